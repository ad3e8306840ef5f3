import { TeamctlError } from '../errors.ts';
import { countFields, isPersonHeader } from './columns.ts';
import type { Turning } from './reshape.ts';
import { dayColumns, PLANNED, type RosterDays, rosterDays } from './roster-days.ts';
import { legendIn, markNotes, toldBy } from './shift-legend.ts';
import { isFooterText, totalKind } from './total-words.ts';
import type { Row } from './types.ts';
import { minutesAtClock, punchesIn } from './values/clocked.ts';
import { cleanCell } from './values/number.ts';
import { markWords, parseShift, type Shift, shiftOf, shiftsOn, writtenOut } from './values/shift.ts';
import { type DayColumn, textsBeside, type WideHints } from './wide-days.ts';

const OF_SHIFTS =
  /排班|班表|值班|考勤|出勤|打卡|刷卡|签到|punch|clock.?in|请假|休假|roster|rota|attendance|shift|timesheet|chấm\s?công|chamcong|bảng công|absensi|jadwal (?:kerja|shift)|daftar hadir|puantaj|vardiya|табель|график (?:работ|смен)|근무표|출근부|근태|シフト|勤怠|出勤簿/i;
const OF_SHIFT_NAMES = /^(?:班次|班别|班组|班|时段|时间段|shifts?|slot)$/i;
const NUMBER = /^-?[\d.,]+%?$/;
const COUNTS = /人数|天数|次数|合计|小计|统计|工时|时长|备注/;
const LEGEND = /^(?:图例|说明|备注|注|符号|班次说明|legend|key|notes?)[:：]?$/i;
const PART = /^(上午|下午|am|pm)$/i;
/** Fewer marks that are known than this make no roster of a table that is not called one. */
const MOSTLY = 0.6;
/** As many days across are a month's, and no two columns that sound like days. */
const FEWEST_DAYS = 14;
/** ● in most cells beside 休 is a day at work. */
const SOLID = /^[●■◆★]$/;
/** A1, B2, N1: how shifts are numbered. Beside marks of rest, and in many cells, they are nothing else. */
const NUMBERED = /^[A-Z]{1,2}\d{1,2}$/;

interface Shape {
  header: Row;
  /** The first line of the header: who may stand above the days. */
  from: number;
  columns: readonly DayColumn[];
  /** Column of who; of the shift, where the cells hold names. */
  who: number;
  isOfNames: boolean;
  left: readonly string[];
  /** Rows of the days of the week. */
  beside: readonly Row[];
}

const filled = (cell: string | undefined) => cell !== undefined && cell.trim() !== '';
/** A dash in a day says nothing of it, unless somebody says what it is. */
const isDash = (mark: string) => /^[-–—]+$/.test(mark);
const SERIAL = /^[34]\d{4}$/;
/** Days once more, as a sheet keeps them: 46113 where 周三 was shown. */
const isOfSerials = (row: Row, columns: readonly DayColumn[]) =>
  columns.length > 1 &&
  columns.every(({ at }, i) => {
    const [cell, before] = [row.cells[at] ?? '', row.cells[columns[i - 1]?.at ?? -1] ?? ''];
    return SERIAL.test(cell) && (i === 0 || Number(cell) > Number(before));
  });
const isOfWeek = (row: Row | undefined, columns: readonly DayColumn[]): row is Row =>
  row !== undefined && (isOfSerials(row, columns) || isOfWords(row, columns));
const isOfWords = (row: Row, columns: readonly DayColumn[]): boolean =>
  columns.some(({ at }) => filled(row.cells[at])) &&
  columns.every(
    ({ at }) =>
      !filled(row.cells[at]) ||
      /^(?:(?:周|星期|礼拜)?[一二三四五六日天]|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?)$/i.test(
        (row.cells[at] as string).trim(),
      ),
  );

const FEW_DAYS = 4;
const FEWEST_OF_HEADER = 3;
/** A header stands near the top; every row of a long list is looked at otherwise, once for each row below it. */
const HEADER_WITHIN = 20;
/** Line of the header of a list of people; null where there is none. */
const listHeader = (rows: readonly Row[]): number | null =>
  rows.slice(0, HEADER_WITHIN).find(({ cells }) => countFields(cells) >= FEWEST_OF_HEADER && cells.some(isPersonHeader))
    ?.line ?? null;

