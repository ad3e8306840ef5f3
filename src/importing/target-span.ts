import { addMonths, type Day, startOfMonth, startOfWeek } from '../domain/calendar/day.ts';
import { mostInADay } from '../domain/records/plausible.ts';
import type { TargetMetric, TargetPeriod } from '../domain/records/target.ts';
import { rareInADay } from '../domain/records/unlikely.ts';
import { TeamctlError } from '../errors.ts';
import type { MappedColumn } from './columns.ts';
import { foldHeader } from './fold-header.ts';
import type { ImportProfile, TargetSpan } from './profiles/profile.ts';
import { metricOfColumn } from './target-metric.ts';
import type { Note } from './types.ts';
import type { Section, Understanding } from './understand.ts';
import { parseDay } from './values/day.ts';

const QUARTER = /q|季/i;
const MONTH = /^\d{4}(?:[-/.年]\d{1,2}月?|\d{2})$/;

/** What the column says by its name: 季度, 月份. */
function byHeader(header: string): TargetSpan | null {
  const { key } = foldHeader(header);
  if (/季|quarter|quartal|trimestr/.test(key)) return 'quarter';
  if (/月|month|monat|mensua?l|mensuel|domes$|dumois$/.test(key)) return 'month';
  return /周|week|woche|seman[ae]|hebdo/.test(key) ? 'week' : null;
}

/** What one target of a column covers, where the column's name says so: 日拨打目标, `weekly target`, 年目标. */
function spanNamed(header: string): TargetSpan | 'year' | null {
  const { key } = foldHeader(header);
  if (/全年|年度|年目标|annual|annuel|anual|year|jahr|doano$|delano$/.test(key)) return 'year';
  return (
    byHeader(header) ??
    (/[每单今本当]日|[每当]天|日(?!期|本)|daily|perday|aday$|diari[oa]|journalier|taglich/.test(key) ? 'day' : null)
  );
}

const LENGTHS = { day: 0, week: 1, month: 2, quarter: 3, year: 4 };

/**
 * The span of the targets of one column. One that names a longer span than its table is kept by that; a shorter one
 * says nothing of the whole.
 * @returns null where its targets cannot be kept
 */
export function spanOfColumn(header: string, span: TargetSpan): TargetSpan | null {
  const named = spanNamed(header);
  if (named === null || named === span) return span;
  return (named === 'week' || named === 'month') && LENGTHS[named] > LENGTHS[span] ? named : null;
}

/** Headers of target columns whose span is not that of their table: kept by their own, or not used. */
export function otherSpans({ sections }: Pick<Understanding, 'sections'>, span: TargetSpan): Note[] {
  const headers = sections.flatMap(({ columns }) =>
    columns.flatMap((column) => (metricOfColumn(column) !== null || isTargetWord(column) ? [column.header] : [])),
  );
  const unlike = [...new Set(headers)].filter((header) => spanOfColumn(header, span) !== span);
  const of = (test: (own: TargetSpan | null) => boolean) => unlike.filter((header) => test(spanOfColumn(header, span)));
  const [own, none] = [of((each) => each !== null), of((each) => each === null)];
  return [
    ...own.map(
      (header): Note => ({ code: 'target-own-span', data: { header, period: spanOfColumn(header, span) as string } }),
    ),
    ...(none.length === 0 ? [] : [{ code: 'target-other-span', data: { headers: none, period: span } }]),
  ];
}

/**
 * @throws TeamctlError `import-target-span` where no target of a file can be kept: 日目标 in a table of months
 */
export function refuseOtherSpans({ file, sections }: Understanding, span: TargetSpan): void {
  const columns = sections.flatMap((section) => section.columns);
  const headers = columns.flatMap((column) => (metricOfColumn(column) === null ? [] : [column.header]));
  if (headers.length === 0 || headers.some((header) => spanOfColumn(header, span) !== null)) return;
  throw new TeamctlError('invalid', 'import-target-span', { file, headers, period: span }, { file });
}

