import { addDays, type Day, startOfWeek } from '../calendar/day.ts';
import { type DayRecord, isBlankOf, type Measure } from '../records/day-record.ts';
import { daysOf } from '../records/full-days.ts';
import { byMember } from '../records/ordered-records.ts';
import { sum } from '../records/statistics.ts';
import { sumsOfDays } from '../records/sums-of-days.ts';
import { type BoardPeriod, type DaySpan, spanOf, usualSpan } from './period.ts';

/** Less own history than this and nobody can say what is usual or best for somebody. */
const LEAST_DAYS = 10;
const LEAST_DAYS_NOW = 3;
/** Below this, more is only noise. */
const LEAST_RISE = 0.1;
const LEAST_COUNT = 5;
const SPARK_DAYS = 10;

export interface Standing {
  memberId: number;
  value: number;
  /** Days that the value is of; null where some day of work says nothing of it, so that no mean can be told. */
  days: number | null;
  /** The latest recorded days up to the end of the span, oldest first. */
  recent: number[];
}

export interface PersonalBest {
  memberId: number;
  kind: 'day' | 'week';
  /** The day, or the Monday of the week. */
  on: Day;
  value: number;
  /** What was best until then. */
  before: number;
}

interface Improvement {
  memberId: number;
  /** Per recorded day, now and usually. */
  perDay: number;
  usual: number;
  rise: number;
}

export interface Board {
  /** One that every team has, or the id of one of the playbook's. */
  measure: string;
  period: BoardPeriod;
  span: DaySpan;
  top: Standing[];
  bests: PersonalBest[];
  improved: Improvement[];
}

export interface BoardWanted {
  measure: Measure;
  period: BoardPeriod;
  /** The board of the period that this day lies in. */
  on: Day;
  /** Those on the team; nobody else is shown. */
  memberIds: readonly number[];
  /** Ordered by day. */
  records: readonly DayRecord[];
  top: number;
}

export interface Value {
  day: Day;
  value: number;
  /** How much of the day somebody was there, where it was not all of it. */
  there?: 0 | 0.5;
}

const valuesOf = (records: readonly DayRecord[], measure: Measure): Value[] =>
  records.flatMap((record) => {
    const value = record[measure];
    return value === null
      ? []
      : [{ day: record.day, value, ...(record.there === undefined ? {} : { there: record.there }) }];
  });

const within = (values: readonly Value[], span: DaySpan) =>
  values.filter(({ day }) => day >= span.from && day <= span.to);
const daysIn = (values: readonly Value[]) => sum(values.map(daysOf));
const sumOf = (values: readonly Value[]) => values.reduce((sum, { value }) => sum + value, 0);

/**
 * The best `count`, never more than half of the team: a list of everybody has a bottom. Whoever is
 * level with the last one shown is shown too; who has nothing is not.
 * @param size head-count of the team
 */
export function bestOf<T extends { value: number }>(all: readonly T[], count: number, size: number): T[] {
  const sorted = all.filter((each) => each.value > 0).sort((a, b) => b.value - a.value);
  const places = Math.min(count, Math.max(1, Math.floor(size / 2)));
  const least = sorted[places - 1]?.value ?? 0;
  return sorted.filter((each) => each.value >= least);
}

/**
 * The best of a span, where it is better than all that was before it, in the span or earlier: what a month's page calls the best
 * before is what a week's page of the same month calls so.
 * @param all with what lies before the span, oldest first
 * @param least so much must lie before it
 */
function beaten(
  all: readonly Value[],
  isNow: (value: Value) => boolean,
  least: number,
): (Value & { before: number }) | null {
  const now = all.filter(isNow);
  if (now.length === 0) return null;
  const best = now.reduce((most, each) => (each.value > most.value ? each : most));
  const earlier = all.filter(({ day }) => day < best.day);
  if (earlier.length < least) return null;
  const before = most(earlier);
  return best.value > before ? { ...best, before } : null;
}

function byWeek(values: readonly Value[]): Value[] {
  const weeks = new Map<Day, number>();
  for (const { day, value } of values) weeks.set(startOfWeek(day), (weeks.get(startOfWeek(day)) ?? 0) + value);
  return [...weeks].map(([day, value]) => ({ day, value }));
}

const most = (values: readonly Value[]) => Math.max(...values.map((each) => each.value));
const LEAST_WEEKS = 4;

