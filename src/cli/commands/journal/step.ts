import { dataWords } from '../../../i18n/areas/data.ts';
import { confirmed } from '../../terminal/confirm.ts';
import type { Context } from '../../context.ts';

/** Undo and redo are one walk along the journal, in two directions. */
export async function stepJournal(context: Context, direction: 'undo' | 'redo', dryRun: boolean): Promise<void> {
  const words = dataWords(context.locale);
  const { nextToRedo, nextToUndo, redoEntry, undoEntry } = await import('../../../store/undo.ts');
  const { presentDone } = await import('../../../present/team.ts');
  const { presentChanges } = await import('../../../present/data.ts');
  const db = await context.reader();
  const preview = direction === 'undo' ? await nextToUndo(db) : await nextToRedo(db);
  if (!preview) {
    await context.show(presentDone(direction === 'undo' ? words.nothingToUndo : words.nothingToRedo, { entry: null }));
    return;
  }
  const { entry, changes } = preview;
  const title =
    direction === 'undo' ? words.undoTitle(entry.command, entry.at.replace('T', ' ')) : words.redoTitle(entry.command);
  const document = presentChanges(title, changes, context.locale);
  const data = { schema: 'teamctl.undo/1', direction, entry, changes, done: !dryRun };
  const asks = context.interactive && !context.globals.yes && !dryRun;
  if (asks || dryRun) await context.show({ data, document });
  if (dryRun || (asks && !(await confirmed(context, direction === 'undo' ? words.undoAsk : words.redoAsk, true))))
    return;
  await (await context.store('write')).transact((writer) =>
    direction === 'undo' ? undoEntry(writer, entry) : redoEntry(writer, entry),
  );
  const done = { kind: 'paragraph' as const, text: direction === 'undo' ? words.undone : words.redone };
  await context.show({ data, document: asks ? [done] : [...document, done] });
}
