import type { Measure } from '../domain/records/day-record.ts';
import type { TargetMetric } from '../domain/records/target.ts';

/** What one row of a file stands for. */
export type Grain = 'day' | 'call' | 'deal' | 'roster' | 'target' | 'absence';
export const grains: readonly Grain[] = ['day', 'call', 'deal', 'roster', 'target', 'absence'];

export type PersonField = 'name' | 'firstName' | 'lastName' | 'code' | 'email';
export type RosterField = 'joined' | 'left' | 'team' | 'role' | 'alias';
export type TargetField = `target-${TargetMetric}`;
/** What tells rows apart or says what they are; none of it is stored. */
export type AsideField =
  | 'month'
  | 'week'
  | 'year'
  | 'inbound'
  | 'direction'
  | 'kind'
  | 'currency'
  | 'caller'
  | 'callee'
  | 'revoked'
  | 'metric'
  | 'customer'
  | 'product'
  /** The shift or the leave of a day: 早, 休, 年假. */
  | 'shift';
/** What a column can be. `rate` is connected per dialled; `rowId` tells calls and deals from days and from each other. */
export type Field =
  | 'day'
  | PersonField
  | RosterField
  | Measure
  | TargetField
  | AsideField
  | 'rate'
  | 'status'
  | 'rowId';

/** A row as it stands in the file, every cell as text; spreadsheets write days as `YYYY-MM-DD`, durations as `H:MM:SS`. */
export interface Row {
  /** Counted from 1: the line of a text file, the row of a sheet. */
  line: number;
  cells: readonly string[];
  /** Lines of the file that it takes, where a quoted cell holds line ends. */
  lines?: number;
  /** Columns whose value stands above it, in a merged cell: it names, it does not count again. */
  covered?: readonly number[];
  /** Columns in which a merged cell begins that reaches further down. */
  spanning?: readonly number[];
  /** A row that its sheet does not show, by hand or by a filter. */
  hidden?: true;
}

/** One table of a file; it can be read several times. */
export interface Table {
  sheet: string | null;
  /** True where a row can end before its last empty cells, as in spreadsheets; in a text file a short row is a cut row. */
  padded: boolean;
  /** A sheet that its workbook does not show. */
  hidden?: boolean;
  /** Columns from 0 that its sheet does not show. */
  hiddenColumns?: readonly number[];
  rows(): AsyncIterable<readonly Row[]>;
}

export type FileKind = 'delimited' | 'xlsx' | 'xls' | 'html' | 'json';

/** A file that was opened: how it is written and the tables in it. */
export interface OpenedFile {
  kind: FileKind;
  /** Name of the text encoding; for spreadsheets the kind. */
  encoding: string;
  tables: readonly Table[];
  warnings: readonly Note[];
}

/** Something worth telling: what was assumed, what looks odd. The sentence is made in `present`. */
export interface Note {
  code: string;
  data: Readonly<Record<string, string | number | readonly string[]>>;
}

/** A row that is not stored, and why. */
export interface Refusal {
  line: number;
  code: RefusalCode;
  sheet?: string;
  data: Readonly<Record<string, string | number>>;
}

export type RefusalCode =
  | 'share-or-per-cent'
  | 'no-member'
  | 'unknown-member'
  | 'ambiguous-member'
  | 'mismatched-member'
  | 'bad-name'
  | 'divided-name'
  | 'long-name'
  | 'no-day'
  | 'bad-day'
  | 'cut-off-day'
  | 'future-day'
  | 'too-early-day'
  | 'outside-membership'
  | 'bad-value'
  | 'negative'
  | 'not-whole'
  | 'unknown-metric'
  | 'no-metric'
  | 'merged-target'
  | 'only-code'
  | 'telephone'
  | 'several-people'
  | 'too-large'
  | 'impossible'
  | 'formula-without-value'
  | 'error-cell'
  | 'ragged-row'
  | 'open-quote'
  | 'unclear-duration'
  | 'unclear-number'
  | 'other-currency'
  | 'other-code'
  | 'duplicate'
  | 'duplicate-differs'
  | 'several-rows'
  | 'value-differs'
  | 'member-differs'
  | 'left-before-joined'
  | 'no-team';

/** The bytes of a file; can be read several times. */
export interface ByteSource {
  name: string;
  size: number;
  chunks(): Iterable<Uint8Array>;
}
