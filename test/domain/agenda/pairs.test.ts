import { expect, test } from 'vitest';
import { pairUp } from '../../../src/domain/agenda/pairs.ts';
import type { PastMeeting } from '../../../src/domain/agenda/past.ts';
import { addDays } from '../../../src/domain/calendar/day.ts';
import { past } from './fixtures.ts';

const evening = (pairs: readonly (readonly number[])[], i: number) =>
  past('evening', addDays('2026-11-02', i), { pairs });
const couples = (groups: readonly (readonly number[])[]) =>
  groups.flatMap((group) => group.flatMap((a, i) => group.slice(i + 1).map((b) => [a, b].sort().join())));

test.each([4, 7, 8, 11])('of %i people nobody has the same partner two evenings running', (people) => {
  const ranked = Array.from({ length: people }, (_, i) => i + 1);
  const held: PastMeeting[] = [];
  for (let i = 0; i < 30; i += 1) {
    const pairs = pairUp(ranked, held);
    expect(pairs.flat().sort((a, b) => a - b)).toEqual(ranked);
    const before = couples(held.at(-1)?.pairs ?? []);
    expect(couples(pairs).filter((couple) => before.includes(couple))).toEqual([]);
    held.push(evening(pairs, i));
  }
});

test('two have only each other', () => expect(pairUp([1, 2], [evening([[1, 2]], 0)])).toEqual([[1, 2]]));

test.each([3, 5, 7, 9])('of %i people nobody is one of three more often than others have to be', (people) => {
  const ranked = Array.from({ length: people }, (_, i) => i + 1);
  const held: PastMeeting[] = [];
  for (let i = 0; i < 30; i += 1) held.push(evening(pairUp(ranked, held), i));
  const inThree = (id: number) =>
    held.filter(({ pairs }) => pairs.some((group) => group.length === 3 && group.includes(id))).length;
  const last = (id: number) => held.filter(({ pairs }) => pairs.some((group) => group[2] === id)).length;
  for (const count of [inThree, last]) {
    const times = ranked.map(count);
    expect(Math.max(...times) - Math.min(...times), times.join(', ')).toBeLessThan(
      people === 3 && count === inThree ? 1 : 8,
    );
  }
});
