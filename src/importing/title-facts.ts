import { addDays, type Day, isDay } from '../domain/calendar/day.ts';
import { twoDigits } from '../domain/two-digits.ts';
import type { Row } from './types.ts';
import { monthNamed } from './values/month-names.ts';

export interface Span {
  /** First and last day; equal for one day. */
  from: Day;
  to: Day;
  /** The year was not written. */
  isYearGuessed: boolean;
}

export interface TitleFacts {
  /** A day, or a month, that stands there; null for none or for several. */
  span: Span | null;
  /** Year that stands there. */
  year: number | null;
  /** `单位：万元`: what the amounts below are to be multiplied with. */
  moneyScale: number | null;
}

const dayOf = (year: number, month: number, date: number): Day | null => {
  const day = `${year}-${twoDigits(month)}-${twoDigits(date)}`;
  return isDay(day) ? day : null;
};
const lastOf = (year: number, month: number): Day =>
  addDays(month === 12 ? `${year + 1}-01-01` : `${year}-${twoDigits(month + 1)}-01`, -1);

/** The latest such day that is not in the future. */
function latest(month: number, date: number, today: Day, told: number | null): Day | null {
  if (told !== null) return dayOf(told, month, date);
  const year = Number(today.slice(0, 4));
  const here = dayOf(year, month, date);
  return here !== null && here <= today ? here : dayOf(year - 1, month, date);
}

/** `2026年3月9日-13日`, `3.9~3.15`: the end of a range leaves out what its beginning says. */
const RANGE =
  /(?<!\d)(?:(20\d{2})([-/.年])\s?)?(\d{1,2})([-/.月])\s?(\d{1,2})[日号]?\s*(?:[(（][^)）]{1,4}[)）]\s*)?(-|[~～—–－]+|至|到)\s*(?:(\d{1,2})[-/.月]\s?)?(\d{1,2})[日号]?(?![\d:：年月])/;
/** Sums that run up to a day: they are of no day, whatever day stands there; a moment of that day is only when it was printed. */
const RUNNING = /截[至止]|累计|month.?to.?date|\bmtd\b/i;
const OF_A_DAY = /日报|当日|今日|daily|\d{1,2}[:：点时]\d{0,2}/i;

const WHOLE = /(?<!\d)(20\d{2})(?:[-/._年]\s?(\d{1,2})[-/._月]\s?(\d{1,2})|(\d{2})(\d{2}))(?!\d)/g;
const MONTH = /(?<!\d)(20\d{2})[-/._年]?\s?(\d{1,2})(?:月|(?![\d/._年-]))/;
/** `December 2026`; behind a number it is part of a day. */
const NAMED_MONTH = /(?<!\d\.?\s?)(?<!\p{L})(\p{L}{3,10})\.?,?\s(20\d{2})(?!\d)/u;
const MONTH_DAY = /(?<![\d年])(\d{1,2})月(\d{1,2})[日号]?/g;
const FOUR = /(?<!\d)(0[1-9]|1[0-2])[-.]?([0-2]\d|3[01])(?!\d)/;
const MONTH_ALONE = /(?<!\d)(\d{1,2})月(?!\d)/;
const YEAR = /(?<!\d)(20\d{2})(?!\d)/;
/** A sheet called `11.3`, `11-03` or `3日` of one month is a day, and nothing else stands there. */
const SHEET_DAY = /^(\d{1,2})[-.](\d{1,2})[日号]?$/;
const LONGEST = 200;
/** A line that says which time a report is about, beside the moment at which it was printed. */
const ABOUT = /range|period|统计(?:时间|周期|日期)|时间段|日期范围|期间|zeitraum|periodo|période|対象期間|集計期間/i;

function wholeDays(text: string): Day[] {
  return [...text.matchAll(WHOLE)].flatMap(
    (match) => dayOf(Number(match[1]), Number(match[2] ?? match[4]), Number(match[3] ?? match[5])) ?? [],
  );
}

function monthSpan(year: number, month: number, isYearGuessed: boolean): Span | null {
  const from = dayOf(year, month, 1);
  return from === null ? null : { from, to: lastOf(year, month), isYearGuessed };
}

/** The day or month that a text names: a title, a sheet's name, a file's name. */
function spanIn(text: string, today: Day, year: number | null): Span | null {
  const short = text.slice(0, LONGEST).normalize('NFKC');
  const range = rangeIn(short, today, year);
  if (range !== null) return range;
  const whole = wholeDays(short);
  if (whole.length > 0) {
    const sorted = [...whole].sort();
    return { from: sorted[0] as Day, to: sorted[sorted.length - 1] as Day, isYearGuessed: false };
  }
  const month = MONTH.exec(short);
  if (month && !/\d{1,2}月\d/.test(short)) return monthSpan(Number(month[1]), Number(month[2]), false);
  const named = NAMED_MONTH.exec(short);
  const called = named === null ? null : monthNamed(named[1] as string);
  if (called !== null) return monthSpan(Number(named?.[2]), called, false);
  const written = Number(YEAR.exec(short)?.[1] ?? Number.NaN);
  const known = Number.isNaN(written) ? year : written;
  const days = [...short.matchAll(MONTH_DAY)].flatMap(
    (match) => latest(Number(match[1]), Number(match[2]), today, known) ?? [],
  );
  if (days.length > 0) {
    const sorted = [...days].sort();
    return { from: sorted[0] as Day, to: sorted[sorted.length - 1] as Day, isYearGuessed: known === null };
  }
  const alone = MONTH_ALONE.exec(short);
  if (alone) {
    const first = latest(Number(alone[1]), 1, today, known);
    return first === null ? null : monthSpan(Number(first.slice(0, 4)), Number(alone[1]), known === null);
  }
  const four = FOUR.exec(short);
  const day = four ? latest(Number(four[1]), Number(four[2]), today, known) : null;
  return day === null ? null : { from: day, to: day, isYearGuessed: known === null };
}