/** The row of days, and to its left, there or in the row beside it, who or which shift. */
function shapeOf(rows: readonly Row[]): Shape | null {
  const listed = listHeader(rows);
  for (let i = 0; i < rows.length; i += 1) {
    const header = rows[i] as Row;
    const columns = dayColumns(header.cells);
    const first = columns[0]?.at ?? 0;
    if (columns.length === 0 || first === 0) continue;
    // 入职时间 and 转正时间 of one person, below the header of a list of people, are no days across.
    if (listed !== null && listed < header.line && columns.length <= FEW_DAYS) continue;
    const [before, next] = [rows[i - 1], rows[i + 1]];
    const leftOf = (row: Row) => Array.from({ length: first }, (_, at) => (row.cells[at] ?? '').trim());
    const around = [header, before, next].filter((row) => row !== undefined);
    // Who may stand a row above the days, or a row below; a row with somebody's name in it is no header.
    const isWho = (cell: string, at: number, row: Row) =>
      (isPersonHeader(cell) || OF_SHIFT_NAMES.test(cell)) && (row === header || (header.cells[at] ?? '').trim() === '');
    const named = around.find((row) => leftOf(row).some((cell, at) => isWho(cell, at, row)));
    const left = leftOf(named ?? header);
    const names = left.flatMap((cell, at) => (isPersonHeader(cell) ? [at] : []));
    const who = names.find((at) => /名|name|员工|坐席|客服/i.test(left[at] as string)) ?? names[0];
    const shift = left.findIndex((cell) => OF_SHIFT_NAMES.test(cell));
    if (who === undefined && shift === -1) continue;
    const beside = [before, next].filter((row): row is Row => isOfWeek(row, columns));
    const from = Math.min(header.line, named?.line ?? header.line);
    return { header, from, columns, who: who ?? shift, isOfNames: who === undefined, left, beside };
  }
  return null;
}

/** Rows below the header in which somebody's days stand; the others are remarks, sums and the legend. */
function bodyOf(rows: readonly Row[], { header, columns, who, beside, isOfNames }: Shape): Row[] {
  const body = rows.filter((row) => row.line > header.line && !beside.includes(row));
  const marksOf = ({ cells }: Row) =>
    columns.flatMap(({ at }) => (filled(cells[at]) ? [cleanCell(cells[at] as string)] : []));
  const known = new Set(body.filter((row) => marksOf(row).length > 2).flatMap(marksOf));
  const isAside = (row: Row) => {
    const label = cleanCell(row.cells[who] ?? '');
    const marks = marksOf(row);
    // The sum of a kind of leave may be named in any column before the days.
    const isSum = row.cells.slice(0, columns[0]?.at).some((cell) => totalKind(cleanCell(cell)) !== null);
    if (marks.length === 0 || LEGEND.test(label) || isSum) return true;
    if (label !== '' && marks.every((mark) => NUMBER.test(mark)) && COUNTS.test(label)) return true;
    const isLegend =
      !isOfNames && (known.has(label) || /[:：=]/.test(label) || isFooterText(label)) && marks.length <= 2;
    return isLegend || (label === '' && !row.cells.some((cell) => PART.test(cell.trim())));
  };
  return body.filter((row) => !isAside(row));
}

const NAMES = /[、,，;；/\n]+|(?<=\p{Script=Han})\s+(?=\p{Script=Han})/u;

/** Whether a table of such cells is one of shifts: most are words, and most of those are known, or it is called so. */
function isOfShifts(
  cells: readonly string[],
  texts: readonly string[],
  isOfNames: boolean,
  spoken: (mark: string) => Shift[] | null,
): boolean {
  const numbers = cells.filter((cell) => NUMBER.test(cell)).length;
  if (cells.length === 0 || numbers * 2 > cells.length) return false;
  if (isOfNames) return cells.every((cell) => cell.split(NAMES).every((name) => !/\d/.test(name)));
  const known = cells.filter((cell) => (parseShift(cell) ?? spoken(cell)) !== null).length;
  return texts.some((text) => OF_SHIFTS.test(text)) || known >= MOSTLY * cells.length;
}

const isVietnamese = (rows: readonly Row[]): boolean =>
  rows.slice(0, 12).some(({ cells }) => cells.some((cell) => /chấm công|họ (?:và )?tên|nhân viên/i.test(cell)));
