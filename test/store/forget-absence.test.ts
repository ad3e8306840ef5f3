import { expect, test } from 'vitest';
import { forgetPerson } from '../../src/store/forget-person.ts';
import { openTestStore, rowsOf, tell } from './open-store.ts';

test('why a forgotten person was away is gone, that somebody was away stays; others keep theirs', async () => {
  const store = await openTestStore();
  await tell(
    store,
    `INSERT INTO team (id, name, founded_on, playbook) VALUES (1, '一队', '2026-01-01', 'telesales')`,
    `INSERT INTO member (id, team_id, name, role, uid) VALUES
      (1, 1, '王晓敏', 'agent', '${'a'.repeat(32)}'), (2, 1, '李建国', 'agent', '${'b'.repeat(32)}')`,
    `INSERT INTO absence (member_id, from_on, to_on, kind) VALUES
      (1, '2026-11-20', '2026-11-21', 'sick'), (2, '2026-11-20', '2026-11-21', 'annual')`,
  );
  const person = {
    uid: 'a'.repeat(32),
    memberId: 1,
    words: { names: ['王晓敏'], codes: [] },
    others: ['李建国'],
  };
  await store.transact((db) => forgetPerson(db, person, { today: '2026-11-24', withDoubtful: false }));
  expect(
    (await rowsOf<object>(store, 'SELECT member_id, from_on, kind FROM absence ORDER BY member_id')).map(Object.values),
  ).toEqual([
    [1, '2026-11-20', null],
    [2, '2026-11-20', 'annual'],
  ]);
  await store.close();
});
