import { composeAgenda } from '../../domain/agenda/compose.ts';
import type { AgendaPlan } from '../../domain/agenda/plan.ts';
import { type Day, isoWeekday } from '../../domain/calendar/day.ts';
import { TeamctlError } from '../../errors.ts';
import { readFigures } from '../../store/figure-reader.ts';
import { readDayRecords } from '../../store/record-reader.ts';
import { readMembers } from '../../store/team-reader.ts';
import { readTodos, type StoredTodo } from '../../store/todo-reader.ts';
import { readTraining, type StoredSession } from '../../store/training-reader.ts';
import { gatherAgenda } from '../agenda/case.ts';
import type { AgendaTexts } from '../agenda/view.ts';
import { awayOn, type SomebodyAway } from '../away/on-day.ts';
import { checkPromise, checkTodos } from '../meeting/check-answers.ts';
import { type ClosingQuestions, type ClosingWanted, closeMeeting, closingQuestions } from '../meeting/close.ts';
import { storedMeeting } from '../meeting/stored.ts';
import type { ClosingView } from '../meeting/view.ts';
import type { Inside, Scope } from '../scope.ts';
import { settingsInForce } from '../starts.ts';
import { addTodo } from '../todo/add.ts';
import { closeTodo } from '../todo/close.ts';
import type { AddedTodo } from '../todo/view.ts';
import { checkSessions, markDone } from '../train/done.ts';

/** A training session of the day. */
export interface OpenSession {
  id: number;
  title: string;
  /** A test: its title says which one behind the colon. */
  isTest: boolean;
}

/** What the evening asks about the day that is over. */
export interface DayQuestions extends ClosingQuestions {
  kind: 'evening' | 'weekly';
  sessions: readonly OpenSession[];
  /** Open to-dos that are due. */
  todos: readonly StoredTodo[];
}

export interface DayWanted extends Omit<ClosingWanted, 'kind' | 'date'> {
  /** Sessions that were held, as `markDone` takes them; none: they stay open. */
  held: readonly string[];
}

export interface DayView {
  date: Day;
  team: string;
  /** Null on a day on which there is no meeting. */
  closing: ClosingView | null;
  /** To-dos that were noted, and how many were done, on such a day. */
  loose: { added: readonly AddedTodo[]; done: number };
  /** The sessions of the day that were held, just now or before. */
  held: readonly OpenSession[];
  /** The sessions of the day that are still open. */
  open: readonly OpenSession[];
  /** Tests that were held just now, and who has no mark of them. */
  unmarked: readonly { title: string; who: readonly string[] }[];
  /** What the evening meeting tells of the figures; null where nobody was there. */
  evening: AgendaPlan | null;
  texts: AgendaTexts;
  next: { day: Day; start: string; away: readonly SomebodyAway[]; sessions: readonly OpenSession[] };
}

/** Somebody has figures of the day. */
async function hasWork(scope: Scope, teamId: number): Promise<boolean> {
  const db = await scope.reader();
  const ids = (await readMembers(db, teamId)).map(({ id }) => id);
  const of = [ids, scope.today, scope.today] as const;
  return (await readDayRecords(db, ...of)).length > 0 || (await readFigures(db, ...of)).length > 0;
}

/**
 * Which meeting ends the day; null where nobody works on it and none was held. An agenda of a holiday that was only looked at
 * is no meeting, unless there are figures of the day.
 */
async function lastMeeting(scope: Scope): Promise<'evening' | 'weekly' | null> {
  const team = await scope.team();
  const { meetings, weeklyEndsDay } = await settingsInForce(scope, team);
  const { today } = scope;
  const kind = weeklyEndsDay && isoWeekday(today) === meetings.weekly.weekday ? 'weekly' : 'evening';
  if ((await scope.calendar(team)).isWorkday(today)) return kind;
  const stored = await storedMeeting(scope, team.id, { kind, date: today });
  if (stored === undefined) return null;
  return stored.state !== 'planned' || (await hasWork(scope, team.id)) ? kind : null;
}

async function sessionsBy(scope: Scope): Promise<(state: StoredSession['state'], day: Day) => OpenSession[]> {
  const team = await scope.team();
  const { modules } = await (await scope.playbook(team)).curricula();
  const stored = await readTraining(await scope.reader(), team.id);
  return (wanted, day) =>
    stored
      .filter(({ state, date }) => state === wanted && date === day)
      .map(({ id, module: ref }) => {
        const module = modules.find((each) => each.id === ref);
        return { id, title: module?.title ?? ref, isTest: module?.method === 'assessment' };
      });
}

