import { addDays, type Day, startOfWeek } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import { nothingKnown } from '../records/day-record.ts';
import { daysOf } from '../records/full-days.ts';
import {
  type Figure,
  type Found,
  isReached,
  isWorkedOff,
  type OwnMeasure,
  totalOf,
  within,
} from '../records/own-measure.ts';
import { median, sum } from '../records/statistics.ts';
import { isRunning, type OwnTarget, periodOf, type TargetPeriod } from '../records/target.ts';
import { buildLedger, type Ledger, PACE_DAYS, USUAL_NEEDS_DAYS } from './ledger.ts';
import type { Line } from './line.ts';
import { BEHIND, timeUntil } from './week.ts';

/** What an agenda knows of the playbook's own measures. */
export interface OwnFigures {
  measures: readonly OwnMeasure[];
  found: Found;
  /** People's, and the team's as `ownTargetsOfTeam` makes them. */
  targets: readonly OwnTarget[];
}

/** From here on a sum of usual days is told in whole numbers. */
const WHOLE_FROM = 10;

/** Figures of one measure, to be asked what agendas ask of day records; they stand where deals do. */
export const ledgerOf = (measure: OwnMeasure, { found }: OwnFigures): Ledger =>
  buildLedger(
    found.figures
      .filter((each) => each.measure === measure.id)
      .map(({ measure: _, value: deals, ...whose }) => ({ ...nothingKnown, ...whose, deals })),
  );

/** The team's target for a measure that is running on a day, of the shortest of these periods. */
function teamTargetOf(
  { targets }: OwnFigures,
  id: string,
  date: Day,
  periods: readonly TargetPeriod[],
): OwnTarget | undefined {
  const running = targets.filter(
    (each) => each.metric === id && each.memberId === null && isRunning(each, date) && periods.includes(each.period),
  );
  return running.sort((one, other) => periods.indexOf(one.period) - periods.indexOf(other.period))[0];
}

/** Whether anybody has a figure of these measures on a day. */
export const isOwnKnown = (own: OwnFigures | undefined, day: Day): boolean =>
  own?.found.figures.some((each) => each.day === day) === true;

/** Whether somebody has one. */
export const isOwnKnownOf = (own: OwnFigures | undefined, member: number, day: Day): boolean =>
  own?.found.figures.some((each) => each.memberId === member && each.day === day) === true;

/** Of what happens now and then the middle day has none: so many days say how often it does. */
const SELDOM_DAYS = 28;

/**
 * Of the same people, as much of a usual day as they were there; null where of one of them none is known. From ten on the middle
 * days in whole numbers, below that what the last four weeks came to a day.
 */
function usualSum(measure: OwnMeasure, own: OwnFigures, date: Day): number | null {
  const ledger = ledgerOf(measure, own);
  const here = own.found.figures.filter((each) => each.measure === measure.id && each.day === date);
  const usuals = here.flatMap((figure) => {
    const usual = ledger.usual(figure.memberId, 'deals', date);
    return usual === null ? [] : [usual * daysOf(figure)];
  });
  if (usuals.length < here.length) return null;
  // Half a customer is nobody.
  if (sum(usuals) >= WHOLE_FROM) return Math.round(sum(usuals));
  const span = { from: addDays(date, -SELDOM_DAYS), to: addDays(date, -1) };
  return sum(
    here.map((figure) => {
      const { days, value } = ledger.attended(figure.memberId, 'deals', span);
      return days === 0 ? 0 : (value / days) * daysOf(figure);
    }),
  );
}

/** Of what does not add up the middle one of the team's last days. */
function usualLevel(measure: OwnMeasure, { found }: OwnFigures, date: Day): number | null {
  const before = found.figures.filter((each) => each.measure === measure.id && each.day < date);
  const days = [...new Set(before.map(({ day }) => day))].sort().slice(-PACE_DAYS);
  const values = days.flatMap((day) => totalOf(measure, within(found, day, day)) ?? []);
  return values.length < USUAL_NEEDS_DAYS ? null : median(values);
}

/**
 * Of the day: each measure that anybody has a figure of, for who works by these alone has his numbers here; and what is
 * usual, by the days that say it of what every team has.
 */
export const ownDayLines = (own: OwnFigures, date: Day): Line[] =>
  own.measures.flatMap((measure): Line[] => {
    const value = totalOf(measure, within(own.found, date, date));
    if (value === null) return [];
    const usual = measure.adds === 'sum' ? usualSum(measure, own, date) : usualLevel(measure, own, date);
    const asked = teamTargetOf(own, measure.id, date, ['day'])?.value;
    return [{ code: 'own-day', measure: measure.id, value, usual, ...(asked === undefined ? {} : { asked }) }];
  });

/** The latest of these days that anybody has a figure of; the last one where there is none. */
const knownUntil = ({ id }: OwnMeasure, { found }: OwnFigures, from: Day, to: Day): Day =>
  within(found, from, to)
    .figures.flatMap(({ measure, day }) => (measure === id ? [day] : []))
    .sort()
    .at(-1) ?? to;

const DAYS_PER_WEEK = 7;

/**
 * Last week's figures of the days that this week has figures of; none where one of those days has none, for a sum of
 * three days is not held against one of two. What is no sum is held against all of last week up to that day, with
 * what it may be weighted by.
 */
