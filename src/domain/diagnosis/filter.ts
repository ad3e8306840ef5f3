import { addDays, type Day, startOfWeek } from '../calendar/day.ts';
import { isMemberOn, type Member, notedKinds, type TeamEvent } from '../team/team.ts';
import { currentEvidence, type Evidence } from './evidence.ts';
import type { ByStage, DiagnosisModel, Shares } from './model.ts';
import { posterior, weighAll } from './posterior.ts';

/** A week in which the team was shaken; `strength` 1 applies the shock table, less a mixture with a quiet week. */
export interface Shock {
  /** Monday of its week, which the filter takes as a whole. */
  week: Day;
  /** The day itself: before it nobody goes by it. Left out, the week's Monday. */
  on?: Day;
  kind: string;
  strength: number;
}

const rowOf = (table: Readonly<Record<string, ByStage>>, from: string, to: string) => table[from]?.[to] ?? 0;

/** Shares one week later: p·A, with A between a quiet and a shaken week. */
export function predict(model: DiagnosisModel, shares: Shares, strength: number): number[] {
  const { quiet, shock } = model.model.transitions;
  return model.stages.map(({ id: to }) =>
    model.stages.reduce((sum, { id: from }, i) => {
      const chance = (1 - strength) * rowOf(quiet, from, to) + strength * rowOf(shock, from, to);
      return sum + (shares[i] as number) * chance;
    }, 0),
  );
}

interface Moves {
  came: number;
  went: number;
  /** More came from another team than joined the house, or went to one than left it. */
  isOver: { came: boolean; went: boolean };
}

/** Share of today's people who came, or of then's people who went, within the weeks before a day. */
function movedShare(members: readonly Member[], events: readonly TeamEvent[], day: Day, weeks: number): Moves {
  const since = addDays(day, -weeks * 7);
  const over = (kind: (typeof notedKinds)[number]) =>
    events.filter((each) => each.kind === kind && each.on > since && each.on <= day).length;
  const [cameOver, wentOver] = [over('came-over'), over('went-over')];
  const here = members.filter((member) => isMemberOn(member, day));
  const then = members.filter((member) => isMemberOn(member, since));
  const came = here.filter((member) => member.joinedOn !== null && member.joinedOn > since).length;
  const went = members.filter(
    (member) => member.leftOn !== null && member.leftOn >= since && member.leftOn <= day,
  ).length;
  return {
    came: shareOf(came + cameOver, here.length),
    // Who came over since was elsewhere then, and who went over was here.
    went: shareOf(went + wentOver, Math.max(1, then.length - cameOver + wentOver)),
    isOver: { came: cameOver > came, went: wentOver > went },
  };
}

/** One who comes or goes shakes nobody, however few there are. */
const shareOf = (moved: number, all: number): number => (moved < 2 ? 0 : moved / all);

/**
 * Shaken weeks from `from` to `to`: many newcomers or leavers within four weeks (once, in the week
 * in which the line was crossed), and events that the manager wrote down.
 * @param events persons who came from another team or went to one count as newcomers and leavers do
 * @param foundedOn newcomers of the founding weeks are no shock
 */
export function findShocks(
  model: DiagnosisModel,
  members: readonly Member[],
  events: readonly TeamEvent[],
  from: Day,
  to: Day,
  foundedOn: Day | null,
): Shock[] {
  const rules = model.model.shocks;
  const shocks: Shock[] = [];
  const movedOn = (day: Day) => {
    const { came, went, isOver } = movedShare(members, events, day, rules.weeks);
    const settled = foundedOn === null || addDays(foundedOn, rules.weeks * 7) <= startOfWeek(day);
    return { came: settled && came >= rules.newcomerShare, went: settled && went >= rules.leaverShare, isOver };
  };
  const noted: readonly string[] = notedKinds;
  let before = movedOn(addDays(startOfWeek(from), -1));
  for (let week = startOfWeek(from); week <= to; week = addDays(week, 7)) {
    const until = addDays(week, 6) > to ? to : addDays(week, 6);
    const now = movedOn(until);
    const crossedOn = (which: 'came' | 'went') => {
      let day = week;
      while (day < until && !movedOn(day)[which]) day = addDays(day, 1);
      return day;
    };
    const kinds = {
      came: now.isOver.came ? 'came-over' : 'newcomers',
      went: now.isOver.went ? 'went-over' : 'leavers',
    };
    for (const which of ['came', 'went'] as const)
      if (now[which] && !before[which]) shocks.push({ week, on: crossedOn(which), kind: kinds[which], strength: 1 });
    before = now;
    const happened = events.filter((each) => startOfWeek(each.on) === week && each.on <= to);
    for (const { kind, on } of happened.filter((each) => !noted.includes(each.kind))) {
      shocks.push({ week, on, kind, strength: rules.events[kind] ?? 0 });
    }
  }
  return shocks;
}

