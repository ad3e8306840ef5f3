import { type RawBuilder, sql } from 'kysely';
import type { Reader, Writer } from './database.ts';
import { idiomOf } from './idiom.ts';
import { UNDO_LIMIT } from './journal-writer.ts';
import { type Row, replaceRow } from './replace-row.ts';
import { bulkTables, replayBulk } from './replay-bulk.ts';

export interface JournalEntry {
  id: number;
  /** Local time, ISO. */
  at: string;
  command: string;
  summary: string;
  state: 'done' | 'undone';
  /** Who did it, where several people share a database. */
  who?: string;
}

/** How many rows of a table a command added, changed and removed. */
export interface TableChange {
  table: string;
  added: number;
  changed: number;
  removed: number;
}

export interface UndoPreview {
  entry: JournalEntry;
  changes: TableChange[];
}

/** The journal as entries. @param table which of its forms; `withWords` false leaves out what was done in words */
export async function readEntries(
  db: Reader,
  { where, order = 'DESC', limit, table = 'journal', withWords = true }: Wanted,
): Promise<JournalEntry[]> {
  const { rows } = await sql<Omit<JournalEntry, 'who'> & { who: string | null }>`
    SELECT id, at, command, ${withWords ? sql.ref('summary') : sql.lit('')} AS summary, state,
      ${sql.raw(idiomOf(db).who)} AS who
    FROM ${sql.table(table)} WHERE ${where} ORDER BY id ${sql.raw(order)} ${limit === undefined ? sql`` : sql`LIMIT ${limit}`}`.execute(
    db,
  );
  return rows.map(({ who, ...entry }) => (who === null ? entry : { ...entry, who }));
}

interface Wanted {
  where: RawBuilder<unknown>;
  order?: 'ASC' | 'DESC';
  limit?: number;
  table?: string;
  withWords?: boolean;
}

/** Writing commands that one may see, latest first. */
export const readJournal = (db: Reader, limit: number, withWords = true): Promise<JournalEntry[]> =>
  readEntries(db, { where: sql`TRUE`, limit, withWords });

const stateOfNext = { undo: 'done', redo: 'undone' } as const;

/**
 * Entries in the order in which they are taken back or done again. Of those too old, the changes are gone, though
 * the records that they stored may still carry their id: undoing them would be half an undo.
 */
export async function candidates(db: Reader, direction: 'undo' | 'redo'): Promise<JournalEntry[]> {
  const { lastNumber, own, tooOld } = idiomOf(db);
  const behind = await tooOld(db, await lastNumber(db, 'journal'), UNDO_LIMIT);
  const where = sql`state = ${stateOfNext[direction]} AND id > ${behind} AND ${sql.raw(own)}`;
  return readEntries(db, { where, order: direction === 'undo' ? 'DESC' : 'ASC' });
}

/** An agenda is kept by being looked at. Nobody calls that an act of theirs. */
export const isLook = ({ command }: Pick<JournalEntry, 'command'>): boolean => command.startsWith('agenda ');

/**
 * The next entry that changed anything: one that did not must not bar the way to those behind it. Agendas that were only
 * looked at are taken back last of all.
 */
async function next(db: Reader, direction: 'undo' | 'redo'): Promise<UndoPreview | null> {
  const entries = await candidates(db, direction);
  const acts = entries.filter((entry) => !isLook(entry));
  for (const entry of direction === 'undo' ? [...acts, ...entries.filter(isLook)] : entries) {
    const preview = await withChanges(db, entry);
    if (preview) return preview;
  }
  return null;
}

/** What `undo` would take back next; null when nothing is left. */
export const nextToUndo = (db: Reader): Promise<UndoPreview | null> => next(db, 'undo');

/** What `redo` would do again next, the oldest of those undone. */
export const nextToRedo = (db: Reader): Promise<UndoPreview | null> => next(db, 'redo');

const countOf = (condition: string) => sql<number>`count(*) FILTER (WHERE ${sql.raw(condition)})`;

/** What one entry changed; null when that was nothing. */
export async function withChanges(db: Reader, entry: JournalEntry): Promise<UndoPreview | null> {
  const { rows } = await sql<TableChange>`SELECT table_name AS "table", ${countOf('before IS NULL')} AS added,
      ${countOf('before IS NOT NULL AND after IS NOT NULL')} AS changed, ${countOf('after IS NULL')} AS removed
    FROM ${sql.table(idiomOf(db).seen.changes)} WHERE journal_id = ${entry.id}
    GROUP BY table_name ORDER BY table_name`.execute(db);
  const changes = rows.map((row) => ({ ...row }));
  if (entry.state === 'done')
    for (const { table } of bulkTables) mergeAdded(changes, table, await countStoredBy(db, table, entry.id));
  return changes.length === 0 ? null : { entry, changes };
}

type BulkTable = (typeof bulkTables)[number]['table'];

function mergeAdded(changes: TableChange[], table: BulkTable, added: number): void {
  if (added === 0) return;
  const logged = changes.find((change) => change.table === table);
  if (logged) logged.added += added;
  else changes.push({ table, added, changed: 0, removed: 0 });
}

