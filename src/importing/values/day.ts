import { addDays, type Day, isDay, isoWeekday } from '../../domain/calendar/day.ts';
import { CHINESE_WEEKDAY, ENGLISH_WEEKDAY, weekdayNamed } from '../../domain/calendar/weekday.ts';
import { twoDigits } from '../../domain/two-digits.ts';
import { monthNamed } from './month-names.ts';
import { cleanCell } from './number.ts';

export type DateOrder = 'mdy' | 'dmy' | 'ymd';
export const dateOrders: readonly DateOrder[] = ['mdy', 'dmy', 'ymd'];

const CLOCK =
  /^[\s,T]*(?:([上下]午|오전|오후|[ap]m) ?)?(\d{1,2})[:时時h시](\d{1,2})?(?:[:分분](\d{1,2}))?(?:[.,]\d{1,9})?[秒分초]?\s*([ap]\.?m\.?)?\s*(z|utc|gmt|[+-]\d{2}:?\d{2}|[+-]\d{2})?(?: ?\(?[a-z]{2,5}\)?)?$/i;
const WEEKDAY = new RegExp(
  `[\\s,]*\\(?(?:${CHINESE_WEEKDAY}|[月火水木金土日](?:曜日)?|[월화수목금토일](?:요일)?|${ENGLISH_WEEKDAY})\\)?[\\s,]*`,
  'i',
);
const YEAR_FIRST = /^(\d{4})([-/.年\s]|년\s?)(\d{1,2})([-/.月\s]|월\s?|\.\s)(\d{1,2})(?:[日号]|일|\.)?/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:[\sT_-]?(\d{2}):?(\d{2}):?(\d{2})?)?(?=$|[\s.+Z-])/;
const THREE = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
const NAMED_FIRST = /^(\p{L}{3,12})\.?[\s/-]{1,2}(\d{1,2})(?:st|nd|rd|th)?(?:[\s,/-]{1,3}(\d{4}|\d{2}(?!:|\d)))?/u;
const DAY_NAMED =
  /^(\d{1,2})(?:st|nd|rd|th|º|\.)?[\s/-]{0,2}(?:de |of )?(\p{L}{3,12})\.?(?:[\s,/-]{1,3}(?:de |del )?(\d{4}|\d{2}(?!:|\d)))?/iu;
