import { addDays, type Day, startOfWeek } from '../calendar/day.ts';
import type { DayRecord, Measure } from './day-record.ts';
import { byMember } from './ordered-records.ts';
import { median, sumKnown } from './statistics.ts';

/** One calendar week of a team, Monday to Sunday. Null where no record says anything. */
export interface WeekTotals {
  monday: Day;
  dials: number | null;
  effective: number | null;
  deals: number | null;
  amount: number | null;
  /** Median over the members who have a record in that week. */
  medianDials: number | null;
  medianEffective: number | null;
  /** Mean over the members who have a record in that week: of so few a median says little. */
  dealsPerHead: number | null;
}

type Counted = 'dials' | 'effective' | 'deals' | 'amount';

/** What the records come to; null where none says anything of it. */
export const sumOf = (records: readonly DayRecord[], measure: Measure): number | null =>
  sumKnown(records.map((record) => record[measure]));

function perHead(records: readonly DayRecord[], measure: Counted): number | null {
  const total = sumOf(records, measure);
  return total === null ? null : total / byMember(records).size;
}

function medianOf(records: readonly DayRecord[], measure: Counted): number | null {
  const sums = [...byMember(records).values()].flatMap((own) => sumOf(own, measure) ?? []);
  return sums.length === 0 ? null : median(sums);
}

/** The last `count` weeks up to the one that holds `asOf`, oldest first; weeks without records are all null. */
export function weeklyTotals(records: readonly DayRecord[], asOf: Day, count: number): WeekTotals[] {
  const last = startOfWeek(asOf);
  return Array.from({ length: count }, (_, i) => {
    const monday = addDays(last, -7 * (count - 1 - i));
    const own = records.filter((record) => record.day >= monday && record.day < addDays(monday, 7));
    return {
      monday,
      dials: sumOf(own, 'dials'),
      effective: sumOf(own, 'effective'),
      deals: sumOf(own, 'deals'),
      amount: sumOf(own, 'amount'),
      medianDials: medianOf(own, 'dials'),
      medianEffective: medianOf(own, 'effective'),
      dealsPerHead: perHead(own, 'deals'),
    };
  });
}
