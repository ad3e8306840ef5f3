import { type RawBuilder, sql } from 'kysely';
import { addDays, type Day } from '../domain/calendar/day.ts';
import type { Reader, Writer } from './database.ts';
import { idiomOf } from './idiom.ts';
import { readTeams } from './team-reader.ts';

interface Expired {
  observations: number[];
  plans: number[];
  remarks: number[];
}

const countOf = ({ observations, plans, remarks }: Expired) => observations.length + plans.length + remarks.length;

const isOfTeam = (column: string, teamId: number): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(column)} IN (SELECT id FROM member WHERE team_id = ${teamId})`;

/** A plan lives as long as something happens in it. */
const lastTouched = sql<Day>`coalesce(closed_on,
  (SELECT max(done_on) FROM private_coach_step WHERE plan_id = private_coach_plan.id), started_on)`;

/** What is written about people's states and is past the retention of their team. Documents for a gate are no such thing. */
async function findExpired(db: Reader, today: Day): Promise<Expired> {
  const expired: Expired = { observations: [], plans: [], remarks: [] };
  for (const team of await readTeams(db)) {
    const before = addDays(today, -team.settings.privateRetentionDays);
    const observations = await db
      .selectFrom('private_observation')
      .select('id')
      .where(isOfTeam('member_id', team.id))
      .where('seen_on', '<', before)
      .execute();
    const plans = await db
      .selectFrom('private_coach_plan')
      .select('id')
      .where(isOfTeam('member_id', team.id))
      .where(lastTouched, '<', before)
      .execute();
    const remarks = await db
      .selectFrom('private_remark')
      .select('id')
      .where('team_id', '=', team.id)
      .where('said_on', '<', before)
      .execute();
    expired.remarks.push(...remarks.map((row) => row.id));
    expired.observations.push(...observations.map((row) => row.id));
    expired.plans.push(...plans.map((row) => row.id));
  }
  return expired;
}

/** What the change log holds of these rows, so that no undo brings them back. */
async function forgetImages(db: Writer, table: string, key: string, ids: readonly number[]): Promise<void> {
  const { field } = idiomOf(db);
  const id = sql.raw(`coalesce(${field('before', key)}, ${field('after', key)})`);
  await db
    .deleteFrom('change')
    .where('table_name', '=', table)
    .where(sql<boolean>`${id} IN (${sql.join(ids)})`)
    .execute();
}

/** Deletes it, images in the change log included. To be called while nothing is logged. @returns how many notes, plans and sentences */
async function deleteExpired(db: Writer, today: Day): Promise<number> {
  const expired = await findExpired(db, today);
  const { observations, plans, remarks } = expired;
  if (remarks.length > 0) {
    await db.deleteFrom('private_remark').where('id', 'in', remarks).execute();
    await forgetImages(db, 'private_remark', 'id', remarks);
  }
  if (observations.length > 0) {
    await db.deleteFrom('private_observation').where('id', 'in', observations).execute();
    await forgetImages(db, 'private_observation', 'id', observations);
  }
  if (plans.length > 0) {
    await db.deleteFrom('private_coach_plan').where('id', 'in', plans).execute();
    await forgetImages(db, 'private_coach_plan', 'id', plans);
    await forgetImages(db, 'private_coach_step', 'plan_id', plans);
  }
  return countOf(expired);
}

/** Where days stand that somebody lived through; plans and dates to come are not among them. */
const LIVED: readonly (readonly [table: string, column: string])[] = [
  ['day_record', 'day'],
  ['observation', 'seen_on'],
  ['private_observation', 'seen_on'],
  ['private_remark', 'said_on'],
  ['private_coach_plan', 'started_on'],
  ['private_coach_step', 'done_on'],
  ['todo', 'created_on'],
  ['meeting', 'held_on'],
  ['drill_review', 'reviewed_on'],
  ['training_result', 'scored_on'],
  ['confirmation', 'confirmed_on'],
];

/** The latest day lived through, none from `before` on; null where there is none. */
async function latestLived(db: Reader, before: Day): Promise<Day | null> {
  const parts = LIVED.map(([table, column]) => {
    const held = table === 'meeting' ? sql` AND state = 'held'` : sql``;
    return sql`SELECT max(${sql.ref(column)}) AS day FROM ${sql.table(table)} WHERE ${sql.ref(column)} < ${before}${held}`;
  });
  const { rows } = await sql<{ day: Day | null }>`
    SELECT max(day) AS day FROM (${sql.join(parts, sql` UNION ALL `)}) AS lived`.execute(db);
  return rows[0]?.day ?? null;
}

/** The latest day that the data know, none after `today`; null while they know none. */
async function latestDay(db: Reader, today: Day): Promise<Day | null> {
  const latest = await latestLived(db, '9999-12-31');
  return latest === null || latest < today ? latest : today;
}

/** Further than this nothing is deleted before somebody has said that the day is right. */
const LONGEST_JUMP_DAYS = 31;

/** What keeping to the retention came to. */
export interface Retained {
  deleted: number;
  /** The data jumped so far that a clock may have been wrong: `count` notes would go, and wait for a yes. */
  doubt: { from: Day; to: Day; count: number } | null;
}

const NOTHING_RETAINED: Retained = { deleted: 0, doubt: null };

async function lastRun(db: Reader): Promise<Day | null> {
  return (await db.selectFrom('retention').select('ran_on').executeTakeFirst())?.ran_on ?? null;
}

async function noteRun(db: Writer, day: Day): Promise<void> {
  await db.deleteFrom('retention').execute();
  await db.insertInto('retention').values({ ran_on: day }).execute();
}

/**
 * Deletes private notes that are past their time, counted from the latest day that the data know and not from a clock;
 * at most once a day. A clock that went wrong writes days far away: after a jump it asks first.
 * @param agreed somebody said that the day is right
 */
export async function keepRetention(db: Writer, today: Day, agreed = false): Promise<Retained> {
  const [day, before] = [await latestDay(db, today), await lastRun(db)];
  if (day === null || (before !== null && day <= before && !agreed)) return NOTHING_RETAINED;
  // A file from before this was kept, or a backup of one, knows only the days that were lived in it.
  const from = before ?? (await latestLived(db, day)) ?? day;
  if (!agreed && day > addDays(from, LONGEST_JUMP_DAYS)) {
    // Remembered, or the next day of the same wrong clock would no longer be a jump.
    if (before === null) await noteRun(db, from);
    const count = countOf(await findExpired(db, day));
    return count > 0 ? { deleted: 0, doubt: { from, to: day, count } } : NOTHING_RETAINED;
  }
  await noteRun(db, day);
  return { deleted: await deleteExpired(db, day), doubt: null };
}
