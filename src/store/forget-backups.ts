import SQLite from 'better-sqlite3';
import { Kysely } from 'kysely';
import type { Day } from '../domain/calendar/day.ts';
import { longPath } from '../platform/paths.ts';
import { renameOver } from '../platform/rename-over.ts';
import { syncFile } from '../platform/sync-to-disk.ts';
import { checkIntegrity, draftCopy } from './backup.ts';
import { listBackups } from './backup-files.ts';
import { removeIfThere } from './create-file.ts';
import type { Store } from './database.ts';
import { immediateDialect } from './dialect.ts';
import { forgetPerson, type PersonWords, wordsOfPerson } from './forget-person.ts';
import type { DatabaseSchema } from './schema/database-schema.ts';

const over = (native: SQLite.Database) => new Kysely<DatabaseSchema>({ dialect: immediateDialect(native) });

async function wordsInBackup(file: string, memberId: number): Promise<PersonWords> {
  const native = new SQLite(longPath(file), { readonly: true, fileMustExist: true });
  try {
    return await wordsOfPerson(over(native), memberId);
  } finally {
    native.close();
  }
}

/** Names and codes of a person in the database and in all its backups; those that cannot be read know none. */
export async function wordsEverywhere(store: Store, memberId: number): Promise<PersonWords> {
  const all = [await wordsOfPerson(store.reader, memberId)];
  for (const { file } of listBackups(store.file)) {
    all.push(await wordsInBackup(file, memberId).catch(() => ({ names: [], codes: [] })));
  }
  return { names: all.flatMap((each) => each.names), codes: all.flatMap((each) => each.codes) };
}

/** The same backup without the person, built beside it and put into its place whole. */
async function rewrite(file: string, memberId: number, words: PersonWords, today: Day): Promise<void> {
  const source = new SQLite(longPath(file), { readonly: true, fileMustExist: true });
  let draft: string;
  try {
    draft = draftCopy(source, file);
  } finally {
    source.close();
  }
  try {
    const native = new SQLite(longPath(draft), { fileMustExist: true });
    try {
      native.pragma('secure_delete = ON');
      await over(native)
        .transaction()
        .execute((db) => forgetPerson(db, memberId, words, today));
      native.exec('VACUUM');
      checkIntegrity(native, draft);
    } finally {
      native.close();
    }
    syncFile(draft);
    renameOver(draft, file);
  } finally {
    removeIfThere(draft);
  }
}

/**
 * Pages that held the name are free now, and zeroed; without them the file holds nothing that was there before.
 * @returns false when the disk did not let it: the person is gone from the rows, and the backups must still follow
 */
export function vacuum(store: Pick<Store, 'native'>): boolean {
  try {
    store.native.exec('VACUUM');
    return true;
  } catch {
    return false;
  }
}

/** @returns the backups that were rewritten, and those that could not be and still hold the person */
export async function forgetInBackups(
  database: string,
  memberId: number,
  words: PersonWords,
  today: Day,
): Promise<{ rewritten: string[]; remaining: string[] }> {
  const rewritten: string[] = [];
  const remaining: string[] = [];
  for (const { file } of listBackups(database)) {
    const done = await rewrite(file, memberId, words, today).then(
      () => true,
      () => false,
    );
    (done ? rewritten : remaining).push(file);
  }
  return { rewritten, remaining };
}
