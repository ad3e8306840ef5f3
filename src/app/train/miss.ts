import { TeamctlError } from '../../errors.ts';
import { closeSession, markAttendance } from '../../store/training-writer.ts';
import { requireSession } from '../find/session.ts';
import type { Scope } from '../scope.ts';
import { gatherRoll, type Named, requireBegun, requirePeopleIn, rollOn, titleOfModule } from './roll.ts';

export interface MissedView {
  session: number;
  title: string;
  state: 'planned' | 'held' | 'missed';
  /** Null: the whole session fell through. */
  who: readonly Named[] | null;
  missed: readonly number[];
}

/**
 * The session fell through, or some of its people were not there.
 * @param session its number
 * @param absent words that name members; none: all of it
 * @throws TeamctlError when it was written down already, is still to come, or somebody is not in it
 */
export function markMissed(scope: Scope, session: string, absent: readonly string[]): Promise<MissedView> {
  return scope.change('train miss', async (inside) => {
    const roll = await gatherRoll(inside);
    const found = requireSession(roll.stored, session);
    requireBegun(found, inside.today);
    const isAll = absent.length === 0;
    if (found.state === 'missed' || (isAll && found.state === 'held'))
      throw new TeamctlError('invalid', 'session-closed', { id: found.id });
    const who = await requirePeopleIn(roll, found, absent);
    const gone = isAll ? (await rollOn(inside, roll, found)).gone : [];
    const missed = isAll ? found.audience.filter((id) => !gone.includes(id)) : who.map(({ id }) => id);
    if (isAll) await closeSession(inside.db, found.key, { state: 'missed', there: [], missed, gone });
    else await markAttendance(inside.db, found.key, 'missed', missed);
    inside.summarize(`#${found.id}`);
    return {
      session: found.id,
      title: titleOfModule(roll, found.module),
      state: isAll ? 'missed' : found.state,
      who: isAll ? null : who,
      missed,
    };
  });
}
