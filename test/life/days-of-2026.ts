/** A day as `YYYY-MM-DD`; nothing here is taken from the program that is judged. */
export type Day = string;

/*
 * Copied by hand from the notices on holidays of the State Council's office for the end of 2025 and for 2026:
 * days off on what would be work days or weekends, and weekends that are worked instead.
 */
const HOLIDAYS: readonly (readonly [Day, Day, string])[] = [
  ['2025-10-01', '2025-10-08', '国庆'],
  ['2026-01-01', '2026-01-03', '元旦'],
  ['2026-02-15', '2026-02-23', '春节'],
  ['2026-04-04', '2026-04-06', '清明'],
  ['2026-05-01', '2026-05-05', '劳动节'],
  ['2026-06-19', '2026-06-21', '端午'],
  ['2026-09-25', '2026-09-27', '中秋'],
  ['2026-10-01', '2026-10-07', '国庆'],
  ['2027-01-01', '2027-01-03', '元旦'],
];
const WORKED_WEEKENDS: ReadonlySet<Day> = new Set([
  '2025-09-28',
  '2025-10-11',
  '2026-01-04',
  '2026-02-14',
  '2026-02-28',
  '2026-05-09',
  '2026-09-20',
  '2026-10-10',
]);

const LONG = 86_400_000;
export const plus = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * LONG).toISOString().slice(0, 10);
export const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / LONG;
/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
export const mondayOf = (day: Day): Day => plus(day, 1 - weekdayOf(day));
export const monthOf = (day: Day): string => day.slice(0, 7);

const holidayOf = (day: Day): string | null => HOLIDAYS.find(([from, to]) => from <= day && day <= to)?.[2] ?? null;

const worked = new Map<Day, boolean>();
export function isWorked(day: Day): boolean {
  const known = worked.get(day);
  if (known !== undefined) return known;
  const answer = WORKED_WEEKENDS.has(day) || (weekdayOf(day) < 6 && holidayOf(day) === null);
  worked.set(day, answer);
  return answer;
}

/** Work days from one day to another, both included. */
export function workedBetween(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = plus(day, 1)) if (isWorked(day)) days.push(day);
  return days;
}

export function workedBefore(day: Day): Day {
  let before = plus(day, -1);
  while (!isWorked(before)) before = plus(before, -1);
  return before;
}

export function workedAfter(day: Day): Day {
  let after = plus(day, 1);
  while (!isWorked(after)) after = plus(after, 1);
  return after;
}

export function lastOfMonth(day: Day): Day {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

export const workedInMonth = (day: Day): Day[] => workedBetween(`${monthOf(day)}-01`, lastOfMonth(day));
