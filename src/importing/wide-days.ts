import { addDays, type Day, isoWeekday } from '../domain/calendar/day.ts';
import { twoDigits } from '../domain/two-digits.ts';
import { TeamctlError } from '../errors.ts';
import { countFields, findMeasureIn, isMeasureHeader, isPersonHeader } from './columns.ts';
import { picked } from './own-cell.ts';
import type { Turning } from './reshape.ts';
import type { ToldMarks } from './shift-legend.ts';
import { type Span, titleFacts } from './title-facts.ts';
import { isTotalWord, totalKind } from './total-words.ts';
import type { Row } from './types.ts';
import { bareDay, weekdayOf } from './weekday.ts';

export interface WideHints {
  file: string;
  today: Day;
  year: number | null;
  /** Headers that the user pointed to. */
  told: readonly string[];
  /** A day of the month that a roster is of, where nothing in it says which. */
  on?: Day | null;
  /** What marks of a roster were said to mean. */
  marks?: ToldMarks;
}

const DAYS_OF_WEEK = 7;
const FEWEST_DAYS = 2;
/** A row that names so many fields is the header of what stands below it. */
const FEWEST_OF_HEADER = 3;
/** Bare numbers are days of a month only where there are many, one after the other. */
const FEWEST_BARE = 5;

const WRITTEN =
  /^(?:20\d{2}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}日?|\d{1,2}月\s?\d{1,2}[日号]?|\d{1,2}[-/]\d{1,2})(?:\s|$)/;
const MOMENT = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}[ T](?!0?0:00(?::00)?(?:\.0{1,6})?$)\d{1,2}:\d\d/;
/** `Mo 02.11.2026`, `Montag, 2.11.`, `02.11.2026`: with a German day of the week, or a whole year behind the second dot, the date comes first. */
const DATE_FIRST =
  /^(?:(mo|di|mi|do|fr|sa|so)[a-z]{0,8}\.?,?\s{0,2})?(0?[1-9]|[12]\d|3[01])\.(0?[1-9]|1[0-2])\.(?:(20\d\d)|(\d\d))?$/i;

function dateFirst(text: string): string | null {
  const [, weekday, date = '', month = '', year, short] = DATE_FIRST.exec(text) ?? [];
  if (date === '' || (weekday === undefined && year === undefined)) return null;
  const whole = year ?? (short === undefined ? undefined : `20${short}`);
  return whole === undefined
    ? `${Number(month)}月${Number(date)}日`
    : `${whole}-${twoDigits(Number(month))}-${twoDigits(Number(date))}`;
}
/** `11.23`, which may be a number: a day only among days, above names. */
const DOTTED = /^(0?[1-9]|1[0-2])\.(0?[1-9]|[12]\d|3[01])$/;
const DATE_ONLY = /^(\d{1,2})\s?[日号]$/;
const BARE = /^\d{1,2}$/;

export interface DayColumn {
  at: number;
  text: string;
  /** Day of the month, where the header says no more. */
  date: number | null;
  /** Day of the week, where it says that alone; Monday is 0. */
  weekday?: number;
}

export function dayIn(cell: string, at: number): DayColumn | null {
  const weekday = weekdayOf(cell);
  if (weekday !== null) return { at, text: cell.trim(), date: null, weekday };
  const text = bareDay(cell);
  // A moment stands in data: a header that is a day has no clock, or midnight.
  if (MOMENT.test(text)) return null;
  const written = dateFirst(text) ?? WRITTEN.exec(text)?.[0].trim();
  if (written !== undefined) return { at, text: written, date: null };
  const date = Number(DATE_ONLY.exec(text)?.[1] ?? (BARE.test(text) ? text : Number.NaN));
  return date >= 1 && date <= 31 ? { at, text, date } : null;
}

/** Days in the cells of a header, in their order; fewer than make a table across is none. */
function daysIn(cells: readonly string[]): DayColumn[] {
  const days = cells.flatMap((cell, at) => dayIn(cell, at) ?? []);
  const bare = days.filter(({ text }) => BARE.test(text));
  const isRun =
    bare.length >= FEWEST_BARE && bare.every(({ date }, i) => i === 0 || date === (bare[i - 1]?.date ?? 0) + 1);
  const found = isRun ? days : days.filter(({ text }) => !BARE.test(text));
  return new Set(found.map(({ text }) => text)).size >= FEWEST_DAYS ? found : [];
}

