import { cleanCell, parseNumber } from './number.ts';

const CLOCK = /^(\d{1,4}):([0-5]?\d)(?::([0-5]?\d)(?:\.\d+)?)?$/;
const MINUTES_SECONDS = /^(\d{1,4}):([0-5]\d)$/;
const WORDS =
  /^(?:(\d+(?:\.\d+)?)(?:小时|时|h|hours?|hr))?(?:(\d+(?:\.\d+)?)(?:分钟|分|m|mins?|minutes?))?(?:(\d+(?:\.\d+)?)(?:秒钟?|s|secs?|seconds?))?$/i;
const QUOTES = /^(?:(\d+)[°h])?(\d+)['′](\d+)["″]$/;
/** A duration under two days that has a fraction can only be Excel's part of a day. */
const SECONDS_PER_DAY = 86_400;

const sum = (hours: string | undefined, minutes: string | undefined, seconds: string | undefined) =>
  Math.round(Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0));

export interface DurationReading {
  /** Seconds that a plain number stands for: 1, 60 or 3600. */
  scale: number;
  /** True where the column as a whole holds parts of a day (0.0583). */
  dayFractions: boolean;
  /** What `8:30` means: minutes and seconds of talk, or hours and minutes of attendance. */
  short: 'minutes' | 'hours';
}

/**
 * A duration in seconds: `01:23:45`, `83:45` (minutes and seconds), `1小时23分`, a plain number in the
 * column's unit, or Excel's part of a day.
 * @returns null where nothing is known, NaN where it is no duration
 */
export function parseDuration(cell: string, reading: DurationReading): number | null {
  if (cell === '') return null;
  const number = parseNumber(cell);
  if (number === null) return null;
  if (!Number.isNaN(number)) return Math.round(number * (reading.dayFractions ? SECONDS_PER_DAY : reading.scale));
  const text = cleanCell(cell).replace(/\s+/g, '');
  const short = MINUTES_SECONDS.exec(text);
  if (short)
    return reading.short === 'minutes' ? sum(undefined, short[1], short[2]) : sum(short[1], short[2], undefined);
  const clock = CLOCK.exec(text);
  if (clock?.[3] !== undefined) return sum(clock[1], clock[2], clock[3]);
  const words = WORDS.exec(text) ?? QUOTES.exec(text);
  if (words && (words[1] ?? words[2] ?? words[3]) !== undefined) return sum(words[1], words[2], words[3]);
  return Number.NaN;
}

/** Parts of a day: every number of the column is below 2 and some have a fraction. */
export function looksLikeDayFractions(cells: readonly string[]): boolean {
  const numbers = cells.map(parseNumber).filter((value): value is number => value !== null && !Number.isNaN(value));
  return numbers.length > 0 && numbers.every((value) => value < 2) && numbers.some((value) => !Number.isInteger(value));
}
