import type { Day } from '../domain/calendar/day.ts';
import type { Store } from './database.ts';
import { type BackupsForgotten, forgetInBackups, gatherPerson } from './forget-backups.ts';
import { type ExportsForgotten, forgetInExports } from './forget-exports.ts';
import { type Forgetting, type ForgottenHere, findDoubtful, forgetPerson } from './forget-person.ts';
import { removeLeftovers } from './leftovers.ts';
import { joinWords, rowOfPerson, wordsOfPerson } from './person-words.ts';
import type { Place } from './scrub-texts.ts';

export interface Forgotten extends ForgottenHere {
  backups: BackupsForgotten;
  /** Files that were written out and held the person. */
  exports: ExportsForgotten;
  /** False when the disk had no room to close the gaps in the file, in which words may still lie. */
  isCompact: boolean;
}

type Uid = string;

export async function uidOf(store: Store, memberId: number): Promise<Uid> {
  const row = await store.reader
    .selectFrom('member')
    .select('uid')
    .where('id', '=', memberId)
    .executeTakeFirstOrThrow();
  return row.uid as Uid;
}

/** Thrown to take a look back. */
const LOOKED = new Error('looked');

/** Places in free text that may mean the person, for somebody to say yes or no to. */
export async function doubtfulMentions(store: Store, uid: Uid, today: Day): Promise<Place[]> {
  const person = await gatherPerson(store, uid);
  if (person === null) return [];
  let places: Place[] = [];
  try {
    await store.transact(async (db) => {
      places = await findDoubtful(db, person, today);
      throw LOOKED;
    });
  } catch (error) {
    if (error !== LOOKED) throw error;
  }
  return places;
}

/** What is begun here is brought to its end by the next run, should this one be killed. Nothing personal is kept for it. */
function begin(store: Store, uid: Uid, meant: Forgetting['meant']): Promise<unknown> {
  const isEverywhere = meant === 'everywhere';
  const how = {
    state: 'pending' as const,
    doubtful: isEverywhere ? 1 : 0,
    meant: JSON.stringify(isEverywhere ? [] : meant),
  };
  return store.transact((db) =>
    db
      .insertInto('forgotten')
      .values({ uid, ...how })
      .onConflict((conflict) => conflict.column('uid').doUpdateSet(how))
      .execute(),
  );
}

const NOTHING: ForgottenHere = { privateRows: 0, doubtful: [] };

/**
 * Wipes a person out, wherever the program put them. The database comes last, for it knows the names; backups that
 * were made meanwhile are gone through once more after it.
 */
export async function forget(store: Store, uid: Uid, how: Forgetting): Promise<Forgotten> {
  await begin(store, uid, how.meant);
  removeLeftovers(store.beside);
  const person = await gatherPerson(store, uid);
  if (person === null)
    return end(
      store,
      uid,
      NOTHING,
      { rewritten: [], remaining: [] },
      { rewritten: [], remaining: [], left: [], perhaps: [] },
    );
  const first = await forgetInBackups(store.beside, person, how);
  const exports = await forgetInExports(store.beside, person, how);
  const here = await store.transact(async (db) => {
    // Somebody may have changed the name since it was gathered.
    const row = await rowOfPerson(db, person);
    if (row !== null) person.words = joinWords([person.words, await wordsOfPerson(db, row)]);
    return forgetPerson(db, person, how);
  });
  const again = await forgetInBackups(store.beside, person, how);
  const rewritten = [...new Set([...first.rewritten, ...again.rewritten])];
  return end(store, uid, here, { rewritten, remaining: again.remaining }, exports);
}

async function end(
  store: Store,
  uid: Uid,
  here: ForgottenHere,
  backups: BackupsForgotten,
  exports: ExportsForgotten,
): Promise<Forgotten> {
  // The person is gone from the rows, whatever the disk says.
  const isCompact = await store.compact();
  await store.transact((db) =>
    db.updateTable('forgotten').set({ state: 'done', meant: '[]' }).where('uid', '=', uid).execute(),
  );
  return { ...here, backups, exports, isCompact };
}

/** Ends what a killed run began. @returns whether there was any */
export async function finishForgetting(store: Store, today: Day): Promise<boolean> {
  const pending = await store.reader
    .selectFrom('forgotten')
    .select(['uid', 'doubtful', 'meant'])
    .where('state', '=', 'pending')
    .execute();
  for (const { uid, doubtful, meant } of pending)
    await forget(store, uid, { today, meant: doubtful === 1 ? 'everywhere' : (JSON.parse(meant) as string[]) });
  return pending.length > 0;
}
