import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../src/domain/calendar/day.ts';
import { bundledHolidays } from '../../src/domain/calendar/holidays.ts';
import { buildWorkCalendar } from '../../src/domain/calendar/work-calendar.ts';
import type { Grade } from '../../src/domain/drill/grade.ts';
import { review, type Standing } from '../../src/domain/drill/review.ts';
import { defaultTeamSettings } from '../../src/domain/team/team.ts';
import type { Store } from '../../src/store/database.ts';
import { countFirstMet, readDrillDue, readForecasts, readStandings } from '../../src/store/drill-reader.ts';
import { insertReview } from '../../src/store/drill-writer.ts';
import { insertMember, insertTeam } from '../../src/store/team-writer.ts';
import { openTestStore, rowsOf } from './open-store.ts';

const calendar = buildWorkCalendar(bundledHolidays(), defaultTeamSettings);
const FIRST = '2026-01-05';

interface Answer {
  who: number;
  card: string;
  grade: Grade;
  day: number;
}

async function openTeam(): Promise<{ store: Store; team: number; people: (number | null)[] }> {
  const store = await openTestStore();
  return store.transact(async (db) => {
    const team = await insertTeam(db, {
      name: '一组',
      foundedOn: FIRST,
      playbook: 'telesales',
      settings: defaultTeamSettings,
    });
    const add = (name: string) => insertMember(db, team, { name, code: null, role: 'agent', joinedOn: null });
    return { store, team, people: [null, await add('洪叶'), await add('古丽')] };
  });
}

/** Keeps an answer as the command does: from where the person stands with the card. */
async function keep(store: Store, team: number, member: number | null, { card, grade, day }: Answer) {
  const before = (await readStandings(store.reader, team, member)).find((each) => each.card === card) ?? null;
  const answer = review(card, before, grade, addDays(FIRST, day), calendar);
  await store.transact((db) => insertReview(db, team, member, answer));
}

/** The same told of one card of one person alone, without a database. */
function alone(answers: readonly Answer[], who: number, card: string): Standing[] {
  const own = answers.filter((each) => each.who === who && each.card === card);
  return own.reduce<Standing[]>((before, { grade, day }, i) => {
    const { on, due, stability, difficulty } = review(card, before[0] ?? null, grade, addDays(FIRST, day), calendar);
    return [{ card, reviewedOn: on, due, stability, difficulty, reviews: i + 1 }];
  }, []);
}

const answer = fc.record({
  who: fc.nat(2),
  card: fc.constantFrom('a', 'b', 'c'),
  grade: fc.constantFrom<Grade>(1, 2, 3, 4),
  day: fc.nat(60),
});

test('each card of each person stands where its own answers put it, whatever was answered in between', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(answer, { maxLength: 25 }), async (unsorted) => {
      const answers = [...unsorted].sort((a, b) => a.day - b.day);
      const { store, team, people } = await openTeam();
      for (const each of answers) await keep(store, team, people[each.who] as number | null, each);
      const today = addDays(FIRST, 45);
      const due = await readDrillDue(store.reader, team, today, new Set(['a', 'b']));
      for (const [who, member] of people.entries()) {
        const expected = ['a', 'b', 'c'].flatMap((card) => alone(answers, who, card));
        expect(await readStandings(store.reader, team, member)).toEqual(expected);
        const waiting = expected.filter((each) => each.card !== 'c' && each.due <= today).length;
        expect(due.find((each) => each.member === member)?.cards ?? 0).toBe(waiting);
        const met = ['a', 'b', 'c'].filter(
          (card) => answers.find((each) => each.who === who && each.card === card)?.day === 45,
        );
        expect(await countFirstMet(store.reader, team, member, today)).toBe(met.length);
      }
      await store.close();
    }),
    { numRuns: 25 },
  );
});

test('with a member go their answers, and nobody else’s', async () => {
  const { store, team, people } = await openTeam();
  for (const who of [0, 1, 2])
    for (const day of [0, 3]) await keep(store, team, people[who] as number | null, { who, card: 'a', grade: 3, day });
  expect(await readForecasts(store.reader, team)).toHaveLength(3);
  await store.transact((db) =>
    db
      .deleteFrom('member')
      .where('id', '=', people[1] as number)
      .execute(),
  );
  expect(await rowsOf(store, `SELECT id FROM drill_review WHERE member_id = ${people[1]}`)).toEqual([]);
  expect(await readForecasts(store.reader, team, people[2] as number)).toHaveLength(1);
  expect(await readForecasts(store.reader, team, null)).toHaveLength(1);
  await store.close();
});
