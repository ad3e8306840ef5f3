import { TeamctlError } from '../../errors.ts';
import type { StoredSession } from '../../store/training-reader.ts';
import { closeSession, markAttendance } from '../../store/training-writer.ts';
import { requireSession } from '../find/session.ts';
import type { Inside, Scope } from '../scope.ts';
import { gatherRoll, type Named, type RollCase, requireBegun, requirePeopleIn, rollOn, titleOfModule } from './roll.ts';

export interface MissedView {
  session: number;
  title: string;
  state: 'planned' | 'held' | 'missed';
  /** Null: the whole session fell through. */
  who: readonly Named[] | null;
  missed: readonly number[];
}

async function missOne(
  inside: Inside,
  roll: RollCase,
  found: StoredSession,
  absent: readonly string[],
): Promise<MissedView> {
  requireBegun(found, inside.today);
  const isAll = absent.length === 0;
  if (found.state === 'missed' || (isAll && found.state === 'held'))
    throw new TeamctlError('invalid', 'session-closed', { id: found.id });
  const who = await requirePeopleIn(roll, found, absent);
  const gone = isAll ? (await rollOn(inside, roll, found)).gone : [];
  const missed = isAll ? found.audience.filter((id) => !gone.includes(id)) : who.map(({ id }) => id);
  if (isAll) await closeSession(inside.db, found.key, { state: 'missed', there: [], missed, gone });
  else await markAttendance(inside.db, found.key, 'missed', missed);
  const title = titleOfModule(roll, found.module);
  return { session: found.id, title, state: isAll ? 'missed' : found.state, who: isAll ? null : who, missed };
}

/**
 * Sessions fell through, or some of their people were not there; all of it is written down, or nothing.
 * @param sessions their numbers
 * @param absent words that name members, who are in each of them; none: all of it
 * @throws TeamctlError when one was written down already, is still to come, or somebody is not in it
 */
export function markMissed(
  scope: Scope,
  sessions: readonly string[],
  absent: readonly string[],
): Promise<MissedView[]> {
  return scope.change('train miss', async (inside) => {
    const roll = await gatherRoll(inside);
    const found = sessions.map((session) => requireSession(roll.stored, session));
    const views: MissedView[] = [];
    for (const session of new Map(found.map((each) => [each.id, each])).values())
      views.push(await missOne(inside, roll, session, absent));
    inside.summarize(views.map(({ session }) => `#${session}`).join(' '));
    return views;
  });
}
