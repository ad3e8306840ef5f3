import { win32 } from 'node:path';

/** A console that does not answer must not hold anybody up. */
const LIMIT_MS = 2000;

/** The number in what `chcp` says, in whatever language: `活动代码页: 936`. */
export function codePageIn(answer: string): number | null {
  const digits = /(\d{3,5})\D*$/.exec(answer.trim())?.[1];
  return digits === undefined ? null : Number(digits);
}

/** The code page of the console that this process shares; null where there is none to ask. */
export function consoleCodePage(systemRoot: string | undefined): number | null {
  if (systemRoot === undefined) return null;
  // Loaded where there is a console to ask: it brings the network with it.
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  // Its own window would have a code page of its own, so it gets none.
  const asked = spawnSync(win32.join(systemRoot, 'System32', 'chcp.com'), [], {
    encoding: 'latin1',
    timeout: LIMIT_MS,
  });
  return asked.error === undefined && asked.status === 0 ? codePageIn(asked.stdout) : null;
}
