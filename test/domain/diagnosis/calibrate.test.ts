import { expect, test } from 'vitest';
import { type Confirmed, calibrate, heldOutLoss, refitReports } from '../../../src/domain/diagnosis/calibrate.ts';
import { shippedModel, tinyModel } from './models.ts';

const seen = (
  stage: string,
  sign: string,
  answer: number,
  source: 'asked' | 'reported' | 'computed' = 'asked',
): Confirmed => ({
  stage,
  evidence: [{ sign, answer, source }],
});

test('Beta, by hand: twenty cases of .8 and five of no are 16 of 25', () => {
  const fitted = calibrate(
    tinyModel(),
    Array.from({ length: 5 }, () => seen('early', 'noise', 0)),
  );
  expect(fitted.signs[0]?.probability).toEqual({ early: 16 / 25, late: 0.3 });
  expect(fitted.signs[1]?.probability).toEqual({ early: 0.6, late: 0.4 });
});

test('what was volunteered moves the table of reports and not that of answers', () => {
  const fitted = calibrate(tinyModel(), [seen('early', 'noise', 1, 'reported')]);
  expect(fitted.signs).toEqual(tinyModel().signs);
  const [noise] = fitted.reports;
  // Judgement: .8/1.95; twenty pseudo-reports of it and one real one.
  expect(noise?.yes.early).toBeCloseTo((1 + 20 * (0.8 / 1.95)) / 21, 12);
  expect(noise?.yes.late).toBeCloseTo(0.3 / 1.74, 12);
});

test('rates of all that could be said still add up to one', () => {
  const model = shippedModel();
  // A sign newer than the table has no row in it until `npm run fit`; it is weighed by the playbook's judgement.
  const reports = model.reports.flatMap(({ sign }, i) =>
    model.stages.map((stage, j) => ({ sign, answer: (i + j) % 2, stage: stage.id })),
  );
  for (const { id } of model.stages) {
    const total = refitReports(model, model.reports, reports, 50).reduce(
      (sum, rate) => sum + (rate.yes[id] as number) + (rate.no[id] as number),
      0,
    );
    expect(total).toBeCloseTo(1, 3);
  }
});

test('nothing becomes certain, however often it was seen', () => {
  const fitted = calibrate(
    tinyModel(),
    Array.from({ length: 5000 }, () => seen('late', 'calm', 1)),
  );
  expect(fitted.signs[2]?.probability.late).toBe(0.98);
});

test('on teams that answer against the table, held-out loss falls; on none, nothing is gained', () => {
  const contrary = Array.from({ length: 60 }, (_, i) => (i % 2 ? seen('early', 'calm', 1) : seen('late', 'calm', 0)));
  const loss = heldOutLoss(tinyModel(), contrary);
  expect(loss.after).toBeLessThan(loss.before);
  const empty = Array.from({ length: 40 }, (_, i): Confirmed => ({ stage: i % 2 ? 'early' : 'late', evidence: [] }));
  expect(heldOutLoss(tinyModel(), empty)).toEqual({ before: Math.log(2), after: Math.log(2) });
});
