import { workWeeks } from '../domain/calendar/work-calendar.ts';
import type { TeamSettings } from '../domain/team/team.ts';
import {
  type Fields,
  having,
  isDayText,
  isNumber,
  isText,
  isYesNo,
  listOf,
  oneOf,
  orNull,
  readStored,
  writeStored,
} from './stored-json.ts';

const VERSION = 1;

const isClock = (value: unknown) => typeof value === 'string' && /^\d{2}:\d{2}$/.test(value);
const isSpan = having({ from: isClock, to: isClock });

const fields: Fields<TeamSettings> = {
  workWeek: oneOf(...workWeeks),
  workedSaturdayWeek: orNull(isDayText),
  workHours: isSpan,
  meetings: having({ morning: isClock, evening: isClock, weekly: having({ weekday: isNumber, start: isClock }) }),
  trainingSlots: listOf(isSpan),
  callingHours: listOf(isSpan),
  trainingRooms: isNumber,
  trainingHoursPerWeek: isNumber,
  effectiveCallSeconds: isNumber,
  has: listOf(isText),
  board: isYesNo,
  companyBoard: isYesNo,
  payDay: orNull(isNumber),
  weeklyEndsDay: isYesNo,
  privateRetentionDays: isNumber,
  hoursPerWeek: isNumber,
};

/** @param settings those that differ from the defaults */
export const settingsText = (settings: Partial<TeamSettings>): string => writeStored(VERSION, settings);

/** @throws TeamctlError `stored-json` */
export const readSettings = (text: string, team: string): Partial<TeamSettings> =>
  readStored<TeamSettings>(
    text,
    { table: 'team', row: team, column: 'settings' },
    VERSION,
    fields,
    true,
  ) as Partial<TeamSettings>;
