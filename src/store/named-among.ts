import { type Kysely, sql } from 'kysely';
import type { DatabaseSchema } from './schema/database-schema.ts';

/** Those of these ids that have a name in the file. Files without random ids hold none that can be told. */
export async function namedAmong(db: Kysely<DatabaseSchema>, uids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`SELECT name FROM pragma_table_info('member') WHERE name = 'uid'`.execute(
    db,
  );
  if (rows.length === 0 || uids.length === 0) return [];
  const named = await db
    .selectFrom('member')
    .select('uid')
    .where('uid', 'in', uids)
    .where(sql<boolean>`name NOT GLOB 'anon-[0-9]*'`)
    .execute();
  return named.map(({ uid }) => uid as string);
}
