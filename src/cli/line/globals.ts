import { type Locale, parseLocale, sourceLocale } from '../../i18n/locale.ts';
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

const FALLBACK_COLUMNS = 80;
/** Wider lines tire the eye more than they save rows. */
const MOST_COLUMNS = 120;

export function columnsOf(host: Pick<Host, 'env' | 'stdout'>): number {
  const told = Number(host.env.COLUMNS);
  const columns = host.stdout.columns || (Number.isInteger(told) ? told : 0) || FALLBACK_COLUMNS;
  return Math.min(columns, MOST_COLUMNS);
}
