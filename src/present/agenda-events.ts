import type { AgendaPlan } from '../domain/agenda/plan.ts';
import type { CalendarEvent } from './document.ts';

/** When the same meeting comes again. */
export interface Recurrence {
  /** The first day of the series, on one of its weekdays. */
  first: string;
  weekdays: readonly number[];
  until: string;
  /** Days on which it falls out. */
  except: readonly string[];
  /** Work days that are on no usual weekday. */
  extra: readonly string[];
}

export interface EventText {
  title: string;
  /** The meeting as it always runs: items and minutes, no names. */
  outline: string;
  /** Today's agenda as it is read out. */
  full: string;
}

/** The series with the outline, and today's meeting with the full agenda: in its place, or beside it when the day is none of the series. */
export function agendaEvents(
  teamId: number,
  plan: AgendaPlan,
  text: EventText,
  recurrence: Recurrence,
): CalendarEvent[] {
  const uid = `${plan.meeting}-${teamId}@teamctl`;
  const base = { uid, day: plan.date, start: plan.start, minutes: plan.minutes, title: text.title };
  const { first, weekdays, until, except, extra } = recurrence;
  const series = { ...base, day: first, description: text.outline, repeat: { weekdays, until, except, extra } };
  const today = { ...base, description: text.full };
  return first === plan.date
    ? [series, { ...today, replaces: { day: plan.date, start: plan.start } }]
    : [series, { ...today, uid: `${plan.meeting}-${teamId}-${plan.date}@teamctl` }];
}
