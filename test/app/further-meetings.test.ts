import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Console, openConsole } from '../console.ts';
import { HEADER } from '../gallery/slips.ts';

/** A team whose playbook has a stand-up at noon, written from the skeleton. */
async function withNoon(): Promise<Console> {
  const home = openConsole();
  const playbook = join(home.folder, 'ours');
  mkdirSync(playbook);
  writeFileSync(join(playbook, 'playbook.yaml'), HEADER);
  expect((await home.run('playbook', 'new', 'meeting', 'noon', playbook)).code).toBe(0);
  const file = join(playbook, 'meetings.yaml');
  const text = readFileSync(file, 'utf8').replace('title: 会的名字', 'title: 午间站会');
  writeFileSync(file, text.replace('weekdays: [1, 2, 3, 4, 5]', 'weekdays: [2, 4]'));
  expect((await home.run('playbook', 'lint', playbook)).stdout).toContain('没有问题');
  const init = [
    'init',
    '--no-input',
    '--name',
    '一组',
    '--founded',
    '2026-10-12',
    '--member',
    '洪叶',
    '--member',
    '韩雪',
  ];
  expect((await home.run(...init, '--playbook', playbook)).code).toBe(0);
  return home;
}

test('a stand-up at noon is planned, closed, promised in, listed, skipped and undone like the others', async () => {
  const home = await withNoon();
  expect((await home.run('agenda', 'noon')).stdout).toContain('午间站会 · 11月24日');
  expect((await home.run('agenda', '午间站会', '--format', 'wecom')).stdout).toContain('12:00–12:10');
  const invitation = (await home.run('agenda', 'noon', '--format', 'ics')).stdout;
  expect(invitation).toContain('RRULE:FREQ=WEEKLY;BYDAY=TU,TH;');
  const closed = await home.run('meeting', 'close', 'noon', '--absent', '韩雪', '--todo', '洪叶：回两位客户 @周四');
  expect(closed.stdout).toContain('2026-11-24 午间站会记好了');
  const list = await home.json<{ meetings: object[] }>('meeting', 'list');
  expect(list.meetings).toMatchObject([{ meeting: 'noon', state: 'held', date: '2026-11-24' }]);
  expect((await home.run('meeting', 'list')).stdout).toContain('午间站会');
  const todos = await home.json<{ todos: object[] }>('todo', 'list');
  expect(todos.todos).toMatchObject([{ text: '回两位客户', meeting: 'noon' }]);
  expect((await home.run('todo', 'add', '再想想', '--meeting', '午间站会')).code).toBe(0);
  const due = await home.run('agenda', 'noon', '--today', '2026-11-26');
  expect(due.stdout).toContain('回两位客户');
  expect((await home.run('meeting', 'skip', 'noon', '--today', '2026-11-26')).stdout).toContain('午间站会不开');
  expect((await home.run('undo')).code).toBe(0);
  expect((await home.run('meeting', 'skip', 'noon')).stderr).toContain('午间站会已经开过');
});

test('the team moves it, sees it among its settings, and hears which kinds there are', async () => {
  const home = await withNoon();
  expect((await home.run('team', 'edit', '--set', 'noon=3@12:30')).stderr).toBe('');
  expect((await home.run('team', 'show')).stdout).toMatch(/午间站会\s+noon=3@12:30/);
  expect((await home.run('agenda', 'noon')).stdout).toContain('12:30–12:40');
  expect((await home.run('agenda', 'nooon')).stderr).toContain('是不是想写 noon');
  const unknown = await home.run('meeting', 'close', '茶话会', '--note', '好');
  expect(unknown.code).not.toBe(0);
  expect(unknown.stderr).toContain('noon（午间站会）');
  const en = await home.run('todo', 'add', 'Tidy up', '--meeting', 'tea', '--lang', 'en');
  expect(en.stderr).toContain('morning (Morning meeting)');
  expect((await home.run('complete', 'agenda', 'no')).stdout).toBe('noon\t午间站会\n');
  expect((await home.run('complete', '--fresh', 'meeting', 'close')).stdout).toContain('noon\t午间站会');
});

test('who goes on with another playbook still reads what was held', async () => {
  const home = await withNoon();
  await home.run('meeting', 'close', 'noon', '--note', '好');
  expect((await home.run('team', 'edit', '--playbook', 'telesales')).code).toBe(0);
  expect((await home.run('meeting', 'list')).stdout).toContain('noon');
  expect((await home.run('agenda', 'noon')).stderr).toContain('没有「noon」这种会');
  expect((await home.run('agenda', 'evening')).code).toBe(0);
});

