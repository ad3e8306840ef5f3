import { expect, test } from 'vitest';
import { dateOrders, parseDay } from '../../src/importing/values/day.ts';

const fronts = [
  '2026-11-20',
  '2026/11/20',
  '2026.11.20',
  '20261120',
  '261120',
  '11/20/2026',
  '3/4/26',
  '2026年11月20',
  '11月20',
  'Nov 20, 2026',
  '20-Nov-26',
  '45000',
  '11.20',
  '11.3',
  '2026-13-40',
  '周三 2026-11-20',
  '2026-W47',
  '2026-11',
  '令和8年11月20',
  '2026-11-20 10:20',
  '20 de nov 2026',
  '20260101 0930',
  '2026',
];
const clocks = ['09:30', '23:59', '25:61', '09:30:05', '99:99:99'];

test('what a day is does not hang on a plain clock behind it: readers of rows look at a day once', () => {
  for (const front of fronts)
    for (const between of [' ', 'T'])
      for (const order of [...dateOrders, null])
        for (const year of [null, 2026]) {
          const read = clocks.map((clock) => parseDay(front + between + clock, { order, periods: false, year }));
          expect([front, between, order, new Set(read).size]).toEqual([front, between, order, 1]);
        }
});
