import type SQLite from 'better-sqlite3';

/** FNV-1a over UTF-16 units, two lanes: enough to notice a change, and no crypto to load at start. */
function fnv(text: string): string {
  let low = 0x811c9dc5;
  let high = 0xc9dc5118;
  for (let i = 0; i < text.length; i += 1) {
    low = Math.imul(low ^ text.charCodeAt(i), 0x01000193) >>> 0;
    high = Math.imul(high ^ text.charCodeAt(text.length - 1 - i), 0x01000193) >>> 0;
  }
  return low.toString(16).padStart(8, '0') + high.toString(16).padStart(8, '0');
}

interface SchemaRow {
  type: string;
  name: string;
  sql: string | null;
}

const ORDERED = `SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name`;

export function schemaRows(database: SQLite.Database): SchemaRow[] {
  return database.prepare(ORDERED).all() as SchemaRow[];
}

/** One word for the whole schema; white space does not count. */
export function fingerprintOf(rows: readonly SchemaRow[]): string {
  return fnv(rows.map((row) => `${row.type} ${row.name} ${(row.sql ?? '').replace(/\s+/g, ' ')}`).join('\n'));
}
