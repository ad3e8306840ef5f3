import { sql } from 'kysely';
import { homeOf } from '../../src/app/open/home.ts';
import type { Store } from '../../src/store/database.ts';
import { openMemoryStore } from '../../src/store/sqlite/file-store.ts';
import { ownSchema } from '../server.ts';
import { temporaryFolder } from '../temporary.ts';

/** An empty database of its own: in memory, or in a schema of the server that the tests run on. */
export async function openTestStore(): Promise<Store> {
  const address = ownSchema();
  return address === null ? openMemoryStore() : homeOf(address, temporaryFolder('server')).create(async () => {});
}

/** The rows that a query gives. */
export async function rowsOf<Row>(store: Store, query: string): Promise<Row[]> {
  return (await sql.raw<Row>(query).execute(store.reader)).rows;
}

/** Runs statements that no writer has. */
export const tell = (store: Store, ...statements: readonly string[]): Promise<void> =>
  store.transact(async (db) => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  });
