import { addDays, type Day, startOfWeek } from '../calendar/day.ts';
import { type DayRecord, isBlankOf, type Measure } from './day-record.ts';
import { byMember } from './ordered-records.ts';
import { median, sum, sumKnown } from './statistics.ts';

/** One calendar week of a team, Monday to Sunday. Null where no record says anything. */
export interface WeekTotals {
  monday: Day;
  dials: number | null;
  effective: number | null;
  deals: number | null;
  amount: number | null;
  /** Median over the members of what a day of theirs came to. */
  dialsPerDay: number | null;
  effectivePerDay: number | null;
  /** What five days of somebody came to on average: of so few a median says little. */
  dealsInFiveDays: number | null;
}

const FIVE_DAYS = 5;

/** What the records come to; null where none says anything of it. */
export const sumOf = (records: readonly DayRecord[], measure: Measure): number | null =>
  sumKnown(records.map((record) => record[measure]));

/** What each member's days came to, and how many they are: those with the measure, and those of calls on which a deal could have been. */
const byPerson = (days: readonly DayRecord[], measure: Measure) =>
  [...byMember(days.filter((day) => day[measure] !== null || isBlankOf(day, measure))).values()].map((own) => ({
    total: sumOf(own, measure) ?? 0,
    days: own.length,
  }));

function medianPerDay(days: readonly DayRecord[], measure: Measure): number | null {
  const people = byPerson(days, measure);
  return people.length === 0 ? null : median(people.map((own) => own.total / own.days));
}

function meanInFiveDays(days: readonly DayRecord[], measure: Measure): number | null {
  const people = byPerson(days, measure);
  if (sumOf(days, measure) === null) return null;
  return (FIVE_DAYS * sum(people.map(({ total }) => total))) / sum(people.map((own) => own.days));
}

/**
 * The last `count` weeks up to the one that holds `asOf`, oldest first; weeks without records are all null.
 * @param attended the person-days that weeks are compared by: a week with holidays, with leave or with joiners is none worse
 */
export function weeklyTotals(
  records: readonly DayRecord[],
  attended: readonly DayRecord[],
  asOf: Day,
  count: number,
): WeekTotals[] {
  const last = startOfWeek(asOf);
  return Array.from({ length: count }, (_, i) => {
    const monday = addDays(last, -7 * (count - 1 - i));
    const isIn = ({ day }: DayRecord) => day >= monday && day < addDays(monday, 7);
    const [own, days] = [records.filter(isIn), attended.filter(isIn)];
    return {
      monday,
      dials: sumOf(own, 'dials'),
      effective: sumOf(own, 'effective'),
      deals: sumOf(own, 'deals'),
      amount: sumOf(own, 'amount'),
      dialsPerDay: medianPerDay(days, 'dials'),
      effectivePerDay: medianPerDay(days, 'effective'),
      dealsInFiveDays: meanInFiveDays(days, 'deals'),
    };
  });
}
