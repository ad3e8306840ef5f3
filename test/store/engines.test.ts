import { expect, test } from 'vitest';
import type { Store } from '../../src/store/database.ts';
import { idiomOf } from '../../src/store/idiom.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { serverMigrations } from '../../src/store/postgres/migrate.ts';
import { openMemoryStore } from '../../src/store/sqlite/file-store.ts';
import { isOnServer } from '../server.ts';
import { openTestStore } from './open-store.ts';

/** Which command is writing is a setting of the transaction there: a table would have everybody wait for everybody. */
const IN_FILES_ONLY = ['journal_current'];

/** Tables with their columns, keys and references. */
async function schemaOf(store: Store): Promise<Record<string, unknown>> {
  const idiom = idiomOf(store.reader);
  const schema: Record<string, unknown> = {};
  for (const { name, hasRowId, columns } of await idiom.tables(store.reader)) {
    if (IN_FILES_ONLY.includes(name)) continue;
    const references = (await idiom.references(store.reader, name)).map(({ from, parent }) => `${from} → ${parent}`);
    // What has no number of its own cannot be told row by row on a server.
    const isNumbered = hasRowId && columns.some((column) => column.name === 'id');
    schema[name] = { columns, isNumbered, keys: await idiom.keys(store.reader, name), references: references.sort() };
  }
  await store.close();
  return schema;
}

/** Everything up to here is the server's first step. */
const BASELINE = 100;

test('what is done to files is done on servers, in the same order', () => {
  const done = serverMigrations.map(({ number }) => number);
  expect(done[0]).toBe(BASELINE);
  const ofFiles = migrations.map(({ number }) => number).filter((number) => number > BASELINE);
  expect(done.filter((number) => ofFiles.includes(number))).toEqual(ofFiles);
  expect(done).toEqual([...done].sort((a, b) => a - b));
});

test.skipIf(!isOnServer)('both engines have the same tables, columns, keys and references', async () => {
  const [file, server] = [await schemaOf(await openMemoryStore()), await schemaOf(await openTestStore())];
  expect(Object.keys(server).length).toBeGreaterThan(25);
  expect(server).toEqual(file);
  expect(Object.keys(server)).toEqual(Object.keys(file));
});
