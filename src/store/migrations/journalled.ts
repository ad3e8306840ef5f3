import { type Kysely, sql } from 'kysely';

const object = (row: 'OLD' | 'NEW', columns: readonly string[]) =>
  `json_object(${columns.map((column) => `'${column}', ${row}."${column}"`).join(', ')})`;

const CURRENT = '(SELECT journal_id FROM journal_current)';

/**
 * Triggers that log every change of a table, so that `undo` works for commands that know nothing
 * of it. `columns` are all columns of the table, its key included.
 * Part of released migrations: what it generates must never change.
 */
// biome-ignore lint/suspicious/noExplicitAny: migrations know no current schema
export async function journalled(db: Kysely<any>, table: string, columns: readonly string[]): Promise<void> {
  const log = (before: string, after: string) =>
    `INSERT INTO change (journal_id, table_name, before, after) SELECT journal_id, '${table}', ${before}, ${after} FROM journal_current;`;
  const events = [
    ['insert', 'NULL', object('NEW', columns)],
    ['update', object('OLD', columns), object('NEW', columns)],
    ['delete', object('OLD', columns), 'NULL'],
  ] as const;
  for (const [event, before, after] of events) {
    await sql
      .raw(
        `CREATE TRIGGER journal_${table}_${event} AFTER ${event.toUpperCase()} ON "${table}" WHEN ${CURRENT} IS NOT NULL BEGIN ${log(before, after)} END`,
      )
      .execute(db);
  }
}