const MONTH_DAY = /^(\d{1,2})[月월]\s?(\d{1,2})[日号일]?/;
const TWO = /^(\d{1,2})[-/.](\d{1,2})(?=$|\s)/;
/** A workbook keeps 11.30 as the number 11.3: which of the two it is, nobody can tell. */
const CUT_OFF = /^\d{1,2}\.[123](?=$|\s)/;
export const isCutOff = (cell: string): boolean => CUT_OFF.test(cell.trim());
const SIX = /^(\d{2})(\d{2})(\d{2})$/;
const MONTH = /^(\d{4})[-/.年]\s?(\d{1,2})月?$/;
const QUARTER = /^(\d{4})[-年 ]?q?第?([1-4])(?:季度?)?$/i;
/** `Q1-2025`, `1Q 2025`: as `2025Q1`; any other text as it is. */
const quarterFirst = (text: string): string => text.replace(/^(?:q([1-4])|([1-4])q)[-/'’ ]{0,2}(\d{4})$/i, '$3Q$1$2');
const SERIAL = /^\d{5}(?:\.\d{1,12})?$/;
const EPOCH = /^(\d{10})(\d{3})?$/;
const LONGEST = 60;
/** China's clock is eight hours ahead, all year. */
const CHINA_MINUTES = 480;

const dayOf = (year: string | number, month: string | number, date: string | number): Day | null => {
  const day = `${year}-${twoDigits(month)}-${twoDigits(date)}`;
  return isDay(day) ? day : null;
};
/** `26` is 2026, `99` is 1999: no record is older than forty years or newer than sixty. */
const fullYear = (year: string) => (year.length === 4 ? year : `${Number(year) < 60 ? '20' : '19'}${year}`);

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
  /** Year of days that are written without one. */
  year?: number | null;
}

/** Day as it stands, and the rest of the text behind it. */
interface Front {
  day: Day | null;
  rest: string;
}

function byOrder(a: string, b: string, c: string, order: DateOrder): Day | null {
  if (order === 'ymd') return c.length === 4 ? null : dayOf(fullYear(twoDigits(a)), b, c);
  return order === 'mdy' ? dayOf(fullYear(c), a, b) : dayOf(fullYear(c), b, a);
}

/** The order that was decided; where a day is impossible in it and possible in one other only, that one. */
function ofThree(a: string, b: string, c: string, order: DateOrder | null): Day | null | undefined {
  if (order === null) return undefined;
  return byOrder(a, b, c, order) ?? (c.length === 2 || a.length === 2 ? onlyOther(a, b, c, order) : null);
}

function onlyOther(a: string, b: string, c: string, order: DateOrder): Day | null {
  if (c.length === 4) return null;
  const others = dateOrders.filter((each) => each !== order).flatMap((each) => byOrder(a, b, c, each) ?? []);
  return others.length === 1 ? (others[0] as Day) : null;
}

function named(
  month: number | null,
  date: string,
  year: string | undefined,
  reading: DayReading,
): Day | null | undefined {
  if (month === null) return undefined;
  const whole = year === undefined ? reading.year : fullYear(year);
  return whole == null ? undefined : dayOf(whole, month, date);
}

function frontOf(text: string, reading: DayReading): Front | undefined {
  const rest = (match: RegExpExecArray) => text.slice(match[0].length);
  const first = YEAR_FIRST.exec(text);
  if (first) return { day: dayOf(first[1] as string, first[3] as string, first[5] as string), rest: rest(first) };
  const compact = COMPACT.exec(text);
  if (compact)
    return { day: dayOf(compact[1] as string, compact[2] as string, compact[3] as string), rest: rest(compact) };
  const three = THREE.exec(text);
  if (three) {
    const day = ofThree(three[1] as string, three[3] as string, three[4] as string, reading.order);
    return day === undefined ? undefined : { day, rest: rest(three) };
  }
  return namedFront(text, reading);
}

function namedFront(text: string, reading: DayReading): Front | undefined {
  const rest = (match: RegExpExecArray) => text.slice(match[0].length);
  const front = NAMED_FIRST.exec(text);
  const months = front ? monthNamed(front[1] as string) : null;
  if (front && months !== null) {
    const day = named(months, front[2] as string, front[3], reading);
    return day === undefined ? undefined : { day, rest: rest(front) };
  }
  const back = DAY_NAMED.exec(text);
  if (back && monthNamed(back[2] as string) !== null) {
    const day = named(monthNamed(back[2] as string), back[1] as string, back[3], reading);
    return day === undefined ? undefined : { day, rest: rest(back) };
  }
  const bare = MONTH_DAY.exec(text);
  if (bare)
    return reading.year == null
      ? undefined
      : { day: dayOf(reading.year, bare[1] as string, bare[2] as string), rest: rest(bare) };
  const pair = TWO.exec(text);
  if (!pair || reading.year == null || reading.order === null || CUT_OFF.test(text)) return undefined;
  const [month, date] = reading.order === 'dmy' ? [pair[2], pair[1]] : [pair[1], pair[2]];
  return { day: dayOf(reading.year, month as string, date as string), rest: rest(pair) };
}

function offsetMinutes(zone: string): number {
  if (/^(z|utc|gmt)$/i.test(zone)) return 0;
  const sign = zone.startsWith('-') ? -1 : 1;
  const digits = zone.slice(1).replace(':', '');
  return sign * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2, 4) || 0));
}

/** The clock behind a day never moves it, except where it names another zone: then it is China's day. */
function withClock({ day, rest }: Front): Day | undefined {
  if (day === null) return undefined;
  const text = rest.replace(WEEKDAY, ' ').trim();
  if (text === '') return day;
  const clock = CLOCK.exec(text);
  if (!clock) return undefined;
  const zone = clock[6];
  if (zone === undefined) return day;
  const hour = Number(clock[2]) + (/p/i.test(clock[5] ?? '') && Number(clock[2]) < 12 ? 12 : 0);
  const minutes = hour * 60 + Number(clock[3] ?? 0) - offsetMinutes(zone) + CHINA_MINUTES;
  return addDays(day, Math.floor(minutes / 1440));
}

