import type { MeetingKind } from '../../domain/agenda/meeting-kind.ts';
import { nextDayOf } from '../../domain/agenda/next-meeting.ts';
import type { Day } from '../../domain/calendar/day.ts';
import type { Team } from '../../domain/team/team.ts';
import { TeamctlError } from '../../errors.ts';
import { titleOfKind } from '../find/meeting-kind.ts';
import type { Scope } from '../scope.ts';
import { settingsInForce } from '../starts.ts';
import { storedMeeting } from './stored.ts';

/** @throws TeamctlError `meeting-no-day` where nobody would have held it that day */
async function requireDay(
  scope: Scope,
  team: Team,
  { kind, title, date }: { kind: MeetingKind; title: string; date: Day },
): Promise<void> {
  const next = nextDayOf(kind, date, await settingsInForce(scope, team), await scope.calendar(team));
  if (next === date) return;
  throw new TeamctlError('invalid', 'meeting-no-day', { date, kind, title, next });
}

/**
 * Marks a meeting as one that did not take place.
 * @returns what such a meeting is called
 * @throws TeamctlError `meeting-held`; `meeting-no-day` for a day that is none of its days and has no agenda either
 */
export function skipMeeting(
  scope: Scope,
  { kind, date, reason }: { kind: MeetingKind; date: Day; reason: string | null },
): Promise<{ title: string }> {
  return scope.change(`meeting skip ${kind}`, async (inside) => {
    const team = await inside.team();
    const title = await titleOfKind(inside, kind);
    const stored = await storedMeeting(inside, team.id, { kind, date });
    if (stored === undefined) await requireDay(inside, team, { kind, title, date });
    if (stored?.state === 'held') throw new TeamctlError('invalid', 'meeting-held', { date, kind, title });
    const { writeSkipped } = await import('../../store/meeting-writer.ts');
    await writeSkipped(inside.db, { teamId: team.id, kind, date }, reason);
    inside.summarize(date);
    return { title };
  });
}
