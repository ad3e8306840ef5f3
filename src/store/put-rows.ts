import type { Writer } from './database.ts';
import { idiomOf } from './idiom.ts';
import { type Numbers, renumber } from './renumber.ts';
import { insertRows, replaceRow } from './replace-row.ts';
import { markedRow } from './replay-bulk.ts';
import type { Differences, Placed } from './three-way.ts';

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

/**
 * Does in this database what was done in another, parents before children, with numbers of its own for what is new.
 * @param journalId the command that does it: rows of bulk tables carry it
 * @param isWhole see `Numbers`
 * @returns what was added and changed, as it lies there now
 */
export async function putDifferences(
  db: Writer,
  { added, changed, removed, twins }: Omit<Differences, 'clashes'>,
  { journalId, isWhole }: { journalId: number; isWhole: boolean },
): Promise<Placed[]> {
  await idiomOf(db).deferReferences(db);
  const numbers = await numbersFor(db, { added, twins }, isWhole);
  const put: Placed[] = [];
  for (const { table, row } of [...removed].reverse()) await replaceRow(db, table.name, table.keys, row, null);
  for (const table of new Set(added.map((each) => each.table))) {
    const rows = added.filter((each) => each.table === table).map(({ row }) => renumber(table, row, numbers));
    put.push(...rows.map((row) => ({ table, row })));
    await insertRows(
      db,
      table.name,
      rows.map((row) => markedRow(table.name, row, journalId)),
    );
  }
  // Of new rows only the references are others: what was there keeps its number.
  for (const { table, row, columns } of changed) {
    const kept = renumber({ ...table, isNumbered: false }, row, numbers);
    put.push({ table, row: kept });
    const set = columns.filter((column) => !table.keys.includes(column));
    if (set.length === 0) continue;
    await replaceRow(
      db,
      table.name,
      table.keys,
      kept,
      Object.fromEntries(set.map((name) => [name, kept[name] ?? null])),
    );
  }
  return put;
}
