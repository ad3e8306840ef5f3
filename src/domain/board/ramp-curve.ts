import { type Day, dayNumber } from '../calendar/day.ts';
import { rampOf } from '../diagnosis/ramp.ts';
import { type DayRecord, isBlankOf, type Measure } from '../records/day-record.ts';
import { daysOf } from '../records/full-days.ts';
import { median, sum } from '../records/statistics.ts';
import { type Member, monthsServed } from '../team/team.ts';

/** From here on somebody is settled, and newcomers are measured against what such people do. */
const SETTLED_MONTHS = 3;
/** From here on the curve is flat, and nobody is a newcomer any more who could stand beside one. */
const RAMP_MONTHS = 6;
const LEAST_DAYS = 10;
const LEAST_SETTLED = 2;
/** The curve is one of results: how much somebody dials does not start near nothing. */
const RESULTS: readonly Measure[] = ['deals', 'amount'];
/** People who joined this close to each other started together. */
const COHORT_DAYS = 45;
const LEAST_COHORT = 2;

interface RampWeek {
  /** Weeks since joining, the first is 1; without a joining day, since the first record. */
  week: number;
  /** Per recorded day; null in a week without records. */
  own: number | null;
  /** What newcomers usually reach by then. */
  expected: number | null;
}

export interface RampCurve {
  measure: Measure;
  /** What `expected` comes from; null when there is nobody to learn it from. */
  basis: 'ramp' | 'cohort' | null;
  /** People behind it. */
  people: number;
  /** They have been here for longer than newcomers are newcomers: compared with themselves alone. */
  isPast: boolean;
  weeks: RampWeek[];
}

const weekOf = (start: Day, day: Day) => Math.floor((dayNumber(day) - dayNumber(start)) / 7) + 1;
const startOf = (member: Member, records: readonly DayRecord[]): Day | null =>
  member.joinedOn ?? records.find((record) => record.memberId === member.id)?.day ?? null;

interface Counted {
  memberId: number;
  day: Day;
  /** Null on a day of work that says nothing of it: no mean can be told of days among which it is. */
  value: number | null;
  /** Days that it counts for: half a day is half of one. */
  days: number;
}

function perDay(counted: readonly Counted[]): number | null {
  const values = counted.map(({ value }) => value).filter((value) => value !== null);
  if (values.length === 0 || values.length < counted.length) return null;
  return sum(values) / sum(counted.map(({ days }) => days));
}

/** What settled people do a day, of their last weeks before `asOf`; null with fewer than two of them. */
function settledPerDay(all: readonly Counted[], members: readonly Member[], self: Member, asOf: Day): number[] {
  return members
    .filter((member) => member.id !== self.id && (monthsServed(member, asOf) ?? 0) >= SETTLED_MONTHS)
    .map((member) => all.filter((each) => each.memberId === member.id && dayNumber(asOf) - dayNumber(each.day) < 28))
    .filter((values) => values.length >= LEAST_DAYS)
    .map(perDay)
    .filter((each) => each !== null);
}

/**
 * A member's weeks since joining beside what newcomers usually reach: for results the ramp 1 − e^(−m/2.2)
 * of what settled colleagues do a day; for activity, or without such colleagues, those who started together.
 */
export function rampCurve(
  member: Member,
  members: readonly Member[],
  records: readonly DayRecord[],
  measure: Measure,
  asOf: Day,
): RampCurve {
  const all = records.flatMap((record): Counted[] => {
    const value = record[measure];
    const days = daysOf(record);
    return (value === null && !isBlankOf(record, measure)) || record.day > asOf || days === 0
      ? []
      : [{ memberId: record.memberId, day: record.day, value, days }];
  });
  const start = startOf(member, records);
  if (start === null || start > asOf) return { measure, basis: null, people: 0, isPast: false, weeks: [] };
  const settled = settledPerDay(all, members, member, asOf);
  const cohort = members.filter(
    (other) =>
      other.id !== member.id &&
      other.joinedOn !== null &&
      member.joinedOn !== null &&
      Math.abs(dayNumber(other.joinedOn) - dayNumber(member.joinedOn)) <= COHORT_DAYS,
  );
  const isPast = (monthsServed(member, asOf) ?? 0) > RAMP_MONTHS;
  const basis = isPast
    ? null
    : RESULTS.includes(measure) && member.joinedOn !== null && settled.length >= LEAST_SETTLED
      ? 'ramp'
      : cohort.length >= LEAST_COHORT
        ? 'cohort'
        : null;
  const usual = settled.length >= LEAST_SETTLED ? median(settled) : 0;
  const expectedIn = (week: number): number | null => {
    if (basis === 'ramp') return usual * rampOf(((week - 0.5) * 7) / 30.4375);
    if (basis === null) return null;
    const values = cohort.flatMap((other) =>
      all.filter((each) => each.memberId === other.id && weekOf(other.joinedOn as Day, each.day) === week),
    );
    return perDay(values);
  };
  const own = all.filter((each) => each.memberId === member.id);
  const weeks = Array.from({ length: weekOf(start, asOf) }, (_, i) => ({
    week: i + 1,
    own: perDay(own.filter((each) => weekOf(start, each.day) === i + 1)),
    expected: expectedIn(i + 1),
  }));
  const people = basis === 'ramp' ? settled.length : basis === 'cohort' ? cohort.length : 0;
  return { measure, basis, people, isPast, weeks };
}
