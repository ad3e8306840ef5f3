import { reachedByPeople } from '../../domain/records/progress.ts';
import { lookAtBoard } from '../board/board.ts';
import type { BestView } from '../board/view.ts';
import type { Scope } from '../scope.ts';

const MOST = 3;

/** What there is to celebrate of today or the last work day; null: nothing, or the team wants no board. */
export async function gatherCelebration(scope: Scope): Promise<BestView | null> {
  const view = await lookAtBoard(scope, { by: null, period: 'day', top: MOST });
  if (view.kind !== 'best') return null;
  // In the morning the day before is celebrated, and nothing older: that is no news.
  const since = (await scope.calendar(await scope.team())).addWorkdays(scope.today, -1);
  if (view.board.span.to < since) return null;
  const { top, bests, improved } = view.board;
  return top.length + bests.length + improved.length + reachedByPeople(view.progress).length > 0 ? view : null;
}
