import type { Day } from '../../domain/calendar/day.ts';
import type { Reader } from '../../store/database.ts';

/** Module of the training session planned for that day; null when there is none. */
export async function sessionOn(_db: Reader, _teamId: number, _day: Day): Promise<string | null> {
  return null;
}
