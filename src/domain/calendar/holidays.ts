import { type Day, dayFromNumber, dayNumber } from './day.ts';
import { holidayRows } from './holiday-data.ts';
import type { HolidayDay, HolidayYear } from './work-calendar.ts';

const dayOf = (year: string, text: string): Day => `${year}-${text.slice(0, 2)}-${text.slice(2)}`;

/** The days of `0101`, `0210-0217` or `+0204`. */
function daysOf(year: string, name: string, part: string): HolidayDay[] {
  if (part.startsWith('+')) return [{ date: dayOf(year, part.slice(1)), name, isOffDay: false }];
  const [from = '', to = from] = part.split('-');
  const first = dayNumber(dayOf(year, from));
  const length = dayNumber(dayOf(year, to)) - first + 1;
  return Array.from({ length }, (_, i) => ({ date: dayFromNumber(first + i), name, isOffDay: true }));
}

function daysOfRow(row: string): HolidayDay[] {
  const [year = '', ...holidays] = row.split('|');
  return holidays.flatMap((holiday) => {
    const [name = '', ...parts] = holiday.split(' ');
    return parts.flatMap((part) => daysOf(year, name, part));
  });
}

/** The bundled announcements, 2004 to the latest year that is known, in the order of the years; read when asked for. */
export const bundledHolidays = (): HolidayYear[] =>
  holidayRows.map((row) => ({
    year: Number(row.slice(0, 4)),
    get days() {
      return daysOfRow(row);
    },
  }));
