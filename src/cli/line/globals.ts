import { type Locale, parseLocale, sourceLocale } from '../../i18n/locale.ts';
import type { Host } from '../terminal/io.ts';

/** As they are typed, by the words that describe them. */
export const globalFlags = {
  db: '--db <file>',
  team: '--team <name>',
  playbook: '--playbook <dir|id>',
  today: '--today <date>',
  lang: '--lang <zh-CN|en>',
  format: '--format <name>',
  json: '--json',
  output: '-o, --output <file>',
  color: '--color',
  noColor: '--no-color',
  plain: '--plain',
  noPager: '--no-pager',
  noInput: '--no-input',
  yes: '-y, --yes',
  quiet: '-q, --quiet',
  debug: '--debug',
} as const;

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
