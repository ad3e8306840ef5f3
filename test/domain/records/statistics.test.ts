import { expect, test } from 'vitest';
import { chiSquareTail, dispersion, median, normalTail, poissonTail } from '../../../src/domain/records/statistics.ts';

// Values of printed tables.
test.each([
  [6.251, 3, 0.1],
  [9.236, 5, 0.1],
  [11.07, 5, 0.05],
  [14.067, 7, 0.05],
])('P(χ² of %s degrees ≥ %s)', (x, k, p) => {
  expect(chiSquareTail(x, k)).toBeCloseTo(p, 2);
});

test.each([
  [0, 0.5],
  [1.2816, 0.1],
  [1.96, 0.025],
  [-1.96, 0.975],
])('P(Z ≥ %s) = %s', (z, p) => {
  expect(normalTail(z)).toBeCloseTo(p, 4);
});

test('P(X ≥ 3 | mean 1), by hand: 1 − e⁻¹(1 + 1 + ½)', () => {
  expect(poissonTail(3, 1)).toBeCloseTo(1 - Math.exp(-1) * 2.5, 12);
  expect(poissonTail(0, 1)).toBe(1);
});

test('dispersion, by hand: 2, 4, 6 about 4 give χ² = 2, and half a week is expected to give half', () => {
  expect(dispersion([2, 4, 6], [1, 1, 1]).varianceToMean).toBeCloseTo(1, 12);
  expect(dispersion([2, 4, 4], [0.5, 1, 1]).varianceToMean).toBeCloseTo(0, 12);
});

test('median of even and odd lists', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
});
