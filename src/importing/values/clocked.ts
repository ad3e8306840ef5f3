import { type Day, daysBetween } from '../../domain/calendar/day.ts';
import { parseDay } from './day.ts';
import { cleanCell } from './number.ts';

/** When somebody came or went: minutes since midnight, and what is written of the day before it. */
export interface Moment {
  minutes: number;
  /** As it is written; empty where the cell has a clock only. */
  date: string;
}

const CLOCK =
  /^(?:([上下]午|오전|오후|[ap]\.?m\.?)\s?)?(\d{1,2})(?:[:：时時]|h(?=\d))([0-5]\d)(?:[:：分][0-5]\d)?(?:\.\d{1,9})?分?\s?([ap]\.?m\.?)?$/i;
/** The day in front of a clock, and what a clock system adds behind it: 补卡, 外勤, 次日. */
const WITH_DAY = /^(.{6,24}?\d\S{0,4}(?:\s\S{1,9})?)[\sT]{1,2}(\S.{0,14})$/;
const REMARK = /\s?[(（][^()（）]{1,10}[)）]$/;
const LONGEST = 48;

const isLate = (half: string | undefined): boolean => /^(?:下午|오후|p)/i.test(half ?? '');
const isEarly = (half: string | undefined): boolean => /^(?:上午|오전|a)/i.test(half ?? '');

function minutesOf(text: string): number | null {
  const match = CLOCK.exec(text);
  if (match === null) return null;
  const half = match[1] ?? match[4];
  const [hours, minutes] = [Number(match[2]), Number(match[3])];
  if (hours > 24 || (half !== undefined && hours > 12 && isEarly(half))) return null;
  const whole = isLate(half) && hours < 12 ? hours + 12 : isEarly(half) && hours === 12 ? 0 : hours;
  return whole * 60 + minutes;
}

/** `8:59`, `下午 6:31`, `2026-11-02 18:31:07`, `18:00(补卡)`. @returns null for anything else */
export function momentIn(cell: string): Moment | null {
  const text = cleanCell(cell).replace(REMARK, '');
  if (text === '' || text.length > LONGEST) return null;
  const alone = minutesOf(text);
  if (alone !== null) return { minutes: alone, date: '' };
  const [, date, clock] = WITH_DAY.exec(text) ?? [];
  const minutes = clock === undefined ? null : minutesOf(clock);
  return date === undefined || minutes === null ? null : { minutes, date };
}

const MINUTES_A_DAY = 1440;
/** Nobody is at work for longer between coming and going. */
const LONGEST_DAY = 18 * 60;
/** Over midnight only so long: 9:00 to 6:00 on a clock of twelve hours would be more. */
const LONGEST_NIGHT = 12 * 60;

const dayOf = (text: string): Day | null => parseDay(text, { order: null, periods: false, year: null }) ?? null;

/** Days from one to the other; NaN where that cannot be read. */
function daysOn(from: string, to: string): number {
  if (from === to || from === '' || to === '') return 0;
  const [first, last] = [dayOf(from), dayOf(to)];
  return first === null || last === null ? Number.NaN : daysBetween(first, last);
}

/** Minutes from coming to going, over midnight too; NaN where nobody stays so long, or going comes first. */
export function minutesBetween(from: Moment, to: Moment): number {
  const days = daysOn(from.date, to.date);
  const span = to.minutes - from.minutes + days * MINUTES_A_DAY;
  if (span >= 0) return span <= LONGEST_DAY ? span : Number.NaN;
  const night = span + MINUTES_A_DAY;
  const isDated = from.date !== '' && to.date !== '';
  return !isDated && night > 0 && night <= LONGEST_NIGHT ? night : Number.NaN;
}

const APART = /[、,，;；\n]|\s(?=\d|[上下]午)/;

/** `08:38、18:00(补卡)`: the moments of a day at a clock, two or more; null for any other cell. */
export function punchesIn(cell: string): Moment[] | null {
  const text = cleanCell(cell);
  if (!/\d:\d\d/.test(text) || text.length > 160) return null;
  const parts = text.split(APART).filter((part) => part.trim() !== '');
  const found = parts.map((part) => momentIn(part));
  return found.every((each) => each?.date === '') ? (found as Moment[]) : null;
}

/** Minutes from the first to the last of them; null where there is one only. */
export function minutesAtClock(punches: readonly Moment[]): number | null {
  if (punches.length < 2) return null;
  const minutes = punches.map((each) => each.minutes);
  const span = Math.max(...minutes) - Math.min(...minutes);
  return span === 0 ? null : span;
}
