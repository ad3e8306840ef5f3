import { type Selectable, sql } from 'kysely';
import type { MeetingKind } from '../domain/agenda/meeting-kind.ts';
import type { PastMeeting } from '../domain/agenda/past.ts';
import type { AgendaPlan } from '../domain/agenda/plan.ts';
import type { StageNotice } from '../domain/agenda/stage-notice.ts';
import { addDays, type Day } from '../domain/calendar/day.ts';
import type { Reader } from './database.ts';
import { idiomOf } from './idiom.ts';
import type { MeetingTable } from './schema/meeting-table.ts';
import { readBaseless } from './stage-basis.ts';
import { type Check, having, isNumber, isText, listOf, readPlain } from './stored-json.ts';
import { cellOf, checkParts, readPlan } from './stored-plan.ts';

/** What was told of a meeting, without its agenda. */
export interface MeetingFacts {
  id: number;
  kind: MeetingKind;
  date: Day;
  state: 'planned' | 'held' | 'skipped';
  minutesTaken: number | null;
  log: readonly { id: string; minutes: number }[] | null;
  sharers: readonly number[] | null;
  absent: readonly number[];
  note: string | null;
  reason: string | null;
}

export interface StoredMeeting extends MeetingFacts {
  plan: AgendaPlan | null;
}

const isLog = listOf(having({ id: isText, minutes: isNumber }));
const isIds = listOf(isNumber);

const FACTS = [
  'id',
  'kind',
  'held_on',
  'state',
  'minutes_taken',
  'log',
  'sharers',
  'absent',
  'note',
  'reason',
] as const satisfies readonly (keyof MeetingTable)[];

/** @throws TeamctlError `stored-json` */
const listIn = <T>(
  { kind, held_on }: Pick<Selectable<MeetingTable>, 'kind' | 'held_on'>,
  column: string,
  text: string | null,
  check: Check,
): T[] | null => (text === null ? null : readPlain<T[]>(text, cellOf(kind, held_on, column), check));

const factsOf = (row: Pick<Selectable<MeetingTable>, (typeof FACTS)[number]>): MeetingFacts => ({
  id: row.id,
  kind: row.kind,
  date: row.held_on,
  state: row.state,
  minutesTaken: row.minutes_taken,
  log: listIn(row, 'log', row.log, isLog),
  sharers: listIn(row, 'sharers', row.sharers, isIds),
  absent: listIn(row, 'absent', row.absent, isIds) ?? [],
  note: row.note,
  reason: row.reason,
});

const ofDays = (db: Reader, teamId: number, from: Day, to: Day) =>
  db
    .selectFrom('meeting')
    .where('team_id', '=', teamId)
    .where('held_on', '>=', from)
    .where('held_on', '<=', to)
    .orderBy('held_on')
    .orderBy('id');

/** What was told of the meetings from `from` to `to`, both included; ordered by day, then as they were first made. */
export async function readMeetingFacts(db: Reader, teamId: number, from: Day, to: Day): Promise<MeetingFacts[]> {
  return (await ofDays(db, teamId, from, to).select(FACTS).execute()).map(factsOf);
}

/** Days on which a meeting of that kind was called off. */
export async function readSkipped(db: Reader, teamId: number, kind: MeetingKind): Promise<Day[]> {
  const of = db.selectFrom('meeting').select('held_on').where('team_id', '=', teamId).where('kind', '=', kind);
  return (await of.where('state', '=', 'skipped').orderBy('held_on').execute()).map((row) => row.held_on);
}

/**
 * The same with their agendas, which take long to read: some days of them, or of one kind.
 * @param kind all when left out
 */
export async function readMeetings(
  db: Reader,
  teamId: number,
  from: Day,
  to: Day,
  kind?: MeetingKind,
): Promise<StoredMeeting[]> {
  const all = ofDays(db, teamId, from, to).select([...FACTS, 'plan']);
  const rows = await (kind === undefined ? all : all.where('kind', '=', kind)).execute();
  return rows.map((row) => ({
    ...factsOf(row),
    plan: row.plan === null ? null : readPlan(row.plan, row.kind, row.held_on),
  }));
}

