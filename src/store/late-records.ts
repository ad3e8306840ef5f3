import { sql } from 'kysely';
import { addDays, type Day, startOfWeek } from '../domain/calendar/day.ts';
import type { Reader } from './database.ts';
import { idiomOf } from './idiom.ts';

/** A day record that came late, and when. */
export interface LateRecord {
  memberId: number;
  day: Day;
  cameOn: Day;
  /** The command that brought it: what came by one came together. */
  by: number;
}

/** What brings new figures; a copy that is put back brings what was known before. */
const BRINGS = ['import', 'record add', 'day'];

/** A week is read on the Monday after it, with all that comes on that Monday. */
const isAfterReading = (day: Day, cameOn: Day): boolean => cameOn > addDays(startOfWeek(day), 7);

/** Each command that brought records of these members and days: when, and the first of those days. */
async function readBringing(db: Reader, memberIds: readonly number[], from: Day, to: Day) {
  const { rows } = await sql<{ id: number; at: string; earliest: Day }>`
    SELECT done.id, done.at, brought.earliest
    FROM (SELECT journal_id, min(day) AS earliest FROM day_record
      WHERE member_id IN (${sql.join(memberIds)}) AND day BETWEEN ${from} AND ${to} GROUP BY journal_id) AS brought
    JOIN ${sql.table(idiomOf(db).seen.journal)} AS done ON done.id = brought.journal_id
    WHERE done.command IN (${sql.join(BRINGS)})`.execute(db);
  return rows;
}

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
  const came = (await readBringing(db, memberIds, from, to))
    .map(({ id, at, earliest }) => ({ id: Number(id), cameOn: at.slice(0, 10), earliest }))
    .filter(({ earliest, cameOn }) => isLate(earliest, cameOn));
  if (came.length === 0) return [];
  const dayOf = new Map(came.map(({ id, cameOn }) => [id, cameOn]));
  const rows = await db
    .selectFrom('day_record')
    .select(['member_id', 'day', 'journal_id'])
    .where('member_id', 'in', memberIds)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('journal_id', 'in', [...dayOf.keys()])
    .execute();
  return rows
    .map((row) => {
      const by = Number(row.journal_id);
      return { memberId: row.member_id, day: row.day, cameOn: dayOf.get(by) as Day, by };
    })
    .filter(({ day, cameOn }) => isLate(day, cameOn));
}

/** Those that came when their week had been read already. */
export const readLateRecords = (db: Reader, memberIds: readonly number[], from: Day, to: Day): Promise<LateRecord[]> =>
  readLateArrivals(db, memberIds, { from, to }, isAfterReading);