export interface WeekShares {
  /** Monday. */
  week: Day;
  /** What age and the answers that have had their day make of it, before those that still count. */
  base: number[];
  shares: number[];
  /** Given in this week. */
  answers: number;
  /** What counts at its end and `base` does not hold yet. */
  living: readonly Evidence[];
  /** Nothing has gone into the base yet: it is what age says. */
  isByAge: boolean;
}

export interface Filtered {
  weeks: WeekShares[];
  /** Shares of the last week before what counts then was weighed. */
  base: number[];
  /** Nothing has gone into the base yet: it is what age says. */
  isByAge: boolean;
  /** The evidence that counts on the last day and that `base` does not hold yet. */
  fresh: Evidence[];
}

/** Of most weeks nobody asks for the shares. */
function weekSeen(model: DiagnosisModel, seen: Omit<WeekShares, 'shares'>): WeekShares {
  let shares: number[] | null = null;
  return {
    ...seen,
    get shares() {
      shares ??= posterior(model, seen.base, weighAll(model, seen.living));
      return shares;
    },
  };
}

/** How much a week shakes, and the day from which it does: of two shocks the later one ends what was said. */
function strongest(shocks: readonly Shock[], week: Day): { strength: number; on: Day } {
  const own = shocks.filter((shock) => shock.week === week && shock.strength > 0);
  const days = own.map(({ on = week }) => on).sort();
  return { strength: Math.min(1, Math.max(0, ...own.map((shock) => shock.strength))), on: days.at(-1) ?? week };
}

/** What age says on a day: where the shares begin, and where they go when nobody says anything. */
export interface Fading {
  /** The week that the team's history starts in. */
  since: Day;
  /** Shares by age alone on a day. */
  byAge(day: Day): Shares;
}

/** Where hardly anything was answered within an answer's life, each week takes a step towards what age alone says. */
function fade(model: DiagnosisModel, base: number[], week: Day, evidence: readonly Evidence[], fading: Fading) {
  const { observationWeeks, stale } = model.model;
  const from = addDays(week, -7 * observationWeeks);
  if (!stale || startOfWeek(fading.since) > from) return base;
  const lately = evidence.filter((each) => each.on >= from && each.on < week).length;
  if (lately >= stale.leastAnswers) return base;
  const byAge = fading.byAge(week);
  return base.map((share, i) => (1 - stale.pull) * share + stale.pull * (byAge[i] as number));
}

/**
 * Forward filter over weeks. An answer speaks for as long as it lives, and all that live are weighed together, as the
 * page lists them; when its life ends it goes into the base for good, once, and the base moves on week by week:
 * b_t ∝ L_gone ⊙ (b_{t−1}·A), p_t ∝ L_living ⊙ b_t. As long as nothing has gone into it the base is what age says.
 * So a stage that age, the weeks before and the living answers each put first is first in the end. A shaken week ends
 * the life of whatever was said before the day of the shock.
 * @param before the first weeks, where they are known already
 */
export function filterWeeks(
  model: DiagnosisModel,
  to: Day,
  evidence: readonly Evidence[],
  shocks: readonly Shock[],
  fading: Fading,
  before: readonly WeekShares[] = [],
): Filtered {
  const { observationWeeks } = model.model;
  const weeks = [...before];
  const last = weeks.at(-1);
  let living = last?.living ?? [];
  let base: number[] | null = last && !last.isByAge ? last.base : null;
  for (let week = last ? addDays(last.week, 7) : startOfWeek(fading.since); week <= to; week = addDays(week, 7)) {
    const next = addDays(week, 7);
    const until = next > to ? to : addDays(week, 6);
    const given = evidence.filter((each) => each.on >= week && each.on <= until);
    const { strength, on: shakenOn } = strongest(shocks, week);
    const early = given.filter((each) => each.on < shakenOn);
    if (strength > 0 && (weeks.length > 0 || early.length > 0)) {
      const ended = currentEvidence([...living, ...early], addDays(shakenOn, -1), observationWeeks);
      base = posterior(model, base ?? fading.byAge(addDays(shakenOn, -1)), weighAll(model, ended));
      living = [];
    }
    if (base) base = fade(model, predict(model, base, strength), week, evidence, fading);
    const known = [...living, ...(strength > 0 ? given.filter((each) => each.on >= shakenOn) : given)];
    living = currentEvidence(known, until, observationWeeks);
    const gone = known.filter((each) => !living.includes(each));
    if (gone.length > 0) base = posterior(model, base ?? fading.byAge(until), weighAll(model, gone));
    const ground = base ?? [...fading.byAge(until)];
    weeks.push(weekSeen(model, { week, base: ground, answers: given.length, living, isByAge: base === null }));
  }
  return { weeks, base: (weeks[weeks.length - 1] as WeekShares).base, isByAge: base === null, fresh: [...living] };
}
