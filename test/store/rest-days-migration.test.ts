import SQLite from 'better-sqlite3';
import { Kysely } from 'kysely';
import { expect, test } from 'vitest';
import { migrations } from '../../src/store/migrations/index.ts';
import { immediateDialect } from '../../src/store/sqlite/dialect.ts';

test('leave that was written down keeps its kind and its number, and a day of rest can stand beside it', async () => {
  const database = new SQLite(':memory:');
  const db = new Kysely<unknown>({ dialect: immediateDialect(database) });
  for (const step of migrations.filter(({ number }) => number < 112)) await step.up(db);
  database.exec(`INSERT INTO team (id, name, playbook, settings) VALUES (1, '青禾', 'telesales', '{}');
    INSERT INTO member (id, team_id, name, role) VALUES (4, 1, '阿依古丽', 'agent');
    INSERT INTO absence (id, member_id, from_on, to_on, kind) VALUES (7, 4, '2026-11-24', '2026-11-25', 'sick');
    DELETE FROM absence; INSERT INTO absence (member_id, from_on, to_on, half) VALUES (4, '2026-11-24', '2026-11-24', 'am');`);
  for (const step of migrations.filter(({ number }) => number >= 112)) await step.up(db);
  database.exec(`INSERT INTO journal (id, at, command, summary) VALUES (1, '2026-11-24T09:00:00', 'away', '');
    INSERT INTO journal_current VALUES (1);
    INSERT INTO absence (member_id, from_on, to_on, kind) VALUES (4, '2026-11-26', '2026-11-26', 'rest');`);
  const rows = database.prepare('SELECT id, half, kind FROM absence ORDER BY id').all();
  expect(rows).toEqual([
    { id: 8, half: 'am', kind: null },
    { id: 9, half: null, kind: 'rest' },
  ]);
  const image = database.prepare(`SELECT after FROM change WHERE table_name = 'absence'`).pluck().get() as string;
  expect(JSON.parse(image)).toMatchObject({ id: 9, kind: 'rest' });
  expect(() => database.exec(`UPDATE absence SET kind = 'holiday'`)).toThrow('CHECK');
});
