import { expect, test } from 'vitest';
import { finishForgetting } from '../../src/store/forget.ts';
import { forgetPerson } from '../../src/store/forget-person.ts';
import { placeKey } from '../../src/store/scrub-texts.ts';
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
  await store.transact((db) => forgetPerson(db, person, { today: '2026-11-24', meant: [] }));
  expect(
    (await rowsOf<object>(store, 'SELECT member_id, from_on, kind FROM absence ORDER BY member_id')).map(Object.values),
  ).toEqual([
    [1, '2026-11-20', null],
    [2, '2026-11-20', 'annual'],
  ]);
  await store.close();
});

test('a yes to one place holds after a kill, and for that place alone', async () => {
  const store = await openTestStore();
  const uid = 'c'.repeat(32);
  const text = '高兴今天很高兴';
  await tell(
    store,
    `INSERT INTO team (id, name, founded_on, playbook) VALUES (1, '一队', '2026-01-01', 'telesales')`,
    `INSERT INTO member (id, team_id, name, role, uid) VALUES (1, 1, '高兴', 'agent', '${uid}')`,
    `INSERT INTO todo (team_id, text, due, created_on) VALUES (1, '${text}', '2026-11-25', '2026-11-24'),
      (1, '让客户高兴', '2026-11-25', '2026-11-24')`,
    `INSERT INTO forgotten (uid, state, meant) VALUES ('${uid}', 'pending', '["${placeKey(text, 0)}"]')`,
  );
  expect(await finishForgetting(store, '2026-11-25')).toBe(true);
  expect((await rowsOf<{ text: string }>(store, 'SELECT text FROM todo ORDER BY id')).map((row) => row.text)).toEqual([
    'anon-1今天很高兴',
    '让客户高兴',
  ]);
  expect(await rowsOf(store, 'SELECT state, meant FROM forgotten')).toMatchObject([{ state: 'done', meant: '[]' }]);
  await store.close();
});
