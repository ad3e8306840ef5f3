import { sql } from 'kysely';
import type { Writer } from './database.ts';
import { idiomOf } from './idiom.ts';
import { type Numbers, renumber } from './renumber.ts';
import type { ExportRow, MovedTable } from './team-rows.ts';
import type { Differences } from './three-way.ts';

/** Values in one statement: both engines take more. */
const MOST_VALUES = 20_000;

const isBulk = (table: string) => table === 'day_record' || table === 'entry';

async function insertRows(db: Writer, table: string, rows: readonly ExportRow[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  // Whose a team is is settled row by row.
  const atOnce = table === 'team' ? 1 : Math.max(1, Math.floor(MOST_VALUES / Math.max(1, columns.length)));
  for (let from = 0; from < rows.length; from += atOnce) {
    const values = rows
      .slice(from, from + atOnce)
      .map((row) => sql`(${sql.join(columns.map((column) => sql`${row[column] ?? null}`))})`);
    await sql`INSERT INTO ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
      VALUES ${sql.join(values)}`.execute(db);
  }
}

const isRow = (keys: readonly string[], row: ExportRow) =>
  sql.join(
    keys.map((key) => sql`${sql.ref(key)} = ${row[key]}`),
    sql` AND `,
  );

/** Numbers for rows that come from elsewhere. */
async function numbersFor(
  db: Writer,
  { added, twins }: Pick<Differences, 'added' | 'twins'>,
  isWhole: boolean,
): Promise<Numbers> {
  const numbers = new Map([...twins].map(([table, known]) => [table, new Map(known)]));
  for (const name of new Set(added.filter(({ table }) => table.isNumbered).map(({ table }) => table.name))) {
    const old = added.filter(({ table }) => table.name === name).map(({ row }) => row.id as number);
    const fresh = await idiomOf(db).nextNumbers(db, name, old.length);
    const known = numbers.get(name) ?? new Map<number, number>();
    for (const [i, id] of old.entries()) known.set(id, fresh[i] as number);
    numbers.set(name, known);
  }
  return { of: numbers, isWhole };
}

/** Rows as they were put in: of what was added and changed, in the place where they lie now. */
export interface Put {
  numbers: Numbers;
  rows: { table: MovedTable; row: ExportRow }[];
}

/**
 * Does in this database what was done in another, parents before children, with numbers of its own for what is new.
 * @param journalId the command that does it: rows of bulk tables carry it
 * @param isWhole see `Numbers`
 */
export async function putDifferences(
  db: Writer,
  { added, changed, removed, twins }: Omit<Differences, 'clashes'>,
  { journalId, isWhole }: { journalId: number; isWhole: boolean },
): Promise<Put> {
  await idiomOf(db).deferReferences(db);
  const numbers = await numbersFor(db, { added, twins }, isWhole);
  const put: Put = { numbers, rows: [] };
  for (const { table, row } of [...removed].reverse())
    await sql`DELETE FROM ${sql.table(table.name)} WHERE ${isRow(table.keys, row)}`.execute(db);
  for (const table of new Set(added.map((each) => each.table))) {
    const rows = added.filter((each) => each.table === table).map(({ row }) => renumber(table, row, numbers));
    put.rows.push(...rows.map((row) => ({ table, row })));
    const marked = isBulk(table.name) ? rows.map((row) => ({ ...row, journal_id: journalId })) : rows;
    await insertRows(db, table.name, marked);
  }
  // Of new rows only the references are others: what was there keeps its number.
  for (const { table, row, columns } of changed) {
    const kept = renumber({ ...table, isNumbered: false }, row, numbers);
    put.rows.push({ table, row: kept });
    const set = columns.filter((column) => !table.keys.includes(column));
    if (set.length === 0) continue;
    await sql`UPDATE ${sql.table(table.name)}
      SET ${sql.join(set.map((column) => sql`${sql.ref(column)} = ${kept[column]}`))} WHERE ${isRow(table.keys, kept)}`.execute(
      db,
    );
  }
  return put;
}
