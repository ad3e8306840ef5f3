import { expect, test } from 'vitest';
import { keepRetention } from '../../src/store/retention.ts';
import { openMemoryStore } from '../../src/store/sqlite/file-store.ts';
import { createRandom } from '../../src/tools/eval/random.ts';
import { wrongClock } from '../../src/tools/faults/wrong-clock.ts';
import { openTestStore, tell } from './open-store.ts';

test('a file that never ran its retention asks, too, before a clock that is years ahead deletes anything', async () => {
  const store = await openTestStore();
  await tell(
    store,
    "INSERT INTO team (id, name, founded_on, playbook) VALUES (1, '一队', '2026-01-01', 'telesales')",
    `INSERT INTO member (id, team_id, name, role, uid) VALUES (1, 1, '王晓敏', 'agent', '${'a'.repeat(32)}')`,
  );
  const see = (sign: string, day: string) =>
    tell(
      store,
      `INSERT INTO private_observation (member_id, sign, degree, how, seen_on) VALUES (1, '${sign}', 'yes', 'reported', '${day}')`,
    );
  await see('trembling-hands', '2026-11-20');
  for (const day of ['2036-01-01', '2036-01-03', '2036-01-20']) {
    await see(`sign-${day}`, day);
    const { deleted, doubt } = await store.transact((db) => keepRetention(db, day));
    expect([deleted, doubt?.from]).toEqual([0, '2026-11-20']);
  }
  await store.close();
});

test('no note goes before its time under clocks that go wrong and right again', async () => {
  const { failures } = await wrongClock(20, createRandom(7).next);
  expect(failures).toEqual([]);
});

test('the latest day is looked up for each person, and not searched in the records of all of them', async () => {
  const store = await openMemoryStore();
  const asked: string[] = [];
  const prepare = store.native.prepare.bind(store.native);
  store.native.prepare = ((text: string) => {
    asked.push(text);
    return prepare(text);
  }) as typeof store.native.prepare;
  await store.transact((db) => keepRetention(db, '2026-11-20'));
  const question = asked.find((text) => text.includes('AS lived')) as string;
  const values = Array.from({ length: question.split('?').length - 1 }, () => '2026-11-20');
  const steps = prepare(`EXPLAIN QUERY PLAN ${question}`).all(...values) as { detail: string }[];
  const details = steps.map(({ detail }) => detail);
  expect(details.filter((detail) => detail.includes('day_record')).join()).toMatch(/^SEARCH day_record USING/);
  await store.close();
});
