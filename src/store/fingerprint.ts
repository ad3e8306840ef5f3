import { crc32 } from 'node:zlib';
import type SQLite from 'better-sqlite3';

interface SchemaRow {
  type: string;
  name: string;
  sql: string | null;
}

const ORDERED = `SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name`;

export function schemaRows(database: SQLite.Database): SchemaRow[] {
  return database.prepare(ORDERED).all() as SchemaRow[];
}

/** One word for the whole schema, enough to notice a change; white space does not count. */
export function fingerprintOf(rows: readonly SchemaRow[]): string {
  const text = rows.map((row) => `${row.type} ${row.name} ${(row.sql ?? '').replace(/\s+/g, ' ')}`).join('\n');
  return `${crc32(text).toString(16)}-${text.length}`;
}
