import { join } from 'node:path';
import { makeFolder } from '../../make-folder.ts';
import { replaceFile } from '../../platform/replace-file.ts';
import { calendarFolder, readHolidayFile } from '../open/user-holidays.ts';
import type { Scope } from '../scope.ts';

/**
 * Takes an announced year into the user's own calendar files.
 * @param file the public form `{year, days: [{name, date, isOffDay}]}`
 * @returns the year and where it lies now
 * @throws TeamctlError `calendar-not-json`, `calendar-shape`
 */
export function importCalendar({ configDir }: Pick<Scope, 'configDir'>, file: string): { year: number; kept: string } {
  const found = readHolidayFile(file);
  const folder = calendarFolder(configDir);
  makeFolder(folder, 0o777);
  const kept = join(folder, `${found.year}.json`);
  replaceFile(kept, `${JSON.stringify(found, null, 2)}\n`);
  return { year: found.year, kept };
}
