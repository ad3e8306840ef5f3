import SQLite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { addDays } from '../../src/domain/calendar/day.ts';
import { clean } from '../../src/render/clean.ts';
import { type Console, openConsole } from '../console.ts';

/** Without the breaks and bars of a terminal. */
const flat = (text: string) => text.replace(/[\s┃]+/gu, '');

async function openTeam(...more: string[]): Promise<Console> {
  const console = openConsole();
  const members = ['王芳:0012', '李雷:0007', '赵敏:0103', ...more].flatMap((each) => ['--member', each]);
  const { code } = await console.run('init', '--no-input', '--name', '测试一组', '--founded', '2026-08-03', ...members);
  expect(code).toBe(0);
  return console;
}

test('looking at the weekly agenda changes nothing in the evening’s, which leaves to it what is due; skipping it does', async () => {
  const console = await openTeam();
  const on = ['--today', '2026-11-27'];
  await console.run('todo', 'add', '答应的事', '--owner', '王芳', '--due', '2026-11-27');
  const evening = async () => (await console.run('agenda', 'evening', ...on)).stdout.includes('答应的事');
  expect(await evening()).toBe(false);
  expect((await console.run('agenda', 'weekly', ...on)).stdout).toContain('答应的事');
  expect(await evening()).toBe(false);
  await console.run('meeting', 'skip', 'weekly', ...on);
  expect(await evening()).toBe(true);
});

test('six times easy on one day is one answer; a miss still counts', async () => {
  const console = await openTeam();
  const due = async (grade: string) =>
    (
      await console.json<{ graded: { due: string } }>(
        'drill',
        'grade',
        'no-time',
        grade,
        '王芳',
        '--today',
        '2026-11-25',
      )
    ).graded.due;
  const first = await due('4');
  for (let i = 0; i < 5; i += 1) expect(await due('4')).toBe(first);
  expect(await due('1')).toBe('2026-11-26');
  expect(await due('4')).toBe('2026-11-26');
});

test('coach and drill complete members beside their verbs, and no file names', async () => {
  const console = await openTeam();
  const offered = async (...words: string[]) => (await console.run('complete', '--', ...words)).stdout;
  for (const verb of ['coach', 'drill']) {
    expect(await offered(verb, '王')).toBe('王芳\t0012\n');
    expect(await offered(verb, '')).not.toContain(':files');
  }
  for (const words of [
    ['coach', 'step'],
    ['drill', 'report'],
    ['member', 'show'],
    ['member', 'forget'],
    ['observe', '--member'],
    ['todo', 'add', 'x', '--owner'],
    ['meeting', 'close', 'evening', '--absent'],
    ['train', 'show', '--person'],
    ['drill', 'grade', 'no-time', '4'],
  ])
    expect([words.join(' '), (await offered(...words, '王')).includes('王芳')]).toEqual([words.join(' '), true]);
});

test('what a name hides comes out of complete as it does everywhere else', async () => {
  const console = await openTeam('阿红:H01', '小白:H02', '王小芳:H03');
  // No such name is taken any more; files from before may hold them.
  const database = new SQLite(console.file);
  const rename = database.prepare('UPDATE member SET name = ? WHERE code = ?');
  for (const [name, code] of [
    ['阿\u001b[31m红', 'H01'],
    ['\u3164', 'H02'],
    ['王\u00ad芳', 'H03'],
  ])
    rename.run(name, code);
  database.close();
  const { stdout } = await console.run('complete', '--', 'member', 'show', '');
  expect(stdout).toContain('H01');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what must not be there
  expect(/[\u0000-\u0008\u000b-\u001f\u00ad\u3164]/.test(stdout)).toBe(false);
  expect(clean('a\u00adb\u3164c\u{e0041}')).toBe('a<U+00AD>b<U+3164>c<U+E0041>');
});

