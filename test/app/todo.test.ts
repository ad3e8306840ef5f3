import { expect, test } from 'vitest';
import { markAway } from '../../src/app/away/mark.ts';
import { addTodo } from '../../src/app/todo/add.ts';
import { closeTodo } from '../../src/app/todo/close.ts';
import { listTodos } from '../../src/app/todo/list.ts';
import { added, openHome, TODAY } from './windows.ts';

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

test('the same thing typed twice is noticed, whatever its points and spaces; two names make two to-dos', async () => {
  const scope = (await openHome()).window();
  const [first] = await added(scope, { ...wanted, text: '整理名单，今天' });
  expect((await added(scope, { ...wanted, text: ' 整理名单 今天。' }))[0].twin).toBe(first.id);
  expect((await added(scope, { ...wanted, owner: '阿依努尔', text: '整理名单，今天' }))[0].twin).toBeNull();
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
