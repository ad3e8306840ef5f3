import type { Day } from '../../domain/calendar/day.ts';
import { readMeetingFacts, readTurns } from '../../store/meeting-reader.ts';
import { readAllMembers, readMembers } from '../../store/team-reader.ts';
import { titlesOfKinds } from '../find/meeting-kind.ts';
import { namesOf } from '../find/member.ts';
import type { Scope } from '../scope.ts';
import type { MeetingsView } from './view.ts';

/** The team's meetings from `from` to `to`, both included. */
export async function listMeetings(scope: Scope, { from, to }: { from: Day; to: Day }): Promise<MeetingsView> {
  const team = await scope.team();
  const db = await scope.reader();
  const meetings = await readMeetingFacts(db, team.id, from, to);
  const past = await readTurns(db, team.id, from, to);
  const shared = new Map(
    past.map(({ meeting, date, sharers }) => [`${meeting} ${date}`, sharers.map(({ member }) => member)]),
  );
  return {
    meetings: meetings.map((each) => ({
      kind: each.kind,
      date: each.date,
      state: each.state,
      minutes: each.minutesTaken,
      sharers: each.state === 'skipped' ? [] : (shared.get(`${each.kind} ${each.date}`) ?? each.sharers ?? []),
      absent: each.absent,
      note: each.note,
      reason: each.reason,
    })),
    titles: await titlesOfKinds(scope),
    // Who was moved to another team was here then, too; of one name in both, the own team's has the code with it.
    names: new Map([...namesOf(await readAllMembers(db)), ...namesOf(await readMembers(db, team.id))]),
  };
}
