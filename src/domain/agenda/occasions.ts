import { addDays, type Day, endOfMonth, startOfMonth } from '../calendar/day.ts';
import { statuteDays } from '../calendar/statute.ts';
import { isShort, SHOPPING_FESTIVALS } from './season.ts';
import type { SeasonDefinition } from './shapes.ts';
import type { Situation } from './situation.ts';
import { isTelling, weekFigures } from './week.ts';
import { weekOf } from './week-of.ts';

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

/** In the middle of a holiday nothing is over yet, and nothing still to come. */
const isAfterHoliday = (situation: Situation): boolean => {
  const { date, calendar } = situation.input;
  return calendar.isWorkday(date) && holidayBetween(situation, calendar.addWorkdays(date, -1), date);
};

const isBeforeHoliday = (situation: Situation): boolean => {
  const { date, calendar } = situation.input;
  return calendar.isWorkday(date) && holidayBetween(situation, date, calendar.addWorkdays(date, 1));
};

/** At 清明 the dead are remembered: nobody is wished a happy one. */
const REMEMBRANCE = '清明';

/** A holiday of the law on which the team works all the same, as a shop may on 除夕. */
const isFeastAtWork = ({ input: { date, calendar } }: Situation): boolean =>
  calendar.isWorkday(date) &&
  statuteDays(Number(date.slice(0, 4))).some((each) => each.date === date && each.name !== REMEMBRANCE);

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
 * How a person's day of this week stands to one of the last: 1 far above, −1 far below, else 0. The same days that the weekly
 * tells: that people left or were away, or that one of the weeks had a holiday, makes no week a bad one. Deals vary about
 * like a Poisson count (standard deviation √mean); what chance may do is no trend.
 */
function weekTrend(situation: Situation): -1 | 0 | 1 {
  const week = weekOf(situation);
  if (!isTelling(week)) return 0;
  const shares = weekFigures(week).flatMap(({ metric, perDay }) => {
    if ((metric !== 'effective' && metric !== 'deals') || perDay === null || perDay.before === 0) return [];
    const [now, before] = [perDay.value * perDay.days, perDay.before * perDay.days];
    const isChance = metric === 'deals' && Math.abs(now - before) < Math.sqrt(before);
    return [isChance ? 1 : perDay.value / perDay.before];
  });
  if (shares.length === 0) return 0;
  if (shares.every((share) => share >= 1) && shares.some((share) => share >= 1 + FAR)) return 1;
  return shares.every((share) => share <= 1) && shares.some((share) => share <= 1 - FAR) ? -1 : 0;
}

/** What marks a day, the most telling first: of several openings for it the first one's is taken. */
export const occasions: Readonly<Record<string, (situation: Situation) => boolean>> = {
  farewell: ({ company }) => company.lastDay.length > 0,
  'feast-at-work': isFeastAtWork,
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
/** Those that mark several days running. */
const OF_DAYS = ['shopping-festival', 'year-end', 'month-end', 'month-start'];

/** It marks more days than this one, so a meeting that opened with it need not close with it as well. */
export const marksDays = (rank: number): boolean => OF_DAYS.includes(RANKS[rank] as string);

/** Where a short season stands among them. */
const RANK_OF_SEASON = RANKS.indexOf('shopping-festival');

/** How telling it is that a condition holds, 0 the most; null for what marks no single day. */
export function rankOf(when: string, seasons: readonly SeasonDefinition[] = []): number | null {
  const season = seasons.find(({ id }) => id === when);
  if (season) return isShort(season) ? RANK_OF_SEASON : null;
  const rank = RANKS.indexOf(when);
  return rank < 0 ? null : rank;
}
