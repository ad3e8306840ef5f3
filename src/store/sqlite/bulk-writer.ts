import type SQLite from 'better-sqlite3';
import type { Measure, Measures } from '../../domain/records/day-record.ts';
import type { StoredEntry } from '../../domain/records/entry.ts';
import type { BulkWriter, Value } from '../bulk-writer.ts';
import { columnOf, entryColumnsOf, recordColumnsOf } from '../record-columns.ts';

/** Rows in one statement: beyond this nothing gets quicker, and SQLite takes at most 32,766 values. */
const ROWS_A_STATEMENT = 64;

/** Writes by the native handle. */
export const fileBulkWriter = (native: SQLite.Database): BulkWriter => ({
  insertDayRecords: async (measures, rows, journalId) =>
    insertRows(native, 'day_record', recordColumnsOf(measures), rows, journalId),
  insertEntries: async (measures, rows, journalId) =>
    insertRows(native, 'entry', entryColumnsOf(measures), rows, journalId),
  updateEntries: async (grain, changed) => updateEntries(native, grain, changed),
});

/** Inserts rows in the order given. */
function insertRows(
  native: SQLite.Database,
  table: 'day_record' | 'entry',
  columns: readonly string[],
  rows: Iterable<readonly Value[]>,
  journalId: number,
): void {
  const row = `(${columns.map(() => '?').join(', ')}, ${journalId})`;
  const statement = (count: number) =>
    native.prepare(
      `INSERT INTO ${table} (${columns.join(', ')}, journal_id) VALUES ${Array(count).fill(row).join(', ')}`,
    );
  const width = columns.length;
  const full = statement(ROWS_A_STATEMENT);
  const values: Value[] = new Array(ROWS_A_STATEMENT * width).fill(null);
  let filled = 0;
  for (const each of rows) {
    for (let i = 0; i < width; i += 1) values[filled * width + i] = each[i] as Value;
    filled += 1;
    if (filled < ROWS_A_STATEMENT) continue;
    full.run(values);
    filled = 0;
  }
  if (filled > 0) statement(filled).run(values.slice(0, filled * width));
}

function updateEntries(
  native: SQLite.Database,
  grain: number,
  changed: readonly { stored: StoredEntry; values: Partial<Measures> }[],
): void {
  const statements = new Map<string, SQLite.Statement>();
  for (const { stored, values } of changed) {
    const given = Object.keys(values) as Measure[];
    if (given.length === 0) continue;
    const set = given.map((measure) => `${columnOf[measure]} = ?`).join(', ');
    let statement = statements.get(set);
    if (statement === undefined) {
      statement = native.prepare(
        `UPDATE entry SET ${set} WHERE grain = ${grain} AND id = ? AND member_id = ? AND day = ?`,
      );
      statements.set(set, statement);
    }
    statement.run([...given.map((measure) => values[measure]), stored.id, stored.memberId, stored.day]);
  }
}
