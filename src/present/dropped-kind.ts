import type { DroppedKind } from '../app/find/meeting-kind.ts';
import { asCancelled } from '../domain/calendar/calendar-event.ts';
import type { Report } from './document.ts';

/** For calendars only: takes a kind of meeting that is no more out of them. */
export function presentDroppedKind({ team, meeting, known }: DroppedKind, isDraft: boolean): Report {
  return {
    data: { schema: 'teamctl.agenda-dropped/1', team, meeting },
    document: [],
    events: known.map(asCancelled),
    eventsOf: { teamId: team.id, origin: meeting, isDraft },
  };
}
