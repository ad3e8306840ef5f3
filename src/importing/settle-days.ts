import type { Day } from '../domain/calendar/day.ts';
import { TeamctlError } from '../errors.ts';
import { isMostly } from './column-facts.ts';
import { fieldCalled, indexOf } from './columns.ts';
import { foldHeader } from './fold-header.ts';
import type { ImportProfile } from './profiles/profile.ts';
import type { Section } from './section.ts';
import type { Note } from './types.ts';
import { type DateOrder, dateOrders, noVotes, type OrderVotes, parseDay, voteOrder } from './values/day.ts';
import { monthNamed } from './values/month-names.ts';
import { inZone, zoneOfHeader } from './values/zone.ts';

const AMBIGUOUS = /^\s*(?:[a-z]{3,9}\.?,?\s+)?\d{1,2}[-/.]\d{1,2}(?:[-/.](?:\d{4}|\d{2})(?!\d)|$|\s)|^\s*\d{6}\s*$/i;
const YEARLESS =
  /^\s*(?:\d{1,2}[月월]|\d{1,2}[-/.]\d{1,2}(?:$|\s)|\p{L}{3,9}\.?\s\d{1,2}$|\d{1,2}[\s-]\p{L}{3,9}\.?$)/u;

const dayColumns = (section: Section) =>
  (['day', 'joined', 'left'] as const).flatMap((field) => indexOf(section.columns).get(field) ?? []);

const someCell = (sections: readonly Section[], pattern: RegExp) =>
  sections.some((section) =>
    dayColumns(section).some((at) => section.facts[at]?.cells.some(({ text }) => pattern.test(text))),
  );

/** `1` to `12` or `Jan` below 月份 or Month, and no year beside them: months of targets. */
const areBareMonths = ({ columns, headers, facts }: Section): boolean => {
  const at = indexOf(columns);
  const day = at.get('day') ?? -1;
  const cells = facts[day];
  if (cells === undefined || at.has('year') || fieldCalled(headers[day] ?? '') !== 'month') return false;
  return isMostly(cells, (text) => /^(?:0?[1-9]|1[0-2])$/.test(text) || monthNamed(text) !== null);
};

const DAY_FIRST =
  /^(?:fecha|dia|data(?!date)|datum|anruf|verkaufsdatum|abschlussdatum|bestelldatum|jour|tarih|arama|satis|gorusme|islem|sana|ngay|tanggal|tgl|paiva|pvm|dato(?!r)|giorno|\p{Script=Cyrillic})/u;
const DOTTED = /^\s*\d{1,2}\.\d{1,2}\.\d{4}/;

/** `Datum` above `03.11.2026`: nobody writes the month first with dots; with strokes some do, whatever their language. */
const areDaysFirst = (sections: readonly Section[]): boolean =>
  sections.every((section) =>
    dayColumns(section).every(
      (at) =>
        DAY_FIRST.test(foldHeader(section.headers[at] ?? '').key) &&
        section.facts[at]?.cells.every(({ text }) => DOTTED.test(text)) === true,
    ),
  );

const MONTH_AND_DATE = /^\s*\d{1,2}[-/.]\d{1,2}(?:$|\s)/;

/** 日期 above `11.2`, `11/3` without a year: nobody who writes Chinese puts the date before the month. */
const areChineseMonthsFirst = (sections: readonly Section[]): boolean =>
  sections.every((section) =>
    dayColumns(section).every(
      (at) =>
        /^\p{Script=Han}+$/u.test((section.headers[at] ?? '').trim()) &&
        section.facts[at]?.cells.every(({ text }) => !AMBIGUOUS.test(text) || MONTH_AND_DATE.test(text)) === true,
    ),
  );

export interface DayStyle {
  dateOrder: DateOrder | null;
  notes: readonly Note[];
}

async function votesOf(sections: readonly Section[], today: Day): Promise<OrderVotes> {
  const votes = noVotes();
  for (const section of sections) {
    const columns = dayColumns(section);
    for await (const batch of section.table.rows())
      for (const row of batch)
        if (row.line > section.headerLine)
          for (const at of columns) voteOrder(row.cells[at] ?? '', row.line, votes, today);
  }
  return votes;
}

const FEWEST_VARYING = 3;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * `24/08/17`, where only day or year can stand first: of the two that which varies is the day. Where neither does, and
 * the table is in Latin letters, nobody puts a year of two digits before a stroke; the order is told either way.
 */
