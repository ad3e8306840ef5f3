import { expect, test } from 'vitest';
import { consoleWithDemo } from '../demo-console.ts';

test('what a manager types to be read out or done is looked at; it is stored all the same', async () => {
  const it = await consoleWithDemo();
  const added = await it.run('todo', 'add', '没完成的人做五十个蹲起');
  expect(added.code).toBe(0);
  expect(added.stderr).toContain('处罚');
  const closed = await it.run(
    'meeting',
    'close',
    'evening',
    '--todo',
    '大家：最后三名给前三名倒茶鞠躬',
    '--lang',
    'en',
  );
  expect(closed.stderr).toContain('shame');
  const set = await it.run('team', 'edit', '--set', 'has=whiteboard,垫底的跪着念目标的牌子');
  expect(set.stderr).toContain('难堪');
  const harmless = await it.run('todo', 'add', '把话术初稿发给沈雅宁');
  expect(harmless.stderr).toBe('');
  const list = await it.run('todo', 'list');
  expect(list.stdout).toContain('没完成的人做五十个蹲起');
});
