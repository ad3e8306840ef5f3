import type { Command } from 'commander';
import { requireMember } from '../../app/find/member.ts';
import { meetingKinds } from '../../domain/agenda/meeting-kind.ts';
import type { Member } from '../../domain/team/team.ts';
import { TeamctlError } from '../../errors.ts';
import { todoWords } from '../../i18n/areas/todo.ts';
import type { StoredTodo } from '../../store/todo-reader.ts';
import type { Context } from '../context.ts';
import { parseChoice, parseCount, parseDay } from '../line/options.ts';

export function define(program: Command, context: Context): void {
  const { help } = todoWords(context.locale);
  const todo = program.command('todo').description(help.todo);
  todo
    .command('add <text>')
    .description(help.add)
    .option('--owner <member>', help.owner)
    .option('--due <date>', help.due)
    .option('--from <id>', help.from)
    .option('--meeting <kind>', help.meeting)
    .action((text: string, options: AddOptions) => addTodo(context, text, options));
  todo
    .command('list')
    .description(help.list)
    .option('--all', help.all)
    .option('--owner <member>', help.ownedBy)
    .action((options: { all?: boolean; owner?: string }) => listTodos(context, options));
  todo
    .command('done <id>')
    .description(help.done)
    .action((id: string) => closeTodo(context, id, null));
  todo
    .command('drop <id>')
    .description(help.drop)
    .option('--reason <text>', help.reason)
    .action((id: string, options: { reason?: string }) => dropTodo(context, id, options.reason));
}

interface AddOptions {
  owner?: string;
  due?: string;
  from?: string;
  meeting?: string;
}

async function gather(context: Context) {
  const team = await context.team();
  const db = await context.reader();
  const { readMembers } = await import('../../store/team-reader.ts');
  const { readTodos } = await import('../../store/todo-reader.ts');
  return { team, members: await readMembers(db, team.id), todos: await readTodos(db, team.id, true) };
}

const named = (members: readonly Member[]) => (id: number) => members.find((each) => each.id === id)?.name ?? `#${id}`;

/** An open to-do by its number. @throws TeamctlError `not-found`, or `invalid` when it is closed */
function requireOpen(todos: readonly StoredTodo[], word: string): StoredTodo {
  const id = word.replace(/^#/, '');
  const found = todos.find((each) => String(each.id) === id);
  if (!found) throw new TeamctlError('not-found', 'todo-unknown', { id: word });
  if (found.state !== 'open') throw new TeamctlError('invalid', 'todo-closed', { id: found.id });
  return found;
}

export async function addTodo(context: Context, words: string, options: AddOptions): Promise<void> {
  const text = words.trim();
  if (text === '') throw new TeamctlError('usage', 'todo-empty');
  const { team, members, todos } = await gather(context);
  const owner = options.owner === undefined ? null : (await requireMember(members, options.owner)).id;
  const due =
    options.due === undefined
      ? (await context.calendar(team)).addWorkdays(context.today, 1)
      : parseDay(options.due, '--due');
  if (due < context.today) throw new TeamctlError('invalid', 'todo-due-past', { due });
  const parent = options.from === undefined ? null : requireOpen(todos, options.from).id;
  const meeting = options.meeting === undefined ? null : parseChoice(options.meeting, meetingKinds, '--meeting');
  const store = await import('../../store/todo-writer.ts');
  const id = await context.write('todo add', async ({ db, summarize }) => {
    const created = await store.addTodo(db, team.id, { text, owner, due, createdOn: context.today, meeting, parent });
    if (parent !== null)
      await store.closeTodo(db, parent, { state: 'dropped', on: context.today, reason: `#${created}` });
    summarize(`#${created}`);
    return created;
  });
  const { presentDone } = await import('../../present/team.ts');
  const said = todoWords(context.locale);
  const who = owner === null ? said.everyone : named(members)(owner);
  await context.show(presentDone(said.added(id, who, text, due), { todo: id, owner, text, due, parent }));
}

export async function listTodos(context: Context, options: { all?: boolean; owner?: string }): Promise<void> {
  const { members, todos } = await gather(context);
  const owner = options.owner === undefined ? null : (await requireMember(members, options.owner)).id;
  const shown = todos.filter(
    (each) => (options.all || each.state === 'open') && (owner === null || each.owner === owner),
  );
  const { presentTodos } = await import('../../present/todo.ts');
  await context.show(presentTodos(shown, named(members), context.today, context.locale));
}

async function dropTodo(context: Context, word: string, reason: string | undefined): Promise<void> {
  if (reason === undefined || reason.trim() === '') throw new TeamctlError('usage', 'todo-needs-reason');
  await closeTodo(context, word, reason.trim());
}

/** `reason` null: done. */
export async function closeTodo(context: Context, word: string, reason: string | null): Promise<void> {
  parseCount(word.replace(/^#/, ''), 'ID', 1);
  const { todos } = await gather(context);
  const found = requireOpen(todos, word);
  const store = await import('../../store/todo-writer.ts');
  const on = context.today;
  await context.write(reason === null ? 'todo done' : 'todo drop', async ({ db, summarize }) => {
    await store.closeTodo(db, found.id, reason === null ? { state: 'done', on } : { state: 'dropped', on, reason });
    summarize(`#${found.id}`);
  });
  const { presentDone } = await import('../../present/team.ts');
  const said = todoWords(context.locale);
  const message = reason === null ? said.done(found.id, found.text) : said.dropped(found.id, found.text);
  await context.show(presentDone(message, { todo: found.id, state: reason === null ? 'done' : 'dropped', reason }));
}
