import { sql } from 'kysely';
import type { MeetingKind } from '../domain/agenda/meeting-kind.ts';
import type { PastMeeting } from '../domain/agenda/past.ts';
import { type AgendaPlan, pastOf } from '../domain/agenda/plan.ts';
import type { Day } from '../domain/calendar/day.ts';
import type { Reader } from './database.ts';
import { checkParts, readPlan } from './stored-plan.ts';

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
    plan: row.plan === null ? null : readPlan(row.plan, row.kind, row.held_on),
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
  return meeting.plan === null ? null : corrected(pastOf(meeting.plan), meeting);
}

function corrected(planned: PastMeeting, meeting: Pick<StoredMeeting, 'absent' | 'sharers' | 'state'>): PastMeeting {
  const away = new Set(meeting.absent);
  const sharers =
    meeting.sharers?.map((member) => ({
      member,
      exception: planned.sharers.some((each) => each.member === member && each.exception),
    })) ?? planned.sharers.filter((each) => !away.has(each.member));
  return { ...planned, sharers, skipped: meeting.state === 'skipped', planned: meeting.state === 'planned' };
}

/** In this order in the array that one `json_extract` returns. */
const KEPT = ['version', 'activity', 'sharers', 'host', 'pairs', 'carried', 'practice', 'theme', 'module'] as const;
type Kept = [
  version: unknown,
  activity: PastMeeting['activity'],
  sharers: AgendaPlan['sharers'],
  host: PastMeeting['host'],
  pairs: PastMeeting['pairs'],
  carried: AgendaPlan['carried'],
  practice: AgendaPlan['practice'],
  theme: PastMeeting['theme'],
  module: PastMeeting['module'],
];

/**
 * The same as `toPast` of every meeting from `from` to `to`, but for the variants of their openings: a year of
 * whole agendas would take longer to parse than everything else a command does.
 */
export async function readTurns(db: Reader, teamId: number, from: Day, to: Day): Promise<PastMeeting[]> {
  const paths = KEPT.map((key) => sql.lit(`$.${key}`));
  const rows = await db
    .selectFrom('meeting')
    .select(['kind', 'held_on', 'state', 'sharers', 'absent'])
    .select(sql<string>`json_extract(plan, ${sql.join(paths)})`.as('kept'))
    .where('team_id', '=', teamId)
    .where('held_on', '>=', from)
    .where('held_on', '<=', to)
    .where('plan', 'is not', null)
    .orderBy('held_on')
    .orderBy('id')
    .execute();
  return rows.map((row) => {
    const [version, activity, sharers, host, pairs, carried, practice, theme, module] = JSON.parse(row.kept) as Kept;
    const parts = { activity, sharers, host, pairs, carried, practice, theme, module };
    checkParts(version, parts, row.kind, row.held_on);
    const planned: PastMeeting = {
      meeting: row.kind,
      date: row.held_on,
      skipped: false,
      activity,
      sharers: sharers.map(({ member, exception }) => ({ member, exception })),
      host,
      pairs,
      carried: carried.map((each) => each.todo),
      practice: practice === null ? null : { kind: practice.kind, id: practice.id },
      theme,
      module,
      variants: {},
    };
    return corrected(planned, {
      state: row.state,
      sharers: parse<number[]>(row.sharers),
      absent: parse<number[]>(row.absent) ?? [],
    });
  });
}

/** What a meeting went by, and since when, where it was the meeting that said so. */
export interface StageOfMeeting {
  stage: string;
  on: Day;
  since: Day | null;
}

const sinceOf = (notices: string | null, stage: string): Day | null =>
  (parse<{ code: string; id?: string; since?: Day | null }[]>(notices) ?? []).find(
    (notice) => notice.code === 'stage' && notice.id === stage,
  )?.since ?? null;

/** The stages that meetings from `from` to `to` went by, in the order in which their agendas were first made. */
export async function readStagesOfMeetings(db: Reader, teamId: number, from: Day, to: Day): Promise<StageOfMeeting[]> {
  const rows = await db
    .selectFrom('meeting')
    .select('held_on')
    .select(sql<string | null>`json_extract(plan, '$.stage')`.as('stage'))
    .select(sql<string | null>`json_extract(plan, '$.notices')`.as('notices'))
    .where('team_id', '=', teamId)
    .where('held_on', '>=', from)
    .where('held_on', '<=', to)
    .where('plan', 'is not', null)
    .orderBy('id')
    .execute();
  return rows.flatMap(({ held_on: on, stage, notices }) =>
    stage === null ? [] : [{ stage, on, since: sinceOf(notices, stage) }],
  );
}
