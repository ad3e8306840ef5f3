import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Store } from '../../src/store/database.ts';
import { exportPerson } from '../../src/store/export-person.ts';
import { forgetPerson } from '../../src/store/forget-person.ts';
import { readRemarks } from '../../src/store/remark-reader.ts';
import { deleteRemark, insertRemark } from '../../src/store/remark-writer.ts';
import { keepRetention } from '../../src/store/retention.ts';
import { openTestStore, tell } from './open-store.ts';

let store: Store;
beforeEach(async () => {
  store = await openTestStore();
  await tell(
    store,
    "INSERT INTO team (id, name, founded_on, playbook) VALUES (1, '一队', '2026-01-01', 'telesales')",
    `INSERT INTO member (id, team_id, name, role, uid) VALUES (1, 1, '王晓敏', 'agent', '${'a'.repeat(32)}'), (2, 1, '李建国', 'agent', '${'b'.repeat(32)}')`,
  );
});

afterEach(() => store.close());

const said = (text: string, named: number[], on = '2026-08-01') =>
  store.transact((db) =>
    insertRemark(db, 1, {
      memberId: named.length === 1 ? (named[0] as number) : null,
      on,
      text,
      named,
      readings: [{ sign: 'trembling-hands', degree: 'yes', memberId: named[0] ?? null, sure: true, taken: false }],
    }),
  );

test('what was said comes back as it was said, and can be asked for by person', async () => {
  const id = await said('小王手抖', [1]);
  await said('大家劲头很足', []);
  const all = await readRemarks(store.reader, 1);
  expect(all.map(({ text }) => text)).toEqual(['小王手抖', '大家劲头很足']);
  expect(all[0]?.readings).toEqual([{ sign: 'trembling-hands', degree: 'yes', memberId: 1, sure: true, taken: false }]);
  expect((await readRemarks(store.reader, 1, 1)).map((each) => each.id)).toEqual([id]);
  expect(await store.transact((db) => deleteRemark(db, 1, id))).toBe(true);
  expect(await store.transact((db) => deleteRemark(db, 1, id))).toBe(false);
});

test('it goes with whom it names, by whatever name, but for what it says of others, and is given out with them', async () => {
  await said('小王手抖，老李没事', [1, 2]);
  await said('老李没睡好，说是累的', [2]);
  await said('大家劲头很足', []);
  expect((await exportPerson(store.reader, 2)).private_remark).toHaveLength(2);
  const words = { names: ['李建国'], codes: [] };
  const person = { uid: 'b'.repeat(32), memberId: 2, words, others: ['王晓敏'] };
  await store.transact((db) => forgetPerson(db, person, { today: '2026-09-01', meant: [] }));
  expect((await readRemarks(store.reader, 1)).map(({ text }) => text)).toEqual(['小王手抖', '大家劲头很足']);
});

test('it is past its time when other private words are', async () => {
  await said('小王手抖', [1], '2020-01-01');
  await said('小王话多了', [1], '2026-08-10');
  await said('小王不抖了', [1], '2026-08-30');
  expect(await store.transact((db) => keepRetention(db, '2026-09-01'))).toMatchObject({ deleted: 1, doubt: null });
  expect((await readRemarks(store.reader, 1)).map(({ text }) => text)).not.toContain('小王手抖');
});
