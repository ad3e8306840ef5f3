import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Console, openConsole, TODAY } from '../console.ts';
import { openTerminal } from '../terminal.ts';

const MORNING = ['meeting', 'run', 'morning'];

async function team(): Promise<Console> {
  const home = openConsole();
  const members = ['高敏', '阿依努尔', '林小满'].flatMap((name) => ['--member', name]);
  const { code, stderr } = await home.run(
    'init',
    '--no-input',
    '--name',
    '启明组',
    '--founded',
    '2026-10-09',
    ...members,
  );
  expect(code, stderr).toBe(0);
  return home;
}

/** The terminal has its own screen, its cursor and line editing back. */
function expectClean(output: string): void {
  expect(output.lastIndexOf('\u001b[?1049l')).toBeGreaterThan(output.lastIndexOf('\u001b[?1049h'));
  expect(output.lastIndexOf('\u001b[?25h')).toBeGreaterThan(output.lastIndexOf('\u001b[?25l'));
}

test('a meeting from start to end: note, to-do, bell, and what happened is on record', async () => {
  const home = await team();
  const screen = openTerminal(home, [...MORNING, '--lang', 'en']);
  await screen.until('1/');
  screen.press('o');
  await screen.until('Note> ');
  screen.press('大家精神不错\r');
  await screen.until('1 note');
  screen.press('t');
  await screen.until('To-do (NAME: WHAT)> ');
  screen.press('高敏: 回访周先生\r');
  await screen.until('1 to-do');
  screen.press(' ');
  await screen.until('paused');
  screen.press(' +');
  for (let at = 2; !screen.output().includes('\u001b[?1049l'); at += 1) {
    screen.press('n');
    await screen.until(new RegExp(`${at}/\\d|1049l`));
  }
  expect((await screen.ended).exitCode).toBe(0);
  expectClean(screen.output());
  const { meetings } = await home.json<{ meetings: Record<string, unknown>[] }>('meeting', 'list');
  expect(meetings).toMatchObject([{ meeting: 'morning', date: TODAY, state: 'held', note: '大家精神不错' }]);
  const { todos } = await home.json<{ todos: Record<string, unknown>[] }>('todo', 'list');
  expect(todos).toMatchObject([{ text: '回访周先生', owner: { name: '高敏' } }]);
});

test('time runs out: the bell rings, later items give way, and a rehearsal leaves nothing behind', async () => {
  const home = await team();
  const screen = openTerminal(home, [...MORNING, '--rehearse', '200', '--lang', 'en']);
  await screen.until('\u0007');
  await screen.until('over');
  screen.press('q');
  expect((await screen.ended).exitCode).toBe(0);
  expectClean(screen.output());
  expect((await home.json<{ meetings: unknown[] }>('meeting', 'list')).meetings).toEqual([]);
});

test('a narrow terminal, a resize, then Ctrl-C', async () => {
  const home = await team();
  const screen = openTerminal(home, MORNING, { cols: 40, rows: 16 });
  await screen.until('散会');
  const frames = screen.output().split('\u001b[H').slice(1);
  const widest = Math.max(...(frames[0] as string).split('\r\n').map((line) => visibleWidth(line)));
  expect(widest).toBeLessThanOrEqual(40);
  expect((frames[0] as string).split('\r\n').length).toBeLessThanOrEqual(16);
  const before = screen.output().length;
  screen.resize(100, 12);
  await screen.until(new RegExp(`^[\\s\\S]{${before}}[\\s\\S]*\\u001b\\[H`));
  expect((screen.output().slice(before).split('\u001b[H')[1] as string).split('\r\n').length).toBeLessThanOrEqual(12);
  screen.press('\u0003');
  expect((await screen.ended).exitCode).toBe(130);
  expectClean(screen.output());
  const { meetings } = await home.json<{ meetings: Record<string, unknown>[] }>('meeting', 'list');
  expect(meetings).toMatchObject([{ state: 'planned', minutes: null }]);
});

