import { expect, test } from 'vitest';
import { markAway } from '../../src/app/away/mark.ts';
import { closeMeeting } from '../../src/app/meeting/close.ts';
import type { Scope } from '../../src/app/scope.ts';
import { addTodo } from '../../src/app/todo/add.ts';
import { closeTodo } from '../../src/app/todo/close.ts';
import { editTodo } from '../../src/app/todo/edit.ts';
import { listTodos } from '../../src/app/todo/list.ts';
import { added, openHome, TODAY, told } from './windows.ts';

const wanted = { text: ' 整理名单 ', owner: '高敏', due: null, from: null, meeting: null };

test('a to-do is somebody’s and due on the next work day, unless it is said otherwise', async () => {
  const home = await openHome();
  expect((await added(home.window(), wanted))[0]).toEqual({
    id: 1,
    owner: { id: 1, name: '高敏' },
    text: '整理名单',
    due: '2026-11-25',
    off: null,
    back: null,
    gone: false,
    unread: false,
    parent: null,
    twin: null,
    unsaid: null,
  });
  await expect(addTodo(home.window(), { ...wanted, due: '2026-11-01' })).rejects.toMatchObject({
    code: 'todo-due-past',
  });
  await expect(addTodo(home.window(), { ...wanted, text: '  ' })).rejects.toMatchObject({ code: 'todo-empty' });
});

test('two windows close the same to-do: the second is told, and the first end stands', async () => {
  const home = await openHome();
  const [first, second] = [home.window(), home.window()];
  const [{ id }] = await added(home.window(), wanted);
  // Both have looked before either writes.
  await listTodos(first, { all: false, owner: null });
  await listTodos(second, { all: false, owner: null });
  await closeTodo(first, id, null);
  await expect(closeTodo(second, id, '不做了')).rejects.toMatchObject({ code: 'todo-closed' });
  await expect(addTodo(second, { ...wanted, from: id })).rejects.toMatchObject({ code: 'todo-closed' });
  expect((await listTodos(home.window(), { all: true, owner: null })).todos).toMatchObject([
    { id, state: 'done', closedOn: TODAY, reason: null },
  ]);
});

test('the one that takes over drops the one before', async () => {
  const home = await openHome();
  const scope = home.window();
  const [{ id }] = await added(scope, wanted);
  const [next] = await added(scope, { ...wanted, owner: '阿依努尔', from: id });
  expect(next.parent).toBe(id);
  const { todos, names } = await listTodos(scope, { all: false, owner: '阿依努尔' });
  expect(todos.map((each) => each.id)).toEqual([next.id]);
  expect(names.get(2)).toBe('阿依努尔');
});

const openIn = async (scope: Scope) =>
  (await listTodos(scope, { all: false, owner: null })).todos.map(({ id, owner, text, due }) => [id, owner, text, due]);

test('the same thing typed twice is kept once, whatever its points, spaces and width', async () => {
  const scope = (await openHome()).window();
  const text = '给 3 位老客户，发ABC资料';
  const [first] = await added(scope, { ...wanted, text });
  for (const again of [text, '给3位老客户发abc资料。', '给３位老客户——发ＡＢＣ资料！'])
    expect((await added(scope, { ...wanted, text: again }))[0]).toMatchObject({ id: first.id, due: first.due });
  const kept = [first.id, 1, text, first.due];
  expect(await openIn(scope)).toEqual([kept]);
  // What differs in a number, a word or the person is another thing.
  await added(scope, { ...wanted, text: '给4位老客户发ABC资料' });
  await added(scope, { ...wanted, owner: '阿依努尔', text });
  expect(await openIn(scope)).toHaveLength(3);
  // What is done can be promised again.
  await closeTodo(scope, first.id, null);
  expect((await added(scope, { ...wanted, text }))[0]).toMatchObject({ twin: null });
});

