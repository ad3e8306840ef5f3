import { type Locale, parseLocale, sourceLocale } from '../../i18n/locale.ts';
import { consoleCodePage } from '../../platform/code-page.ts';
import { isWindows } from '../../platform/system.ts';
import type { Host } from '../terminal/io.ts';

/** The options that every command has. */
export interface GlobalOptions {
  db?: string;
  team?: string;
  playbook?: string;
  today?: string;
  lang?: string;
  format?: string;
  json?: boolean;
  output?: string;
  color?: boolean;
  /** ASCII for what terminals of East Asia draw at two widths. */
  plain?: boolean;
  /** False where long output must not go through a pager. */
  pager?: boolean;
  input?: boolean;
  yes?: boolean;
  quiet?: boolean;
  debug?: boolean;
}

const flagValue = (argv: readonly string[], flag: string): string | undefined => {
  const end = argv.indexOf('--');
  const words = end === -1 ? argv : argv.slice(0, end);
  const at = words.lastIndexOf(flag);
  const joined = words.find((word) => word.startsWith(`${flag}=`));
  return at === -1 ? joined?.slice(flag.length + 1) : words[at + 1];
};

/** The language must be known before help and errors of the command line itself can be said. */
export function localeOf(host: Pick<Host, 'argv' | 'env'>): Locale {
  return parseLocale(flagValue(host.argv, '--lang')) ?? parseLocale(host.env.TEAMCTL_LANG) ?? sourceLocale;
}

export const wantsJson = (argv: readonly string[]): boolean =>
  argv.includes('--json') || flagValue(argv, '--format') === 'json';

/**
 * Colour depth in chalk's levels (0 none … 3 true colour).
 * Order: flag, FORCE_COLOR, NO_COLOR (https://no-color.org), TERM=dumb, terminal or not.
 */
export function colorLevel(host: Pick<Host, 'env' | 'stdout'>, flag: boolean | undefined): 0 | 1 | 2 | 3 {
  if (flag !== undefined) return flag ? 1 : 0;
  const forced = host.env.FORCE_COLOR;
  if (forced !== undefined) return forced === '0' || forced === 'false' ? 0 : 1;
  if (host.env.NO_COLOR || host.env.TERM === 'dumb') return 0;
  return host.stdout.isTTY ? 1 : 0;
}

/** Simplified Chinese: there a dash or a bar takes two columns. */
const CHINESE_CODE_PAGE = 936;

/**
 * Whether only characters of a sure width are to be written. Order: flag, TEAMCTL_PLAIN, then what the console is:
 * Windows' old one in code page 936. Windows Terminal knows the widths.
 */
export function isPlain(
  { env, stdout }: Pick<Host, 'env' | 'stdout'>,
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

export function columnsOf(host: Pick<Host, 'env' | 'stdout'>): number {
  const told = Number(host.env.COLUMNS);
  const columns = host.stdout.columns || (Number.isInteger(told) ? told : 0) || FALLBACK_COLUMNS;
  return Math.min(columns, MOST_COLUMNS);
}
