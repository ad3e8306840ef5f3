import { type RawBuilder, sql } from 'kysely';
import { addDays, type Day, isoWeek } from '../domain/calendar/day.ts';
import type { Reader, Writer } from './database.ts';
import { countExpired, cutoffsOn, deleteExpired, findExpired } from './expired.ts';

/** Where days stand that somebody lived through, and whose they are; plans and dates to come are not among them. */
const LIVED: readonly (readonly [table: string, column: string, whose: 'team' | 'member'])[] = [
  ['day_record', 'day', 'member'],
  ['observation', 'seen_on', 'team'],
  ['private_observation', 'seen_on', 'member'],
  ['private_remark', 'said_on', 'team'],
  ['private_coach_plan', 'started_on', 'member'],
  ['todo', 'created_on', 'team'],
  ['meeting', 'held_on', 'team'],
  ['drill_review', 'reviewed_on', 'team'],
  ['training_result', 'scored_on', 'member'],
  ['confirmation', 'confirmed_on', 'team'],
];

/**
 * The latest day lived through, none from `before` on; null where there is none. Asked of each team and person, for which
 * there are indexes: a server does not know that rules of rows leave few of them, and would read those of all teams.
 */
async function latestLived(db: Reader, before: Day): Promise<Day | null> {
  const latest = (table: string, column: string, where: RawBuilder<unknown>) =>
    sql`(SELECT max(${sql.ref(column)}) FROM ${sql.table(table)} WHERE ${where} AND ${sql.ref(column)} < ${before})`;
  const parts = LIVED.map(([table, column, whose]) => {
    const held = table === 'meeting' ? sql` AND state = 'held'` : sql``;
    const isOwn = sql`${sql.ref(`${whose}_id`)} = ${sql.ref(`${whose}.id`)}${held}`;
    return sql`SELECT max(${latest(table, column, isOwn)}) AS day FROM ${sql.table(whose)}`;
  });
  const ofPlan = sql`plan_id = private_coach_plan.id`;
  parts.push(sql`SELECT max(${latest('private_coach_step', 'done_on', ofPlan)}) AS day FROM private_coach_plan`);
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
  /** The day by which backups are to be cleaned as well; null: not now. */
  backupsBy: Day | null;
}

const NOTHING_RETAINED: Retained = { deleted: 0, doubt: null, backupsBy: null };

const countBy = async (db: Reader, day: Day) => countExpired(await findExpired(db, await cutoffsOn(db, day)));

async function lastRun(db: Reader): Promise<Day | null> {
  return (await db.selectFrom('retention').select('ran_on').executeTakeFirst())?.ran_on ?? null;
}

async function noteRun(db: Writer, day: Day): Promise<void> {
  await db.deleteFrom('retention').execute();
  await db.insertInto('retention').values({ ran_on: day }).execute();
}

/** Rewriting backups takes seconds, so it is done in the first run of a week and not of each day. */
const isNewWeek = (day: Day, before: Day | null) => before === null || isoWeek(day) !== isoWeek(before);

/**
 * Deletes private notes that are past their time, counted from the latest day that the data know and not from a clock;
 * at most once a day. A clock that went wrong writes days far away: after a jump it asks first.
 * @param agreed somebody said that today is right
 */
export async function keepRetention(db: Writer, today: Day, agreed = false): Promise<Retained> {
  const [day, before] = [agreed ? today : await latestDay(db, today), await lastRun(db)];
  if (day === null || (before !== null && day <= before && !agreed)) return NOTHING_RETAINED;
  // A file from before this was kept, or a backup of one, knows only the days that were lived in it.
  const from = before ?? (await latestLived(db, day)) ?? day;
  if (!agreed && day > addDays(from, LONGEST_JUMP_DAYS)) {
    // Remembered, or the next day of the same wrong clock would no longer be a jump.
    if (before === null) await noteRun(db, from);
    const count = await countBy(db, day);
    return count > 0 ? { ...NOTHING_RETAINED, doubt: { from, to: day, count } } : NOTHING_RETAINED;
  }
  await noteRun(db, day);
  return {
    deleted: await deleteExpired(db, await cutoffsOn(db, day)),
    doubt: null,
    backupsBy: agreed || isNewWeek(day, before) ? day : null,
  };
}

/** What would go if today is right, though nothing was written since a day long ago; null: nothing. */
export async function overdueBy(db: Reader, today: Day): Promise<Retained['doubt']> {
  const [from, count] = [await latestDay(db, today), await countBy(db, today)];
  return from === null || count === 0 ? null : { from, to: today, count };
}

/** The day by which notes were last deleted, none after `today`: what backups may keep goes by it. */
export async function retentionDay(db: Reader, today: Day): Promise<Day | null> {
  const day = (await lastRun(db)) ?? (await latestDay(db, today));
  return day === null || day < today ? day : today;
}