function sameDaysBefore({ id, adds }: OwnMeasure, { found }: OwnFigures, now: readonly Figure[], monday: Day): Found {
  const days = new Set(now.map(({ day }) => addDays(day, -DAYS_PER_WEEK)));
  const until = [...days].sort().at(-1) ?? monday;
  const all = within(found, addDays(monday, -DAYS_PER_WEEK), until);
  if (adds !== 'sum') return all;
  const before = all.figures.filter(({ measure, day }) => measure === id && days.has(day));
  return { figures: new Set(before.map(({ day }) => day)).size === days.size ? before : [], records: [] };
}

/** A person's day, where not as many days of people stand behind one sum as behind the other; a half day is half of one. */
function perDayOf(now: readonly Figure[], before: readonly Figure[]): { value: number; before: number } | null {
  const [days, daysBefore] = [sum(now.map(daysOf)), sum(before.map(daysOf))];
  if (days === daysBefore || days === 0 || daysBefore === 0) return null;
  const total = (figures: readonly Figure[]) => sum(figures.map(({ value }) => value));
  return { value: total(now) / days, before: total(before) / daysBefore };
}

/**
 * Of the week: each measure that anybody has a figure of, beside the same days of last week and the team's target.
 * @param isAlike false where one of the two weeks had a day that no usual one is held against
 */
export function ownWeekLines(own: OwnFigures, date: Day, isAlike: boolean): Line[] {
  const monday = startOfWeek(date);
  return own.measures.flatMap((measure): Line[] => {
    const week = within(own.found, monday, date);
    const value = totalOf(measure, week);
    if (value === null) return [];
    const now = week.figures.filter((each) => each.measure === measure.id);
    const then = isAlike ? sameDaysBefore(measure, own, now, monday) : { figures: [], records: [] };
    const before = totalOf(measure, then);
    const perDay = measure.adds === 'sum' ? perDayOf(now, then.figures) : null;
    // What is added up over a month is not to be reached in a week.
    const fitting = measure.adds === 'sum' ? (['week'] as const) : (['week', 'month'] as const);
    const target = teamTargetOf(own, measure.id, date, fitting);
    return [{ code: 'own-week', measure: measure.id, value, before, perDay, target: target?.value ?? null }];
  });
}

/** Of the morning: what the team aims for in its own measures, and where it stands by yesterday. */
export function ownGoalLines(own: OwnFigures, date: Day, newsDay: Day): Line[] {
  return own.measures.flatMap((measure): Line[] => {
    const target = teamTargetOf(own, measure.id, date, ['day', 'week', 'month']);
    if (!target) return [];
    const [from, yesterday] = [periodOf(target).from, addDays(date, -1)];
    const done = totalOf(measure, within(own.found, from, yesterday));
    const until = knownUntil(measure, own, from, yesterday);
    const upTo = until < newsDay ? until : null;
    return [{ code: 'own-goal', measure: measure.id, period: target.period, asked: target.value, done, upTo }];
  });
}

/** So many figures can be kept in mind. */
const MOST_USUAL = 2;

/**
 * Of the morning, where nobody has a number: what the team's days usually come to in what does not add up and has no target running.
 * How many customers come to a shop is in nobody's hands; how soon and how well they are answered is.
 */
export const ownUsualLines = (own: OwnFigures, date: Day): Line[] =>
  own.measures
    .flatMap((measure): Line[] => {
      if (measure.adds === 'sum' || teamTargetOf(own, measure.id, date, ['day', 'week', 'month'])) return [];
      const value = usualLevel(measure, own, date);
      return value === null ? [] : [{ code: 'own-usual', measure: measure.id, value }];
    })
    .slice(0, MOST_USUAL);

type Standing = Omit<Extract<Line, { code: 'own-behind' }>, 'code'>;

/** How far the team is with a target; null where nothing is known of its time yet. */
function standing(
  own: OwnFigures,
  measure: OwnMeasure,
  target: OwnTarget,
  date: Day,
  calendar: WorkCalendar,
): Standing[] {
  const { from, to } = periodOf(target);
  const done = totalOf(measure, within(own.found, from, date));
  if (done === null || (measure.direction === 'more' && target.value <= 0)) return [];
  const { timeShare, upTo } = timeUntil(calendar, knownUntil(measure, own, from, date), date, { from, to });
  return [
    {
      measure: measure.id,
      period: target.period,
      done,
      asked: target.value,
      timeShare: isWorkedOff(measure) ? timeShare : null,
      upTo,
    },
  ];
}

/** The month so far against the team's target. @param isWeekly beside the week's figures, which tell the rest */
export function ownMonthLines(own: OwnFigures, date: Day, calendar: WorkCalendar, isWeekly = false): Line[] {
  return own.measures
    .filter(({ adds }) => !isWeekly || adds === 'sum')
    .flatMap((measure): Line[] => {
      const target = teamTargetOf(own, measure.id, date, ['month']);
      if (!target) return [];
      return standing(own, measure, target, date, calendar).map(({ period: _, ...each }) => ({
        code: 'own-month',
        ...each,
      }));
    });
}

/** Where the team is behind what it set itself for the week or else the month, or over its limit. */
export function ownBehindLines(own: OwnFigures, date: Day, calendar: WorkCalendar): Line[] {
  return own.measures.flatMap((measure): Line[] => {
    const target = teamTargetOf(own, measure.id, date, ['week', 'month']);
    if (!target) return [];
    return standing(own, measure, target, date, calendar)
      .filter(({ done, asked, timeShare }) =>
        timeShare === null ? !isReached(measure, done, asked) : done / asked < timeShare - BEHIND,
      )
      .map((each): Line => ({ code: 'own-behind', ...each }));
  });
}
