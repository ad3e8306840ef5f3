import { isDeepStrictEqual } from 'node:util';
import { TeamctlError } from '../../errors.ts';
import { entriesBuiltOn } from '../../store/built-on.ts';
import type { Reader } from '../../store/database.ts';
import { foreignEntry } from '../../store/foreign-entry.ts';
import {
  candidates,
  isLook,
  type JournalEntry,
  nextToRedo,
  nextToUndo,
  redoEntry,
  type UndoPreview,
  undoEntry,
  undoneTogether,
  withChanges,
} from '../../store/undo.ts';
import type { Database } from '../open/database.ts';
import type { Scope } from '../scope.ts';

export type Direction = 'undo' | 'redo';

/** Undo and redo are one walk along the journal, in two directions. */
const walk = {
  undo: { next: nextToUndo, apply: undoEntry },
  redo: { next: nextToRedo, apply: redoEntry },
} as const;

/**
 * The next step, and what goes with it: agendas that were looked at later and build on it, or what was taken back together
 * with it, for a redo brings all of that back; null: none is left.
 */
async function nextStep(db: Reader, direction: Direction): Promise<EntryPreview | null> {
  const step = await walk[direction].next(db);
  if (step === null) return null;
  const { entry } = step;
  if (direction === 'redo') return { step, later: await changing(db, await undoneTogether(db, entry)) };
  return { step, later: (await laterOf(db, entry.id)).filter((each) => isOwnLook(each, entry)) };
}

const isOwnLook = ({ entry }: UndoPreview, { who }: JournalEntry) => isLook(entry) && entry.who === who;

/** What the next step would do; null when there is none. */
export const previewStep = async (scope: Scope, direction: Direction): Promise<EntryPreview | null> =>
  nextStep(await scope.reader(), direction);

/** A command of the log, and those after it that go with it: taken back latest first, done again oldest first. */
export interface EntryPreview {
  step: UndoPreview;
  later: UndoPreview[];
}

/**
 * What taking back one command of the log means.
 * @throws TeamctlError `undo-unknown` when it is not in force any more, or too old; `undo-foreign` when it is somebody else's
 */
async function entryStep(db: Reader, id: number): Promise<EntryPreview> {
  const entry = (await candidates(db, 'undo')).find((each) => each.id === id);
  const step = entry && (await withChanges(db, entry));
  if (!step) {
    const whose = await foreignEntry(db, id);
    if (whose !== null) throw new TeamctlError('refused', 'undo-foreign', { id, who: whose });
    throw new TeamctlError('not-found', 'undo-unknown', { id });
  }
  return { step, later: await laterOf(db, id) };
}

const laterOf = async (db: Reader, id: number): Promise<UndoPreview[]> => changing(db, await entriesBuiltOn(db, id));

async function changing(db: Reader, entries: readonly JournalEntry[]): Promise<UndoPreview[]> {
  const previews: UndoPreview[] = [];
  for (const each of entries) {
    const preview = await withChanges(db, each);
    if (preview) previews.push(preview);
  }
  return previews;
}

export const previewEntry = async (scope: Scope, id: number): Promise<EntryPreview> =>
  entryStep(await scope.reader(), id);

const named = ({ entry }: UndoPreview) => `#${entry.id} ${entry.command}`;

/**
 * Takes back one command of the log, and with it those that build on it.
 * @param withLater somebody wants those to go, too
 * @param agreed what somebody said yes to; null where nobody was asked
 * @throws TeamctlError `undo-unknown`, `undo-built-on`, `changed-meanwhile`
 */
export async function undoOne(
  database: Database,
  id: number,
  { withLater, agreed }: { withLater: boolean; agreed: EntryPreview | null },
): Promise<EntryPreview> {
  const store = await database.open('write');
  return store.transact(async (db) => {
    const found = await entryStep(db, id);
    if (agreed !== null && !isDeepStrictEqual(found, agreed)) throw new TeamctlError('refused', 'changed-meanwhile');
    refuseBuiltOn(found, withLater);
    const asked = found.later.length === 0 ? null : found.step.entry;
    for (const { entry } of [...found.later, found.step]) await undoEntry(db, entry, asked);
    return found;
  });
}

/** @throws TeamctlError `undo-built-on` naming the later commands; `undo-built-on-others` where they are not one's own to take back */
export function refuseBuiltOn({ step, later }: EntryPreview, withLater: boolean): void {
  const others = later.filter(({ entry }) => entry.who !== step.entry.who);
  if (others.length > 0)
    throw new TeamctlError('refused', 'undo-built-on-others', {
      id: step.entry.id,
      later: others.map((each) => `${named(each)} (${each.entry.who})`),
    });
  if (later.length > 0 && !withLater)
    throw new TeamctlError('refused', 'undo-built-on', { id: step.entry.id, later: later.map(named) });
}

/**
 * Takes the next step. The entry is chosen in the transaction in which it is applied, so two windows never step on the
 * same one.
 * @param agreed the step that somebody said yes to; null where nobody was asked
 * @returns what was done; null when there was nothing left
 * @throws TeamctlError `changed-meanwhile` when the next step is no longer the one agreed to; as `refuseBuiltOn` where
 *   several people share a database and somebody has built on it
 */
export async function takeStep(
  database: Database,
  direction: Direction,
  agreed: EntryPreview | null,
): Promise<EntryPreview | null> {
  const { apply } = walk[direction];
  const store = await database.open('write');
  return store.transact(async (db) => {
    const found = await nextStep(db, direction);
    if (agreed !== null && !isDeepStrictEqual(found, agreed)) throw new TeamctlError('refused', 'changed-meanwhile');
    if (found === null) return null;
    const { step, later } = found;
    if (step.entry.who !== undefined) {
      const others = (await laterOf(db, step.entry.id)).filter((each) => !isOwnLook(each, step.entry));
      refuseBuiltOn({ step, later: others }, false);
    }
    const inOrder = direction === 'undo' ? [...later, step] : [step, ...later];
    for (const { entry } of inOrder) await apply(db, entry, later.length === 0 ? null : step.entry);
    return found;
  });
}
