import type { Context } from '../../cli/context.ts';
import type { MeetingKind } from '../../domain/agenda/meeting-kind.ts';
import type { AgendaInput, PrivateSighting } from '../../domain/agenda/shapes.ts';
import { rulesOfStage } from '../../domain/board/points.ts';
import { addDays, addMonths, type Day, startOfMonth, startOfWeek } from '../../domain/calendar/day.ts';
import type { WorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { isMemberOn, type Member, type Team } from '../../domain/team/team.ts';
import { TeamctlError } from '../../errors.ts';
import type { CurriculaPart } from '../../playbook/parts.ts';
import type { PlaybookSource } from '../../playbook/source.ts';
import type { AgendaTexts } from '../../present/agenda-texts.ts';
import type { Reader } from '../../store/database.ts';
import { readMeetings, readTurns, type StoredMeeting, toPast } from '../../store/meeting-reader.ts';
import { readObservations, readPrivateObservations } from '../../store/observation-reader.ts';
import { readDayRecords, readEarlierDays } from '../../store/record-reader.ts';
import { readTargets } from '../../store/target-reader.ts';
import { readMembers } from '../../store/team-reader.ts';
import { readTodos, type StoredTodo } from '../../store/todo-reader.ts';
import { stageOf } from '../stage/agenda-stage.ts';

/** How far back the very words of openings matter. */
const WORDS_DAYS = 100;
/**
 * Turns are counted from New Year's Day of the year before: from a day that stands still, for rounds that were
 * counted from another day every morning would not be the same rounds.
 */
const turnsFrom = (date: Day): Day => `${Number(date.slice(0, 4)) - 1}-01-01`;
/** As far back as a pace, a month's target or the week before asks for. */
const RECORD_DAYS = 70;
/** Personal bests are of the last year. */
const BEST_MONTHS = 12;
/** A sign seen longer ago says nothing about today. */
const SIGN_DAYS = 21;
/** Longer: whoever was sent to professional help is not asked to practise. */
const REFERRAL_DAYS = 28;

export interface Wanted {
  meeting: MeetingKind;
  date: Day;
  minutes: number | null;
  absent: readonly number[];
  withNotes: boolean;
}

/** Everything an agenda needs, and the texts to say it with. */
export interface Gathered {
  team: Team;
  members: readonly Member[];
  calendar: WorkCalendar;
  input: AgendaInput;
  texts: AgendaTexts;
  todos: readonly StoredTodo[];
  stored: StoredMeeting | undefined;
}

async function definitionOf(playbook: PlaybookSource, meeting: MeetingKind) {
  const part = await playbook.meetings();
  const definition = part.meetings.find((each) => each.id === meeting);
  if (!definition) throw new TeamctlError('invalid', 'meeting-not-in-playbook', { meeting });
  return { part, definition };
}

const startOf = (team: Team, meeting: MeetingKind) =>
  meeting === 'weekly' ? team.settings.meetings.weekly.start : team.settings.meetings[meeting];

async function privateOf(
  db: Reader,
  playbook: PlaybookSource,
  members: readonly Member[],
  date: Day,
  stage: string | null,
  calendar: WorkCalendar,
) {
  const ids = members.map((member) => member.id);
  const seen = await readPrivateObservations(db, ids, addDays(date, -REFERRAL_DAYS), date);
  const { actions, memberSigns } = await playbook.core();
  const coaching = await playbook.coaching();
  const rules = new Set(coaching.referrals.map((each) => each.id));
  const titled = new Set([...memberSigns, ...coaching.referrals].map((each) => each.id));
  const sightings = seen
    .filter((each) => each.on >= addDays(date, -SIGN_DAYS) && titled.has(each.sign))
    .filter((each) => each.degree !== 'no' && each.degree !== 'never')
    .map(
      (each): PrivateSighting => ({
        member: each.memberId,
        sign: each.sign,
        on: each.on,
        ...(rules.has(each.sign) ? { refer: true } : {}),
      }),
    );
  const gates = actions.flatMap((action) => (action.belongsTo === stage && action.gate ? [action.gate] : []));
  const { dueCoaching } = await import('../coach/due.ts');
  const steps = await dueCoaching(db, coaching, ids, seen, calendar, date);
  return { sightings, gates: [...new Set(gates)], steps };
}

async function signsOf(db: Reader, team: Team, date: Day): Promise<string[]> {
  const seen = await readObservations(db, team.id, date);
  const lately = seen.filter(
    (each) => each.on >= addDays(date, -SIGN_DAYS) && !['no', 'never', 'seldom', 'unsure'].includes(each.degree),
  );
  return [...new Set(lately.reverse().map((each) => each.sign))];
}

/** Of everybody together: who has how many is nobody else's business. */
async function drillDueOn(db: Reader, team: Team, ids: readonly number[], date: Day, part: CurriculaPart) {
  const { readDrillDue } = await import('../../store/drill-reader.ts');
  const cards = new Set([...part.objections, ...part.cards].map(({ id }) => id));
  const due = await readDrillDue(db, team.id, date, cards, 'dawn');
  const here = due.filter(({ member }) => member === null || ids.includes(member));
  return here.reduce((sum, each) => sum + each.cards, 0);
}

/** Gathers from playbook and database what `composeAgenda` and `presentAgenda` take. */
export async function gatherAgenda(
  context: Context,
  team: Team,
  members: readonly Member[],
  wanted: Wanted,
): Promise<Gathered> {
  const { meeting, date } = wanted;
  const [db, playbook, calendar] = [await context.reader(), await context.playbook(team), await context.calendar(team)];
  const { part, definition } = await definitionOf(playbook, meeting);
  const [curricula, core] = [await playbook.curricula(), await playbook.core()];
  const current = members.filter((member) => isMemberOn(member, date));
  if (current.length === 0) throw new TeamctlError('not-found', 'team-has-nobody', { team: team.name });
  const ids = current.map((member) => member.id);
  const [recent, since] = [addDays(date, -WORDS_DAYS), addDays(date, -RECORD_DAYS)];
  const meetings = await readMeetings(db, team.id, recent, date);
  const stage = await stageOf(context, playbook, team, date, meetings);
  const older = await readTurns(db, team.id, turnsFrom(date), addDays(recent, -1));
  const todos = await readTodos(db, team.id, true);
  // Points are for the end of the week.
  const incentives = meeting === 'weekly' ? (await playbook.coaching()).incentives : [];
  const { readModuleOn } = await import('../../store/training-reader.ts');
  const input: AgendaInput = {
    teamId: team.id,
    date,
    start: startOf(team, meeting),
    minutes: wanted.minutes,
    stage,
    definition,
    activities: part.activities,
    themes: part.themes,
    seasons: part.seasons,
    modules: curricula.modules,
    objections: curricula.objections.map((objection) => objection.id),
    curriculum: core.stages.find((each) => each.id === stage)?.curriculum ?? [],
    signs: await signsOf(db, team, date),
    session: await readModuleOn(db, team.id, date),
    members: current.map((member) => ({ id: member.id, joinedOn: member.joinedOn })),
    absent: new Set(wanted.absent),
    has: team.settings.has,
    pointRules: team.settings.board && stage !== null ? rulesOfStage(incentives, stage) : [],
    drillDue: meeting === 'morning' ? await drillDueOn(db, team, ids, date, curricula) : 0,
    calendar,
    records: await readDayRecords(db, ids, since, date),
    earlier: await readEarlierDays(db, ids, addMonths(date, -BEST_MONTHS), addDays(since, -1)),
    targets: await readTargets(db, team.id, startOfWeek(startOfMonth(date)), addDays(date, 7)),
    history: [...older, ...meetings.flatMap((each) => toPast(each) ?? [])],
    todos: todos.filter((todo) => todo.state === 'open' && todo.createdOn <= date),
    private: wanted.withNotes ? await privateOf(db, playbook, current, date, stage, calendar) : null,
  };
  const texts: AgendaTexts = {
    team: team.name,
    members,
    meeting: definition,
    activities: part.activities,
    themes: part.themes,
    modules: curricula.modules,
    objections: curricula.objections,
    memberSigns: wanted.withNotes ? [...core.memberSigns, ...(await playbook.coaching()).referrals] : [],
    gates: core.gates,
    incentives,
    todos,
  };
  return {
    team,
    members,
    calendar,
    input,
    texts,
    todos,
    stored: meetings.find((each) => each.kind === meeting && each.date === date),
  };
}

export const membersOf = async (context: Context, team: Team): Promise<Member[]> =>
  readMembers(await context.reader(), team.id);
