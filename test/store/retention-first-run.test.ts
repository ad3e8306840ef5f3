import { expect, test } from 'vitest';
import { keepRetention } from '../../src/store/retention.ts';
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
