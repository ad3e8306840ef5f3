import { expect, test } from 'vitest';
import { agePrior, effectiveAgeMonths } from '../../../src/domain/diagnosis/prior.ts';
import { designNumbers, shippedModel } from './models.ts';

const design = { ...shippedModel(), model: designNumbers() };

// design/diagnosis.md, "Prior from team age", column by column.
test.each([
  [0.5, 0.74, 0.15, 0.06, 0.05],
  [1, 0.67, 0.21, 0.07, 0.05],
  [2, 0.45, 0.39, 0.11, 0.06],
  [3, 0.23, 0.49, 0.21, 0.07],
  [4, 0.11, 0.39, 0.39, 0.11],
  [5, 0.07, 0.21, 0.49, 0.23],
  [6, 0.06, 0.11, 0.39, 0.45],
  [7, 0.05, 0.07, 0.21, 0.67],
  [8, 0.05, 0.05, 0.11, 0.79],
  [12, 0.05, 0.05, 0.05, 0.85],
])('at %s months the design gives %s, %s, %s, %s', (months, ...expected) => {
  const shares = agePrior(design, months as number);
  for (const [i, share] of shares.entries()) expect(share).toBeCloseTo(expected[i] as number, 2);
});

test.each([0, 0.5, 1, 2, 3.7, 6, 8, 30, 400, null])('shares at %s months sum to 1 and none is lost', (months) => {
  for (const model of [design, shippedModel()]) {
    const shares = agePrior(model, months);
    expect(Math.abs(shares.reduce((a, b) => a + b, 0) - 1)).toBeLessThan(1e-12);
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0.049);
  }
});

test('equal ages at an edge belong to both stages alike', () => {
  for (const model of [design, shippedModel()]) {
    const [, storming, stable] = agePrior(model, 4) as [number, number, number];
    expect(storming).toBeCloseTo(stable, 12);
    // The first and last stage are open at one end, so there the two sides are only nearly alike.
    const [first, second] = agePrior(model, 2) as [number, number];
    expect(Math.abs(first - second)).toBeLessThan(0.08);
  }
});

test('without any age every stage is as likely', () => {
  expect(agePrior(design, null)).toEqual([0.25, 0.25, 0.25, 0.25]);
});

test('the shipped prior is flatter than the design at every age', () => {
  for (const months of [0.5, 2, 3, 5, 7, 12]) {
    expect(Math.max(...agePrior(shippedModel(), months))).toBeLessThan(Math.max(...agePrior(design, months)));
  }
});

test.each([
  [10, [], 10],
  [null, [], null],
  [10, [2, 4], 3],
  [10, [20, 30], 10],
  [10, [null, 2], 6],
  [null, [2, 4], 3],
  [null, [2, null], null],
])('a calendar age of %s with tenures %j counts as %s', (calendar, tenures, expected) => {
  expect(effectiveAgeMonths(calendar, tenures)).toBe(expected);
});
