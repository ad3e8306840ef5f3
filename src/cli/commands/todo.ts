import type { Command } from 'commander';
import type { AddedTodo } from '../../app/todo/view.ts';
import { TeamctlError } from '../../errors.ts';
import { todoWords } from '../../i18n/areas/todo.ts';
import { meetingTyped } from '../../i18n/typed-words.ts';
import type { Context } from '../context.ts';
import { parseDay, parseTodo } from '../line/options.ts';
import { verb } from '../line/verb.ts';
import { tellAid } from '../terminal/tell-harm.ts';

export function define(program: Command, context: Context): void {
  const { help } = todoWords(context.locale);
  const todo = program.command('todo').description(help.todo);
  const owned = { '--owner <member>': help.owner, '--due <date>': help.due, '--from <id>': help.from };
  const added = { ...owned, '--meeting <meeting>': help.meeting };
  verb(todo, 'add <text>', help.add, added, (text, options) => add(context, text, options));
  const listed = { '--all': help.all, '--owner <member>': help.ownedBy };
  verb(todo, 'list', help.list, listed, (options) => list(context, options));
  const edited = { '--owner <member>': help.newOwner, '--due <date>': help.newDue };
  verb(todo, 'edit <id> [text]', help.edit, edited, (id, text, options) => edit(context, id, text, options));
  verb(todo, 'done <id>', help.done, {}, (id) => close(context, id, null));
  verb(todo, 'drop <id>', help.drop, { '--reason <text>': help.reason }, (id, { reason }) =>
    drop(context, id, reason?.trim()),
  );
}

interface AddOptions {
  owner?: string;
  due?: string;
  from?: string;
  meeting?: string;
}

async function add(context: Context, words: string, options: AddOptions): Promise<void> {
  const { addTodo } = await import('../../app/todo/add.ts');
  const all = await addTodo(context.scope, {
    text: words,
    owner: options.owner ?? null,
    due: options.due === undefined ? null : parseDay(options.due, '--due', context.today),
    from: options.from === undefined ? null : parseTodo(options.from, '--from'),
    meeting: options.meeting === undefined ? null : meetingTyped(options.meeting),
  });
  const { addedText } = await import('../../present/due-day.ts');
  const [first, ...others] = all;
  const { id: todo, owner, text, due, parent, twin, unsaid } = first as AddedTodo;
  const data = { todo, owner: owner?.id ?? null, text, due, parent, twin: twin !== null, unsaid };
  const more = others.length === 0 ? {} : { others: others.map((each) => each.id) };
  await context.done(all.map((each) => addedText(each, context.locale)).join('\n'), { ...data, ...more });
  await tellAid(context, [words]);
}

async function edit(context: Context, word: string, text: string | undefined, options: AddOptions): Promise<void> {
  const { editTodo } = await import('../../app/todo/edit.ts');
  const { editedText } = await import('../../present/due-day.ts');
  const due = options.due === undefined ? null : parseDay(options.due, '--due', context.today);
  const wanted = { id: parseTodo(word, 'ID'), text: text ?? null, owner: options.owner ?? null, due };
  const { id: todo, owner, ...rest } = await editTodo(context.scope, wanted);
  await context.done(editedText({ id: todo, owner, ...rest }, context.locale), {
    todo,
    owner: owner?.id ?? null,
    ...rest,
  });
  await tellAid(context, [text ?? null]);
}

async function list(context: Context, options: { all?: boolean; owner?: string }): Promise<void> {
  const { listTodos } = await import('../../app/todo/list.ts');
  const { presentTodos } = await import('../../present/todo.ts');
  const view = await listTodos(context.scope, { all: options.all === true, owner: options.owner ?? null });
  await context.show(presentTodos(view, context.locale));
}

async function drop(context: Context, word: string, reason: string | undefined): Promise<void> {
  if (!reason) throw new TeamctlError('usage', 'todo-needs-reason');
  await close(context, word, reason);
}

/** `reason` null: done. */
async function close(context: Context, word: string, reason: string | null): Promise<void> {
  const { closeTodo } = await import('../../app/todo/close.ts');
  const { id, text } = await closeTodo(context.scope, parseTodo(word, 'ID'), reason);
  const said = todoWords(context.locale);
  const message = reason === null ? said.done(id, text) : said.dropped(id, text);
  await context.done(message, { todo: id, state: reason === null ? 'done' : 'dropped', reason });
}
