import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import SQLite from 'better-sqlite3';
import { type Kysely, sql } from 'kysely';
import { longPath } from '../platform/paths.ts';
import { renameOver } from '../platform/rename-over.ts';
import { replaceFile } from '../platform/replace-file.ts';
import { syncFile, syncFolder } from '../platform/sync-to-disk.ts';
import { checkIntegrity, draftCopy } from './backup.ts';
import { allCopies } from './backup-files.ts';
import { removeIfThere } from './create-file.ts';
import type { Store } from './database.ts';
import { type Forgetting, forgetPerson } from './forget-person.ts';
import { namedAmong } from './named-among.ts';
import { isPacked, openBackup, pack } from './packed-backup.ts';
import { joinWords, namesOfOthers, type Person, type PersonWords, rowOfPerson, wordsOfPerson } from './person-words.ts';
import { over } from './query-file.ts';
import type { DatabaseSchema } from './schema/database-schema.ts';

const NOTHING: PersonWords = { names: [], codes: [] };

async function closing<T>(native: SQLite.Database, use: (native: SQLite.Database) => Promise<T> | T): Promise<T> {
  try {
    return await use(native);
  } finally {
    native.close();
  }
}

const reading = <T>(file: string, look: (db: Kysely<DatabaseSchema>) => Promise<T>): Promise<T> =>
  closing(openBackup(file), (native) => look(over(native)));

async function wordsInBackup(file: string, person: Person): Promise<PersonWords> {
  return reading(file, async (db) => {
    const id = await rowOfPerson(db, person);
    return id === null ? NOTHING : wordsOfPerson(db, id);
  });
}

/**
 * A person as the database and all its backups know them, latest first, so that each older name leads to the one
 * before it. Backups that cannot be read know nothing.
 * @returns null when nobody has this random id
 */
export async function gatherPerson(store: Pick<Store, 'reader' | 'beside'>, uid: string): Promise<Person | null> {
  const row = await store.reader.selectFrom('member').select('id').where('uid', '=', uid).executeTakeFirst();
  const memberId = row?.id ?? -1;
  const words = row ? await wordsOfPerson(store.reader, memberId) : NOTHING;
  const person: Person = { uid, memberId, words, others: await namesOfOthers(store.reader, row ? memberId : null) };
  for (const file of allCopies(store.beside)) {
    const more = await wordsInBackup(file, person).catch(() => NOTHING);
    person.words = joinWords([person.words, more]);
  }
  return row || person.words.names.length > 0 ? person : null;
}

/** @returns false: nothing in it was theirs */
async function clean(native: SQLite.Database, file: string, person: Person, how: Forgetting): Promise<boolean> {
  native.pragma('secure_delete = ON');
  const changed = await over(native)
    .transaction()
    .execute(async (db) => {
      await forgetPerson(db, person, how);
      const { rows } = await sql<{ changes: number }>`SELECT total_changes() AS changes`.execute(db);
      return (rows[0]?.changes ?? 0) > 0;
    });
  if (changed) native.exec('VACUUM');
  checkIntegrity(native, file);
  return changed;
}

/** Built beside it and put into its place whole. */
async function rewriteOpen(file: string, person: Person, how: Forgetting): Promise<boolean> {
  const draft = await closing(openBackup(file), (source) => draftCopy(source, file));
  try {
    const copy = new SQLite(longPath(draft), { fileMustExist: true });
    if (!(await closing(copy, (native) => clean(native, draft, person, how)))) return false;
    syncFile(draft);
    renameOver(draft, file);
    return true;
  } finally {
    removeIfThere(draft);
  }
}

/** In memory, where it is unpacked anyhow. */
const rewritePacked = (file: string, person: Person, how: Forgetting): Promise<boolean> =>
  closing(openBackup(file), async (native) => {
    const changed = await clean(native, file, person, how);
    if (changed) replaceFile(file, pack(native.serialize()), statSync(file));
    return changed;
  });

/** The same backup without the person. @returns false: it did not hold them */
async function rewrite(file: string, person: Person, how: Forgetting): Promise<boolean> {
  const changed = await (isPacked(file) ? rewritePacked : rewriteOpen)(file, person, how);
  if (changed) syncFolder(dirname(file));
  return changed;
}

export interface BackupsForgotten {
  rewritten: string[];
  /** They could not be rewritten, and may still hold the person. */
  remaining: string[];
}

/** Takes the person out of every backup that holds them. */
export async function forgetInBackups(database: string, person: Person, how: Forgetting): Promise<BackupsForgotten> {
  const done: BackupsForgotten = { rewritten: [], remaining: [] };
  for (const file of allCopies(database)) {
    try {
      if (await rewrite(file, person, how)) done.rewritten.push(file);
    } catch {
      done.remaining.push(file);
    }
  }
  return done;
}

/** Backups in which somebody who was forgotten still has a name; those that cannot be read are named as well. */
export async function backupsHoldingForgotten(
  store: Pick<Store, 'reader' | 'beside'>,
): Promise<{ uids: string[]; files: string[] }> {
  const forgotten = (await store.reader.selectFrom('forgotten').select('uid').execute()).map(({ uid }) => uid);
  const found = { uids: new Set<string>(), files: [] as string[] };
  if (forgotten.length === 0) return { uids: [], files: [] };
  for (const file of allCopies(store.beside)) {
    try {
      const holding = await reading(file, (db) => namedAmong(db, forgotten));
      for (const uid of holding) found.uids.add(uid);
      if (holding.length > 0) found.files.push(file);
    } catch {
      found.files.push(file);
    }
  }
  return { uids: [...found.uids], files: found.files };
}
