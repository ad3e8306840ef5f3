import { addDays, addMonths, type Day, endOfMonth, startOfMonth, startOfWeek } from '../calendar/day.ts';

export type BoardPeriod = 'day' | 'week' | 'month';
export const boardPeriods: readonly BoardPeriod[] = ['day', 'week', 'month'];

export interface DaySpan {
  from: Day;
  to: Day;
}

/** The day, calendar week or month that a day lies in. */
export function spanOf(period: BoardPeriod, day: Day): DaySpan {
  if (period === 'day') return { from: day, to: day };
  return period === 'week'
    ? { from: startOfWeek(day), to: addDays(startOfWeek(day), 6) }
    : { from: startOfMonth(day), to: endOfMonth(day) };
}

/** How far back somebody's own usual is looked for. */
const USUAL_DAYS: Record<BoardPeriod, number> = { day: 28, week: 28, month: 84 };

/** The days before a span that tell what was usual. */
export const usualSpan = (period: BoardPeriod, span: DaySpan): DaySpan => ({
  from: addDays(span.from, -USUAL_DAYS[period]),
  to: addDays(span.from, -1),
});

/** Personal bests are looked for among the latest half year. */
export const historyFrom = (span: DaySpan): Day => addMonths(span.from, -6);
