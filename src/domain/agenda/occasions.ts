import { addDays, type Day, endOfMonth, startOfMonth } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import type { SeasonDefinition } from './shapes.ts';

interface DayWithCalendar {
  date: Day;
  calendar: WorkCalendar;
}

/** So many work days count as the start and the end of a month: goals are set and closed in them. */
const EDGE_OF_MONTH_WORKDAYS = 3;

const workdaysOfMonth = ({ date, calendar }: DayWithCalendar) =>
  calendar.workdays(startOfMonth(date), endOfMonth(date));

/** A public holiday lies between two days; a mere weekend does not count. */
function holidayBetween(calendar: WorkCalendar, from: Day, to: Day): boolean {
  for (let day = addDays(from, 1); day < to; day = addDays(day, 1))
    if (calendar.status(day).kind === 'holiday') return true;
  return false;
}

const inMonths =
  (...months: readonly number[]) =>
  ({ date }: DayWithCalendar) =>
    months.includes(Number(date.slice(5, 7)));

/** What a day is by the calendar alone; seasons of the year as on the northern half of the globe. */
export const occasions: Readonly<Record<string, (day: DayWithCalendar) => boolean>> = {
  'month-start': (day) => workdaysOfMonth(day).slice(0, EDGE_OF_MONTH_WORKDAYS).includes(day.date),
  'month-end': (day) => workdaysOfMonth(day).slice(-EDGE_OF_MONTH_WORKDAYS).includes(day.date),
  'before-holiday': ({ date, calendar }) => holidayBetween(calendar, date, calendar.addWorkdays(date, 1)),
  'after-holiday': ({ date, calendar }) => holidayBetween(calendar, calendar.addWorkdays(date, -1), date),
  spring: inMonths(3, 4, 5),
  summer: inMonths(6, 7, 8),
  autumn: inMonths(9, 10, 11),
  winter: inMonths(12, 1, 2),
};

/** The day lies in a season of the trade; one that ends before it begins runs over the new year. */
export function isInSeason({ from, to }: SeasonDefinition, date: Day): boolean {
  const day = date.slice(5);
  return from <= to ? from <= day && day <= to : day >= from || day <= to;
}
