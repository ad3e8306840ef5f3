import type { Day } from '../../calendar/day.ts';
import { type DayRecord, eventMeasures, type Measure } from '../../records/day-record.ts';
import { median } from '../../records/statistics.ts';

/** A list names fewer people than this on a day on which it names any. */
const LISTED_BELOW = 0.5;

const listed = new WeakMap<readonly DayRecord[], Map<Measure, boolean>>();

function looksListed(all: readonly DayRecord[], measure: Measure): boolean {
  const known = all.filter((record) => record[measure] !== null);
  if (known.length === 0 || known.some((record) => record[measure] === 0)) return false;
  const days = new Set(known.map(({ day }) => day));
  return known.length < LISTED_BELOW * all.filter(({ day }) => days.has(day)).length;
}

/**
 * Whether a measure comes out of a list of what happened (deals, one row each), where days without any are left blank.
 * Whoever fills in a column writes zeros, too; there a blank is a day that nobody filled in.
 */
function isListed(all: readonly DayRecord[], measure: Measure): boolean {
  const own = listed.get(all) ?? new Map<Measure, boolean>();
  listed.set(all, own);
  let is = own.get(measure);
  if (is === undefined) {
    is = eventMeasures.includes(measure) && looksListed(all, measure);
    own.set(measure, is);
  }
  return is;
}

/** Who stands in such a list at all: of anybody else it is not known that they are in it. */
const namedIn = (records: readonly DayRecord[], measure: Measure) =>
  new Set(records.filter((record) => record[measure] !== null).map(({ memberId }) => memberId));

/**
 * The person-days on which a measure is known. A blank is not 0, but where the measure comes out of a list of what
 * happened: there the other days of those who stand in it are days without any.
 * @param records some of `all`, in the order of days
 * @param all what tells a list from a column that is filled in
 */
export function statedDays(
  records: readonly DayRecord[],
  measure: Measure,
  all: readonly DayRecord[],
): readonly DayRecord[] {
  if (!isListed(all, measure)) return records.filter((record) => record[measure] !== null);
  const named = namedIn(all, measure);
  return records.filter(({ memberId }) => named.has(memberId));
}

/**
 * The records of days on which at least half as many people have a figure as on a usual one: a rest day that few came in
 * on, or one of which half was imported, is not held against the others.
 */
export function daysOfMost(records: readonly DayRecord[]): readonly DayRecord[] {
  const people = new Map<Day, number>();
  for (const { day } of records) people.set(day, (people.get(day) ?? 0) + 1);
  const usual = median([...people.values()]);
  return records.filter(({ day }) => 2 * (people.get(day) as number) >= usual);
}
