// Own arithmetic on day numbers: dayjs would add a sixth to the start of every command; a test holds the two together.

/** A calendar day as `YYYY-MM-DD` text: sorts as it reads and knows no time zone. */
export type Day = string;

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** True for an existing day of the years 1900–2199 written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1900 || year > 2199 || month < 1 || month > 12) return false;
  const length = month === 2 && isLeap(year) ? 29 : (MONTH_DAYS[month - 1] as number);
  return date >= 1 && date <= length;
}

const MS_PER_DAY = 86_400_000;

/** Days since 1970-01-01; the quick way to compare and subtract. */
export function dayNumber(day: Day): number {
  let number = numbers.get(day);
  if (number === undefined) {
    number = Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10)) / MS_PER_DAY;
    numbers.set(day, number);
  }
  return number;
}
/** Remembered: calendars walk over the same days again and again, and reading or writing a date is slow. */
const numbers = new Map<Day, number>();
const texts = new Map<number, Day>();
export function dayFromNumber(number: number): Day {
  let text = texts.get(number);
  if (text === undefined) {
    text = new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
    texts.set(number, text);
  }
  return text;
}
export const addDays = (day: Day, days: number): Day => dayFromNumber(dayNumber(day) + days);
/** Whole days from `from` to `to`, negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);
/** The same date some months later, or the last day of a shorter month. */
export function addMonths(day: Day, months: number): Day {
  const count = +day.slice(0, 4) * 12 + (+day.slice(5, 7) - 1) + months;
  const [year, month] = [Math.floor(count / 12), count - Math.floor(count / 12) * 12];
  const length = month === 1 && isLeap(year) ? 29 : (MONTH_DAYS[month] as number);
  const date = +day.slice(8, 10);
  return dayFromNumber(Date.UTC(year, month, date < length ? date : length) / MS_PER_DAY);
}
/** 1 = Monday … 7 = Sunday. */
export const isoWeekday = (day: Day): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
export const startOfWeek = (day: Day): Day => addDays(day, 1 - isoWeekday(day));
export const startOfMonth = (day: Day): Day => `${day.slice(0, 7)}-01`;
export const endOfMonth = (day: Day): Day => addDays(addMonths(startOfMonth(day), 1), -1);
/** `2026-W48`: the year is that of the week's Thursday (ISO 8601). */
export function isoWeek(day: Day): string {
  const thursday = addDays(startOfWeek(day), 3);
  const week = Math.floor((dayNumber(thursday) - dayNumber(`${thursday.slice(0, 4)}-01-01`)) / 7) + 1;
  return `${thursday.slice(0, 4)}-W${String(week).padStart(2, '0')}`;
}
/** Age in months of 30.4375 days, the unit of the stage windows. */
export const monthsBetween = (from: Day, to: Day): number => daysBetween(from, to) / 30.4375;
