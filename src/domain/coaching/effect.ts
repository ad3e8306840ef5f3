import type { Day } from '../calendar/day.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import { dialRate } from '../diagnosis/detectors/drops.ts';
import type { DayRecord } from '../records/day-record.ts';
import { median } from '../records/statistics.ts';
import { CHECKPOINT_WORKDAYS } from './schedule.ts';

const BASELINE_DAYS = 20;
/** The last days before the start show how low it had come. */
const LATELY_DAYS = 5;
const LEAST_BASELINE_DAYS = 10;
/** Fewer recorded days than this and the change is chance. */
const LEAST_DAYS_AFTER = 3;

const rates = {
  dials: dialRate,
  effective: (record: DayRecord) => record.effective,
};
type EffectMeasure = keyof typeof rates;

export type Effect = { measure: EffectMeasure; workdays: number } & (
  | { kind: 'measured'; usual: number; before: number; after: number; days: number }
  | { kind: 'not-enough-data'; days: number }
  /** The work days are not over yet. */
  | { kind: 'not-yet'; due: Day }
);

/**
 * What changed in the member's own numbers 5 and 10 work days after the start: against the usual (the
 * median of up to 20 recorded days before it) and against the last five days before it. Dials are per attended hour where attendance is known.
 * @param records the member's own, ordered by day
 */
export function effects(
  records: readonly DayRecord[],
  startedOn: Day,
  asOf: Day,
  calendar: Pick<WorkCalendar, 'addWorkdays'>,
): Effect[] {
  const measured = (measure: EffectMeasure, workdays: number): Effect => {
    const due = calendar.addWorkdays(startedOn, workdays);
    if (asOf < due) return { measure, workdays, kind: 'not-yet', due };
    const known = (own: readonly DayRecord[]) => own.map(rates[measure]).filter((value) => value !== null);
    const before = known(records.filter((record) => record.day < startedOn)).slice(-BASELINE_DAYS);
    const after = known(records.filter((record) => record.day >= startedOn && record.day < due));
    if (before.length < LEAST_BASELINE_DAYS || after.length < LEAST_DAYS_AFTER)
      return { measure, workdays, kind: 'not-enough-data', days: Math.min(before.length, after.length) };
    const lately = median(before.slice(-LATELY_DAYS));
    return {
      measure,
      workdays,
      kind: 'measured',
      usual: median(before),
      before: lately,
      after: median(after),
      days: after.length,
    };
  };
  return CHECKPOINT_WORKDAYS.flatMap((workdays) =>
    (Object.keys(rates) as EffectMeasure[]).map((measure) => measured(measure, workdays)),
  );
}
