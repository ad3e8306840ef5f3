import { sql } from 'kysely';
import type { Writer } from './database.ts';
import { idiomOf } from './idiom.ts';

/** How many of one's own writing commands can be taken back. */
export const UNDO_LIMIT = 50;

/**
 * Opens the journal for one command: from here to `closeJournal` every change is logged under it.
 * What was undone before can no longer be redone, for the new command builds on the undone state.
 * @param at local time of the command, ISO
 * @returns id of the journal entry
 */
export async function openJournal(db: Writer, entry: { at: string; command: string }): Promise<number> {
  const own = sql<boolean>`${sql.raw(idiomOf(db).own)}`;
  await db.deleteFrom('journal').where('state', '=', 'undone').where(own).execute();
  const row = await db
    .insertInto('journal')
    .values({ at: entry.at, command: entry.command, summary: '', state: 'done' })
    .returning('id')
    .executeTakeFirstOrThrow();
  await idiomOf(db).startLog(db, row.id);
  return row.id;
}

/**
 * Writes the summary, stops logging, and drops what no undo needs: changes of entries too old to be undone, and rows
 * that were written and are what they were.
 */
export async function closeJournal(db: Writer, journalId: number, summary: string): Promise<void> {
  const { endLog, own, tooOld } = idiomOf(db);
  await endLog(db);
  await db.updateTable('journal').set({ summary }).where('id', '=', journalId).execute();
  await db.deleteFrom('change').where('journal_id', '=', journalId).whereRef('before', '=', 'after').execute();
  await db
    .deleteFrom('change')
    .where('journal_id', '<=', await tooOld(db, journalId, UNDO_LIMIT))
    .where('journal_id', 'in', sql<number>`(SELECT id FROM journal WHERE ${sql.raw(own)})`)
    .execute();
}
