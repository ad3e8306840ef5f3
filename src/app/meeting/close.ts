import type { MeetingKind } from '../../domain/agenda/meeting-kind.ts';
import type { AgendaPlan } from '../../domain/agenda/plan.ts';
import type { Day } from '../../domain/calendar/day.ts';
import type { Member } from '../../domain/team/team.ts';
import { TeamctlError } from '../../errors.ts';
import type { StoredTodo } from '../../store/todo-reader.ts';
import { type AgendaCase, gatherAgenda } from '../agenda/case.ts';
import { planOf, storedPlan } from '../agenda/plan.ts';
import { type Held, storeAgenda } from '../agenda/store.ts';
import { namesOf, requireMembersOn } from '../find/member.ts';
import { requireOpenTodo } from '../find/todo.ts';
import { forgottenSince, type Sorted, sorted } from '../forgotten-meanwhile.ts';
import { applyPlan, makePlan } from '../plan.ts';
import type { Inside, Scope } from '../scope.ts';
import { registerAbsent } from './absent.ts';
import { type Agreed, agree, storeAgreed, withNumbers } from './agreed.ts';
import { type Promised, readPromise, usualDue } from './promise.ts';
import type { ClosingView } from './view.ts';

interface Meeting {
  kind: MeetingKind;
  date: Day;
}

/** What is told of a meeting afterwards; members and to-dos as people name them. */
export interface ClosingWanted extends Meeting {
  absent: readonly string[];
  /** Null: as planned. */
  sharers: readonly string[] | null;
  note: string | null;
  /** Promises as they are typed, see `readPromise`. */
  todos: readonly string[];
  /** To-dos that are done. */
  done: readonly number[];
  /** The agenda that somebody was asked about; it counts unless the meeting was closed meanwhile. */
  asked?: AgendaPlan;
  /** The team as it was when the questions began: who was forgotten since is left out, instead of all being refused. */
  known?: readonly Member[];
}

/** What is worth asking about a meeting, and the agenda that the questions come from. */
export interface ClosingQuestions {
  agenda: AgendaPlan;
  known: readonly Member[];
  /** Names of those who were to share. */
  sharers: readonly string[];
  hasTodos: boolean;
}

interface ClosingPlan {
  teamId: number;
  title: string;
  agenda: AgendaPlan;
  held: Held;
  /** Who was there, though it may have been told otherwise. */
  there: readonly number[];
  done: readonly { id: number; text: string }[];
  todos: readonly Agreed[];
  unkept: readonly string[];
  here: readonly number[];
  names: ReadonlyMap<number, string>;
}

async function gatherClosing(scope: Scope, { kind, date }: Meeting, absent: readonly string[]): Promise<AgendaCase> {
  if (date > scope.today) throw new TeamctlError('invalid', 'day-in-future', { day: date, field: 'date' });
  return gatherAgenda(scope, { meeting: kind, date, minutes: null, absent, withNotes: false });
}

/** @throws TeamctlError `day-in-future`, or as `gatherAgenda` and `planOf` */
export async function closingQuestions(scope: Scope, meeting: Meeting): Promise<ClosingQuestions> {
  const found = await gatherClosing(scope, meeting, []);
  const agenda = storedPlan(found) ?? planOf(found, scope.today);
  const names = namesOf(found.members);
  return {
    agenda,
    known: found.members,
    sharers: agenda.sharers.map(({ member }) => names.get(member) ?? `#${member}`),
    hasTodos: agenda.carried.length > 0,
  };
}

function refuseBoth(members: readonly Member[], absent: readonly number[], sharers: readonly number[] | null): void {
  const both = sharers?.find((id) => absent.includes(id));
  if (both === undefined) return;
  const name = members.find((member) => member.id === both)?.name ?? '';
  throw new TeamctlError('invalid', 'sharer-absent', { name });
}

/** What was written down before stays; the same again is said once. */
function noteWith(before: string | null, note: string | null): string | null {
  if (before === null || note === null) return note ?? before;
  return before.split('\n').includes(note.trim()) ? before : `${before}\n${note.trim()}`;
}

/** Closed a second time, what is not said again stays: the live screen, or another window, wrote some of it. */
async function heldBy(
  { members, input, stored }: AgendaCase,
  wanted: ClosingWanted,
): Promise<{ held: Held; there: readonly number[] }> {
  const absent = await requireMembersOn(members, wanted.absent, wanted.date);
  const sharers = wanted.sharers === null ? null : await requireMembersOn(members, wanted.sharers, wanted.date);
  refuseBoth(members, absent, sharers);
  const before = stored?.state === 'held' ? stored : null;
  const said = wanted.absent.length > 0 ? absent : (before?.absent ?? []);
  // Who shared was there after all, and so was whoever is no longer among those told to be away.
  const there = [...(sharers ?? []), ...(before?.absent ?? []).filter((id) => !said.includes(id))];
  // The register knows of others, whether or not somebody says so again.
  const away = [...new Set([...said, ...input.absent])].filter((id) => !there.includes(id));
  const held = {
    absent: away,
    sharers: sharers ?? before?.sharers ?? null,
    note: noteWith(before?.note ?? null, wanted.note),
    minutesTaken: before?.minutesTaken ?? null,
    log: before?.log ?? null,
  };
  return { held, there };
}