/** Seconds or milliseconds since 1970, of this century only. */
function ofEpoch(text: string): Day | null {
  const match = EPOCH.exec(text);
  const seconds = match ? Number(match[1]) : 0;
  if (seconds < 978_307_200 || seconds > 4_102_444_800) return null;
  return addDays('1970-01-01', Math.floor((seconds + CHINA_MINUTES * 60) / 86_400));
}

function withoutWeekday(text: string): string {
  const weekday = WEEKDAY.exec(text);
  return weekday?.index === 0 && weekday[0].length < text.length ? text.slice(weekday[0].length) : text;
}

const CHINESE_BESIDE = new RegExp(CHINESE_WEEKDAY);
const ENGLISH_BESIDE = new RegExp(`^(${ENGLISH_WEEKDAY})[.,\\s]`, 'i');

/** The day of the week that stands beside a date, 1 for Monday; null where none does. */
function weekdayIn(text: string): number | null {
  const word = CHINESE_BESIDE.exec(text)?.[0] ?? ENGLISH_BESIDE.exec(text)?.[1];
  return word === undefined ? null : weekdayNamed(word);
}

/**
 * A day in any form: `2026-11-20`, `2026/11/20 09:30`, `2026年11月20日`, `20261120`, `11/20/2026`, `20-Nov-26`,
 * `Nov 20, 2026`, `11月20日`, `261120`, an Excel serial, a moment with its zone.
 * @returns null for an empty cell or one that only says "none", `undefined` when it is no existing day
 */
export function parseDay(cell: string, reading: DayReading): Day | null | undefined {
  if (cell.length === 10 && cell[4] === '-' && isDay(cell)) return cell;
  const text = cleanCell(cell).replace(/\s+/g, ' ');
  if (text.length > LONGEST) return undefined;
  if (text === '' || /^[-—/]+$/.test(text) || /^(null|n\/a|none|无)$/i.test(text)) return null;
  const bare = withoutWeekday(text);
  const era = /^令和(\d{1,2}|元)年/.exec(bare);
  const front = frontOf(
    era ? `${2018 + (era[1] === '元' ? 1 : Number(era[1]))}年${bare.slice(era[0].length)}` : bare,
    reading,
  );
  if (front) {
    const day = withClock(front);
    if (day !== undefined || !reading.periods) return day;
  }
  const six = SIX.exec(bare);
  if (six && !reading.periods) return ofSix(six, reading.order ?? 'ymd') ?? undefined;
  if (reading.periods) return periodStart(text, reading.year ?? null);
  const epoch = ofEpoch(text);
  if (epoch !== null) return epoch;
  return SERIAL.test(text) ? (dayOfSerial(Number(text)) ?? undefined) : undefined;
}

function ofSix(match: RegExpExecArray, order: DateOrder): Day | null {
  const [a, b, c] = [match[1] as string, match[2] as string, match[3] as string];
  return byOrder(a, b, c, order) ?? onlyOther(a, b, c, order);
}

function periodStart(text: string, year: number | null): Day | undefined {
  const bare = /^(\d{1,2})月?(?:份)?$/.exec(text);
  if (bare && year !== null) return dayOf(year, bare[1] as string, 1) ?? undefined;
  const alone = year === null ? null : monthNamed(text);
  if (alone !== null) return dayOf(year as number, alone, 1) ?? undefined;
  const quarter = QUARTER.exec(quarterFirst(text));
  if (quarter && /[q季]/i.test(text))
    return dayOf(quarter[1] as string, String(Number(quarter[2]) * 3 - 2), '1') ?? undefined;
  const month = MONTH.exec(text) ?? /^(\d{4})(\d{2})$/.exec(text);
  if (month) return dayOf(month[1] as string, month[2] as string, '1') ?? undefined;
  const worded = /^(\p{L}{3,12})\.?[\s/-]{1,2}(\d{4}|\d{2})$/u.exec(text);
  const number = worded ? monthNamed(worded[1] as string) : null;
  if (worded && number !== null) return dayOf(fullYear(worded[2] as string), number, 1) ?? undefined;
  return SERIAL.test(text) ? (dayOfSerial(Number(text)) ?? undefined) : undefined;
}

