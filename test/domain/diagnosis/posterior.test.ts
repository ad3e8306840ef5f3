import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Evidence } from '../../../src/domain/diagnosis/evidence.ts';
import { confidenceOf, posterior, weighAll } from '../../../src/domain/diagnosis/posterior.ts';
import { agePrior } from '../../../src/domain/diagnosis/prior.ts';
import { shippedModel, tinyModel } from './models.ts';
import { type Answered, plainPosterior } from './oracle.ts';

const DAY = '2026-11-24';
const shipped = shippedModel();
const dated = (answers: readonly Answered[]): Evidence[] => answers.map((each) => ({ ...each, on: DAY }));
const asked = (sign: string, answer: number): Answered => ({ sign, answer, how: 'asked' });
const shares = (model: typeof shipped, prior: readonly number[], answers: readonly Answered[]) =>
  posterior(model, prior, weighAll(model, dated(answers)));

test('one asked yes, by hand: .8 and .3 with a tenth of noise are .74 and .34', () => {
  expect(shares(tinyModel(), [0.5, 0.5], [asked('noise', 1)])[0]).toBeCloseTo(0.74 / (0.74 + 0.34), 12);
});

test('one asked no, by hand: .26 and .66', () => {
  expect(shares(tinyModel(), [0.5, 0.5], [asked('noise', 0)])[0]).toBeCloseTo(0.26 / (0.26 + 0.66), 12);
});

test('two of one cluster, by hand: each to the power of 1/1.25', () => {
  // .6 and .4 with noise are .58 and .42.
  const [early, late] = [(0.74 * 0.58) ** 0.8, (0.34 * 0.42) ** 0.8];
  expect(shares(tinyModel(), [0.5, 0.5], [asked('noise', 1), asked('echo', 1)])[0]).toBeCloseTo(
    early / (early + late),
    12,
  );
});

test('a degree between, by hand: "often" is three quarters of a yes', () => {
  const [early, late] = [0.74 ** 0.75 * 0.26 ** 0.25, 0.34 ** 0.75 * 0.66 ** 0.25];
  expect(shares(tinyModel(), [0.5, 0.5], [asked('noise', 0.75)])[0]).toBeCloseTo(early / (early + late), 12);
});

test('a report, by hand: one draw from all that could be said, at its own temperature', () => {
  const model = tinyModel({ reported: { temperature: 0.6, noShare: 0.3 } });
  // Σp + .3Σ(1−p): early 1.5 + .3·1.5, late 1.2 + .3·1.8.
  const [early, late] = [(0.8 / 1.95) ** 0.6, (0.3 / 1.74) ** 0.6];
  const report: Answered = { sign: 'noise', answer: 1, how: 'reported' };
  expect(shares(model, [0.5, 0.5], [report])[0]).toBeCloseTo(early / (early + late), 12);
});

test('a computed sign is trusted more than an answer', () => {
  // .8 and .3 with a twentieth of noise are .77 and .32.
  const computed: Answered = { sign: 'noise', answer: 1, how: 'computed' };
  expect(shares(tinyModel(), [0.5, 0.5], [computed])[0]).toBeCloseTo(0.77 / 1.09, 12);
});

const answers = fc.uniqueArray(
  fc.record({
    sign: fc.constantFrom(...shipped.signs.map((sign) => sign.id)),
    answer: fc.constantFrom(0, 0.25, 0.5, 0.75, 1),
    how: fc.constantFrom('asked' as const, 'reported' as const, 'computed' as const),
  }),
  { selector: (each) => each.sign, maxLength: 38 },
);
const months = fc.oneof(fc.constant(null), fc.double({ min: 0, max: 40, noNaN: true }));

test('any evidence in any order gives what the plain formulas give, and sums to 1', () => {
  fc.assert(
    fc.property(answers, months, fc.nat(), (given, age, turn) => {
      const prior = agePrior(shipped, age);
      const found = shares(shipped, prior, given);
      const expected = plainPosterior(shipped, prior, given);
      for (const [i, share] of found.entries()) expect(share).toBeCloseTo(expected[i] as number, 9);
      expect(Math.abs(found.reduce((a, b) => a + b, 0) - 1)).toBeLessThan(1e-12);
      const cut = turn % (given.length + 1);
      const turned = [...given.slice(cut), ...given.slice(0, cut)].reverse();
      for (const [i, share] of shares(shipped, prior, turned).entries())
        expect(share).toBeCloseTo(found[i] as number, 12);
    }),
    { numRuns: 200 },
  );
});

const byCluster = [...new Set(shipped.signs.map((sign) => sign.cluster))].map((id) =>
  shipped.signs.filter((sign) => sign.cluster === id),
);
const uniform = shipped.stages.map(() => 1 / shipped.stages.length);
const favoured = (sign: (typeof shipped.signs)[number]) =>
  shipped.stages.reduce((best, stage, i) => {
    const p = sign.probability[stage.id] as number;
    return p > (sign.probability[(shipped.stages[best] as { id: string }).id] as number) ? i : best;
  }, 0);

test('a yes never lowers the stage that it favours most, whatever else of its cluster was answered', () => {
  expect(byCluster.length).toBeGreaterThanOrEqual(10);
  for (const cluster of byCluster) {
    for (const sign of cluster) {
      const rest = cluster.filter((each) => each !== sign);
      for (let code = 0; code < 3 ** rest.length; code += 1) {
        const before = rest.flatMap((each, i) => {
          const digit = Math.floor(code / 3 ** i) % 3;
          return digit === 0 ? [] : [asked(each.id, digit - 1)];
        });
        const i = favoured(sign);
        const [without, withIt] = [
          shares(shipped, uniform, before)[i] as number,
          shares(shipped, uniform, [...before, asked(sign.id, 1)])[i] as number,
        ];
        expect(withIt, `${sign.id} after ${JSON.stringify(before)}`).toBeGreaterThanOrEqual(without - 1e-12);
      }
    }
  }
});

test('the second sign of a cluster moves less than the same sign does alone', () => {
  const logit = (given: readonly Answered[]) => {
    const [early, late] = shares(tinyModel(), [0.5, 0.5], given) as [number, number];
    return Math.log(early / late);
  };
  const alone = logit([asked('echo', 1)]);
  const second = logit([asked('noise', 1), asked('echo', 1)]) - logit([asked('noise', 1)]);
  expect(alone).toBeGreaterThan(0);
  expect(second).toBeGreaterThanOrEqual(-1e-12);
  expect(second).toBeLessThan(alone);
  // A sign of another cluster moves as much as it does alone.
  const other = logit([asked('noise', 1), asked('calm', 1)]) - logit([asked('noise', 1)]);
  expect(other).toBeCloseTo(logit([asked('calm', 1)]), 12);
});

test.each([
  [0.3, 'insufficient'],
  [0.5, 'leaning'],
  [0.644, 'leaning'],
  [0.65, 'likely'],
  [0.85, 'likely'],
  [0.854, 'likely'],
  [0.856, 'very-likely'],
  // What is shown as 50 % is half, and what is shown as 49 % is not.
  [0.4951, 'leaning'],
  [0.4949, 'insufficient'],
  [0.6451, 'likely'],
])('a leading share of %s is called %s', (most, word) => {
  expect(confidenceOf(shipped, most)).toBe(word);
});
