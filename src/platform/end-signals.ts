import { isWindows } from './system.ts';

/** Windows says SIGHUP when the window is closed, and ends the process ten seconds later; SIGBREAK is Ctrl+Break there, and never comes elsewhere. */
const SIGNALS = ['SIGTERM', 'SIGHUP', 'SIGBREAK'] as const;
export type EndSignal = (typeof SIGNALS)[number] | 'SIGINT';

/**
 * Holds off what would end the process, and tells of it instead.
 * @param withInterrupt also of Ctrl-C, where no terminal hands it over as a key
 * @returns to be called once everything is stored: lets signals through again, and dies of the one that is given, so
 * that whoever sent it sees that
 */
export function holdEndSignals(
  told: (signal: EndSignal) => void,
  withInterrupt: boolean,
): (signal: EndSignal | null) => void {
  const names: readonly EndSignal[] = withInterrupt ? [...SIGNALS, 'SIGINT'] : SIGNALS;
  const handlers = names.map((name) => [name, () => told(name)] as const);
  for (const [name, handler] of handlers) process.on(name, handler);
  return (signal) => {
    for (const [name, handler] of handlers) process.off(name, handler);
    // On Windows that would be the end at once, without a word and with an exit code that says nothing.
    if (signal !== null && !isWindows()) process.kill(process.pid, signal);
  };
}
