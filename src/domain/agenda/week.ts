import { addDays, type Day, endOfMonth, startOfMonth, startOfWeek } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import { type DayRecord, isBlankOf } from '../records/day-record.ts';
import { sum, sumKnown } from '../records/statistics.ts';
import { isRunning, type TargetMetric, type TeamTarget, targetMetrics } from '../records/target.ts';
import { rememberedOf } from '../remembered.ts';
import { type Ledger, teamSum } from './ledger.ts';
import type { Line } from './line.ts';
import { teamBeyond } from './team-reach.ts';

export interface Week {
  date: Day;
  /** Of whom something may be told. */
  members: readonly number[];
  /** Who is left in peace: their weeks are held against nobody's. */
  sheltered?: ReadonlySet<number>;
  /** Of whom no day's work is read out, see `Company.behind`. */
  behind?: ReadonlySet<number>;
  /** Whose work counts in the totals. */
  counted: readonly number[];
  /** Those on the team now, whose days say what it can do; absent: as counted. */
  here?: readonly number[];
  /** The team's. */
  targets: readonly TeamTarget[];
  ledger: Ledger;
  calendar: WorkCalendar;
  /** Joining days: a joiner's first week is left out where weeks are compared. */
  joined?: ReadonlyMap<number, Day>;
  /** Days that no usual one is held against. */
  isPromotion?(day: Day): boolean;
  /** Days on which the line failed: no usual one either. */
  down?: readonly Day[];
}

/** A day that says nothing of usual ones, for good or bad. */
const isUnlike = (week: Week, day: Day): boolean =>
  week.isPromotion?.(day) === true || week.down?.includes(day) === true;

interface MetricWeek {
  metric: TargetMetric;
  value: number;
  /**
   * Last week up to the same weekday as far as this week is known: a Thursday is not held against a whole week. Null where
   * more days of one of the two weeks were worked, as beside a holiday, or a column was filled in on more of them: only a day can be
   * held against a day then.
   */
  before: number | null;
  /** A day of one person, this week and last, of those there in both; `isAll`: nobody else worked in either. */
  perDay: { value: number; before: number; days: number; daysBefore: number; isAll: boolean } | null;
  target: number | null;
  /** Days of a person that say nothing of what happens now and then, this week or last: no weeks are compared then. */
  blank: number;
}

/** A change counts from this share on. */
const NOTABLE = 0.1;
/** One call more a day is nothing to be thanked for before everybody. */
const LEAST_RISE = 2;
/** A target is behind from this share less than of its time on. */
export const BEHIND = 0.1;
/** Amounts hang on a few deals, so they swing more. */
const NOTABLE_AMOUNT = 0.3;

/** A day or two of a week hold so few deals that one more or less says nothing. */
const FEWEST_DEALS = 2;
/** What so few deals bring is no week's amount. */
const DEALS_FOR_AMOUNT = 4;

/** How far a week must be from the one before to be worth a word; a few deals more or fewer are mostly chance. */
function notable(metric: TargetMetric, before: number): number {
  // Deals vary about like a Poisson count: standard deviation √mean.
  if (metric === 'deals') return Math.max(FEWEST_DEALS, Math.sqrt(before));
  return before * (metric === 'amount' ? NOTABLE_AMOUNT : NOTABLE);
}
const TOPICS = 2;

/** The team's target for the week or month of a day. */
const teamTarget = ({ date, targets }: Week, metric: TargetMetric, period: 'week' | 'month'): TeamTarget | undefined =>
  targets.find((each) => each.metric === metric && each.period === period && isRunning(each, date));

/** Nobody is told how far they are from what cannot be reached. */
const isBeyond = (week: Week, target: TeamTarget): boolean =>
  teamBeyond(target, { ...week, here: week.here ?? week.counted }) !== null;

/**
 * A person's day this week and last, of those who worked in both weeks: who came, who left and who is on a ladder say
 * nothing of how the others did. Leave and first weeks are left out.
 */
