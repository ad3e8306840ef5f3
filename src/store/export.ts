import { type RawBuilder, sql } from 'kysely';
import type { Reader, Writer } from './database.ts';
import { idiomOf, type TableShape } from './idiom.ts';
import { cameOnOf } from './late-records.ts';
import { giveMissingUids } from './member-uid.ts';
import { insertRows, type Row } from './replace-row.ts';
import { markedRow } from './replay-bulk.ts';

/** What no export holds: the machinery of undo, of forgetting, of keeping and of sending. */
const MACHINERY = new Set(['journal', 'change', 'journal_current', 'forgotten', 'retention', 'outbox']);
/** What is only given out when it is asked for: states of mind and the like. */
const isPrivate = (table: string) => table.startsWith('private_');

/** Columns that go with it: that somebody is away everybody sees, why is nobody's business. */
const PRIVATE_COLUMNS: Readonly<Record<string, readonly string[]>> = { absence: ['kind'] };

export type ExportRow = Row;
export type ExportTables = Record<string, ExportRow[]>;

/** The tables that an export holds, parents before children. */
export async function exportedShapes(db: Reader, withPrivate: boolean): Promise<TableShape[]> {
  const tables = await idiomOf(db).tables(db);
  return tables.filter(({ name }) => !MACHINERY.has(name) && (withPrivate || !isPrivate(name)));
}

const exportedTables = async (db: Reader, withPrivate: boolean): Promise<string[]> =>
  (await exportedShapes(db, withPrivate)).map(({ name }) => name);

/** Which day a record came on is known by the command that brought it, and commands stay where they are. */
const isCameOn = (table: string, column: string): boolean => table === 'day_record' && column === 'came_on';
const cameOn = (db: Reader) => sql`${cameOnOf(db)} AS came_on`;

/** Rows of a table in the order of its key, without the mark of the command that stored them. */
export async function exportTable(
  db: Reader,
  { name, columns }: Pick<TableShape, 'name' | 'columns'>,
  withPrivate: boolean,
  where: RawBuilder<unknown> = sql`TRUE`,
): Promise<ExportRow[]> {
  const order = sql.join((await idiomOf(db).keys(db, name)).map((key) => sql.ref(key)));
  const left = new Set(['journal_id', ...(withPrivate ? [] : (PRIVATE_COLUMNS[name] ?? []))]);
  const kept = columns.filter((column) => !left.has(column.name));
  const wanted = sql.join(kept.map((column) => (isCameOn(name, column.name) ? cameOn(db) : sql.ref(column.name))));
  const { rows } = await sql<ExportRow>`SELECT ${wanted} FROM ${sql.table(name)} WHERE ${where}
    ORDER BY ${order}`.execute(db);
  return rows;
}

/** Every row of every table that an export holds, as far as one may read it. */
export async function exportTables(db: Reader, withPrivate: boolean): Promise<ExportTables> {
  const tables: ExportTables = {};
  for (const table of await exportedShapes(db, withPrivate))
    tables[table.name] = await exportTable(db, table, withPrivate);
  return tables;
}

export const countRows = (tables: ExportTables): number =>
  Object.values(tables).reduce((sum, rows) => sum + rows.length, 0);

/** Fills an empty database with exported rows; columns that the export does not know keep their default. */
export async function importTables(db: Writer, tables: ExportTables, journalId: number): Promise<void> {
  await idiomOf(db).deferReferences(db);
  const known = await exportedTables(db, true);
  for (const table of known.filter((name) => Object.hasOwn(tables, name))) {
    // One by one: rows of an export need not have the same columns.
    for (const row of tables[table] as ExportRow[]) await insertRows(db, table, [markedRow(table, row, journalId)]);
  }
  await idiomOf(db).keepNumbers(db);
  await giveMissingUids(db);
}
