import { expect, test } from 'vitest';
import { listTodos } from '../../src/app/todo/list.ts';
import { asideOf } from '../../src/chat/topics.ts';
import { presentGroupTodos } from '../../src/present/for-the-group.ts';
import { added, openHome } from '../app/windows.ts';

const wanted = { owner: '高敏', due: null, from: null, meeting: null };

test('a group that is sent the to-dos reads those alone that are read out; with none of them it is sent nothing', async () => {
  const scope = (await openHome()).window();
  await added(scope, { ...wanted, text: '没开单，罚站着打一天电话' });
  const sent = async () => presentGroupTodos(await listTodos(scope, { all: false, owner: null }), '启明组', 'zh-CN');
  expect(await sent()).toBeNull();
  await added(scope, { ...wanted, text: '给三位老客户回电' });
  const told = JSON.stringify(await sent());
  expect(told).toContain('给三位老客户回电');
  expect(told).not.toContain('罚站');
});

test('whoever sends is told alone what the group does not get to read', async () => {
  const scope = (await openHome()).window();
  const face = { scope, locale: 'zh-CN' as const, nowMs: () => 0 };
  await added(scope, { ...wanted, text: '给三位老客户回电' });
  expect(await asideOf(face, 'todo')).toBeNull();
  await added(scope, { ...wanted, text: '没开单，罚站着打一天电话' });
  expect(await asideOf(face, 'todo')).toMatch(/#2 没发给群里/);
  expect(await asideOf(face, 'board')).toBeNull();
});
