import { sql } from 'kysely';
import type { Reader } from './database.ts';
import type { ExportRow, ExportTables } from './export.ts';
import { idiomOf } from './idiom.ts';
import { personColumns, tableShapes } from './person-tables.ts';

/** Everything that is stored about one person, by table, private notes included. */
export async function exportPerson(db: Reader, memberId: number): Promise<ExportTables> {
  const tables: ExportTables = {};
  const take = (name: string, rows: ExportRow[]) => {
    if (rows.length > 0) tables[name] = rows.map(({ journal_id: _, ...row }) => row);
  };
  take('member', (await sql<ExportRow>`SELECT * FROM member WHERE id = ${memberId}`.execute(db)).rows);
  for (const table of await tableShapes(db)) {
    const columns = personColumns(table);
    if (columns.length === 0) continue;
    const isOwn = sql.join(
      columns.map((column) => sql`${sql.ref(column)} = ${memberId}`),
      sql` OR `,
    );
    take(table.name, (await sql<ExportRow>`SELECT * FROM ${sql.table(table.name)} WHERE ${isOwn}`.execute(db)).rows);
  }
  const ofPlans = sql`plan_id IN (SELECT id FROM private_coach_plan WHERE member_id = ${memberId})`;
  take(
    'private_coach_step',
    (await sql<ExportRow>`SELECT * FROM private_coach_step WHERE ${ofPlans} ORDER BY id`.execute(db)).rows,
  );
  const namesMember = sql`${sql.raw(idiomOf(db).holds('named', memberId))} OR member_id = ${memberId}`;
  take(
    'private_remark',
    (await sql<ExportRow>`SELECT * FROM private_remark WHERE ${namesMember} ORDER BY id`.execute(db)).rows,
  );
  take('meeting', await meetingsOf(db, memberId));
  return tables;
}

/** Where the person shared or was away. */
async function meetingsOf(db: Reader, memberId: number): Promise<ExportRow[]> {
  const holds = (column: string) => sql.raw(idiomOf(db).holds(column, memberId));
  const { rows } = await sql<ExportRow>`
    SELECT kind, held_on, ${holds('sharers')} AS shared, ${holds('absent')} AS absent FROM meeting
    WHERE ${holds('sharers')} OR ${holds('absent')} ORDER BY held_on, id`.execute(db);
  return rows;
}
