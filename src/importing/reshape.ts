import { clockLog, isClockLog } from './clock-log.ts';
import { clockedDays, isOfClocks } from './clocked-days.ts';
import { datedBlocks } from './dated-blocks.ts';
import { filledDown } from './filled-down.ts';
import { labelledBlocks } from './labelled-blocks.ts';
import { labelledLines } from './labelled-lines.ts';
import { isLeaveList, leaveList } from './leave-list.ts';
import { withoutRule } from './markdown-table.ts';
import { measuresDown, uprighted } from './measures-down.ts';
import { holdsMeasuresBeside, metricsBesideDays } from './metrics-beside-days.ts';
import { monthsAcross } from './months-across.ts';
import { monthsWithNames } from './months-with-names.ts';
import { withoutNesting } from './nested-text.ts';
import { peopleAcross } from './people-across.ts';
import { dayColumns } from './roster-days.ts';
import { withSerialDays } from './serial-days.ts';
import { shiftsAcross } from './shifts-across.ts';
import { splitDate } from './split-date.ts';
import { stacked, tablesBeside } from './tables-beside.ts';
import { textInCells } from './text-in-cells.ts';
import type { Note, Row, Table } from './types.ts';
import { weekdaysDown } from './weekdays-down.ts';
import { daysAcross, type WideHints } from './wide-days.ts';

/** A table as all others are: a row a person and day, however its days were laid out. */
export interface Reshaped {
  table: Table;
  notes: readonly Note[];
}

/** How a table is turned: the line that its new header takes, and the rows that a row becomes. */
export interface Turning {
  header: Row;
  /** The first line of the old header; what stands above is kept. */
  from: number;
  rowsOf(row: Row): readonly Row[];
  /** Forgets what the rows so far said, for a table is read several times. */
  begin?(): void;
  note: Note;
  /** Further things that are worth telling. */
  more?: readonly Note[];
}

const LOOKED_AT = 40;

/** A longer table is no roster: its legend stands below it, so all of it is looked at. */
const LONGEST_ROSTER = 1000;
/** All leave of a company in a year: what was not granted is counted, so all of it is looked at. */
const LONGEST_LIST = 20_000;

async function beginning(table: Table, most = LOOKED_AT): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of table.rows()) {
    rows.push(...batch.slice(0, most - rows.length));
    if (rows.length >= most) break;
  }
  return rows;
}

/** All rows, where they are no more than those of a long list; none of them otherwise. */
async function whole(table: Table): Promise<Row[]> {
  const rows = await beginning(table, LONGEST_LIST + 1);
  return rows.length > LONGEST_LIST ? [] : rows;
}

function turned(table: Table, { header, from, rowsOf, begin }: Turning): Table {
  return {
    ...table,
    async *rows() {
      begin?.();
      for await (const batch of table.rows())
        yield batch.flatMap((row): readonly Row[] => {
          if (row.line < from) return [row];
          if (row.line <= header.line) return row.line === header.line ? [header] : [];
          return rowsOf(row);
        });
    },
  };
}

/** A table on its side is set up, tables beside each other are put one below the other; null for any other. */
async function uprightTable(table: Table, rows: readonly Row[]): Promise<Reshaped | null> {
  const beside = tablesBeside(rows);
  if (beside !== null)
    return {
      table: stacked(table, beside),
      notes: [{ code: 'tables-beside', data: { count: beside.starts.length } }],
    };
  const lines = labelledLines(table, rows);
  if (lines !== null) return { table: lines, notes: [{ code: 'labelled-lines', data: {} }] };
  const blocks = await labelledBlocks(table, rows);
  if (blocks !== null) return { table: blocks, notes: [{ code: 'labelled-blocks', data: {} }] };
  // A longer table is no list of measures.
  const down = rows.length < LOOKED_AT ? measuresDown(rows) : null;
  return down === null
    ? null
    : {
        table: uprighted(table, down),
        notes: [{ code: 'measures-down', data: { first: down.rows[1]?.cells[0] ?? '' } }],
      };
}

const dayColumnsIn = (rows: readonly Row[]): boolean => rows.some(({ cells }) => dayColumns(cells).length > 0);

/** Days that stand across the columns, or in three columns, become one column; any other table stays as it is. */
export async function reshaped(given: Table, hints: WideHints): Promise<Reshaped> {
  const opened = await beginning(given);
  const ruled = withoutRule(given, opened);
  const nested = withoutNesting(ruled, ruled === given ? opened : await beginning(ruled));
  const written = nested?.table ?? ruled;
  const looked = written === given ? opened : await beginning(written);
  const apart = textInCells(written, looked);
  const plainly = apart?.table ?? written;
  const shown = withSerialDays(plainly, apart === null ? looked : await beginning(plainly));
  const first = shown === written ? looked : await beginning(shown);
  const upright = await uprightTable(shown, first);
  const table = upright?.table ?? shown;
  const rows = upright === null ? first : await beginning(table);
  const roster = dayColumnsIn(rows) ? await beginning(table, LONGEST_ROSTER) : [];
  const turning =
    shiftsAcross(roster, table.sheet, hints) ??
    leaveList(isLeaveList(rows, hints.file) ? await beginning(table, LONGEST_LIST) : [], hints) ??
    clockedDays(isOfClocks(rows) ? await beginning(table, LONGEST_ROSTER) : [], hints) ??
    clockLog(isClockLog(rows) ? await whole(table) : []) ??
    monthsWithNames(rows, table.sheet, hints) ??
    monthsAcross(rows, table.sheet, hints) ??
    metricsBesideDays(holdsMeasuresBeside(rows) ? await whole(table) : [], table.sheet, hints) ??
    daysAcross(rows, table.sheet, hints) ??
    splitDate(rows) ??
    peopleAcross(rows, table.sheet, hints) ??
    weekdaysDown(rows, table.sheet, hints) ??
    datedBlocks(rows, hints);
  const plain = turning === null ? table : turned(table, turning);
  const filled = filledDown(plain, turning === null ? rows : await beginning(plain));
  const isMoved = upright !== null || turning !== null;
  const read = filled?.table ?? plain;
  return {
    // Columns that were moved are no longer those of the sheet.
    table: isMoved ? { ...read, hiddenColumns: [] } : read,
    notes: [
      ...(nested === null ? [] : [nested.note]),
      ...(apart === null ? [] : [{ code: 'cells-split', data: { separator: apart.separator } }]),
      ...(upright?.notes ?? []),
      ...(turning === null ? [] : [turning.note, ...(turning.more ?? [])]),
      ...(filled?.notes ?? []),
    ],
  };
}
