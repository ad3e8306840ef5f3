import { expect, test } from 'vitest';
import { type AgendaPlan, pastOf } from '../../src/domain/agenda/plan.ts';
import { readMeetings, readTurns } from '../../src/store/meeting-reader.ts';
import { openStore } from '../../src/store/sqlite/file-store.ts';
import { type Console, openConsole, TODAY } from '../console.ts';

interface Agenda {
  stage: string;
  minutes: number;
  items: { id: string; minutes: number; lines: string[]; element: string }[];
  sharers: { member: number }[];
  carried: { todo: number; text: string }[];
  omitted: { id: string; reason: string }[];
  managerNotes?: string[];
}

async function team(): Promise<Console> {
  const home = openConsole();
  const members = ['高敏', '阿依努尔', '林小满'].flatMap((name) => ['--member', name]);
  const { code, stderr } = await home.run(
    'init',
    '--no-input',
    '--name',
    '启明组',
    '--founded',
    '2026-09-01',
    ...members,
  );
  expect(code, stderr).toBe(0);
  return home;
}

const morning = (home: Console, ...words: string[]) => home.json<Agenda>('agenda', 'morning', ...words);

test('every element of the guide occurs in the three agendas of a week', async () => {
  const home = await team();
  const elements = new Set<string>();
  for (const [kind, date] of [
    ['morning', '2026-11-24'],
    ['evening', '2026-11-24'],
    ['evening', '2026-11-25'],
    ['weekly', '2026-11-27'],
  ] as const) {
    const agenda = await home.json<Agenda>('agenda', kind, '--date', date);
    expect(agenda.items.reduce((sum, item) => sum + item.minutes, 0)).toBe(agenda.minutes);
    for (const item of agenda.items) elements.add(item.element);
  }
  const wanted = [
    'morning-duration morning-arouse-mood morning-set-day-goals morning-motivation-game morning-positive-for-all',
    'morning-success-story evening-duration evening-review-day evening-share-experience evening-plan-tomorrow',
    'evening-top-performer-sharing evening-keep-morale-high weekly-duration weekly-review-work weekly-review-results',
    'weekly-assign-next',
  ].flatMap((line) => line.split(' '));
  expect([...elements].filter((id) => id !== 'added').sort()).toEqual(wanted.sort());
});

test('every legal length works, others are refused with the lengths that do', async () => {
  const home = await team();
  for (const minutes of [20, 23, 27, 30])
    expect((await morning(home, '--minutes', String(minutes))).minutes).toBe(minutes);
  const refused = await home.run('agenda', 'morning', '--minutes', '31');
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('--minutes 30');
});

test('the same call gives the same agenda, a dry run moves no turn, a skipped meeting uses none up', async () => {
  const home = await team();
  const first = await morning(home, '--dry-run');
  expect(await morning(home)).toEqual(first);
  expect(await morning(home)).toEqual(first);
  const next = await morning(home, '--date', '2026-11-25', '--dry-run');
  expect(next.sharers[0]?.member).not.toBe(first.sharers[0]?.member);
  expect((await home.run('meeting', 'skip', 'morning', '--reason', '停电')).code).toBe(0);
  const after = await morning(home, '--date', '2026-11-25', '--dry-run');
  expect(after.sharers[0]?.member).toBe(first.sharers[0]?.member);
  expect((await home.json('meeting', 'list')).meetings).toMatchObject([{ state: 'skipped', reason: '停电' }]);
});

test('closing: who was away has the turn again, promises come up until done or dropped with a reason', async () => {
  const home = await team();
  await morning(home);
  const sharer = (await home.json<Agenda>('agenda', 'morning')).sharers[0]?.member as number;
  const names = ['', '高敏', '阿依努尔', '林小满'];
  const away = names[sharer] as string;
  const words = [
    '--absent',
    away,
    '--note',
    '人都精神',
    '--todo',
    '回访：三位老客户',
    '--todo',
    `高敏: 练开场 @2026-11-26`,
  ];
  const preview = await home.run('meeting', 'close', 'morning', ...words, '--dry-run');
  expect(preview.stdout).toContain(away);
  expect((await home.json('todo', 'list')).todos).toEqual([]);
  expect((await home.run('meeting', 'close', 'morning', ...words)).code).toBe(0);
  const tomorrow = await morning(home, '--date', '2026-11-25', '--dry-run');
  expect(tomorrow.sharers[0]?.member).toBe(sharer);
  expect(tomorrow.carried.map((each) => each.text)).toEqual(['回访：三位老客户']);
  const again = await home.run('meeting', 'close', 'morning', '--done', '1');
  expect(again.code, again.stderr).toBe(0);
  expect((await home.json('meeting', 'list')).meetings).toMatchObject([{ note: '人都精神', absent: [sharer] }]);
  expect((await home.run('todo', 'drop', '2')).code).toBe(2);
  expect((await home.run('todo', 'drop', '2', '--reason', '换了做法')).code).toBe(0);
  expect((await morning(home, '--date', '2026-11-27', '--dry-run')).carried).toEqual([]);
});