async function countStoredBy(db: Reader, table: BulkTable, journalId: number): Promise<number> {
  const { rows } = await sql<{ rows: number }>`
    SELECT count(*) AS rows FROM ${sql.table(table)} WHERE journal_id = ${journalId}`.execute(db);
  return rows[0]?.rows ?? 0;
}

/**
 * What a command added in bulk is not in its log. Once everything else is taken back, what
 * still carries its id is what it added: that is logged now, so that it can come back, and removed.
 */
async function removeStored(db: Writer, journalId: number): Promise<void> {
  for (const { table, columns } of bulkTables) {
    const image = sql.raw(idiomOf(db).image(table, columns));
    await sql`INSERT INTO change (journal_id, table_name, before, after)
      SELECT journal_id, ${sql.lit(table)}, NULL, ${image} FROM ${sql.table(table)} WHERE journal_id = ${journalId}`.execute(
      db,
    );
    await sql`DELETE FROM ${sql.table(table)} WHERE journal_id = ${journalId}`.execute(db);
  }
}

/** The other way round: they come back first, and their log goes, for the rows carry the id again. */
async function restoreStored(db: Writer, journalId: number): Promise<void> {
  for (const { table, columns: names } of bulkTables) {
    const columns = sql.raw(names.join(', '));
    const { from, read } = idiomOf(db).images(table, 'after');
    const values = sql.raw(names.map(read).join(', '));
    const logged = sql`change.journal_id = ${journalId} AND change.table_name = ${table} AND change.before IS NULL`;
    await sql`INSERT INTO ${sql.table(table)} (${columns}) SELECT ${values} FROM ${sql.raw(from)} WHERE ${logged}`.execute(
      db,
    );
    await sql`DELETE FROM change WHERE ${logged}`.execute(db);
  }
}

const parse = (text: string | null): Row | null => (text === null ? null : (JSON.parse(text) as Row));

/** So many changes are held at once: a file may have amended a million rows. */
const PAGE = 2000;

/** A page of what a command changed, from behind `last` on; what it added in bulk is put back or removed in one go, elsewhere. */
function changesBehind(
  db: Writer,
  journalId: number,
  direction: 'back' | 'forth',
  { last, done }: { last: number | null; done: readonly string[] },
) {
  const isBack = direction === 'back';
  const isReplayed = sql<boolean>`NOT (before IS NULL AND table_name IN (${sql.join(bulkTables.map(({ table }) => table))}))`;
  const query = db
    .selectFrom('change')
    .select(['id', 'table_name', 'before', 'after'])
    .where('journal_id', '=', journalId)
    .where(isReplayed)
    .orderBy('id', isBack ? 'desc' : 'asc')
    .limit(PAGE);
  const others = done.length === 0 ? query : query.where('table_name', 'not in', done);
  return (last === null ? others : others.where('id', isBack ? '<' : '>', last)).execute();
}

async function replay(db: Writer, journalId: number, direction: 'back' | 'forth'): Promise<void> {
  const keys = new Map<string, string[]>();
  const done = await replayBulk(db, journalId, direction);
  let last: number | null = null;
  for (;;) {
    const changes = await changesBehind(db, journalId, direction, { last, done });
    for (const { id, table_name: table, before, after } of changes) {
      if (!keys.has(table)) keys.set(table, await idiomOf(db).keys(db, table));
      const [from, to] = direction === 'back' ? [after, before] : [before, after];
      await replaceRow(db, table, keys.get(table) as string[], parse(from), parse(to));
      last = id;
    }
    if (changes.length < PAGE) return;
  }
}

/**
 * What was taken back together with an entry, and comes back with it, oldest first. It ends where something else that is
 * still taken back stands between them: they may build on that.
 */
export async function undoneTogether(db: Reader, { id }: JournalEntry): Promise<JournalEntry[]> {
  const rows = await db.selectFrom('journal').select(['id', 'undone_with']).where('id', '>=', id).execute();
  const asked = new Map(rows.map((row) => [row.id, row.undone_with]));
  if ((asked.get(id) ?? null) === null) return [];
  const after = (await candidates(db, 'redo')).filter((entry) => entry.id > id);
  const end = after.findIndex((entry) => asked.get(entry.id) !== asked.get(id));
  return after.slice(0, end === -1 ? undefined : end);
}

/**
 * Takes one command back. Nothing is logged meanwhile: the log of the command itself is what brings it back.
 * @param asked of what is taken back together, the one that was asked for
 */
export async function undoEntry(db: Writer, entry: JournalEntry, asked: JournalEntry | null = null): Promise<void> {
  await idiomOf(db).deferReferences(db);
  // Before the replay too: taking back a member that the command added would take its records along, unlogged.
  await removeStored(db, entry.id);
  await replay(db, entry.id, 'back');
  await removeStored(db, entry.id);
  await db
    .updateTable('journal')
    .set({ state: 'undone', undone_with: asked?.id ?? null })
    .where('id', '=', entry.id)
    .execute();
}

/** Does again what was undone. */
export async function redoEntry(db: Writer, entry: JournalEntry): Promise<void> {
  await idiomOf(db).deferReferences(db);
  await restoreStored(db, entry.id);
  await replay(db, entry.id, 'forth');
  await db.updateTable('journal').set({ state: 'done', undone_with: null }).where('id', '=', entry.id).execute();
}
