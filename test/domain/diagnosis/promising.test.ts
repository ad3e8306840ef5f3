import { expect, test } from 'vitest';
import type { RecordsView } from '../../../src/domain/diagnosis/detectors/view.ts';
import { outstanding, promising } from '../../../src/domain/diagnosis/people.ts';
import { nothingKnown } from '../../../src/domain/records/day-record.ts';
import { countInterval, meanInterval } from '../../../src/domain/records/statistics.ts';
import type { Member } from '../../../src/domain/team/team.ts';

const days = Array.from({ length: 16 }, (_, i) => `2026-11-${String(9 + i).padStart(2, '0')}`);
const member = (id: number, joinedOn: string): Member => ({
  id,
  teamId: 1,
  name: `m${id}`,
  code: null,
  role: 'agent',
  joinedOn,
  leftOn: null,
});

/** Two settled members at ten conversations and half a deal a day, one newcomer of 1.5 months with these days. */
function view(effective: readonly number[], deals: readonly number[]): RecordsView {
  const rows = days.flatMap((day, i) => [
    ...[1, 2].map((memberId) => ({ ...nothingKnown, memberId, day, effective: 10, deals: i % 2 })),
    { ...nothingKnown, memberId: 3, day, effective: effective[i] as number, deals: deals[i] as number },
  ]);
  const members = [member(1, '2025-01-06'), member(2, '2025-02-10'), member(3, '2026-10-10')];
  return {
    asOf: '2026-11-24',
    members,
    records: rows,
    targets: [],
    isWorkday: () => true,
    sharers: [],
    eveningMeetings: [],
  };
}

const every = (value: number) => days.map(() => value);
const some = (count: number) => days.map((_, i) => (i < count ? 1 : 0));

test('a newcomer well above the curve is named with an interval that clears it', () => {
  const [found] = promising(
    view(
      days.map((_, i) => 8 + (i % 3)),
      some(9),
    ),
  );
  expect(found?.member).toBe(3);
  const { low, high, ratio } = (found as { reason: unknown }).reason as { low: number; high: number; ratio: number };
  // 45 days are 1.48 months: 1 − e^(−1.48/2.2) = .489 of ten conversations.
  const usual = 10 * (1 - Math.exp(-45 / 30.4375 / 2.2));
  expect(ratio).toBeCloseTo((8 * 6 + 9 * 5 + 10 * 5) / 16 / usual, 10);
  expect(low).toBeGreaterThan(1);
  expect(low < ratio && ratio < high).toBe(true);
});

test('a lucky day or a lucky deal is not enough', () => {
  expect(promising(view([60, ...every(3)], some(9)))).toEqual([]);
  expect(promising(view(every(9), some(4)))).toEqual([]);
  expect(promising(view(every(5), some(9)))).toEqual([]);
});

test('the interval is the textbook one', () => {
  const { low, high } = meanInterval([4, 6, 8, 10]);
  expect([low, high].map((value) => value.toFixed(3))).toEqual(['5.345', '8.655']);
});

test('who stands out does so beyond luck, among the settled only', () => {
  const settled = [1, 2, 3, 4].map((id) => member(id, '2025-01-06'));
  const dates = Array.from({ length: 24 }, (_, i) => new Date(Date.UTC(2026, 9, 26 + i)).toISOString().slice(0, 10));
  const team = (counts: readonly number[]): RecordsView => ({
    ...view(every(1), every(0)),
    members: [...settled, member(9, '2026-11-01')],
    records: dates.flatMap((day, i) => [
      ...counts.map((deals, m) => ({ ...nothingKnown, memberId: m + 1, day, deals: i < deals ? 1 : 0 })),
      { ...nothingKnown, memberId: 9, day, deals: 1 },
    ]),
  });
  expect(outstanding(team([20, 6, 6, 6])).map((note) => note.member)).toEqual([1]);
  expect(outstanding(team([10, 7, 7, 7]))).toEqual([]);
  const { low, high } = countInterval(20);
  expect([low, high].map((value) => value.toFixed(2))).toEqual(['14.68', '26.14']);
});