/** As planned, corrected by what the closing says: somebody who turned out to be away did not share. */
function corrected(planned: PastMeeting, meeting: Pick<MeetingFacts, 'absent' | 'sharers' | 'state'>): PastMeeting {
  const away = new Set(meeting.absent);
  const sharers =
    meeting.sharers?.map((member) => ({
      member,
      exception: planned.sharers.some((each) => each.member === member && each.exception),
    })) ?? planned.sharers.filter((each) => !away.has(each.member));
  return { ...planned, sharers, skipped: meeting.state === 'skipped', planned: meeting.state === 'planned' };
}

/** In this order in the list that comes back, which in SQLite an index has ready (migration 94). */
const KEPT = [
  'version',
  'stage',
  'notices',
  'activity',
  'sharers',
  'host',
  'pairs',
  'carried',
  'practice',
  'theme',
  'module',
  'variants',
] as const;
type Kept = [
  version: unknown,
  stage: AgendaPlan['stage'],
  notices: AgendaPlan['notices'],
  activity: PastMeeting['activity'],
  sharers: AgendaPlan['sharers'],
  host: PastMeeting['host'],
  pairs: PastMeeting['pairs'],
  carried: AgendaPlan['carried'],
  practice: AgendaPlan['practice'],
  theme: PastMeeting['theme'],
  module: PastMeeting['module'],
  variants: PastMeeting['variants'] | null,
];

/** What the agendas of some days say for later ones, in the order of days, then as they were first made. */
async function readKept(db: Reader, teamId: number, from: Day, to: Day) {
  const rows = await ofDays(db, teamId, from, to)
    .select(['id', 'kind', 'held_on', 'state', 'sharers', 'absent'])
    .select(sql.raw<string>(idiomOf(db).fields('plan', KEPT)).as('kept'))
    .where('plan', 'is not', null)
    .execute();
  return rows.map((row) => ({ row, kept: JSON.parse(row.kept) as Kept }));
}

/**
 * What the meetings from `from` to `to` used up: as planned, corrected by what the closing says. Somebody who turned
 * out to be away did not share; somebody named at the closing did.
 */
export async function readTurns(db: Reader, teamId: number, from: Day, to: Day): Promise<PastMeeting[]> {
  return (await readKept(db, teamId, from, to)).map(({ row, kept }) => {
    const [version, stage, , activity, sharers, host, pairs, carried, practice, theme, module, variants] = kept;
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
      stage,
      variants: variants ?? {},
    };
    return corrected(planned, {
      state: row.state,
      sharers: listIn<number>(row, 'sharers', row.sharers, isIds),
      absent: listIn<number>(row, 'absent', row.absent, isIds) ?? [],
    });
  });
}

/** What a meeting went by; since when, how it is known and what brought it, where it was the meeting that said so. */
export interface StageOfMeeting extends Partial<Pick<StageNotice, 'how' | 'change'>> {
  kind: MeetingKind;
  stage: string;
  on: Day;
  since: Day | null;
}

/** Commands can be taken back for a while only, and looking for what they told takes reading whole agendas. */
const TAKEN_BACK_DAYS = 21;

/**
 * The stages that meetings from `from` to `to` went by, in the order in which their agendas were first made; without those
 * that rested on something which was taken back since.
 */
export async function readStagesOfMeetings(db: Reader, teamId: number, from: Day, to: Day): Promise<StageOfMeeting[]> {
  const made = (await readKept(db, teamId, from, to)).sort((a, b) => a.row.id - b.row.id);
  const baseless = made.length === 0 ? new Set() : await readBaseless(db, teamId, addDays(to, -TAKEN_BACK_DAYS), to);
  return made.flatMap<StageOfMeeting>(({ row: { id, kind, held_on: on }, kept: [, stage, notices] }) => {
    if (stage === null || baseless.has(id)) return [];
    const told = notices.find((notice) => notice.code === 'stage' && notice.id === stage);
    if (told?.code !== 'stage') return [{ kind, stage, on, since: null }];
    return [{ kind, stage, on, since: told.since, how: told.how, change: told.change }];
  });
}
