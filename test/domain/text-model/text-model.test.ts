import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gramsOf, SPACE } from '../../../src/domain/text-model/grams.ts';
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
const learned = () => unpack(pack(learn()));

test('what it learned it knows, in texts it has not seen too', () => {
  const model = learned();
  const of = (text: string) => scores(model, gramsOf([text]));
  const [hands = 0, speech = 0] = of('他手抖');
  expect(hands).toBeGreaterThan(speech);
  const [idle = 0, other = 0] = of('磕巴了');
  expect(other).toBeGreaterThan(idle);
  for (const score of of('打印机坏了')) expect(score).toBeLessThan(0);
});

test('nothing known says nothing more than the bias', () => {
  const model = learned();
  expect(scores(model, gramsOf(['xyzzy']))).toEqual(model.bias);
});

test('learning the same twice gives the same', () => {
  expect(pack(learn())).toEqual(pack(learn()));
});

test.each([2, 300])('a packed model of %i labels has what was learned, to within half a step', (labels) => {
  const model = { ...learn(), labels };
  if (labels > 256) model.of = model.of.map((label) => label * 255);
  const packed = pack(model);
  const opened = unpack(JSON.parse(JSON.stringify(packed)));
  const seen = model.keys.map((key, i) => {
    const { from = 0, to = 0 } = opened.entriesOf(key) ?? {};
    expect(to - from).toBe((model.starts[i + 1] as number) - (model.starts[i] as number));
    let label = 0;
    return Array.from({ length: to - from }, (_, k) => {
      label += opened.aheadAt(from + k);
      return [label, opened.weightAt(from + k)] as const;
    });
  });
  expect(seen.flat().map(([label]) => label)).toEqual(model.of);
  for (const [i, [, weight]] of seen.flat().entries())
    expect(Math.abs(weight - (model.weights[i] as number))).toBeLessThanOrEqual(packed.step / 2 + 1e-9);
});

test('a gram that is not known is not found, however many are', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(SPACE - 1), { maxLength: 3000 }), fc.nat(SPACE - 1), (grams, other) => {
      const keys = grams.sort((a, b) => a - b);
      const none = { labels: 1, bias: [0], usual: [0], of: [], weights: [] };
      const opened = unpack(pack({ ...none, keys, starts: [0, ...keys.map(() => 0)] }));
      expect(keys.filter((key) => opened.entriesOf(key) === null)).toEqual([]);
      expect(opened.entriesOf(other) !== null).toBe(keys.includes(other));
    }),
    { numRuns: 40 },
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
