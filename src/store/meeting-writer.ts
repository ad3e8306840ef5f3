import type { MeetingKind } from '../domain/agenda/meeting-kind.ts';
import type { AgendaPlan } from '../domain/agenda/plan.ts';
import type { Day } from '../domain/calendar/day.ts';
import type { Writer } from './database.ts';
import { readKeptBasis, readStageBasis } from './stage-basis.ts';
import { planText } from './stored-plan.ts';

interface MeetingKey {
  teamId: number;
  kind: MeetingKind;
  date: Day;
}

const keyed = ({ teamId, kind, date }: MeetingKey) => ({ team_id: teamId, kind, held_on: date });
const conflict = ['team_id', 'kind', 'held_on'] as const;

/** Keeps the agenda of a day; a newer one for the same day takes its place. */
export async function writePlanned(db: Writer, key: MeetingKey, plan: AgendaPlan): Promise<void> {
  const basis = await readStageBasis(db, key.teamId, key.date);
  const values = { plan: planText(plan, basis), state: 'planned' as const, reason: null };
  await db
    .insertInto('meeting')
    .values({ ...keyed(key), ...empty, ...values })
    .onConflict((on) => on.columns([...conflict]).doUpdateSet(values))
    .execute();
}

const empty = { minutes_taken: null, log: null, sharers: null, absent: '[]', note: null, reason: null, plan: null };

/** What is told of a meeting that was held. */
export interface Held {
  absent: readonly number[];
  /** Null: as planned. */
  sharers: readonly number[] | null;
  note: string | null;
  minutesTaken: number | null;
  log: readonly { id: string; minutes: number }[] | null;
}

/** Marks a meeting as held, with who was there and what happened. */
export async function writeHeld(db: Writer, key: MeetingKey, plan: AgendaPlan, held: Held): Promise<void> {
  const basis = (await readKeptBasis(db, key)) ?? (await readStageBasis(db, key.teamId, key.date));
  const values = {
    state: 'held' as const,
    plan: planText(plan, basis),
    absent: JSON.stringify(held.absent),
    sharers: held.sharers === null ? null : JSON.stringify(held.sharers),
    note: held.note,
    minutes_taken: held.minutesTaken,
    log: held.log === null ? null : JSON.stringify(held.log),
    reason: null,
  };
  await db
    .insertInto('meeting')
    .values({ ...keyed(key), ...values })
    .onConflict((on) => on.columns([...conflict]).doUpdateSet(values))
    .execute();
}

/** Marks a meeting as not held: nothing that its agenda planned was used up. */
export async function writeSkipped(db: Writer, key: MeetingKey, reason: string | null): Promise<void> {
  const values = { state: 'skipped' as const, reason };
  await db
    .insertInto('meeting')
    .values({ ...keyed(key), ...empty, ...values })
    .onConflict((on) => on.columns([...conflict]).doUpdateSet(values))
    .execute();
}
