import { type LiveEvent, type LiveState, minutesTaken, type Step, startLive, step } from '../../domain/agenda/live.ts';
import type { MeetingKind } from '../../domain/agenda/meeting-kind.ts';
import type { Day } from '../../domain/calendar/day.ts';
import type { Member, Team } from '../../domain/team/team.ts';
import { TeamctlError } from '../../errors.ts';
import { readMembers, readTeams } from '../../store/team-reader.ts';
import { readTodos } from '../../store/todo-reader.ts';
import { type Prepared, prepareAgenda } from '../agenda/prepare.ts';
import { type Held, storeAgenda } from '../agenda/store.ts';
import type { AgendaView } from '../agenda/view.ts';
import { namesOf } from '../find/member.ts';
import { forgottenSince, sorted } from '../forgotten-meanwhile.ts';
import type { Inside, Scope } from '../scope.ts';
import { registerAbsent } from './absent.ts';
import { type Agreed, agree, type Noted, storeAgreed, withNumbers } from './agreed.ts';
import { readPromises, usualDue } from './promise.ts';
import { storedMeeting } from './stored.ts';
import type { RunView } from './view.ts';

export interface RunWanted {
  meeting: MeetingKind;
  date: Day;
  /** Null: as the playbook says. */
  minutes: number | null;
  absent: readonly string[];
  /** Nothing of a rehearsal is stored. */
  isRehearsal: boolean;
}

/** A meeting that is about to run, as a plain value: a terminal or a page keeps it, and the state it goes through. */
export interface RunningMeeting {
  agenda: AgendaView;
  absent: readonly number[];
  isRehearsal: boolean;
  /** The team as it was then: of who is forgotten while it runs nobody else knows the name. */
  known: readonly Member[];
  /** The state it begins in. */
  start: LiveState;
}

/** How long each item may take; what the playbook does not say anything about takes what was planned. */
function limitsOf({ view: { plan }, definition }: Prepared) {
  return plan.items.map((item) => {
    const own = definition.items.find((each) => each.id === item.id);
    const limits = (plan.stage === null ? undefined : own?.minutesByStage?.[plan.stage]) ?? own?.minutes;
    const { min, ideal, max } = limits ?? { min: item.minutes, ideal: item.minutes, max: item.minutes };
    return { id: item.id, min, ideal, max, drop: own?.drop };
  });
}

/** Keeps the agenda, but for a rehearsal, and gets its clock ready. @throws TeamctlError as `prepareAgenda` */
export async function startMeeting(scope: Scope, { isRehearsal, ...wanted }: RunWanted): Promise<RunningMeeting> {
  const prepared = await prepareAgenda(scope, { ...wanted, withNotes: false }, { dryRun: isRehearsal });
  const budgets = prepared.view.plan.items.map((item) => item.minutes);
  return {
    agenda: prepared.view,
    absent: prepared.absent,
    isRehearsal,
    known: await readMembers(await scope.reader(), prepared.view.team.id),
    start: startLive(limitsOf(prepared), budgets),
  };
}

/** What a meeting is after a second has gone by, a key or a button. */
export const stepMeeting = (state: LiveState, event: LiveEvent): Step => step(state, event);

/** Seconds that must have passed before a meeting that was broken off counts as held. */
const HELD_FROM_SECONDS = 60;

const secondsOf = (state: LiveState) => state.spent.reduce((sum, seconds) => sum + seconds, 0);
/** Items are rounded up one by one; the whole is not their sum. */
const wholeMinutes = (state: LiveState) => Math.ceil(secondsOf(state) / 60);

const isWorthStoring = (state: LiveState) =>
  state.ended === 'finished' ||
  secondsOf(state) >= HELD_FROM_SECONDS ||
  state.notes.length > 0 ||
  state.todos.length > 0;

/** The team by its id: while the meeting ran another may have come into use. */
async function teamOf(scope: Scope, { agenda: { team } }: RunningMeeting): Promise<Team> {
  const found = (await readTeams(await scope.reader())).find(({ id }) => id === team.id);
  if (found) return found;
  throw new TeamctlError('not-found', 'team-unknown', { wanted: team.name, near: [] });
}

type Told = Outcome & { todos: readonly Noted[]; notes: readonly string[]; unkept: readonly string[] };

interface Outcome {
  members: readonly Member[];
  todos: readonly Agreed[];
}

/** Promises are read last: only then is it known who is meant, and what is unclear must not be lost. */
async function outcomeOf(scope: Scope, meeting: RunningMeeting, state: LiveState): Promise<Outcome> {
  const { plan } = meeting.agenda;
  const team = await teamOf(scope, meeting);
  const members = await readMembers(await scope.reader(), team.id);
  const { date, meeting: kind } = plan;
  const calendar = await scope.calendar(team);
  const when = { date, usual: usualDue(kind, date, calendar), calendar };
  const promised = await readPromises(state.todos, members, when);
  const open = await readTodos(await scope.reader(), team.id);
  return { members, todos: await agree(scope, { team, members, open }, promised) };
}