function perPersonDay(week: Week, metric: TargetMetric, monday: Day, until: Day): MetricWeek['perDay'] {
  const of = (member: number, from: Day, to: Day) => {
    const joined = week.joined?.get(member);
    const settled = joined === undefined ? from : addDays(joined, 7);
    const span = { from: settled > from ? settled : from, to };
    const isLeftOut = (day: Day) => isUnlike(week, day) || without.has(day);
    return week.ledger.attended(member, metric, { ...span, isLeftOut });
  };
  const without = new Set(missingDays(week).twins);
  const both = week.counted
    .filter((member) => week.sheltered?.has(member) !== true)
    .map((member) => ({
      now: of(member, monday, until),
      before: of(member, addDays(monday, -7), addDays(until, -7)),
    }))
    .filter(({ now, before }) => now.days > 0 && before.days > 0);
  if (both.length === 0) return null;
  // Whose first week it is counts in the totals, though not in a usual day.
  const isIn = (member: number) => {
    const span = { from: addDays(monday, -7), to: until, isLeftOut: () => false };
    return week.ledger.attended(member, metric, span).days > 0;
  };
  const [days, daysBefore] = [sum(both.map(({ now }) => now.days)), sum(both.map(({ before }) => before.days))];
  return {
    value: sum(both.map(({ now }) => now.value)) / days,
    before: sum(both.map(({ before }) => before.value)) / daysBefore,
    days,
    daysBefore,
    isAll: both.length === week.counted.filter(isIn).length,
  };
}

/** The latest day of the week so far, or since another, that anybody has a record of: the day itself is often entered the morning after. */
function knownUntil(week: Pick<Week, 'date' | 'counted' | 'ledger'>, since = startOfWeek(week.date)): Day {
  for (let day = week.date; day >= since; day = addDays(day, -1)) if (hasRecords(week, day)) return day;
  return week.date;
}

const hasRecords = ({ counted, ledger }: Pick<Week, 'counted' | 'ledger'>, day: Day): boolean =>
  counted.some((member) => ledger.on(member, day));

/**
 * Work days without any record: of this week so far (`now`) with the same weekdays of the last one (`twins`), and of the
 * last one where this week has them (`before`). A total of four days is not held against one of five.
 */
export const missingDays = rememberedOf(
  (week: Pick<Week, 'date' | 'counted' | 'ledger' | 'calendar'>): Record<'now' | 'twins' | 'before', Day[]> => {
    const { date, calendar } = week;
    const [monday, until] = [startOfWeek(date), knownUntil(week)];
    if (!hasRecords(week, until)) return { now: [], twins: [], before: [] };
    // The day itself is often entered the morning after.
    const known = calendar.workdays(monday, until < date ? addDays(date, -1) : date);
    const now = known.filter((day) => !hasRecords(week, day));
    const last = calendar.workdays(addDays(monday, -7), addDays(until, -7)).filter((day) => !hasRecords(week, day));
    // Where nothing is known of last week at all, nothing is missing of it.
    const isKnown = [0, 1, 2, 3, 4, 5, 6].some((back) => hasRecords(week, addDays(monday, back - 7)));
    const before = isKnown ? last.filter((day) => hasRecords(week, addDays(day, 7))) : [];
    return { now, twins: now.map((day) => addDays(day, -7)), before };
  },
);

/** Days with records on which most of those who have one have this measure too. */
function daysKnown(
  { counted, ledger }: Week,
  metric: TargetMetric,
  from: Day,
  to: Day,
): { known: number; all: number } {
  let [known, all] = [0, 0];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const records = counted.flatMap((member) => ledger.on(member, day) ?? []);
    if (records.length === 0) continue;
    all += 1;
    if (2 * records.filter((record) => record[metric] !== null).length >= records.length) known += 1;
  }
  return { known, all };
}

