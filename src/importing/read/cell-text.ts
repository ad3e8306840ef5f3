import { dayFromNumber, dayNumber } from '../../domain/calendar/day.ts';
import { twoDigits } from '../../domain/two-digits.ts';
import type { CellFormat } from './number-format.ts';

const SECONDS_PER_DAY = 86_400;
const EPOCH = dayNumber('1899-12-30');
const DAYS_BETWEEN_SYSTEMS = 1462;

/** `H:MM:SS`. */
export const clockText = (seconds: number): string =>
  `${Math.floor(seconds / 3600)}:${twoDigits(Math.floor(seconds / 60) % 60)}:${twoDigits(seconds % 60)}`;

/**
 * A time as the sheet shows it: `1:30` where seconds are not shown, for then nobody can tell hours and minutes
 * from minutes and seconds; the column decides. What is certain is written in full.
 */
function timeText(serial: number, format: CellFormat): string {
  const all = Math.round(serial * SECONDS_PER_DAY);
  const seconds = format.elapsed ? all : all % SECONDS_PER_DAY;
  const isShort = format.hours && !format.seconds && !format.elapsed && seconds % 60 === 0;
  return isShort ? `${Math.floor(seconds / 3600)}:${twoDigits(Math.floor(seconds / 60) % 60)}` : clockText(seconds);
}

/** A moment as `YYYY-MM-DD`, with the clock where there is one; below a year of serials it is a duration written as a date. */
export function momentText(serial: number, is1904: boolean): string {
  if (!Number.isFinite(serial) || serial < 0) return '#VALUE!';
  // Some writers put a duration onto the day of the epoch itself.
  if (!is1904 && serial < 366) return clockText(Math.round((serial < 1 ? serial : serial - 1) * SECONDS_PER_DAY));
  if (is1904 && serial < 31) return clockText(Math.round(serial * SECONDS_PER_DAY));
  const all = Math.round(serial * SECONDS_PER_DAY);
  const days = Math.floor(all / SECONDS_PER_DAY);
  const clock = clockText(all - days * SECONDS_PER_DAY);
  const day = EPOCH + days + (is1904 ? DAYS_BETWEEN_SYSTEMS : 0);
  if (day > 200_000) return '#VALUE!';
  return clock === '0:00:00' ? dayFromNumber(day) : `${dayFromNumber(day)} ${clock}`;
}

/**
 * Sums in floating point carry a tail that nobody typed: 0.1 + 0.2. Three decimals become four: in a number there is no
 * doubt about `1.234`, in a text there is.
 */
export function plainText(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  return text.length - text.indexOf('.') === 4 && text.includes('.') ? `${text}0` : text;
}

/** A number as the sheet shows it, as far as that changes its meaning: days, times, leading zeros, per cents, a currency. */
export function numberText(value: number, format: CellFormat | undefined, is1904: boolean): string {
  if (format === undefined) return plainText(value);
  if (format.kind === 'date') return momentText(value, is1904);
  if (format.kind === 'time')
    return value < 0 ? '#VALUE!' : value >= 366 ? momentText(value, is1904) : timeText(value, format);
  if (format.zeros > 0 && Number.isInteger(value) && value >= 0) return String(value).padStart(format.zeros, '0');
  if (format.percent) return `${Number((value * 100).toPrecision(12))}%`;
  return format.currency === '' ? plainText(value) : `${format.currency}${plainText(value)}`;
}
