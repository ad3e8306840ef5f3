import { expect, test } from 'vitest';
import { pairUp } from '../../../src/domain/agenda/pairs.ts';

const meets = (groups: readonly (readonly number[])[], a: number, b: number) =>
  groups.some((group) => group.includes(a) && group.includes(b));

test('who is kept apart never meets, in even and odd teams, and everybody else has somebody as long as there are enough', () => {
  for (const size of [4, 5, 6, 7, 9]) {
    const ranked = Array.from({ length: size }, (_, i) => i + 1);
    for (let a = 1; a <= size; a += 1)
      for (let b = a + 1; b <= size; b += 1) {
        const groups = pairUp(ranked, [], [[a, b]]);
        expect(meets(groups, a, b)).toBe(false);
        expect(groups.flat().toSorted()).toEqual(ranked);
      }
  }
  expect(pairUp([1, 2], [], [[1, 2]])).toEqual([]);
});
