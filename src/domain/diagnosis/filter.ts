import { addDays, type Day, startOfWeek } from '../calendar/day.ts';
import { isMemberOn, type Member, type TeamEvent } from '../team/team.ts';
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

/** Share of today's people who came, or of then's people who went, within the weeks before a day. */
function movedShare(members: readonly Member[], day: Day, weeks: number): { came: number; went: number } {
  const since = addDays(day, -weeks * 7);
  const here = members.filter((member) => isMemberOn(member, day));
  const then = members.filter((member) => isMemberOn(member, since));
  const came = here.filter((member) => member.joinedOn !== null && member.joinedOn > since).length;
  const went = members.filter(
    (member) => member.leftOn !== null && member.leftOn >= since && member.leftOn <= day,
  ).length;
  return { came: shareOf(came, here.length), went: shareOf(went, then.length) };
}

/** One who comes or goes shakes nobody, however few there are. */
const shareOf = (moved: number, all: number): number => (moved < 2 ? 0 : moved / all);

/**
 * Shaken weeks from `from` to `to`: many newcomers or leavers within four weeks (once, in the week
 * in which the line was crossed), and events that the manager wrote down.
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
    const { came, went } = movedShare(members, day, rules.weeks);
    const settled = foundedOn === null || addDays(foundedOn, rules.weeks * 7) <= startOfWeek(day);
    return { came: settled && came >= rules.newcomerShare, went: settled && went >= rules.leaverShare };
  };
  let before = { came: true, went: true };
  for (let week = startOfWeek(from); week <= to; week = addDays(week, 7)) {
    const until = addDays(week, 6) > to ? to : addDays(week, 6);
    const now = movedOn(until);
    const crossedOn = (which: keyof typeof now) => {
      let day = week;
      while (day < until && !movedOn(day)[which]) day = addDays(day, 1);
      return day;
    };
    if (now.came && !before.came) shocks.push({ week, on: crossedOn('came'), kind: 'newcomers', strength: 1 });
    if (now.went && !before.went) shocks.push({ week, on: crossedOn('went'), kind: 'leavers', strength: 1 });
    before = now;
    for (const { kind, on } of events.filter((each) => startOfWeek(each.on) === week && each.on <= to)) {
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
 * the life of whatever was said before it.
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
    const strength = Math.min(
      1,
      Math.max(0, ...shocks.filter((shock) => shock.week === week).map((shock) => shock.strength)),
    );
    if (strength > 0 && weeks.length > 0) {
      base = posterior(model, base ?? fading.byAge(addDays(week, -1)), weighAll(model, living));
      living = [];
    }
    if (base) base = fade(model, predict(model, base, strength), week, evidence, fading);
    const given = evidence.filter((each) => each.on >= week && each.on <= until);
    const known = [...living, ...given];
    living = currentEvidence(known, until, observationWeeks);
    const gone = known.filter((each) => !living.includes(each));
    if (gone.length > 0) base = posterior(model, base ?? fading.byAge(until), weighAll(model, gone));
    const ground = base ?? [...fading.byAge(until)];
    weeks.push(weekSeen(model, { week, base: ground, answers: given.length, living, isByAge: base === null }));
  }
  return { weeks, base: (weeks[weeks.length - 1] as WeekShares).base, isByAge: base === null, fresh: [...living] };
}
