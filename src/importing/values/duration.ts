import { cleanCell, type Decimal, parseNumber, plainNumber } from './number.ts';

const CLOCK = /^(\d{1,4}):([0-5]?\d):([0-5]?\d)(?:\.\d{1,6})?$/;
const SHORT_CLOCK = /^(\d{1,4}):([0-5]\d)$/;
const WORDS =
  /^(?:(\d{1,9}(?:\.\d{1,9})?)(?:小时|時間|时|시간|std\.?|h|hours?|horas?|heures?|hrs?))?(?:(\d{1,9}(?:\.\d{1,9})?)(?:分钟|分鐘|分|분|m|mins?\.?|minutes?|minutos?|minuten))?(?:(\d{1,9}(?:\.\d{1,9})?)(?:秒钟?|초|s|secs?\.?|seconds?|segundos?|secondes?|sek\.?|sekunden))?$/i;
const QUOTES = /^(?:(\d{1,4})[°h])?(\d{1,4})['′’‘](?:(\d{1,4})(?:["″”“]|'{2}|[’‘]{2}|′{2})|([0-5]\d))$/;
export const SECONDS_PER_DAY = 86_400;

const sum = (hours: string | undefined, minutes: string | undefined, seconds: string | undefined) =>
  Math.round(Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0));

export interface DurationReading {
  /** Seconds that a plain number stands for; null where the column has not shown it. */
  scale: number | null;
  /** What `8:30` means: hours and minutes, or minutes and seconds; null where the column has not shown it. */
  clock: 'hours' | 'minutes' | null;
  decimal: Decimal;
}

/**
 * A duration in seconds: `01:23:45`, `1小时23分`, `83:45` and a plain number as the column has it.
 * @returns null where nothing is known, NaN where it is no duration, or could be two
 */
export function parseDuration(cell: string, { scale, clock, decimal }: DurationReading): number | null {
  if (cell === '') return null;
  const plain = plainNumber(cell, decimal);
  const words = plain < 0 ? inWords(cell) : null;
  if (words !== null) return words;
  const number = plain < 0 ? parseNumber(cell, decimal) : plain;
  if (number === null) return null;
  if (!Number.isNaN(number)) return number === 0 ? 0 : scale === null ? Number.NaN : Math.round(number * scale);
  const text = cleanCell(cell).replace(/\s+/g, '');
  if (text.length > 60) return Number.NaN;
  const short = SHORT_CLOCK.exec(text);
  if (short) {
    if (/^0+:00$/.test(text)) return 0;
    if (clock === null) return Number.NaN;
    return clock === 'minutes' ? sum(undefined, short[1], short[2]) : sum(short[1], short[2], undefined);
  }
  const whole = CLOCK.exec(text);
  if (whole) return sum(whole[1], whole[2], whole[3]);
  return Number.NaN;
}

/** A unit or its mark stands in the cell: `48秒`, `1小时02分`, `58'25"`. */
const MARKED = /[\p{L}'′’‘°]/u;

/** Seconds of a length that carries its units, whatever the column's unit is; null for any other. */
export function inWords(cell: string): number | null {
  if (!MARKED.test(cell)) return null;
  const text = cleanCell(cell).replace(/\s+/g, '');
  const words = text.length > 60 ? null : (WORDS.exec(text) ?? QUOTES.exec(text));
  return words && (words[1] ?? words[2] ?? words[3]) !== undefined
    ? sum(words[1], words[2], words[3] ?? words[4])
    : null;
}

/** `3:45` and `0:07`: the two numbers; null for anything else. */
export function shortClock(cell: string): readonly [number, number] | null {
  const match = SHORT_CLOCK.exec(cell.trim());
  return match ? [Number(match[1]), Number(match[2])] : null;
}

export const isLongClock = (cell: string): boolean => CLOCK.test(cell.trim());
