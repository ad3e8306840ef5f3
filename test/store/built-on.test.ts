import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entriesBuiltOn } from '../../src/store/built-on.ts';
import type { Store, Writer } from '../../src/store/database.ts';
import { closeJournal, openJournal } from '../../src/store/journal-writer.ts';
import { upsertDayRecord } from '../../src/store/record-writer.ts';
import { isFileStore } from '../../src/store/sqlite/file-store.ts';
import { insertMember, insertTeam, updateMember } from '../../src/store/team-writer.ts';
import { insertTodo } from '../../src/store/todo-writer.ts';
import { type JournalEntry, nextToRedo, redoEntry, undoEntry } from '../../src/store/undo.ts';
import { openTestStore, rowsOf } from './open-store.ts';

const command = (store: Store, work: (db: Writer, journalId: number) => Promise<unknown>): Promise<number> =>
  store.transact(async (db) => {
    const id = await openJournal(db, { at: '2026-11-24T08:00:00', command: 'test' });
    await work(db, id);
    await closeJournal(db, id, '');
    return id;
  });

/** Rows as everybody sees them: members by name, so that what came back may have what key it likes. */
const everything = async (store: Store): Promise<string[]> =>
  (
    await rowsOf<{ row: string }>(
      store,
      `SELECT 'member ' || name AS row FROM member UNION ALL
       SELECT 'record ' || name || ' ' || day || ' ' || dials FROM day_record JOIN member ON id = member_id UNION ALL
       SELECT 'todo ' || text || ' ' || coalesce(name, '') FROM todo LEFT JOIN member ON member.id = owner_id ORDER BY 1`,
    )
  ).map(({ row }) => row);

async function takeBack(store: Store, id: number): Promise<number[]> {
  const later = await entriesBuiltOn(store.reader, id);
  await store.transact(async (db) => {
    for (const entry of [...later, { id } as JournalEntry]) await undoEntry(db, entry);
  });
  return later.map((entry) => entry.id);
}

const newTeam = async () => {
  const store = await openTestStore();
  await command(store, (db) => insertTeam(db, { name: '启明组', foundedOn: null, playbook: 'telesales' }));
  return store;
};

const person = (name: string) => ({ name, code: null, role: 'agent' as const, joinedOn: null });
const todo = (text: string, owner: number | null) => ({
  ...{ text, owner, due: '2026-11-25', createdOn: '2026-11-24', meeting: null, parent: null },
});

test('what a person was given later goes with the command that added the person, and comes back with it', async () => {
  const store = await newTeam();
  let member = 0;
  const added = await command(store, async (db) => {
    member = await insertMember(db, 1, person('周岚'));
  });
  const record = await command(store, (db, id) => upsertDayRecord(db, member, '2026-11-23', { dials: 30 }, id));
  const other = await command(store, (db) => insertTodo(db, 1, todo('订会议室', null)));
  const owned = await command(store, (db) => insertTodo(db, 1, todo('回三位客户', member)));
  const before = await everything(store);
  expect(await takeBack(store, added)).toEqual([owned, record]);
  expect(await everything(store)).toEqual(['todo 订会议室 ']);
  for (let next = await nextToRedo(store.reader); next; next = await nextToRedo(store.reader)) {
    const { entry } = next;
    await store.transact((db) => redoEntry(db, entry));
  }
  expect(await everything(store)).toEqual(before);
  expect((await entriesBuiltOn(store.reader, other)).length).toBe(0);
  await store.close();
});

const step = fc.record({
  kind: fc.constantFrom('add', 'record', 'rename', 'todo', 'remove'),
  who: fc.nat(4),
  n: fc.nat(9),
});

/** Does a step, where it can be done. */
async function play(db: Writer, journalId: number, { kind, who, n }: { kind: string; who: number; n: number }) {
  const people = await db.selectFrom('member').select('id').orderBy('id').execute();
  const member = people.length === 0 ? null : (people[who % people.length] as { id: number }).id;
  if (kind === 'add') await insertMember(db, 1, person(`人${journalId}`));
  else if (kind === 'todo') await insertTodo(db, 1, todo(`事${journalId}`, member));
  else if (member === null) return;
  else if (kind === 'record') await upsertDayRecord(db, member, '2026-11-23', { dials: n }, journalId);
  else if (kind === 'rename') await updateMember(db, member, { name: `改${journalId}` });
  else await db.deleteFrom('member').where('id', '=', member).execute();
}

test('any command can be taken back: what does not build on it stays, and redo brings everything back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 12 }), fc.nat(20), async (steps, which) => {
      const store = await newTeam();
      const ids: number[] = [];
      for (const each of steps) ids.push(await command(store, (db, id) => play(db, id, each)));
      const before = await everything(store);
      const id = ids[which % ids.length] as number;
      const gone = new Set([id, ...(await takeBack(store, id))]);
      const left = await everything(store);
      if (isFileStore(store)) expect(store.native.pragma('foreign_key_check')).toEqual([]);
      for (const [i, each] of steps.entries()) {
        const own = ids[i] as number;
        if (each.kind !== 'todo' || gone.has(own)) continue;
        expect(left.some((row) => row.startsWith(`todo 事${own} `))).toBe(true);
      }
      for (let next = await nextToRedo(store.reader); next; next = await nextToRedo(store.reader)) {
        const { entry } = next;
        await store.transact((db) => redoEntry(db, entry));
      }
      expect(await everything(store)).toEqual(before);
      await store.close();
    }),
    { numRuns: 60 },
  );
});
