import { expect, test } from 'vitest';
import { type Target, teamTotals } from '../../../src/domain/records/target.ts';

const target = (memberId: number | null, metric: Target['metric'], value: number, startsOn = '2026-11-01'): Target => ({
  memberId,
  metric,
  period: 'month',
  startsOn,
  value,
});

test('members add up to the team, but for what the team has a target of its own for', () => {
  const targets = [
    target(1, 'deals', 8),
    target(2, 'deals', 6),
    target(1, 'amount', 100),
    target(null, 'amount', 500),
    target(2, 'deals', 9, '2026-12-01'),
  ];
  expect(teamTotals(targets)).toEqual([target(null, 'deals', 14), target(null, 'deals', 9, '2026-12-01')]);
  expect(teamTotals([])).toEqual([]);
});
