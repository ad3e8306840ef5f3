import { sql } from 'kysely';
import type { Reader } from './database.ts';
import type { JournalEntry } from './undo.ts';

/** Rows of these carry the command that stored them, where it did so in bulk; see `undo.ts`. */
const BULK = new Set(['day_record', 'entry']);

interface ForeignKey {
  from: string;
  parent: string;
}

interface Table {
  name: string;
  keys: string[];
  refers: ForeignKey[];
}

async function tableOf(db: Reader, name: string): Promise<Table> {
  const keys = await sql<{
    name: string;
  }>`SELECT name FROM pragma_table_info(${name}) WHERE pk > 0 ORDER BY pk`.execute(db);
  const refers = await sql<ForeignKey>`
    SELECT "from", "table" AS parent FROM pragma_foreign_key_list(${name})`.execute(db);
  return { name, keys: keys.rows.map((row) => row.name), refers: refers.rows };
}

/** Every row that commands from `from` on touched: who, its key as a JSON text, and what it refers to. */
function touched({ name, keys, refers }: Table, from: number) {
  const read = (column: string) => `coalesce(json_extract(after, '$.${column}'), json_extract(before, '$.${column}'))`;
  const list = (value: (column: string) => string) =>
    [
      `json_array(${keys.map(value).join(', ')}) AS "key"`,
      ...refers.map((each, i) => `${value(each.from)} AS r${i}`),
    ].join(', ');
  const logged = `SELECT journal_id, before IS NULL AS added, after IS NULL AS removed,
    (instr(coalesce(after, before), ':"{') > 0 OR instr(coalesce(after, before), ':"[') > 0) AS holds, ${list(read)}
    FROM change WHERE table_name = '${name}' AND journal_id >= ${from}`;
  const stored = `SELECT journal_id, 1, 0, 0, ${list((column) => column)} FROM "${name}" WHERE journal_id >= ${from}`;
  return sql.raw(BULK.has(name) ? `(${logged} UNION ALL ${stored})` : `(${logged})`);
}

type Found = { rows: { id: number }[] };

/** Later commands that touched the same rows, or rows that refer to one that this command added or brought back. */
async function directly(db: Reader, id: number, tables: readonly Table[]): Promise<Set<number>> {
  const found = new Set<number>();
  const take = ({ rows }: Found) => {
    for (const row of rows) found.add(row.id);
  };
  for (const table of tables) {
    const rows = touched(table, id);
    take(
      await sql<{ id: number }>`SELECT DISTINCT later.journal_id AS id FROM ${rows} AS own JOIN ${rows} AS later
        ON later."key" = own."key" WHERE own.journal_id = ${id} AND later.journal_id > ${id}`.execute(db),
    );
    for (const [i, { parent }] of table.refers.entries()) {
      const parents = tables.find(({ name }) => name === parent);
      if (!parents) continue;
      const child = sql.raw(`json_array(child.r${i})`);
      take(
        await sql<{ id: number }>`SELECT DISTINCT child.journal_id AS id
          FROM ${touched(parents, id)} AS own JOIN ${rows} AS child ON own."key" = ${child}
          WHERE own.journal_id = ${id} AND own.added AND child.journal_id > ${id}`.execute(db),
      );
      take(
        await sql<{ id: number }>`SELECT DISTINCT gone.journal_id AS id
          FROM ${rows} AS child JOIN ${touched(parents, id)} AS gone ON gone."key" = ${child}
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
    const { rows } = await sql<{ id: number }>`SELECT DISTINCT journal_id AS id FROM ${touched(table, id)} AS later
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
    SELECT DISTINCT table_name AS name FROM change WHERE journal_id >= ${id}`.execute(db);
  const names = new Set([...named.rows.map(({ name }) => name), ...BULK]);
  const tables = await Promise.all([...names].map((name) => tableOf(db, name)));
  const later = await db
    .selectFrom('journal')
    .select(['id', 'at', 'command', 'summary', 'state'])
    .where('id', '>', id)
    .where('state', '=', 'done')
    .orderBy('id', 'desc')
    .execute();
  const found = new Set<number>();
  for (const next = [id]; next.length > 0; ) {
    const one = next.pop() as number;
    for (const each of [...(await directly(db, one, tables)), ...(await byContent(db, one, tables))])
      if (!found.has(each)) {
        found.add(each);
        next.push(each);
      }
  }
  return later.filter((entry) => found.has(entry.id));
}
