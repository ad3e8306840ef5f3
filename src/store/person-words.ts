import { sql } from 'kysely';
import type { Reader } from './database.ts';
import { idiomOf } from './idiom.ts';
import { tableShapes } from './person-tables.ts';

/** Every name and code that a person ever had. */
export interface PersonWords {
  names: string[];
  codes: string[];
}

/** The person in every file: by the random id; where a file is older than those, by row number and a word known of them. */
export interface Person {
  uid: string;
  /** The row number in the database itself. */
  memberId: number;
  words: PersonWords;
  /** Names that anybody else in the database has or had. */
  others: string[];
}

const filled = (values: (string | null)[]) => values.filter((value) => value !== null && value !== '') as string[];

/** What stands in the place of a forgotten person, so that sums of the team stay what they were. */
export const aliasOf = (memberId: number): string => `anon-${memberId}`;

const isAlias = (name: string) => /^anon-\d+$/.test(name);

/** Other names that a file has of this person; those before version 91 had none. */
async function aliasesIn(db: Reader, memberId: number): Promise<string[]> {
  if (!(await tableShapes(db)).some(({ name }) => name === 'member_alias')) return [];
  const { rows } = await sql<{ alias: string }>`SELECT alias FROM member_alias WHERE member_id = ${memberId}`.execute(
    db,
  );
  return rows.map(({ alias }) => alias);
}

/** How fields of the images in the change log are read. */
function images(db: Reader) {
  const { field } = idiomOf(db);
  return { was: (name: string) => sql.raw(field('before', name)), is: (name: string) => sql.raw(field('after', name)) };
}

/** The names and codes that a file knows this person by: those of today, and those before each change. */
export async function wordsOfPerson(db: Reader, memberId: number): Promise<PersonWords> {
  const { was, is } = images(db);
  const { rows } = await sql<{ name: string | null; code: string | null }>`
    SELECT name, code FROM member WHERE id = ${memberId}
    UNION SELECT ${was('name')}, ${was('code')} FROM change
      WHERE table_name = 'member' AND ${was('id')} = ${memberId}
    UNION SELECT ${is('name')}, ${is('code')} FROM change
      WHERE table_name = 'member' AND ${is('id')} = ${memberId}
    UNION SELECT coalesce(${was('alias')}, ${is('alias')}), NULL FROM change
      WHERE table_name = 'member_alias'
        AND coalesce(${was('member_id')}, ${is('member_id')}) = ${memberId}`.execute(db);
  return {
    names: filled([...rows.map((row) => row.name), ...(await aliasesIn(db, memberId))]).filter(
      (name) => !isAlias(name),
    ),
    codes: filled(rows.map((row) => row.code)),
  };
}

/** Names that everybody else has or had in this file. @param memberId null: everybody's */
export async function namesOfOthers(db: Reader, memberId: number | null): Promise<string[]> {
  const id = memberId ?? -1;
  const { was, is } = images(db);
  const { rows } = await sql<{ name: string | null }>`
    SELECT name FROM member WHERE id <> ${id}
    UNION SELECT ${was('name')} FROM change WHERE table_name = 'member' AND ${was('id')} <> ${id}
    UNION SELECT ${is('name')} FROM change WHERE table_name = 'member' AND ${is('id')} <> ${id}`.execute(db);
  return filled(rows.map((row) => row.name)).filter((name) => !isAlias(name));
}

/** Whether the file gives people random ids, which those before version 50 did not. */
async function hasUids(db: Reader): Promise<boolean> {
  const shapes = await tableShapes(db);
  return shapes.some(({ name, columns }) => name === 'member' && columns.some((column) => column.name === 'uid'));
}

/** The row number of the person in this file; null when they are not in it, or nobody can know. */
export async function rowOfPerson(db: Reader, person: Person): Promise<number | null> {
  if (await hasUids(db)) {
    const { rows } = await sql<{ id: number }>`SELECT id FROM member WHERE uid = ${person.uid}`.execute(db);
    return rows[0]?.id ?? null;
  }
  const here = await wordsOfPerson(db, person.memberId);
  const isKnown =
    here.names.some((name) => person.words.names.includes(name)) ||
    here.codes.some((code) => person.words.codes.includes(code));
  return isKnown ? person.memberId : null;
}

export const joinWords = (all: readonly PersonWords[]): PersonWords => ({
  names: [...new Set(all.flatMap((each) => each.names))],
  codes: [...new Set(all.flatMap((each) => each.codes))],
});
