import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gramsOf } from '../../../src/domain/text-model/grams.ts';
import { pack, scores, unpack } from '../../../src/domain/text-model/model.ts';
import { fitOdds, logOdds } from '../../../src/domain/text-model/odds.ts';
import { train } from '../../../src/domain/text-model/train.ts';

const texts: [string, number[]][] = [
  ['手抖得厉害', [0]],
  ['手一直抖', [0]],
  ['拿电话手抖', [0]],
  ['说话磕巴', [1]],
  ['一开口就磕巴', [1]],
  ['讲话磕磕巴巴', [1]],
  ['手抖，说话磕巴', [0, 1]],
  ['打印机坏了', []],
  ['今天下雨', []],
];
const examples = texts.map(([text, labels]) => ({ grams: gramsOf(text.split('，')), labels, weight: 1 }));
const learn = (epochs = 20) => train(examples, { labels: 2, epochs, leastExamples: 1 });

test('what it learned it knows, in texts it has not seen too', () => {
  const model = learn();
  const of = (text: string) => scores(model, gramsOf([text]));
  const [hands = 0, speech = 0] = of('他手抖');
  expect(hands).toBeGreaterThan(speech);
  const [idle = 0, other = 0] = of('磕巴了');
  expect(other).toBeGreaterThan(idle);
  for (const score of of('打印机坏了')) expect(score).toBeLessThan(0);
});

test('nothing known says nothing more than the bias', () => {
  const model = learn();
  expect(scores(model, gramsOf(['xyzzy']))).toEqual(model.bias);
});

test('learning the same twice gives the same', () => {
  expect(pack(learn())).toEqual(pack(learn()));
});

test('a packed model says what the whole one says, to within the rounding of its weights', () => {
  const model = learn();
  const opened = unpack(JSON.parse(JSON.stringify(pack(model))));
  expect(opened.keys).toEqual(model.keys);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...'手抖说话磕巴打印机'), { minLength: 1, maxLength: 12 }), (letters) => {
      const grams = gramsOf([letters.join('')]);
      const [exact, rounded] = [scores(model, grams), scores(opened, grams)];
      const most = pack(model).step * Math.sqrt(grams.length) + 0.01 * Math.sqrt(grams.length);
      for (const [i, value] of exact.entries()) expect(Math.abs(value - (rounded[i] as number))).toBeLessThan(most);
    }),
    { numRuns: 80 },
  );
});

test('runs do not reach across clauses, and a word of Latin letters is one unit', () => {
  expect(gramsOf(['手', '抖'])).not.toContain(
    gramsOf(['手抖'], 3).find((gram) => !gramsOf(['手', '抖']).includes(gram)),
  );
  expect(gramsOf(['abc'], 1)).toHaveLength(1);
});

test('odds follow the one measurement that tells', () => {
  const cases = Array.from({ length: 60 }, (_, i) => ({ measures: { tells: i % 2, noise: i % 3 }, is: i % 2 === 1 }));
  const odds = fitOdds(cases);
  expect(logOdds(odds, { tells: 1, noise: 1 })).toBeGreaterThan(1);
  expect(logOdds(odds, { tells: 0, noise: 1 })).toBeLessThan(-1);
  expect(Math.abs(odds.weights.noise ?? 9)).toBeLessThan(0.3);
});
