import { expect, test } from 'vitest';
import { impossibility } from '../../../src/domain/records/plausible.ts';
import { unlikely } from '../../../src/domain/records/unlikely.ts';

const usual = [101, 98, 104, 95, 110, 102];

test.each([
  ['dials', 1200, usual, 102],
  ['dials', 330, usual, undefined],
  ['dials', 1200, [], null],
  ['dials', 400, [], undefined],
  ['deals', 30, [1, 2, 1, 1, 3, 1], 1],
  ['deals', 6, [1, 2, 1, 1, 3, 1], undefined],
  ['amount', 45_000, [3000, 2500, 4000, 3000, 2000, 3500], undefined],
  ['amount', 300_000_000, [3000, 2500, 4000, 3000, 2000, 3500], 3000],
  ['amount', 30_000_000, [], null],
  ['attendedMinutes', 600, [], undefined],
] as const)('%s %d beside %j', (measure, value, others, told) => {
  expect(unlikely(measure, value, others)).toBe(told);
});

test.each([
  [{ dials: 99_999 }, 'dials > 10000'],
  [{ amount: 3_000_000_000 }, 'amount > 1000000000'],
  [{ deals: 10_001 }, 'deals > 10000'],
  [{ dials: 9000, connects: 100, amount: 20_000_000 }, null],
])('%j cannot be by %s', (day, rule) => {
  expect(impossibility(day)).toBe(rule);
});