function shortOrder(sections: readonly Section[], votes: OrderVotes, choices: readonly DateOrder[]): DateOrder | null {
  const { first, last, example } = votes.short;
  if (votes.isMixed || example === '' || choices.includes('mdy') || choices.length < 2) return null;
  if (last.size === 1 && first.size >= FEWEST_VARYING) return 'dmy';
  if (first.size === 1 && last.size >= FEWEST_VARYING) return 'ymd';
  const texts = sections.flatMap(({ headers, sample }) => [headers, ...sample.map(({ cells }) => cells)]);
  const isLatin = !texts.some((cells) => cells.some((cell) => CJK.test(cell)));
  return first.size === 1 && last.size === 1 && isLatin && /\//.test(example) ? 'dmy' : null;
}

/**
 * `03/04/2026`, `05-01-26` and `990105` are understood by the column as a whole: an order in which each of its days
 * exists, and only one such.
 * @throws TeamctlError `invalid` where it is open, or where two orders stand in one column
 */
export async function decideOrder(sections: readonly Section[], file: string, today: Day): Promise<DateOrder | null> {
  if (!someCell(sections, AMBIGUOUS)) return null;
  const votes = await votesOf(sections, today);
  if (votes.seen === 0) return null;
  const alive = dateOrders.filter((order) => votes.against[order] === 0);
  const likely = alive.filter((order) => votes.odd[order] === 0);
  const [only] = likely.length > 0 ? likely : alive;
  if (alive.includes('dmy') && (likely.length === 0 || likely.includes('dmy')) && areDaysFirst(sections)) return 'dmy';
  if (only !== undefined && (likely.length === 1 || alive.length === 1)) return only;
  if (alive.includes('mdy') && areChineseMonthsFirst(sections)) return 'mdy';
  const short = shortOrder(sections, votes, likely.length > 0 ? likely : alive);
  if (short !== null) return short;
  if (alive.length > 0)
    throw new TeamctlError(
      'invalid',
      'import-date-order',
      { file, choices: likely.length > 0 ? likely : alive, ...(votes.short.example && { value: votes.short.example }) },
      { file },
    );
  const { against, values } = votes;
  throw new TeamctlError(
    'invalid',
    'import-two-orders',
    { file, line: against.mdy, value: values.mdy, other: against.dmy, otherValue: values.dmy },
    { file, line: against.mdy },
  );
}

const SHORT = /^\s*\d{1,2}([-/.])\d{1,2}\1\d{2}(?!\d)/;

/** Which order days were read in, with one of those whose year has two digits, since it may stand first as well. */
export function orderNotes(sections: readonly Section[], order: DateOrder | null): Note[] {
  if (order === null) return [];
  const cells = sections.flatMap((section) =>
    dayColumns(section).flatMap((at) => section.facts[at]?.cells.map(({ text }) => text) ?? []),
  );
  const cell = cells.map((text) => SHORT.exec(text)?.[0].trim()).find((text) => text !== undefined);
  const day = cell === undefined ? undefined : parseDay(cell, { order, periods: false, year: null });
  return [{ code: 'date-order', data: { order, ...(cell !== undefined && day ? { cell, day } : {}) } }];
}

/** Months of days that stand without a year. */
const monthsOf = (sections: readonly Section[]): ReadonlySet<number> =>
  new Set(
    sections.flatMap((section) =>
      dayColumns(section).flatMap(
        (at) => section.facts[at]?.cells.map(({ text }) => Number(/^\d{1,2}/.exec(text)?.[0] ?? 0)) ?? [],
      ),
    ),
  );

/** The year of the days behind New Year: told, of the title, or today's, where today is soon after it. */
function yearBehind(sections: readonly Section[], { year }: ImportProfile, today: Day): number | null {
  if (year !== undefined) return year;
  const known = new Set(sections.map((section) => section.year).filter((each) => each !== null));
  if (known.size > 0) return null;
  return Number(today.slice(5, 7)) <= 3 ? Number(today.slice(0, 4)) : null;
}

/**
 * Days without a year have it from the title, the sheet's or the file's name, or from `--year`; December and January
 * in one list are two years.
 * @throws TeamctlError `usage`
 */