const stillOpen = (todos: readonly StoredTodo[], done: readonly StoredTodo[]) =>
  todos.filter((each) => each.state === 'open' && !done.includes(each));

/** Without what names somebody who was forgotten since it was asked for. */
async function withoutForgotten(scope: Scope, wanted: ClosingWanted) {
  if (wanted.known === undefined) return { wanted, unkept: [] };
  const forgotten = await forgottenSince(await scope.reader(), wanted.known);
  const [absent, sharers, todos, note] = [
    wanted.absent,
    wanted.sharers ?? [],
    wanted.todos,
    wanted.note === null ? [] : [wanted.note],
  ].map((texts) => sorted(texts, forgotten)) as [Sorted, Sorted, Sorted, Sorted];
  return {
    wanted: {
      ...wanted,
      absent: absent.kept,
      sharers: wanted.sharers === null ? null : sharers.kept,
      todos: todos.kept,
      note: note.kept[0] ?? null,
    },
    unkept: [absent, sharers, todos, note].flatMap((each) => each.unkept),
  };
}

async function planClosing(scope: Scope, said: ClosingWanted): Promise<ClosingPlan> {
  const { wanted, unkept } = await withoutForgotten(scope, said);
  const found = await gatherClosing(scope, wanted, wanted.absent);
  const { team, members, input, stored } = found;
  const asked = stored?.state === 'held' ? undefined : wanted.asked;
  const agenda = asked ?? storedPlan(found) ?? planOf(found, scope.today);
  const { held, there } = await heldBy(found, wanted);
  const { calendar } = input;
  const when = { date: wanted.date, usual: usualDue(wanted.kind, wanted.date, calendar), calendar };
  const todos: Promised[] = [];
  for (const text of wanted.todos) todos.push(...(await readPromise(text, members, when)));
  const done = [...new Set(wanted.done)].map((id) => requireOpenTodo(found.todos, id));
  return {
    teamId: team.id,
    title: found.texts.meeting.title,
    agenda,
    held,
    there,
    done: done.map(({ id, text }) => ({ id, text })),
    todos: await agree(scope, { team, members, open: stillOpen(found.todos, done) }, todos),
    unkept,
    here: input.members.map((member) => member.id).filter((id) => !held.absent.includes(id)),
    names: namesOf(members),
  };
}

/** @returns the numbers of its to-dos */
async function applyClosing(
  inside: Inside,
  { teamId, agenda, held, there, done, todos }: ClosingPlan,
): Promise<number[]> {
  await storeAgenda(inside, teamId, agenda, held);
  const { endTodo } = await import('../../store/todo-writer.ts');
  for (const { id } of done) await endTodo(inside.db, id, { state: 'done', on: agenda.date });
  const ids = await storeAgreed(inside, teamId, agenda, todos);
  const { meeting: kind, date, start } = agenda;
  await registerAbsent(inside, { teamId, kind, date, start, absent: held.absent, there });
  return ids;
}

function viewOf(
  { title, agenda, held, done, todos, unkept, here, names }: ClosingPlan,
  ids: readonly number[],
  dryRun: boolean,
): ClosingView {
  const shared = held.sharers ?? agenda.sharers.map((each) => each.member);
  return {
    kind: agenda.meeting,
    title,
    date: agenda.date,
    present: here,
    absent: held.absent,
    sharers: shared.filter((id) => !held.absent.includes(id)),
    note: held.note,
    done,
    todos: withNumbers(todos, ids),
    unkept,
    dryRun,
    names,
  };
}

/**
 * Writes down how a meeting went.
 * @throws TeamctlError `day-in-future`, `sharer-absent`, `todo-unknown`, `todo-closed`, or for a name or a promise
 * that cannot be read
 */
export async function closeMeeting(
  scope: Scope,
  wanted: ClosingWanted,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<ClosingView> {
  const planned = await makePlan(scope, (from) => planClosing(from, wanted));
  if (dryRun) return viewOf(planned.plan, [], true);
  let ids: readonly number[] = [];
  const apply = async (inside: Inside, plan: ClosingPlan) => {
    ids = await applyClosing(inside, plan);
  };
  const sortsForgotten = wanted.known !== undefined;
  const closing = await applyPlan(scope, `meeting close ${wanted.kind}`, planned, apply, { sortsForgotten });
  return viewOf(closing, ids, false);
}
