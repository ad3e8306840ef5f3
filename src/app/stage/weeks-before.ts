import { addDays, type Day, startOfWeek } from '../../domain/calendar/day.ts';
import type { InForceInput } from '../../domain/diagnosis/stage-in-force.ts';
import type { Said, StageChange } from '../../domain/diagnosis/stage-said.ts';

/** A week as it is decided on, up to one of its days. */
export interface WeekOfTeam {
  monday: Day;
  until: Day;
  /** Since when the team is shaken in it; null where it is not. */
  shakenOn: Day | null;
  /** The team was entered here in it. */
  isFirst: boolean;
}

/** The stage that a meeting went by, and what it said of it. */
export type SaidStage = Said & { since: Day | null };

export type Before = NonNullable<InForceInput['before']> | null;

export interface WeeksBefore {
  /** What meetings went by, in the order in which they were made. */
  said: readonly SaidStage[];
  weekOf(monday: Day): WeekOfTeam;
  decide(week: WeekOfTeam, said: readonly SaidStage[], before: Before): Before;
}

const FRIDAY = 4;

const saidIn = (said: readonly SaidStage[], monday: Day) =>
  said.filter((each) => each.on >= monday && each.on <= addDays(monday, 6));

/** Whether a meeting at the end of a week says how it ended. */
export const endsByMeeting = (said: readonly SaidStage[], monday: Day): boolean =>
  (saidIn(said, monday).at(-1)?.on ?? monday) >= addDays(monday, FRIDAY);

/** The stage that the last meeting until a week's end and the first one after it both went by: it was in force all the time. */
function heldOver(said: readonly SaidStage[], monday: Day): string | null {
  const nextWeek = addDays(monday, 7);
  const last = said.findLast(({ on }) => on < nextWeek);
  const next = said.find(({ on }) => on >= nextWeek);
  if (last === undefined || next?.stage !== last.stage) return null;
  return next.since === null || next.since < nextWeek ? last.stage : null;
}

const sinceOf = (own: readonly SaidStage[], stage: string): Day | null =>
  own.find((each) => each.stage === stage && each.since !== null)?.since ?? null;

/** The change to a stage as the meetings of a week told it. */
export const toldChange = (own: readonly SaidStage[], stage: string): StageChange | null =>
  own.findLast((each) => each.stage === stage && each.change?.to === stage)?.change ?? null;

/** With which stage a week ended whose meetings go on to its end. */
function endOf(own: readonly SaidStage[]): Before {
  const { stage } = own.at(-1) as SaidStage;
  const isChanged = own.some((each) => each.stage !== stage);
  const changedOn = own.find((each) => each.stage === stage)?.on ?? null;
  const isByAge = own.findLast((each) => each.why !== undefined)?.why === 'age';
  return {
    stage,
    since: sinceOf(own, stage) ?? (isChanged ? changedOn : null),
    isByAge,
    change: toldChange(own, stage),
    isTold: true,
  };
}

/** With which stage a week ended, where meetings at its end, or around it, say so; else null. */
function toldEnd(said: readonly SaidStage[], monday: Day): Before {
  const own = saidIn(said, monday);
  if (endsByMeeting(own, monday)) return endOf(own);
  const held = heldOver(said, monday);
  if (held === null) return null;
  return own.length > 0 ? endOf(own) : { stage: held, since: null };
}

/**
 * The stage that the week before `monday` ended with. A meeting at the end of a week says it, and one in its middle what it
 * went by then; else the weeks are decided once more, from the first. Whoever asks on Sunday and on Monday hears one story,
 * also where no meeting is ever kept, and a stage has begun on the same day, whenever one asks.
 * @param from no week before this day is gone back to
 */
export function stageBefore(monday: Day, from: Day, { said, weekOf, decide }: WeeksBefore): Before {
  const weeks: WeekOfTeam[] = [];
  const decideAll = (begun: Before) =>
    weeks.reduce((before, week) => decide(week, saidIn(said, week.monday), before), begun);
  for (let first = addDays(monday, -7); first >= from; first = addDays(first, -7)) {
    const own = saidIn(said, first);
    // Of a week without a meeting those before it know since when.
    const told = own.length > 0 ? toldEnd(said, first) : null;
    if (told) return decideAll(told);
    weeks.unshift(weekOf(first));
    const [begun] = own;
    if (begun) return decideAll({ stage: begun.stage, since: sinceOf(own, begun.stage) });
  }
  return decideAll(null);
}

/** The stage that a week ended with, or that this one is in; null where nobody went by one. */
export interface WeekInForce {
  monday: Day;
  stage: string | null;
}

/** The same of each week before `monday`, the first one first. */
export function stagesOfWeeks(monday: Day, from: Day, { said, weekOf, decide }: WeeksBefore): WeekInForce[] {
  const ended: WeekInForce[] = [];
  let before: Before = null;
  for (let first = startOfWeek(from); first < monday; first = addDays(first, 7)) {
    before = toldEnd(said, first) ?? decide(weekOf(first), saidIn(said, first), before);
    ended.push({ monday: first, stage: before?.stage ?? null });
  }
  return ended;
}
