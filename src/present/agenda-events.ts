import type { AgendaPlan } from '../domain/agenda/plan.ts';
import type { CalendarEvent } from './document.ts';

/** When the same meeting comes again. */
export interface Recurrence {
  weekdays: readonly number[];
  until: string;
  /** Days on which it falls out. */
  except: readonly string[];
}

export interface EventText {
  title: string;
  /** The meeting as it always runs: items and minutes, no names. */
  outline: string;
  /** Today's agenda as it is read out. */
  full: string;
}

/** The series with the outline, and today's meeting in its place with the full agenda. */
export function agendaEvents(
  teamId: number,
  plan: AgendaPlan,
  text: EventText,
  recurrence: Recurrence,
): CalendarEvent[] {
  const uid = `${plan.meeting}-${teamId}@teamctl`;
  const base = { uid, day: plan.date, start: plan.start, minutes: plan.minutes, title: text.title };
  const { weekdays, until, except } = recurrence;
  return [
    { ...base, description: text.outline, repeat: { weekdays, until, except } },
    { ...base, description: text.full, replaces: { day: plan.date, start: plan.start } },
  ];
}
