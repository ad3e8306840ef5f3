import { expect, test } from 'vitest';
import { buildLedger } from '../../../src/domain/agenda/ledger.ts';
import { dealtOut, goodNews, type News, teamReached } from '../../../src/domain/agenda/news.ts';
import type { Target } from '../../../src/domain/records/target.ts';
import { periodText } from '../../../src/present/agenda-texts.ts';
import { record } from '../board/records.ts';

const target = (value: number, memberId: number | null): Target => ({
  memberId,
  metric: 'deals',
  period: 'month',
  startsOn: '2026-11-01',
  value,
});
const ledger = buildLedger(
  [1, 2].flatMap((memberId) => [
    record(memberId, '2026-11-19', { deals: 190 }),
    record(memberId, '2026-11-20', { deals: 21 }),
  ]),
);

test('whoever reached a target is told with what was made, not with what was asked', () => {
  const reached = (value: number) =>
    goodNews([1], '2026-11-20', [target(value, 1)], { ledger, isFirst: () => false })
      .flatMap(({ lines }) => lines)
      .find(({ code }) => code === 'news-target');
  expect(reached(200)).toMatchObject({ value: 200, done: 211 });
  expect(reached(211)).toEqual({ code: 'news-target', member: 1, metric: 'deals', period: 'month', value: 211 });
  expect(reached(212)).toBeUndefined();
  expect(teamReached([1, 2], '2026-11-20', [{ ...target(400, null), memberId: null }], ledger)).toMatchObject([
    { value: 400, done: 422 },
  ]);
});

test('a target that was reached before the turn of the month or the week is last month’s or last week’s when it is told', () => {
  const told = (newsDay: string, date: string) =>
    (['day', 'week', 'month'] as const).map((period) => periodText(period, { newsDay, date }));
  expect(told('2026-09-30', '2026-10-08')).toEqual(['day', 'lastWeek', 'lastMonth']);
  expect(told('2026-11-27', '2026-11-30')).toEqual(['day', 'lastWeek', 'month']);
  expect(told('2026-11-25', '2026-11-26')).toEqual(['day', 'week', 'month']);
  expect(told('2026-12-31', '2026-12-31')).toEqual(['day', 'week', 'month']);
});

test('a deal is another one only where the last was a fortnight ago at most', () => {
  const of = (before: string) => {
    const sold = buildLedger([record(1, before, { deals: 2 }), record(1, '2026-11-20', { deals: 1 })]);
    const [news] = goodNews([1], '2026-11-20', [], { ledger: sold, isFirst: () => false });
    return news?.lines.find(({ code }) => code === 'news-deals');
  };
  expect(of('2026-11-06')).not.toHaveProperty('unsure');
  expect(of('2026-11-05')).toHaveProperty('unsure', true);
});

const newsOf = (deals: readonly number[]): News[] =>
  deals.map((sold, i) => ({ member: i + 1, merit: sold * 10, deals: sold, record: null, lines: [] }));

test('nobody alone has deals that are not read out: morning after morning it would be the least of them', () => {
  const dealt = (deals: readonly number[], present: number) => {
    const { shown, more } = dealtOut(newsOf(deals), present);
    return [shown.length, more.length];
  };
  expect(dealt([19, 11, 5, 5, 4, 3, 3, 3, 1], 12)).toEqual([9, 0]);
  // Where nine of eleven would name the two others, the least goes, and another one with it.
  expect(dealt([19, 11, 5, 5, 4, 4, 3, 2, 1], 11)).toEqual([7, 2]);
  expect(dealt([9, 8, 7, 6, 5, 4, 3, 2, 2, 1], 20)).toEqual([7, 3]);
  // Where all others did alike, the one is not worth being silent about them.
  expect(dealt([2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1], 20)).toEqual([10, 1]);
});
