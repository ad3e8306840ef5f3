import { sql } from 'kysely';
import type { Reader } from './database.ts';
import { type ForeignKey, idiomOf } from './idiom.ts';
import { bulkTables, isBulk } from './replay-bulk.ts';
import { type JournalEntry, readEntries } from './undo.ts';

interface Table {
  name: string;
  keys: string[];
  refers: ForeignKey[];
}

const tableOf = async (db: Reader, name: string): Promise<Table> => ({
  name,
  keys: await idiomOf(db).keys(db, name),
  refers: await idiomOf(db).references(db, name),
});

const asText = (value: string) => `cast(${value} AS text)`;
/** One text for a key of several columns; only the last of them may hold a blank. */
const keyText = (values: readonly string[]) => values.map(asText).join(" || ' ' || ");

/** Every row that commands from `from` on touched: who, its key as a text, and what it refers to. */
function touched(db: Reader, { name, keys, refers }: Table, from: number) {
  const { field, seen } = idiomOf(db);
  const read = (column: string) => `coalesce(${field('after', column)}, ${field('before', column)})`;
  const list = (value: (column: string) => string) =>
    [`${keyText(keys.map(value))} AS "key"`, ...refers.map((each, i) => `${asText(value(each.from))} AS r${i}`)].join(
      ', ',
    );
  const holds = ['{', '['].map((opening) => `coalesce(after, before) LIKE '%":"${opening}%'`).join(' OR ');
  const logged = `SELECT journal_id, before IS NULL AS added, after IS NULL AS removed, (${holds}) AS holds, ${list(read)}
    FROM ${seen.changes} WHERE table_name = '${name}' AND journal_id >= ${from}`;
  const stored = `SELECT journal_id, TRUE, FALSE, FALSE, ${list((column) => column)} FROM "${name}" WHERE journal_id >= ${from}`;
  return sql.raw(isBulk(name) ? `(${logged} UNION ALL ${stored})` : `(${logged})`);
}

type Found = { rows: { id: number }[] };

/** Later commands that touched the same rows, or rows that refer to one that this command added or brought back. */
async function directly(db: Reader, id: number, tables: readonly Table[]): Promise<Set<number>> {
  const found = new Set<number>();
  const take = ({ rows }: Found) => {
    for (const row of rows) found.add(row.id);
  };
  for (const table of tables) {
    const rows = touched(db, table, id);
    take(
      await sql<{ id: number }>`SELECT DISTINCT later.journal_id AS id FROM ${rows} AS own JOIN ${rows} AS later
        ON later."key" = own."key" WHERE own.journal_id = ${id} AND later.journal_id > ${id}`.execute(db),
    );
    for (const [i, { parent }] of table.refers.entries()) {
      const parents = tables.find(({ name }) => name === parent);
      if (!parents) continue;
      const child = sql.raw(`child.r${i}`);
      take(
        await sql<{ id: number }>`SELECT DISTINCT child.journal_id AS id
          FROM ${touched(db, parents, id)} AS own JOIN ${rows} AS child ON own."key" = ${child}
          WHERE own.journal_id = ${id} AND own.added AND child.journal_id > ${id}`.execute(db),
      );
      take(
        await sql<{ id: number }>`SELECT DISTINCT gone.journal_id AS id
          FROM ${rows} AS child JOIN ${touched(db, parents, id)} AS gone ON gone."key" = ${child}
          WHERE child.journal_id = ${id} AND gone.removed AND gone.journal_id > ${id}`.execute(db),
      );
    }
  }
  return found;
}

/** Plans and lists in one column name people and teams without a key that could be followed: all later ones count. */
async function byContent(db: Reader, id: number, tables: readonly Table[]): Promise<number[]> {
  const changed = await sql<{ one: number }>`SELECT 1 AS one FROM change
    WHERE journal_id = ${id} AND table_name IN ('member', 'team') AND (before IS NULL OR after IS NULL) LIMIT 1`.execute(
    db,
  );
  if (changed.rows.length === 0) return [];
  const found: number[] = [];
  for (const table of tables) {
    const { rows } = await sql<{ id: number }>`SELECT DISTINCT journal_id AS id FROM ${touched(db, table, id)} AS later
      WHERE later.journal_id > ${id} AND later.holds`.execute(db);
    found.push(...rows.map((row) => row.id));
  }
  return found;
}

/**
 * Later commands in force that build on one: on rows that it touched, or on commands that do. Taking it back without them
 * would take their work along, or leave it hanging.
 * @returns latest first
 */
export async function entriesBuiltOn(db: Reader, id: number): Promise<JournalEntry[]> {
  const named = await sql<{ name: string }>`
    SELECT DISTINCT table_name AS name FROM ${sql.table(idiomOf(db).seen.changes)} WHERE journal_id >= ${id}`.execute(
    db,
  );
  const names = new Set([...named.rows.map(({ name }) => name), ...bulkTables.map(({ table }) => table)]);
  const tables = await Promise.all([...names].map((name) => tableOf(db, name)));
  const found = new Set<number>();
  for (const next = [id]; next.length > 0; ) {
    const one = next.pop() as number;
    for (const each of [...(await directly(db, one, tables)), ...(await byContent(db, one, tables))])
      if (!found.has(each)) {
        found.add(each);
        next.push(each);
      }
  }
  if (found.size === 0) return [];
  const where = sql`id IN (${sql.join([...found])}) AND id > ${id} AND state = 'done'`;
  return readEntries(db, { where, table: idiomOf(db).seen.journal });
}