/** `2026-01`, `Jan 2026`, `2026年1月`, `第5周`, `2026-W05`: a time that is longer than a day. */
export function periodKind(cell: string): 'month' | 'week' | 'quarter' | null {
  const text = cleanCell(cell);
  if (text.length > 20 || text === '') return null;
  if (/^(\d{4}[-/ 年]?)?(w|kw|wk|week|第)\s?\d{1,2}周?$/i.test(text) && !/^第\d/.test(text.replace(/周$/, '-')))
    return 'week';
  if (/^(\d{4}年?)?第?\d{1,2}周$/.test(text)) return 'week';
  if (QUARTER.test(quarterFirst(text)) && /[q季]/i.test(text)) return 'quarter';
  if (MONTH.test(text) || /^\d{1,2}月(份)?$/.test(text)) return 'month';
  const worded = /^(\p{L}{3,12})\.?(?:[\s/-]{1,2}(?:\d{4}|\d{2}))?$/u.exec(text);
  return worded && monthNamed(worded[1] as string) !== null ? 'month' : null;
}

export interface OrderVotes {
  /** For each order, the first line whose day cannot be in it; 0 while all can. */
  against: Record<DateOrder, number>;
  /** The same for years that no record of a team has: before 2000, or beyond next year. */
  odd: Record<DateOrder, number>;
  values: Record<DateOrder, string>;
  /** Days that more than one order could read differently. */
  seen: number;
  /** Days without a year. */
  yearless: number;
  /** Of days such as 24/08/17, the different first and last numbers; days vary within a file, years hardly. */
  short: { first: Set<string>; last: Set<string>; example: string };
  /** A day of another form stands among them. */
  isMixed: boolean;
}

export const noVotes = (): OrderVotes => ({
  against: { mdy: 0, dmy: 0, ymd: 0 },
  odd: { mdy: 0, dmy: 0, ymd: 0 },
  values: { mdy: '', dmy: '', ymd: '' },
  seen: 0,
  yearless: 0,
  short: { first: new Set(), last: new Set(), example: '' },
  isMixed: false,
});

const OLDEST_LIKELY = '2000-01-01';

const MOST_NUMBERS = 40;

function voteShort(three: RegExpExecArray | null, text: string, votes: OrderVotes): void {
  if (three?.length !== 5 || three[4]?.length !== 2) {
    votes.isMixed = true;
    return;
  }
  const { short } = votes;
  if (short.example === '') short.example = text.slice(0, 8);
  if (short.first.size < MOST_NUMBERS) short.first.add(three[1] as string);
  if (short.last.size < MOST_NUMBERS) short.last.add(three[4]);
}

/** Counts what one cell of a day column says about the order of day, month and year. */
export function voteOrder(cell: string, line: number, votes: OrderVotes, today: Day): void {
  const whole = cleanCell(cell);
  const text = withoutWeekday(whole);
  const weekday = weekdayIn(whole);
  const three = THREE.exec(text) ?? SIX.exec(text);
  const pair = three ? null : TWO.exec(text);
  if (
    pair ||
    MONTH_DAY.test(text) ||
    (/^\p{L}/u.test(text) &&
      NAMED_FIRST.exec(text)?.[3] === undefined &&
      monthNamed(/^\p{L}+/u.exec(text)?.[0] ?? '') !== null)
  )
    votes.yearless += 1;
  if (!three && !pair) return;
  votes.seen += 1;
  voteShort(three, text, votes);
  const [a, b, c] = three
    ? three.length === 4
      ? [three[1] as string, three[2] as string, three[3] as string]
      : [three[1] as string, three[3] as string, three[4] as string]
    : [pair?.[1] as string, pair?.[2] as string, '2024'];
  const latest = addDays(today, 400);
  for (const order of dateOrders) {
    const written = byOrder(a, b, c, order);
    const day = written !== null && weekday !== null && !pair && isoWeekday(written) !== weekday ? null : written;
    if (day === null && votes.against[order] === 0) {
      votes.against[order] = line;
      votes.values[order] = text.slice(0, 20);
    }
    if (day !== null && !pair && (day < OLDEST_LIKELY || day > latest)) votes.odd[order] ||= line;
  }
}
