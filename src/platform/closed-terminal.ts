/**
 * While a question is open: a terminal that is closed ends the program at once. Readline and Node itself want to give the
 * terminal back its settings, find it gone and abort, with a core dump and the report of a crash; what was answered is
 * stored by then.
 * @param input where answers come from; a terminal's end is its hanging up, for Ctrl-D comes as a key
 * @returns ends it
 */
export function endsWithTerminal(input: NodeJS.ReadableStream & { isTTY?: boolean }): () => void {
  if (input.isTTY !== true) return () => undefined;
  const end = () => process.kill(process.pid, 'SIGKILL');
  process.on('SIGHUP', end);
  input.on('end', end).on('error', end);
  return () => {
    process.off('SIGHUP', end);
    input.off('end', end).off('error', end);
  };
}
