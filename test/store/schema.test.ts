import SQLite from 'better-sqlite3';
import { Kysely } from 'kysely';
import { expect, test } from 'vitest';
import { data as en } from '../../src/i18n/messages/en/data.ts';
import { data as zh } from '../../src/i18n/messages/zh-CN/data.ts';
import { fingerprintOf, schemaRows } from '../../src/store/fingerprint.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { SCHEMA_FINGERPRINT } from '../../src/store/schema-fingerprint.ts';
import { immediateDialect } from '../../src/store/sqlite/dialect.ts';
import { openMemoryStore } from '../../src/store/sqlite/file-store.ts';

test('a new database is what all migrations one after the other make of an empty one, and so is the fingerprint', async () => {
  const stepwise = new SQLite(':memory:');
  const db = new Kysely<unknown>({ dialect: immediateDialect(stepwise) });
  for (const step of migrations) await step.up(db);
  const store = await openMemoryStore();
  const inOrder = 'SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY rowid';
  const rerun = 'tsx src/tools/freeze-schema.ts';
  expect(store.native.prepare(inOrder).all(), rerun).toEqual(stepwise.prepare(inOrder).all());
  expect(SCHEMA_FINGERPRINT).toBe(fingerprintOf(store.native));
  expect(SCHEMA_FINGERPRINT).toBe(fingerprintOf(stepwise));
  const rows = (database: SQLite.Database) =>
    schemaRows(database)
      .filter(({ type }) => type === 'table')
      .map(({ name }) => [name, database.prepare(`SELECT * FROM "${name}"`).all()]);
  expect(rows(store.native)).toEqual(rows(stepwise));
  await store.close();
  await db.destroy();
});

test('whatever undo can take back has a name in both languages', async () => {
  const store = await openMemoryStore();
  const rows = store.native.prepare("SELECT DISTINCT tbl_name AS name FROM sqlite_master WHERE type = 'trigger'").all();
  await store.close();
  const tables = (rows as { name: string }[]).map(({ name }) => name);
  expect(tables).toContain('training_attendance');
  for (const words of [zh, en]) expect(tables.filter((table) => !(table in words.tables))).toEqual([]);
});
