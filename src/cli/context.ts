import type { Command } from 'commander';
import type { Day } from '../domain/calendar/day.ts';
import type { WorkCalendar } from '../domain/calendar/work-calendar.ts';
import type { Team } from '../domain/team/team.ts';
import type { Locale } from '../i18n/locale.ts';
import type { PlaybookSource } from '../playbook/source.ts';
import type { Report } from '../present/document.ts';
import type { Reader, Store, Writer } from '../store/database.ts';
import type { GlobalOptions } from './globals.ts';
import type { Host } from './io.ts';

/** What a writing command tells the journal, so that `log` and `undo` can show it. */
export interface Writing {
  db: Writer;
  /** The native handle, for bulk import only. */
  native: Store['native'];
  /** Id of this command in the journal: day records carry it. */
  journalId: number;
  /** Says in a few words what was done; no names of people, no private words. */
  summarize(text: string): void;
}

/** All that a command may touch. Everything costly is opened on the first call. */
export interface Context {
  readonly host: Host;
  readonly locale: Locale;
  readonly globals: GlobalOptions;
  readonly today: Day;
  /** Local time as `YYYY-MM-DDTHH:MM:SS`; follows `--today`. */
  readonly now: string;
  readonly columns: number;
  readonly colorLevel: 0 | 1 | 2 | 3;
  /** Only characters of a sure width are written to the terminal. */
  readonly plain: boolean;
  /** True when somebody can be asked: both ends are terminals and `--no-input` is not given. */
  readonly interactive: boolean;
  readonly databaseFile: string;
  /** The database for reading. @throws when there is none yet */
  reader(): Promise<Reader>;
  /** The opened file itself, for looking after it as a whole: backup, check, undo. */
  store(mode?: 'read' | 'write'): Promise<Store>;
  /** One writing command: one immediate transaction, journalled. */
  write<T>(
    command: string,
    work: (writing: Writing) => Promise<T>,
    /** What the answer can be written in beside the usual formats: any other is refused before anything is stored. */
    formats?: readonly string[],
  ): Promise<T>;
  /** Makes the database when there is none; only `init` calls it. */
  createDatabase(): Promise<void>;
  /** The team meant: `--team`, the one in use, or the only one. */
  team(): Promise<Team>;
  /** The team's playbook, or the one named by `--playbook`; in the user's language unless another is given. */
  playbook(team?: Pick<Team, 'playbook'>, language?: Locale): Promise<PlaybookSource>;
  /** Work days of the team: bundled holidays, then the user's own calendar file. */
  calendar(team: Team): Promise<WorkCalendar>;
  /** Writes a result once, in the format asked for. `formats`: what this command has beside json. */
  show(report: Report, formats?: readonly string[]): Promise<void>;
  /** A line for the person at the terminal: stderr, silent with `-q`. */
  hint(text: string): Promise<void>;
  /** The user's own folder for settings (profiles, playbooks, calendars). */
  readonly configDir: string;
  readonly cacheDir: string;
  /** The command line with all its commands, for those that describe it: completion, the manual page. */
  wholeProgram(): Promise<Command>;
  /** Runs another command line on this store, with the same streams and clock: `demo` shows what commands show. */
  again(argv: readonly string[], store: Store): Promise<void>;
}
