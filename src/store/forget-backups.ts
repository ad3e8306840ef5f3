import { allCopies } from './backup-files.ts';
import type { Store } from './database.ts';
import { type Forgetting, forgetPerson } from './forget-person.ts';
import { namedAmong } from './named-among.ts';
import { joinWords, namesOfOthers, type Person, type PersonWords, rowOfPerson, wordsOfPerson } from './person-words.ts';
import { readBackup, rewriteBackup } from './rewrite-backup.ts';

const NOTHING: PersonWords = { names: [], codes: [] };

async function wordsInBackup(file: string, person: Person): Promise<PersonWords> {
  return readBackup(file, async (db) => {
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
      if (await rewriteBackup(file, (db) => forgetPerson(db, person, how))) done.rewritten.push(file);
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
      const holding = await readBackup(file, (db) => namedAmong(db, forgotten));
      for (const uid of holding) found.uids.add(uid);
      if (holding.length > 0) found.files.push(file);
    } catch {
      found.files.push(file);
    }
  }
  return { uids: [...found.uids], files: found.files };
}
