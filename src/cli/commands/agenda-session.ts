import type { Day } from '../../domain/calendar/day.ts';
import type { Reader } from '../../store/database.ts';
import { readModuleOn } from '../../store/training-reader.ts';

/** Module of the training session planned for that day; null when there is none. */
export const sessionOn = (db: Reader, teamId: number, day: Day): Promise<string | null> =>
  readModuleOn(db, teamId, day);
