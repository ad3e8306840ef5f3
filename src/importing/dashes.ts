import { eventMeasures, hasCalls, type Measure, type Measures } from '../domain/records/day-record.ts';
import type { MeasureColumn } from './measure-columns.ts';
import { ownCell } from './own-cell.ts';
import type { RecordBatch } from './record-batch.ts';
import type { Note, Row } from './types.ts';
import { cleanCell } from './values/number.ts';

/** What stands in place of a number where there is none, or where nobody knows: `-`, `/`, 无. */
const DASH = /^(-+|\/|无)$/;

interface Column {
  /** Of the first dash. */
  header: string;
  /** Records of work that have a dash here, by their places in the batch. */
  places: number[];
  hasZeros: boolean;
  hasNumbers: boolean;
}

/**
 * Dashes in the columns of what happens now and then. Many systems write one for none: it is certain where the same row
 * has calls and the whole column has numbers but never a 0. Where a 0 stands as well a dash means something else.
 */
export class Dashes {
  private readonly columns = new Map<Measure, Column>();

  /** For the columns of a table: called with each row that became a record, and where. */
  readerOf(columns: readonly MeasureColumn[]): (at: number, values: Partial<Measures>, row: Row) => void {
    const watched = columns.flatMap(({ measure, index, header }) => {
      if (!eventMeasures.includes(measure)) return [];
      const column = this.columns.get(measure) ?? { header: '', places: [], hasZeros: false, hasNumbers: false };
      this.columns.set(measure, column);
      return [{ measure, index, header, column }];
    });
    return (at, values, row) => {
      for (const { measure, index, header, column } of watched) {
        const value = values[measure];
        if (value === 0) column.hasZeros = true;
        else if (value != null) column.hasNumbers = true;
        else if (hasCalls(values) && DASH.test(cleanCell(ownCell(row, index)).replaceAll(/[–—―]/gu, '-'))) {
          column.header ||= header;
          column.places.push(at);
        }
      }
    };
  }

  /** Writes the certain ones as 0, and tells of all. */
  settle(batch: RecordBatch): Note[] {
    return [...this.columns].flatMap(([measure, { header, places, hasZeros, hasNumbers }]): Note[] => {
      if (places.length === 0) return [];
      const data = { header, count: places.length };
      if (hasZeros || !hasNumbers) return [{ code: hasZeros ? 'dash-beside-zero' : 'dash-only', data }];
      for (const at of places) batch.set(at, measure, 0);
      return [{ code: 'dash-none', data }];
    });
  }
}
