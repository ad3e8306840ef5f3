import { type Day, dayFromNumber, isoWeekday } from '../../domain/calendar/day.ts';
import type { DayKind, WorkCalendar, WorkWeek } from '../../domain/calendar/work-calendar.ts';
import { median } from '../../domain/records/statistics.ts';
import type { Gathered } from '../../importing/gather-records.ts';

const SUNDAY = 7;
/** One Sunday before a great sale is no working week. */
const LEAST_DAYS = 2;

/**
 * Days off by the calendar that most people worked on, and the week that a team with such days has; null: they are holidays, which no
 * week opens.
 */
export interface WorkedRest {
  count: number;
  first: Day;
  week: WorkWeek | null;
}

/** What is told of such days. @param how whether they were worked, or are planned to be */
export const restNote = ({ week, ...data }: WorkedRest, how: 'worked' | 'planned') =>
  week === null ? { code: `holidays-${how}`, data } : { code: `rest-days-${how}`, data: { ...data, week } };

/** How many people of the team did anything on each day: a system lists those who rest with noughts. */
function peopleADay({ batch, figures, people }: Gathered, teamId: number): Map<Day, number> {
  const counts = new Map<number, number>();
  const isOurs = (person: number) => people.all[person]?.teamId === teamId;
  const add = (day: number) => counts.set(day, (counts.get(day) ?? 0) + 1);
  const hasDone = (at: number) => {
    for (let slot = 0; slot < batch.carried.length; slot += 1) if ((batch.take(at, slot) ?? 0) > 0) return true;
    return false;
  };
  for (let at = 0; at < batch.length; at += 1) if (isOurs(batch.personAt(at)) && hasDone(at)) add(batch.dayAt(at));
  // Where rows hold nothing but figures, those of a row stand together.
  if (batch.length === 0)
    figures
      .filter(({ person, value }) => isOurs(person) && value > 0)
      .filter(({ person, day }, i, all) => person !== all[i - 1]?.person || day !== all[i - 1]?.day)
      .forEach(({ day }) => {
        add(day);
      });
  return new Map([...counts].map(([day, count]) => [dayFromNumber(day), count]));
}

/**
 * Days on which nobody should have been at work and most were: a team whose week was never told. No meeting and no
 * lesson would ever come on them.
 * @returns null where there are fewer than two
 */
export const workedRest = (gathered: Gathered, teamId: number, calendar: WorkCalendar): WorkedRest | null =>
  workedRestOf(peopleADay(gathered, teamId), calendar);

/** The same of how many people worked on each day. */
export function workedRestOf(people: ReadonlyMap<Day, number>, calendar: WorkCalendar): WorkedRest | null {
  const usual = median([...people].filter(([day]) => calendar.isWorkday(day)).map(([, count]) => count));
  const workedOf = (kind: DayKind) =>
    [...people]
      .filter(([day, count]) => calendar.status(day).kind === kind && 2 * count >= usual)
      .map(([day]) => day)
      .sort();
  const rest = workedOf('rest');
  const worked = rest.length < LEAST_DAYS ? workedOf('holiday') : rest;
  const [first] = worked;
  if (first === undefined || worked.length < LEAST_DAYS) return null;
  const week = worked.some((day) => isoWeekday(day) === SUNDAY) ? 'seven-day' : 'six-day';
  return { count: worked.length, first, week: worked === rest ? week : null };
}
