import { PassThrough } from 'node:stream';
import { afterEach, expect, test, vi } from 'vitest';
import { endsWithTerminal } from '../../src/platform/closed-terminal.ts';

afterEach(() => vi.restoreAllMocks());

test.each(['end', 'error'])(
  'a terminal that hangs up (%s) while a question is open ends the program, and only then',
  (event) => {
    const kill = vi.spyOn(process, 'kill').mockReturnValue(true);
    const terminal = Object.assign(new PassThrough(), { isTTY: true });
    // Other tests of this process may listen, too.
    const others = process.listenerCount('SIGHUP');
    const isAnswered = endsWithTerminal(terminal);
    terminal.emit(event);
    expect(kill.mock.calls).toEqual([[process.pid, 'SIGKILL']]);
    isAnswered();
    expect([terminal.listenerCount('error'), process.listenerCount('SIGHUP')]).toEqual([0, others]);
  },
);

test('the end of a file is the end of input, not of the program', () => {
  const kill = vi.spyOn(process, 'kill').mockReturnValue(true);
  const file = new PassThrough();
  endsWithTerminal(file);
  file.emit('end');
  expect(kill).not.toHaveBeenCalled();
});