/** Days of a row written with dots, later ones behind earlier ones. */
function dottedDays(cells: readonly string[]): DayColumn[] {
  const found = cells.flatMap((cell, at) => {
    const match = DOTTED.exec(cell.trim());
    return match === null ? [] : [{ at, month: Number(match[1]), date: Number(match[2]) }];
  });
  const order = found.map(({ month, date }) => month * 100 + date);
  const isRun = order.every((each, i) => i === 0 || each > (order[i - 1] as number));
  const isAll = cells.filter((cell) => /\d/.test(cell)).length === found.length;
  if (!isRun || !isAll || found.length < FEWEST_DAYS) return [];
  return found.map(({ at, month, date }) => ({ at, text: `${month}月${date}日`, date: null }));
}

export interface DaysShape {
  top: Row;
  /** The row of measures below the days; null where each day is one column. */
  below: Row | null;
  days: readonly DayColumn[];
}

/** The row of days, with a person's column to its left; data rows hold at most one day each. */
export function shapeOfDays(rows: readonly Row[]): DaysShape | null {
  for (let i = 0; i < rows.length; i += 1) {
    const top = rows[i] as Row;
    const written = daysIn(top.cells);
    const isDotted = written.length === 0;
    const days = isDotted ? dottedDays(top.cells) : written;
    const first = days[0];
    if (first === undefined) continue;
    const next = rows[i + 1];
    const left = [...top.cells.slice(0, first.at), ...(next?.cells.slice(0, first.at) ?? [])];
    // Days beside each other in a row of a list of people, 入职日期 and 离职日期, are data below their own header.
    const isData = rows
      .slice(0, i)
      .some(({ cells }) => countFields(cells) >= FEWEST_OF_HEADER && cells.some(isPersonHeader));
    if (isData || !left.some(isPersonHeader)) continue;
    const under = next?.cells.slice(first.at).filter((cell) => cell.trim() !== '') ?? [];
    const isPair =
      under.length > 0 && under.every((cell) => !/^[-\d.,%:]+$/.test(cell.trim())) && countFields(under) > 0;
    if (isDotted && !isPair) continue;
    return { top, below: isPair && next ? next : null, days };
  }
  return null;
}

interface Block {
  day: string;
  columns: readonly number[];
}

/** The day as it is read: whole, where the month stands above, in the sheet's or the file's name. */
function dayText({ text, date, weekday }: DayColumn, span: Span | null): string {
  if (weekday !== undefined && span !== null) return dayInSpan(weekday, span);
  return date === null ? text : `${span?.from.slice(0, 7)}-${twoDigits(date)}`;
}

/** The one such day of the week in a span of at most seven days. */
export const dayInSpan = (weekday: number, { from }: Span): Day =>
  addDays(from, (weekday + 1 - isoWeekday(from) + DAYS_OF_WEEK) % DAYS_OF_WEEK);

/** 周一 is a day where the title says which week it is. */
export const datesWeekdays = (span: Span | null): span is Span =>
  span !== null && span.from !== span.to && addDays(span.from, DAYS_OF_WEEK) > span.to;

export function blocksOf({ top, below, days }: DaysShape, span: Span | null): Block[] {
  const width = Math.max(top.cells.length, below?.cells.length ?? 0);
  return days.map((day, i) => {
    const end = days[i + 1]?.at ?? width;
    if (below === null) return { day: dayText(day, span), columns: [day.at] };
    // A title over what follows the last day ends it.
    const places = Array.from({ length: end - day.at }, (_, k) => day.at + k);
    const stop = places.findIndex(
      (at) => at !== day.at && (top.cells[at] ?? '').trim() !== '' && dayIn(top.cells[at] ?? '', at)?.text !== day.text,
    );
    const own = stop === -1 ? places : places.slice(0, stop);
    return { day: dayText(day, span), columns: own.filter((at) => (below.cells[at] ?? '').trim() !== '') };
  });
}

/** What a title in English may say that all numbers below it are, as headers are called. */
const ENGLISH: readonly (readonly [pattern: RegExp, header: string])[] = [
  [/\b(?:dials|outbound calls|calls made|calls dialled|calls)\b/i, 'dials'],
  [/\b(?:connects|connected calls|calls connected)\b/i, 'connects'],
  [/\b(?:deals(?: won| closed)?|closed deals)\b/i, 'deals'],
  [/\b(?:revenue|sales amount|deal amount|premium)\b/i, 'amount'],
  [/\b(?:hours worked|working hours|work hours)\b/i, 'work hours'],
];
/** Another thing than what somebody did, or only a part of it. */
const NOT_DONE =
  /missed|inbound|incoming|received|handled|abandon|answered|unanswered|target|goal|quota|plan|forecast|minutes|seconds|time|rate|percent|%|average|\bavg|cost|lost/i;

function onlyEnglish(texts: readonly string[]): string | null {
  const said = texts.filter((text) => text.length <= 120);
  if (said.some((text) => NOT_DONE.test(text))) return null;
  const found = ENGLISH.filter(([pattern]) => said.some((text) => pattern.test(text)));
  return found.length === 1 ? (found[0]?.[1] as string) : null;
}

