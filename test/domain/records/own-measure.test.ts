import { expect, test } from 'vitest';
import { ownBoard } from '../../../src/domain/board/own-board.ts';
import { pointsOf } from '../../../src/domain/board/points.ts';
import { nothingKnown } from '../../../src/domain/records/day-record.ts';
import {
  type Figure,
  figureFault,
  isReached,
  type OwnMeasure,
  ownMeasureOf,
  totalOf,
} from '../../../src/domain/records/own-measure.ts';

const measure = (id: string, rest: Partial<OwnMeasure> = {}): OwnMeasure => ({
  id,
  title: id,
  unit: '',
  direction: 'more',
  adds: 'sum',
  aliases: [],
  ...rest,
});
const figure = (memberId: number, day: string, id: string, value: number): Figure => ({
  memberId,
  day,
  measure: id,
  value,
});
const records = [
  { ...nothingKnown, memberId: 1, day: '2026-11-02', dials: 100 },
  { ...nothingKnown, memberId: 2, day: '2026-11-02', dials: 300 },
];
const figures = [
  figure(1, '2026-11-02', 'rate', 80),
  figure(2, '2026-11-02', 'rate', 40),
  figure(1, '2026-11-02', 'chats', 10),
  figure(2, '2026-11-02', 'chats', 30),
  figure(1, '2026-11-03', 'rate', 90),
];

test.each([
  ['a sum', 'sum', 210],
  ['a mean of all', 'mean', 70],
  ['the latest of each', 'last', 65],
  ['weighted by a measure of the playbook; a day without a weight counts nothing', { weightedBy: 'chats' }, 50],
  ['weighted by a measure that every team has', { weightedBy: 'dials' }, 50],
  ['weighted by what nobody has: all alike', { weightedBy: 'nothing' }, 70],
] as const)('figures become one: %s', (_, adds, expected) => {
  expect(totalOf(measure('rate', { adds }), { figures, records })).toBe(expected);
});

test('of nothing nothing is known, and 0 is a figure', () => {
  expect(totalOf(measure('other'), { figures, records })).toBeNull();
  expect(totalOf(measure('none'), { figures: [figure(1, '2026-11-02', 'none', 0)], records })).toBe(0);
});

test('a measure is known by its id in any spelling, its title and its aliases', () => {
  const own = [measure('first-response-seconds', { title: '首响', aliases: ['首次响应'] })];
  for (const word of ['firstResponseSeconds', 'first_response_seconds', 'First Response Seconds', '首响', ' 首次响应 '])
    expect(ownMeasureOf(own, word)?.id).toBe('first-response-seconds');
  expect(ownMeasureOf(own, '响应')).toBeUndefined();
});

test('more or less, and what cannot be', () => {
  expect([isReached({ direction: 'more' }, 90, 90), isReached({ direction: 'less' }, 3, 2)]).toEqual([true, false]);
  expect([figureFault({ most: 100 }, 101), figureFault({}, -1), figureFault({ most: 100 }, 100)]).toEqual([
    'too-large',
    'negative',
    null,
  ]);
});

const board = (own: OwnMeasure, values: readonly number[], top = 3) =>
  ownBoard({
    measure: own,
    period: 'week',
    on: '2026-11-03',
    memberIds: values.map((_, i) => i + 1),
    found: { figures: values.map((value, i) => figure(i + 1, '2026-11-03', own.id, value)), records: [] },
    top,
  }).top.map(({ memberId }) => memberId);

test('a board has no bottom: never more than half, and nobody is named for a complaint', () => {
  const rate = measure('rate', { adds: 'mean' });
  expect(board(rate, [70, 90, 80, 60, 50, 40])).toEqual([2, 3, 1]);
  expect(board(rate, [70, 90])).toEqual([2]);
  expect(board(rate, [90, 90, 90, 80])).toEqual([]);
  const seconds = measure('seconds', { adds: 'mean', direction: 'less' });
  expect(board(seconds, [30, 12, 20, 50])).toEqual([2, 3]);
  const complaints = measure('complaints', { direction: 'less' });
  expect(board(complaints, [0, 1, 2, 0])).toEqual([1, 4]);
  expect(board(complaints, [0, 0, 0, 1])).toEqual([]);
});

test('points for a figure that reaches its line, once a day; what is better when less earns nothing by the unit', () => {
  const own = [measure('quality', { adds: 'mean' }), measure('complaints', { direction: 'less' })];
  const told = [
    figure(1, '2026-11-02', 'quality', 95),
    figure(1, '2026-11-03', 'quality', 85),
    figure(1, '2026-11-02', 'complaints', 0),
    figure(1, '2026-11-03', 'complaints', 2),
  ];
  const span = { from: '2026-11-02', to: '2026-11-08' };
  const points = (metric: string, reaches?: number) =>
    pointsOf([{ id: 'rule', metric, points: 3, reaches }], [], [1], span, { own, figures: told })[0]?.value;
  expect([points('quality', 90), points('complaints', 0), points('complaints'), points('quality')]).toEqual([
    3, 3, 0, 0,
  ]);
});
