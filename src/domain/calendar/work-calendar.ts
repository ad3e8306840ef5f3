import { remembered } from '../remembered.ts';
import { addDays, type Day, daysBetween, isoWeekday, startOfWeek } from './day.ts';
import { statuteDays } from './statute.ts';

/** One announced deviation from the plain week: a day off, or a weekend day that is worked (调休). */
export interface HolidayDay {
  date: Day;
  name: string;
  isOffDay: boolean;
}

/** The announcement for one year, in the form of the public holiday-cn files. */
export interface HolidayYear {
  year: number;
  days: readonly HolidayDay[];
}

export type DayKind = 'workday' | 'rest' | 'holiday' | 'make-up';

export interface DayStatus {
  kind: DayKind;
  works: boolean;
  /** Name of the holiday, also on its make-up days. */
  name: string | null;
  /** False where nothing is announced for the year: the day is known by the law or guessed from the week. */
  covered: boolean;
  /** The holiday of the law that is so near, in a year without announcement, that the day may be moved with it. */
  mayMoveWith: string | null;
}

export interface WorkCalendar {
  status(day: Day): DayStatus;
  isWorkday(day: Day): boolean;
  /** The n-th work day after `day` (before, when negative); n = 0 gives the first work day from `day` on. */
  addWorkdays(day: Day, n: number): Day;
  /** Work days from `from` to `to`, both included. */
  workdays(from: Day, to: Day): Day[];
  /** Years between the two days that nothing is announced for. */
  uncoveredYears(from: Day, to: Day): number[];
}

export const workWeeks = ['five-day', 'six-day', 'alternating', 'seven-day'] as const;
export type WorkWeek = (typeof workWeeks)[number];

/** The last day of the week, 1 = Monday … 7 = Sunday, on which such a week is ever worked. */
export const LAST_WEEKDAY: Readonly<Record<WorkWeek, number>> = {
  'five-day': 5,
  'six-day': 6,
  alternating: 6,
  'seven-day': 7,
};

export interface WeekSettings {
  /**
   * `five-day`, `six-day`, or 大小周: alternating, with a week (its Monday) whose Saturday is worked. `seven-day` is a shop
   * that never closes, whose people take turns to rest.
   */
  workWeek: WorkWeek;
  workedSaturdayWeek: Day | null;
}

/** Six-day weeks work every Saturday, 大小周 every other one, counted from a week that is worked; seven-day ones never end. */
function worksByWeek(day: Day, settings: WeekSettings): boolean {
  const weekday = isoWeekday(day);
  if (weekday <= 5) return true;
  if (settings.workWeek === 'seven-day') return true;
  if (weekday === 7) return false;
  if (settings.workWeek === 'six-day') return true;
  if (settings.workWeek === 'five-day' || settings.workedSaturdayWeek === null) return false;
  const weeks = daysBetween(startOfWeek(settings.workedSaturdayWeek), startOfWeek(day)) / 7;
  return weeks % 2 === 0;
}

/** So many days around what the law names weekends have been moved: the three long holidays, and the others. */
const LONG = ['春节', '劳动节', '国庆节'];
const reachOf = (name: string) => (LONG.includes(name) ? 6 : 3);

function movesWith(day: Day): string | null {
  const near = (each: HolidayDay) => Math.abs(daysBetween(each.date, day)) <= reachOf(each.name);
  const years = [0, 3].map((days) => Number(addDays(day, days).slice(0, 4)));
  return [...new Set(years)].flatMap(statuteDays).find(near)?.name ?? null;
}

/**
 * Who never has weekends off has none to move: of an announcement only the days of the law itself are holidays there, and
 * what the user has called a day off by another name.
 */
function isForAll({ date, name, isOffDay }: HolidayDay, { workWeek }: WeekSettings): boolean {
  if (workWeek !== 'seven-day') return true;
  const ofLaw = statuteDays(Number(date.slice(0, 4)));
  return isOffDay && (ofLaw.some((each) => each.date === date) || !ofLaw.some((each) => name.includes(each.name)));
}

/** More rest in a row than any calendar has; beyond it the calendar itself is wrong. */
const LONGEST_REST_DAYS = 60;

/**
 * The team's work days: statutory holidays and make-up days over the team's own week.
 * Later years in `years` win over earlier ones, so a user's file can correct the bundled data.
 */
export function buildWorkCalendar(years: readonly HolidayYear[], settings: WeekSettings): WorkCalendar {
  const covered = new Set(years.map((each) => each.year));
  const special = new Map<number, Map<Day, HolidayDay>>();
  // A year is only looked up when one of its days is asked for. Its last days may stand in the next one's announcement.
  const announcedIn = (year: number): Map<Day, HolidayDay> => {
    const known = special.get(year);
    if (known) return known;
    const days = years
      .filter((each) => each.year === year || each.year === year + 1)
      .flatMap((each) => each.days.filter((day) => Number(day.date.slice(0, 4)) === year))
      .map((day) => [day.date, day] as const);
    // What the law itself says holds until the announcement is there.
    const bare = covered.has(year) ? [] : statuteDays(year).map((day) => [day.date, day] as const);
    const found = new Map([...bare, ...days]);
    special.set(year, found);
    return found;
  };
  const status = (day: Day): DayStatus => {
    const year = Number(day.slice(0, 4));
    const announced = announcedIn(year).get(day);
    const known = covered.has(year);
    if (announced && isForAll(announced, settings)) {
      const kind = announced.isOffDay ? 'holiday' : 'make-up';
      return { kind, works: !announced.isOffDay, name: announced.name, covered: known, mayMoveWith: null };
    }
    const works = worksByWeek(day, settings);
    const kind = works ? 'workday' : 'rest';
    return {
      kind,
      works,
      name: null,
      covered: known,
      get mayMoveWith() {
        return known ? null : movesWith(day);
      },
    };
  };
  const isWorkday = remembered((day: Day) => status(day).works);
  const next = (day: Day, step: 1 | -1): Day => {
    let candidate = addDays(day, step);
    for (let tries = 0; !isWorkday(candidate); tries += 1) {
      if (tries > LONGEST_REST_DAYS) throw new RangeError(`no work day within ${LONGEST_REST_DAYS} days of ${day}`);
      candidate = addDays(candidate, step);
    }
    return candidate;
  };
  return {
    status,
    isWorkday,
    addWorkdays(day, n) {
      if (n === 0) return isWorkday(day) ? day : next(day, 1);
      let current = day;
      for (let left = Math.abs(n); left > 0; left -= 1) current = next(current, n > 0 ? 1 : -1);
      return current;
    },
    workdays(from, to) {
      const days: Day[] = [];
      for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkday(day)) days.push(day);
      return days;
    },
    uncoveredYears(from, to) {
      const missing: number[] = [];
      for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
        if (!covered.has(year)) missing.push(year);
      }
      return missing;
    },
  };
}
