import { spawn } from 'node:child_process';
import { feed, type Text } from '../../platform/feed.ts';
import { hasCommand, hasProgram } from '../../platform/find-program.ts';
import { isWindows } from '../../platform/system.ts';
import { plainManPage } from '../../render/man-text.ts';
import type { Context } from '../context.ts';
import { writeAll } from './io.ts';

type Paging = Pick<Context, 'host' | 'globals'>;

/** Shows at once what fits (F), colours (R), and leaves the text on the screen afterwards (X). */
const USUAL = 'less -FRX';
/** What shells answer for a program that is not there or cannot be started: sh, and cmd. */
const NOT_STARTED: ReadonlySet<number> = new Set([126, 127, 9009]);
const NOT_FOUND = 127;

/** The command that shows this text page by page, or null when it is to be written as it is. */
export function pagerFor({ host, globals }: Paging, text: string): string | null {
  const { stdout, env } = host;
  if (globals.pager === false || stdout.isTTY !== true || env.TERM === 'dumb') return null;
  if (!stdout.rows || text.split('\n').length <= stdout.rows || host.stdin.isTTY !== true) return null;
  const told = env.TEAMCTL_PAGER ?? env.PAGER ?? (process.platform === 'win32' ? '' : USUAL);
  return told.trim() === '' || told.trim() === 'cat' || !hasCommand(told, env) ? null : told;
}

/** Resolves when the pager was left, with its exit code; one that is left early is no fault. */
function runPager(command: string, { host }: Paging, text: Text): Promise<number> {
  return new Promise((resolve, reject) => {
    const env = { LESSCHARSET: 'utf-8', ...host.env };
    const pager = spawn(command, { shell: true, stdio: ['pipe', 'inherit', 'inherit'], env });
    pager.on('error', () => resolve(NOT_FOUND));
    const fed = feed(pager.stdin, text);
    pager.on('close', async (code) => ((failed) => (failed ? reject(failed) : resolve(code ?? 0)))(await fed));
  });
}

/** Ctrl-C is for the pager: without us it would fight the shell for the keyboard. */
async function leavingKeysAlone<T>(work: () => Promise<T>): Promise<T> {
  const ignore = () => {};
  process.on('SIGINT', ignore);
  try {
    return await work();
  } finally {
    process.removeListener('SIGINT', ignore);
  }
}

/** A page in roff is for `man` to set, or for a file; where there is none, people get plain text. */
export async function writeManPage(context: Paging, page: string): Promise<void> {
  const { stdout, stdin, env } = context.host;
  // Nobody there has a program that reads roff, whatever the text is sent to.
  if (isWindows()) return writePaged(context, plainManPage(page));
  const isRead = stdout.isTTY === true && stdin.isTTY === true && context.globals.pager !== false;
  if (!isRead) return writeAll(stdout, page);
  const isThere = hasProgram('man', env);
  if (isThere && (await leavingKeysAlone(() => runPager('man -l - 2>/dev/null', context, page))) === 0) return;
  await writePaged(context, plainManPage(page));
}

/** Writes the text to stdout, through a pager when it is taller than the terminal, as what comes in pieces is. */
export async function writePaged(context: Paging, text: Text): Promise<void> {
  const command = pagerFor(context, typeof text === 'string' ? text : '\n'.repeat(context.host.stdout.rows ?? 0));
  if (command === null) return writeAll(context.host.stdout, text);
  if (NOT_STARTED.has(await leavingKeysAlone(() => runPager(command, context, text))))
    await writeAll(context.host.stdout, text);
}
