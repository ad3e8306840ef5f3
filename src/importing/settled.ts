import type { ColumnFacts } from './column-facts.ts';
import type { MappedColumn } from './columns.ts';
import { foldHeader } from './fold-header.ts';
import { callIds } from './profiles/aliases.ts';
import type { Field, Note, Row } from './types.ts';

export interface Table {
  file: string;
  columns: readonly MappedColumn[];
  facts: readonly ColumnFacts[];
  sample: readonly Row[];
  /** Fields that the user pointed to: they stay. */
  told: ReadonlySet<Field>;
  /** The user said which statuses are won. */
  isWonTold?: boolean;
}

export interface Settled {
  columns: MappedColumn[];
  notes: Note[];
}

export const keyOf = (column: MappedColumn) => foldHeader(column.header).key;
export const put = (columns: MappedColumn[], at: number, field: Field | null) => {
  columns[at] = { ...(columns[at] as MappedColumn), field };
};

/** An id of calls, not of orders. */
export const hasCallId = (columns: readonly MappedColumn[]): boolean =>
  columns.some((column) => column.field === 'rowId' && callIds.includes(keyOf(column)));
