import { sql } from 'kysely';
import { addDays, type Day, startOfWeek } from '../domain/calendar/day.ts';
import type { Reader } from './database.ts';
import { idiomOf } from './idiom.ts';

/** A day record that came late, and when. */
export interface LateRecord {
  memberId: number;
  day: Day;
  cameOn: Day;
  /** What brought it: what came by one came together. */
  by: string;
}

/** What brings new figures; a copy that is put back brings what was known before. */
const BRINGS = ['import', 'record add', 'day'];

/** A week is read on the Monday after it, with all that comes on that Monday. */
const isAfterReading = (day: Day, cameOn: Day): boolean => cameOn > addDays(startOfWeek(day), 7);

/**
 * The day on which a row of `day_record` came, where anybody knows: told by the command that brought it, or by the row
 * itself where it was moved here; SQL.
 */
export const cameOnOf = (db: Reader) => sql`coalesce(day_record.came_on, (SELECT substr(done.at, 1, 10)
  FROM ${sql.table(idiomOf(db).seen.journal)} AS done
  WHERE done.id = day_record.journal_id AND done.command IN (${sql.join(BRINGS)})))`;

/** Each command that brought records of these members and days, or moved some that came on one day: the day, and the first of theirs. */
async function readBringing(db: Reader, memberIds: readonly number[], from: Day, to: Day) {
  const { rows } = await sql<{ id: number; moved: Day | null; came: Day | null; earliest: Day }>`
    SELECT brought.journal_id AS id, brought.came_on AS moved, coalesce(brought.came_on, substr(done.at, 1, 10)) AS came,
      brought.earliest
    FROM (SELECT journal_id, came_on, min(day) AS earliest FROM day_record
      WHERE member_id IN (${sql.join(memberIds)}) AND day BETWEEN ${from} AND ${to} GROUP BY journal_id, came_on) AS brought
    LEFT JOIN ${sql.table(idiomOf(db).seen.journal)} AS done
      ON done.id = brought.journal_id AND done.command IN (${sql.join(BRINGS)})`.execute(db);
  return rows.flatMap(({ came, ...row }) => (came === null ? [] : [{ ...row, cameOn: came }]));
}

/** What came together: by one command, of what was moved on one day. */
const keyOf = (journal: number | null, moved: Day | null): string => `${Number(journal)} ${moved ?? ''}`;

/**
 * Day records of these members from `from` to `to` with the day on which they came, of those that came late as `isLate` has
 * it. Whoever's commands one may not read, and what was stored
 * before commands were written down, counts as come in time.
 */
export async function readLateArrivals(
  db: Reader,
  memberIds: readonly number[],
  { from, to }: { from: Day; to: Day },
  isLate: (day: Day, cameOn: Day) => boolean,
): Promise<LateRecord[]> {
  if (memberIds.length === 0) return [];
  const came = (await readBringing(db, memberIds, from, to)).filter(({ earliest, cameOn }) => isLate(earliest, cameOn));
  if (came.length === 0) return [];
  const dayOf = new Map(came.map(({ id, moved, cameOn }) => [keyOf(id, moved), cameOn]));
  const rows = await db
    .selectFrom('day_record')
    .select(['member_id', 'day', 'journal_id', 'came_on'])
    .where('member_id', 'in', memberIds)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('journal_id', 'in', [...new Set(came.map(({ id }) => Number(id)))])
    .execute();
  return rows
    .map((row) => {
      const by = keyOf(row.journal_id, row.came_on);
      return { memberId: row.member_id, day: row.day, cameOn: dayOf.get(by), by };
    })
    .filter((each): each is LateRecord => each.cameOn !== undefined && isLate(each.day, each.cameOn));
}

/** Those that came when their week had been read already. */
export const readLateRecords = (db: Reader, memberIds: readonly number[], from: Day, to: Day): Promise<LateRecord[]> =>
  readLateArrivals(db, memberIds, { from, to }, isAfterReading);
