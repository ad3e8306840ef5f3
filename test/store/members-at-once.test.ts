import fc from 'fast-check';
import { expect, test } from 'vitest';
import { insertMember, insertMembers, insertTeam, type NewMember } from '../../src/store/team-writer.ts';
import { openTestStore, rowsOf } from './open-store.ts';

const word = fc.constantFrom('韩雪', '高敏', 'Q01', 'Q02', 'B-7');
const newcomer = fc
  .record({ name: word, code: fc.option(word, { nil: null }) })
  .map((called): NewMember => ({ ...called, role: 'agent', joinedOn: null }));

test('many members taken on at once are those that come one by one, and so is what is refused', async () => {
  const store = await openTestStore();
  const team = (name: string) =>
    store.transact((db) => insertTeam(db, { name, foundedOn: null, playbook: 'insurance-telesales' }));
  let number = 0;
  const outcome = async (known: readonly NewMember[], newcomers: readonly NewMember[], isAtOnce: boolean) => {
    number += 1;
    const id = await team(`T${number}`);
    const said = await store
      .transact(async (db) => {
        for (const each of known) await insertMember(db, id, each);
        if (isAtOnce) return (await insertMembers(db, id, newcomers)).length;
        for (const each of newcomers) await insertMember(db, id, each);
        return newcomers.length;
      })
      .catch((error: unknown) => ({ code: (error as { code: string }).code, data: (error as { data: unknown }).data }));
    const rows = await rowsOf(store, `SELECT name, code, role FROM member WHERE team_id = ${id} ORDER BY id`);
    return { said, rows };
  };
  await fc.assert(
    fc.asyncProperty(fc.array(newcomer, { maxLength: 2 }), fc.array(newcomer, { maxLength: 4 }), async (known, all) => {
      expect(await outcome(known, all, true)).toEqual(await outcome(known, all, false));
    }),
    { numRuns: 60, seed: 5 },
  );
  const all = Array.from({ length: 1201 }, (_, i) => ({
    name: `员工${i}`,
    code: `E${i}`,
    role: 'agent',
    joinedOn: null,
  }));
  const id = await team('large');
  const ids = await store.transact((db) => insertMembers(db, id, all as NewMember[]));
  const rows = await rowsOf<{ id: number; code: string; uid: string }>(
    store,
    `SELECT id, code, uid FROM member WHERE team_id = ${id} ORDER BY id`,
  );
  expect(rows.map((row) => row.code)).toEqual(all.map(({ code }) => code));
  expect(rows.map((row) => row.id)).toEqual(ids);
  expect(new Set(rows.map(({ uid }) => uid)).size).toBe(all.length);
  const next = await store.transact((db) =>
    insertMember(db, id, { name: '后来', code: null, role: 'agent', joinedOn: null }),
  );
  expect(next).toBe((ids.at(-1) as number) + 1);
  await store.close();
});
