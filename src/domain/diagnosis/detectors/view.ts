import { addDays, type Day } from '../../calendar/day.ts';
import type { DayRecord, Measure } from '../../records/day-record.ts';
import { between } from '../../records/ordered-records.ts';
import type { Figure, OwnMeasure } from '../../records/own-measure.ts';
import { attendedDays } from '../../records/person-days.ts';
import type { OwnTarget, Target } from '../../records/target.ts';
import type { Absence } from '../../team/absence.ts';
import type { Member } from '../../team/team.ts';

/** All that a detector may look at. Records are those of the team's present and former members. */
export interface RecordsView {
  asOf: Day;
  members: readonly Member[];
  /** Ordered by day; nothing after `asOf`. */
  records: readonly DayRecord[];
  /** Those that weeks are compared by, where somebody has picked them already: a view asks for them some hundred times. */
  attended?: readonly DayRecord[];
  targets: readonly Target[];
  /** What the playbook's own measures say, where one of its signs asks for them; figures in the order of days. */
  own?: OwnFigures;
  isWorkday(day: Day): boolean;
  /** The trade's great days, which no week is held against another by. */
  isPromotion?(day: Day): boolean;
  /** Leave whose days are not among the records any more. */
  absences?: readonly Absence[];
  /** Who shared in an evening meeting, and when. */
  sharers: readonly { day: Day; memberId: number }[];
  /** Evening meetings that were held, and of which it is known who shared. */
  eveningMeetings: readonly Day[];
  /** What was read off these records on earlier days, of whatever day one looks: each is read once. */
  read?: ReadOnce;
}

/** By sign and day. */
export type ReadOnce = Map<object, Map<Day, Outcome>>;

/** Measures that only a playbook names, with their figures and targets. */
export interface OwnFigures {
  measures: readonly OwnMeasure[];
  figures: readonly Figure[];
  targets: readonly OwnTarget[];
}

/** Parameters as the playbook gives them. */
export type Parameters = Readonly<Record<string, unknown>>;

export type Outcome =
  /** An answer from 0 (no) to 1 (yes), with the numbers behind it and the window they come from. */
  | { kind: 'answer'; answer: number; windowFrom: Day; figures: Figures }
  /** Looked, and the records say nothing either way. */
  | { kind: 'silent'; figures: Figures }
  | { kind: 'not-enough-data'; reason: Lack; figures: Figures };

export type Figures = Readonly<Record<string, number>>;
export type Lack =
  | 'no-records'
  | 'old-records'
  | 'short-history'
  | 'few-people'
  | 'few-days'
  | 'few-counts'
  | 'measure-missing'
  | 'no-targets'
  | 'no-membership'
  | 'no-leavers'
  | 'no-meetings';

export type Detector = (view: RecordsView, parameters: Parameters) => Outcome;

/**
 * What a parameter may be: a share of one, a ratio up to twice, a whole count from 1, any number above 0, any number from
 * 0 on, or the id of a measure.
 */
export type ParameterKind = 'share' | 'ratio' | 'count' | 'number' | 'level' | 'measure';

/** A detector with the parameters that a playbook may give it. */
export interface Registered<Detect> {
  detect: Detect;
  parameters: Readonly<Record<string, ParameterKind>>;
  /** Those that must be given: one of each group. */
  needs?: readonly (readonly string[])[];
}

export const lack = (reason: Lack, figures: Figures = {}): Outcome => ({ kind: 'not-enough-data', reason, figures });
export const silent = (figures: Figures): Outcome => ({ kind: 'silent', figures });
export const answer = (value: boolean | number, windowFrom: Day, figures: Figures): Outcome => ({
  kind: 'answer',
  answer: typeof value === 'number' ? value : value ? 1 : 0,
  windowFrom,
  figures,
});

/** A number from the playbook, or the default of the model's description. */
export const number = (parameters: Parameters, key: string, otherwise: number): number => {
  const value = parameters[key];
  return typeof value === 'number' ? value : otherwise;
};

/** Records from `days` days before the end of the window on, the window's own days only. */
export const lastDays = (view: RecordsView, days: number, endsBefore = 0): DayRecord[] => {
  const to = addDays(view.asOf, -endsBefore);
  return between(view.records, addDays(to, 1 - days), to);
};

/** The person-days that weeks are compared by, in the order of days. */
export const attendedOf = (view: RecordsView): readonly DayRecord[] =>
  view.attended ?? attendedDays(view.records, view.members, view.isPromotion);

/** The same of `days` days, as `lastDays` counts them. */
export const lastAttended = (view: RecordsView, days: number, endsBefore = 0): DayRecord[] => {
  const to = addDays(view.asOf, -endsBefore);
  return between(attendedOf(view), addDays(to, 1 - days), to);
};

export const known = (records: readonly DayRecord[], measure: Measure): number[] =>
  records.map((record) => record[measure]).filter((value) => value !== null);

/** Of the days on which it is known: a day on which the column was left blank says nothing. */
export const perKnownDay = (records: readonly DayRecord[], measure: Measure): number =>
  total(records, measure) / Math.max(1, known(records, measure).length);

export function total(records: readonly DayRecord[], measure: Measure): number {
  let sum = 0;
  for (const record of records) sum += record[measure] ?? 0;
  return sum;
}

/**
 * Days on which anybody's record is there, latest first; the records are in the order of days.
 * @param most where only the latest days are wanted
 * @param counts which records count; all when left out
 */
export function recordedDays(
  records: readonly DayRecord[],
  most = Number.POSITIVE_INFINITY,
  counts?: (record: DayRecord) => boolean,
): Day[] {
  const days: Day[] = [];
  for (let i = records.length - 1; i >= 0 && days.length <= most; i -= 1) {
    const record = records[i] as DayRecord;
    if (record.day !== days[days.length - 1] && (!counts || counts(record))) days.push(record.day);
  }
  return days.slice(0, most);
}

/** As long as an answer lives: records from before that no longer tell how things are. */
export const FRESH_DAYS = 28;

export const fresh = (view: Pick<RecordsView, 'asOf'>, days: readonly Day[]): Day[] => {
  const before = addDays(view.asOf, -FRESH_DAYS);
  return days.filter((day) => day > before);
};
