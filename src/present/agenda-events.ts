import type { Recurrence } from '../app/agenda/view.ts';
import type { AgendaPlan } from '../domain/agenda/plan.ts';
import type { CalendarEvent } from './document.ts';

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
