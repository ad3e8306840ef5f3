import { isDeepStrictEqual } from 'node:util';
import { TeamctlError } from '../../errors.ts';
import { nextToRedo, nextToUndo, redoEntry, type UndoPreview, undoEntry } from '../../store/undo.ts';
import type { Database } from '../open/database.ts';
import type { Scope } from '../scope.ts';

export type Direction = 'undo' | 'redo';

/** Undo and redo are one walk along the journal, in two directions. */
const walk = {
  undo: { next: nextToUndo, apply: undoEntry },
  redo: { next: nextToRedo, apply: redoEntry },
} as const;

/** What the next step would do; null when there is none. */
export const previewStep = async (scope: Scope, direction: Direction): Promise<UndoPreview | null> =>
  walk[direction].next(await scope.reader());

/**
 * Takes the next step. The entry is chosen in the transaction in which it is applied, so two windows never step on the
 * same one.
 * @param agreed the step that somebody said yes to; null where nobody was asked
 * @returns what was done; null when there was nothing left
 * @throws TeamctlError `changed-meanwhile` when the next step is no longer the one agreed to
 */
export async function takeStep(
  database: Database,
  direction: Direction,
  agreed: UndoPreview | null,
): Promise<UndoPreview | null> {
  const { next, apply } = walk[direction];
  const store = await database.open('write');
  return store.transact(async (db) => {
    const step = await next(db);
    if (agreed !== null && !isDeepStrictEqual(step, agreed)) throw new TeamctlError('refused', 'changed-meanwhile');
    if (step) await apply(db, step.entry);
    return step;
  });
}
