import { expect, test } from 'vitest';
import { type AssessInput, assess } from '../../../src/domain/coaching/assess.ts';
import { type CoachingModel, priorShares } from '../../../src/domain/coaching/model.ts';
import type { Evidence } from '../../../src/domain/diagnosis/evidence.ts';
import { readModel } from '../../../src/tools/base-model.ts';

const { model } = readModel();

const hypothesis = (id: string, prior: number, plan: 'ladder' | 'referral' | 'advice', priorNewcomer?: number) => ({
  id,
  prior,
  plan,
  priorNewcomer,
});
const sign = (id: string, dimension: string, probability: Record<string, number>) => ({ id, dimension, probability });

const coaching: CoachingModel = {
  model,
  hypotheses: [
    hypothesis('fear', 0.15, 'ladder', 0.25),
    hypothesis('supply', 0.3, 'advice'),
    hypothesis('cannot', 0.35, 'advice'),
    hypothesis('exhausted', 0.2, 'referral'),
  ],
  signs: [
    sign('dodges', 'protective', { fear: 0.8, none: 0.2 }),
    sign('stares', 'protective', { fear: 0.65, none: 0.15 }),
    sign('trembles', 'body', { fear: 0.45, none: 0.04, exhausted: 0.1 }),
    sign('doubts', 'thoughts', { fear: 0.75, none: 0.25 }),
    sign('list-empty', 'list', { supply: 0.9, none: 0.1 }),
    sign('all-down', 'energy', { exhausted: 0.85, none: 0.1 }),
  ],
  referrals: [{ id: 'panic' }],
  coping: [
    { id: 'persevere', dimensions: ['body'] },
    { id: 'concentrate', dimensions: ['thoughts'] },
  ],
};

const asOf = '2026-11-24';
const seen = (signId: string, answer = 1, how: Evidence['how'] = 'reported', on = asOf): Evidence => ({
  sign: signId,
  answer,
  how,
  on,
});
const ask = (evidence: Evidence[], more: Partial<AssessInput> = {}) =>
  assess(coaching, { asOf, joinedOn: '2026-01-05', evidence, unsure: [], ...more });
const shareOf = (id: string, evidence: Evidence[], more: Partial<AssessInput> = {}) =>
  ask(evidence, more).hypotheses.find((each) => each.id === id)?.probability ?? Number.NaN;

test('in the first two months fear has its own prior and the others share the rest', () => {
  expect(priorShares(coaching.hypotheses, false)).toEqual([0.15, 0.3, 0.35, 0.2]);
  const [fear, supply, cannot, exhausted] = priorShares(coaching.hypotheses, true);
  expect(fear).toBeCloseTo(0.25, 12);
  expect((supply as number) / (cannot as number)).toBeCloseTo(0.3 / 0.35, 12);
  expect((fear as number) + (supply as number) + (cannot as number) + (exhausted as number)).toBeCloseTo(1, 12);
  expect(ask([], { joinedOn: '2026-10-05' }).isNewcomer).toBe(true);
  expect(ask([], { joinedOn: null }).isNewcomer).toBe(false);
});

test('shares are those computed by hand: noise, degrees, temperature and the discount of a dimension', () => {
  const noisy = (p: number) => 0.9 * p + 0.1 * (1 - p);
  const blend = (p: number, a: number) => a * Math.log(noisy(p)) + (1 - a) * Math.log(1 - noisy(p));
  const raw = [
    ['fear', 0.15, 0.8, 0.65, 0.45],
    ['supply', 0.3, 0.2, 0.15, 0.04],
    ['cannot', 0.35, 0.2, 0.15, 0.04],
    ['exhausted', 0.2, 0.2, 0.15, 0.1],
  ] as const;
  const likelihood = raw.map(([, prior, dodges, stares, trembles]) => {
    const protective = (blend(dodges, 1) + blend(stares, 0.75)) / (1 + model.clusterCorrelation);
    return Math.log(prior) + model.temperature * (protective + blend(trembles, 1));
  });
  const total = likelihood.reduce((sum, each) => sum + Math.exp(each), 0);
  const evidence = [seen('dodges'), seen('stares', 0.75, 'asked'), seen('trembles')];
  raw.forEach(([id], i) => {
    expect(shareOf(id, evidence)).toBeCloseTo(Math.exp(likelihood[i] as number) / total, 10);
  });
});

test('below one half nobody is taken for afraid: the next question comes first', () => {
  const early = ask([seen('dodges')]);
  expect([early.focus, early.plan, early.coping]).toEqual([null, null, null]);
  expect(early.nextQuestions.length).toBeGreaterThan(0);
  const bits = early.nextQuestions.map((question) => question.bits);
  expect(bits[0]).toBeGreaterThan(0);
  expect(early.nextQuestions.map((question) => question.sign)).not.toContain('dodges');
});

test('the dimension that speaks loudest says how to cope', () => {
  expect(ask([seen('dodges'), seen('trembles'), seen('stares')])).toMatchObject({ focus: 'fear', coping: 'persevere' });
  expect(ask([seen('doubts'), seen('dodges'), seen('stares'), seen('trembles', 0)])).toMatchObject({
    focus: 'fear',
    coping: 'concentrate',
  });
});

test('other explanations lead to other help', () => {
  expect(ask([seen('list-empty', 1, 'asked'), seen('trembles', 0)])).toMatchObject({ focus: 'supply', plan: 'advice' });
  expect(ask([seen('all-down', 1, 'asked'), seen('list-empty', 0)])).toMatchObject({
    focus: 'exhausted',
    plan: 'referral',
  });
});

test('a referral rule is met by one word of it, however long ago, until a no takes it back', () => {
  expect(ask([seen('panic', 0.25)]).referrals).toEqual([{ rule: 'panic', met: true, on: asOf }]);
  expect(ask([seen('panic', 1, 'reported', '2026-09-01')]).referrals[0]?.met).toBe(true);
  expect(ask([seen('panic', 1, 'reported', '2026-11-20'), seen('panic', 0, 'asked')]).referrals[0]?.met).toBe(false);
});
