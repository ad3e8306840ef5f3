import { addDays, type Day, daysBetween, isDay, isoWeekday } from '../domain/calendar/day.ts';
import { twoDigits } from '../domain/two-digits.ts';
import { TeamctlError } from '../errors.ts';
import { type Span, titleFacts } from './title-facts.ts';
import type { Row } from './types.ts';
import { weekdayOf } from './weekday.ts';
import { type DayColumn, datesWeekdays, dayIn, dayInSpan, type WideHints } from './wide-days.ts';

/** Bare numbers are days of a month only where there are many. */
const FEWEST_BARE = 5;
const FEWEST = 2;
/** Rosters are made for the month to come; a title without a year means the nearest such month. */
const AHEAD = 62;
export const PLANNED = /排班|班表|值班|roster|rota|schedule|shift/i;

const CHINESE = '一二三四五六日';
/** Monday 0; `六` alone is a day of the week beneath or among days. */
const shortWeekday = (cell: string): number | null => {
  const text = cell.trim();
  const at = text.length === 1 ? CHINESE.indexOf(text === '天' ? '日' : text) : -1;
  return at === -1 ? weekdayOf(text) : at;
};

/** A clock system writes 六 and 日 in place of the numbers of those days: what stands beside them tells which they are. */
function withWeekends(cells: readonly string[]): string[] {
  const isShort = (at: number) => /^[一二三四五六日]$/.test((cells[at] ?? '').trim());
  const numberAt = (at: number) => (/^\d{1,2}$/.test((cells[at] ?? '').trim()) ? Number(cells[at]) : null);
  if (cells.filter((_, at) => numberAt(at) !== null).length < FEWEST_BARE) return [...cells];
  return cells.map((cell, at) => {
    if (!isShort(at)) return cell;
    for (let back = 1; back <= 3; back += 1) {
      const [before, behind] = [numberAt(at - back), numberAt(at + back)];
      const between = (step: 1 | -1) => Array.from({ length: back - 1 }, (_, i) => at + step * (i + 1)).every(isShort);
      if (before !== null && between(-1)) return String(before + back);
      if (behind !== null && between(1) && behind > back) return String(behind - back);
    }
    return cell;
  });
}

/** The days that stand in a header, one after the other; fewer than make a roster are none. */
export function dayColumns(cells: readonly string[]): DayColumn[] {
  const days = withWeekends(cells).flatMap((cell, at) => dayIn(cell, at) ?? []);
  const bare = days.filter(({ date, text }) => date !== null && /^\d+$/.test(text));
  const isRun = bare.every(({ date }, i) => i === 0 || date === (bare[i - 1]?.date ?? 0) + 1 || date === 1);
  const found = bare.length >= FEWEST_BARE && isRun ? days : days.filter((day) => !bare.includes(day));
  return found.length >= FEWEST ? found : [];
}

const monthOf = (span: Span) => [Number(span.from.slice(0, 4)), Number(span.from.slice(5, 7))] as const;
const dayOf = (year: number, month: number, date: number): Day | null => {
  const turned = month < 1 ? [year - 1, month + 12] : month > 12 ? [year + 1, month - 12] : [year, month];
  const day = `${turned[0]}-${twoDigits(turned[1] as number)}-${twoDigits(date)}`;
  return isDay(day) ? day : null;
};

/** 26 … 31, 1 … 25 below `12月` begin in November. */
function numberedDays(columns: readonly DayColumn[], span: Span): (Day | null)[] {
  const [year, first] = monthOf(span);
  const dates = columns.map(({ date }) => date as number);
  const turns = dates.some((date, i) => i > 0 && date < (dates[i - 1] as number));
  const isWholeMonth = span.from.endsWith('-01');
  let month = first - (turns && isWholeMonth ? 1 : 0);
  return dates.map((date, i) => {
    if (i > 0 && date < (dates[i - 1] as number)) month += 1;
    return dayOf(year, month, date);
  });
}

const WHOLE = /^(20\d{2})[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,2})/;
const YEARLESS = /^(\d{1,2})[-/.月]\s?(\d{1,2})/;

/** `12/1`, `12月1日`: the year is the title's, else the nearest; later columns are later days. */
function writtenDays(columns: readonly DayColumn[], span: Span | null, { today, year }: WideHints): (Day | null)[] {
  const latest = addDays(today, AHEAD);
  const known = year ?? (span === null || span.isYearGuessed ? null : Number(span.from.slice(0, 4)));
  let before: Day | null = null;
  return columns.map(({ text }) => {
    const whole = WHOLE.exec(text);
    if (whole !== null) return dayOf(Number(whole[1]), Number(whole[2]), Number(whole[3]));
    const [, month, date] = (YEARLESS.exec(text) ?? []).map(Number) as [number, number, number];
    if (month === undefined) return null;
    const base: number = before !== null ? Number((before as Day).slice(0, 4)) : (known ?? Number(latest.slice(0, 4)));
    let day = dayOf(base, month, date);
    if (before === null && known === null && day !== null && day > latest) day = dayOf(base - 1, month, date);
    if (before !== null && day !== null && day < before) day = dayOf(base + 1, month, date);
    if (day !== null) before = day;
    return day;
  });
}

