import { spawn } from '@lydell/node-pty';
import { expect, test } from 'vitest';
import { openConsole, TODAY } from '../console.ts';
import { program } from '../program.ts';

const ENTER = '\r';
const DOWN = '\x1b[B';

interface Asked {
  exitCode: number;
  output: string;
}

const waiting = () => new Promise((done) => setTimeout(done, 40));

/** Answers each question that appears with the next keys; a question is there when its choices and keys are. */
async function interview(folder: string, file: string, keys: readonly (readonly string[])[]): Promise<Asked> {
  const pty = spawn(program.file, [...program.words, 'stage', '--ask'], {
    cols: 80,
    rows: 24,
    cwd: folder,
    // What follows the questions is longer than the window; nobody is there to turn its pages.
    env: { ...process.env, TEAMCTL_DB: file, TEAMCTL_TODAY: TODAY, XDG_CONFIG_HOME: folder, TEAMCTL_PAGER: '' },
  });
  let [output, seen, sent] = ['', 0, 0];
  // One key after another, as a hand does it: what is typed changes the list, and is drawn before the next key comes.
  const type = async (strokes: readonly string[]) => {
    for (const key of strokes) {
      await waiting();
      const drawn = output.length;
      pty.write(key);
      for (let tries = 0; output.length === drawn && tries < 50; tries += 1) await waiting();
    }
  };
  pty.onData((data) => {
    output += data;
    // The hint with the verdict so far stands before every question, and the line about keys ends it.
    const questions = output.split('现在：').length - 1;
    if (questions > seen && output.lastIndexOf('回车定') > output.lastIndexOf('现在：') && sent < keys.length) {
      seen = questions;
      void type(keys[sent] ?? []);
      sent += 1;
    }
  });
  return new Promise((done) => pty.onExit(({ exitCode }) => done({ exitCode, output })));
}

test('at a terminal the best question comes first, answers are kept, and one may go back and stop at any time', async () => {
  const home = openConsole();
  await home.run('init', '--no-input', '--name', '晨光', '--founded', '2026-07-25');
  const before = await home.json<{ nextQuestions: { sign: string }[] }>('stage');
  // The uppermost word to the first; then the second, back again, and "no" in whatever words fit it; then stop.
  const { exitCode, output } = await interview(home.folder, home.file, [
    [DOWN, ENTER],
    [DOWN, DOWN, ENTER],
    [...'退回', ENTER],
    [...'unsure', ENTER],
    [...'先', ENTER],
  ]);
  expect(exitCode, output).toBe(0);
  const after = await home.json<{ evidence: { sign: string; answer: number; source: string }[] }>('stage');
  expect(after.evidence).toMatchObject([{ sign: before.nextQuestions[0]?.sign, answer: 1, source: 'asked' }]);
});

test('a word that is not listed stores nothing: the question stays, and says so', async () => {
  const home = openConsole();
  await home.run('init', '--no-input', '--name', '晨光', '--founded', '2026-07-25');
  const { exitCode, output } = await interview(home.folder, home.file, [
    [...'压根不沾边', ENTER, ENTER, ...'\x7f'.repeat(5), '先', ENTER],
  ]);
  expect(exitCode, output).toBe(0);
  expect(output).toContain('没有这个选项');
  expect((await home.json<{ evidence: unknown[] }>('stage')).evidence).toEqual([]);
});

test('Ctrl-C keeps what was answered, and says so', async () => {
  const home = openConsole();
  await home.run('init', '--no-input', '--name', '晨光', '--founded', '2026-07-25');
  const late = await interview(home.folder, home.file, [[DOWN, ENTER], ['\x03']]);
  expect(late.exitCode).toBe(130);
  expect(late.output).toContain('前面记下的都留着');
  expect((await home.json<{ evidence: unknown[] }>('stage')).evidence).toHaveLength(1);
  const early = await interview(home.folder, home.file, [['\x03']]);
  expect(early.output).toContain('什么都没有改');
});

test('once the stage needs no question, two about what else deserves a look may follow; they move no share', async () => {
  const home = openConsole();
  const members = ['甲一', '乙二', '丙三', '丁四'].flatMap((name) => ['--member', name]);
  await home.run('init', '--no-input', '--name', '晨光', '--founded', '2026-07-25', ...members);
  let [count, open] = [0, await home.json<{ nextQuestions: { sign: string }[]; enough: boolean }>('stage')];
  for (; !open.enough && count < 12; count += 1) {
    await home.run('observe', `${open.nextQuestions[0]?.sign}=always`);
    open = await home.json('stage');
  }
  const before = await home.json<{ stages: unknown; concernsToAsk: string[]; inForce: unknown }>('stage');
  expect(before.concernsToAsk).toHaveLength(2);
  expect((await home.run('stage')).stdout).toContain('另外问一句');
  const { exitCode, output } = await interview(home.folder, home.file, [
    [DOWN, ENTER],
    [...'说', ENTER],
    [...'先', ENTER],
  ]);
  expect(exitCode, output).toBe(0);
  expect(output.split('另外问一句').length).toBeGreaterThan(2);
  const after = await home.json<{ stages: unknown; concerns: { id: string; source: string }[]; inForce: unknown }>(
    'stage',
  );
  expect(after).toMatchObject({ stages: before.stages, inForce: before.inForce });
  expect(after.concerns).toMatchObject([{ id: before.concernsToAsk[0], source: 'asked' }]);
});

test('where what was typed begins several words, Enter stores nothing; the end of input stops it like Ctrl-C', async () => {
  const home = openConsole();
  await home.run('init', '--no-input', '--name', '晨光', '--founded', '2026-07-25');
  const { exitCode, output } = await interview(home.folder, home.file, [
    [...'se', '\x7f', ENTER, ENTER, '\x7f', '\x04'],
  ]);
  expect(exitCode, output).toBe(130);
  expect(output).toContain('不止一个');
  expect(output).toContain('什么都没有改');
  expect((await home.json<{ evidence: unknown[] }>('stage')).evidence).toEqual([]);
});

/** What a paste, a slow line or a quick hand sends: a word and its Enter at once. */
const STORES_NOTHING = ['没\r', '没有的事\r', '\r', '\r\r\r', '2\r', '否\r', 's\r'];

test('a word and its Enter that arrive together are taken as one after the other; Enter alone chooses nothing', async () => {
  const home = openConsole();
  await home.run('init', '--no-input', '--name', '晨光', '--founded', '2026-07-25');
  const erased = (chunk: string) => '\x7f'.repeat(chunk.replaceAll('\r', '').length);
  const { exitCode, output } = await interview(home.folder, home.file, [
    [...STORES_NOTHING.flatMap((chunk) => [chunk, erased(chunk)].filter((keys) => keys !== '')), '经常\r'],
    ['一\r'],
    ['先到\r'],
  ]);
  expect(exitCode, output).toBe(0);
  expect(output).toContain('还没选');
  const { evidence } = await home.json<{ evidence: { answer: number }[] }>('stage');
  expect(evidence.map(({ answer }) => answer).sort()).toEqual([0.75, 1]);
});
