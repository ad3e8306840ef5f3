import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planWeek } from '../../../src/domain/diagnosis/plan.ts';

const stages = [
  { id: 'late', actions: ['big', 'small', 'gated', 'mend', 'more'], curriculum: ['basics', 'mixed', 'other'] },
];
const action = (id: string, hours: number, answers: string[] = [], gate?: string) => ({
  id,
  belongsTo: 'late',
  hours,
  answers,
  gate,
});
const actions = [
  action('big', 3),
  action('small', 1),
  action('gated', 1, [], 'dismissal'),
  action('mend', 2, ['weak', 'shy']),
  action('more', 1.5),
];
const modules = [
  { id: 'basics', mends: ['weak'] },
  { id: 'mixed', mends: ['weak', 'shy'] },
  { id: 'other', mends: [] },
];
const line = (sign: string, answer: number) => ({ sign, answer }) as never;
const plan = (evidence: [string, number][], hours?: number) =>
  planWeek(
    stages,
    actions,
    { leading: 'late', evidence: evidence.map(([sign, answer]) => line(sign, answer)) },
    {
      ...(hours === undefined ? {} : { hours }),
      modules,
      signs: [{ id: 'masterly', denies: ['weak'] }],
    },
  );

test('what fits five hours, three at most; a smaller one takes the place of what does not fit; the rest waits', () => {
  expect(plan([])).toMatchObject({ chosen: ['big', 'small'], waits: ['mend', 'more'], hours: { cost: 4, have: 5 } });
  expect(plan([], 6)).toMatchObject({ chosen: ['big', 'small', 'mend'], waits: ['more'], hours: { cost: 6, have: 6 } });
  expect(plan([], 40).chosen).toHaveLength(3);
});

test('a week too short for anything still has something to begin with, and says what it costs', () => {
  expect(plan([], 1)).toMatchObject({ chosen: ['big'], hours: { cost: 3, have: 1 } });
});

test('what answers a sign seen now comes first', () => {
  expect(plan([['shy', 0.75]]).chosen).toEqual(['mend', 'big']);
});

test('skilled people get no basics: neither where that was asked for, nor where mastery says so', () => {
  expect(plan([]).modules).toEqual(['basics', 'mixed', 'other']);
  for (const evidence of [[['weak', 0]], [['masterly', 1]]] as [string, number][][])
    expect(plan(evidence).modules).toEqual(['other']);
  // Who is shy still needs the course that mends both.
  expect(
    plan([
      ['weak', 0],
      ['shy', 1],
    ]).modules,
  ).toEqual(['mixed', 'other']);
  const settled = plan(
    [
      ['weak', 0],
      ['shy', 0.25],
    ],
    40,
  );
  expect([...settled.chosen, ...settled.waits]).not.toContain('mend');
});

test('chosen and waiting are all open actions, once each, within the hours or one alone', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.5, max: 8, noNaN: true }), { maxLength: 9 }),
      fc.integer({ min: 1, max: 20 }),
      (all, have) => {
        const own = all.map((hours, i) => action(`a${i}`, hours));
        const of = [{ id: 'late', actions: own.map((each) => each.id), curriculum: [] }];
        const found = planWeek(of, own, { leading: 'late', evidence: [] }, { hours: have });
        expect([...found.chosen, ...found.waits].sort()).toEqual(own.map((each) => each.id).sort());
        expect(found.chosen.length).toBeLessThanOrEqual(3);
        expect(found.hours.cost <= have + 1e-9 || found.chosen.length === 1).toBe(true);
      },
    ),
  );
});

test('what was found beside the stage shares its week and comes first, what holds actions back before all', () => {
  const concern = (id: string, hours: number, withholds: string[] = []) => ({ id, hours, withholds });
  const concerns = [concern('list', 1.5), concern('star', 2, ['big']), concern('tired', 4, ['big'])];
  const found = planWeek(stages, actions, { leading: 'late', evidence: [] }, { concerns, withheld: ['big'] });
  expect(found.concerns.map(({ id, chosen }) => [id, chosen])).toEqual([
    ['star', true],
    ['tired', false],
    ['list', true],
  ]);
  expect(found).toMatchObject({ chosen: ['small'], hours: { cost: 4.5, have: 5 } });
});

test('what is done with each of the people takes longer the more there are', () => {
  const talks = { ...action('talks', 0.5), minutesEach: 15 };
  const of = [{ id: 'late', actions: ['talks'], curriculum: [] }];
  const hours = (people: number) =>
    planWeek(of, [talks], { leading: 'late', evidence: [] }, { people }).actions[0]?.hours;
  expect([2, 6, 8, 30].map(hours)).toEqual([1, 2, 2.5, 8]);
});
