import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDay } from '../../domain/calendar/day.ts';
import type { HolidayYear } from '../../domain/calendar/work-calendar.ts';
import { TeamctlError } from '../../errors.ts';
import { readText } from '../../platform/read-text.ts';

function isHolidayYear(value: unknown): value is HolidayYear {
  const year = value as HolidayYear | null;
  return (
    typeof year === 'object' &&
    year !== null &&
    Number.isInteger(year.year) &&
    Array.isArray(year.days) &&
    year.days.every((day) => isDay(day?.date) && typeof day.name === 'string' && typeof day.isOffDay === 'boolean')
  );
}

/** The user's own holiday files in the public form `{year, days: [{name, date, isOffDay}]}`. @throws TeamctlError `invalid` */
export function readUserHolidays(configDir: string): HolidayYear[] {
  const folder = join(configDir, 'calendars');
  let names: string[];
  try {
    names = readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort();
  } catch {
    return [];
  }
  return names.map((name) => {
    const file = join(folder, name);
    let value: unknown;
    try {
      value = JSON.parse(readText(file));
    } catch {
      throw new TeamctlError('invalid', 'calendar-not-json', { file }, { file });
    }
    if (!isHolidayYear(value)) throw new TeamctlError('invalid', 'calendar-shape', { file }, { file });
    return value;
  });
}
