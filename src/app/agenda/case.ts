import { kindsInOrder, type MeetingKind } from '../../domain/agenda/meeting-kind.ts';
import { weeklyInstead } from '../../domain/agenda/next-meeting.ts';
import { missed, type PastMeeting } from '../../domain/agenda/past.ts';
import type { AgendaInput, WeeklyPlace } from '../../domain/agenda/shapes.ts';
import type { StageNotice } from '../../domain/agenda/stage-notice.ts';
import { taughtToMost } from '../../domain/agenda/theme.ts';
import { rulesOfStage } from '../../domain/board/points.ts';
import { addDays, addMonths, type Day, startOfMonth, startOfWeek } from '../../domain/calendar/day.ts';
import type { WorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { LOOKED_BACK_MONTHS } from '../../domain/records/first-deal.ts';
import type { OwnMeasure } from '../../domain/records/own-measure.ts';
import { type Absence, isAwayAllDay } from '../../domain/team/absence.ts';
import { startOf } from '../../domain/team/starts.ts';
import { isMemberOn, type Member, type Team, type TeamSettings } from '../../domain/team/team.ts';
import { TeamctlError } from '../../errors.ts';
import type { CorePart, CurriculaPart } from '../../playbook/parts.ts';
import type { PlaybookSource } from '../../playbook/source.ts';
import type { Reader } from '../../store/database.ts';
import { readFigures } from '../../store/figure-reader.ts';
import {
  type MeetingFacts,
  readMeetings,
  readStagesOfMeetings,
  readTurns,
  type StoredMeeting,
} from '../../store/meeting-reader.ts';
import { readDayRecords, readEarlierDays } from '../../store/record-reader.ts';
import { readOwnTargets, readTargets } from '../../store/target-reader.ts';
import { readMembers } from '../../store/team-reader.ts';
import { readTodos, type StoredTodo } from '../../store/todo-reader.ts';
import { readDownDays } from '../down-days.ts';
import { kindAmong } from '../find/meeting-kind.ts';
import { unsaidAmong } from '../harm/typed.ts';
import type { Scope } from '../scope.ts';
import type { KnownOfTeam } from '../stage/case.ts';
import { type StageInForce, stageInForce } from '../stage/in-force.ts';
import { settingsInForce } from '../starts.ts';
import { heldBack } from '../train/held-back.ts';
import { lateDeals } from './late-news.ts';
import { gatherPrivate } from './private.ts';
import { signsSeen } from './signs.ts';
import { ownTargetsWithTeam, targetsOfTeam } from './team-targets.ts';
import { gatherThere } from './there.ts';
import { useful } from './useful.ts';
import type { AgendaTexts } from './view.ts';

/**
 * Turns are counted from New Year's Day of the year before: from a day that stands still, for rounds that were
 * counted from another day every morning would not be the same rounds.
 */
const turnsFrom = (date: Day): Day => `${Number(date.slice(0, 4)) - 1}-01-01`;
/** As far back as a pace, a month's target or the week before asks for. */
const RECORD_DAYS = 70;
/** In the order of the stages: founding, turbulent, and from here on settled. */
const SETTLED_STAGE = 2;
/** A team is new for a week. */
const FIRST_DAYS = 7;

export interface AgendaWanted {
  meeting: MeetingKind;
  date: Day;
  /** Null: as the playbook says. */
  minutes: number | null;
  /** Words that name those who are away. */
  absent: readonly string[];
  /** Words that name those whom the manager wants to name today, though they are on a ladder. */
  named?: readonly string[];
  /** True for the manager's own notes. */
  withNotes: boolean;
  /** Entries for calendars are wanted, of a day that was said or of the one that it is; left out: none. */
  forCalendars?: { isDaySaid: boolean } | undefined;
}

/**
 * Whoever was away that day has told nothing and was asked nothing, whatever was planned; the register may have learnt of
 * it later.
 */
function withoutAway(
  { meetings }: TeamSettings,
  absences: readonly Absence[],
  todos: readonly StoredTodo[],
): (past: PastMeeting) => PastMeeting {
  const owners = new Map(todos.map(({ id, owner }) => [id, owner]));
  return (past) => {
    const start = startOf(meetings, past.meeting) ?? '';
    const wasThere = (member: number | null) => member === null || !missed(past, start, member, absences);
    return {
      ...past,
      sharers: past.sharers.filter(({ member }) => wasThere(member)),
      carried: past.carried.filter((todo) => wasThere(owners.get(todo) ?? null)),
    };
  };
}

/** The agenda of a day of rest that was only looked at is no meeting. */
const wasOrMayBe =
  (calendar: WorkCalendar) =>
  ({ planned, date }: PastMeeting): boolean =>
    planned !== true || calendar.isWorkday(date);

/** Where the week's own meeting lies; one that was skipped does not come. */
async function weeklyPlace(
  scope: Scope,
  team: Team,
  { meetings: { weekly }, weeklyEndsDay }: TeamSettings,
  date: Day,
  stored: readonly MeetingFacts[],
): Promise<WeeklyPlace> {
  const day = addDays(startOfWeek(date), weekly.weekday - 1);
  const isSkipped = stored.some(({ kind, date: on, state }) => kind === 'weekly' && on === day && state === 'skipped');
  const calendar = await scope.calendar(team);
  const isHeld = !isSkipped && calendar.isWorkday(day);
  // One that was only looked at is none: looking changes no other agenda.
  const isElsewhere = stored.some(({ kind, date: on, state }) => kind === 'weekly' && on !== day && state === 'held');
  const fallsOut =
    !isSkipped && !isElsewhere && calendar.status(day).kind === 'holiday' && date === weeklyInstead(day, calendar);
  return {
    isToday: isHeld && day === date,
    isAhead: isHeld && day >= date,
    endsDay: weeklyEndsDay,
    ...(fallsOut ? { fallsOut: day } : {}),
  };
}

/** A stage that the playbook adds is as settled as the one that it is like. */
function isSettled(stages: CorePart['stages'], stage: string | null): boolean {
  const like = stages.find(({ id }) => id === stage)?.like ?? stage;
  return stages.filter((each) => each.like === undefined).findIndex(({ id }) => id === like) >= SETTLED_STAGE;
}

/** Nobody was on a team before there was one; of an older one nobody knows when whom it has joined. */
const sinceFounding = ({ foundedOn }: Team, date: Day): Day | null =>
  foundedOn !== null && foundedOn > addDays(date, -FIRST_DAYS) ? foundedOn : null;

const memberOf = ({ id, joinedOn, leftOn }: Member, team: Team, date: Day) => ({
  id,
  joinedOn: joinedOn ?? sinceFounding(team, date),
  leftOn,
});

/** Everything an agenda needs, and the texts to say it with. */
export interface AgendaCase {
  team: Team;
  /** In force: with the times of the playbook. */
  settings: TeamSettings;
  members: readonly Member[];
  input: AgendaInput;
  texts: AgendaTexts;
  todos: readonly StoredTodo[];
  /** What is stored of this very meeting. */
  stored: StoredMeeting | undefined;
}

async function definitionOf(playbook: PlaybookSource, meeting: MeetingKind) {
  const part = await playbook.meetings();
  return { part, definition: kindAmong(part.meetings, meeting) };
}

const atWork = (ids: readonly number[], absences: readonly Absence[], date: Day): number[] =>
  ids.filter((id) => !isAwayAllDay(absences, id, date));

/** Those of whom a course for everybody is made. */
const agentsAtWork = (members: readonly Member[], absences: readonly Absence[], date: Day): number[] =>
  atWork(
    members.filter(({ role }) => role === 'agent').map(({ id }) => id),
    absences,
    date,
  );

/** Of everybody together: who has how many is nobody else's business. */
async function drillDueOn(db: Reader, team: Team, ids: readonly number[], date: Day, part: CurriculaPart) {
  const { readDrillDue } = await import('../../store/drill-reader.ts');
  const cards = new Set([...part.objections, ...part.cards].map(({ id }) => id));
  const due = await readDrillDue(db, team.id, date, cards, 'dawn');
  const here = due.filter(({ member }) => member === null || ids.includes(member));
  return here.reduce((sum, each) => sum + each.cards, 0);
}

/** The first meeting of its week that an agenda was made for; of the day itself only what was held counts, not what was looked at. */
function isFirstOfWeek(
  settings: TeamSettings,
  meetings: readonly MeetingFacts[],
  { meeting, date }: AgendaWanted,
  calendar: WorkCalendar,
): boolean {
  const monday = startOfWeek(date);
  const begins = (kind: MeetingKind) => startOf(settings.meetings, kind) ?? '';
  return !meetings.some(
    ({ kind, date: on, state }) =>
      on >= monday &&
      ((on < date && (state === 'held' || calendar.isWorkday(on))) ||
        (on === date && state === 'held' && kind !== meeting && begins(kind) < begins(meeting))),
  );
}

/** Whether a change of the stage is still to be told in this meeting: no earlier one since then went by the new stage. */
async function isFirstSince(
  db: Reader,
  team: Team,
  { change, isNews }: StageInForce,
  { meeting, date, start }: Pick<AgendaInput, 'date' | 'start'> & { meeting: MeetingKind },
): Promise<boolean> {
  if (change === null || !isNews) return false;
  const isBefore = (kind: MeetingKind) => kind !== meeting && (startOf(team.settings.meetings, kind) ?? '') < start;
  return !(await readStagesOfMeetings(db, team.id, change.on, date)).some(
    ({ kind, on, stage }) => stage === change.to && (on < date || isBefore(kind)),
  );
}

const stageNotice = ({ id, how, since, isNews, ...of }: StageInForce): StageNotice | null =>
  id === null
    ? null
    : {
        code: 'stage',
        id,
        how,
        since,
        change: isNews ? of.change : null,
        ...(of.ranOut ? { ranOut: of.ranOut } : {}),
        ...(isNews && of.shaken ? { shaken: of.shaken } : {}),
        ...(isNews && of.faded ? { faded: of.faded } : {}),
        ...(isNews && of.remeasured ? { remeasured: of.remeasured } : {}),
      };

/** Who left within the time that totals look back on. */
const leaversOf = (members: readonly Member[], date: Day): number[] =>
  members.flatMap(({ id, leftOn }) =>
    leftOn !== null && leftOn < date && leftOn >= addDays(date, -RECORD_DAYS) ? [id] : [],
  );

/** What the coming week's timetable teaches most of the team. */
async function modulesNextWeek(db: Reader, team: Team, agents: readonly number[], date: Day): Promise<string[]> {
  const { readTraining } = await import('../../store/training-reader.ts');
  const monday = addDays(startOfWeek(date), 7);
  const sessions = (await readTraining(db, team.id)).filter(
    (each) => each.step === 0 && each.state === 'planned' && each.date >= monday && each.date < addDays(monday, 7),
  );
  return taughtToMost(sessions, agents);
}

const textsOf = (
  { gates, stages, measures }: CorePart,
  { modules, objections }: CurriculaPart,
): Pick<AgendaTexts, 'gates' | 'stages' | 'measures' | 'modules' | 'objections'> => ({
  gates,
  stages,
  measures,
  modules,
  objections,
});

function todoTexts(
  todos: readonly StoredTodo[],
  unsaid: Awaited<ReturnType<typeof unsaidAmong>>,
): AgendaTexts['todos'] {
  return todos.map(({ id, text }) => {
    const code = unsaid.get(id);
    return code === undefined ? { id, text } : { id, text, unsaid: code };
  });
}

/** Records, figures and targets as far back as an agenda looks. */
async function figuresOf(
  db: Reader,
  team: Team,
  measures: readonly OwnMeasure[],
  { ids, members, sheltered }: { ids: readonly number[]; members: readonly Member[]; sheltered: ReadonlySet<number> },
  { meeting, date, calendar }: Pick<AgendaWanted, 'meeting' | 'date'> & { calendar: WorkCalendar },
) {
  const formerly = leaversOf(members, date);
  const since = addDays(date, -RECORD_DAYS);
  const everybody = [...ids, ...formerly];
  const records = await readDayRecords(db, everybody, since, date);
  const [from, to] = [startOfWeek(addMonths(startOfMonth(date), -1)), addDays(date, 7)];
  const ownOf = async () => ({
    measures,
    found: { figures: await readFigures(db, everybody, since, date), records },
    targets: ownTargetsWithTeam(await readOwnTargets(db, team.id, from, to), measures, members, sheltered),
  });
  const targets = await readTargets(db, team.id, from, to);
  return {
    formerly,
    records,
    down: await readDownDays(db, team.id, { from: addDays(startOfWeek(date), -7), to: date }, records),
    late: meeting === 'morning' ? await lateDeals(db, team.id, ids, date, calendar) : [],
    earlier: await readEarlierDays(db, ids, addMonths(date, -LOOKED_BACK_MONTHS), addDays(since, -1)),
    targets,
    teamTargets: targetsOfTeam(targets, members, sheltered),
    ...(measures.length === 0 ? {} : { own: await ownOf() }),
  };
}

/**
 * Gathers from playbook and database what `composeAgenda` and `presentAgenda` take.
 * @param known what the stage of that day is judged from, where somebody has gathered it already
 * @throws TeamctlError `meeting-kind`, `team-has-nobody`, or for a name that is none
 */
export async function gatherAgenda(scope: Scope, wanted: AgendaWanted, known?: KnownOfTeam): Promise<AgendaCase> {
  const { meeting, date } = wanted;
  const team = await scope.team();
  const db = await scope.reader();
  const members = await readMembers(db, team.id);
  const playbook = await scope.playbook(team);
  const { part, definition } = await definitionOf(playbook, meeting);
  const [curricula, core] = [await playbook.curricula(), await playbook.core()];
  const current = members.filter((member) => isMemberOn(member, date));
  if (current.length === 0) throw new TeamctlError('not-found', 'team-has-nobody', { team: team.name });
  const ids = current.map((member) => member.id);
  const settings = await settingsInForce(scope, team);
  const start = startOf(settings.meetings, meeting) ?? definition.start;
  const there = await gatherThere(scope, team, { members, ids }, { ...wanted, start });
  const calendar = await scope.calendar(team);
  const sunday = addDays(startOfWeek(date), 6);
  const meetings = await readMeetings(db, team.id, startOfWeek(date), sunday);
  const inForce = await stageInForce(scope, team, date, known);
  const { id: stage } = inForce;
  const isTelling = await isFirstSince(db, team, inForce, { meeting, date, start });
  const past = await readTurns(db, team.id, turnsFrom(date), sunday);
  const todos = await readTodos(db, team.id, true);
  const unsaid = await unsaidAmong(todos.filter(({ closedOn }) => closedOn === null || closedOn >= date));
  // Points are for the end of the week.
  const incentives = meeting === 'weekly' ? (await playbook.coaching()).incentives : [];
  const { readModuleForAll } = await import('../../store/training-reader.ts');
  const figures = await figuresOf(db, team, core.measures, { ids, members, ...there }, { ...wanted, calendar });
  const open = todos.filter((todo) => todo.state === 'open' && todo.createdOn <= date);
  const input: AgendaInput = {
    teamId: team.id,
    foundedOn: team.foundedOn,
    date,
    start,
    minutes: wanted.minutes,
    stage,
    stageNotice: isTelling || isFirstOfWeek(settings, meetings, wanted, calendar) ? stageNotice(inForce) : null,
    definition,
    kinds: kindsInOrder(settings.meetings),
    activities: part.activities,
    themes: part.themes,
    seasons: part.seasons,
    modules: useful({ team, members: current, records: figures.records, date, inForce, core }, curricula),
    objections: curricula.objections.map((objection) => objection.id),
    curriculum: core.stages.find((each) => each.id === stage)?.curriculum ?? [],
    signs: await signsSeen(scope, team, core, date),
    session: await readModuleForAll(db, team.id, date, agentsAtWork(current, there.absences, date)),
    upcoming: meeting === 'weekly' ? await modulesNextWeek(db, team, agentsAtWork(current, [], date), date) : [],
    members: current.map((member) => memberOf(member, team, date)),
    ...there,
    untested: await heldBack(scope, team, members, date, { core, modules: curricula.modules, inForce }),
    takesTurns: team.settings.workWeek === 'seven-day',
    settled: isSettled(core.stages, stage),
    has: team.settings.has,
    payDay: team.settings.payDay,
    pointRules: team.settings.board && stage !== null ? rulesOfStage(incentives, stage) : [],
    drillDue:
      meeting === 'morning' ? await drillDueOn(db, team, atWork(ids, there.absences, date), date, curricula) : 0,
    calendar,
    ...figures,
    history: past.filter(wasOrMayBe(calendar)).map(withoutAway(settings, there.absences, todos)),
    weekly: await weeklyPlace(scope, team, settings, date, meetings),
    todos: open.filter(({ id }) => !unsaid.has(id)),
    private: wanted.withNotes
      ? { ...(await gatherPrivate(scope, team, ids, date, stage)), unsaid: open.filter(({ id }) => unsaid.has(id)) }
      : null,
  };
  const memberSigns = wanted.withNotes ? [...core.memberSigns, ...(await playbook.coaching()).referrals] : [];
  const { activities, themes } = part;
  const said = { team: team.name, members, meeting: definition, activities, themes, memberSigns, incentives };
  const texts: AgendaTexts = { ...said, todos: todoTexts(todos, unsaid), ...textsOf(core, curricula) };
  return {
    team,
    settings,
    members,
    input,
    texts,
    todos,
    stored: meetings.find((each) => each.kind === meeting && each.date === date),
  };
}
