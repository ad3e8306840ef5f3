import type { PastMeeting } from '../domain/agenda/past.ts';
import { type AgendaPlan, pastOf } from '../domain/agenda/plan.ts';
import type { MeetingKind } from '../domain/agenda/shapes.ts';
import type { Day } from '../domain/calendar/day.ts';
import type { Reader } from './database.ts';

export interface StoredMeeting {
  id: number;
  kind: MeetingKind;
  date: Day;
  state: 'planned' | 'held' | 'skipped';
  plan: AgendaPlan | null;
  minutesTaken: number | null;
  log: readonly { id: string; minutes: number }[] | null;
  sharers: readonly number[] | null;
  absent: readonly number[];
  note: string | null;
  reason: string | null;
}

const parse = <T>(text: string | null): T | null => (text === null ? null : (JSON.parse(text) as T));

/** Meetings from `from` to `to`, both included; ordered by day, then morning, weekly, evening by id. */
export async function readMeetings(db: Reader, teamId: number, from: Day, to: Day): Promise<StoredMeeting[]> {
  const rows = await db
    .selectFrom('meeting')
    .selectAll()
    .where('team_id', '=', teamId)
    .where('held_on', '>=', from)
    .where('held_on', '<=', to)
    .orderBy('held_on')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    date: row.held_on,
    state: row.state,
    plan: parse<AgendaPlan>(row.plan),
    minutesTaken: row.minutes_taken,
    log: parse<StoredMeeting['log']>(row.log),
    sharers: parse<number[]>(row.sharers),
    absent: parse<number[]>(row.absent) ?? [],
    note: row.note,
    reason: row.reason,
  }));
}

/**
 * What a stored meeting used up: as planned, corrected by what the closing says. Somebody who turned out to be
 * away did not share; somebody named at the closing did.
 */
export function toPast(meeting: StoredMeeting): PastMeeting | null {
  if (meeting.plan === null) return null;
  const planned = pastOf(meeting.plan);
  const away = new Set(meeting.absent);
  const sharers =
    meeting.sharers?.map((member) => ({
      member,
      exception: planned.sharers.some((each) => each.member === member && each.exception),
    })) ?? planned.sharers.filter((each) => !away.has(each.member));
  return { ...planned, sharers, skipped: meeting.state === 'skipped' };
}
