import { addDays, type Day } from '../calendar/day.ts';

/** `kept`: nothing speaks, and the stage of before is near enough, or likelier than what age says, to stay. */
export type Why = 'confirmed' | 'reading' | 'age' | 'kept' | 'unknown';

export interface StageChange {
  on: Day;
  from: string;
  to: string;
  /** `signs`: until then there was nothing but age. */
  because: 'confirmed' | 'shock' | 'reading' | 'signs' | 'age';
}

/** What a meeting went by, and what it said of it; `since`, `why` and `change` only where it said so. */
export interface Said {
  stage: string;
  on: Day;
  since?: Day | null;
  why?: Why | undefined;
  change?: StageChange | null;
}

interface Days {
  first: Day;
  last: Day;
}

/** Between which days a stage began that was not what meetings went by before: after the last of those, by the first that went by it. */
export function daysAfter(said: readonly Said[], asOf: Day, stage: string): Days {
  const other = said.findLastIndex((each) => each.stage !== stage);
  const last = said[other + 1]?.on ?? asOf;
  const next = other < 0 ? last : addDays((said[other] as Said).on, 1);
  return { first: next < last ? next : last, last };
}

/** The change to a stage, on the day of its own reading within the days in which it can have begun, whenever one asks. */
export function changeAfter(
  { change, why }: { change: StageChange | null; why: Why },
  from: string,
  to: string,
  days: Days,
): StageChange {
  const own = change?.to === to ? change : null;
  const late = own !== null && own.on > days.first ? own.on : days.first;
  return {
    on: late < days.last ? late : days.last,
    from,
    to,
    because: own?.because ?? (why === 'age' ? 'age' : 'reading'),
  };
}

/** Why the last meeting that said so went by a stage. */
export const whyMet = (said: readonly Said[], stage: string): Why | null =>
  said.findLast((each) => each.stage === stage && each.why !== undefined)?.why ?? null;