export interface RosterDays {
  /** By column; in their order. */
  days: readonly { at: number; day: Day }[];
  isYearGuessed: boolean;
}

const fault = (
  code: 'import-roster-month' | 'import-weekdays-across',
  { file }: WideHints,
  header: string,
  line: number,
) => new TeamctlError('invalid', code, { file, header }, { file, line });

function placed(columns: readonly DayColumn[], span: Span | null, hints: WideHints, line: number): (Day | null)[] {
  const header = columns[0]?.text ?? '';
  if (columns.some(({ weekday }) => weekday !== undefined)) {
    if (!datesWeekdays(span)) throw fault('import-weekdays-across', hints, header, line);
    return columns.map(({ weekday }) => (weekday === undefined ? null : dayInSpan(weekday, span)));
  }
  if (columns.every(({ date }) => date === null)) return writtenDays(columns, span, hints);
  if (span === null) throw fault('import-roster-month', hints, header, line);
  return numberedDays(columns, span);
}

function monthAround(day: Day): Span {
  const from = `${day.slice(0, 8)}01`;
  return { from, to: addDays(from, 27), isYearGuessed: false };
}

const NEAR = 45;

/**
 * A kept template: whole days in the header, none of them near the month that the title or the sheet's name says.
 * @returns the days as written where `--year` names theirs, those of the month of `--on` where it is given
 * @throws TeamctlError `usage` where nobody said which of both holds
 */
function ofTitle(
  days: readonly (Day | null)[],
  columns: readonly DayColumn[],
  { above, sheet }: { above: readonly Row[]; sheet: string | null },
  hints: WideHints,
  line: number,
): readonly (Day | null)[] {
  const { span } = titleFacts(above, sheet, '', hints.today, null);
  const isWhole = columns.every(({ text }) => WHOLE.test(text));
  if (span === null || span.isYearGuessed || span.from === span.to || !isWhole) return days;
  const isNear = (day: Day) => day >= addDays(span.from, -NEAR) && day <= addDays(span.to, NEAR);
  const [first] = days;
  if (first == null || days.some((day) => day !== null && isNear(day))) return days;
  if (hints.year === Number(first.slice(0, 4))) return days;
  if (hints.on)
    return numberedDays(
      columns.map((each, i) => ({ ...each, date: Number(days[i]?.slice(8)) })),
      monthAround(hints.on),
    );
  const { file } = hints;
  throw new TeamctlError(
    'usage',
    'import-title-otherwise',
    { file, header: first, month: span.from.slice(0, 7), year: Number(first.slice(0, 4)) },
    { file, line },
  );
}

/**
 * The days of a roster's columns, from its header, its title, the names of sheet and file, or `--on`.
 * @param beside rows next to the header, in which the days of the week may stand: they must be those of the days
 * @throws TeamctlError `invalid` where no month is known, where a day does not exist, or where the days of the week are others
 */
export function rosterDays(
  { line, cells }: Row,
  columns: readonly DayColumn[],
  {
    above,
    beside,
    sheet,
    isPlan,
  }: { above: readonly Row[]; beside: readonly Row[]; sheet: string | null; isPlan: boolean },
  hints: WideHints,
): RosterDays {
  const { file } = hints;
  const spanBy = (today: Day) => titleFacts(above, sheet, file, today, hints.year).span;
  const ahead = spanBy(addDays(hints.today, AHEAD));
  // What somebody did is of days that have begun.
  const hasBegun = isPlan || ahead === null || (placed(columns, ahead, hints, line)[0] ?? ahead.from) <= hints.today;
  const span = hints.on ? monthAround(hints.on) : hasBegun ? ahead : spanBy(hints.today);
  const shown = ofTitle(placed(columns, span, hints, line), columns, { above, sheet }, hints, line);
  const days = shown.map((day, i) => ({ at: (columns[i] as DayColumn).at, day }));
  const isEarlier = (i: number) => i > 0 && (days[i - 1]?.day ?? '') >= (days[i]?.day ?? '');
  const bad = days.findIndex(({ day }, i) => day === null || isEarlier(i));
  if (bad !== -1)
    throw new TeamctlError('invalid', 'import-roster-day', { file, header: columns[bad]?.text ?? '' }, { file, line });
  const sure = days.map(({ at, day }) => ({ at, day: day as Day }));
  const rows = [...beside.map((row) => row.cells), cells];
  for (const row of rows)
    for (const { at, day } of sure) {
      const said = shortWeekday(/[(（](.{1,4})[)）]/.exec(row[at] ?? '')?.[1] ?? row[at] ?? '');
      const isRow = row !== cells && sure.every((each) => shortWeekday(row[each.at] ?? '') !== null);
      if (said !== null && (isRow || row === cells) && said + 1 !== isoWeekday(day))
        throw new TeamctlError(
          'invalid',
          'import-roster-weekday',
          { file, day, said: (row[at] ?? '').trim() },
          { file, line },
        );
    }
  return {
    days: sure,
    isYearGuessed:
      span?.isYearGuessed === true && hints.year === null && daysBetween(span.from, sure[0]?.day ?? span.from) < 62,
  };
}