/** @param sums days that hold what several came to: no best day, though they make up a week */
function personalBests(
  { values, memberId }: PersonValues,
  wanted: Pick<BoardWanted, 'period'>,
  span: DaySpan,
  sums: ReadonlySet<Day>,
): PersonalBest[] {
  const known = values.filter(({ day }) => day <= span.to);
  const single = known.filter(({ day }) => !sums.has(day));
  const told = (kind: PersonalBest['kind'], best: ReturnType<typeof beaten>): PersonalBest[] =>
    best === null ? [] : [{ memberId, kind, on: best.day, value: best.value, before: best.before }];
  const days = told(
    'day',
    beaten(single, ({ day }) => day >= span.from, LEAST_DAYS),
  );
  if (wanted.period === 'day') return days;
  // A week belongs to the month that most of its days lie in.
  const middle = (monday: Day) => addDays(monday, 3);
  const isNow = ({ day }: Value) => middle(day) >= span.from && middle(day) <= span.to;
  const week = beaten(byWeek(known), isNow, LEAST_WEEKS);
  // The first day with any makes the first week with any.
  return week && (week.before > 0 || days.length === 0) ? [...days, ...told('week', week)] : days;
}

function improvement(
  values: readonly Value[],
  memberId: number,
  wanted: Pick<BoardWanted, 'period'>,
  span: DaySpan,
): Improvement[] {
  const [now, usual] = [within(values, span), within(values, usualSpan(wanted.period, span))];
  const worked = (of: readonly Value[]) => of.filter((each) => daysOf(each) > 0).length;
  if (worked(now) < LEAST_DAYS_NOW || worked(usual) < LEAST_DAYS) return [];
  if (sumOf(now) < LEAST_COUNT || sumOf(usual) < LEAST_COUNT) return [];
  // As the list above has it: what was done on a day of leave is of the days there.
  const [perDay, before] = [sumOf(now) / daysIn(now), sumOf(usual) / daysIn(usual)];
  const rise = perDay / before - 1;
  return rise < LEAST_RISE ? [] : [{ memberId, perDay, usual: before, rise }];
}

/** What is known of one person, oldest day first. */
export interface PersonValues {
  memberId: number;
  values: Value[];
  /** Days of work that say nothing of what happens now and then. */
  blank?: readonly Day[];
}

export const recentOf = (values: readonly Value[], span: DaySpan): number[] =>
  values
    .filter(({ day }) => day <= span.to)
    .slice(-SPARK_DAYS)
    .map((each) => each.value);

/** Who did best, who beat the own best, who rose most above the own usual: nothing about anybody else. */
export function buildBoard(wanted: BoardWanted): Board {
  const own = byMember(wanted.records);
  const all = wanted.memberIds.map((memberId) => ({
    memberId,
    values: valuesOf(own.get(memberId) ?? [], wanted.measure),
    blank: (own.get(memberId) ?? []).filter((record) => isBlankOf(record, wanted.measure)).map(({ day }) => day),
  }));
  return boardOf(wanted, all);
}

/** The same of values that add up, wherever they come from. */
export function boardOf(
  wanted: Omit<BoardWanted, 'records' | 'measure'> & { measure: string },
  all: readonly PersonValues[],
): Board {
  const span = spanOf(wanted.period, wanted.on);
  const isWhole = ({ blank = [] }: PersonValues, { from, to }: DaySpan) =>
    !blank.some((day) => day >= from && day <= to);
  const standings = all.map((person) => {
    const { memberId, values } = person;
    const inside = within(values, span);
    const days = isWhole(person, span) ? daysIn(inside) || inside.length : null;
    return { memberId, value: sumOf(inside), days, recent: recentOf(values, span) };
  });
  const before = usualSpan(wanted.period, span);
  const sums = sumsOfDays(all.flatMap(({ values }) => values.map(({ day }) => day)));
  const ofDays = all.map((person) => ({ ...person, values: person.values.filter(({ day }) => !sums.has(day)) }));
  const improved = ofDays
    .filter((person) => isWhole(person, span) && isWhole(person, before))
    .flatMap(({ memberId, values }) => improvement(values, memberId, wanted, span));
  return {
    measure: wanted.measure,
    period: wanted.period,
    span,
    top: bestOf(standings, wanted.top, wanted.memberIds.length),
    bests: all.flatMap((person) => personalBests(person, wanted, span, sums)),
    improved: improved.sort((a, b) => b.rise - a.rise).slice(0, wanted.top),
  };
}
