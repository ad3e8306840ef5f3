import { sql } from 'kysely';
import type { Asking, ForeignKey, Idiom, TableShape } from '../idiom.ts';

/** What only this engine has beside the tables of both; `who` did something is a column that only it has. */
const OWN = "('last_number', 'schema_version', 'org_role', 'published')";
const IN_SCHEMA = '(SELECT oid FROM pg_namespace WHERE nspname = current_schema())';

/** Domains count as the type below them. */
const TYPE = `CASE coalesce(nullif(type.typbasetype, 0), type.oid) WHEN 25 THEN 'TEXT' WHEN 701 THEN 'REAL' ELSE 'INTEGER' END`;

/** As far as whoever is connected may read them. */
async function tables(db: Asking): Promise<TableShape[]> {
  const { rows } = await sql<{ name: string; hasRowId: number; columns: string }>`
    SELECT made.relname AS name, bool_or(part.attname = 'id' AND (part.atthasdef OR part.attidentity <> '')) AS "hasRowId",
      json_agg(json_build_object('name', part.attname, 'type', ${sql.raw(TYPE)}) ORDER BY part.attnum)::text AS columns
    FROM pg_class AS made JOIN pg_attribute AS part ON part.attrelid = made.oid JOIN pg_type AS type ON type.oid = part.atttypid
    WHERE made.relnamespace = ${sql.raw(IN_SCHEMA)} AND made.relkind = 'r' AND made.relname NOT IN ${sql.raw(OWN)}
      AND part.attnum > 0 AND NOT part.attisdropped AND part.attname <> 'who'
      AND has_column_privilege(made.oid, part.attnum, 'SELECT')
    GROUP BY made.oid, made.relname ORDER BY made.oid`.execute(db);
  return rows.map(({ name, hasRowId, columns }) => ({ name, hasRowId: hasRowId === 1, columns: JSON.parse(columns) }));
}

/** How PostgreSQL says it. https://www.postgresql.org/docs/14/functions-json.html */
export const serverIdiom: Idiom = {
  newUid: `replace(gen_random_uuid()::text, '-', '')`,
  rowKey: 'ctid',
  field: (object, name) => `(${object}::json ->> '${name}')`,
  // Read once, whatever the number of fields.
  fields: (object, names) =>
    `(SELECT json_build_array(${names.map((name) => `whole -> '${name}'`).join(', ')})::text
      FROM (SELECT ${object}::jsonb AS whole OFFSET 0) AS parsed)`,
  object: (pairs) => `json_build_object(${pairs.map(([name, value]) => `'${name}', ${value}`).join(', ')})::text`,
  image: (table) => `row_to_json(${table})::text`,
  images: (table, side) => ({
    from: `change CROSS JOIN LATERAL jsonb_populate_record(NULL::${table}, change.${side}::jsonb) AS image`,
    read: (column) => `image.${column}`,
  }),
  list: (text) => `coalesce(json_agg(${text} ORDER BY ${text}), '[]')::text`,
  joined: (text) => `string_agg(${text}, ',')`,
  holds: (list, value) => `coalesce(${list}, '[]')::jsonb @> '${value}'::jsonb`,
  numbers: (values) => `SELECT unnest('{${values.join(',')}}'::bigint[])`,
  tables,
  keys: async (db, table) => {
    const { rows } = await sql<{ name: string }>`
      SELECT part.attname AS name FROM pg_index AS key
      JOIN pg_class AS made ON made.oid = key.indrelid AND made.relnamespace = ${sql.raw(IN_SCHEMA)}
      CROSS JOIN LATERAL unnest(key.indkey) WITH ORDINALITY AS at (number, place)
      JOIN pg_attribute AS part ON part.attrelid = made.oid AND part.attnum = at.number
      WHERE key.indisprimary AND made.relname = ${table} ORDER BY at.place`.execute(db);
    return rows.map(({ name }) => name);
  },
  references: async (db, table) => {
    const { rows } = await sql<ForeignKey>`
      SELECT part.attname AS "from", parent.relname AS parent FROM pg_constraint AS held
      JOIN pg_class AS made ON made.oid = held.conrelid AND made.relnamespace = ${sql.raw(IN_SCHEMA)}
      JOIN pg_class AS parent ON parent.oid = held.confrelid
      JOIN pg_attribute AS part ON part.attrelid = made.oid AND part.attnum = held.conkey[1]
      WHERE held.contype = 'f' AND made.relname = ${table} ORDER BY held.oid`.execute(db);
    return rows;
  },
  deferReferences: async (db) => {
    await sql`SET CONSTRAINTS ALL DEFERRED`.execute(db);
  },
  startLog: async (db, journalId) => {
    await sql`SELECT set_config('teamctl.journal_id', ${`${journalId}`}, true)`.execute(db);
  },
  endLog: async (db) => {
    await sql`SELECT set_config('teamctl.journal_id', '', true)`.execute(db);
  },
  own: 'who = session_user',
  sharesPlaybooks: true,
  who: 'who',
  seen: { changes: 'change_seen', journal: 'journal_seen' },
  tooOld: async (db, _, limit) => {
    const { rows } = await sql<{ id: number }>`SELECT id FROM journal WHERE who = session_user
      ORDER BY id DESC OFFSET ${limit} LIMIT 1`.execute(db);
    return rows[0]?.id ?? 0;
  },
  lastNumber: async (db, table) => {
    const { rows } = await sql<{ last: number }>`SELECT last FROM last_number WHERE table_name = ${table}`.execute(db);
    return rows[0]?.last ?? 0;
  },
  nextNumbers: async (db, table, count) => {
    if (count === 0) return [];
    // Whoever has the first one holds the counter until the end, so that the others can be kept in one go.
    const { rows } = await sql<{ id: number }>`SELECT next_number(${table}) AS id`.execute(db);
    const [{ id: first }] = rows as [{ id: number }];
    await sql`SELECT keep_number(${table}, ${first + count - 1}::bigint)`.execute(db);
    return Array.from({ length: count }, (_, i) => first + i);
  },
  keepNumbers: async (db) => {
    for (const { name } of (await tables(db)).filter((each) => each.hasRowId && each.name !== 'change'))
      await sql`SELECT keep_number(${sql.lit(name)}, max(id)) FROM ${sql.table(name)} HAVING max(id) IS NOT NULL`.execute(
        db,
      );
  },
};
