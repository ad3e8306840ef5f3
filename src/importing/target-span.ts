import { addMonths, type Day, startOfMonth, startOfWeek } from '../domain/calendar/day.ts';
import type { TargetPeriod } from '../domain/records/target.ts';
import { TeamctlError } from '../errors.ts';
import { foldHeader } from './fold-header.ts';
import type { ImportProfile, TargetSpan } from './profiles/profile.ts';
import type { Section, Understanding } from './understand.ts';
import { parseDay } from './values/day.ts';

const QUARTER = /q|季/i;
const MONTH = /^\d{4}(?:[-/.年]\d{1,2}月?|\d{2})$/;

/** What the column says by its name: 季度, 月份. */
function byHeader(header: string): TargetSpan | null {
  const { key } = foldHeader(header);
  if (/季|quarter/.test(key)) return 'quarter';
  if (/月|month/.test(key)) return 'month';
  return /周|week/.test(key) ? 'week' : null;
}

function byCells(cells: readonly string[], days: readonly Day[]): TargetSpan | null {
  if (cells.length > 0 && cells.every((cell) => QUARTER.test(cell))) return 'quarter';
  if (cells.length > 0 && cells.every((cell) => MONTH.test(cell))) return 'month';
  const isFirsts = days.length > 0 && days.every((day) => day === startOfMonth(day));
  // First days of quarters only could be either.
  return isFirsts && days.some((day) => (Number(day.slice(5, 7)) - 1) % 3 !== 0) ? 'month' : null;
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
  const span = byHeader(header) ?? byCells(cells, days);
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
