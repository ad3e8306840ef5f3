import { addDays, type Day, endOfMonth, startOfMonth, startOfWeek } from '../calendar/day.ts';
import { isBlankOf } from '../records/day-record.ts';
import { sumKnown } from '../records/statistics.ts';
import { teamSum } from './ledger.ts';
import { isPromotion, isShort, SHOPPING_FESTIVALS } from './season.ts';
import type { SeasonDefinition } from './shapes.ts';
import type { Situation } from './situation.ts';
import { knownUntil } from './week.ts';

/** So many work days count as the start and the end of a month: goals are set and closed in them. */
const EDGE_OF_MONTH = 3;
/** Work days that make the end of a year. */
const LAST_OF_YEAR = 5;
/** So many days before they come the great sales days are in the air. */
const FESTIVAL_DAYS = 2;
/** A week is far above or below the one before from this share on; a few calls more are chance. */
const FAR = 0.25;

/** A day of a public holiday lies between two days. */
function holidayBetween({ input: { calendar } }: Situation, after: Day, before: Day): boolean {
  for (let day = addDays(after, 1); day < before; day = addDays(day, 1))
    if (calendar.status(day).kind === 'holiday') return true;
  return false;
}

const isAfterHoliday = (situation: Situation): boolean => {
  const { date, calendar } = situation.input;
  return holidayBetween(situation, calendar.addWorkdays(date, -1), date);
};

const isBeforeHoliday = (situation: Situation): boolean => {
  const { date, calendar } = situation.input;
  return holidayBetween(situation, date, calendar.addWorkdays(date, 1));
};

const monthDays = ({ input: { date, calendar } }: Situation) => calendar.workdays(startOfMonth(date), endOfMonth(date));

function isFestival({ input: { date } }: Situation): boolean {
  return SHOPPING_FESTIVALS.some((festival) => {
    const day = `${date.slice(0, 4)}-${festival}`;
    return addDays(day, -FESTIVAL_DAYS) <= date && date <= day;
  });
}

/** Wages come on that date of the month, on the last work day before where it is none. */
function isPayDay(situation: Situation): boolean {
  const { date, payDay = null } = situation.input;
  if (payDay === null) return false;
  const due = [addDays(startOfMonth(date), payDay - 1), endOfMonth(date)].sort()[0] as Day;
  return monthDays(situation).findLast((day) => day <= due) === date;
}

/**
 * How conversations and deals of this week stand to the same days of the last one: 1 far above, −1 far below, else 0. Only
 * usual days of work stand beside one another: a holiday or a promotion in one of the weeks says nothing of people.
 */
function weekTrend({ input, counted, ledger }: Situation): -1 | 0 | 1 {
  const { date, calendar, seasons } = input;
  const until = knownUntil({ date, counted, ledger });
  const isUsual = (day: Day) => calendar.isWorkday(day) && !isPromotion(day, seasons);
  const isKnown = (metric: 'effective' | 'deals', day: Day) => {
    const records = counted.flatMap((member) => ledger.on(member, day) ?? []);
    return records.some((record) => record[metric] !== null) && !records.some((record) => isBlankOf(record, metric));
  };
  const usual = calendar.workdays(startOfWeek(date), until).filter((day) => isUsual(day) && isUsual(addDays(day, -7)));
  const shares = (['effective', 'deals'] as const).flatMap((metric) => {
    // A day of which nothing is known in one of the weeks stands beside nothing.
    const days = usual.filter((day) => [day, addDays(day, -7)].every((each) => isKnown(metric, each)));
    const sumOf = (on: readonly Day[]) => sumKnown(on.map((day) => teamSum(ledger, counted, metric, day, day)));
    const [now, before] = [sumOf(days), sumOf(days.map((day) => addDays(day, -7)))];
    return now === null || before === null || before === 0 ? [] : [now / before];
  });
  if (shares.length === 0) return 0;
  if (shares.every((share) => share >= 1) && shares.some((share) => share >= 1 + FAR)) return 1;
  return shares.every((share) => share <= 1) && shares.some((share) => share <= 1 - FAR) ? -1 : 0;
}

/** What marks a day, the most telling first: of several openings for it the first one's is taken. */
export const occasions: Readonly<Record<string, (situation: Situation) => boolean>> = {
  farewell: ({ company }) => company.lastDay.length > 0,
  'after-holiday': isAfterHoliday,
  'before-holiday': isBeforeHoliday,
  'first-deal': ({ news }) => news.some(({ lines }) => lines.some((line) => line.code === 'news-deals' && line.first)),
  'team-target': ({ reached }) => reached.length > 0,
  'target-reached': ({ reached, news }) =>
    reached.length > 0 || news.some(({ lines }) => lines.some(({ code }) => code === 'news-target')),
  newcomer: ({ company }) => company.joining.length > 0,
  'shopping-festival': isFestival,
  'pay-day': isPayDay,
  'year-end': (situation) =>
    situation.input.date.slice(5, 7) === '12' &&
    monthDays(situation).slice(-LAST_OF_YEAR).includes(situation.input.date),
  'month-end': (situation) => monthDays(situation).slice(-EDGE_OF_MONTH).includes(situation.input.date),
  'month-start': (situation) => monthDays(situation).slice(0, EDGE_OF_MONTH).includes(situation.input.date),
  'week-up': (situation) => weekTrend(situation) === 1,
  'week-down': (situation) => weekTrend(situation) === -1,
};

const RANKS = Object.keys(occasions);
/** Where a short season stands among them. */
const RANK_OF_SEASON = RANKS.indexOf('shopping-festival');

/** How telling it is that a condition holds, 0 the most; null for what marks no single day. */
export function rankOf(when: string, seasons: readonly SeasonDefinition[] = []): number | null {
  const season = seasons.find(({ id }) => id === when);
  if (season) return isShort(season) ? RANK_OF_SEASON : null;
  const rank = RANKS.indexOf(when);
  return rank < 0 ? null : rank;
}
