import type { Day } from '../domain/calendar/day.ts';
import { downDays } from '../domain/diagnosis/detectors/drops.ts';
import type { DayRecord } from '../domain/records/day-record.ts';
import { fullDays } from '../domain/records/full-days.ts';
import { speaksOfOutage } from '../domain/remark/outage-words.ts';
import type { Reader } from '../store/database.ts';
import { readMeetingFacts } from '../store/meeting-reader.ts';
import { readRemarks } from '../store/remark-reader.ts';

/**
 * Days on which the line or the system failed, by what the manager noted of the team or of a meeting, and by the figures.
 * What was said of anybody in particular is not looked at.
 */
export async function readDownDays(
  db: Reader,
  teamId: number,
  { from, to }: { from: Day; to: Day },
  records: readonly DayRecord[],
): Promise<Day[]> {
  const remarks = (await readRemarks(db, teamId, null, from)).filter(
    ({ memberId, named, on, text }) => memberId === null && named.length === 0 && on <= to && speaksOfOutage(text),
  );
  const notes = (await readMeetingFacts(db, teamId, from, to)).filter(
    ({ note }) => note !== null && speaksOfOutage(note),
  );
  const noted = [...remarks.map(({ on }) => on), ...notes.map(({ date }) => date)];
  return noted.length === 0 ? [] : downDays(noted, fullDays(records));
}
