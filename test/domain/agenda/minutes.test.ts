import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allotMinutes, type TimedItem } from '../../../src/domain/agenda/minutes.ts';

const item = fc
  .record({
    min: fc.integer({ min: 1, max: 6 }),
    a: fc.integer({ min: 0, max: 5 }),
    b: fc.integer({ min: 0, max: 5 }),
    drop: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
  })
  .map(
    ({ min, a, b, drop }): Omit<TimedItem, 'id'> => ({
      min,
      ideal: min + Math.min(a, b),
      max: min + Math.max(a, b),
      drop,
    }),
  );
const items = fc
  .array(item, { minLength: 1, maxLength: 6 })
  .map((list) => list.map((each, i) => ({ ...each, id: `i${i}` })));

const cost = (list: readonly TimedItem[], minutes: readonly number[], length: number) => {
  const ideals = list.reduce((sum, each) => sum + each.ideal, 0);
  return list.reduce((sum, each, i) => {
    const share = (each.ideal * length) / ideals;
    return sum + ((minutes[i] as number) - share) ** 2 / share;
  }, 0);
};

/** Every way to spend the minutes, by plain enumeration. */
function* allWays(list: readonly TimedItem[], length: number): Generator<number[]> {
  const [first, ...rest] = list;
  if (!first) {
    if (length === 0) yield [];
    return;
  }
  for (let m = first.min; m <= Math.min(first.max, length); m += 1) {
    for (const others of allWays(rest, length - m)) yield [m, ...others];
  }
}

test('no other way to spend the minutes is nearer to the ideal shares', () => {
  fc.assert(
    fc.property(items, fc.integer({ min: 1, max: 40 }), (list, length) => {
      const result = allotMinutes(list, length);
      if (result.kind === 'impossible') return;
      const kept = list.filter((each) => result.minutes.has(each.id));
      const mine = kept.map((each) => result.minutes.get(each.id) as number);
      expect(mine.reduce((a, b) => a + b, 0)).toBe(length);
      kept.forEach((each, i) => {
        expect(mine[i]).toBeGreaterThanOrEqual(each.min);
        expect(mine[i]).toBeLessThanOrEqual(each.max);
      });
      const best = Math.min(...[...allWays(kept, length)].map((way) => cost(kept, way, length)));
      expect(cost(kept, mine, length)).toBeLessThanOrEqual(best + 1e-9);
    }),
    { numRuns: 300 },
  );
});

test('an answer is only refused when there is none, and items go in their order', () => {
  fc.assert(
    fc.property(items, fc.integer({ min: 1, max: 40 }), (list, length) => {
      const result = allotMinutes(list, length);
      const order = list
        .filter((each) => each.drop !== undefined)
        .sort((a, b) => (a.drop as number) - (b.drop as number));
      // The fewest drops after which the rest can be short enough.
      let expected = [...list];
      const gone: string[] = [];
      const short = (all: readonly TimedItem[]) => all.reduce((sum, each) => sum + each.min, 0);
      for (const each of order) {
        if (short(expected) <= length) break;
        gone.push(each.id);
        expected = expected.filter((other) => other.id !== each.id);
      }
      const feasible = !allWays(expected, length).next().done;
      expect(result.kind).toBe(feasible ? 'allotted' : 'impossible');
      if (result.kind === 'allotted') expect(result.dropped).toEqual(gone);
    }),
    { numRuns: 300 },
  );
});

test('the morning of the guide, 25 minutes, and the tie goes to the earlier item', () => {
  const morning = [1, 4, 4, 6, 5, 4, 1].map((ideal, i) => ({
    id: `m${i}`,
    min: Math.max(1, ideal - 2),
    ideal,
    max: ideal + 3,
  }));
  const at = (length: number) => {
    const result = allotMinutes(morning, length);
    return result.kind === 'allotted' ? [...result.minutes.values()] : result;
  };
  expect(at(25)).toEqual([1, 4, 4, 6, 5, 4, 1]);
  expect(at(20)).toEqual([1, 3, 3, 5, 4, 3, 1]);
  expect(at(30)).toEqual([1, 5, 5, 7, 6, 5, 1]);
  expect(at(60)).toEqual({ kind: 'impossible', least: 15, most: 46 });
  const equal = [2, 2].map((ideal, i) => ({ id: `e${i}`, min: 1, ideal, max: 9 }));
  expect(allotMinutes(equal, 5)).toMatchObject({
    minutes: new Map([
      ['e0', 3],
      ['e1', 2],
    ]),
  });
});
