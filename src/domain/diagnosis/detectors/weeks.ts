import { addDays, type Day } from '../../calendar/day.ts';
import type { DayRecord, Measure } from '../../records/day-record.ts';
import { between } from '../../records/ordered-records.ts';
import { median } from '../../records/statistics.ts';
import { statedDays } from './stated.ts';
import { attendedOf, FRESH_DAYS, type RecordsView, recordedDays } from './view.ts';

/** Seven days of records that end on a given day: no calendar week is cut in two by today. */
export interface WeekBlock {
  from: Day;
  to: Day;
  /** Days that weeks are compared by: a short week, a week of leave or of joiners is not a bad week. */
  attended: DayRecord[];
}

/** A week with figures of fewer days is a holiday week, or one whose import is missing. */
const LEAST_DAYS = 3;
/** So much of a usual week's days a week has to have: three days beside a holiday are none to judge a team by. */
const MOST_OF_WEEK = 0.75;

/**
 * The latest `count` blocks of seven days on most of which a measure is known, latest first. Holidays are skipped, and
 * weeks with a gap, but where the records ended weeks ago there is no latest block.
 */
export function weekBlocks(view: RecordsView, count: number, measure: Measure): WeekBlock[] {
  const first = view.records[0]?.day;
  const attended = attendedOf(view);
  const all = statedDays(attended, measure, attended);
  const weeks: (WeekBlock & { days: number })[] = [];
  for (let to = view.asOf; first !== undefined && to >= first; to = addDays(to, -7)) {
    const from = addDays(to, -6);
    const known = between(all, from, to);
    const days = recordedDays(known).length;
    if (days >= LEAST_DAYS) weeks.push({ from, to, attended: known, days });
  }
  const whole = MOST_OF_WEEK * median(weeks.map(({ days }) => days));
  const blocks = weeks.filter(({ days }) => days >= whole).slice(0, count);
  const isFresh = blocks[0] !== undefined && blocks[0].to > addDays(view.asOf, -FRESH_DAYS);
  return isFresh ? blocks : [];
}
