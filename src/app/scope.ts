import type { Day } from '../domain/calendar/day.ts';
import type { WorkCalendar } from '../domain/calendar/work-calendar.ts';
import type { Team } from '../domain/team/team.ts';
import type { Language, PlaybookSource } from '../playbook/parts.ts';
import type { Reader, Store, Writer } from '../store/database.ts';

/**
 * What a use case may touch. Nothing is opened before it is asked for, and nothing here knows a terminal, a command
 * line or a sentence: a page, a chat robot or a test can hand over the same.
 */
export interface Scope {
  readonly today: Day;
  /** Local time as `YYYY-MM-DDTHH:MM:SS`. */
  readonly now: string;
  /** Which of its languages a playbook speaks. */
  readonly language: Language;
  /** The team that was named for this run; null: the one in use. */
  readonly teamNamed: string | null;
  /** The playbook that was named for this run, as an id or a whole path; null: the team's own. */
  readonly playbookNamed: string | null;
  /** The user's own folder for settings: profiles, calendars. */
  readonly configDir: string;
  /** Where compiled copies of the user's own playbooks are kept. */
  readonly cacheDir: string;
  /** The team meant: the one named, the one in use, or the only one. @throws TeamctlError `not-found` */
  team(): Promise<Team>;
  /** The database for reading. @throws TeamctlError when there is none yet */
  reader(): Promise<Reader>;
  /** The playbook named, else the one of `team`, else that of the team meant. */
  playbook(team?: Pick<Team, 'playbook'>, language?: Language): Promise<PlaybookSource>;
  /** Work days of the team: bundled holidays, then the user's own calendar files. */
  calendar(team: Team): Promise<WorkCalendar>;
  /** Names the state of the data: as long as it is the same, nobody has written. */
  stamp(): Promise<string>;
  /**
   * One writing command: one immediate transaction, journalled under `command`. What is read through `inside` is read
   * in that transaction, so a plan made there is a plan about the world that it is applied to. Where nothing is
   * changed in the end, nothing is left, not even an entry in the journal.
   */
  change<T>(command: string, work: (inside: Inside) => Promise<T>, options?: ChangeOptions): Promise<T>;
  /** One transaction outside the journal: what has gone out into the world no undo takes back. */
  keep<T>(work: (db: Writer) => Promise<T>): Promise<T>;
}

export interface ChangeOptions {
  /** Where there is no database yet, it is made with what is stored in it, in one go; left out, that is an error. */
  create?: boolean;
  /** The work stores nothing that was typed, or itself leaves out who was forgotten since this command first looked; else nothing is stored then. */
  sortsForgotten?: boolean;
}

/** The scope within a change. */
export interface Inside extends Scope {
  readonly db: Writer;
  readonly bulk: Store['bulk'];
  /** Id of this command in the journal: day records carry it. */
  readonly journalId: number;
  /** Says in a few words what was done; no names of people, no private words. */
  summarize(text: string): void;
}
