import { sql } from 'kysely';
import { addDays, type Day } from '../domain/calendar/day.ts';
import { type Decides, replacerOf } from '../domain/team/name-places.ts';
import type { Writer } from './database.ts';
import { forgetRemarks } from './forget-remarks.ts';
import { type TableShape, tableShapes } from './person-tables.ts';
import { aliasOf, namesOfOthers, type Person, type PersonWords, rowOfPerson } from './person-words.ts';
import { type Place, placeKey, scrubTexts } from './scrub-texts.ts';

export interface Forgetting {
  today: Day;
  /** Where a mention is doubtful and the person meant: everywhere, or the keys of the places. */
  meant: 'everywhere' | readonly string[];
}

export interface ForgottenHere {
  privateRows: number;
  /** What was left in texts since it may mean somebody else. */
  doubtful: Place[];
}

/** What a person promised is about that person: the text goes, an open promise is dropped. */
async function forgetTodos(db: Writer, memberId: number, alias: string, today: Day): Promise<void> {
  const reason = sql`CASE WHEN state = 'done' THEN reason ELSE ${alias} END`;
  await sql`UPDATE todo SET text = ${alias}, reason = ${reason}, closed_on = coalesce(closed_on, ${today}),
    state = CASE WHEN state = 'open' THEN 'dropped' ELSE state END WHERE owner_id = ${memberId}`.execute(db);
}

/** How well somebody knew which card is their own business too, and no sum of the team needs it. */
const PERSONAL = new Set(['drill_review']);

async function forgetPrivate(
  db: Writer,
  tables: readonly TableShape[],
  memberId: number,
  words: PersonWords,
): Promise<number> {
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
  // That somebody was away explains the numbers that stay; why is nobody's business.
  if (tables.some(({ name }) => name === 'absence'))
    await sql`UPDATE absence SET kind = NULL WHERE member_id = ${memberId}`.execute(db);
  if (tables.some(({ name }) => name === 'private_remark')) rows += await forgetRemarks(db, memberId, words);
  return rows;
}

/** The last day counts as a day on the team; an alias is in no meeting of today. */
async function renameMember(db: Writer, memberId: number, alias: string, today: Day): Promise<void> {
  const yesterday = addDays(today, -1);
  const known = sql`coalesce(left_on, ${yesterday})`;
  const last = sql`CASE WHEN ${known} < ${yesterday} THEN ${known} ELSE ${yesterday} END`;
  await sql`UPDATE member SET name = ${alias}, code = NULL,
    left_on = CASE WHEN joined_on > ${last} THEN joined_on ELSE ${last} END
    WHERE id = ${memberId} AND name <> ${alias}`.execute(db);
}

/** Nothing done before can be undone afterwards: the change log would bring the person back. */
async function forgetChanges(db: Writer, tables: readonly TableShape[]): Promise<void> {
  for (const { name } of tables.filter(({ name }) => name === 'day_record' || name === 'entry'))
    await sql`UPDATE ${sql.table(name)} SET journal_id = NULL WHERE journal_id IS NOT NULL`.execute(db);
  await sql`DELETE FROM change`.execute(db);
}

function decides(meant: Forgetting['meant']): Decides {
  if (meant === 'everywhere') return () => true;
  const keys = new Set(meant);
  return (text, at) => keys.size > 0 && keys.has(placeKey(text, at));
}

/**
 * Takes a person out of a file: name and code, everything private, promises, every mention in free text. The numbers
 * stay under an alias, so that what the team did stays true. A file that does not hold the person only loses the
 * mentions. Works on earlier versions of the file too, for backups.
 */
export async function forgetPerson(db: Writer, person: Person, { today, meant }: Forgetting): Promise<ForgottenHere> {
  const tables = await tableShapes(db);
  const memberId = await rowOfPerson(db, person);
  const alias = aliasOf(memberId ?? person.memberId);
  const others = [...person.others, ...(await namesOfOthers(db, memberId))];
  let privateRows = 0;
  if (memberId !== null) {
    privateRows = await forgetPrivate(db, tables, memberId, person.words);
    if (tables.some((table) => table.name === 'todo')) await forgetTodos(db, memberId, alias, today);
    await renameMember(db, memberId, alias, today);
    if (tables.some((table) => table.name === 'member_alias'))
      await sql`DELETE FROM member_alias WHERE member_id = ${memberId}`.execute(db);
    await forgetChanges(db, tables);
  }
  const doubtful = await scrubTexts(db, tables, replacerOf({ ...person.words, others }, alias, decides(meant)));
  return { privateRows, doubtful };
}

/** Looks for what `forgetPerson` would leave, and changes nothing. */
export async function findDoubtful(db: Writer, person: Person, today: Day): Promise<Place[]> {
  let found: Place[] = [];
  await sql`SAVEPOINT look`.execute(db);
  try {
    found = (await forgetPerson(db, person, { today, meant: [] })).doubtful;
  } finally {
    await sql`ROLLBACK TO look`.execute(db);
    await sql`RELEASE look`.execute(db);
  }
  return found;
}
