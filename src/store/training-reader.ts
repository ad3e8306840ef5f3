import type { Day } from '../domain/calendar/day.ts';
import type { HeldSession, Reason, Result, Session } from '../domain/training/shapes.ts';
import type { Reader } from './database.ts';
import { type Check, having, isNumber, readPlain } from './stored-json.ts';

const isFigures: Check = (value) => having({})(value) && Object.values(value as object).every(isNumber);

export interface StoredSession extends Session {
  /** Key of the row; `id` is the number that people type. */
  key: number;
  state: 'planned' | 'held' | 'missed';
  /** Who was there, once it was held. */
  there: readonly number[];
}

/** All sessions of a team, those held included; by day, time and number. */
export async function readTraining(db: Reader, teamId: number): Promise<StoredSession[]> {
  const rows = await db
    .selectFrom('training_session')
    .selectAll()
    .where('team_id', '=', teamId)
    .orderBy('held_on')
    .orderBy('starts_at')
    .orderBy('number')
    .execute();
  const people = await db
    .selectFrom('training_attendance as a')
    .innerJoin('training_session as s', 's.id', 'a.session_id')
    .select(['a.session_id', 'a.member_id', 'a.state'])
    .where('s.team_id', '=', teamId)
    .orderBy('a.member_id')
    .execute();
  const bySession = new Map<number, typeof people>();
  for (const each of people) bySession.set(each.session_id, [...(bySession.get(each.session_id) ?? []), each]);
  return rows.map((row) => {
    const own = bySession.get(row.id) ?? [];
    const cell = { table: 'training_session', row: `${row.held_on} ${row.module}`, column: 'figures' };
    const figures =
      row.figures === null ? {} : { figures: readPlain<Record<string, number>>(row.figures, cell, isFigures) };
    return {
      key: row.id,
      id: row.number,
      series: row.series,
      module: row.module,
      kind: row.kind,
      step: row.step,
      date: row.held_on,
      start: row.starts_at,
      minutes: row.minutes,
      // Who said beforehand that they will not come is not in it any more.
      audience: own.filter((each) => row.state !== 'planned' || each.state !== 'missed').map((each) => each.member_id),
      trainer: row.trainer_id,
      reason: { code: row.reason_code as Reason['code'], ref: row.reason_ref, ...figures },
      origin: row.origin,
      without: own.filter((each) => each.state === 'missed').map((each) => each.member_id),
      state: row.state,
      there: own.filter((each) => each.state === 'there').map((each) => each.member_id),
    };
  });
}

/** What a stored session is to planning: held with those who were there; null while it is still to come. */
export const heldOf = ({ key: _, state, there, ...session }: StoredSession): HeldSession | null =>
  state === 'planned' ? null : { session, there: state === 'held' ? there : [] };

/** Results of these members, oldest first. */
export async function readResults(db: Reader, memberIds: readonly number[]): Promise<Result[]> {
  if (memberIds.length === 0) return [];
  const rows = await db
    .selectFrom('training_result')
    .select(['member_id', 'module', 'score', 'scored_on'])
    .where('member_id', 'in', memberIds)
    .orderBy('scored_on')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ member: row.member_id, module: row.module, score: row.score, on: row.scored_on }));
}

/** Whether the team has a timetable of which something is still to come on a day or later. */
export const hasTimetable = async (db: Reader, teamId: number, day: Day): Promise<boolean> =>
  (await db
    .selectFrom('training_session')
    .select('id')
    .where('team_id', '=', teamId)
    .where('state', '=', 'planned')
    .where('held_on', '>=', day)
    .limit(1)
    .executeTakeFirst()) !== undefined;

/**
 * The module of the day that all of these people are taught, a main session before a review; null where each course is
 * for some only: that is no news for a meeting.
 */
export async function readModuleForAll(
  db: Reader,
  teamId: number,
  day: Day,
  memberIds: readonly number[],
): Promise<string | null> {
  const rows = await db
    .selectFrom('training_session as s')
    .innerJoin('training_attendance as a', 'a.session_id', 's.id')
    .select(['s.id', 's.module', 's.step', 'a.member_id', 'a.state as mark', 's.state'])
    .where('s.team_id', '=', teamId)
    .where('s.held_on', '=', day)
    .where('s.state', '!=', 'missed')
    .orderBy('s.starts_at')
    .orderBy('s.number')
    .execute();
  const there = new Map<number, Set<number>>();
  for (const { id, member_id, mark } of rows)
    if (mark !== 'missed') there.set(id, (there.get(id) ?? new Set()).add(member_id));
  const isForAll = (session: number) => memberIds.every((member) => there.get(session)?.has(member));
  const forAll = new Set([...there.keys()].filter(isForAll));
  const all = rows.filter(({ id }) => forAll.has(id));
  return (all.find(({ step }) => step === 0) ?? all[0])?.module ?? null;
}
