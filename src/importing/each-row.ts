import { TeamctlError } from '../errors.ts';
import { indexOf } from './columns.ts';
import type { Control } from './control.ts';
import type { RowHandler } from './gather-days.ts';
import type { LeftOut } from './left-out.ts';
import { type MeasureColumn, measureColumns } from './measure-columns.ts';
import { MAX_ROWS } from './read/limits.ts';
import type { Refusals } from './refusals.ts';
import { type RowKind, rowFilter } from './row-filter.ts';
import type { Row } from './types.ts';
import { type Section, sheetOf, type Understanding } from './understand.ts';
import { filterOf } from './where.ts';

export interface RowTools {
  refusals: Refusals;
  leftOut: LeftOut;
  /** Absent where nothing is added up. */
  control?: Control;
  /** True for the name of a member: somebody may be called 合计. */
  isMember?(name: string): boolean;
}

export interface RowCounts {
  /** Rows that say something of somebody, refused ones included. */
  read: number;
  passedOver: number;
  /** Rows that were taken though their sheet does not show them, and the first of them. */
  hidden: number;
  firstHidden: number;
  /** Numbers in merged cells that stand for rows below theirs. */
  merged: { header: string; line: number; count: number } | null;
}

/** A number of a merged cell counts in its first row only: a row below it is told of. */
function noteMerged(counts: RowCounts, row: Row, { columns }: Section, ofMeasures: readonly MeasureColumn[]): void {
  const at = row.covered?.find((i) => columns[i]?.own !== undefined || ofMeasures.some(({ index }) => index === i));
  if (at === undefined) return;
  counts.merged ??= { header: columns[at]?.header ?? '', line: row.line, count: 0 };
  counts.merged.count += 1;
}

/** Values that were named with `--where` and do not stand in the file. @throws TeamctlError `usage` */
function refuseUnmet(filter: ReturnType<typeof filterOf>, file: string): void {
  const [first] = filter?.unmet() ?? [];
  if (first !== undefined)
    throw new TeamctlError(
      'usage',
      'import-where-value',
      { file, header: first.header, value: first.value, values: first.values },
      { file },
    );
}

/** Calls each row that counts; refuses the broken ones, notes what is left out. @returns rows read and passed over */
export async function eachRow(
  understanding: Understanding,
  tools: RowTools,
  handlerOf: (section: Section) => RowHandler,
): Promise<RowCounts> {
  const counts: RowCounts = { read: 0, passedOver: 0, hidden: 0, firstHidden: 0, merged: null };
  const { file } = understanding;
  for (const section of understanding.sections)
    await sectionRows(section, understanding, tools, handlerOf(section), counts);
  if (counts.read === 0 && tools.leftOut.count === 0)
    throw new TeamctlError('invalid', 'import-no-rows', { file }, { file });
  return counts;
}

async function sectionRows(
  section: Section,
  understanding: Understanding,
  tools: RowTools,
  handle: RowHandler,
  counts: RowCounts,
): Promise<void> {
  const { refusals, leftOut, control } = tools;
  const { file, told } = understanding;
  const kindOf = rowFilter(section, { isMember: tools.isMember ?? (() => false) });
  const filter = filterOf(told, section.headers, file);
  const sheet = sheetOf(understanding, section);
  const columns = measureColumns(section);
  const width = section.headers.length;
  const nameAt = indexOf(section.columns).get('name') ?? -1;
  const refuse = (row: Row, kind: 'ragged-row' | 'open-quote'): void => {
    const lines = row.lines ?? 1;
    counts.read += lines;
    control?.setAside('refused', row, columns);
    if (kind === 'ragged-row') refusals.add(row.line, kind, {}, sheet);
    else refusals.add(row.line, kind, { to: row.line + lines - 1, lines }, sheet, lines);
  };
  const asideOf = (row: Row, kind: Exclude<RowKind, 'data' | 'blank'>): void => {
    if (kind === 'ragged-row' || kind === 'open-quote') refuse(row, kind);
    else if (kind === 'nobody') {
      leftOut.add(kind, row.line, row.cells[nameAt] ?? '');
      control?.setAside('left', row, columns);
    } else if (typeof kind === 'string') {
      const shown = row.cells.find((cell) => cell.trim() !== '');
      leftOut.add(kind, row.line, shown);
    } else {
      leftOut.add(kind.total === 'average' ? 'average' : 'total', row.line, kind.text);
      control?.compare(row, kind.total, columns);
    }
  };
  control?.begin();
  for await (const batch of section.table.rows()) {
    for (const row of batch) {
      const kind = kindOf(row);
      if (kind === 'blank') continue;
      if (kind !== 'data') {
        asideOf(row, kind);
        continue;
      }
      if (filter !== null && !filter.keeps(row)) {
        leftOut.add('filtered', row.line);
        control?.setAside('left', row, columns);
        continue;
      }
      if (row.cells.length > width)
        leftOut.add(
          'beside',
          row.line,
          row.cells.slice(width).find((cell) => cell !== ''),
        );
      const outcome = handle(row);
      if (outcome === 'taken') control?.took();
      else control?.setAside(outcome === 'refused' ? 'refused' : 'left', row, columns);
      if (outcome !== 'left-out') counts.read += 1;
      if (outcome === 'passed-over') counts.passedOver += 1;
      if (row.covered !== undefined) noteMerged(counts, row, section, columns);
      if (row.hidden && outcome === 'taken') {
        counts.hidden += 1;
        counts.firstHidden ||= row.line;
      }
    }
    if (counts.read > MAX_ROWS)
      throw new TeamctlError('refused', 'import-too-long', { file, rows: MAX_ROWS }, { file });
  }
  refuseUnmet(filter, file);
}
