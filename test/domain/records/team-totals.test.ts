import { expect, test } from 'vitest';
import { type Target, teamTargets } from '../../../src/domain/records/target.ts';

const target = (memberId: number | null, metric: Target['metric'], value: number, startsOn = '2026-11-01'): Target => ({
  memberId,
  metric,
  period: 'month',
  startsOn,
  value,
});
const person = (id: number, joinedOn: string | null = null, leftOn: string | null = null) => ({ id, joinedOn, leftOn });
const two = [person(1), person(2)];

test('members add up to the team, but for what the team has a target of its own for', () => {
  const targets = [
    target(1, 'deals', 8),
    target(2, 'deals', 6),
    target(1, 'amount', 100),
    target(null, 'amount', 500),
    target(2, 'deals', 9, '2026-12-01'),
  ];
  expect(teamTargets(targets, two, two)).toEqual([
    target(null, 'amount', 500),
    { ...target(null, 'deals', 14), isSum: true },
  ]);
  expect(teamTargets([], two, two)).toEqual([]);
});

test('what some have agreed on is no target of the team', () => {
  const one = [target(1, 'deals', 4)];
  expect(teamTargets(one, two, two)).toEqual([]);
  // Nobody who came later, who left, or who is to have none stands in the way.
  const late = [person(1), person(2, '2026-11-09'), person(3, null, '2026-11-03'), person(4)];
  const asked = late.filter(({ id }) => id !== 4);
  expect(teamTargets(one, late, asked)).toMatchObject([{ value: 4, isSum: true }]);
  // Where all came within the month, all are to have one.
  const fresh = [person(1, '2026-11-09'), person(2, '2026-11-09')];
  expect(teamTargets(one, fresh, fresh)).toEqual([]);
  expect(teamTargets([...one, target(2, 'deals', 5)], fresh, fresh)).toMatchObject([{ value: 9 }]);
});

test('of who left within a period the target counts as their work does, of a later period no more', () => {
  const people = [person(1), person(2, null, '2026-11-20')];
  const both = [target(1, 'deals', 8), target(2, 'deals', 6)];
  expect(teamTargets(both, people, people)).toMatchObject([{ value: 14 }]);
  const next = both.map((each) => ({ ...each, startsOn: '2026-12-01' }));
  expect(teamTargets(next, people, people)).toMatchObject([{ value: 8 }]);
});