/** Days unlike others on which somebody worked, this week up to a day and in the same days of the last one. */
export function unlikeDays(week: Week): Day[] {
  const until = knownUntil(week);
  const now: Day[] = [];
  for (let day = startOfWeek(week.date); day <= until; day = addDays(day, 1)) now.push(day);
  return [...now.map((day) => addDays(day, -7)), ...now].filter((day) => isUnlike(week, day) && hasRecords(week, day));
}

/** Whose days were counted where weeks are told by the day. */
export function alikeLine(week: Week): Line {
  const [days, down] = [unlikeDays(week), week.down ?? []];
  const failed = days.filter((day) => down.includes(day));
  const without = days.filter((day) => !down.includes(day));
  return { code: 'week-alike', without, ...(failed.length === 0 ? {} : { down: failed }) };
}

/** Whether the totals of two spans can stand beside each other: a column left blank on some days of one makes them uneven. */
function isFilledAlike(week: Week, metric: TargetMetric, monday: Day, until: Day): boolean {
  const now = daysKnown(week, metric, monday, until);
  const before = daysKnown(week, metric, addDays(monday, -7), addDays(until, -7));
  const hasBlanks = now.known < now.all || before.known < before.all;
  return !hasBlanks || now.known === before.known;
}

/** Records of this week so far and of the same days of the last one. */
function recordsOf({ counted, ledger }: Week, monday: Day, until: Day): DayRecord[] {
  const records: DayRecord[] = [];
  for (let day = addDays(monday, -7); day <= until; day = addDays(day, 1))
    if (day >= monday || day <= addDays(until, -7))
      records.push(...counted.flatMap((member) => ledger.on(member, day) ?? []));
  return records;
}

/** Whether as many days were worked in this week so far as in the same part of the last one, but for those without records. */
function isAsLong(week: Week, monday: Day, until: Day): boolean {
  const { twins } = missingDays(week);
  const worked = (from: Day, to: Day) => {
    let days = 0;
    for (let day = from; day <= to; day = addDays(day, 1)) if (hasRecords(week, day) && !twins.includes(day)) days += 1;
    return days;
  };
  const before = worked(addDays(monday, -7), addDays(until, -7));
  return before === 0 || worked(monday, until) === before;
}

/** The same days of last week, but for those that this week has no records of. */
function sumBefore(week: Week, metric: TargetMetric, monday: Day, until: Day): number | null {
  const { twins } = missingDays(week);
  const days: (number | null)[] = [];
  for (let day = addDays(monday, -7); day <= addDays(until, -7); day = addDays(day, 1))
    if (!twins.includes(day)) days.push(teamSum(week.ledger, week.counted, metric, day, day));
  return sumKnown(days);
}

export const weekFigures = rememberedOf((week: Week): MetricWeek[] => {
  const [monday, until] = [startOfWeek(week.date), knownUntil(week)];
  const records = recordsOf(week, monday, until);
  const isUsual =
    unlikeDays(week).length === 0 && missingDays(week).before.length === 0 && isAsLong(week, monday, until);
  return targetMetrics.flatMap((metric): MetricWeek[] => {
    const value = teamSum(week.ledger, week.counted, metric, monday, until);
    if (value === null) return [];
    const ofWeek = teamTarget(week, metric, 'week');
    const target = ofWeek === undefined || isBeyond(week, ofWeek) ? null : ofWeek.value;
    const blanks = records.filter((record) => isBlankOf(record, metric));
    // Without a deal there is no amount: a sum lacks nothing then, only a mean would be one of the days with deals.
    const blank = blanks.filter(({ deals }) => metric !== 'amount' || deals !== 0).length;
    if (blank > 0) return [{ metric, value, before: null, perDay: null, target, blank }];
    const isAlike = isUsual && (blanks.length > 0 || isFilledAlike(week, metric, monday, until));
    const before = isAlike ? sumBefore(week, metric, monday, until) : null;
    const perDay = blanks.length > 0 ? null : perPersonDay(week, metric, monday, until);
    return [{ metric, value, before, perDay, target, blank }];
  });
});

type Attainment = Extract<Line, { code: 'day-attainment' }>;

