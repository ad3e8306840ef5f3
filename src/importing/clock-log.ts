import { isClocked, nameOfColumn, tellsDays } from './clocked-days.ts';
import { isDayHeader, isMeasureHeader, isPersonHeader } from './columns.ts';
import type { Turning } from './reshape.ts';
import type { Row } from './types.ts';
import { type Moment, momentIn } from './values/clocked.ts';
import { cleanCell } from './values/number.ts';

// Every time somebody stood at a clock, a row each: from the first to the last of a day is how long they were there.

/** What only the log of a clock has; a way in or out says it as well. */
const OF_CLOCK =
  /打卡|刷卡|刷脸|考勤|签到|機器|机器号|比对|打刻|(?:^|[^a-z])(?:punch|clock|swipe|badge|attendance|biometric|fingerprint)/i;
const CAME =
  /^(?:entry|in|c\/in|(?:check|clock|punch|log|sign)(?:ed)?[-_ ]?in|time[-_ ]?in|上班|签到|进|进门|上班打卡|上班签到|entrada|arrivée|kommen|masuk|出勤|출근)$/i;
const WENT =
  /^(?:exit|out|c\/out|(?:check|clock|punch|log|sign)(?:ed)?[-_ ]?(?:out|off)|time[-_ ]?out|下班|签退|出|出门|下班打卡|下班签退|salida|saída|saida|départ|gehen|keluar|pulang|退勤|퇴근)$/i;
/** In and out alone are directions of calls as well. */
const OF_CALLS = /^(?:in|out|entrada|salida|sa[ií]da|进|出)$/i;
/** Without ways in and out a longer time may be that from the end of one night to the beginning of the next. */
const LONGEST = 14 * 60;
const FEWEST = 0.6;

interface Shape {
  header: Row;
  people: readonly number[];
  /** Column of the moment, and of its day where that stands apart. */
  moment: number;
  day: number;
  /** Column of ways in and out; -1 where there is none. */
  way: number;
}

const filled = (rows: readonly Row[], at: number): string[] =>
  rows.flatMap(({ cells }) => ((cells[at] ?? '').trim() === '' ? [] : [cleanCell(cells[at] as string)]));
const areMostly = (cells: readonly string[], is: (cell: string) => boolean): boolean =>
  cells.length > 0 && cells.filter(is).length >= FEWEST * cells.length;
const isDated = (cell: string): boolean => (momentIn(cell)?.date ?? '') !== '';

function shapeIn(header: Row, below: readonly Row[]): Shape | null {
  const people = header.cells.flatMap((cell, at) => (isPersonHeader(cell) ? [at] : []));
  if (people.length === 0 || below.length < 2 || header.cells.some(isMeasureHeader)) return null;
  const others = header.cells.flatMap((cell, at) => (people.includes(at) || cell.trim() === '' ? [] : [at]));
  const moments = others.filter((at) => areMostly(filled(below, at), isClocked));
  const way = others.findIndex((at) => areMostly(filled(below, at), (cell) => CAME.test(cell) || WENT.test(cell)));
  const isOfClock = header.cells.some((cell) => OF_CLOCK.test(cell));
  const ways = way === -1 ? [] : filled(below, others[way] as number);
  if (
    (!isOfClock && (way === -1 || ways.some((each) => OF_CALLS.test(each)))) ||
    others.some((at) => tellsDays(below, at))
  )
    return null;
  const named = moments.filter((at) => OF_CLOCK.test(header.cells[at] as string));
  const [moment, second] = named.length > 0 ? named : moments;
  if (moment === undefined || second !== undefined) return null;
  const day = others.find((at) => at !== moment && isDayHeader(header.cells[at] as string)) ?? -1;
  const isWhole = areMostly(filled(below, moment), isDated);
  if (!isWhole && day === -1) return null;
  return { header, people, moment, day: isWhole ? -1 : day, way: way === -1 ? -1 : (others[way] as number) };
}

interface Visit {
  /** The last line of that person and day. */
  row: Row;
  date: string;
  punches: { minutes: number; way: string }[];
}

function visitsOf(rows: readonly Row[], { people, moment, day, way }: Shape): Visit[] {
  const visits = new Map<string, Visit>();
  for (const row of rows) {
    const found: Moment | null = momentIn(row.cells[moment] ?? '');
    if (found === null) continue;
    const date = day === -1 ? found.date : cleanCell(row.cells[day] ?? '');
    const key = [...people.map((at) => cleanCell(row.cells[at] ?? '')), date].join('\u0000');
    const punch = { minutes: found.minutes, way: cleanCell(row.cells[way] ?? '') };
    const known = visits.get(key);
    if (known === undefined) visits.set(key, { row, date, punches: [punch] });
    else Object.assign(known, { row, punches: [...known.punches, punch] });
  }
  return [...visits.values()];
}

/** Minutes from the first to the last punch; null for one alone, NaN where they are no day at work. */
function minutesOf({ punches }: Visit): number | null {
  const sorted = [...punches].sort((a, b) => a.minutes - b.minutes);
  const [first, last] = [sorted[0], sorted.at(-1)] as [Visit['punches'][number], Visit['punches'][number]];
  const span = last.minutes - first.minutes;
  if (span === 0) return null;
  const isBackwards = WENT.test(first.way) || CAME.test(last.way);
  const isTold = CAME.test(first.way) && WENT.test(last.way);
  return isBackwards || (!isTold && span > LONGEST) ? Number.NaN : span;
}

/**
 * The log of a clock, a row a punch, as a table with a row a person and day. Null for any other, and where most days have
 * one punch only.
 * @param rows all rows of the table
 */
export function clockLog(rows: readonly Row[]): Turning | null {
  for (const header of rows.slice(0, 20)) {
    const below = rows.filter((row) => row.line > header.line && row.cells.some((cell) => cell.trim() !== ''));
    const shape = shapeIn(header, below);
    if (shape === null) continue;
    const { people, moment } = shape;
    const visits = visitsOf(below, shape);
    const spans = visits.map((visit) => ({ visit, minutes: minutesOf(visit) }));
    const told = spans.filter(({ minutes }) => minutes !== null && !Number.isNaN(minutes));
    if (told.length * 2 < visits.length || told.length === 0) return null;
    const byLine = new Map(
      spans.map(({ visit: { row, date, punches }, minutes }) => {
        const clocks = `${punches.length} × ${nameOfColumn(header.cells[moment] as string)}`;
        const own = people.map((at) => row.cells[at] ?? '');
        const cell = minutes === null ? '' : Number.isNaN(minutes) ? clocks : String(minutes);
        return [row.line, { line: row.line, cells: [...own, date, cell] }] as const;
      }),
    );
    return {
      from: header.line,
      header: { line: header.line, cells: [...people.map((at) => header.cells[at] as string), '日期', '出勤分钟'] },
      rowsOf: ({ line }) => [byLine.get(line) ?? []].flat(),
      note: { code: 'clock-log', data: { count: below.length } },
    };
  }
  return null;
}

/** Whether the first rows may be those of such a log. */
export const isClockLog = (rows: readonly Row[]): boolean =>
  rows.some((header) => {
    const below = rows.filter((row) => row.line > header.line && row.cells.some((cell) => cell.trim() !== ''));
    return shapeIn(header, below) !== null;
  });
