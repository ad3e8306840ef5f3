import type { Scope } from '../app/scope.ts';
import type { TeamctlError } from '../errors.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Report } from '../present/document.ts';

/** Who speaks to a group: a scope, a language, and the clock of the machine. */
export interface Face {
  readonly scope: Scope;
  readonly locale: Locale;
  nowMs(): number;
}

/** What is told to whoever sends, and what is wrong with it. */
export interface Told {
  report: Report;
  /** Whether the report has something to say beside the trouble. */
  isPartly?: boolean;
  /** Null: all went out. */
  trouble: TeamctlError | null;
  /** What the group does not get to read, for whoever sends alone; null or left out: nothing. */
  aside?: string | null;
}
