import type { Measure } from '../../domain/records/day-record.ts';

export type NoteData = Readonly<Record<string, string | number | readonly string[]>>;

/** A row that was not stored; `data` fills the sentence of its code. */
export interface RefusedRow {
  line: number;
  sheet?: string;
  code: string;
  data: Readonly<Record<string, string | number>>;
}

export interface ValueDifference {
  line: number;
  who: string;
  day: string;
  measure: string;
  title?: string;
  stored: number;
  given: number;
}

/** What was understood of a file before any row was read. */
export interface ReadingView {
  file: string;
  encoding: string;
  sheet: string | null;
  profile: string;
  grain: string;
  /** `title`: of a measure of the playbook, whose id the field is. */
  columns: readonly { header: string; field: string | null; title?: string }[];
  notes: readonly { code: string; data: NoteData }[];
}

/** What became of one file. `unchanged` is a file that holds nothing new, `refused` one of which no row fits. */
export type ImportOutcome = 'stored' | 'dry-run' | 'strict' | 'unchanged' | 'refused';

export interface ImportView extends ReadingView {
  outcome: ImportOutcome;
  rows: { read: number; stored: number; unchanged: number; refused: number; passedOver: number; leftOut: number };
  /** Rows that are not in the sums on purpose. */
  leftOut: readonly { code: string; count: number; lines: readonly number[]; examples: readonly string[] }[];
  /** What the rows of the file add up to, to be held against its own total. */
  control: readonly { measure: Measure; sum: number }[];
  /** What the rows became, by the grain of the file. */
  became:
    | { kind: 'records'; records: number /** Of the playbook's measures. */; figures: number }
    | { kind: 'roster'; created: number; changed: number }
    | { kind: 'targets'; targets: number }
    /** Days: all of them, half of them, rest on a work day of the team, rest on its rest days, in the register before. */
    | {
        kind: 'absences';
        people: number;
        days: number;
        away: number;
        half: number;
        rest: number;
        restAnyway: number;
        known: number;
      };
  refusals: readonly RefusedRow[];
  differences: readonly ValueDifference[];
  differenceCount: number;
  members: { known: number; created: readonly string[]; unmatched: readonly string[] };
  /** Teams whose members the rows speak of. */
  teams: readonly string[];
  teamsCreated: readonly string[];
  days: { from: string; to: string } | null;
}
