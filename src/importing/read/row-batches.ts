import { TeamctlError } from '../../errors.ts';
import type { Row } from '../types.ts';
import { MAX_ROWS } from './limits.ts';

const BATCH = 1000;

/** Rows in handfuls, as tables give them. @throws TeamctlError `import-too-long` */
export async function* batches(rows: AsyncIterable<Row> | Iterable<Row>, file: string): AsyncGenerator<Row[]> {
  let batch: Row[] = [];
  let count = 0;
  for await (const row of rows) {
    count += 1;
    if (count > MAX_ROWS) throw new TeamctlError('refused', 'import-too-long', { file, rows: MAX_ROWS }, { file });
    batch.push(row);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
