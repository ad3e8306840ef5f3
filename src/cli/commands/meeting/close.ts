import { type Gathered, gatherAgenda, membersOf } from '../../../app/agenda/case.ts';
import { planOf, storedPlan } from '../../../app/agenda/plan.ts';
import { requireMember } from '../../../app/find/member.ts';
import { type Promised, readPromise, usualDue } from '../../../app/meeting/promise.ts';
import type { MeetingKind } from '../../../domain/agenda/meeting-kind.ts';
import type { AgendaPlan } from '../../../domain/agenda/plan.ts';
import { splitNames } from '../../../domain/team/member-list.ts';
import type { Member } from '../../../domain/team/team.ts';
import { TeamctlError } from '../../../errors.ts';
import { meetingWords } from '../../../i18n/areas/meeting.ts';
import type { StoredTodo } from '../../../store/todo-reader.ts';
import type { Context } from '../../context.ts';
import { parseCount, parseDay } from '../../line/options.ts';

export interface CloseOptions {
  date?: string;
  absent?: string[];
  sharer?: string[];
  note?: string;
  todo?: string[];
  done?: string[];
  dryRun?: boolean;
}

interface Answers {
  absent: readonly string[];
  sharer: readonly string[] | null;
  note: string | null;
  todo: readonly string[];
  done: readonly string[];
}

const isBare = ({ absent, sharer, note, todo, done }: CloseOptions) =>
  absent === undefined && sharer === undefined && note === undefined && todo === undefined && done === undefined;

async function askTodos(context: Context, question: string): Promise<string[]> {
  const { askText } = await import('../../terminal/prompt.ts');
  const todos: string[] = [];
  for (;;) {
    const text = await askText(context, question);
    if (text === '') return todos;
    todos.push(text);
  }
}

/** Asks on a terminal when nothing was said on the command line. */
async function ask(context: Context, plan: AgendaPlan, nameOf: (id: number) => string): Promise<Answers> {
  const words = meetingWords(context.locale);
  const { askText } = await import('../../terminal/prompt.ts');
  const absent = splitNames(await askText(context, words.ask.absent));
  const planned = plan.sharers.map((each) => nameOf(each.member)).join(words.separator);
  const hasSharing = plan.sharers.length > 0;
  const sharer = hasSharing ? splitNames(await askText(context, words.ask.sharers(planned))) : [];
  const done = plan.carried.length > 0 ? splitNames(await askText(context, words.ask.done)) : [];
  const todo = await askTodos(context, words.ask.todo);
  const note = await askText(context, words.ask.note);
  return { absent, sharer: sharer.length === 0 ? null : sharer, done, todo, note: note === '' ? null : note };
}

async function idsOf(members: readonly Member[], words: readonly string[]): Promise<number[]> {
  const ids: number[] = [];
  for (const word of words) ids.push((await requireMember(members, word)).id);
  return [...new Set(ids)];
}

function openTodo(todos: readonly StoredTodo[], word: string): StoredTodo {
  const id = parseCount(word.replace(/^#/, ''), '--done', 1);
  const found = todos.find((todo) => todo.id === id);
  if (!found) throw new TeamctlError('not-found', 'todo-unknown', { id });
  if (found.state !== 'open') throw new TeamctlError('invalid', 'todo-closed', { id });
  return found;
}

/** What is to be written down; the very same value is shown by `--dry-run`. */
interface ClosingPlan {
  plan: AgendaPlan;
  absent: readonly number[];
  sharers: readonly number[] | null;
  note: string | null;
  done: readonly StoredTodo[];
  todos: readonly Promised[];
}

async function planClosing(gathered: Gathered, plan: AgendaPlan, answers: Answers): Promise<ClosingPlan> {
  const { members, stored, todos: known, calendar } = gathered;
  const absent = await idsOf(members, answers.absent);
  const sharers = answers.sharer === null ? null : await idsOf(members, answers.sharer);
  const both = sharers?.find((id) => absent.includes(id));
  if (both !== undefined) {
    const name = members.find((member) => member.id === both)?.name ?? '';
    throw new TeamctlError('invalid', 'sharer-absent', { name });
  }
  const usual = usualDue(plan.meeting, plan.date, calendar);
  const todos: Promised[] = [];
  for (const text of answers.todo) todos.push(await readPromise(text, members, plan.date, usual));
  const done = [...new Set(answers.done)].map((word) => openTodo(known, word));
  // Closed a second time, what is not said again stays: the live screen wrote some of it.
  const again = stored?.state === 'held' ? stored : null;
  return {
    plan,
    absent: answers.absent.length > 0 ? absent : (again?.absent ?? []),
    sharers: sharers ?? again?.sharers ?? null,
    note: answers.note ?? again?.note ?? null,
    done,
    todos,
  };
}

async function apply(context: Context, gathered: Gathered, closing: ClosingPlan): Promise<void> {
  const { plan, absent, sharers, note } = closing;
  const { stored, team } = gathered;
  const { closeMeeting } = await import('../../../store/meeting-writer.ts');
  const { addTodo, closeTodo } = await import('../../../store/todo-writer.ts');
  const held = stored?.state === 'held' ? stored : null;
  await context.write(`meeting close ${plan.meeting}`, async ({ db, summarize }) => {
    const key = { teamId: team.id, kind: plan.meeting, date: plan.date };
    const took = { minutesTaken: held?.minutesTaken ?? null, log: held?.log ?? null };
    await closeMeeting(db, key, { plan, absent, sharers, note, ...took });
    for (const todo of closing.done) await closeTodo(db, todo.id, { state: 'done', on: plan.date });
    for (const todo of closing.todos)
      await addTodo(db, team.id, { ...todo, createdOn: plan.date, meeting: plan.meeting, parent: null });
    summarize(plan.date);
  });
}

export async function run(context: Context, meeting: MeetingKind, options: CloseOptions): Promise<void> {
  const date = options.date === undefined ? context.today : parseDay(options.date, '--date');
  if (date > context.today) throw new TeamctlError('invalid', 'day-in-future', { day: date, flag: '--date' });
  const team = await context.team();
  const members = await membersOf(context, team);
  const away = await idsOf(members, options.absent ?? []);
  const gathered = await gatherAgenda(context, team, members, {
    meeting,
    date,
    minutes: null,
    absent: away,
    withNotes: false,
  });
  const plan = storedPlan(gathered) ?? planOf(gathered, context.today);
  const nameOf = (id: number) => members.find((member) => member.id === id)?.name ?? `#${id}`;
  const { absent = [], sharer = null, note = null, todo = [], done = [] } = options;
  const answers =
    context.interactive && isBare(options) ? await ask(context, plan, nameOf) : { absent, sharer, note, todo, done };
  const closing = await planClosing(gathered, plan, answers);
  if (options.dryRun !== true) await apply(context, gathered, closing);
  const shared = closing.sharers ?? plan.sharers.map((each) => each.member);
  const { presentClosing } = await import('../../../present/meeting.ts');
  const here = gathered.input.members.map((member) => member.id).filter((id) => !closing.absent.includes(id));
  const view = {
    kind: meeting,
    date,
    present: here,
    absent: closing.absent,
    sharers: shared.filter((id) => !closing.absent.includes(id)),
    note: closing.note,
    done: closing.done.map(({ id, text }) => ({ id, text })),
    todos: closing.todos,
    dryRun: options.dryRun === true,
  };
  await context.show(presentClosing(view, nameOf, context.locale));
}
