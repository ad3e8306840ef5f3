import { expect, test } from 'vitest';
import { isBeyond, untested, untestedBy } from '../../../src/domain/training/experience.ts';
import { learnedFrom } from '../../../src/domain/training/learned.ts';
import { needsOf } from '../../../src/domain/training/needs.ts';
import { planTraining } from '../../../src/domain/training/plan.ts';
import { progressOf } from '../../../src/domain/training/progress.ts';
import type { Evidence, PlannableModule, TrainingMember } from '../../../src/domain/training/shapes.ts';
import { groundOf } from '../../../src/domain/training/world.ts';
import { generator } from './random.ts';
import { randomInstance } from './random-instance.ts';

const TODAY = '2026-11-24';
const member = (more: Partial<TrainingMember> = {}): TrainingMember => ({
  id: 1,
  role: 'agent',
  joinedOn: '2026-11-02',
  leftOn: null,
  ...more,
});
const module = (id: string, more: Partial<PlannableModule> = {}): PlannableModule => ({
  id,
  belongsTo: 'first',
  audience: 'newcomers',
  method: 'practice',
  minutes: 30,
  after: [],
  gatesLiveCalls: false,
  onProblem: false,
  reviewed: false,
  trains: { signs: [], measures: [] },
  trainers: ['manager'],
  origin: 'added',
  ...more,
});
const stages = [
  { id: 'first', curriculum: ['call', 'test'] },
  { id: 'second', curriculum: [] },
];
const known = (modules: PlannableModule[], score: number | null = null, confirmed: string | null = null) => ({
  from: TODAY,
  stages,
  modules,
  confirmed,
  learned: learnedFrom([], score === null ? [] : [{ member: 1, module: 'test', score, on: '2026-11-20' }]),
});

test.each<[Evidence, Partial<TrainingMember>, number | null, string | null, boolean]>([
  [{ deals: 3 }, { deals: 3 }, null, null, true],
  [{ deals: 3 }, { deals: 2 }, null, null, false],
  [{ deals: 3 }, {}, null, null, false],
  [{ days: 22 }, {}, null, null, true],
  [{ days: 23 }, {}, null, null, false],
  [{ days: 1 }, { joinedOn: null }, null, null, false],
  [{ passed: 'test' }, {}, 80, null, true],
  [{ passed: 'test' }, {}, 40, null, false],
  [{ stage: 'second' }, { joinedOn: '2026-01-05' }, null, 'second', true],
  [{ stage: 'second' }, { joinedOn: '2026-01-05' }, null, 'first', false],
  [{ stage: 'second' }, { joinedOn: '2026-01-05' }, null, null, false],
  [{ stage: 'second' }, {}, null, 'second', false],
])('a course that %j lets off: member %j, %j points, confirmed %j → %s', (skip, more, score, confirmed, expected) => {
  const modules = [module('call', { skip: [skip] }), module('test', { method: 'assessment', passMark: 60 })];
  const own = known(modules, score, confirmed);
  expect(isBeyond(modules[0] as PlannableModule, member(more), own)).toBe(expected);
});

const gated = [
  module('call', { skip: [{ deals: 3 }] }),
  module('test', { method: 'assessment', gatesLiveCalls: true }),
];
const wished = (who: TrainingMember, score: number | null = null) =>
  needsOf({ ...known(gated, score), stage: 'first', members: [who], signs: [], weak: [], problems: [] })
    .needs.map((need) => need.module)
    .sort();

test('who sells is not taught the first call; a test before live lists is for every newcomer, on the phone or not', () => {
  expect(wished(member())).toEqual(['call', 'test']);
  expect(wished(member({ onPhone: true }))).toEqual(['call', 'test']);
  expect(wished(member({ onPhone: true, joinedOn: '2026-01-05' }))).not.toContain('test');
  expect(wished(member({ onPhone: true, deals: 4 }))).toEqual(['test']);
});

test('who is on the phone untested stops today; who passed, has been here long or is let off does not', () => {
  const stop = (who: TrainingMember, score: number | null = null, modules = gated) =>
    untested(known(modules, score), [who]).map((each) => each.modules);
  expect(stop(member({ onPhone: true }))).toEqual([['test']]);
  // Who has not called yet may not begin to; it is no news to the manager.
  expect(stop(member())).toEqual([['test']]);
  expect(untested(known(gated), [member()])).toMatchObject([{ isCalling: false }]);
  expect(stop(member({ onPhone: true }), 90)).toEqual([]);
  expect(stop(member({ onPhone: true, joinedOn: '2026-01-05' }))).toEqual([]);
  const skipping = (proof: Evidence) => [
    module('test', { method: 'assessment', passMark: 60, gatesLiveCalls: true, skip: [proof] }),
  ];
  expect(stop(member({ onPhone: true, deals: 1 }), null, skipping({ days: 20 }))).toEqual([]);
  // Sales alone are no pass: they may come of the very calls that were not to be made.
  expect(stop(member({ onPhone: true, deals: 1 }), null, skipping({ deals: 1 }))).toEqual([['test']]);
});

