import { consoleCodePage } from './code-page.ts';
import { isWindows } from './system.ts';

/** What is written to, and what the environment says of it. */
interface Console {
  env: Readonly<Record<string, string | undefined>>;
  stdout: { isTTY?: boolean; columns?: number };
}

/**
 * Colour depth in chalk's levels (0 none … 3 true colour).
 * Order: flag, FORCE_COLOR, NO_COLOR (https://no-color.org), TERM=dumb, terminal or not.
 */
export function colorLevel(console: Console, flag: boolean | undefined): 0 | 1 | 2 | 3 {
  if (flag !== undefined) return flag ? 1 : 0;
  const forced = console.env.FORCE_COLOR;
  if (forced !== undefined) return forced === '0' || forced === 'false' ? 0 : 1;
  if (console.env.NO_COLOR || console.env.TERM === 'dumb') return 0;
  return console.stdout.isTTY ? 1 : 0;
}

/** Simplified Chinese: there a dash or a bar takes two columns. */
const CHINESE_CODE_PAGE = 936;

/**
 * Whether only characters of a sure width are to be written. Order: flag, TEAMCTL_PLAIN, then what the console is:
 * Windows' old one in code page 936. Windows Terminal knows the widths.
 */
export function isPlain(
  { env, stdout }: Console,
  flag: boolean | undefined,
  codePage: (systemRoot: string | undefined) => number | null = consoleCodePage,
): boolean {
  if (flag !== undefined) return flag;
  if (env.TEAMCTL_PLAIN) return env.TEAMCTL_PLAIN !== '0';
  if (!isWindows() || stdout.isTTY !== true || env.WT_SESSION) return false;
  return codePage(env.SystemRoot) === CHINESE_CODE_PAGE;
}

const FALLBACK_COLUMNS = 80;
/** Wider lines tire the eye more than they save rows. */
const MOST_COLUMNS = 120;

export function columnsOf(console: Console): number {
  const told = Number(console.env.COLUMNS);
  const columns = console.stdout.columns || (Number.isInteger(told) ? told : 0) || FALLBACK_COLUMNS;
  return Math.min(columns, MOST_COLUMNS);
}
