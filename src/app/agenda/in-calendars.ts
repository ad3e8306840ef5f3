import { weeklyInstead } from '../../domain/agenda/next-meeting.ts';
import type { AgendaPlan } from '../../domain/agenda/plan.ts';
import { comesOn, type KnownEvent, meetingUid } from '../../domain/calendar/calendar-event.ts';
import { addDays, type Day, isoWeekday } from '../../domain/calendar/day.ts';
import { LAST_WEEKDAY, type WorkCalendar } from '../../domain/calendar/work-calendar.ts';
import { isDayOf } from '../../domain/team/further-meeting.ts';
import { startOf } from '../../domain/team/starts.ts';
import type { Team, TeamSettings } from '../../domain/team/team.ts';
import type { Scope } from '../scope.ts';
import type { InCalendars } from './view.ts';

/** A quarter: long enough to be useful, short enough that holidays are known. */
const WEEKS = 13;

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

type OfTeam = Pick<Team, 'id' | 'settings'> & { calendar: WorkCalendar };

/** What is known of the meeting: what calendars were told, and on which days it was called off. */
interface Known {
  events: readonly KnownEvent[];
  skipped: readonly Day[];
}

/** On which days of work a meeting is held. */
function daysOf({ workWeek, meetings, weeklyEndsDay }: TeamSettings, meeting: AgendaPlan['meeting']) {
  const further = meetings.others?.[meeting];
  const all = [1, 2, 3, 4, 5, 6, 7].slice(0, LAST_WEEKDAY[workWeek]);
  const isEnded = (weekday: number) => meeting === 'evening' && weeklyEndsDay && weekday === meetings.weekly.weekday;
  const named = meeting === 'weekly' ? [meetings.weekly.weekday] : further?.weekdays;
  return {
    weekdays: named ?? all.filter((weekday) => !isEnded(weekday)),
    isOfIt: (day: Day) => further === undefined || isDayOf(further, day),
    /** Days of work that are none of its weekdays: make-up days. */
    joins: (day: Day) => named === undefined && !isEnded(isoWeekday(day)),
  };
}

/**
 * When the meeting comes in the coming quarter, whichever day was asked for: holidays and what was skipped fall out, make-up
 * days join. A series that calendars know goes on from its beginning, or its past would vanish from them every day. It
 * begins when the team says now; what a meeting that is over began at holds for that one only.
 */
function seriesOf(
  { id, settings, calendar }: OfTeam,
  { meeting, start: planned }: AgendaPlan,
  { events, skipped }: Known,
  today: Day,
): InCalendars['series'] {
  const { weekdays, isOfIt, joins } = daysOf(settings, meeting);
  const start = startOf(settings.meetings, meeting) ?? planned;
  const begun = events.find(({ uid, replaces }) => uid === meetingUid(id, meeting) && !replaces);
  const goesOn = begun !== undefined && begun.start === start && weekdays.includes(isoWeekday(begun.day));
  const from = goesOn ? earlier(begun.day, today) : today;
  const until = addDays(today, 7 * WEEKS - 1);
  const days: Day[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day);
  const regular = (day: Day) => weekdays.includes(isoWeekday(day));
  const held = (day: Day) => calendar.isWorkday(day) && isOfIt(day) && !skipped.includes(day);
  const first = days.find((day) => regular(day) && held(day)) ?? from;
  const later = days.filter((day) => day > first);
  return {
    first,
    start,
    weekdays,
    until,
    except: later.filter((day) => regular(day) && !held(day)),
    extra: later.filter((day) => held(day) && !regular(day) && joins(day)),
  };
}

/**
 * What calendars have to be told of a meeting: its series, and what of earlier files does not hold any more.
 * @param isForItself whether the day was meant as such, so that it stands beside the series where that does not come on it
 */
export async function inCalendars(
  scope: Scope,
  team: OfTeam,
  plan: AgendaPlan,
  isForItself: boolean,
): Promise<InCalendars> {
  const { readKnownEvents } = await import('../../store/calendar-events.ts');
  const { readSkipped } = await import('../../store/meeting-reader.ts');
  const { meeting, date } = plan;
  const db = await scope.reader();
  const skipped = await readSkipped(db, team.id, meeting);
  const events = await readKnownEvents(db, { teamId: team.id, origin: meeting }, earlier(scope.today, date));
  const series = seriesOf(team, plan, { events, skipped }, scope.today);
  const isOff = (day: Day) =>
    meeting === 'weekly' && day >= scope.today && team.calendar.status(day).kind === 'holiday';
  const own = events.filter(({ uid, replaces }) => replaces || uid !== meetingUid(team.id, meeting));
  // A day of its own holds while the series does not come on it; an occurrence while the series comes then.
  const holds = ({ day, replaces }: KnownEvent) =>
    replaces
      ? replaces.start === series.start && comesOn(series, replaces.day)
      : !comesOn(series, day) && !skipped.includes(day);
  return {
    series,
    fallsOut: series.except.filter(isOff).map((day) => ({ day, insteadOn: weeklyInstead(day, team.calendar) })),
    isBeside: isForItself && !comesOn(series, date) && !skipped.includes(date),
    fallenOut: own.filter((each) => !holds(each)),
    revived: own.filter((each) => each.isCancelled && holds(each)),
  };
}
