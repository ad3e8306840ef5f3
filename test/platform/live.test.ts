import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { LiveMeeting } from '../../src/app/meeting/live.ts';
import { runLive } from '../../src/cli/terminal/live-terminal.ts';
import { startLive } from '../../src/domain/agenda/live.ts';
import { onWindows } from './faults.ts';

function openMeeting() {
  const stdin = Object.assign(new PassThrough(), {
    raw: [] as boolean[],
    setRawMode: (raw: boolean) => void stdin.raw.push(raw),
  });
  const stdout = Object.assign(new PassThrough(), { columns: 80, rows: 24, isTTY: true });
  stdout.resume();
  const meeting = new LiveMeeting(startLive([{}, {}] as never, [5, 5]), 1);
  const ended = runLive({ stdin, stdout } as never, meeting, () => ['x']);
  return { stdin, ended };
}

for (const signal of ['SIGHUP', 'SIGBREAK'] as const)
  test(`${signal} on Windows: what was noted is handed over, nobody is killed, the keyboard is given back`, async () => {
    onWindows();
    const { stdin, ended } = openMeeting();
    for (const key of ['o', ...'好', '\r']) stdin.write(key);
    await new Promise((resolve) => setImmediate(resolve));
    process.emit(signal as 'SIGHUP', signal as 'SIGHUP');
    const { state, release } = await ended;
    expect(state.ended).toBe('interrupted');
    expect(state.notes).toEqual(['好']);
    const heard = process.listenerCount(signal);
    release();
    expect(process.listenerCount(signal)).toBe(heard - 1);
    expect(stdin.raw).toEqual([true, false]);
  });

test('a window whose keyboard is gone already ends the same way', async () => {
  onWindows();
  const { stdin, ended } = openMeeting();
  stdin.setRawMode = () => {
    throw Object.assign(new Error('EIO'), { code: 'EIO' });
  };
  stdin.end();
  expect((await ended).state.ended).toBe('interrupted');
});

test.each([
  ['\r', 'Enter of Windows'],
  ['\n', 'Enter elsewhere'],
])('%j ends a note: %s; both backspaces erase', async (enter) => {
  onWindows();
  const { stdin, ended } = openMeeting();
  for (const key of ['o', 'a', 'b', '\b', 'c', '\u007f', enter, '\u0003']) stdin.write(key);
  expect((await ended).state).toMatchObject({ ended: 'interrupted', notes: ['a'] });
});
