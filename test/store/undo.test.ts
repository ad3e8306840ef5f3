import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Store, Writer } from '../../src/store/database.ts';
import { closeJournal, openJournal } from '../../src/store/journal-writer.ts';
import { insertObservation } from '../../src/store/observation-writer.ts';
import { upsertDayRecord } from '../../src/store/record-writer.ts';
import { upsertTarget } from '../../src/store/target-writer.ts';
import { insertMember, insertTeam, updateMember, updateTeam } from '../../src/store/team-writer.ts';
import { nextToRedo, nextToUndo, redoEntry, undoEntry } from '../../src/store/undo.ts';
import { openTestStore, rowsOf } from './open-store.ts';

const TABLES = ['team', 'member', 'day_record', 'entry', 'target', 'observation'];

/** Everything but the journal itself, as one comparable text. */
const snapshot = async (store: Store) => {
  const tables: unknown[] = [];
  for (const table of TABLES) tables.push(await rowsOf(store, `SELECT * FROM ${table} ORDER BY 1, 2`));
  return JSON.stringify(tables);
};

const command = (store: Store, work: (db: Writer, journalId: number) => Promise<void>) =>
  store.transact(async (db) => {
    const id = await openJournal(db, { at: '2026-11-24T08:00:00', command: 'test' });
    await work(db, id);
    await closeJournal(db, id, '');
  });

const undo = async (store: Store) => {
  const preview = await nextToUndo(store.reader);
  if (preview) await store.transact((db) => undoEntry(db, preview.entry));
  return preview;
};
const redo = async (store: Store) => {
  const preview = await nextToRedo(store.reader);
  if (preview) await store.transact((db) => redoEntry(db, preview.entry));
  return preview;
};

const step = fc.oneof(
  fc.record({
    kind: fc.constant('record' as const),
    member: fc.nat(2),
    day: fc.integer({ min: 1, max: 4 }),
    dials: fc.nat(200),
  }),
  fc.record({
    kind: fc.constant('rename' as const),
    member: fc.nat(2),
    name: fc.constantFrom('周岚', '阿迪力', '韩雪', '卓玛'),
  }),
  fc.record({ kind: fc.constant('remove' as const), member: fc.nat(2) }),
  fc.record({ kind: fc.constant('target' as const), value: fc.nat(50) }),
  fc.record({ kind: fc.constant('observe' as const), sign: fc.constantFrom('strong-novelty', 'avoids-calling') }),
  fc.record({ kind: fc.constant('found' as const), month: fc.integer({ min: 1, max: 9 }) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function apply(db: Writer, journalId: number, ids: readonly number[], one: Step): Promise<void> {
  const member = 'member' in one ? (ids[one.member] as number) : 0;
  const isThere = (await db.selectFrom('member').select('id').where('id', '=', member).execute()).length > 0;
  if ('member' in one && !isThere) return;
  if (one.kind === 'record') await upsertDayRecord(db, member, `2026-11-0${one.day}`, { dials: one.dials }, journalId);
  if (one.kind === 'rename') await updateMember(db, member, { name: one.name });
  if (one.kind === 'remove') await db.deleteFrom('member').where('id', '=', member).execute();
  if (one.kind === 'target')
    await upsertTarget(db, 1, {
      memberId: null,
      metric: 'deals',
      period: 'month',
      startsOn: '2026-11-01',
      value: one.value,
    });
  if (one.kind === 'observe')
    await insertObservation(db, 1, { sign: one.sign, degree: 'yes', how: 'reported', on: '2026-11-02', note: null });
  if (one.kind === 'found') await updateTeam(db, 1, { foundedOn: `2026-0${one.month}-01` });
}

test('undo goes back through any commands to each earlier state, and redo forth again', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
      async (commands) => {
        const store = await openTestStore();
        const ids = await store.transact(async (db) => {
          await insertTeam(db, { name: '星火组', foundedOn: null, playbook: 'telesales' });
          return Promise.all(
            ['甲', '乙', '丙'].map((name) => insertMember(db, 1, { name, code: null, role: 'agent', joinedOn: null })),
          );
        });
        const states = [await snapshot(store)];
        for (const steps of commands) {
          await command(store, async (db, journalId) => {
            for (const one of steps) await apply(db, journalId, ids, one);
          });
          if ((await snapshot(store)) !== states[states.length - 1]) states.push(await snapshot(store));
          else
            await store.transact((db) =>
              db
                .deleteFrom('journal')
                .where(
                  'id',
                  '=',
                  db.selectFrom('journal').select((eb) => eb.fn.max('id').as('id')),
                )
                .execute(),
            );
        }
        for (let i = states.length - 2; i >= 0; i -= 1) {
          await undo(store);
          expect(await snapshot(store)).toBe(states[i]);
        }
        expect(await undo(store)).toBeNull();
        for (let i = 1; i < states.length; i += 1) {
          await redo(store);
          expect(await snapshot(store)).toBe(states[i]);
        }
        await undo(store);
        expect(await snapshot(store)).toBe(states[states.length - 2]);
        await store.close();
      },
    ),
    { numRuns: 40 },
  );
});

test('a new command after an undo leaves nothing to redo', async () => {
  const store = await openTestStore();
  await command(
    store,
    async (db) => void (await insertTeam(db, { name: '一组', foundedOn: null, playbook: 'telesales' })),
  );
  await undo(store);
  await command(
    store,
    async (db) => void (await insertTeam(db, { name: '二组', foundedOn: null, playbook: 'telesales' })),
  );
  expect(await redo(store)).toBeNull();
  expect(await rowsOf(store, 'SELECT name FROM team')).toEqual([{ name: '二组' }]);
  await store.close();
});
