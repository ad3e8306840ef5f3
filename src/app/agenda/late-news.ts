import type { AgendaInput } from '../../domain/agenda/shapes.ts';
import { addDays, type Day } from '../../domain/calendar/day.ts';
import type { WorkCalendar } from '../../domain/calendar/work-calendar.ts';
import type { Reader } from '../../store/database.ts';
import { readLateArrivals } from '../../store/late-records.ts';
import { readMeetings, type StoredMeeting } from '../../store/meeting-reader.ts';

/** Longer ago nobody waits for a cheer. */
const WORKDAYS = 10;
/** A team that has been at meetings before the figures of a day came was told nothing of it; before that it had no meetings to tell it in. */
const MEETINGS_DAYS = 60;

/** Whether a morning's agenda cheered somebody for a day. @param first it was the morning after that day */
const told = ({ plan }: StoredMeeting, member: number, day: Day, first: boolean): boolean =>
  (plan?.items ?? [])
    .flatMap(({ lines }) => lines)
    .some(
      (line) =>
        (line.code === 'news-deals' && first && line.member === member) ||
        (line.code === 'news-kept' && line.on === day && line.member === member) ||
        (line.code === 'news-late' && line.on === day && line.people.some((each) => each.member === member)),
    );

/**
 * Days of the last fortnight whose figures came when the morning that should have cheered them was over or at hand, with those whom
 * no morning's agenda has cheered for them since.
 */
export async function lateDeals(
  db: Reader,
  teamId: number,
  ids: readonly number[],
  date: Day,
  calendar: WorkCalendar,
): Promise<NonNullable<AgendaInput['late']>> {
  const morningOf = (day: Day) => calendar.addWorkdays(day, 1);
  const from = calendar.addWorkdays(date, -WORKDAYS);
  const late = await readLateArrivals(
    db,
    ids,
    { from, to: addDays(date, -1) },
    (day, cameOn) => cameOn >= morningOf(day) && cameOn <= date && morningOf(day) < date,
  );
  if (late.length === 0) return [];
  const meetings = await readMeetings(db, teamId, addDays(date, -MEETINGS_DAYS), addDays(date, -1));
  const mornings = meetings.filter(({ kind, state }) => kind === 'morning' && state !== 'skipped');
  return late.flatMap(({ memberId: member, day }) => {
    const morning = morningOf(day);
    if (!meetings.some((each) => each.date <= morning)) return [];
    const wasTold = mornings.some((each) => each.date >= morning && told(each, member, day, each.date === morning));
    return wasTold ? [] : [{ member, day }];
  });
}
