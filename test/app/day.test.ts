import { expect, test } from 'vitest';
import { prepareAgenda } from '../../src/app/agenda/prepare.ts';
import { endDay } from '../../src/app/day/day.ts';
import { addRecord } from '../../src/app/record/record.ts';
import { listTodos } from '../../src/app/todo/list.ts';
import { candidates } from '../../src/store/undo.ts';
import { added, openHome, TODAY, told } from './windows.ts';

const SATURDAY = '2026-11-28';
const wanted = { owner: '高敏', due: null, from: null, meeting: null };
const nothing = { ...told, held: [] };

test('on a holiday an agenda that was only looked at is no meeting, unless somebody worked', async () => {
  const home = await openHome();
  const scope = home.window({ today: SATURDAY });
  const evening = { meeting: 'evening' as const, date: SATURDAY, minutes: null, absent: [], withNotes: false };
  await prepareAgenda(scope, evening, { dryRun: false });
  expect((await endDay(scope, nothing)).closing).toBeNull();
  await addRecord(scope, { member: '高敏', day: SATURDAY, measures: { dials: 40 } });
  expect((await endDay(scope, nothing)).closing).not.toBeNull();
});

test.each([TODAY, SATURDAY])('the end of a day is one change, all of it or nothing (%s)', async (today) => {
  const home = await openHome();
  const [{ id: one }] = await added(home.window(), { ...wanted, text: '整理名单' });
  const [{ id: other }] = await added(home.window(), { ...wanted, text: '发周报' });
  const scope = home.window({ today });
  const open = async () => (await listTodos(home.window(), { all: false, owner: null })).todos.map(({ id }) => id);
  const commands = async () => (await candidates(await home.window().reader(), 'undo')).length;
  const before = await commands();
  // A number twice is the same thing said twice.
  const view = await endDay(scope, { ...nothing, done: [one, one], todos: ['高敏：回三位客户'] });
  expect((view.closing?.done ?? []).length + view.loose.done).toBe(1);
  expect(await open()).toHaveLength(2);
  expect(await commands()).toBe(before + 1);
  for (const slip of [
    { done: [other, 99], todos: ['高敏：听一段录音'] },
    { done: [other], todos: ['高敏：听一段录音', '高敏：交方案 @昨天'] },
    { done: [], todos: ['高敏：听一段录音'], held: ['99'] },
  ])
    await expect(endDay(scope, { ...nothing, ...slip })).rejects.toBeDefined();
  expect(await open()).toHaveLength(2);
  expect(await open()).toContain(other);
  expect(await commands()).toBe(before + 1);
});
