import { resolve } from 'node:path';
import { spawn } from '@lydell/node-pty';
import { expect, test } from 'vitest';
import { openConsole, TODAY } from '../console.ts';

const ENTER = '\r';
const DOWN = '\x1b[B';

interface Asked {
  exitCode: number;
  output: string;
}

/** Answers each question that appears with the next keys; a question is there when its choices are. */
function interview(folder: string, file: string, keys: readonly string[]): Promise<Asked> {
  const pty = spawn(process.execPath, [resolve('bin/teamctl.js'), 'stage', '--ask'], {
    cols: 80,
    rows: 24,
    cwd: folder,
    // What follows the questions is longer than the window; nobody is there to turn its pages.
    env: { ...process.env, TEAMCTL_DB: file, TEAMCTL_TODAY: TODAY, XDG_CONFIG_HOME: folder, TEAMCTL_PAGER: '' },
  });
  let [output, seen, sent] = ['', 0, 0];
  pty.onData((data) => {
    output += data;
    // The hint with the verdict so far stands before every question, and the last choice ends it.
    const questions = output.split('现在：').length - 1;
    if (questions > seen && output.lastIndexOf('先到这里') > output.lastIndexOf('现在：') && sent < keys.length) {
      seen = questions;
      pty.write(keys[sent] as string);
      sent += 1;
    }
  });
  return new Promise((done) => pty.onExit(({ exitCode }) => done({ exitCode, output })));
}

test('at a terminal the best question comes first, answers are kept, and one may stop at any time', async () => {
  const home = openConsole();
  await home.run('init', '--no-input', '--name', '晨光', '--founded', '2026-07-25');
  const before = await home.json<{ nextQuestions: { sign: string }[] }>('stage');
  // Yes to the first; no to the second and back again; never (five further down) to it; the last choice stops.
  const { exitCode, output } = await interview(home.folder, home.file, [
    ENTER,
    `${DOWN.repeat(6)}${ENTER}`,
    `${DOWN.repeat(8)}${ENTER}`,
    `${DOWN.repeat(5)}${ENTER}`,
    `${DOWN.repeat(9)}${ENTER}`,
  ]);
  expect(exitCode, output).toBe(0);
  const after = await home.json<{ evidence: { sign: string; answer: number; source: string }[] }>('stage');
  expect(after.evidence).toHaveLength(2);
  expect(after.evidence.every((each) => each.source === 'asked')).toBe(true);
  expect(after.evidence.find((each) => each.sign === before.nextQuestions[0]?.sign)?.answer).toBe(1);
  expect(after.evidence.find((each) => each.sign !== before.nextQuestions[0]?.sign)?.answer).toBe(0);
});

test('Ctrl-C keeps what was answered, and says so', async () => {
  const home = openConsole();
  await home.run('init', '--no-input', '--name', '晨光', '--founded', '2026-07-25');
  const late = await interview(home.folder, home.file, [ENTER, '\x03']);
  expect(late.exitCode).toBe(130);
  expect(late.output).toContain('前面记下的都留着');
  expect((await home.json<{ evidence: unknown[] }>('stage')).evidence).toHaveLength(1);
  const early = await interview(home.folder, home.file, ['\x03']);
  expect(early.output).toContain('什么都没有改');
});
