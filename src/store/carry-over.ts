import SQLite from 'better-sqlite3';
import { type Kysely, sql } from 'kysely';
import type { Day } from '../domain/calendar/day.ts';
import { longPath } from '../platform/paths.ts';
import { namedAmong } from './named-among.ts';
import { wordsOfPerson } from './person-words.ts';
import { over } from './query-file.ts';
import { retentionDay } from './retention.ts';
import type { DatabaseSchema } from './schema/database-schema.ts';

/** From this version on everybody has a random id. */
export const FIRST_WITH_UIDS = 50;

type Db = Kysely<DatabaseSchema>;

interface Known {
  uid: string;
  id: number;
  names: readonly string[];
  codes: readonly string[];
}

interface Numbers {
  name: string;
  seq: number;
}

interface Present {
  members: Known[];
  forgotten: string[];
  /** The last number that each table has given to a row. */
  numbers: Numbers[];
  calendar: InCalendars;
  /** By which private notes were last deleted, see `retentionDay`. */
  retained: Day | null;
}

/** What calendars out there were told: a fact of the world, whatever the database goes back to. */
interface InCalendars {
  identity: { id: string }[];
  events: { team_id: number }[];
}

function calendarOf(native: SQLite.Database): InCalendars {
  const isKnown = native.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'calendar_event'").get() !== undefined;
  const all = (table: string) => (isKnown ? native.prepare(`SELECT * FROM ${table}`).all() : []);
  return { identity: all('calendar_identity'), events: all('calendar_event') } as InCalendars;
}

function keepCalendar(native: SQLite.Database, { identity, events }: InCalendars): void {
  if (identity.length === 0) return;
  native.exec('DELETE FROM calendar_identity; DELETE FROM calendar_event');
  for (const { id } of identity) native.prepare('INSERT INTO calendar_identity (id) VALUES (?)').run(id);
  const teams = new Set(native.prepare('SELECT id FROM team').pluck().all());
  for (const event of events.filter(({ team_id }) => teams.has(team_id))) {
    const names = Object.keys(event);
    const add = `INSERT INTO calendar_event (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`;
    native.prepare(add).run(event);
  }
}

/** Nothing when the file is missing, damaged, or older than the random ids. */
async function readPresent(file: string, today: Day): Promise<Present> {
  try {
    const native = new SQLite(longPath(file), { readonly: true, fileMustExist: true });
    try {
      const numbers = native.prepare('SELECT name, seq FROM sqlite_sequence').all() as Numbers[];
      const calendar = calendarOf(native);
      const retained = await retentionDay(over(native), today).catch(() => null);
      return {
        numbers,
        calendar,
        retained,
        ...(await peopleOf(over(native)).catch(() => ({ members: [], forgotten: [] }))),
      };
    } finally {
      native.close();
    }
  } catch {
    return { members: [], forgotten: [], numbers: [], calendar: { identity: [], events: [] }, retained: null };
  }
}

async function peopleOf(db: Db): Promise<Pick<Present, 'members' | 'forgotten'>> {
  const rows = await db.selectFrom('member').select(['id', 'uid']).execute();
  const members: Known[] = [];
  for (const { id, uid } of rows) if (uid !== null) members.push({ id, uid, ...(await wordsOfPerson(db, id)) });
  const forgotten = await db.selectFrom('forgotten').select('uid').execute();
  return { members, forgotten: forgotten.map(({ uid }) => uid) };
}

/** In a backup from before the random ids everybody just got a new one; who is known keeps the one they had. */
async function keepUids(db: Db, members: readonly Known[]): Promise<void> {
  for (const { id, uid, names, codes } of members) {
    const here = await wordsOfPerson(db, id);
    const isSame = here.names.some((name) => names.includes(name)) || here.codes.some((code) => codes.includes(code));
    if (isSame) await db.updateTable('member').set({ uid }).where('id', '=', id).execute();
  }
}

const lastNumber = (native: SQLite.Database, table: string): number =>
  (native.prepare('SELECT seq FROM sqlite_sequence WHERE name = ?').pluck().get(table) as number | undefined) ?? 0;

/**
 * The log of the restored file is numbered on from the log of the file that it replaces, one more than either: a plan
 * made before the restore must not pass for one made after it, and of two backups the later one is told by its number.
 */
function renumberLog(native: SQLite.Database, last: number): void {
  const by = Math.max(last, lastNumber(native, 'journal')) + 1 - lastNumber(native, 'journal');
  const image = (of: string) => `${of} = json_set(${of}, '$.journal_id', json_extract(${of}, '$.journal_id') + ${by})`;
  const ofRecords = (of: string) =>
    `UPDATE change SET ${image(of)} WHERE table_name = 'day_record' AND json_extract(${of}, '$.journal_id') IS NOT NULL`;
  native.exec(`PRAGMA defer_foreign_keys = ON;
    UPDATE journal SET id = -(id + ${by}); UPDATE journal SET id = -id;
    UPDATE journal SET undone_with = undone_with + ${by} WHERE undone_with IS NOT NULL;
    UPDATE change SET journal_id = journal_id + ${by}; ${ofRecords('before')}; ${ofRecords('after')};
    UPDATE day_record SET journal_id = journal_id + ${by} WHERE journal_id IS NOT NULL;`);
}

/** Numbers of rows are never given twice, also when a restore goes back to before they were given. */
function keepNumbers(native: SQLite.Database, numbers: readonly Numbers[]): void {
  const raise = native.prepare('UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?');
  const add = native.prepare(`INSERT INTO sqlite_sequence (name, seq)
    SELECT ?, ? WHERE EXISTS (SELECT 1 FROM sqlite_schema WHERE name = ?)`);
  const last = numbers.find(({ name }) => name === 'journal')?.seq ?? 0;
  renumberLog(native, last);
  const isRows = ({ name }: Numbers) => name !== 'journal';
  for (const { name, seq } of [...numbers.filter(isRows), { name: 'journal', seq: last + 1 }])
    if (raise.run(seq, name).changes === 0) add.run(name, seq, name);
}

async function keepForgotten(db: Db, forgotten: readonly string[]): Promise<void> {
  const named = new Set(await namedAmong(db, forgotten));
  for (const uid of forgotten) {
    const state = named.has(uid) ? 'pending' : 'done';
    await db
      .insertInto('forgotten')
      .values({ uid, state })
      .onConflict((conflict) => conflict.column('uid').doUpdateSet({ state }))
      .execute();
  }
}

/**
 * Carries over from the present file to the draft that will replace it: the random ids of people that an old backup does
 * not know, who was forgotten (whoever of them has a name in it is wiped out by the next run), which numbers were given, and
 * what calendars were told.
 * @param native the draft, of today's schema
 * @param isOld it was of a version without random ids
 * @returns the day by which private notes were last deleted, there or here; null: neither knows one
 */
export async function carryOver(
  native: SQLite.Database,
  present: string,
  { isOld, today }: { isOld: boolean; today: Day },
): Promise<Day | null> {
  const { members, forgotten, numbers, calendar, retained } = await readPresent(present, today);
  const db = over(native);
  await db.transaction().execute(async (writer) => {
    if (isOld) await keepUids(writer, members);
    await keepForgotten(writer, forgotten);
    // What was on its way when the backup was made may have arrived since.
    await sql`UPDATE outbox SET state = 'unknown', code = 'restored' WHERE state IN ('waiting', 'sending')`.execute(
      writer,
    );
    keepNumbers(native, numbers);
    keepCalendar(native, calendar);
  });
  const own = await retentionDay(db, today);
  return retained !== null && (own === null || retained > own) ? retained : own;
}
