import SQLite from 'better-sqlite3';
import { Kysely } from 'kysely';
import { expect, test } from 'vitest';
import { migrations } from '../../src/store/migrations/index.ts';
import { immediateDialect } from '../../src/store/sqlite/dialect.ts';

const PLAN = JSON.stringify({
  version: 1,
  stage: 'stable',
  items: [
    { id: 'morning-greeting', variant: 11, lines: ['问候“大家”'] },
    { id: 'morning-news', variant: null },
  ],
});

test('agendas from before get their variants, and the change log with them: an undo still knows its row', async () => {
  const old = new SQLite(':memory:');
  const db = new Kysely<unknown>({ dialect: immediateDialect(old) });
  const [before, after] = [
    migrations.filter(({ number }) => number < 94),
    migrations.filter(({ number }) => number >= 94),
  ];
  for (const step of before) await step.up(db);
  old.exec(`INSERT INTO team (id, name, playbook, settings) VALUES (1, '青禾', 'telesales', '{}');
    INSERT INTO journal (id, at, command, summary) VALUES (1, '2026-11-24T09:00:00', 'agenda', '');
    INSERT INTO journal_current VALUES (1);`);
  old
    .prepare(
      `INSERT INTO meeting (team_id, kind, held_on, state, plan) VALUES (1, 'morning', '2026-11-24', 'planned', ?)`,
    )
    .run(PLAN);
  old.exec('DELETE FROM journal_current');
  for (const step of after) await step.up(db);
  const { plan } = old.prepare('SELECT plan FROM meeting').get() as { plan: string };
  expect(JSON.parse(plan)).toEqual({ ...JSON.parse(PLAN), variants: { 'morning-greeting': 11 } });
  const image = old.prepare(`SELECT after FROM change WHERE table_name = 'meeting'`).pluck().get() as string;
  expect(JSON.parse(image)).toMatchObject({ plan });
});