test('a day without the meeting is not skipped, and the next one is named', async () => {
  const home = await withNoon();
  const monday = await home.run('meeting', 'skip', 'noon', '--date', '2026-11-23');
  expect(monday.code).not.toBe(0);
  expect(monday.stderr).toContain('2026-11-23 本来就没有午间站会');
  expect(monday.stderr).toContain('teamctl meeting skip noon --date 2026-11-24');
  const weekly = await home.run('meeting', 'skip', 'weekly', '--lang', 'en');
  expect(weekly.stderr).toContain('meeting skip weekly --date 2026-11-27');
  expect((await home.run('meeting', 'skip', 'morning', '--date', '2026-11-28')).stderr).toContain('2026-11-30');
  expect((await home.json<{ meetings: object[] }>('meeting', 'list', '--to', '2026-11-30')).meetings).toEqual([]);
});

test('times that run into one another are said when they are set and where settings are looked at', async () => {
  const home = await withNoon();
  const said = '周二、周四「午间站会」（17:35 起 10 分钟）和「夕会」（17:40 起';
  expect((await home.run('team', 'edit', '--set', 'noon=2,4@17:35')).stderr).toContain(said);
  expect((await home.run('team', 'show')).stdout.replace(/\s+/g, '')).toContain(said.replace(/\s+/g, ''));
  const en = await home.run('team', 'edit', '--set', 'noon=2,4@09:10', '--lang', 'en');
  expect(en.stderr).toContain('run into one another on Tuesdays, Thursdays');
  expect((await home.run('team', 'edit', '--set', 'noon=')).stderr).toBe('');
  expect((await home.run('team', 'show')).stdout).not.toContain('撞上');
});

test('what was set of a kind that the playbook has dropped can be taken back, and only that', async () => {
  const home = await withNoon();
  await home.run('team', 'edit', '--set', 'noon=3@12:30');
  await home.run('team', 'edit', '--playbook', 'telesales');
  const moved = await home.run('team', 'edit', '--set', 'noon=13:00');
  expect(moved.stderr).toContain('noon=');
  expect(moved.code).not.toBe(0);
  expect((await home.run('team', 'edit', '--set', 'noon=')).code).toBe(0);
  expect((await home.run('team', 'edit', '--set', 'noon=')).stderr).toContain('没有');
});

test('no skeleton is written for an id that means something else', async () => {
  const home = await withNoon();
  const ours = join(home.folder, 'ours');
  expect((await home.run('playbook', 'new', 'meeting', 'board', ours)).stderr).toContain('board-meeting');
  expect((await home.run('playbook', 'new', 'meeting', 'help', ours, '--lang', 'en')).stderr).toContain('help-meeting');
  expect((await home.run('playbook', 'new', '--help')).stdout).toContain('或 meeting');
  expect((await home.run('playbook', 'lint', ours)).stdout).toContain('没有问题');
});

test('figures at noon are of a part of the day, and the usual ones beside them of a whole one', async () => {
  const home = await withNoon();
  const item =
    '{id: noon-figures, element: added, title: 到现在, purpose: 看数, minutes: {min: 8, ideal: 10, max: 12}, content: figures, lines: [看看到现在的数。]}';
  writeFileSync(
    join(home.folder, 'ours', 'meetings.yaml'),
    `meetings:\n  - id: noon\n    title: 午间站会\n    box: {min: 8, max: 12}\n    minutes: 10\n    start: '12:00'\n    weekdays: [2, 4]\n    items:\n      - ${item}\n`,
  );
  const days = ['16', '17', '18', '19', '20', '23', '24'];
  const rows = days.flatMap((day) =>
    ['洪叶', '韩雪'].map((name) => `2026-11-${day},${name},${day === '24' ? 50 : 100},0`),
  );
  const file = join(home.folder, 'a.csv');
  writeFileSync(file, `日期,姓名,拨打,成单\n${rows.join('\n')}\n`);
  await home.run('import', file);
  const { stdout } = await home.run('agenda', 'noon');
  expect(stdout).toContain('到现在拨打 100 通（平时一整天合起来 200 上下）');
  expect(stdout).toContain('到现在还没有单');
  const english = (await home.run('agenda', 'noon', '--lang', 'en')).stdout.replace(/\s+/g, ' ');
  expect(english).toContain('so far (usually about 200 together in a whole day)');
  expect((await home.run('agenda', 'evening')).stdout).toContain('拨打 100 通（平时合起来 200 上下）');
});
