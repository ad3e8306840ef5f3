import { expect, test } from 'vitest';
import { data as en } from '../../src/i18n/messages/en/data.ts';
import { data as zh } from '../../src/i18n/messages/zh-CN/data.ts';
import { fingerprintOf, schemaRows } from '../../src/store/fingerprint.ts';
import { SCHEMA_FINGERPRINT } from '../../src/store/schema-fingerprint.ts';
import { openMemoryStore } from '../../src/store/sqlite/file-store.ts';

test('the fingerprint in the code is that of a freshly migrated database', async () => {
  const store = await openMemoryStore();
  expect(SCHEMA_FINGERPRINT).toBe(fingerprintOf(schemaRows(store.native)));
  await store.close();
});

test('whatever undo can take back has a name in both languages', async () => {
  const store = await openMemoryStore();
  const rows = store.native.prepare("SELECT DISTINCT tbl_name AS name FROM sqlite_master WHERE type = 'trigger'").all();
  await store.close();
  const tables = (rows as { name: string }[]).map(({ name }) => name);
  expect(tables).toContain('training_attendance');
  for (const words of [zh, en]) expect(tables.filter((table) => !(table in words.tables))).toEqual([]);
});
