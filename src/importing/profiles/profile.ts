import type { Field, Grain } from '../types.ts';
import type { DateOrder } from '../values/day.ts';

/** How files of one source are to be understood. What a profile leaves out is recognised from the file. */
export interface ImportProfile {
  /** Name; absent where nobody chose one. */
  id?: string;
  grain?: Grain;
  /** Field → header, or number of the column counted from 1. */
  columns?: Readonly<Partial<Record<Field | 'none', string | number | readonly string[]>>>;
  /** Field → further headers that mean it, best first; they go before the usual ones. */
  aliases?: Readonly<Partial<Record<Field, readonly string[]>>>;
  /** False for files without a header line; `columns` then holds numbers. */
  header?: boolean;
  dateOrder?: DateOrder;
  /** Status values that count as an answered call. */
  connected?: readonly string[];
  /** Status values that count as a deal. */
  won?: readonly string[];
  /** An answered call of at least this many seconds is effective; else the team's own setting. */
  effectiveSeconds?: number;
  encoding?: string;
  sheet?: string;
  /** Column of a roster whose values name the teams. */
  teamBy?: string | number;
  period?: TargetSpan;
  /** Line of the header, where it is not found by what it says. */
  headerRow?: number;
  /** `COLUMN=VALUE`: only rows with one of the values of each column count. */
  where?: readonly string[];
  /** `COLUMN=VALUE`: rows with one of these do not count. */
  whereNot?: readonly string[];
  /** Column with the id of a row; `none`: every row counts; `row`: rows equal in every column are repeats. */
  identity?: string | number;
  /** Several rows of a person and day add up; so do the lines of an order. */
  addUp?: boolean;
  /** What the amounts of the lines of one order are: parts of it, or the whole each time. */
  lines?: 'add' | 'once';
  /** Only amounts in this currency count. */
  currency?: string;
  /** Year of days that are written without one. */
  year?: number;
  /** Header or field → unit of its numbers: s, min, h, day, h:mm, mm:ss. */
  units?: Readonly<Record<string, string>>;
  /** Mark of a roster → what it is: work, rest, annual, sick, personal, out, leave, am, pm. */
  marks?: Readonly<Record<string, string>>;
  /** What stands before the decimals. */
  decimal?: 'point' | 'comma';
}

/** What one target of a file covers: a quarter's is spread evenly over its months. */
export type TargetSpan = 'month' | 'quarter' | 'week' | 'day';
export const targetSpans: readonly TargetSpan[] = ['month', 'quarter', 'week', 'day'];

/** Name shown where no profile was given: the rules for that grain. */
export const builtInProfile: Readonly<Record<Grain, string>> = {
  day: 'days',
  call: 'calls',
  deal: 'deals',
  roster: 'roster',
  target: 'targets',
  absence: 'absences',
};

/** To be named with `--profile`: the grain is fixed, all else is recognised. */
export const builtInProfiles: readonly ImportProfile[] = Object.entries(builtInProfile).map(([grain, id]) => ({
  id,
  grain: grain as Grain,
}));

/** Units that `--unit` takes, of durations and of money. */
export const unitWords: readonly string[] = [
  'ms',
  's',
  'min',
  'h',
  'day',
  'h:mm',
  'mm:ss',
  'fen',
  'yuan',
  'k',
  'wan',
  'm',
  'yi',
];