/** @returns null on a day without a meeting */
export async function dayQuestions(scope: Scope): Promise<DayQuestions | null> {
  const kind = await lastMeeting(scope);
  if (kind === null) return null;
  const { id } = await scope.team();
  const todos = (await readTodos(await scope.reader(), id)).filter(({ due }) => due <= scope.today);
  const questions = await closingQuestions(scope, { kind, date: scope.today });
  return { ...questions, kind, sessions: (await sessionsBy(scope))('planned', scope.today), todos };
}

/** What the evening meeting would tell now that the figures are there; the month too, where the weekly tells that one. */
async function figuresOf(scope: Scope): Promise<Pick<DayView, 'evening' | 'texts'>> {
  const wanted = { meeting: 'evening' as const, date: scope.today, minutes: null, absent: [], withNotes: false };
  const { input, texts } = await gatherAgenda(scope, wanted);
  const composed = composeAgenda({ ...input, weekly: undefined });
  return { evening: composed.kind === 'agenda' ? composed.plan : null, texts };
}

/**
 * Whether `endDay` would take these words: asked before the tables of the day are stored, so that a slip in a promise or
 * a name leaves nothing behind. @throws TeamctlError as `endDay`
 */
export async function checkDay(scope: Scope, { held, ...wanted }: DayWanted): Promise<void> {
  const kind = await lastMeeting(scope);
  await checkSessions(scope, held);
  if (kind !== null) {
    await closeMeeting(scope, { ...wanted, kind, date: scope.today }, { dryRun: true });
    return;
  }
  if (wanted.note !== null || wanted.absent.length > 0) throw new TeamctlError('usage', 'day-without-meeting');
  for (const text of wanted.todos) await checkPromise(scope, { kind: 'evening', date: scope.today }, text);
  await checkTodos(scope, wanted.done);
}

/** On a day without a meeting there are to-dos all the same. What is done is so before something is noted anew. */
async function keepTodos(scope: Scope, { todos, done }: Pick<DayWanted, 'todos' | 'done'>): Promise<DayView['loose']> {
  const ended = [...new Set(done)];
  for (const id of ended) await closeTodo(scope, id, null);
  const added: AddedTodo[] = [];
  for (const text of todos) added.push(...(await addTodo(scope, { ...PLAIN, text })));
  return { added, done: ended.length };
}

const PLAIN = { owner: null, due: null, from: null, meeting: null };

/** All that is told of a day is one change: either everything of it is kept, or nothing. */
function keepDay(
  scope: Scope,
  { held, ...wanted }: DayWanted,
): Promise<Pick<DayView, 'closing' | 'loose' | 'unmarked'>> {
  const work = async (inside: Inside) => {
    const kind = await lastMeeting(inside);
    const done = held.length > 0 ? await markDone(inside, { sessions: held, scores: [], absent: [] }) : [];
    const closing = kind === null ? null : await closeMeeting(inside, { ...wanted, kind, date: inside.today });
    const loose = kind === null ? await keepTodos(inside, wanted) : { added: [], done: 0 };
    inside.summarize(inside.today);
    const unmarked = done.flatMap(({ title, unmarked: who }) =>
      who.length === 0 ? [] : [{ title, who: who.map(({ name }) => name) }],
    );
    return { closing, loose, unmarked };
  };
  return scope.change('day', work, { sortsForgotten: wanted.known !== undefined });
}

/**
 * Ends the day: writes down how the last meeting went and which courses were held, and looks at what comes.
 * @throws TeamctlError as `closeMeeting` and `markDone`
 */
export async function endDay(scope: Scope, wanted: DayWanted): Promise<DayView> {
  const { today: date } = scope;
  const team = await scope.team();
  const kept = await keepDay(scope, wanted);
  const next = (await scope.calendar(team)).addWorkdays(date, 1);
  const { meetings } = await settingsInForce(scope, team);
  const sessionsOn = await sessionsBy(scope);
  return {
    date,
    team: team.name,
    ...kept,
    held: sessionsOn('held', date),
    open: sessionsOn('planned', date),
    ...(await figuresOf(scope)),
    next: {
      day: next,
      start: meetings.morning,
      away: await awayOn(scope, team, next),
      sessions: sessionsOn('planned', next),
    },
  };
}
