import { addDays, type Day } from '../../calendar/day.ts';
import type { DayRecord } from '../../records/day-record.ts';
import { between } from '../../records/ordered-records.ts';
import { attendedOf, FRESH_DAYS, type RecordsView } from './view.ts';

/** Seven days of records that end on a given day: no calendar week is cut in two by today. */
export interface WeekBlock {
  from: Day;
  to: Day;
  /** All of them: what was done is done, by whomever. */
  records: DayRecord[];
  /** Days that weeks are compared by: a short week, a week of leave or of joiners is not a bad week. */
  attended: DayRecord[];
}

/**
 * The latest `count` blocks of seven days with at least one record, latest first. Holidays are skipped,
 * but where the records ended weeks ago there is no latest block.
 */
export function weekBlocks(view: RecordsView, count: number, endsBefore = 0): WeekBlock[] {
  const first = view.records[0]?.day;
  const all = attendedOf(view);
  const blocks: WeekBlock[] = [];
  for (
    let to = addDays(view.asOf, -endsBefore);
    first !== undefined && to >= first && blocks.length < count;
    to = addDays(to, -7)
  ) {
    const from = addDays(to, -6);
    if (blocks.length === 0 && to <= addDays(view.asOf, -FRESH_DAYS)) break;
    const attended = between(all, from, to);
    if (attended.length > 0) blocks.push({ from, to, records: between(view.records, from, to), attended });
  }
  return blocks;
}