test('killed in the middle of a note: the terminal is clean and what was noted is kept', async () => {
  const home = await team();
  const screen = openTerminal(home, [...MORNING, '--lang', 'en']);
  await screen.until('1/');
  screen.press('ofirst\r');
  await screen.until('1 note');
  screen.press('ohalf');
  await screen.until('half');
  screen.kill('SIGTERM');
  expect((await screen.ended).signal).toBe(15);
  expectClean(screen.output());
  const { meetings } = await home.json<{ meetings: Record<string, unknown>[] }>('meeting', 'list');
  expect(meetings).toMatchObject([{ state: 'held', note: 'first' }]);
});

test('the window is closed, and its shell hangs up once more: what was noted is kept', async () => {
  const home = await team();
  const screen = openTerminal(home, [...MORNING, '--lang', 'en']);
  await screen.until('1/');
  screen.press('ofirst\r');
  await screen.until('1 note');
  screen.kill('SIGHUP');
  await screen.until('\u001b[?1049l');
  screen.kill('SIGHUP');
  expect((await screen.ended).signal).toBe(1);
  const { meetings } = await home.json<{ meetings: Record<string, unknown>[] }>('meeting', 'list');
  expect(meetings).toMatchObject([{ state: 'held', note: 'first' }]);
});

test('what is noted of somebody in need is answered as note answers it, once the meeting is over', async () => {
  const home = await team();
  const screen = openTerminal(home, MORNING);
  await screen.until('散会');
  screen.press('o高敏说不想活了\r');
  await screen.until('1');
  screen.press('q');
  await screen.ended;
  expect(screen.output().slice(screen.output().lastIndexOf('\u001b[?1049l'))).toContain('12356');
});

test('without a terminal it says so', async () => {
  const home = await team();
  const { code, stdout, stderr } = await home.run(...MORNING);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('teamctl meeting close');
});

/** Columns of a line, colours left out; everything the test shows is ASCII or full width. */
function visibleWidth(line: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminal sequences
  const plain = line.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, '');
  return [...plain].reduce((sum, char) => sum + (/[\u2e80-\uffef]/.test(char) ? 2 : 1), 0);
}

test('whoever is forgotten while a meeting runs: what was typed of others is stored, of them nothing, and it is told', async () => {
  const home = await team();
  const screen = openTerminal(home, [...MORNING, '--absent', '林小满', '--lang', 'en'], { cols: 200, rows: 40 });
  await screen.until('1/');
  const type = async (key: string, prompt: string, words: string) => {
    screen.press(key);
    await screen.until(prompt);
    screen.press(`${words}\r`);
  };
  await type('t', 'To-do (NAME: WHAT)> ', '高敏: 回访周先生');
  await screen.until('1 to-do');
  await type('t', 'To-do (NAME: WHAT)> ', '小满: 听三段录音');
  await screen.until('2 to-dos');
  await type('o', 'Note> ', '林小满家里有事');
  await screen.until('1 note');
  expect((await home.run('member', 'forget', '林小满', '-y')).code).toBe(0);
  await type('o', 'Note> ', '大家精神不错');
  await screen.until('2 notes');
  screen.press('q');
  expect((await screen.ended).exitCode).toBe(0);
  const { todos } = await home.json<{ todos: Record<string, unknown>[] }>('todo', 'list');
  expect(todos).toMatchObject([{ text: '回访周先生', owner: { name: '高敏' } }]);
  const { meetings } = await home.json<{ meetings: Record<string, unknown>[] }>('meeting', 'list');
  expect(meetings).toMatchObject([{ state: 'held', note: '大家精神不错', absent: [] }]);
  const after = screen.output().slice(screen.output().lastIndexOf('\u001b[?1049l'));
  expect(after).toContain('Not stored: 小满: 听三段录音');
  expect(after).toContain('Not stored: 林小满家里有事');
  expect(readFileSync(home.file).includes('小满')).toBe(false);
});
