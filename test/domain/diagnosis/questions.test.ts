import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AskedRate } from '../../../src/domain/diagnosis/model.ts';
import { weighAll } from '../../../src/domain/diagnosis/posterior.ts';
import { chanceOfChange, isEnough, nextQuestions } from '../../../src/domain/diagnosis/questions.ts';
import { createRandom } from '../../../src/tools/eval/random.ts';
import { many } from '../../many.ts';
import { shippedModel } from './models.ts';
import { type Answered, bits, leader, plainJoint, plainPosterior } from './oracle.ts';

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
  const asked = model.model.asked as NonNullable<typeof model.model.asked>;
  const row = model.asked?.find((each) => each.sign === sign) as AskedRate;
  const noise = model.model.noise.asked;
  const now = plainPosterior(model, prior, given);
  const answered = (['no', 'seldom', 'sometimes', 'often', 'yes'] as const).map((word, k) => {
    // Chance of the word times stage, for both manners of answering.
    const chance = model.stages.reduce((sum, { id }, i) => {
      const p = model.signs.find((each) => each.id === sign)?.probability[id] as number;
      const yes = p * (1 - noise) + (1 - p) * noise;
      const bare = k === 4 ? yes : k === 0 ? 1 - yes : null;
      const plain = bare === null ? asked.between : bare * (1 - 3 * asked.between);
      const [graded, yesNo] = plainJoint(model, prior, given, i);
      return sum + graded * (row[word][id] as number) + yesNo * plain;
    }, 0);
    return chance * bits(plainPosterior(model, prior, [...given, { sign, answer: k / 4, how: 'asked' }]));
  });
  return Math.max(0, bits(now) - answered.reduce((a, b) => a + b, 0));
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
    { numRuns: many(25, 7) },
  );
});

test("of questions that tell the same, the playbook's first comes first", () => {
  const twin = { ...(model.signs[0] as (typeof model.signs)[number]), id: 'twin', cluster: 'twin' };
  const twins = { ...model, signs: [{ ...twin, id: 'other-twin', cluster: 'other' }, twin] };
  const found = nextQuestions(twins, [0.25, 0.25, 0.25, 0.25], [], new Set(), DAY);
  expect(found.map((each) => each.sign)).toEqual(['other-twin', 'twin']);
});

test('the chance of a change is that of brute force over three further answers', () => {
  const [first, second, third] = model.signs.slice(0, 3).map((sign) => sign.id) as [string, string, string];
  const prior = [0.3, 0.3, 0.2, 0.2];
  const given: Answered[] = [{ sign: 'free-sharing', answer: 0.25, how: 'asked' }];
  const leading = leader(plainPosterior(model, prior, given));
  const asked = model.model.asked as NonNullable<typeof model.model.asked>;
  let expected = 0;
  for (let code = 0; code < 125; code += 1) {
    const levels = [code % 5, Math.floor(code / 5) % 5, Math.floor(code / 25)];
    const more = [first, second, third].map(
      (sign, i): Answered => ({ sign, answer: (levels[i] as number) / 4, how: 'asked' }),
    );
    if (leader(plainPosterior(model, prior, [...given, ...more])) === leading) continue;
    model.stages.forEach(({ id }, s) => {
      let [graded, yesNo] = plainJoint(model, prior, given, s);
      more.forEach(({ sign, answer }) => {
        const word = (['no', 'seldom', 'sometimes', 'often', 'yes'] as const)[4 * answer] as 'no';
        graded *= model.asked?.find((each) => each.sign === sign)?.[word][id] as number;
        const p = model.signs.find((each) => each.id === sign)?.probability[id] as number;
        const yes = 0.9 * p + 0.1 * (1 - p);
        yesNo *=
          answer === 1
            ? yes * (1 - 3 * asked.between)
            : answer === 0
              ? (1 - yes) * (1 - 3 * asked.between)
              : asked.between;
      });
      expected += graded + yesNo;
    });
  }
  const questions = [first, second, third, 'strong-belonging'].map((sign) => ({ sign, bits: 1 }));
  expect(expected).toBeGreaterThan(0.05);
  expect(chanceOfChange(model, prior, dated(given), questions, DAY)).toBeCloseTo(expected, 9);
});