/** The letters that sheets of attendance in Viet Nam are filled with: X came, P has paid leave, Ô is ill, V or KP did not come. */
const VIETNAMESE: ReadonlyMap<string, Parameters<typeof shiftOf>[0]> = new Map([
  ...['x', 'đ', 'ct'].map((mark) => [mark, mark === 'ct' ? 'out' : 'work'] as const),
  ...['p', 'np', 'f'].map((mark) => [mark, 'annual'] as const),
  ...['ô', 'ốm'].map((mark) => [mark, 'sick'] as const),
  ...['v', 'k', 'kp', 'ro', 'ko'].map((mark) => [mark, 'leave'] as const),
  ...['cn', 'l', 'lễ', 'off'].map((mark) => [mark, 'rest'] as const),
]);
function vietnamese(mark: string): Shift[] | null {
  const word = VIETNAMESE.get(mark.normalize('NFC').toLowerCase());
  return word === undefined ? null : [shiftOf(word)];
}

const spokenIn = (rows: readonly Row[]) => (isVietnamese(rows) ? vietnamese : () => null);

interface Reading {
  /** Days of a clock's report. */
  isOfClock: boolean;
  /** What a mark means in the language of the sheet. */
  spoken(mark: string): Shift[] | null;
}

/** What each mark of a table means. @throws TeamctlError `invalid` for the first that nobody can be sure of, with what the table says of it */
function meanings(
  cells: readonly string[],
  rows: readonly Row[],
  hints: WideHints,
  line: number,
  { isOfClock, spoken }: Reading,
) {
  const marks = [...new Set(cells)];
  const legend = legendIn(rows, new Set(marks.flatMap((mark) => [mark, ...mark.split(/[/／+]/)])));
  const told = toldBy(hints.marks ?? {}, legend);
  const found = new Map<string, readonly Shift[]>();
  for (const mark of marks) {
    const punches = punchesIn(mark)?.length ?? 0;
    const isOfPunches = punches > 1 || (isOfClock && punches > 0);
    const shifts = isOfPunches ? [shiftOf('work')] : (parseShift(mark, told) ?? spoken(mark));
    if (shifts !== null) found.set(mark, shifts);
  }
  const isResting = [...found.values()].some((shifts) => shifts.some(({ is }) => is === 'rest'));
  const numbered = marks.filter((mark) => !found.has(mark) && NUMBERED.test(mark) && !legend.has(mark));
  const solid = marks.filter((mark) => !found.has(mark) && SOLID.test(mark) && !legend.has(mark));
  const often = (each: readonly string[]) => cells.filter((cell) => each.includes(cell)).length * 2 > cells.length;
  if (isResting && solid.length === 1 && often(solid)) found.set(solid[0] as string, [shiftOf('work')]);
  if (isResting && numbered.length > 1 && often(numbered))
    for (const mark of numbered) found.set(mark, [shiftOf('work')]);
  const unknown = marks.filter((mark) => !found.has(mark) && !isDash(mark));
  const [mark] = unknown;
  if (mark !== undefined) throw unknownMark(hints.file, unknown, legend.get(mark) ?? '', line);
  return found;
}

/** Marks that may be anything: the first of them is asked about. @param legend what the file says of it; may be empty */
export const unknownMark = (file: string, marks: readonly string[], legend: string, line: number) =>
  new TeamctlError(
    'invalid',
    'import-unknown-mark',
    {
      file,
      mark: (marks[0] ?? '').slice(0, 20),
      legend,
      marks: marks.slice(0, 12).map((each) => each.slice(0, 20)),
      choices: markWords,
    },
    { file, line },
  );

/** Of the rows of two halves below one name the second says nothing of whose they are. */
function partOf(row: Row, shape: Shape): { part: string; who: string } {
  const left = row.cells.slice(0, shape.columns[0]?.at).map((cell) => cell.trim());
  const part = left.find((cell) => PART.test(cell)) ?? '';
  return { part: /^(?:上午|am)$/i.test(part) ? '上午' : part === '' ? '' : '下午', who: left[shape.who] ?? '' };
}

const withPart = (shifts: readonly Shift[], part: string): Shift[] =>
  shifts.map((each) =>
    part === '' || each.half !== null || each.is === 'work' ? each : { ...each, half: part === '上午' ? 'am' : 'pm' },
  );

interface Known {
  days: RosterDays['days'];
  meanings: ReadonlyMap<string, readonly Shift[]>;
  /** Lines in which somebody's days stand. */
  lines: ReadonlySet<number>;
}

