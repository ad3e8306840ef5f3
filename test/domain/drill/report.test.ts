import { expect, test } from 'vitest';
import type { Grade } from '../../../src/domain/drill/grade.ts';
import { drillReport, type Forecast } from '../../../src/domain/drill/report.ts';

const answers = (predicted: number, recalled: number, forgotten: number): Forecast[] => [
  ...Array.from({ length: recalled }, (_, i) => ({ predicted, grade: (2 + (i % 3)) as Grade })),
  ...Array.from({ length: forgotten }, () => ({ predicted, grade: 1 as Grade })),
];

test('nothing asked twice: no share, no loss, no verdict', () => {
  expect(drillReport([])).toMatchObject({ answers: 0, recalled: null, logLoss: null, verdict: 'too-few' });
});

test('a hand-counted case: ten answers predicted at 0.9 and 0.6', () => {
  const { bins, logLoss, recalled, verdict } = drillReport([...answers(0.9, 4, 1), ...answers(0.6, 3, 2)]);
  expect(recalled).toBeCloseTo(0.7);
  expect(bins.filter((bin) => bin.answers > 0)).toEqual([
    { from: 0, to: 0.7, answers: 5, predicted: expect.closeTo(0.6), observed: 0.6 },
    { from: 0.9, to: 0.95, answers: 5, predicted: expect.closeTo(0.9), observed: 0.8 },
  ]);
  const loss = -(4 * Math.log(0.9) + Math.log(0.1) + 3 * Math.log(0.6) + 2 * Math.log(0.4)) / 10;
  expect(logLoss?.model).toBeCloseTo(loss, 10);
  expect(logLoss?.plain).toBeCloseTo(-(7 * Math.log(0.7) + 3 * Math.log(0.3)) / 10, 10);
  expect(verdict).toBe('too-few');
});

test('telling firm cards from shaky ones is better than the average; saying the same of all is not', () => {
  expect(drillReport([...answers(0.96, 48, 2), ...answers(0.4, 20, 30)]).verdict).toBe('better');
  expect(drillReport(answers(0.9, 90, 10)).verdict).toBe('no-better');
  expect(drillReport([...answers(0.96, 30, 20), ...answers(0.4, 40, 10)]).verdict).toBe('no-better');
});

test('all recalled: the average is never surprised, so nothing beats it, and all is finite', () => {
  const { logLoss, verdict } = drillReport(answers(0.95, 40, 0));
  expect(logLoss?.plain).toBe(0);
  expect(verdict).toBe('no-better');
});
