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

type EffectMeasure = 'dials' | 'effective';

/** An hour's count only where the hours of every day are known: a day's count is no rate. */
const perOf = (records: readonly DayRecord[]) =>
  records.every(({ dials, attendedMinutes }) => dials === null || attendedMinutes !== null) ? 'hour' : 'day';

const rates = (per: 'hour' | 'day') => ({
  dials: per === 'hour' ? dialRate : (record: DayRecord) => (record.attendedMinutes === 0 ? null : record.dials),
  effective: (record: DayRecord) => record.effective,
});

export type Effect = { measure: EffectMeasure; workdays: number; per: 'hour' | 'day' } & (
  | { kind: 'measured'; usual: number; before: number; after: number; days: number }
  /** Days with figures before the start and since, and how many it takes of each. */
  | { kind: 'not-enough-data'; days: number; before: number; after: number; least: { before: number; after: number } }
  /** The work days are not over yet. */
  | { kind: 'not-yet'; due: Day }
);

/** What is counted of the member's days: a shop that answers chats has no dials, and is promised no look at them. */
const countedIn = (records: readonly DayRecord[]): EffectMeasure[] =>
  (['dials', 'effective'] as const).filter(
    (measure) => records.length === 0 || records.some((record) => record[measure] !== null),
  );

/**
 * What changed in the member's own numbers 5 and 10 work days after the start: against the usual (the
 * median of up to 20 recorded days before it) and against the last five days before it. Dials are per attended hour where attendance is known of every day, else per day.
 * @param records the member's own, ordered by day
 */
export function effects(
  records: readonly DayRecord[],
  startedOn: Day,
  asOf: Day,
  calendar: Pick<WorkCalendar, 'addWorkdays'>,
): Effect[] {
  const since = records.filter((record) => record.day < startedOn).slice(-BASELINE_DAYS)[0]?.day ?? startedOn;
  const dialled = perOf(records.filter((record) => record.day >= since));
  const measured = (measure: EffectMeasure, workdays: number): Effect => {
    const per = measure === 'dials' ? dialled : 'day';
    const due = calendar.addWorkdays(startedOn, workdays);
    if (asOf < due) return { measure, workdays, per, kind: 'not-yet', due };
    const known = (own: readonly DayRecord[]) => own.map(rates(per)[measure]).filter((value) => value !== null);
    const before = known(records.filter((record) => record.day < startedOn)).slice(-BASELINE_DAYS);
    const after = known(records.filter((record) => record.day >= startedOn && record.day < due));
    if (before.length < LEAST_BASELINE_DAYS || after.length < LEAST_DAYS_AFTER)
      return {
        measure,
        workdays,
        per,
        kind: 'not-enough-data',
        days: Math.min(before.length, after.length),
        before: before.length,
        after: after.length,
        least: { before: LEAST_BASELINE_DAYS, after: LEAST_DAYS_AFTER },
      };
    const lately = median(before.slice(-LATELY_DAYS));
    return {
      measure,
      workdays,
      per,
      kind: 'measured',
      usual: median(before),
      before: lately,
      after: median(after),
      days: after.length,
    };
  };
  return CHECKPOINT_WORKDAYS.flatMap((workdays) => countedIn(records).map((measure) => measured(measure, workdays)));
}
