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
