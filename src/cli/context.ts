import type { Command } from 'commander';
import type { Database } from '../app/open/database.ts';
import type { Scope } from '../app/scope.ts';
import type { Day } from '../domain/calendar/day.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Report } from '../present/document.ts';
import type { Store } from '../store/database.ts';
import type { GlobalOptions } from './line/globals.ts';
import type { Host } from './terminal/io.ts';

/** All that a command may touch: the scope that use cases take, and the terminal at which somebody sits. */
export interface Context {
  readonly scope: Scope;
  /** The database file as a whole, for those who look after it. */
  readonly database: Database;
  readonly host: Host;
  readonly locale: Locale;
  readonly globals: GlobalOptions;
  readonly today: Day;
  readonly columns: number;
  readonly colorLevel: 0 | 1 | 2 | 3;
  /** Only characters of a sure width are written to the terminal. */
  readonly plain: boolean;
  /** True when somebody can be asked: both ends are terminals and `--no-input` is not given. */
  readonly interactive: boolean;
  /**
   * Says before a command begins in which formats it can answer beside the usual ones; what nobody can have must
   * leave nothing behind. @throws TeamctlError `bad-format`
   */
  offer(formats: readonly string[]): void;
  /** The form in which the answer will be written. @throws TeamctlError `bad-format` */
  readonly format: string;
  /** Writes a result once, in that form. */
  show(report: Report): Promise<void>;
  /** Says in a sentence what was done; `data` for machines. */
  done(text: string, data: Record<string, unknown>): Promise<void>;
  /** A line for the person at the terminal: stderr, silent with `-q`. */
  hint(text: string): Promise<void>;
  /** The command line with all its commands, for those that describe it: completion, the manual page. */
  wholeProgram(): Promise<Command>;
  /** Runs another command line on this store as if it were that day; gives what it writes, in this one's form: `demo` shows what commands show. */
  again(argv: readonly string[], store: Store, today: Day): Promise<string>;
}
