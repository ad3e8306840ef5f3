import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readAccounts } from '../../src/tools/accounts.ts';
import { readModel } from '../../src/tools/base-model.ts';
import { interviewsLeavingOneOut, leaveOneWriterOut } from '../../src/tools/eval/cross-validate.ts';
import { createRandom } from '../../src/tools/eval/random.ts';
import { score } from '../../src/tools/eval/scores.ts';
import { makeTeam, worlds } from '../../src/tools/eval/world.ts';
import { fitAsked } from '../../src/tools/fit-asked.ts';
import { readInterviews } from '../../src/tools/interviews.ts';

const model = readModel();
const accounts = readAccounts();
const SHIPS = 'reported model, refitted (ships)';
const shipped = (list: typeof accounts) => leaveOneWriterOut(model, list).filter((each) => each.method === SHIPS);

test('on accounts of writers it was not fitted on, the shipped diagnosis holds what was promised', () => {
  const results = shipped(accounts);
  expect(results.map((each) => [each.writer, each.judged.length])).toEqual([
    ['c', 48],
    ['d', 48],
    ['e', 48],
  ]);
  const { exact, withinOne, logLoss, ece } = score(results.flatMap((each) => each.judged));
  expect(exact).toBeGreaterThanOrEqual(0.92);
  expect(withinOne).toBeGreaterThanOrEqual(0.99);
  expect(logLoss).toBeLessThanOrEqual(0.3);
  expect(ece).toBeLessThanOrEqual(0.08);
});

test('asked, on interviews of writers the table was not fitted on, it holds what was promised', () => {
  const results = interviewsLeavingOneOut(model, readInterviews());
  const of = (method: string) => score(results.filter((each) => each.method === method).flatMap((each) => each.judged));
  const all = of('asked all (ships)');
  expect(all.exact).toBeGreaterThanOrEqual(0.95);
  expect(all.logLoss).toBeLessThanOrEqual(0.16);
  const adaptive = of('asked adaptively (ships)');
  expect(adaptive.exact).toBeGreaterThanOrEqual(0.95);
  expect(adaptive.logLoss).toBeLessThanOrEqual(0.18);
  expect(adaptive.ece).toBeLessThanOrEqual(0.03);
  expect(adaptive.medianQuestions).toBeLessThanOrEqual(6);
  expect(Math.max(...results.flatMap((each) => each.judged.map((one) => one.questions ?? 0)))).toBeLessThanOrEqual(38);
});

test('the table of answers that judges a writer has never seen that writer either', () => {
  const interviews = readInterviews();
  const falsified = interviews.map((each) => (each.writer === 'c' ? { ...each, stage: 'forming' } : each));
  const sharesOfC = (list: typeof interviews) =>
    interviewsLeavingOneOut(model, list, ['asked all (ships)'])
      .filter((each) => each.writer === 'c')
      .flatMap((each) => each.judged.map((one) => one.shares));
  expect(sharesOfC(falsified)).toEqual(sharesOfC(interviews));
});

test('the table that ships is what the fit makes of the interviews', () => {
  const interviews = readInterviews();
  expect(model.asked).toEqual(
    fitAsked(model, interviews).asked?.map(({ sign, ...levels }) => ({
      sign,
      ...Object.fromEntries(
        Object.entries(levels).map(([level, rates]) => [
          level,
          Object.fromEntries(Object.entries(rates).map(([stage, rate]) => [stage, Number(rate.toFixed(4))])),
        ]),
      ),
    })),
  );
});

test('the table that judges a writer has never seen that writer: other labels there change no share', () => {
  const falsified = accounts.map((account) => (account.writer === 'c' ? { ...account, stage: 'forming' } : account));
  const sharesOfC = (list: typeof accounts) =>
    shipped(list)
      .filter((each) => each.writer === 'c')
      .flatMap((each) => each.judged.map((one) => one.shares));
  expect(sharesOfC(falsified)).toEqual(sharesOfC(accounts));
});

test('the generator of teams uses none of the weighing, and a seed gives the same teams', () => {
  const imports = [...readFileSync('src/tools/eval/world.ts', 'utf8').matchAll(/from '([^']+)'/g)].map(
    (each) => each[1],
  );
  expect(imports).toEqual(['../../domain/diagnosis/model.ts', './random.ts']);
  const teams = () => {
    const random = createRandom(5);
    return worlds.flatMap((world) => Array.from({ length: 3 }, () => makeTeam(model, world, random)));
  };
  expect(teams()).toEqual(teams());
});

test('scores, by hand', () => {
  const judged = [
    { shares: [0.7, 0.3], truth: 0, questions: 2 },
    { shares: [0.9, 0.1], truth: 1, questions: 4 },
  ];
  const found = score(judged);
  expect(found.exact).toBe(0.5);
  expect(found.logLoss).toBeCloseTo(-(Math.log(0.7) + Math.log(0.1)) / 2, 12);
  expect(found.brier).toBeCloseTo((0.09 + 0.09 + 0.81 + 0.81) / 2, 12);
  // One bin is .3 too modest, the other .9 too sure; half of the cases in each.
  expect(found.ece).toBeCloseTo(0.6, 12);
});
