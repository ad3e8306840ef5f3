import { sql } from 'kysely';
import type { ForeignKey, Idiom, TableShape } from '../idiom.ts';

const quoted = (name: string) => `'${name}'`;

/** How SQLite says it. https://www.sqlite.org/json1.html, https://www.sqlite.org/pragma.html#pragfunc */
export const sqliteIdiom: Idiom = {
  newUid: 'lower(hex(randomblob(16)))',
  rowKey: 'rowid',
  field: (object, name) => `json_extract(${object}, '$.${name}')`,
  fields: (object, names) => `json_extract(${object}, ${names.map((name) => `'$.${name}'`).join(', ')})`,
  object: (pairs) => `json_object(${pairs.map(([name, value]) => `${quoted(name)}, ${value}`).join(', ')})`,
  image: (_, columns) => sqliteIdiom.object(columns.map((column) => [column, column])),
  images: (_, side) => ({ from: 'change', read: (column) => sqliteIdiom.field(side, column) }),
  // Tables of such texts are kept in their order.
  list: (text) => `json_group_array(${text})`,
  joined: (text) => `group_concat(${text})`,
  holds: (list, value) => `EXISTS (SELECT 1 FROM json_each(coalesce(${list}, '[]')) WHERE value = ${value})`,
  numbers: (values) => `SELECT value FROM json_each('${JSON.stringify(values)}')`,
  tables: async (db) => {
    const { rows } = await sql<{ name: string; wr: number; columns: string }>`
      SELECT list.name, list.wr, (SELECT json_group_array(json_object('name', name, 'type', type))
        FROM (SELECT name, type FROM pragma_table_info(list.name) ORDER BY cid)) AS columns
      FROM pragma_table_list AS list JOIN sqlite_schema AS made
        ON made.type = 'table' AND made.name = list.name
      WHERE list.schema = 'main' AND list.type = 'table' AND list.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
      ORDER BY made.rowid`.execute(db);
    return rows.map(
      ({ name, wr, columns }): TableShape => ({ name, hasRowId: wr === 0, columns: JSON.parse(columns) }),
    );
  },
  keys: async (db, table) => {
    const { rows } = await sql<{
      name: string;
    }>`SELECT name FROM pragma_table_info(${table}) WHERE pk > 0 ORDER BY pk`.execute(db);
    return rows.map(({ name }) => name);
  },
  references: async (db, table) => {
    const { rows } = await sql<ForeignKey>`
      SELECT "from", "table" AS parent FROM pragma_foreign_key_list(${table})`.execute(db);
    return rows;
  },
  deferReferences: async (db) => {
    await sql`PRAGMA defer_foreign_keys = ON`.execute(db);
  },
  startLog: async (db, journalId) => {
    await db.insertInto('journal_current').values({ journal_id: journalId }).execute();
  },
  endLog: async (db) => {
    await db.deleteFrom('journal_current').execute();
  },
  // Whoever opens the file is whoever wrote it.
  own: 'TRUE',
  sharesPlaybooks: false,
  who: 'NULL',
  seen: { changes: 'change', journal: 'journal' },
  tooOld: async (_, last, limit) => last - limit,
  lastNumber: async (db, table) => {
    const { rows } = await sql<{ seq: number }>`SELECT seq FROM sqlite_sequence WHERE name = ${table}`.execute(db);
    return rows[0]?.seq ?? 0;
  },
  nextNumbers: async (db, table, count) => {
    const last = await sqliteIdiom.lastNumber(db, table);
    return Array.from({ length: count }, (_, i) => last + i + 1);
  },
  // AUTOINCREMENT sees to it.
  keepNumbers: async () => {},
};
