import { addDays, type Day } from '../../domain/calendar/day.ts';
import type { DayKind } from '../../domain/calendar/work-calendar.ts';
import { calendarFolder } from '../open/user-holidays.ts';
import type { Scope } from '../scope.ts';

/** Days in a row of one holiday, or weekend days that are worked for it. */
export interface CalendarSpan {
  name: string;
  kind: Extract<DayKind, 'holiday' | 'make-up'>;
  from: Day;
  to: Day;
}

export interface CalendarYear {
  year: number;
  /** False: only what the law says is known, how weekends are moved is not. */
  announced: boolean;
  spans: readonly CalendarSpan[];
}

export interface CalendarView {
  years: readonly CalendarYear[];
  /** Where the user's own files lie. */
  folder: string;
}

/** The holidays and make-up days of some years, as everything else goes by them. */
export async function showCalendar(scope: Scope, years: readonly number[]): Promise<CalendarView> {
  const calendar = await scope.calendar(await scope.team());
  const yearOf = (year: number): CalendarYear => {
    const spans: CalendarSpan[] = [];
    for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
      const { kind, name } = calendar.status(day);
      if (kind !== 'holiday' && kind !== 'make-up') continue;
      const last = spans.at(-1);
      if (last && last.kind === kind && last.name === name && addDays(last.to, 1) === day) last.to = day;
      else spans.push({ name: name ?? '', kind, from: day, to: day });
    }
    return { year, announced: calendar.uncoveredYears(`${year}-01-01`, `${year}-12-31`).length === 0, spans };
  };
  return { years: years.map(yearOf), folder: calendarFolder(scope.configDir) };
}
