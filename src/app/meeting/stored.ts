import type { MeetingKind } from '../../domain/agenda/meeting-kind.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { readMeetings, type StoredMeeting } from '../../store/meeting-reader.ts';
import type { Scope } from '../scope.ts';

/** What is stored of one meeting, as it is now. */
export async function storedMeeting(
  scope: Scope,
  teamId: number,
  { kind, date }: { kind: MeetingKind; date: Day },
): Promise<StoredMeeting | undefined> {
  const ofDay = await readMeetings(await scope.reader(), teamId, date, date);
  return ofDay.find((each) => each.kind === kind);
}
