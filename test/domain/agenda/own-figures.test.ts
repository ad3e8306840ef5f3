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
