import type { AgendaView, InCalendars } from '../app/agenda/view.ts';
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
 * The series with the outline, and the day's meeting with the full agenda: in its place, or beside it when it is held
 * on a day of its own. Then what earlier files had and has fallen out, or holds again.
 */
export function agendaEvents(
  { team, plan }: Pick<AgendaView, 'team' | 'plan'>,
  { series, isBeside, fallenOut, revived }: InCalendars,
  text: EventText,
): CalendarEvent[] {
  const uid = meetingUid(team.id, plan.meeting);
  const base = { uid, day: plan.date, start: plan.start, minutes: plan.minutes, title: text.title };
  const { first, start, ...repeat } = series;
  const today = { ...base, description: text.full };
  const ofToday: CalendarEvent[] = comesOn(series, plan.date)
    ? [{ ...today, replaces: { day: plan.date, start } }]
    : isBeside
      ? [{ ...today, uid: meetingUid(team.id, plan.meeting, plan.date) }]
      : [];
  const told = [{ ...base, day: first, start, description: text.outline, repeat }, ...ofToday];
  const others = (list: readonly KnownEvent[]) =>
    list.filter((each) => !told.some((event) => isSameEntry(event, each)));
  return [
    ...told,
    ...others(revived).map(({ isCancelled: _, ...event }) => ({ ...event, description: text.outline })),
    ...others(fallenOut).map(asCancelled),
  ];
}
