import { PassThrough } from 'node:stream';
import { afterEach, expect, test, vi } from 'vitest';
import { endsWithTerminal } from '../../src/platform/closed-terminal.ts';

afterEach(() => vi.restoreAllMocks());

test.each(['end', 'error'])(
  'a terminal that hangs up (%s) while a question is open ends the program, and only then',
  (event) => {
    const kill = vi.spyOn(process, 'kill').mockReturnValue(true);
    const terminal = Object.assign(new PassThrough(), { isTTY: true });
    const isAnswered = endsWithTerminal(terminal);
    terminal.emit(event);
    expect(kill.mock.calls).toEqual([[process.pid, 'SIGKILL']]);
    isAnswered();
    expect([terminal.listenerCount('error'), process.listeners('SIGHUP').length]).toEqual([0, 0]);
  },
);

test('the end of a file is the end of input, not of the program', () => {
  const kill = vi.spyOn(process, 'kill').mockReturnValue(true);
  const file = new PassThrough();
  endsWithTerminal(file);
  file.emit('end');
  expect(kill).not.toHaveBeenCalled();
});