test('a timetable that was looked at puts nobody off the phone: of a test without any mark the manager is asked', async () => {
  const console = openConsole();
  const members = ['海燕:01:2026-11-09', '阿孜古丽:02:2026-11-09', '牟平:03:2026-11-09'];
  const all = members.flatMap((each) => ['--member', each]);
  await console.run('init', '--no-input', '--name', '测试', '--founded', '2026-11-02', ...all, '--today', '2026-11-09');
  const on = ['--today', '2026-11-24'];
  for (const code of ['01', '02', '03'])
    await console.run('record', 'add', code, '--on', '2026-11-23', '--dials', '60', ...on);
  const morning = async () => (await console.run('agenda', 'morning', '--private', '--dry-run', ...on)).stdout;
  const [asked, rehearsed] = ['过没过你来说', '先不接真客户'];
  // Four ways to say it, by the day: that somebody is told at all is seen by the names.
  const named = (stdout: string) => /^· (.+)：今天[先跟]/mu.exec(stdout)?.[1] ?? null;
  const before = await morning();
  expect([flat(before).includes(asked), before.includes(rehearsed), named(before)]).toEqual([true, false, null]);
  const { stdout, stderr } = await console.run('train', ...on);
  expect(stdout).toContain('先问一句：考过没有？');
  expect(stdout).not.toContain('今天先不碰客户');
  expect(stderr).toContain('teamctl undo');
  const after = await morning();
  expect([flat(after).includes(asked), after.includes(rehearsed), named(after)]).toEqual([true, false, null]);
  // Looking once more changes nothing, and says nothing of having kept it.
  expect((await console.run('train', ...on)).stderr).not.toContain('teamctl undo');
  await console.run('undo', '-y', ...on);
  expect((await console.json<{ sessions: unknown[] }>('train', 'show', '--week', ...on)).sessions).toEqual([]);
  const { modules } = JSON.parse((await console.run('train', '--json', '--dry-run', ...on)).stdout).stopToday[0];
  // That one of them has marks takes the others off no phone: what is missing may be the mark alone.
  for (const module of modules) await console.run('train', 'score', '牟平', module, '95', ...on);
  const marked = await morning();
  expect([flat(marked).includes(asked), named(marked)]).toEqual([true, null]);
  // Who failed rehearses as long as no calls are known since.
  await console.run('train', 'score', '海燕', modules[0], '20', ...on);
  const failed = await morning();
  expect(flat(failed)).toMatch(/海燕：「[^」]+」20分，\d+分才算过。/u);
  expect(named(failed)).toBe('海燕');
  const next = ['--today', '2026-11-25'];
  await console.run('record', 'add', '01', '--on', '2026-11-25', '--dials', '60', ...next);
  const later = (await console.run('agenda', 'morning', '--dry-run', '--today', '2026-11-26')).stdout;
  expect(named(later)).toBeNull();
});

test('of a test that is told as held the marks are asked for, on the same screen and in the next morning', async () => {
  const console = openConsole();
  const members = ['海燕:01:2026-11-09', '牟平:02:2026-11-09'].flatMap((each) => ['--member', each]);
  await console.run(
    'init',
    '--no-input',
    '--name',
    '测试',
    '--founded',
    '2026-11-02',
    ...members,
    '--today',
    '2026-11-09',
  );
  for (const code of ['01', '02'])
    await console.run('record', 'add', code, '--on', '2026-11-23', '--dials', '60', '--today', '2026-11-24');
  const { sessions } = await console.json<{
    sessions: { id: number; kind: string; step: number; date: string; title: string }[];
  }>('train', '--weeks', '2', '--today', '2026-11-24');
  const exam = sessions.find(({ kind, step }) => kind === 'assessment' && step === 0) ?? expect.fail('no test');
  const day = await console.run('day', '--yes', '--held', String(exam.id), '--today', exam.date);
  expect(flat(day.stdout)).toContain(flat(`${exam.title}，海燕、牟平各几分？`));
  const tomorrow = addDays(exam.date, 1);
  const { stdout } = await console.run('agenda', 'morning', '--private', '--dry-run', '--today', tomorrow);
  expect(flat(stdout)).toContain('分还没记：各几分？');
  await console.run('train', 'score', '海燕', exam.title, '95', '--today', tomorrow);
  const again = await console.run('agenda', 'morning', '--private', '--dry-run', '--today', tomorrow);
  expect(flat(again.stdout)).toContain('分还没记：考了几分？');
});
