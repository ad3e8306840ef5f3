import { foldHeader } from './fold-header.ts';

/** Columns that only number the rows: two rows that differ in nothing else are one row twice. */
const ROW_NUMBERS = new Set(['序号', '行号', 'no', 'index', 'rownumber', 'row', 'sn', 'id行']);

export const rowNumberColumns = (headers: readonly string[]): ReadonlySet<number> =>
  new Set(
    headers.flatMap((header, i) => (ROW_NUMBERS.has(foldHeader(header).key) || header.trim() === '#' ? [i] : [])),
  );