/** The one measure that title, sheet or file speak of; null for none or several. */
export function onlyMeasure(texts: readonly string[]): string | null {
  const found = new Map(texts.flatMap((text) => findMeasureIn(text)).map(({ field, word }) => [field, word]));
  if (found.size === 0) return onlyEnglish(texts);
  return found.size === 1 ? ([...found.values()][0] as string) : null;
}

/** All that is written of a table beside itself: above it, in its corner, on the sheet's tab, in the file's name. */
export const textsBeside = (above: readonly Row[], corner: string, sheet: string | null, file: string): string[] => [
  above.map(({ cells }) => cells.join(' ')).join(' '),
  corner,
  sheet ?? '',
  file.split(/[\\/]/).pop() ?? '',
];

/** Names of the columns of a day: those below it, or the one thing that title, sheet or file speak of. */
function namesOf(
  shape: DaysShape,
  blocks: readonly Block[],
  texts: readonly string[],
  { told, file }: WideHints,
): string[] | null {
  const { below, days } = shape;
  if (below !== null) {
    const names = blocks.map(({ columns }) => columns.map((at) => (below.cells[at] as string).trim()));
    const [first = []] = names;
    return names.every((each) => each.join('\u0000') === first.join('\u0000')) ? first : null;
  }
  const header = (days[0] as DayColumn).text;
  // In quotes a day is a header; folded, both are the same.
  if (told.some((each) => each === header || bareDay(each) === header)) return [`“${header}”`];
  const only = onlyMeasure(texts);
  if (only !== null) return [only];
  if (texts.some((text) => /考勤|出勤|打卡|签到|attendance/i.test(text)))
    throw new TeamctlError('invalid', 'import-attendance-marks', { file, header }, { file, line: shape.top.line });
  throw new TeamctlError(
    'usage',
    'import-days-across',
    { file, header, field: 'dials' },
    { file, line: shape.top.line },
  );
}

/** A table with a column a day, or several columns below each day, as one with a row a person and day; null for any other. */
export function daysAcross(rows: readonly Row[], sheet: string | null, hints: WideHints): Turning | null {
  const shape = shapeOfDays(rows);
  if (shape === null) return null;
  const { top, below, days } = shape;
  const above = rows.filter((row) => row.line < top.line);
  const { span } = titleFacts(above, sheet, hints.file, hints.today, hints.year);
  if (span === null && days.some(({ date }) => date !== null)) return null;
  const ofWeek = days.find(({ weekday }) => weekday !== undefined);
  if (ofWeek !== undefined && !datesWeekdays(span))
    throw new TeamctlError(
      'invalid',
      'import-weekdays-across',
      { file: hints.file, header: ofWeek.text },
      { file: hints.file, line: top.line },
    );
  const blocks = blocksOf(shape, span);
  const corner = top.cells.slice(0, days[0]?.at).join(' ');
  const texts = textsBeside(above, corner, sheet, hints.file);
  const names = namesOf(shape, blocks, texts, hints);
  if (names === null) return null;
  const first = (days[0] as DayColumn).at;
  const written = Array.from(
    { length: first },
    (_, i) => (top.cells[i] ?? '').trim() || (below?.cells[i] ?? '').trim(),
  );
  // The sum of a row stands once for all its days: repeated on each of them it would be counted many times.
  const left = written.map((cell) =>
    (isTotalWord(cell) || isMeasureHeader(cell)) && !hints.told.includes(cell) ? '' : cell,
  );
  return {
    from: top.line,
    header: { line: below?.line ?? top.line, cells: [...left.map((cell) => cell || '-'), '日期', ...names] },
    rowsOf: (row) => daysOfRow(row, first, blocks, names.length),
    note: { code: 'days-across', data: { first: (days[0] as DayColumn).text, count: blocks.length } },
  };
}

/** A row for each day on which something stands; sums of a day stay one row, for they are of many people. */
function daysOfRow(row: Row, first: number, blocks: readonly Block[], width: number): Row[] {
  const left = Array.from({ length: first }, (_, i) => row.cells[i] ?? '');
  const label = left.find((cell) => cell.trim() !== '');
  if (label === undefined || totalKind(label) !== null || left.some((cell) => totalKind(cell) !== null))
    return [{ line: row.line, cells: [...left, '', ...Array.from({ length: width }, () => '')] }];
  return blocks.flatMap(({ day, columns }) => {
    const own = picked(row, columns, [...left, day]);
    return own.cells.slice(left.length + 1).every((value) => value.trim() === '') ? [] : [own];
  });
}
