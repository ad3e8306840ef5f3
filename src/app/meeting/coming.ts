import { type ComingMeeting, nextMeeting } from '../../domain/agenda/next-meeting.ts';
import { addDays } from '../../domain/calendar/day.ts';
import type { Team } from '../../domain/team/team.ts';
import { titleOfKind } from '../find/meeting-kind.ts';
import type { Scope } from '../scope.ts';
import { settingsInForce } from '../starts.ts';

const MEETING_DAYS = 14;

/**
 * The first meeting that begins at or after a moment of today and was neither held nor skipped; null: none within two
 * weeks.
 * @param now `YYYY-MM-DDTHH:MM…`
 */
export async function comingMeeting(
  scope: Scope,
  team: Team,
  now = scope.now,
): Promise<(ComingMeeting & { title: string }) | null> {
  const { readMeetingFacts } = await import('../../store/meeting-reader.ts');
  const stored = await readMeetingFacts(await scope.reader(), team.id, scope.today, addDays(scope.today, MEETING_DAYS));
  const over = new Set(stored.filter(({ state }) => state !== 'planned').map(({ kind, date }) => `${kind} ${date}`));
  const next = nextMeeting(now, await settingsInForce(scope, team), await scope.calendar(team), ({ kind, date }) =>
    over.has(`${kind} ${date}`),
  );
  return next && { ...next, title: await titleOfKind(scope, next.kind) };
}
