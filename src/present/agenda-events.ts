import type { AgendaView } from '../app/agenda/view.ts';
import { asCancelled, comesOn, type KnownEvent, meetingUid } from '../domain/calendar/calendar-event.ts';
import type { CalendarEvent } from './document.ts';

export interface EventText {
  title: string;
  /** The meeting as it always runs: items and minutes, no names. */
  outline: string;
  /** Today's agenda as it is read out. */
  full: string;
}

const isSameEntry = (a: Pick<CalendarEvent, 'uid' | 'replaces'>, b: Pick<CalendarEvent, 'uid' | 'replaces'>) =>
  a.uid === b.uid && a.replaces?.day === b.replaces?.day && a.replaces?.start === b.replaces?.start;

/**
 * The series with the outline, and the day's meeting with the full agenda: in its place, or beside it when the day is none
 * of the series; nothing of a day that was skipped. Then what earlier files had and has fallen out, or holds again.
 */
export function agendaEvents({ team, plan, inCalendars }: AgendaView, text: EventText): CalendarEvent[] {
  const { series, fallenOut, revived } = inCalendars;
  const uid = meetingUid(team.id, plan.meeting);
  const base = { uid, day: plan.date, start: plan.start, minutes: plan.minutes, title: text.title };
  const { first, ...repeat } = series;
  const today = { ...base, description: text.full };
  const ofToday: CalendarEvent[] = comesOn(series, plan.date)
    ? [{ ...today, replaces: { day: plan.date, start: plan.start } }]
    : repeat.except.includes(plan.date)
      ? []
      : [{ ...today, uid: meetingUid(team.id, plan.meeting, plan.date) }];
  const told = [{ ...base, day: first, description: text.outline, repeat }, ...ofToday];
  const others = (list: readonly KnownEvent[]) =>
    list.filter((each) => !told.some((event) => isSameEntry(event, each)));
  return [
    ...told,
    ...others(revived).map(({ isCancelled: _, ...event }) => ({ ...event, description: text.outline })),
    ...others(fallenOut).map(asCancelled),
  ];
}
