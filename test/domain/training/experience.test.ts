import { expect, test } from 'vitest';
import type { Untested } from '../../../src/domain/team/untested.ts';
import { isBeyond } from '../../../src/domain/training/experience.ts';
import { learnedFrom } from '../../../src/domain/training/learned.ts';
import { needsOf } from '../../../src/domain/training/needs.ts';
import { planTraining } from '../../../src/domain/training/plan.ts';
import { progressOf } from '../../../src/domain/training/progress.ts';
import type { Evidence, PlannableModule, Result, TrainingMember } from '../../../src/domain/training/shapes.ts';
import { untested, untestedBy, withTestDay } from '../../../src/domain/training/untested.ts';
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

test('signs that a team is founding send nobody through the basics again who has been at it for months', () => {
  const modules = [
    module('call', { audience: 'everybody' }),
    module('test', { audience: 'everybody' }),
    module('guide', { audience: 'mentors' }),
  ];
  const begin = [
    { id: 'first', curriculum: ['call', 'test', 'guide'] },
    { id: 'second', curriculum: [] },
  ];
  const who = [member(), member({ id: 2, joinedOn: '2024-09-10' }), member({ id: 3, joinedOn: '2026-09-07' })];
  const mentor = member({ id: 4, role: 'mentor', joinedOn: '2024-09-10' });
  const taught = (confirmed: string | null, of = begin) =>
    needsOf({
      ...known(modules, null, confirmed),
      stages: of,
      stage: 'first',
      members: [...who, mentor],
      signs: [],
      weak: [],
      problems: [],
    }).needs.map((need) => [need.module, ...need.members]);
  expect(taught(null)).toEqual([
    ['call', 1, 3],
    ['test', 1, 3],
    ['guide', 4],
  ]);
  // Where the manager agreed that it is founding, he asks for it; and where there is one stage, it is not for founders.
  const everybody = expect.arrayContaining([1, 2, 3]);
  expect(taught('first')[0]).toEqual(everybody);
  expect(taught(null, begin.slice(0, 1))[0]).toEqual(everybody);
});

test('who is on the phone untested is told of; who passed, has been here long or is let off does not', () => {
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

const daily = { first: '2026-11-09', last: '2026-11-23' };
const callsDaily = { onPhone: true, hasCalls: true, calls: daily };
test.each<{
  why: string;
  calls?: TrainingMember['calls'] | null;
  marks?: [of: string, score: number, who?: number][];
  expected: Partial<Untested>;
}>([
  { why: 'calls daily, nothing is written down', expected: { isUnsure: true, rehearses: false, since: '2026-11-09' } },
  // The first mark that anybody gets takes nobody off the phone.
  { why: 'others have marks', marks: [['old', 90, 2]], expected: { isUnsure: true, rehearses: false } },
  {
    why: 'passed one of two',
    marks: [['old', 80]],
    expected: { modules: ['new'], isUnsure: true, rehearses: false, since: '2026-11-20' },
  },
  {
    why: 'failed, and calls on',
    marks: [['old', 40]],
    expected: { failed: [{ module: 'old', score: 40, passMark: 60 }], isUnsure: false, rehearses: false },
  },
  {
    why: 'failed, and has not called since',
    calls: { first: '2026-11-09', last: '2026-11-20' },
    marks: [['old', 40]],
    expected: { isUnsure: false, rehearses: true, isCalling: true },
  },
  {
    why: 'has no calls where others have',
    calls: null,
    expected: { isCalling: false, isUnsure: false, rehearses: true },
  },
])('of tests before live lists there is one answer: $why', ({ calls = daily, marks = [], expected }) => {
  const all = { from: TODAY, since: '2026-08-01', stages, modules: [gate('old'), gate('new')] };
  const first = member(calls === null ? {} : { ...callsDaily, calls });
  const people = [first, member({ id: 2, joinedOn: null, ...callsDaily })];
  const found = untestedBy(all, { held: [], results: marks.map((each) => mark(...each)) }, people);
  expect(found).toEqual([expect.objectContaining({ member: 1, ...expected })]);
});

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

test('who has no calls yet waits where others’ calls are recorded; where only deals are, or nothing is, nobody can know', () => {
  const all = { from: TODAY, stages, modules: [gate('test')] };
  const [fresh, old] = [member(), member({ id: 2, joinedOn: '2026-01-05', onPhone: true, hasCalls: true })];
  const of = (members: TrainingMember[], results: Result[] = []) =>
    untestedBy(all, { held: [], results }, members).map(({ member: id, rehearses }) => [id, rehearses]);
  expect(of([fresh, old])).toEqual([[1, true]]);
  expect(of([fresh, { ...old, hasCalls: false }])).toEqual([]);
  expect(of([fresh, { ...old, onPhone: false, hasCalls: false }])).toEqual([]);
  // A team that has no records yet, but marks: its newcomers go through their tests.
  expect(of([fresh, { ...old, onPhone: false, hasCalls: false }], [mark('test', 80, 2)])).toEqual([[1, true]]);
  // Who failed waits in any case.
  expect(of([fresh, { ...old, hasCalls: false }], [mark('test', 40)])).toEqual([[1, true]]);
});

const seat = (there: number[], of = 'old') => ({
  session: {
    ...{ id: 1, series: 1, module: of, kind: 'assessment' as const, step: 0, date: '2026-11-20', start: '10:00' },
    ...{ minutes: 30, audience: [1, 2], trainer: null, reason: { code: 'newcomer' as const, ref: of } },
    origin: 'added' as const,
  },
  there,
});

test('a seat in a test without a mark is asked about, also after one that was failed; a test without a day of its own is named', () => {
  const all = { from: TODAY, stages, modules: [gate('old'), gate('new')] };
  const of = (results: Result[], there = [1, 2]) =>
    untestedBy(all, { held: [seat(there)], results }, [member(callsDaily)])[0];
  const sat = { unmarked: [{ module: 'old', on: '2026-11-20' }], since: '2026-11-20' };
  expect(of([])).toMatchObject({ isUnsure: true, failed: [], ...sat });
  expect(of([{ ...mark('old', 40), on: '2026-11-12' }])).toMatchObject({ isUnsure: true, failed: [], ...sat });
  expect(of([], [2])).toMatchObject({ unmarked: [] });
  // Others got marks in it: who got none did not sit in it.
  expect(of([mark('old', 80, 2)])).toMatchObject({ unmarked: [] });
  const planned = { ...seat([]).session, module: 'new', date: '2026-11-26' };
  const found = [of([])].flatMap((each) => each ?? []);
  expect(withTestDay(found, [planned], TODAY)[0]).toMatchObject({ plannedOn: '2026-11-26' });
  expect(withTestDay(found, [planned], TODAY)[0]).not.toHaveProperty('unplanned');
  const other = { ...planned, module: 'old' };
  expect(withTestDay(found, [other], TODAY)[0]).toMatchObject({ plannedOn: '2026-11-26', unplanned: ['new'] });
});

test('whoever sat in a test and got no mark, beside others who did, has another one', () => {
  const learned = learnedFrom([seat([1, 2])], [mark('old', 80, 2)]);
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
