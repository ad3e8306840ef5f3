import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallestFlip } from '../../../src/domain/diagnosis/explain.ts';
import { weighAll } from '../../../src/domain/diagnosis/posterior.ts';
import { isEnough, nextQuestions } from '../../../src/domain/diagnosis/questions.ts';
import { shippedModel } from './models.ts';
import { type Answered, bits, leader, plainPosterior } from './oracle.ts';

const DAY = '2026-11-24';
const model = shippedModel();
const dated = (given: readonly Answered[]) =>
  weighAll(
    model,
    given.map((each) => ({ ...each, on: DAY })),
  );

const answers = fc.uniqueArray(
  fc.record({
    sign: fc.constantFrom(...model.signs.map((sign) => sign.id)),
    answer: fc.constantFrom(0, 0.5, 1),
    how: fc.constantFrom('asked' as const, 'reported' as const, 'computed' as const),
  }),
  { selector: (each) => each.sign, maxLength: 12 },
);
const priors = fc
  .array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 })
  .map((raw) => raw.map((share) => share / raw.reduce((a, b) => a + b, 0)));

/** Expected gain from a full table of joint probabilities: nothing of the code under test is used. */
function gain(prior: readonly number[], given: readonly Answered[], sign: string): number {
  const now = plainPosterior(model, prior, given);
  const noise = model.model.noise.asked;
  const yes = model.stages.reduce((sum, { id }, i) => {
    const p = model.signs.find((each) => each.id === sign)?.probability[id] as number;
    return sum + (now[i] as number) * (p * (1 - noise) + (1 - p) * noise);
  }, 0);
  const after = (answer: number) => bits(plainPosterior(model, prior, [...given, { sign, answer, how: 'asked' }]));
  return Math.max(0, bits(now) - yes * after(1) - (1 - yes) * after(0));
}

test('questions and their bits are those of brute force, best first, none asked twice', () => {
  fc.assert(
    fc.property(priors, answers, (prior, given) => {
      const closed = new Set(given.map((each) => each.sign));
      const found = nextQuestions(model, prior, dated(given), closed, DAY);
      expect(found.map((each) => each.sign).sort()).toEqual(
        model.signs
          .map((sign) => sign.id)
          .filter((id) => !closed.has(id))
          .sort(),
      );
      const rank = ({ sign }: { sign: string }) => {
        const cluster = model.signs.find((each) => each.id === sign)?.cluster;
        const spoken = given.filter(
          (each) => model.signs.find((one) => one.id === each.sign)?.cluster === cluster,
        ).length;
        return gain(prior, given, sign) / (1 + model.model.questionClusterPenalty * spoken);
      };
      for (const each of found.slice(0, 6)) expect(each.bits).toBeCloseTo(gain(prior, given, each.sign), 9);
      const ranks = found.map(rank);
      for (let i = 1; i < ranks.length; i += 1) {
        expect(ranks[i] as number).toBeLessThanOrEqual((ranks[i - 1] as number) + 1e-9);
      }
    }),
    { numRuns: 25 },
  );
});

test("of questions that tell the same, the playbook's first comes first", () => {
  const twin = { ...(model.signs[0] as (typeof model.signs)[number]), id: 'twin', cluster: 'twin' };
  const twins = { ...model, signs: [{ ...twin, id: 'other-twin', cluster: 'other' }, twin] };
  const found = nextQuestions(twins, [0.25, 0.25, 0.25, 0.25], [], new Set(), DAY);
  expect(found.map((each) => each.sign)).toEqual(['other-twin', 'twin']);
});

test('the flip is the one that brute force finds: another stage leads, and by the least', () => {
  let flips = 0;
  fc.assert(
    fc.property(priors, answers, (prior, given) => {
      const open = model.signs.map((sign) => sign.id).filter((id) => !given.some((each) => each.sign === id));
      const leading = leader(plainPosterior(model, prior, given));
      const all = open.flatMap((sign) =>
        ([1, 0] as const).flatMap((answer) => {
          const shares = plainPosterior(model, prior, [...given, { sign, answer, how: 'asked' }]);
          const to = leader(shares);
          return to === leading
            ? []
            : [{ sign, answer, to, margin: (shares[to] as number) - (shares[leading] as number) }];
        }),
      );
      const found = smallestFlip(model, prior, dated(given), open, DAY);
      if (all.length === 0) {
        expect(found).toBeNull();
        return;
      }
      flips += 1;
      const least = Math.min(...all.map((each) => each.margin));
      const same = all.find((each) => each.sign === found?.sign && each.answer === (found.answer === 'yes' ? 1 : 0));
      expect(same?.margin).toBeCloseTo(least, 9);
      expect(model.stages[same?.to ?? -1]?.id).toBe(found?.to);
    }),
    { numRuns: 60 },
  );
  expect(flips).toBeGreaterThan(5);
});

const open = (best: number) => [{ sign: 'any', bits: best }];
test.each([
  ['sure, with three answers', [0.9, 0.1, 0, 0], 0.5, { total: 3, asked: 3, computed: 0 }, true],
  ['sure, with two answers only', [0.9, 0.1, 0, 0], 0.5, { total: 2, asked: 2, computed: 0 }, false],
  ['not sure', [0.84, 0.16, 0, 0], 0.5, { total: 9, asked: 9, computed: 0 }, false],
  ['nothing left worth asking', [0.5, 0.5, 0, 0], 0.019, { total: 1, asked: 1, computed: 0 }, true],
  ['twelve asked', [0.5, 0.5, 0, 0], 0.5, { total: 12, asked: 12, computed: 0 }, true],
  ['six asked beside records', [0.5, 0.5, 0, 0], 0.5, { total: 9, asked: 6, computed: 3 }, true],
  ['five asked beside records', [0.5, 0.5, 0, 0], 0.5, { total: 8, asked: 5, computed: 3 }, false],
])('%s: enough is %s', (_, shares, best, counts, expected) => {
  expect(isEnough(model, shares, open(best), counts)).toBe(expected);
});
