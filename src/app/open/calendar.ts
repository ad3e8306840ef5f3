import { buildWorkCalendar, type WorkCalendar } from '../../domain/calendar/work-calendar.ts';
import type { Team } from '../../domain/team/team.ts';

/** Bundled holidays, corrected by the user's own calendar files (`calendars/*.json` in the settings folder). */
export async function readCalendar(configDir: string, team: Team): Promise<WorkCalendar> {
  const { bundledHolidays } = await import('../../domain/calendar/holidays.ts');
  const { readUserHolidays } = await import('./user-holidays.ts');
  return buildWorkCalendar([...bundledHolidays(), ...readUserHolidays(configDir)], team.settings);
}
