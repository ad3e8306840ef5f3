import { crc32 } from 'node:zlib';
import type SQLite from 'better-sqlite3';

interface SchemaRow {
  type: string;
  name: string;
  sql: string | null;
}

const ORDERED = `SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name`;
const WHOLE = `SELECT coalesce(group_concat(type || ' ' || name || ' ' || coalesce(sql, ''), char(10)), '') FROM (${ORDERED})`;

export function schemaRows(database: SQLite.Database): SchemaRow[] {
  return database.prepare(ORDERED).all() as SchemaRow[];
}

const wordOf = (text: string): string => `${crc32(text).toString(16)}-${text.length}`;

/** The schema that was looked at last: whoever opens many databases sees one and the same. */
let last = { text: '', word: '' };

/** One word for the whole schema, enough to notice a change; white space does not count. */
export function fingerprintOf(database: SQLite.Database): string {
  const text = database.prepare(WHOLE).pluck().get() as string;
  if (text !== last.text) last = { text, word: wordOf(text.replace(/\s+/g, ' ')) };
  return last.word;
}
