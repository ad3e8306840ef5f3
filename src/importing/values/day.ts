import { addDays, type Day, isDay } from '../../domain/calendar/day.ts';
import { cleanCell } from './number.ts';

export type DateOrder = 'mdy' | 'dmy';

const TIME = String.raw`(?:[T ,]*(?:[上下]午 ?)?\d{1,2}[:时]\d{1,2}(?:[:分]\d{1,2}(?:\.\d+)?秒?)? ?(?:[ap]m)?(?:Z|[+-]\d{2}:?\d{2})?)?`;
const WEEKDAY = String.raw`(?: ?\(?(?:星期|周)[一二三四五六日天]\)?)?`;
const YEAR_FIRST = new RegExp(`^(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?${WEEKDAY}${TIME}$`, 'i');
const COMPACT = new RegExp(`^(\\d{4})(\\d{2})(\\d{2})${TIME}$`, 'i');
const YEAR_LAST = new RegExp(`^(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})${TIME}$`, 'i');
const MONTH = /^(\d{4})[-/.年](\d{1,2})月?$/;
const QUARTER = /^(\d{4})[-年 ]?q?第?([1-4])(?:季度?)?$/i;
const SERIAL = /^\d{1,5}(?:\.\d+)?$/;

const two = (value: string | number) => String(value).padStart(2, '0');
const dayOf = (year: string, month: string, date: string): Day | null => {
  const day = `${year}-${two(month)}-${two(date)}`;
  return isDay(day) ? day : null;
};

/**
 * The day of an Excel serial of the 1900 system by integers: 1 = 1900-01-01, 60 is the 29 February
 * that never was (null), 61 = 1900-03-01. Serials of 0 and below are null.
 */
export function dayOfSerial(serial: number): Day | null {
  const whole = Math.floor(serial);
  if (whole <= 0 || whole === 60) return null;
  const day = addDays(whole < 60 ? '1899-12-31' : '1899-12-30', whole);
  return isDay(day) ? day : null;
}

export interface DayReading {
  /** How `3/1/2017` is meant, decided from the column as a whole. */
  order: DateOrder | null;
  /** Months and quarters are days only where targets are read: their first day. */
  periods: boolean;
}

/**
 * A day in any form: `2026-11-20`, `2026/11/20 09:30`, `2026年11月20日`, `20261120`, `11/20/2026`, an Excel serial.
 * A clock time after it is dropped: it never moves the day.
 * @returns null for an empty cell or one that only says "none", `undefined` when it is no existing day
 */
export function parseDay(cell: string, reading: DayReading): Day | null | undefined {
  if (cell.length === 10 && cell[4] === '-' && isDay(cell)) return cell;
  const text = cleanCell(cell).replace(/\s+/g, ' ');
  if (text === '' || /^[-—/]+$/.test(text) || /^(null|n\/a)$/i.test(text)) return null;
  const first = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (first) return dayOf(first[1] as string, first[2] as string, first[3] as string) ?? undefined;
  const last = YEAR_LAST.exec(text);
  if (last && reading.order) {
    const [month, date] = reading.order === 'mdy' ? [last[1], last[2]] : [last[2], last[1]];
    return dayOf(last[3] as string, month as string, date as string) ?? undefined;
  }
  if (reading.periods) return periodStart(text);
  return SERIAL.test(text) ? (dayOfSerial(Number(text)) ?? undefined) : undefined;
}

function periodStart(text: string): Day | undefined {
  const quarter = QUARTER.exec(text);
  if (quarter && /[q季]/i.test(text))
    return dayOf(quarter[1] as string, String(Number(quarter[2]) * 3 - 2), '1') ?? undefined;
  const month = MONTH.exec(text) ?? /^(\d{4})(\d{2})$/.exec(text);
  if (month) return dayOf(month[1] as string, month[2] as string, '1') ?? undefined;
  return SERIAL.test(text) ? (dayOfSerial(Number(text)) ?? undefined) : undefined;
}

export interface OrderVotes {
  /** Days whose first number is above 12, so it is the day of the month. */
  dmy: number;
  mdy: number;
  /** Days that could be either. */
  open: number;
}

/** Counts what one cell of a day column says about the order of day and month. */
export function voteOrder(cell: string, votes: OrderVotes): void {
  const match = YEAR_LAST.exec(cell.trim());
  if (!match) return;
  const [a, b] = [Number(match[1]), Number(match[2])];
  if (a > 12 && b <= 12) votes.dmy += 1;
  else if (b > 12 && a <= 12) votes.mdy += 1;
  else if (a !== b) votes.open += 1;
}
