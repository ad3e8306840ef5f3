import type { Line } from '../../domain/agenda/line.ts';
import type { AgendaInput } from '../../domain/agenda/shapes.ts';
import { addDays, type Day } from '../../domain/calendar/day.ts';
import type { WorkCalendar } from '../../domain/calendar/work-calendar.ts';
import type { Reader } from '../../store/database.ts';
import { type LateRecord, readLateArrivals } from '../../store/late-records.ts';
import { readMeetings, type StoredMeeting } from '../../store/meeting-reader.ts';

/** Longer ago nobody waits for a cheer. */
const WORKDAYS = 10;
/** A team that has been at meetings before the figures of a day came was told nothing of it; before that it had no meetings to tell it in. */
const MEETINGS_DAYS = 60;

const linesOf = ({ plan }: StoredMeeting): readonly Line[] => (plan?.items ?? []).flatMap(({ lines }) => lines);

/** Whether a morning's agenda cheered somebody for a day. @param first it was the morning after that day */
const told = (meeting: StoredMeeting, member: number, day: Day, first: boolean): boolean =>
  linesOf(meeting).some(
    (line) =>
      (line.code === 'news-deals' && first && line.member === member) ||
      ((line.code === 'news-kept' || line.code === 'news-target' || line.code === 'own-reached') &&
        line.on === day &&
        line.member === member) ||
      (line.code === 'news-late' && line.on === day && line.people.some((each) => each.member === member)),
  );

/** Whether the morning after a day knew what this command brought: it cheered somebody of it, or all of them at once. */
const tells = (first: StoredMeeting, { memberId, day }: LateRecord): boolean =>
  told(first, memberId, day, true) || linesOf(first).some(({ code }) => code === 'news-all');

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
  const wasTold = ({ memberId, day }: LateRecord) =>
    mornings.some((each) => each.date >= morningOf(day) && told(each, memberId, day, each.date === morningOf(day)));
  const knownThen = late.filter((each) =>
    mornings.some((first) => first.date === morningOf(each.day) && tells(first, each)),
  );
  // Whoever was counted among “two more with good news” was congratulated after it: their figures lay there with the others'.
  const cameWith = ({ day, by }: LateRecord) => knownThen.some((each) => each.day === day && each.by === by);
  return late.flatMap((each) => {
    if (!meetings.some(({ date: on }) => on <= morningOf(each.day))) return [];
    return wasTold(each) || cameWith(each) ? [] : [{ member: each.memberId, day: each.day }];
  });
}