/** Notes without what is told as a target of another span: once is enough. */
export function withoutTold(notes: readonly Note[], told: readonly Note[]): Note[] {
  const headers = new Set(
    told.flatMap(({ code, data }) => (code === 'target-other-span' ? (data.headers as readonly string[]) : [])),
  );
  return notes.flatMap((note) => {
    if (note.code === 'column-chosen' && headers.has(note.data.other as string)) return [];
    if (note.code !== 'numbers-unused') return [note];
    const rest = (note.data.headers as readonly string[]).filter((header) => !headers.has(header));
    return rest.length === 0 ? [] : [{ ...note, data: { ...note.data, headers: rest } }];
  });
}

/** Work days that a span has at most. */
const MOST_WORKDAYS = { day: 1, week: 6, month: 26, quarter: 78 } as const;
const MOST_DAYS = { day: 1, week: 7, month: 31, quarter: 92 } as const;

/** Whether nobody could reach so much of a measure that every team has, even working each day and night of the span. */
export const isBeyond = (metric: TargetMetric, value: number, span: TargetSpan, people: number): boolean =>
  value > mostInADay(metric) * MOST_DAYS[span] * people;

/** Whether hardly anybody could: a slip of the unit or of the keyboard. */
export const isRareTarget = (metric: TargetMetric, value: number, span: TargetSpan, people: number): boolean =>
  value > (rareInADay[metric] ?? Number.POSITIVE_INFINITY) * MOST_WORKDAYS[span] * people;

const isTargetWord = ({ header, field, own }: MappedColumn) =>
  field === null && own === undefined && /目标|target|quota/i.test(header);

function byCells(cells: readonly string[], days: readonly Day[]): TargetSpan | null {
  if (cells.length > 0 && cells.every((cell) => QUARTER.test(cell))) return 'quarter';
  if (cells.length > 0 && cells.every((cell) => MONTH.test(cell))) return 'month';
  const isFirsts = days.length > 0 && days.every((day) => day === startOfMonth(day));
  // First days of quarters only could be either.
  return isFirsts && days.some((day) => (Number(day.slice(5, 7)) - 1) % 3 !== 0) ? 'month' : null;
}

/** What the columns of targets say themselves, where all of them say the same: 月目标业绩. */
function byNames({ columns }: Section): TargetSpan | null {
  const named = columns.flatMap((column) => (metricOfColumn(column) === null ? [] : [spanNamed(column.header)]));
  const [first] = named;
  return first == null || first === 'year' || named.some((each) => each !== first) ? null : first;
}

function cellsOf({ columns, sample }: Section): { header: string; cells: string[] } {
  const at = columns.findIndex((column) => column.field === 'day');
  return {
    header: columns[at]?.header ?? '',
    cells: at === -1 ? [] : sample.map((row) => (row.cells[at] ?? '').trim()).filter((cell) => cell !== ''),
  };
}

/** What one target of a file covers: told, or seen from its column. @throws TeamctlError `usage` when it is not clear */
export function targetSpan(understanding: Understanding, profile: ImportProfile): TargetSpan {
  if (profile.period) return profile.period;
  const section = understanding.sections[0] as Section;
  const { header, cells } = cellsOf(section);
  const { span: titled } = section.title;
  if (header === '' && section.on === null && titled !== null && titled.from !== titled.to) return 'month';
  const days = cells.flatMap((cell) => parseDay(cell, { order: understanding.dateOrder, periods: true }) ?? []);
  const span = byHeader(header) ?? byCells(cells, days) ?? byNames(section);
  if (span) return span;
  throw new TeamctlError('usage', 'import-period-unclear', { file: understanding.file }, { file: understanding.file });
}

const startOfQuarter = (day: Day): Day => addMonths(startOfMonth(day), -((Number(day.slice(5, 7)) - 1) % 3));

/** The stored periods that a span with this day in it is made of. */
export function periodsOf(span: TargetSpan, day: Day): { period: TargetPeriod; starts: Day[] } {
  if (span === 'day') return { period: 'day', starts: [day] };
  if (span === 'week') return { period: 'week', starts: [startOfWeek(day)] };
  if (span === 'month') return { period: 'month', starts: [startOfMonth(day)] };
  const first = startOfQuarter(day);
  return { period: 'month', starts: [0, 1, 2].map((months) => addMonths(first, months)) };
}
