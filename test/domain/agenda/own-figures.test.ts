import { expect, test } from 'vitest';
import { isOwnKnown, ownDayLines, ownWeekLines } from '../../../src/domain/agenda/own-figures.ts';
import type { OwnMeasure } from '../../../src/domain/records/own-measure.ts';

const measure = (adds: OwnMeasure['adds']): OwnMeasure => ({
  id: 'chats',
  title: 'Chats',
  unit: '',
  direction: 'more',
  adds,
  aliases: [],
});
const figures = [{ memberId: 1, day: '2026-11-24', measure: 'chats', value: 40 }];
const target = (period: 'week' | 'month', startsOn: string) => ({
  memberId: null,
  metric: 'chats',
  period,
  startsOn,
  value: 2000,
});

test.each([
  ['month', '2026-11-01', 'sum', null],
  ['week', '2026-11-23', 'sum', 2000],
  ['month', '2026-11-01', 'mean', 2000],
] as const)('a %s’s target from %s of a %s beside the week’s figure', (period, startsOn, adds, shown) => {
  const own = { measures: [measure(adds)], found: { figures, records: [] }, targets: [target(period, startsOn)] };
  expect(ownWeekLines(own, '2026-11-27', true)).toMatchObject([{ code: 'own-week', value: 40, target: shown }]);
});

test('a day that only the playbook’s own measures tell of is known, and its sums are the day’s numbers', () => {
  const own = { measures: [measure('sum')], found: { figures, records: [] }, targets: [] };
  expect(ownDayLines(own, '2026-11-24')).toEqual([{ code: 'own-day', measure: 'chats', value: 40, usual: null }]);
  expect(ownDayLines(own, '2026-11-25')).toEqual([]);
  expect([isOwnKnown(own, '2026-11-24'), isOwnKnown(own, '2026-11-25'), isOwnKnown(undefined, '2026-11-24')]).toEqual([
    true,
    false,
    false,
  ]);
});

const chats = (day: string, ...values: number[]) =>
  values.map((value, i) => ({ memberId: i + 1, day, measure: 'chats', value }));
const weekOf = (...all: (typeof figures)[]) =>
  ownWeekLines(
    { measures: [measure('sum')], found: { figures: all.flat(), records: [] }, targets: [] },
    '2026-11-27',
    true,
  )[0];

test('a week is held against the same days of last week alone, and by a person’s day where fewer worked', () => {
  const before = [chats('2026-11-17', 30, 30), chats('2026-11-18', 40, 40), chats('2026-11-19', 50, 50)];
  expect(weekOf(...before, chats('2026-11-25', 45, 35))).toMatchObject({ value: 80, before: 80, perDay: null });
  // Tuesday and Wednesday; on Wednesday one of the two was not there.
  const fewer = weekOf(...before, chats('2026-11-24', 30, 30), chats('2026-11-25', 45));
  expect(fewer).toMatchObject({ value: 105, before: 140, perDay: { value: 35, before: 35 } });
  // Of last Monday nothing is known.
  expect(weekOf(...before, chats('2026-11-23', 30, 30), chats('2026-11-24', 30, 30))).toMatchObject({
    before: null,
    perDay: null,
  });
});

test('what is weighted by another measure is weighted so in both weeks', () => {
  const soon: OwnMeasure = { ...measure({ weightedBy: 'received' }), id: 'soon', direction: 'less' };
  const received: OwnMeasure = { ...measure('sum'), id: 'received' };
  const of = (day: string, ...pairs: [number, number][]) =>
    pairs.flatMap(([value, weight], i) => [
      { memberId: i + 1, day, measure: 'soon', value },
      { memberId: i + 1, day, measure: 'received', value: weight },
    ]);
  const all = [...of('2026-11-19', [20, 90], [40, 10]), ...of('2026-11-26', [20, 80], [40, 20])];
  const own = { measures: [soon, received], found: { figures: all, records: [] }, targets: [] };
  // 20 × 0.9 + 40 × 0.1, and 20 × 0.8 + 40 × 0.2.
  expect(ownWeekLines(own, '2026-11-27', true)[0]).toMatchObject({ measure: 'soon', value: 24, before: 22 });
});

test('of what happens now and then the usual day is what the last weeks came to, not the middle day', () => {
  const days = ['02', '03', '04', '05', '06', '09', '10', '11', '12', '13'].map((day) => `2026-11-${day}`);
  const rare = days.flatMap((day, i) => chats(day, i % 5 === 0 ? 1 : 0, 0));
  const own = { measures: [measure('sum')], found: { figures: [...rare, ...chats('2026-11-16', 2, 0)], records: [] } };
  expect(ownDayLines({ ...own, targets: [] }, '2026-11-16')).toMatchObject([{ value: 2, usual: 0.2 }]);
});