const open = (best: number) => [{ sign: 'any', bits: best }];
const broad = { answers: 5, clusters: 3, asked: 5, computed: 0 };
test.each([
  ['sure, with five answers of three clusters', [0.93, 0.07, 0, 0], 0.5, broad, 0.05, 'sure'],
  ['sure, but the next questions may well change it', [0.93, 0.07, 0, 0], 0.5, broad, 0.06, null],
  ['sure, with four answers only', [0.93, 0.07, 0, 0], 0.5, { ...broad, answers: 4 }, 0, null],
  ['sure, all of two clusters', [0.99, 0.01, 0, 0], 0.5, { ...broad, clusters: 2 }, 0, null],
  ['not sure', [0.91, 0.09, 0, 0], 0.5, broad, 0, null],
  ['nothing left worth asking', [0.5, 0.5, 0, 0], 0.019, broad, 1, 'nothing-to-learn'],
  ['nothing worth asking, but hardly anything asked', [0.9, 0.1, 0, 0], 0.019, { ...broad, answers: 1 }, 0, null],
  ['twelve asked', [0.5, 0.5, 0, 0], 0.5, { ...broad, asked: 12 }, 1, 'asked-enough'],
  ['six asked beside records', [0.5, 0.5, 0, 0], 0.5, { ...broad, asked: 6, computed: 3 }, 1, 'asked-enough'],
  ['five asked beside records', [0.5, 0.5, 0, 0], 0.5, { ...broad, asked: 5, computed: 3 }, 1, null],
])('%s: %s', (_, shares, best, counts, chance, expected) => {
  expect(isEnough(model, shares, open(best), counts, () => chance)).toBe(expected);
});

test('after a stop, three further questions change the leading stage in at most one of twenty simulated interviews', () => {
  const random = createRandom(3);
  let [stopped, changed] = [0, 0];
  for (let team = 0; team < 120; team += 1) {
    const stage = team % model.stages.length;
    const id = model.stages[stage]?.id as string;
    const prior = model.stages.map(() => 1 / model.stages.length);
    const given: Answered[] = [];
    const closed = new Set<string>();
    const ask = () => {
      const [best] = nextQuestions(model, prior, dated(given), closed, DAY);
      if (!best) return;
      const row = model.asked?.find((each) => each.sign === best.sign) as AskedRate;
      const drawn = random.next();
      let upTo = 0;
      const k = (['no', 'seldom', 'sometimes', 'often', 'yes'] as const).findIndex((word) => {
        upTo += row[word][id] as number;
        return drawn < upTo;
      });
      given.push({ sign: best.sign, answer: (k < 0 ? 4 : k) / 4, how: 'asked' });
      closed.add(best.sign);
    };
    const why = () => {
      const weighed = dated(given);
      const questions = nextQuestions(model, prior, weighed, closed, DAY);
      const counts = {
        answers: given.length,
        clusters: new Set(weighed.map((each) => each.cluster)).size,
        asked: given.length,
        computed: 0,
      };
      return isEnough(model, plainPosterior(model, prior, given), questions, counts, () =>
        chanceOfChange(model, prior, weighed, questions, DAY),
      );
    };
    while (why() === null) ask();
    if (why() !== 'sure') continue;
    stopped += 1;
    const leading = leader(plainPosterior(model, prior, given));
    for (let more = 0; more < 3; more += 1) ask();
    if (leader(plainPosterior(model, prior, given)) !== leading) changed += 1;
  }
  expect(stopped).toBeGreaterThan(60);
  expect(changed / stopped).toBeLessThanOrEqual(0.05);
});
