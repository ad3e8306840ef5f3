import type { Day } from '../../domain/calendar/day.ts';
import { readMeetings, type StoredMeeting } from '../../store/meeting-reader.ts';
import { readMembers } from '../../store/team-reader.ts';
import { namesOf } from '../find/member.ts';
import type { Scope } from '../scope.ts';
import type { MeetingsView } from './view.ts';

/** Who really shared: as the closing says, else as planned, without those who were away. */
const sharersOf = ({ sharers, plan, absent }: StoredMeeting): readonly number[] =>
  sharers ?? plan?.sharers.map((each) => each.member).filter((member) => !absent.includes(member)) ?? [];

/** The team's meetings from `from` to `to`, both included. */
export async function listMeetings(scope: Scope, { from, to }: { from: Day; to: Day }): Promise<MeetingsView> {
  const team = await scope.team();
  const db = await scope.reader();
  const meetings = await readMeetings(db, team.id, from, to);
  return {
    meetings: meetings.map((each) => ({
      kind: each.kind,
      date: each.date,
      state: each.state,
      minutes: each.minutesTaken,
      sharers: each.state === 'skipped' ? [] : sharersOf(each),
      absent: each.absent,
      note: each.note,
      reason: each.reason,
    })),
    names: namesOf(await readMembers(db, team.id)),
  };
}