/** The month so far against the team's target, beside the share of its work days that the records cover. */
export function monthAttainment(week: Week): Attainment[] {
  const [from, to] = [startOfMonth(week.date), endOfMonth(week.date)];
  return (['deals', 'amount', 'effective'] as const).flatMap((metric): Attainment[] => {
    const aim = teamTarget(week, metric, 'month');
    const done = aim === undefined ? null : teamSum(week.ledger, week.counted, metric, from, week.date);
    if (aim === undefined || aim.value <= 0 || done === null) return [];
    const about = { metric, period: 'month' as const, done, target: aim.value };
    const beyond = isBeyond(week, aim) ? { isBeyond: true as const } : {};
    return [{ code: 'day-attainment', ...about, ...timeKnown(week, from, to), ...beyond }];
  });
}

/** How each one's week compares with the own usual days; only those that went up. */
export function risers(
  week: Week,
): { member: number; metric: TargetMetric; value: number; usual: number; rise: number }[] {
  const monday = startOfWeek(week.date);
  const told = week.members.filter((member) => week.behind?.has(member) !== true);
  const all = told.flatMap((member) =>
    (['effective', 'connects'] as const).flatMap((metric) => {
      const value = week.ledger.pace(member, metric, addDays(week.date, 1));
      const usual = week.ledger.height(member, metric, monday);
      if (value === null || usual === null || usual <= 0) return [];
      const isNotable = value >= usual * (1 + NOTABLE) && Math.round(value) - Math.round(usual) >= LEAST_RISE;
      return isNotable ? [{ member, metric, value, usual, rise: value / usual }] : [];
    }),
  );
  const best = new Map<number, (typeof all)[number]>();
  for (const riser of all) if ((best.get(riser.member)?.rise ?? 0) < riser.rise) best.set(riser.member, riser);
  return [...best.values()].sort((a, b) => b.rise - a.rise || a.member - b.member);
}

export function closers(week: Week): { member: number; deals: number }[] {
  const monday = startOfWeek(week.date);
  return week.members
    .map((member) => ({ member, deals: week.ledger.sum(member, 'deals', monday, week.date) ?? 0 }))
    .filter((closer) => closer.deals > 0)
    .sort((a, b) => b.deals - a.deals || a.member - b.member);
}

const ratio = ({ perDay }: MetricWeek) => (perDay ? perDay.value / perDay.before : 1);

/** 1 where a person's day brought notably more than last week, −1 notably less; said of as many days as this week has. */
function risen({ metric, perDay }: MetricWeek): number {
  if (perDay === null) return 0;
  const [value, before] = [perDay.value * perDay.days, perDay.before * perDay.days];
  const step = notable(metric, before);
  return value >= before + step ? 1 : value < before - step ? -1 : 0;
}

/** Without amounts that hang on a few deals: a single one that closed a day later would be a fall. */
function comparableOf(figures: readonly MetricWeek[]): readonly MetricWeek[] {
  const deals = figures.find(({ metric }) => metric === 'deals');
  const known = deals?.perDay ? deals.perDay.before * deals.perDay.days : null;
  return known === null || known >= DEALS_FOR_AMOUNT ? figures : figures.filter(({ metric }) => metric !== 'amount');
}

/** Totals where the same people stand behind both weeks on as many days, else a day of those who were there in both. */
function told(figure: MetricWeek) {
  const { metric, value, before } = figure;
  const uneven = unevenDay(figure);
  return uneven
    ? { metric, value: uneven.value, before: uneven.before, perDay: true }
    : { metric, value, before: before as number };
}

/** A person's day, where the totals of the two weeks cannot be held against each other as they are; else null. */
export function unevenDay({ perDay, before }: Pick<MetricWeek, 'perDay' | 'before'>): MetricWeek['perDay'] {
  if (perDay === null || before === null) return perDay;
  return perDay.isAll && perDay.days === perDay.daysBefore ? null : perDay;
}

/** Of one day that is known nobody says how the week is. */
const FEWEST_DAYS = 2;