export function withYears(
  sections: readonly Section[],
  profile: ImportProfile,
  file: string,
  today: Day,
): { sections: readonly Section[]; notes: Note[] } {
  const yearless = sections.filter((section) => someCell([section], YEARLESS) || areBareMonths(section));
  if (yearless.length === 0) return { sections, notes: [] };
  const months = monthsOf(yearless);
  if (months.has(12) && months.has(1) && !months.has(6)) {
    const year = yearBehind(yearless, profile, today);
    if (year === null) throw new TeamctlError('usage', 'import-year-unclear', { file }, { file });
    return {
      sections: sections.map((section) =>
        yearless.includes(section) ? { ...section, year, turnsYear: true } : section,
      ),
      notes: [{ code: 'year-turns', data: { year, before: year - 1 } }],
    };
  }
  if (yearless.some((section) => section.year === null))
    throw new TeamctlError('usage', 'import-year-unclear', { file }, { file });
  const assumed = { code: 'year-assumed', data: { year: (yearless[0] as Section).year as number } };
  return { sections, notes: profile.year === undefined ? [assumed] : [] };
}

/** Moments of another zone, or machine time, become China's day. */
export function zoneNotes(sections: readonly Section[]): Note[] {
  const pattern = /\d(?:z|utc|gmt| utc| gmt|[+-]\d{2}:?\d{2})$|^\d{10}(?:\d{3})?$/i;
  const found = sections.some((section) => {
    const at = indexOf(section.columns).get('day');
    return (
      at !== undefined &&
      section.facts[at]?.cells
        .map(({ text }) => inZone(text, zoneOfHeader(section.headers[at] ?? '') ?? ''))
        .some((text) => pattern.test(text.trim()) && /:|^\d{10}/.test(text) && !/\+08:?00$/.test(text.trim()))
    );
  });
  return found ? [{ code: 'zone-converted', data: {} }] : [];
}

const DATE_LINE =
  /^(?:report\s?)?(?:date|day|fecha|datum|data|dia|日期|日付|统计日期|报表日期)\s?[:：]?\s?(\d{1,2})[-/.](\d{1,2})[-/.](20\d{2})(?:\s|$)/i;

/**
 * `Date: 02/11/2026` above a header: one day, where both orders, or the calendar, leave only one.
 * @throws TeamctlError `invalid` where it may be either
 */
function dayAbove({ above }: Section, { order, file, today }: DayOptions): Day | null {
  for (const { line, cells } of above) {
    const match = DATE_LINE.exec(
      cells
        .map((cell) => cell.trim())
        .filter((cell) => cell !== '')
        .join(' '),
    );
    if (match === null) continue;
    const days = (['mdy', 'dmy'] as const).flatMap((each) => {
      const day = parseDay(match.slice(1).join('/'), { order: each, periods: false, year: null });
      return day == null || (order !== undefined && order !== each) ? [] : [{ order: each, day }];
    });
    const past = days.filter(({ day }) => day <= today);
    const found = new Set((past.length > 0 ? past : days).map(({ day }) => day));
    if (found.size > 1)
      throw new TeamctlError(
        'invalid',
        'import-date-order',
        { file, choices: days.map((each) => each.order) },
        { file, line },
      );
    const [day] = found;
    if (day !== undefined) return day;
  }
  return null;
}

interface DayOptions {
  order: DateOrder | undefined;
  file: string;
  today: Day;
}

/** The day of tables that have no column for it: told, or the one day that title, sheet or file name. */
export function withDays(
  sections: readonly Section[],
  told: Day | null,
  options: DayOptions,
): { sections: Section[]; notes: Note[] } {
  const notes: Note[] = [];
  const done = sections.map((section) => {
    if (told !== null) return { ...section, on: told };
    if (indexOf(section.columns).has('day')) return section;
    const { span } = section.title;
    if (span === null || (span.from !== span.to && section.above.length > 0)) {
      const day = dayAbove(section, options);
      if (day === null) return section;
      notes.push({ code: 'day-from-title', data: { day, sheet: section.table.sheet ?? '' } });
      return { ...section, on: day };
    }
    if (span.from !== span.to) return section;
    notes.push({
      code: span.isYearGuessed ? 'day-from-title-guessed' : 'day-from-title',
      data: { day: span.from, sheet: section.table.sheet ?? '' },
    });
    return { ...section, on: span.from };
  });
  return { sections: done, notes };
}
