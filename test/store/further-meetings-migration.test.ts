import SQLite from 'better-sqlite3';
import { Kysely } from 'kysely';
import { expect, test } from 'vitest';
import { migrations } from '../../src/store/migrations/index.ts';
import { immediateDialect } from '../../src/store/sqlite/dialect.ts';

const NUMBER = 98;
const ABOUT = `tbl_name IN ('meeting', 'todo') AND type <> 'table'`;

async function before() {
  const old = new SQLite(':memory:');
  old.pragma('foreign_keys = ON');
  const db = new Kysely<unknown>({ dialect: immediateDialect(old) });
  for (const step of migrations.filter(({ number }) => number < NUMBER)) await step.up(db);
  old.exec(`INSERT INTO team (id, name, playbook, settings) VALUES (1, '青禾', 'telesales', '{}');
    INSERT INTO meeting (team_id, kind, held_on, state, plan) VALUES
      (1, 'morning', '2026-11-24', 'planned', '{"version":1}'), (1, 'weekly', '2026-11-27', 'skipped', NULL);
    INSERT INTO todo (id, team_id, text, due, created_on, meeting_kind, parent_id) VALUES
      (7, 1, '回三位客户', '2026-11-25', '2026-11-24', 'morning', NULL), (5, 1, '再回', '2026-11-26', '2026-11-24', NULL, 7);
    INSERT INTO todo (id, team_id, text, due, created_on) VALUES (40, 1, '没了', '2026-11-26', '2026-11-24');
    DELETE FROM todo WHERE id = 40;`);
  return { old, db };
}

test('rows, links, numbers, triggers and indexes stay; a meeting may be of any kind', async () => {
  const { old, db } = await before();
  const all = (query: string) => old.prepare(query).all();
  const [rows, made] = [
    () => [all('SELECT * FROM meeting'), all('SELECT * FROM todo ORDER BY id')],
    () => all(`SELECT type, name, replace(sql, char(10), ' ') AS sql FROM sqlite_schema WHERE ${ABOUT} ORDER BY name`),
  ];
  const [kept, objects] = [rows(), made() as { name: string; sql: string | null }[]];
  for (const step of migrations.filter(({ number }) => number === NUMBER)) await step.up(db);
  expect(rows()).toEqual(kept);
  const plain = (list: unknown) =>
    (list as { sql: string | null }[]).map((each) => ({ ...each, sql: each.sql?.replace(/\s+/g, ' ') }));
  expect(plain(made())).toEqual(plain(objects));
  old.exec(`INSERT INTO meeting (team_id, kind, held_on, state) VALUES (1, 'noon', '2026-11-24', 'held');
    INSERT INTO todo (team_id, text, due, created_on, meeting_kind) VALUES (1, '下午', '2026-11-24', '2026-11-24', 'noon')`);
  expect(old.prepare(`SELECT id FROM todo WHERE meeting_kind = 'noon'`).pluck().get()).toBe(41);
  old.exec('DELETE FROM todo WHERE id = 7');
  expect(old.prepare('SELECT parent_id FROM todo WHERE id = 5').pluck().get()).toBeNull();
  expect(() => old.exec(`UPDATE meeting SET kind = ''`)).toThrow();
  expect(old.pragma('foreign_key_check')).toEqual([]);
});
