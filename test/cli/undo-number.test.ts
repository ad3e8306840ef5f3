import { expect, test } from 'vitest';
import { consoleWithDemo } from '../demo-console.ts';

interface Log {
  entries: { id: number; command: string; state: string }[];
}

test('a command that others build on is named with them, and taken back only together', async () => {
  const it = await consoleWithDemo();
  await it.run('member', 'add', '周岚', '--code', 'Q90');
  await it.run('record', 'add', '周岚', '--dials', '30');
  await it.run('todo', 'add', '订会议室');
  const { entries } = await it.json<Log>('log');
  const added = entries.find(({ command }) => command === 'member add')?.id ?? 0;
  const alone = await it.run('undo', String(added), '-y');
  expect(alone.code).toBe(9);
  expect(alone.stderr).toContain('record add');
  expect(alone.stderr).not.toContain('todo add');
  expect((await it.run('member', 'list')).stdout).toContain('周岚');
  const done = await it.json<{ later: unknown[] }>('undo', `#${added}`, '--with-later', '-y');
  expect(done.later.length).toBe(1);
  expect((await it.run('member', 'list')).stdout).not.toContain('周岚');
  expect((await it.run('todo', 'list')).stdout).toContain('订会议室');
  // What went in one go comes back in one go.
  await it.run('redo', '-y');
  expect((await it.run('record', 'list', '--member', '周岚')).stdout).toContain('30');
});

test('a number that cannot be taken back is said to be none', async () => {
  const it = await consoleWithDemo();
  expect((await it.run('undo', '999', '-y')).code).toBe(4);
  expect((await it.run('undo', 'x', '-y')).code).toBe(2);
});

test('looking at an agenda is no act: undo names what was done, and takes along agendas that were made of it', async () => {
  const it = await consoleWithDemo();
  const list = async () => (await it.run('todo', 'list')).stdout;
  await it.run('todo', 'add', '订会议室');
  await it.run('agenda', 'evening');
  const { entry, later } = await it.json<{ entry: { command: string }; later: unknown[] }>('undo', '-y');
  expect([entry.command, later]).toEqual(['todo add', []]);
  expect(await list()).not.toContain('订会议室');
  await it.run('redo', '-y');
  expect(await list()).toContain('订会议室');

  // An agenda that holds what is taken back cannot stay.
  await it.run('member', 'add', '周岚', '--code', 'Q90');
  await it.run('agenda', 'morning', '--date', '2026-11-25');
  const both = await it.json<{ entry: { command: string }; later: { entry: { command: string } }[] }>('undo', '-y');
  expect([both.entry.command, both.later.map((each) => each.entry.command)]).toEqual([
    'member add',
    ['agenda morning'],
  ]);
  expect((await it.run('member', 'list')).stdout).not.toContain('周岚');
  expect((await it.run('redo', '-y')).code).toBe(0);
  expect((await it.run('member', 'list')).stdout).toContain('周岚');
});

test('where nothing else is left, agendas are taken back as well', async () => {
  const it = await consoleWithDemo();
  await it.run('agenda', 'evening');
  const commands: string[] = [];
  for (;;) {
    const { entry } = await it.json<{ entry: { command: string } | null }>('undo', '-y');
    if (entry === null) break;
    commands.push(entry.command);
  }
  expect(commands.at(-1)).toBe('agenda evening');
});