/** Days enough are known of this week to call it better or worse than the last. */
export function isTelling(week: Week): boolean {
  const until = knownUntil(week);
  let days = 0;
  for (let day = startOfWeek(week.date); day <= until; day = addDays(day, 1)) if (hasRecords(week, day)) days += 1;
  return days >= FEWEST_DAYS;
}

/** Two things that went well: the team's best rise first, then people; what is missing the team is asked for. */
export function highlights(week: Week): Line[] {
  const team = comparableOf(weekFigures(week))
    .filter((figure) => figure.metric !== 'dials' && figure.perDay !== null && figure.perDay.before > 0)
    .filter((figure) => isTelling(week) && risen(figure) > 0)
    .sort((a, b) => ratio(b) - ratio(a))
    .slice(0, 1)
    .map((figure): Line => ({ code: 'highlight-team', ...told(figure) }));
  const deals = closers(week).map((closer): Line => ({ code: 'highlight-deals', ...closer }));
  // One person is one highlight.
  const [first] = closers(week);
  const people = risers(week).flatMap(({ rise: _, ...riser }): Line[] =>
    riser.member === first?.member ? [] : [{ code: 'highlight-member', ...riser }],
  );
  const found = [...team, ...deals.slice(0, 1), ...people].slice(0, TOPICS);
  return found.length < TOPICS ? [...found, { code: 'highlight-ask', count: TOPICS - found.length }] : found;
}

/** Share of the period's work days up to a day. */
function timeShare(calendar: WorkCalendar, from: Day, day: Day, to: Day): number {
  const all = calendar.workdays(from, to).length;
  return all === 0 ? 1 : calendar.workdays(from, day).length / all;
}

/** The share of a period that figures are known of, and up to which day, where work days have passed since. */
const timeKnown = (week: Week, from: Day, to: Day): Pick<Attainment, 'timeShare' | 'upTo'> =>
  timeUntil(week.calendar, knownUntil(week, from), week.date, { from, to });

/** The same where figures are known up to a day. @param date on which it is asked */
export function timeUntil(
  calendar: WorkCalendar,
  until: Day,
  date: Day,
  { from, to }: { from: Day; to: Day },
): Pick<Attainment, 'timeShare' | 'upTo'> {
  const isLate = calendar.workdays(addDays(until, 1), date).length > 0;
  return { timeShare: timeShare(calendar, from, until, to), upTo: isLate ? until : null };
}

/** What the team as a whole could do better; never a person. @param own where it is behind in the playbook's measures */
export function problems(week: Week, own: readonly Line[] = []): Line[] {
  const monday = startOfWeek(week.date);
  const time = timeKnown(week, monday, addDays(monday, 6));
  const figures = weekFigures(week);
  const inWeek = figures.flatMap(({ metric, value, target }) =>
    target !== null && target > 0 ? [{ metric, period: 'week' as const, done: value, target, ...time }] : [],
  );
  const behind = [...inWeek, ...monthAttainment(week)]
    .filter((aim) => !('isBeyond' in aim) && aim.done / aim.target < aim.timeShare - BEHIND)
    .filter((aim, i, all) => all.findIndex((other) => other.metric === aim.metric) === i)
    .map((aim): Line => ({ ...aim, code: 'problem-behind' }));
  const named = new Set(behind.map((line) => (line as { metric: TargetMetric }).metric));
  const fallen = comparableOf(figures).filter(
    (figure) => isTelling(week) && risen(figure) < 0 && !named.has(figure.metric),
  );
  // Fewer deals bring less: that is one thing, not two.
  const isOfDeals = named.has('deals') || fallen.some(({ metric }) => metric === 'deals');
  const falls = fallen
    .filter(({ metric }) => metric !== 'amount' || !isOfDeals)
    .map((figure): Line => ({ code: 'problem-fall', ...told(figure) }));
  const found = [...behind, ...own, ...falls].slice(0, TOPICS);
  return found.length < TOPICS ? [...found, { code: 'problem-ask', count: TOPICS - found.length }] : found;
}