test('the day and the person that are said the second time count; those that are not said change nothing', async () => {
  const scope = (await openHome()).window();
  const [{ id }] = await added(scope, { ...wanted, owner: null, text: '发周报 @周五' });
  expect((await added(scope, { ...wanted, owner: null, text: '发周报' }))[0]).toMatchObject({ id, due: '2026-11-27' });
  const [moved] = await added(scope, { ...wanted, owner: null, text: '高敏：发周报', due: '2026-11-30' });
  expect(moved).toMatchObject({ id, twin: { id, owner: null, due: '2026-11-27' } });
  expect(await openIn(scope)).toEqual([[id, 1, '发周报', '2026-11-30']]);
  const closing = {
    ...told,
    kind: 'evening',
    date: TODAY,
    todos: ['高敏：发周报', '高敏：发周报。 @周四', '大家：早到'],
  };
  const { todos } = await closeMeeting(scope, closing);
  expect(todos.map((each) => [each.id, each.due, each.twin?.due ?? null])).toEqual([
    [id, '2026-11-26', '2026-11-30'],
    [id + 1, '2026-11-25', null],
  ]);
  expect(await openIn(scope)).toHaveLength(2);
  // Done and promised anew in one breath: that is a new one.
  const anew = await closeMeeting(scope, { ...closing, done: [id], todos: ['高敏：发周报'] });
  expect(anew.todos).toMatchObject([{ twin: null }]);
});

test('other words, another person or day: what is not said stays', async () => {
  const scope = (await openHome()).window();
  const [{ id, due }] = await added(scope, { ...wanted, text: '没完成就做五十个蹲起' });
  const edit = { id, text: null, owner: null, due: null };
  expect((await listTodos(scope, { all: false, owner: null })).unsaid.get(id)).toBe('harm-penalty');
  expect(await editTodo(scope, { ...edit, text: '整理三段好录音' })).toMatchObject({
    owner: { id: 1 },
    due,
    unsaid: null,
  });
  expect((await listTodos(scope, { all: false, owner: null })).unsaid.size).toBe(0);
  await editTodo(scope, { ...edit, text: '阿依努尔：整理三段好录音，周五前' });
  expect(await openIn(scope)).toEqual([[id, 2, '整理三段好录音，周五前', '2026-11-27']]);
  await editTodo(scope, { ...edit, due: '2026-12-01', owner: '高敏' });
  expect(await openIn(scope)).toEqual([[id, 1, '整理三段好录音，周五前', '2026-12-01']]);
  await expect(editTodo(scope, edit)).rejects.toMatchObject({ code: 'todo-edit-nothing' });
  await expect(editTodo(scope, { ...edit, text: ' ' })).rejects.toMatchObject({ code: 'todo-empty' });
  await expect(editTodo(scope, { ...edit, due: '2026-11-01' })).rejects.toMatchObject({ code: 'todo-due-past' });
  await expect(editTodo(scope, { ...edit, text: '高敏、阿依努尔：补打' })).rejects.toMatchObject({
    code: 'todo-one-owner',
  });
  await closeTodo(scope, id, null);
  await expect(editTodo(scope, { ...edit, text: '补打' })).rejects.toMatchObject({ code: 'todo-closed' });
});

test('two names make two to-dos', async () => {
  const scope = (await openHome()).window();
  const both = await added(scope, { ...wanted, owner: null, text: '高敏、阿依努尔：一起带新人' });
  expect(both.map(({ owner, text }) => [owner?.name, text])).toEqual([
    ['高敏', '一起带新人'],
    ['阿依努尔', '一起带新人'],
  ]);
});

test('a day on which its owner is away is told at once, with the day on which they are back', async () => {
  const scope = (await openHome()).window();
  await markAway(scope, { who: '高敏', from: '2026-11-25', to: '2026-11-27', half: null, kind: null, back: false });
  const due = '2026-11-26';
  expect((await added(scope, { ...wanted, due }))[0]).toMatchObject({ back: '2026-11-30', off: null, gone: false });
  expect((await added(scope, { ...wanted, owner: '阿依努尔', due }))[0].back).toBeNull();
});
