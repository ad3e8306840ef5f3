import { TeamctlError } from '../errors.ts';
import { findColumn, indexOf } from './columns.ts';
import { foldHeader } from './fold-header.ts';
import type { ImportProfile } from './profiles/profile.ts';
import type { Section } from './section.ts';
import { filterOf } from './where.ts';

/** Until when a row's numbers go. */
const UNTIL =
  /^(?:(?:period|week|range|report|data)?(?:end|ends|until|till|thru|through|to)(?:date|day|on)?|date(?:end|to|until|thru|through)|enddate|todate)$|^(?:统计|数据|汇总|周期)?(?:结束|截止|终止|截至)(?:日期|时间|日)?$|^(?:fecha|data|date)?(?:de)?(?:fin|fim|final|hasta|bis)$|^(?:end|bis)datum$|^(?:終了|集計終了)日(?:付)?$/;
const DAY = /^\d{1,4}[-/.年]\d{1,2}[-/.月]\d{1,4}/;
const dayOf = (cell: string): string => DAY.exec(cell.trim())?.[0] ?? '';

/**
 * Rows of days beside a last day that is another one: sums of a week or two would stand as the work of one day.
 * Of rows that are filtered away nothing is asked, nor where the column is told to mean nothing.
 * @throws TeamctlError `usage`
 */
export function refuseSpans({ headers, columns, sample }: Section, profile: ImportProfile, file: string): void {
  const day = indexOf(columns).get('day');
  if (day === undefined) return;
  const filter = filterOf(profile, headers, file);
  const rows = filter === null ? sample : sample.filter((row) => filter.keeps(row));
  const unheeded = new Set([profile.columns?.none ?? []].flat().map((each) => findColumn(headers, each)));
  columns.forEach(({ field, header }, i) => {
    if (field !== null || unheeded.has(i) || !UNTIL.test(foldHeader(header).key)) return;
    const ends = rows.map(({ cells }) => dayOf(cells[i] ?? ''));
    const spans = rows.filter(({ cells }, row) => {
      const [from, to] = [dayOf(cells[day] ?? ''), ends[row] as string];
      return from !== '' && to !== '' && from !== to;
    });
    const [first] = spans;
    if (first === undefined) return;
    const where = ends.includes('') ? { where: `${header}=` } : {};
    throw new TeamctlError(
      'usage',
      'import-spans',
      { file, header, day: headers[day] as string, count: spans.length, line: first.line, ...where },
      { file, line: first.line },
    );
  });
}
