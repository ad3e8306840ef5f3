import { expect, test } from 'vitest';
import { openMemoryStore } from '../../src/store/database.ts';
import { fingerprintOf, schemaRows } from '../../src/store/fingerprint.ts';
import { SCHEMA_FINGERPRINT } from '../../src/store/schema-fingerprint.ts';

test('the fingerprint in the code is that of a freshly migrated database', async () => {
  const store = await openMemoryStore();
  expect(SCHEMA_FINGERPRINT).toBe(fingerprintOf(schemaRows(store.native)));
  await store.close();
});
