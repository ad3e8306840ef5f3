import { sql } from 'kysely';
import type { Replacer } from '../domain/team/name-places.ts';
import { digestOf } from '../platform/digest.ts';
import type { Writer } from './database.ts';
import { idiomOf } from './idiom.ts';
import type { TableShape } from './person-tables.ts';

/** A place in free text that may mean a person. */
export interface Place {
  table: string;
  column: string;
  /** The words around it. */
  text: string;
  /** The same for the same place of the same text, wherever it is kept; says nothing of either. */
  key: string;
}

/** Tells places apart by what a text says, so that a yes holds in the database, its backups and after a kill. */
export const placeKey = (text: string, at: number): string => digestOf(`${at} ${text}`, 24);

/** Columns of ids, kinds and days: nobody's words. */
const STRUCTURE = new Set(
  `kind state how period metric role sign degree playbook focus coping rung outcome table_name at due day uid module card
   stage reason_code reason_ref starts_at origin command meeting_kind digest`.split(/\s+/),
);
/** What somebody typed, whatever it looks like; elsewhere a word of small letters and digits is an id or a day. */
const TYPED = new Set(['note', 'text', 'reason', 'name', 'title', 'summary', 'words']);
const isId = (value: string) => /^[a-z0-9:._-]*$/.test(value);

const isFreeText = (table: TableShape, column: { name: string; type: string }) =>
  column.type === 'TEXT' &&
  table.name !== 'member' &&
  table.name !== 'forgotten' &&
  !STRUCTURE.has(column.name) &&
  !column.name.endsWith('_on');

type Replace = (text: string) => string;

function inValue(key: string, value: unknown, replace: Replace): unknown {
  if (typeof value === 'string') return !TYPED.has(key) && (STRUCTURE.has(key) || isId(value)) ? value : replace(value);
  if (Array.isArray(value)) return value.map((item) => inValue(key, item, replace));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, inValue(name, item, replace)]));
}

/** In JSON only inside of its strings, so that it stays JSON. */
function replaceIn(column: string, text: string, replace: Replace): string {
  if (/^\s*[{[]/.test(text)) {
    try {
      return JSON.stringify(inValue(column, JSON.parse(text), replace));
    } catch {
      // It only begins like JSON.
    }
  }
  return TYPED.has(column) || !isId(text) ? replace(text) : text;
}

const AROUND = 12;

const cut = (text: string, at: number, length: number) =>
  `${at > AROUND ? '…' : ''}${text.slice(Math.max(0, at - AROUND), at + length + AROUND)}${at + length + AROUND < text.length ? '…' : ''}`;

async function scrubColumn(db: Writer, table: string, column: string, replacer: Replacer): Promise<Place[]> {
  const [name, field, key] = [sql.table(table), sql.ref(column), sql.raw(idiomOf(db).rowKey)];
  const { rows } = await sql<{
    id: number;
    text: string;
  }>`SELECT ${key} AS id, ${field} AS text FROM ${name} WHERE ${field} IS NOT NULL`.execute(db);
  const places: Place[] = [];
  for (const { id, text } of rows) {
    const replaced = replaceIn(column, text, (part) => {
      const { text: clean, doubtful } = replacer(part);
      places.push(
        ...doubtful.map(({ word, at }) => ({
          table,
          column,
          text: cut(part, at, word.length),
          key: placeKey(part, at),
        })),
      );
      return clean;
    });
    if (replaced !== text) await sql`UPDATE ${name} SET ${field} = ${replaced} WHERE ${key} = ${id}`.execute(db);
  }
  return places;
}

/** Replaces a person's names in everything that was typed. @returns the places that may mean the person */
export async function scrubTexts(db: Writer, tables: readonly TableShape[], replacer: Replacer): Promise<Place[]> {
  const places: Place[] = [];
  for (const table of tables.filter((each) => each.hasRowId))
    for (const column of table.columns.filter((each) => isFreeText(table, each)))
      places.push(...(await scrubColumn(db, table.name, column.name, replacer)));
  return places;
}
