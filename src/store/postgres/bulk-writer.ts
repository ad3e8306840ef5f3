import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { Measure, Measures } from '../../domain/records/day-record.ts';
import type { StoredEntry } from '../../domain/records/entry.ts';
import { grouped } from '../../domain/records/ordered-records.ts';
import type { BulkWriter, Value } from '../bulk-writer.ts';
import { columnOf, entryColumnsOf, recordColumnsOf } from '../record-columns.ts';
import type { OneConnection } from './dialect.ts';

/** Characters that are handed to the connection at once. */
const CHUNK = 64 * 1024;
const ROWS_A_STATEMENT = 5000;

/** Rows as `COPY` reads them. Their texts are days, in which nothing has to be escaped. */
function* asText(rows: Iterable<readonly Value[]>, width: number, journalId: number, counted: () => void) {
  let text = '';
  for (const row of rows) {
    for (let i = 0; i < width; i += 1) text += `${row[i] ?? '\\N'}\t`;
    text += `${journalId}\n`;
    counted();
    if (text.length < CHUNK) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}

async function copyRows(
  connection: OneConnection,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly Value[]>,
  journalId: number,
): Promise<void> {
  const names = `${columns.join(', ')}, journal_id`;
  const count = () => {
    connection.changes += 1;
  };
  const copy = (name: string) =>
    connection.queue((client) =>
      pipeline(
        Readable.from(asText(rows, columns.length, journalId, count)),
        client.query(copyFrom(`COPY ${name} (${names}) FROM STDIN`)),
      ),
    );
  if (!(await hasRules(connection, table))) return copy(table);
  // COPY passes by the rules of rows, so PostgreSQL does not do it where there are some: they are asked on the way from here.
  await connection.queue((client) => client.query(`CREATE TEMP TABLE arriving (LIKE ${table}) ON COMMIT DROP`));
  await copy('pg_temp.arriving');
  await connection.queue((client) =>
    client.query(`INSERT INTO ${table} (${names}) SELECT ${names} FROM pg_temp.arriving`),
  );
  await connection.queue((client) => client.query('DROP TABLE pg_temp.arriving'));
}

async function hasRules(connection: OneConnection, table: string): Promise<boolean> {
  const { rows } = await connection.queue((client) =>
    client.query<{ active: number }>('SELECT row_security_active($1::regclass) AS active', [table]),
  );
  return rows[0]?.active === 1;
}

type Changed = readonly { stored: StoredEntry; values: Partial<Measures> }[];

async function updateEntries(connection: OneConnection, grain: number, changed: Changed): Promise<void> {
  // Those that are given the same measures go together.
  for (const rows of grouped(changed, ({ values }) => Object.keys(values).join()).values()) {
    const given = Object.keys((rows[0] as Changed[number]).values) as Measure[];
    if (given.length === 0) continue;
    const set = given.map((measure, i) => `${columnOf[measure]} = given.v${i}`).join(', ');
    const arrays = ['id', 'member_id', 'day', ...given.map((_, i) => `v${i}`)];
    const typed = arrays.map((_, i) => `$${i + 1}::${i < 3 ? 'bigint' : 'double precision'}[]`).join(', ');
    const text = `UPDATE entry SET ${set} FROM unnest(${typed}) AS given (${arrays.join(', ')})
      WHERE entry.grain = ${grain} AND entry.id = given.id AND entry.member_id = given.member_id AND entry.day = given.day`;
    for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
      const some = rows.slice(from, from + ROWS_A_STATEMENT);
      const values = [
        some.map(({ stored }) => stored.id),
        some.map(({ stored }) => stored.memberId),
        some.map(({ stored }) => stored.day),
        ...given.map((measure) => some.map((each) => each.values[measure] ?? null)),
      ];
      const { rowCount } = await connection.queue((client) => client.query(text, values));
      connection.changes += rowCount ?? 0;
    }
  }
}

/** Writes by `COPY`, on the connection on which the transaction is open. */
export const serverBulkWriter = (connection: OneConnection): BulkWriter => ({
  insertDayRecords: (measures, rows, journalId) =>
    copyRows(connection, 'day_record', recordColumnsOf(measures), rows, journalId),
  insertEntries: (measures, rows, journalId) =>
    copyRows(connection, 'entry', entryColumnsOf(measures), rows, journalId),
  updateEntries: (grain, changed) => updateEntries(connection, grain, changed),
});
