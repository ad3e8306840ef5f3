import { addDays, type Day } from '../../domain/calendar/day.ts';
import type { InForceInput } from '../../domain/diagnosis/stage-in-force.ts';

/** A week as it is decided on, up to one of its days. */
export interface WeekOfTeam {
  monday: Day;
  until: Day;
  /** Since when the team is shaken in it; null where it is not. */
  shakenOn: Day | null;
  /** The team was entered here in it. */
  isFirst: boolean;
}

/** The stage that a meeting went by, and since when, where it was the one that said so. */
export interface SaidStage {
  stage: string;
  on: Day;
  since: Day | null;
}

export type Before = NonNullable<InForceInput['before']> | null;

export interface WeeksBefore {
  /** What meetings went by, in the order in which they were made. */
  said: readonly SaidStage[];
  weekOf(monday: Day): WeekOfTeam;
  /** Whether the stage of that week can be told without the weeks before. */
  standsAlone(week: WeekOfTeam): boolean;
  decide(week: WeekOfTeam, said: readonly SaidStage[], before: Before): Before;
}

const FRIDAY = 4;

const saidIn = (said: readonly SaidStage[], monday: Day) =>
  said.filter((each) => each.on >= monday && each.on <= addDays(monday, 6));

/** Whether a meeting at the end of a week says how it ended. */
export const endsByMeeting = (said: readonly SaidStage[], monday: Day): boolean =>
  (saidIn(said, monday).at(-1)?.on ?? monday) >= addDays(monday, FRIDAY);

const sinceOf = (own: readonly SaidStage[], stage: string): Day | null =>
  own.find((each) => each.stage === stage && each.since !== null)?.since ?? null;

/** With which stage a week ended whose meetings go on to its end. */
function endOf(own: readonly SaidStage[]): Before {
  const { stage } = own.at(-1) as SaidStage;
  const isChanged = own.some((each) => each.stage !== stage);
  const changedOn = own.find((each) => each.stage === stage)?.on ?? null;
  return { stage, since: sinceOf(own, stage) ?? (isChanged ? changedOn : null) };
}

/**
 * The stage that the week before `monday` ended with. A meeting at the end of that week says it; else the weeks are
 * decided once more, from the latest one that needs no other and that says since when its stage is in force: a stage
 * has begun on the same day, whenever one asks. Whoever asks on Sunday and on Monday hears one story, also where no
 * meeting is ever kept.
 * @param from no week before this day is gone back to
 */
export function stageBefore(monday: Day, from: Day, { said, weekOf, standsAlone, decide }: WeeksBefore): Before {
  const weeks: WeekOfTeam[] = [];
  const decideAll = (begun: Before) =>
    weeks.reduce((before, week) => decide(week, saidIn(said, week.monday), before), begun);
  for (let first = addDays(monday, -7); first >= from; first = addDays(first, -7)) {
    const week = weekOf(first);
    const own = saidIn(said, first);
    if (endsByMeeting(own, first)) return decideAll(endOf(own));
    weeks.unshift(week);
    const [begun] = own;
    if (begun) return decideAll({ stage: begun.stage, since: sinceOf(own, begun.stage) });
    if (!standsAlone(week)) continue;
    const found = decideAll(null);
    if (found !== null && found.since !== null) return found;
  }
  return decideAll(null);
}