function rangeIn(text: string, today: Day, told: number | null): Span | null {
  const match = RANGE.exec(text);
  if (match === null) return null;
  const [, year, , month = '', stroke, date = '', between, toMonth, toDate = ''] = match;
  // `2026-03-09-2` may be the second copy of a file, `9-10-11` a day.
  if (between === '-' && stroke === '-') return null;
  const written = year ?? YEAR.exec(text)?.[1];
  const known = written === undefined ? told : Number(written);
  const to = latest(Number(toMonth ?? month), Number(toDate), today, known);
  const from = to === null ? null : latest(Number(month), Number(date), to, null);
  if (from === null || to === null || from >= to) return null;
  return { from, to, isYearGuessed: known === null };
}

/** What runs up to a day is of its whole month. */
function untilThen(span: Span | null, text: string): Span | null {
  if (span === null || span.from !== span.to || !RUNNING.test(text) || OF_A_DAY.test(text)) return span;
  return { ...span, from: `${span.from.slice(0, 8)}01` };
}

function sheetDay(month: number, date: number, today: Day, year: number | null): Span | null {
  const day = latest(month, date, today, year);
  return day === null ? null : { from: day, to: day, isYearGuessed: year === null };
}

const MULTIPLE = '亿|百万|万|萬|千|仟|thousands?|millions?';
/** `单位：万元`, wherever it stands. */
const UNIT = new RegExp(`单位[\\s:：]*(?:人民币\\s*)?(?:(${MULTIPLE})[元圆]?|元)(?!\\p{L})`, 'iu');
/** `11月业绩（万元）`, `Sales (in thousands)`: a unit alone in brackets. */
const IN_BRACKETS = new RegExp(
  `[(（【[]\\s*(?:人民币|rmb|cny|金额|in)?[\\s:：]*(?:(${MULTIPLE})\\s?(?:[元圆]|人民币|rmb|cny|yuan)?|元)\\s*[)）】\\]]`,
  'iu',
);
const scales: Readonly<Record<string, number>> = {
  亿: 1e8,
  百万: 1e6,
  million: 1e6,
  万: 1e4,
  萬: 1e4,
  千: 1e3,
  仟: 1e3,
  thousand: 1e3,
};

/**
 * What a text beside a table says of the unit of its money.
 * @param isTitle of a title a unit in brackets is enough
 * @returns what amounts are to be multiplied with; null where it says nothing
 */
export function moneyScaleIn(text: string, isTitle: boolean): number | null {
  const found = UNIT.exec(text) ?? (isTitle ? IN_BRACKETS.exec(text) : null);
  return found === null ? null : (scales[(found[1] ?? '').toLowerCase().replace(/s$/, '')] ?? 1);
}

/** What the rows above a header, the sheet's name and the file's name say of all rows below. */
export function titleFacts(
  above: readonly Row[],
  sheet: string | null,
  file: string,
  today: Day,
  year: number | null,
): TitleFacts {
  const title = above
    .map((row) => row.cells.filter((cell) => cell.trim() !== '').join(' '))
    .join(' ')
    .slice(0, 2000);
  const name = (file.split(/[\\/]/).pop() as string).replace(/\.\w{1,5}$/, '');
  const about = above.map((row) => row.cells.join(' ')).filter((line) => ABOUT.test(line));
  const texts = [about.length === 1 ? (about[0] as string) : title, sheet ?? '', name];
  const spans = texts.map((text) => spanIn(text, today, year));
  const running = texts.map((text, i) => untilThen(spans[i] ?? null, text)).find((span, i) => span !== spans[i]);
  const byName = SHEET_DAY.exec((sheet ?? '').trim());
  if (byName && spans[1] === null) spans[1] = sheetDay(Number(byName[1]), Number(byName[2]), today, year);
  const single = spans.find((span) => span !== null && span.from === span.to) ?? null;
  const years = texts.flatMap((text) =>
    [...text.slice(0, LONGEST).matchAll(/(?<!\d)(20\d{2})(?!\d)/g)].map((match) => Number(match[1])),
  );
  const compact = spans.flatMap((span) => (span === null || span.isYearGuessed ? [] : [Number(span.from.slice(0, 4))]));
  const found = new Set([...years, ...compact]);
  return {
    span: running ?? single ?? spans.find((span) => span !== null) ?? null,
    year: year ?? (found.size === 1 ? ([...found][0] as number) : null),
    moneyScale: moneyScaleIn([title, sheet ?? '', name].join(' '), true),
  };
}
