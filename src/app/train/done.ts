import type { Day } from '../../domain/calendar/day.ts';
import { TeamctlError } from '../../errors.ts';
import { closeSession, insertResults } from '../../store/training-writer.ts';
import { requireSession } from '../find/session.ts';
import type { Scope } from '../scope.ts';
import { gatherRoll, type Named, passMarkIn, requireInSession, type Score, titleOfModule } from './roll.ts';

export interface DoneWords {
  /** Number of the session. */
  session: string;
  /** Who got how many points of 100. */
  scores: readonly { who: string; points: number }[];
  absent: readonly string[];
}

export interface DoneView {
  session: number;
  title: string;
  there: readonly number[];
  missed: readonly Named[];
  scores: readonly Score[];
}

/**
 * The session was held; everybody planned was there but those named.
 * @throws TeamctlError when it was written down already, or somebody is not in it
 */
export function markDone(scope: Scope, words: DoneWords): Promise<DoneView> {
  return scope.change('train done', async (inside) => {
    const roll = await gatherRoll(inside);
    const session = requireSession(roll.stored, words.session);
    if (session.state !== 'planned') throw new TeamctlError('invalid', 'session-closed', { id: session.id });
    const missed: Named[] = [];
    for (const who of words.absent) missed.push(await requireInSession(roll, session, who));
    const on: Day = session.date < inside.today ? session.date : inside.today;
    const scores: Score[] = [];
    for (const { who, points } of words.scores) {
      const { id, name } = await requireInSession(roll, session, who);
      const result = { member: id, module: session.module, score: points, on };
      scores.push({ result, name, passed: points >= passMarkIn(roll, session.module) });
    }
    const there = session.audience.filter((member) => !missed.some(({ id }) => id === member));
    await closeSession(inside.db, session.key, { state: 'held', there, missed: missed.map(({ id }) => id) });
    await insertResults(
      inside.db,
      session.key,
      scores.map(({ result }) => result),
    );
    inside.summarize(`#${session.id}`);
    return { session: session.id, title: titleOfModule(roll, session.module), there, missed, scores };
  });
}