/** A row for each day; of sums of the month to the left only who is meant is wanted. */
function unfolding(shape: Shape, people: readonly number[], { days, meanings: known, lines }: Known) {
  const { who, isOfNames } = shape;
  let last: readonly string[] = [];
  const rowsOf = (row: Row): Row[] => {
    const { line, cells } = row;
    let own = people.map((at) => cells[at] ?? '');
    if (totalKind(cells[who]) !== null) return [{ line, cells: [...own, '', ''] }];
    if (!lines.has(line)) return [];
    const { part, who: name } = partOf(row, shape);
    if (part !== '' && name === '') own = [...last];
    last = own;
    return days.flatMap(({ at, day }): Row[] => {
      const text = cleanCell(cells[at] ?? '');
      if (text === '' || (isDash(text) && !known.has(text))) return [];
      const shift = shiftsOn(known.get(isOfNames ? cleanCell(cells[who] ?? '') : text) ?? [], day);
      if (!isOfNames) return [{ line, cells: [...own, day, writtenOut(withPart(shift, part))] }];
      const names = text.split(NAMES).filter(filled);
      return names.map((each) => ({ line, cells: [each, day, writtenOut(shift)] }));
    });
  };
  const begin = () => {
    last = [];
  };
  return { rowsOf, begin };
}

/** When everybody came and went, day by day, and nobody away: most days begin and end at the clock. */
function areOfPunches(cells: readonly string[]): boolean {
  const marks = cells.filter((cell) => !isDash(cell));
  const punches = marks.map((mark) => punchesIn(mark));
  const pairs = punches.filter((each) => each !== null && each.length > 1).length;
  return pairs * 2 > marks.length && punches.every((each) => each !== null);
}

/** A row for each day on which somebody came and went, with the minutes between the first and the last time. */
function clockedRows(people: readonly number[], { days, lines }: Omit<Known, 'meanings'>, row: Row): Row[] {
  if (!lines.has(row.line)) return [];
  const own = people.map((at) => row.cells[at] ?? '');
  return days.flatMap(({ at, day }): Row[] => {
    const minutes = minutesAtClock(punchesIn(row.cells[at] ?? '') ?? []);
    return minutes === null ? [] : [{ line: row.line, cells: [...own, day, String(minutes)] }];
  });
}

/**
 * A roster or an attendance sheet, people down and days across, or shifts down and names in the cells: as one with a row
 * a person and day, its marks written out. Null for any other table.
 * @param rows all rows of the table
 * @throws TeamctlError where the month or a mark is not certain
 */
export function shiftsAcross(rows: readonly Row[], sheet: string | null, hints: WideHints): Turning | null {
  const shape = shapeOf(rows);
  if (shape === null) return null;
  const { header, columns, who, isOfNames, left, beside } = shape;
  const above = rows.filter((row) => row.line < shape.from);
  const texts = textsBeside(above, left.join(' '), sheet, hints.file);
  const body = bodyOf(rows, shape);
  const cells = body.flatMap((row) =>
    columns.flatMap(({ at }) => (filled(row.cells[at]) ? [cleanCell(row.cells[at] as string)] : [])),
  );
  if (body.length === 0 && columns.length >= FEWEST_DAYS && texts.some((text) => OF_SHIFTS.test(text)))
    throw new TeamctlError('invalid', 'import-empty-roster', { file: hints.file }, { file: hints.file });
  const spoken = spokenIn(rows);
  if (!isOfShifts(cells, texts, isOfNames, spoken)) return null;
  const isPlan = texts.some((text) => PLANNED.test(text)) || isOfNames;
  const { days, isYearGuessed } = rosterDays(header, columns, { above, beside, sheet, isPlan }, hints);
  const isOfClock = texts.some((text) => /打卡|刷卡|签到|clock.?in|punch/i.test(text));
  const people = left.flatMap((cell, at) => (isPersonHeader(cell) ? [at] : []));
  const named = isOfNames ? ['姓名'] : people.map((at) => left[at] as string);
  const lines = new Set(body.map(({ line }) => line));
  const [from = '', to = ''] = [days[0]?.day, days.at(-1)?.day];
  const note = { code: isYearGuessed ? 'roster-days-guessed' : 'roster-days', data: { from, to, count: days.length } };
  const headed = (last: string) => ({ line: header.line, cells: [...named, '日期', last] });
  if (!isOfNames && areOfPunches(cells))
    return {
      from: shape.from,
      header: headed('出勤分钟'),
      rowsOf: (row) => clockedRows(people, { days, lines }, row),
      note,
      more: [{ code: 'clocked-across', data: {} }],
    };
  const others = rows.filter((row) => !body.includes(row) && row !== header);
  const labels = body.map((row) => cleanCell(row.cells[who] ?? ''));
  const known = meanings(isOfNames ? labels : cells, others, hints, header.line, { isOfClock, spoken });
  return {
    from: shape.from,
    header: headed('班次'),
    ...unfolding(shape, people, { days, meanings: known, lines }),
    note,
    more: markNotes(known),
  };
}
