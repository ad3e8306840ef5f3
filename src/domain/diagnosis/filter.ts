import { addDays, type Day, startOfWeek } from '../calendar/day.ts';
import { isMemberOn, type Member, type TeamEvent } from '../team/team.ts';
import type { Evidence } from './evidence.ts';
import type { ByStage, DiagnosisModel, Shares } from './model.ts';
import { posterior, weighAll } from './posterior.ts';

/** A week in which the team was shaken; `strength` 1 applies the shock table, less a mixture with a quiet week. */
export interface Shock {
  /** Monday. */
  week: Day;
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
  return { came: here.length === 0 ? 0 : came / here.length, went: then.length === 0 ? 0 : went / then.length };
}

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
  let before = { came: true, went: true };
  for (let week = startOfWeek(from); week <= to; week = addDays(week, 7)) {
    const share = movedShare(members, addDays(week, 6) > to ? to : addDays(week, 6), rules.weeks);
    const settled = foundedOn === null || addDays(foundedOn, rules.weeks * 7) <= week;
    const now = {
      came: settled && share.came >= rules.newcomerShare,
      went: settled && share.went >= rules.leaverShare,
    };
    if (now.came && !before.came) shocks.push({ week, kind: 'newcomers', strength: 1 });
    if (now.went && !before.went) shocks.push({ week, kind: 'leavers', strength: 1 });
    before = now;
    for (const event of events.filter((each) => startOfWeek(each.on) === week)) {
      shocks.push({ week, kind: event.kind, strength: rules.events[event.kind] ?? 0 });
    }
  }
  return shocks;
}

export interface WeekShares {
  /** Monday. */
  week: Day;
  /** Before this week's answers. */
  base: number[];
  shares: number[];
  answers: number;
}

export interface Filtered {
  weeks: WeekShares[];
  /** Shares of the last week before its own evidence was weighed. */
  base: number[];
  /** The evidence of the last week. */
  fresh: Evidence[];
}

/** How a stage is let go of that no sign has spoken for lately. */
export interface Fading {
  /** The week that the team's history starts in. */
  since: Day;
  /** Shares by age alone on a day. */
  byAge(day: Day): Shares;
}

/** Where hardly anything was answered within an answer's life, each week takes a step towards what age alone says. */
function fade(
  model: DiagnosisModel,
  base: number[],
  week: Day,
  evidence: readonly Evidence[],
  fading?: Fading,
): number[] {
  const { observationWeeks, stale } = model.model;
  const from = addDays(week, -7 * observationWeeks);
  if (!fading || !stale || startOfWeek(fading.since) > from) return base;
  const lately = evidence.filter((each) => each.on >= from && each.on < week).length;
  if (lately >= stale.leastAnswers) return base;
  const byAge = fading.byAge(week);
  return base.map((share, i) => (1 - stale.pull) * share + stale.pull * (byAge[i] as number));
}

/**
 * Forward filter over weeks: p_t ∝ L_t ⊙ (p_{t−1}·A). Each answer counts in the week it was given
 * and never again; a week without any only lets time pass, and doubt grows.
 * @param first shares of the first week before its evidence, from the team's age then
 * @param fading where old signs are let go of
 */
export function filterWeeks(
  model: DiagnosisModel,
  first: Shares,
  from: Day,
  to: Day,
  evidence: readonly Evidence[],
  shocks: readonly Shock[],
  fading?: Fading,
): Filtered {
  const weeks: WeekShares[] = [];
  let base = [...first];
  let fresh: Evidence[] = [];
  for (let week = startOfWeek(from); week <= to; week = addDays(week, 7)) {
    const last = weeks[weeks.length - 1];
    const strength = Math.min(
      1,
      Math.max(0, ...shocks.filter((shock) => shock.week === week).map((shock) => shock.strength)),
    );
    if (last) base = fade(model, predict(model, last.shares, strength), week, evidence, fading);
    const next = addDays(week, 7);
    fresh = evidence.filter((each) => each.on >= week && each.on < next && each.on <= to);
    weeks.push({ week, base, shares: posterior(model, base, weighAll(model, fresh)), answers: fresh.length });
  }
  return { weeks, base, fresh };
}
