import type { MeetingKind } from '../../domain/agenda/meeting-kind.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { TeamctlError } from '../../errors.ts';
import { titleOfKind } from '../find/meeting-kind.ts';
import type { Scope } from '../scope.ts';
import { storedMeeting } from './stored.ts';

/** Marks a meeting as one that did not take place. @returns what such a meeting is called @throws TeamctlError `meeting-held` */
export function skipMeeting(
  scope: Scope,
  { kind, date, reason }: { kind: MeetingKind; date: Day; reason: string | null },
): Promise<{ title: string }> {
  return scope.change(`meeting skip ${kind}`, async (inside) => {
    const team = await inside.team();
    const title = await titleOfKind(inside, kind);
    const stored = await storedMeeting(inside, team.id, { kind, date });
    if (stored?.state === 'held') throw new TeamctlError('invalid', 'meeting-held', { date, kind, title });
    const { writeSkipped } = await import('../../store/meeting-writer.ts');
    await writeSkipped(inside.db, { teamId: team.id, kind, date }, reason);
    inside.summarize(date);
    return { title };
  });
}