/** Joins what ran here with what was told of the same meeting elsewhere, before or meanwhile: nothing of it is lost. */
async function heldBy(inside: Inside, { agenda, absent }: RunningMeeting, state: LiveState): Promise<Held> {
  const { meeting: kind, date } = agenda.plan;
  const stored = await storedMeeting(inside, agenda.team.id, { kind, date });
  const told = stored?.state === 'held' ? stored : null;
  const notes = [...(told?.note ? [told.note] : []), ...state.notes];
  const away = new Set([...absent, ...(told?.absent ?? [])]);
  return {
    // Who shared was there after all, whatever was thought when the meeting began.
    absent: [...away].filter((id) => !told?.sharers?.includes(id)),
    sharers: told?.sharers ?? null,
    note: notes.length === 0 ? null : notes.join('\n'),
    minutesTaken: wholeMinutes(state),
    log: minutesTaken(state),
  };
}

const told = ({ members, todos }: Outcome, ids: readonly number[]): Pick<Told, 'members' | 'todos'> => ({
  members,
  todos: withNumbers(todos, ids),
});

/** What was typed while a meeting ran, without what names somebody who was forgotten meanwhile. */
interface TypedThere {
  state: LiveState;
  /** Sentences that are shown to who typed them and not stored. */
  unkept: readonly string[];
  /** Who was forgotten. */
  gone: readonly number[];
}

/** What can be kept by now: who is meant by a forgotten name is not asked. @param unstored what fell out before */
async function typedThere(
  scope: Scope,
  { known }: RunningMeeting,
  state: LiveState,
  unstored: readonly string[] = [],
): Promise<TypedThere> {
  const forgotten = await forgottenSince(await scope.reader(), known);
  const notes = sorted(state.notes, forgotten);
  const todos = sorted(state.todos, forgotten);
  return {
    state: { ...state, notes: notes.kept, todos: todos.kept },
    unkept: [...unstored, ...notes.unkept, ...todos.unkept],
    gone: forgotten.ids,
  };
}

function storeRun(scope: Scope, meeting: RunningMeeting, state: LiveState, unstored: readonly string[]): Promise<Told> {
  const { team, plan } = meeting.agenda;
  const work = async (inside: Inside) => {
    const { state: kept, gone, unkept } = await typedThere(inside, meeting, state, unstored);
    const here = { ...meeting, absent: meeting.absent.filter((id) => !gone.includes(id)) };
    const outcome = await outcomeOf(inside, here, kept);
    const held = await heldBy(inside, here, kept);
    await storeAgenda(inside, team.id, plan, held);
    const { meeting: kind, date, start } = plan;
    await registerAbsent(inside, {
      teamId: team.id,
      kind,
      date,
      start,
      absent: held.absent,
      there: held.sharers ?? [],
    });
    return { ...told(outcome, await storeAgreed(inside, team.id, plan, outcome.todos)), notes: kept.notes, unkept };
  };
  return scope.change(`meeting run ${plan.meeting}`, work, { sortsForgotten: true });
}

/**
 * Stores a meeting that has ended, unless it was a rehearsal or was broken off before anything happened.
 * @param clear asks once more about to-dos that are unclear
 */
export async function finishMeeting(
  scope: Scope,
  meeting: RunningMeeting,
  ended: LiveState,
  clear: (todos: readonly string[]) => Promise<readonly string[]> = async (todos) => todos,
): Promise<RunView> {
  const { agenda, isRehearsal } = meeting;
  const there = await typedThere(scope, meeting, ended);
  const state = { ...there.state, todos: await clear(there.state.todos) };
  const stored = !isRehearsal && isWorthStoring(ended);
  const { members, todos, notes, unkept } = stored
    ? await storeRun(scope, meeting, state, there.unkept)
    : { ...told(await outcomeOf(scope, meeting, state), []), notes: state.notes, unkept: there.unkept };
  const took = new Map(minutesTaken(state).map(({ id, minutes }) => [id, minutes]));
  return {
    agenda,
    minutes: wholeMinutes(state),
    items: agenda.plan.items.flatMap(({ id, minutes: planned }) => {
      const minutes = took.get(id);
      return minutes === undefined ? [] : [{ id, minutes, planned }];
    }),
    notes,
    todos,
    unkept,
    stored,
    interrupted: state.ended === 'interrupted',
    names: namesOf(members),
  };
}