test('what is to be passed does not end with time, a seat in it is no pass, and everybody who asks hears the same', () => {
  const test1 = module('test', { method: 'assessment', passMark: 60, gatesLiveCalls: true });
  const who = member({ onPhone: true, joinedOn: '2026-08-03' });
  const session = {
    ...{ id: 1, series: 1, module: 'test', kind: 'assessment' as const, step: 0, date: '2026-11-20', start: '10:00' },
    ...{ minutes: 30, audience: [1], trainer: null, reason: { code: 'newcomer' as const, ref: 'test' } },
    origin: 'added' as const,
  };
  const of = (since: string | null, scores: number[]) => {
    const results = scores.map((score) => ({ member: 1, module: 'test', score, on: '2026-11-20' }));
    const held = [{ session, there: [1] }];
    const learned = learnedFrom(held, results);
    const all = { ...known([test1]), since, learned };
    const { input } = randomInstance(generator(7));
    const asked = { ...input, ...all, members: [who], held, results, standing: [], stage: 'first' };
    return [untested(all, [who]).length > 0, (progressOf(asked, [1])[0]?.toPass ?? []).length > 0];
  };
  // Three months on: they were newcomers when the team was entered.
  expect(of('2026-09-01', [])).toEqual([true, true]);
  expect(of('2026-09-01', [40])).toEqual([true, true]);
  expect(of('2026-09-01', [75])).toEqual([false, false]);
  expect(of('2026-11-20', [])[0]).toBe(false);
});

test('whoever has left is not told to pass what they had passed', () => {
  const gate = module('test', { method: 'assessment', passMark: 60, gatesLiveCalls: true });
  const { input } = randomInstance(generator(7));
  const toPass = (score: number) => {
    const results = [{ member: 1, module: 'test', score, on: '2026-11-20' }];
    const asked = { ...input, modules: [gate], members: [], held: [], results, standing: [] };
    return progressOf(asked, [1])[0]?.toPass;
  };
  expect([toPass(75), toPass(40)]).toEqual([[], ['test']]);
});

test('no week has more training than its limit, for settled people and the manager', () => {
  let full = 0;
  for (let seed = 1; seed <= 12; seed += 1) {
    const { input } = randomInstance(generator(seed * 7919));
    const tight = { ...input, settings: { ...input.settings, trainingHoursPerWeek: 1, hoursPerWeek: 1 } };
    const { world, dayIndex, personIndex } = groundOf(tight);
    const spent = new Map<string, number>();
    for (const { date, minutes, audience, trainer } of planTraining(tight).sessions)
      for (const who of [...audience, trainer]) {
        const person = who === null ? world.people - 1 : (personIndex.get(who) as number);
        const week = world.weeks[dayIndex.get(date) as number] as number;
        const key = `${week} ${person}`;
        const sum = (spent.get(key) ?? 0) + minutes;
        spent.set(key, sum);
        expect(sum).toBeLessThanOrEqual(world.weekLimits[week * world.people + person] as number);
        if (sum > 45) full += 1;
      }
  }
  // Otherwise nothing was at stake.
  expect(full).toBeGreaterThan(5);
});

const gate = (id: string) => module(id, { method: 'assessment', passMark: 60, gatesLiveCalls: true });
const mark = (of: string, score: number, who = 1) => ({ member: who, module: of, score, on: '2026-11-20' });