test('wrong input is refused with a way out, in both languages, and nothing is stored', async () => {
  const home = await team();
  const cases: [string[], number, RegExp][] = [
    [['meeting', 'close', 'noon'], 2, /morning/],
    [['meeting', 'close', 'morning', '--date', '2026-11-30'], 3, /2026-11-30/],
    [['meeting', 'close', 'morning', '--absent', '高敏', '--sharer', '高敏'], 3, /高敏/],
    [['meeting', 'close', 'morning', '--todo', '高: 练开场 @2026-11-01'], 3, /2026-11-01/],
    [['meeting', 'close', 'morning', '--done', '9'], 4, /9/],
    [['agenda', 'morning', '--absent', '高敏', '--absent', '阿依努尔', '--absent', '林小满'], 3, /meeting skip/],
    [['todo', 'done', '7'], 4, /7/],
  ];
  for (const [words, code, said] of cases) {
    for (const lang of ['zh-CN', 'en']) {
      const outcome = await home.run(...words, '--lang', lang);
      expect({ words, code: outcome.code, stdout: outcome.stdout }).toEqual({ words, code, stdout: '' });
      expect(outcome.stderr).toMatch(said);
    }
  }
  expect((await home.json('meeting', 'list')).meetings).toEqual([]);
  await home.run('meeting', 'close', 'morning');
  expect((await home.run('meeting', 'skip', 'morning')).code).toBe(3);
});

test('a stage that was agreed on leads; what is private only shows with --private', async () => {
  const home = await team();
  await home.run('stage', 'confirm', 'stable');
  await home.run('observe', 'avoids-picking-up-phone=often', '--member', '林小满');
  const plain = await home.run('agenda', 'morning');
  const secret = await morning(home, '--private');
  expect((await morning(home)).stage).toBe('stable');
  expect(secret.managerNotes?.join()).toContain('林小满');
  expect(plain.stdout).not.toContain(secret.managerNotes?.[0] as string);
});

test('turns are read as they were, without the agendas', async () => {
  const home = await team();
  await morning(home);
  await home.run('agenda', 'evening');
  await home.run('meeting', 'close', 'evening', '--absent', '高敏');
  const store = await openStore(home.file, 'read');
  const whole = (await readMeetings(store.reader, 1, '2026-01-01', TODAY)).map(({ plan }) =>
    pastOf(plan as AgendaPlan),
  );
  const turns = await readTurns(store.reader, 1, '2026-01-01', TODAY);
  await store.close();
  const told = whole.map((past) => ({ ...past, planned: past.meeting === 'morning' }));
  expect(turns.map((past) => ({ ...past, sharers: [] }))).toEqual(told.map((past) => ({ ...past, sharers: [] })));
  expect(turns).toHaveLength(2);
});

test('a format that does not exist is refused before the plan is stored', async () => {
  const home = await team();
  expect((await home.run('agenda', 'morning', '--format', 'odt')).code).toBe(2);
  const { meetings } = await home.json<{ meetings: object[] }>('meeting', 'list');
  expect(meetings).toEqual([]);
});

test('one person is told nothing about pairs, and a weekly on Wednesday wishes no good weekend', async () => {
  const home = openConsole();
  await home.run('init', '--no-input', '--name', '独苗', '--founded', '2026-09-01', '--member', '高敏');
  const days = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'];
  const said: string[] = [];
  for (const date of days)
    for (const kind of ['morning', 'evening', 'weekly'])
      said.push(...(await home.json<Agenda>('agenda', kind, '--date', date)).items.flatMap((item) => item.lines));
  // A module's exercise may speak of a partner: the manager plays that part, and says so.
  const own = said.filter((line) => !line.startsWith('怎么练'));
  expect(own.filter((line) => /旁边|两人一组|搭档换|大家|各位|每人|分组/.test(line))).toEqual([]);
  expect(own.join()).toContain('今天就咱们俩');
  const wednesday = await home.json<Agenda>('agenda', 'weekly', '--date', '2026-11-25');
  expect(wednesday.items.flatMap((item) => item.lines).join()).not.toContain('周末');
});
