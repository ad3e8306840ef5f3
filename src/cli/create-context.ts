import type { Command } from 'commander';
import { type OldCopy, playbookName } from '../app/open/playbooks.ts';
import { openScope } from '../app/open/scope.ts';
import { TeamctlError } from '../errors.ts';
import { type Locale, locales, parseLocale } from '../i18n/locale.ts';
import { colorLevel, columnsOf, isPlain } from '../platform/console-look.ts';
import { databaseFileOf, foldersOf } from '../platform/folders.ts';
import { narrow } from '../render/narrow.ts';
import { formatOf } from '../render/offered-formats.ts';
import type { Store } from '../store/database.ts';
import type { Context } from './context.ts';
import { clockOf } from './line/clock.ts';
import type { GlobalOptions } from './line/globals.ts';
import { type Host, writeAll } from './terminal/io.ts';
import { requireFormat, writeReport } from './terminal/output.ts';

export interface OpenContext {
  context: Context;
  close(): Promise<void>;
}

interface Surroundings {
  /** A ready store instead of the database file. */
  memory: Store | undefined;
  again: Context['again'];
  wholeProgram(context: Context): Promise<Command>;
}

/** A command opens a playbook many times, and says once that it is an old one. */
function oncePerPlaybook(tell: (old: OldCopy) => Promise<void>): (old: OldCopy) => Promise<void> {
  const told = new Set<string>();
  return async (old) => {
    if (told.has(old.playbook)) return;
    told.add(old.playbook);
    await tell(old);
  };
}

/** The scope of this command line: flags, then the environment. @throws TeamctlError `usage` for a wrong global option */
function scopeOf(host: Host, locale: Locale, globals: GlobalOptions, memory: Store | undefined, hint: Context['hint']) {
  const folders = foldersOf(host);
  return openScope({
    ...clockOf(host, globals.today),
    language: locale,
    teamNamed: globals.team ?? host.env.TEAMCTL_TEAM ?? null,
    playbookNamed: globals.playbook === undefined ? null : playbookName(host.cwd, globals.playbook),
    databaseFile: databaseFileOf(host, globals.db),
    serviceFile: host.env.PGSERVICEFILE,
    configDir: folders.config,
    cacheDir: folders.cache,
    onOldPlaybook: oncePerPlaybook(async (old) => {
      const { oldPlaybookLine } = await import('../present/old-playbook.ts');
      await hint(oldPlaybookLine(old, locale));
    }),
    memory,
  });
}

/** Everything a command may use, none of it opened yet. @throws TeamctlError `usage` for a wrong global option */
export function createContext(
  host: Host,
  locale: Locale,
  globals: GlobalOptions,
  { memory, again, wholeProgram }: Surroundings,
): OpenContext {
  if (globals.lang !== undefined && parseLocale(globals.lang) === null)
    throw new TeamctlError('usage', 'bad-choice', { value: globals.lang, flag: '--lang', choices: [...locales] });
  const level = colorLevel(host, globals.color);
  let formats: readonly string[] = [];
  const plain = isPlain(host, globals.plain);
  const hint = async (text: string) => {
    if (!globals.quiet) await writeAll(host.stderr, `${plain ? narrow(text) : text}\n`);
  };
  const { scope, database } = scopeOf(host, locale, globals, memory, hint);
  const context: Context = {
    scope,
    database,
    host,
    locale,
    globals,
    today: scope.today,
    columns: columnsOf(host),
    colorLevel: level,
    plain,
    get interactive() {
      return globals.input !== false && host.stderr.isTTY === true && host.stdin.isTTY === true;
    },
    offer: (own) => {
      requireFormat({ globals, host }, own);
      formats = own;
    },
    get format() {
      return formatOf(globals, formats);
    },
    show: (report) => writeReport(context, report),
    done: async (text, data) => context.show((await import('../present/done.ts')).presentDone(text, data)),
    hint,
    again,
    wholeProgram: () => wholeProgram(context),
  };
  return { context, close: () => database.close() };
}