test.each([
  // Nothing was ever kept: whoever has passed, nobody knows.
  { passed: [], others: [], expected: { modules: ['old', 'new'], isUnsure: true } },
  // Of the old one marks are kept, so it counts, and with it what comes beside.
  { passed: [], others: [mark('old', 90, 2)], expected: { modules: ['old', 'new'], isUnsure: false } },
  { passed: [mark('old', 40)], others: [], expected: { modules: ['old', 'new'], isUnsure: false } },
  // A newcomer goes through one after the other: the next is not passed yet, whoever else has a mark of it.
  { passed: [mark('old', 80)], others: [], expected: { modules: ['new'], isUnsure: false } },
  { passed: [mark('old', 80)], others: [mark('new', 70, 2)], expected: { modules: ['new'], isUnsure: false } },
  // Who came long ago and passed what there was: nobody is off the phone without a word for one that is new in the playbook, …
  { joinedOn: '2026-08-03', passed: [mark('old', 80)], others: [], expected: { modules: ['new'], isUnsure: true } },
  // … nor when the first one after them passes it.
  {
    joinedOn: '2026-08-03',
    passed: [mark('old', 80)],
    others: [mark('new', 70, 2)],
    expected: { modules: ['new'], isUnsure: true },
  },
  {
    joinedOn: '2026-08-03',
    passed: [mark('old', 80), mark('new', 40)],
    others: [],
    expected: { modules: ['new'], isUnsure: false },
  },
  {
    joinedOn: '2026-10-03',
    passed: [],
    others: [mark('old', 80, 2)],
    expected: { modules: ['old', 'new'], isUnsure: false },
  },
])(
  'of a test that may not have been asked of somebody it is asked: %j',
  ({ joinedOn = '2026-11-02', passed, others, expected }) => {
    const all = { from: TODAY, since: '2026-08-01', stages, modules: [gate('old'), gate('new')] };
    const found = untestedBy(all, { held: [], results: [...passed, ...others] }, [member({ onPhone: true, joinedOn })]);
    expect(found).toEqual([{ member: 1, isCalling: true, ...expected }]);
  },
);

test('in a test in which others got marks, who got none has not had it; where nobody got one, all have', () => {
  const session = {
    ...{ id: 1, series: 1, module: 'quiz', kind: 'assessment' as const, step: 0, date: '2026-11-20', start: '10:00' },
    ...{ minutes: 30, audience: [1, 2], trainer: null, reason: { code: 'newcomer' as const, ref: 'quiz' } },
    origin: 'added' as const,
  };
  const quiz = module('quiz', { method: 'assessment', passMark: 60 });
  const has = (results: Parameters<typeof learnedFrom>[1]) => {
    const learned = learnedFrom([{ session, there: [1, 2] }], results);
    return [1, 2].map((who) => learned.knows(who, quiz));
  };
  expect(has([])).toEqual([true, true]);
  expect(has([mark('quiz', 80, 2)])).toEqual([false, true]);
  expect(has([mark('quiz', 80, 2), { ...mark('quiz', 70), on: '2026-11-23' }])).toEqual([true, true]);
  // A mark of another day, given outside of it, says nothing of who sat in it.
  expect(has([{ ...mark('quiz', 80, 2), on: '2026-11-23' }])).toEqual([true, true]);
});

test('who has no calls yet waits for a test of which nobody has a mark, where others’ calls are recorded', () => {
  const test1 = module('test', { method: 'assessment', passMark: 60, gatesLiveCalls: true });
  const all = { from: TODAY, stages, modules: [test1] };
  const [fresh, old] = [member(), member({ id: 2, joinedOn: '2026-01-05', onPhone: true })];
  const of = (members: TrainingMember[]) => untestedBy(all, { held: [], results: [] }, members);
  expect(of([fresh, old])).toEqual([{ member: 1, modules: ['test'], isCalling: false, isUnsure: false }]);
  // Where no calls are recorded nobody can know.
  expect(of([fresh, { ...old, onPhone: false }])).toEqual([]);
});

test('a seat in a test says nothing as long as nobody has a mark of it', () => {
  const session = {
    ...{ id: 1, series: 1, module: 'old', kind: 'assessment' as const, step: 0, date: '2026-11-20', start: '10:00' },
    ...{ minutes: 30, audience: [1], trainer: null, reason: { code: 'newcomer' as const, ref: 'old' } },
    origin: 'added' as const,
  };
  const asked = (modules: PlannableModule[]) =>
    untestedBy({ from: TODAY, stages, modules }, { held: [{ session, there: [2] }], results: [] }, [
      member({ onPhone: true }),
    ]).map(({ isUnsure }) => isUnsure);
  expect(asked([gate('old')])).toEqual([true]);
  // Where it ends with no mark, having been held is what there is to know.
  expect(asked([module('old', { gatesLiveCalls: true })])).toEqual([false]);
});

test('whoever sat in a test and got no mark, beside others who did, has another one', () => {
  const session = {
    ...{ id: 1, series: 1, module: 'old', kind: 'assessment' as const, step: 0, date: '2026-11-20', start: '10:00' },
    ...{ minutes: 30, audience: [1, 2], trainer: null, reason: { code: 'newcomer' as const, ref: 'old' } },
    origin: 'added' as const,
  };
  const learned = learnedFrom([{ session, there: [1, 2] }], [mark('old', 80, 2)]);
  const input = {
    from: TODAY,
    stages,
    modules: [gate('old')],
    learned,
    stage: 'first',
    signs: [],
    weak: [],
    problems: [],
  };
  const needs = needsOf({ ...input, members: [member(), member({ id: 2 })] }).needs;
  expect(needs.map((need) => [need.module, need.members])).toEqual([['old', [1]]]);
});
