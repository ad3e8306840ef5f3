import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDay } from '../../domain/calendar/day.ts';
import type { HolidayYear } from '../../domain/calendar/work-calendar.ts';
import { TeamctlError } from '../../errors.ts';
import { readOwnText } from '../../platform/cannot-read.ts';

/** A folder of `YYYY.json` files in the settings; each takes the place of what is known of its year. */
export const calendarFolder = (configDir: string): string => join(configDir, 'calendars');

function isHolidayYear(value: unknown): value is HolidayYear {
  const year = value as HolidayYear | null;
  return (
    typeof year === 'object' &&
    year !== null &&
    Number.isInteger(year.year) &&
    Array.isArray(year.days) &&
    year.days.every(
      (day) =>
        typeof day?.date === 'string' &&
        isDay(day.date) &&
        typeof day.name === 'string' &&
        typeof day.isOffDay === 'boolean',
    )
  );
}

/** One file in the public form `{year, days: [{name, date, isOffDay}]}`. @throws TeamctlError `calendar-not-json`, `calendar-shape`, `cannot-read-file` */
export function readHolidayFile(file: string): HolidayYear {
  let value: unknown;
  try {
    value = JSON.parse(readOwnText(file));
  } catch (error) {
    if (error instanceof SyntaxError) throw new TeamctlError('invalid', 'calendar-not-json', { file }, { file });
    throw error;
  }
  if (!isHolidayYear(value)) throw new TeamctlError('invalid', 'calendar-shape', { file }, { file });
  return value;
}

/** The user's own holiday files. @throws TeamctlError as `readHolidayFile` */
export function readUserHolidays(configDir: string): HolidayYear[] {
  const folder = calendarFolder(configDir);
  let names: string[];
  try {
    names = readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort();
  } catch {
    return [];
  }
  return names.map((name) => readHolidayFile(join(folder, name)));
}
