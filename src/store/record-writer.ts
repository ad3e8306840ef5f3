import type { Day } from '../domain/calendar/day.ts';
import { type Measures, measures } from '../domain/records/day-record.ts';
import type { Writer } from './database.ts';
import { columnOf } from './record-columns.ts';

/** Stores what is given for one member and day; measures that are not given keep what they have. */
export async function upsertDayRecord(
  db: Writer,
  memberId: number,
  day: Day,
  given: Partial<Measures>,
  journalId: number,
): Promise<void> {
  const values = Object.fromEntries(
    measures
      .filter((measure) => given[measure] !== undefined)
      .map((measure) => [columnOf[measure], given[measure] ?? null]),
  );
  await db
    .insertInto('day_record')
    .values({ ...empty, ...values, member_id: memberId, day, journal_id: journalId })
    .onConflict((conflict) =>
      Object.keys(values).length === 0
        ? conflict.doNothing()
        : conflict.columns(['member_id', 'day']).doUpdateSet(values),
    )
    .execute();
}

/** Takes a record away whole. */
export async function deleteDayRecord(db: Writer, memberId: number, day: Day): Promise<void> {
  await db.deleteFrom('day_record').where('member_id', '=', memberId).where('day', '=', day).execute();
}

const empty = {
  attended_minutes: null,
  dials: null,
  connects: null,
  effective: null,
  talk_seconds: null,
  leads: null,
  intent_a: null,
  intent_b: null,
  intent_c: null,
  deals: null,
  assisted: null,
  amount: null,
} satisfies Record<(typeof columnOf)[keyof Measures], null>;
