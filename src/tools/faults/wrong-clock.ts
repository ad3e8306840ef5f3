import { addDays, type Day } from '../../domain/calendar/day.ts';
import { keepRetention } from '../../store/retention.ts';
import { type FileStore, openMemoryStore } from '../../store/sqlite/file-store.ts';
import { insertMember, insertTeam } from '../../store/team-writer.ts';
import type { Row } from './row.ts';

const START: Day = '2026-03-02';
const STEPS = 40;
/** As a new team has it. */
const KEPT_DAYS = 90;
/** A clock that is only a little wrong cannot be told from one that is right. */
const LEAST_WRONG_DAYS = 40;
const MOST_WRONG_DAYS = 4_000;

async function newStore(): Promise<FileStore> {
  const store = await openMemoryStore();
  await store.transact(async (db) => {
    await insertTeam(db, { name: '启明组', foundedOn: START, playbook: 'telesales' });
    await insertMember(db, 1, { name: '周岚', code: 'Q01', role: 'agent', joinedOn: START });
  });
  return store;
}

const write = (store: FileStore, id: number, day: Day) => {
  const values = `INSERT INTO private_observation (id, member_id, sign, degree, how, seen_on) VALUES (?, 1, ?, 'yes', 'reported', ?)`;
  store.native.prepare(values).run(id, `sign-${id}`, day);
};
const there = (store: FileStore) =>
  new Set(store.native.prepare('SELECT id FROM private_observation').pluck().all() as number[]);

/** Days go on; now and then the clock is years off, for a write or several. No note may go before its time. */
async function playRun(random: () => number, run: number): Promise<string[]> {
  const store = await newStore();
  // A file may have no note of when it last ran, and then meet a wrong clock.
  let forgets = random() < 0.3;
  const written = new Map<number, { day: Day; truly: Day }>();
  let truly = START;
  let wrongBy = 0;
  try {
    for (let id = 1; id <= STEPS; id += 1) {
      truly = addDays(truly, Math.floor(random() * 12));
      if (random() < 0.15)
        wrongBy = wrongBy === 0 ? LEAST_WRONG_DAYS + Math.floor(random() * (MOST_WRONG_DAYS - LEAST_WRONG_DAYS)) : 0;
      const clock = addDays(truly, wrongBy);
      if (forgets && clock !== truly) {
        store.native.exec('DELETE FROM retention');
        forgets = false;
      }
      write(store, id, clock);
      written.set(id, { day: clock, truly });
      await store.transact((db) => keepRetention(db, clock));
      const left = there(store);
      for (const [note, { truly: then }] of written)
        if (!left.has(note) && addDays(then, KEPT_DAYS) >= truly)
          return [`run ${run}: a note of ${then} was gone on ${truly}, by a clock that said ${clock}`];
    }
    return [];
  } finally {
    await store.close();
  }
}

/** Retention under clocks that go wrong and right again. */
export async function wrongClock(times: number, random: () => number): Promise<Row> {
  const failures: string[] = [];
  for (let run = 0; run < times; run += 1) failures.push(...(await playRun(random, run)));
  return { case: 82, title: 'retention under a clock that is wrong', runs: times, failures };
}
