import { sql } from 'kysely';
import { addDays, type Day } from '../domain/calendar/day.ts';
import { replaceWords, searchable } from '../domain/team/replace-words.ts';
import type { Reader, Writer } from './database.ts';
import { type TableShape, tableShapes } from './person-tables.ts';

/** Every name and code that a person ever had. */
export interface PersonWords {
  names: string[];
  codes: string[];
}

/** What stands in the place of a forgotten person, so that sums of the team stay what they were. */
export const aliasOf = (memberId: number): string => `anon-${memberId}`;

/** The names and codes that a file knows this person by: those of today, and those before each change. */
export async function wordsOfPerson(db: Reader, memberId: number): Promise<PersonWords> {
  const { rows } = await sql<{ name: string | null; code: string | null }>`
    SELECT name, code FROM member WHERE id = ${memberId}
    UNION SELECT json_extract(before, '$.name'), json_extract(before, '$.code') FROM change
      WHERE table_name = 'member' AND json_extract(before, '$.id') = ${memberId}
    UNION SELECT json_extract(after, '$.name'), json_extract(after, '$.code') FROM change
      WHERE table_name = 'member' AND json_extract(after, '$.id') = ${memberId}`.execute(db);
  const known = (values: (string | null)[]) => values.filter((value) => value !== null && value !== '') as string[];
  return { names: known(rows.map((row) => row.name)), codes: known(rows.map((row) => row.code)) };
}

/** Columns of ids, kinds and days: nobody's words. */
const STRUCTURE = new Set(
  'kind state how period metric role sign degree playbook focus coping rung outcome table_name before after at due day'.split(
    ' ',
  ),
);
const isFreeText = (table: TableShape, column: { name: string; type: string }) =>
  column.type === 'TEXT' &&
  table.name !== 'member' &&
  table.name !== 'change' &&
  !STRUCTURE.has(column.name) &&
  !column.name.endsWith('_on');

async function scrubColumn(db: Writer, table: string, column: string, words: readonly string[], alias: string) {
  const [name, field] = [sql.table(table), sql.ref(column)];
  const mentions = sql.join(
    words.map((word) => sql`instr(${field}, ${word}) > 0`),
    sql` OR `,
  );
  const { rows } = await sql<{
    id: number;
    text: string;
  }>`SELECT rowid AS id, ${field} AS text FROM ${name} WHERE ${mentions}`.execute(db);
  for (const { id, text } of rows)
    await sql`UPDATE ${name} SET ${field} = ${replaceWords(text, words, alias)} WHERE rowid = ${id}`.execute(db);
}

async function scrubTexts(db: Writer, tables: readonly TableShape[], words: readonly string[], alias: string) {
  if (words.length === 0) return;
  for (const table of tables.filter((each) => each.hasRowId))
    for (const column of table.columns.filter((each) => isFreeText(table, each)))
      await scrubColumn(db, table.name, column.name, words, alias);
}

/** What a person promised is about that person: the text goes, an open promise is dropped. */
async function forgetTodos(db: Writer, memberId: number, alias: string, today: Day): Promise<void> {
  const reason = sql`CASE WHEN state = 'done' THEN reason ELSE ${alias} END`;
  await sql`UPDATE todo SET text = ${alias}, reason = ${reason}, closed_on = coalesce(closed_on, ${today}),
    state = CASE WHEN state = 'open' THEN 'dropped' ELSE state END WHERE owner_id = ${memberId}`.execute(db);
}

/** How well somebody knew which card is their own business too, and no sum of the team needs it. */
const PERSONAL = new Set(['drill_review']);

async function forgetPrivate(db: Writer, tables: readonly TableShape[], memberId: number): Promise<number> {
  let rows = 0;
  const own = tables.filter(
    ({ name, columns }) =>
      (name.startsWith('private_') || PERSONAL.has(name)) && columns.some((column) => column.name === 'member_id'),
  );
  for (const { name } of own) {
    const result: { numAffectedRows?: bigint } =
      await sql`DELETE FROM ${sql.table(name)} WHERE member_id = ${memberId}`.execute(db);
    rows += Number(result.numAffectedRows ?? 0);
  }
  if (tables.some(({ name }) => name === 'private_remark')) {
    // A sentence calls people by names that no list knows: it goes with any whom it names.
    const result: { numAffectedRows?: bigint } = await sql`DELETE FROM private_remark
      WHERE EXISTS (SELECT 1 FROM json_each(named) WHERE value = ${memberId})`.execute(db);
    rows += Number(result.numAffectedRows ?? 0);
  }
  return rows;
}

/**
 * Takes a person out of a database: name and code, everything private, promises, every mention in
 * free text. The numbers stay under an alias, so that what the team did stays true. Nothing done
 * before can be undone afterwards, for the change log would bring the person back.
 * Works on earlier versions of the file too, for backups.
 * @returns how many private rows were deleted
 */
export async function forgetPerson(db: Writer, memberId: number, words: PersonWords, today: Day): Promise<number> {
  const tables = await tableShapes(db);
  const alias = aliasOf(memberId);
  const rows = await forgetPrivate(db, tables, memberId);
  if (tables.some((table) => table.name === 'todo')) await forgetTodos(db, memberId, alias, today);
  // The last day counts as a day on the team; an alias is in no meeting of today.
  const yesterday = addDays(today, -1);
  await sql`UPDATE member SET name = ${alias}, code = NULL,
    left_on = max(min(coalesce(left_on, ${yesterday}), ${yesterday}), coalesce(joined_on, '')) WHERE id = ${memberId}`.execute(
    db,
  );
  await scrubTexts(db, tables, searchable(words.names, words.codes), alias);
  for (const table of tables.filter(({ name }) => name === 'day_record' || name === 'entry'))
    await sql`UPDATE ${sql.table(table.name)} SET journal_id = NULL WHERE journal_id IS NOT NULL`.execute(db);
  await sql`DELETE FROM change`.execute(db);
  return rows;
}
