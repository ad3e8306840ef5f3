import { expect, test } from 'vitest';
import { addDays } from '../../../src/domain/calendar/day.ts';
import { diagnose } from '../../../src/domain/diagnosis/diagnose.ts';
import { needAWord, promising } from '../../../src/domain/diagnosis/people.ts';
import { planWeek } from '../../../src/domain/diagnosis/plan.ts';
import type { DayRecord, Measures } from '../../../src/domain/records/day-record.ts';
import { member, record } from '../board/records.ts';
import { shippedModel } from './models.ts';

const TODAY = '2026-11-20';
const days = (id: number, count: number, given: (back: number) => Partial<Measures>) =>
  Array.from({ length: count }, (_, i) => record(id, addDays(TODAY, i + 1 - count), given(count - 1 - i)));
const members = [
  member(1, '2026-11-02'),
  member(2, '2026-01-05'),
  member(3, '2026-01-05'),
  member(4, '2026-01-05', '2026-11-10'),
];
const view = (records: DayRecord[]) => ({
  asOf: TODAY,
  members,
  records: records.sort((a, b) => (a.day < b.day ? -1 : 1)),
  targets: [],
  isWorkday: () => true,
  sharers: [],
  eveningMeetings: [],
});
// Two settled colleagues with a deal every second day; by now a newcomer usually has some 15 × .5 × .23 = 1.8.
const settled = [2, 3].flatMap((id) => days(id, 20, (back) => ({ deals: back % 2, effective: 10 })));
const newcomer = (deals: number, count = 15) =>
  days(1, count, (back) => ({ deals: back < deals ? 1 : 0, effective: 10 }));

test.each([
  ['six deals are more than luck explains', newcomer(6), [1]],
  ['three may be luck', newcomer(3), []],
  ['nine days tell too little', newcomer(6, 9), []],
])('promising: %s', (_, own, expected) => {
  expect(promising(view([...settled, ...own])).map((each) => each.member)).toEqual(expected);
});

test('promising: without two settled colleagues nobody is compared, and no veteran is promising', () => {
  expect(promising(view(newcomer(6)))).toEqual([]);
  const star = days(2, 20, () => ({ deals: 3, effective: 30 }));
  expect(promising(view([...star, ...days(3, 20, () => ({ deals: 0, effective: 5 }))]))).toEqual([]);
});

const dials = (id: number, recent: number) => days(id, 25, (back) => ({ dials: back < 5 ? recent : 100 }));
test('a word is needed where somebody falls below the own usual, or was noted; not for those who left', () => {
  const found = needAWord(view([...dials(2, 50), ...dials(3, 90), ...dials(4, 10)]), [
    { memberId: 1, sign: 'any', on: '2026-11-20', isCall: false },
    { memberId: 2, sign: 'any', on: '2026-11-20', isCall: false },
  ]);
  expect(found.map((each) => [each.member, each.reason.code])).toEqual([
    [1, 'signs-noted'],
    [2, 'own-drop'],
  ]);
  expect(found[1]?.reason).toMatchObject({ lowDays: 5, of: 5, median: 0.5 });
});

/** Dials of the last days, the latest last, after twenty of a hundred. */
const lately = (id: number, last: readonly number[]) =>
  days(id, 20 + last.length, (back) => ({ dials: last[last.length - 1 - back] ?? 100 }));
const reasonsOf = (records: DayRecord[], practising: number[] = []) =>
  needAWord(view(records), [], [], [], new Set(practising)).map(({ member, reason }) => [member, reason]);

test('two days at half and less want a word at once, two a little lower or two of longer ago none', () => {
  expect(reasonsOf(lately(2, [100, 100, 100, 30, 26]))).toEqual([
    [2, { code: 'own-drop', lowDays: 2, of: 2, median: 0.28 }],
  ]);
  for (const calm of [
    [100, 100, 100, 58, 55],
    [30, 28, 100, 100, 100],
    [100, 100, 100, 100, 28],
  ])
    expect(reasonsOf(lately(2, calm))).toEqual([]);
});

test('dials that rise day by day are told as that, not as a fall; who is on a ladder is not named for a fall', () => {
  const rise = lately(2, [25, 30, 37, 45, 58]);
  const told = [[2, { code: 'own-rise', days: 3, first: 0.3, now: 0.58 }]];
  expect(reasonsOf(rise)).toEqual(told);
  expect(reasonsOf(rise, [2])).toEqual(told);
  const flat = lately(2, [30, 31, 29, 30, 31]);
  expect(reasonsOf(flat)).toMatchObject([[2, { code: 'own-drop', lowDays: 5 }]]);
  expect(reasonsOf(flat, [2])).toEqual([]);
});

test('days on which the line was down for all of them are nobody’s fall', () => {
  const down = [100, 100, 30, 30, 30];
  const four = [1, 2, 3, 4].flatMap((id) => lately(id, down));
  expect(reasonsOf(four)).toEqual([]);
  expect(
    reasonsOf([...[1, 3, 4].flatMap((id) => lately(id, [100, 100, 100, 100, 100])), ...lately(2, down)]),
  ).toMatchObject([[2, { code: 'own-drop' }]]);
});

test('the plan of the week: what answers a sign first, gated steps last and still gated', () => {
  const model = shippedModel();
  const diagnosis = diagnose(model, {
    asOf: TODAY,
    foundedOn: '2026-08-24',
    members: [],
    events: [],
    evidence: [{ sign: 'avoids-calling', answer: 1, how: 'asked', on: TODAY }],
    unsure: [],
    notEnoughData: [],
    withHistory: true,
  });
  const stages = [{ id: 'storming', actions: ['part', 'talk', 'coach', 'lost'], curriculum: ['calls'] }];
  const actions = [
    { id: 'part', belongsTo: 'storming', answers: ['avoids-calling'], gate: 'dismissal' },
    { id: 'talk', belongsTo: 'storming', answers: ['doubts-target'] },
    { id: 'coach', belongsTo: 'storming', answers: ['avoids-calling'] },
  ];
  expect(planWeek(stages, actions, diagnosis)).toMatchObject({
    actions: [
      { id: 'coach', gate: null, urgent: true },
      { id: 'talk', gate: null, urgent: false },
      { id: 'part', gate: 'dismissal', urgent: false },
    ],
    modules: ['calls'],
  });
});
