import { expect, test } from 'vitest';
import { buildLedger } from '../../../src/domain/agenda/ledger.ts';
import { buildBoard } from '../../../src/domain/board/board.ts';
import { rampCurve } from '../../../src/domain/board/ramp-curve.ts';
import { addDays } from '../../../src/domain/calendar/day.ts';
import { needAWord } from '../../../src/domain/diagnosis/people.ts';
import { type DayRecord, nothingKnown } from '../../../src/domain/records/day-record.ts';
import { besideLeave, fullDays } from '../../../src/domain/records/full-days.ts';
import { ownWeeks, perDayOf } from '../../../src/domain/records/own-weeks.ts';
import type { Absence } from '../../../src/domain/team/absence.ts';

const record = (memberId: number, day: string, told: Partial<DayRecord> = {}): DayRecord => ({
  memberId,
  day,
  ...nothingKnown,
  ...told,
});
const away = (from: string, to: string, half: Absence['half'] = null): Absence => ({
  member: 1,
  from,
  to,
  half,
  kind: 'sick',
});

test('half a day and a day of leave are no day of somebody, but all the days of others', () => {
  const records = [1, 2].flatMap((id) => ['2026-11-23', '2026-11-24', '2026-11-25'].map((day) => record(id, day)));
  const marked = besideLeave(records, [away('2026-11-24', '2026-11-25', 'am')]);
  expect(fullDays(marked).map(({ memberId, day }) => `${memberId} ${day.slice(8)}`)).toEqual([
    '1 23',
    '2 23',
    '2 24',
    '2 25',
  ]);
  expect(fullDays(besideLeave(records, []))).toEqual(records);
});

test('the zeros of a day of leave are no figures, what was done on it still counts', () => {
  const records = [
    record(1, '2026-11-24', { dials: 0, connects: 0 }),
    record(1, '2026-11-25', { dials: 0, deals: 1 }),
    record(1, '2026-11-26', { dials: 0 }),
  ];
  expect(besideLeave(records, [away('2026-11-23', '2026-11-25')])).toEqual([
    record(1, '2026-11-25', { deals: 1, there: 0 }),
    record(1, '2026-11-26', { dials: 0 }),
  ]);
  // Two halves make a whole.
  const halves = [away('2026-11-26', '2026-11-26', 'am'), away('2026-11-26', '2026-11-26', 'pm')];
  expect(besideLeave(records.slice(2), halves)).toEqual([]);
});

/** Four weeks of 100 dials; in the last one away on Monday and Tuesday, half a day on Wednesday. */
function weeks(): DayRecord[] {
  const records: DayRecord[] = [];
  for (let day = '2026-11-02'; day <= '2026-11-26'; day = addDays(day, 1))
    if (new Date(day).getUTCDay() % 6 !== 0)
      records.push(
        record(1, day, { dials: day < '2026-11-23' ? 100 : day === '2026-11-25' ? 50 : day > '2026-11-25' ? 100 : 0 }),
      );
  return besideLeave(records, [away('2026-11-23', '2026-11-24'), away('2026-11-25', '2026-11-25', 'pm')]);
}

test('no average of a person knows of leave', () => {
  const records = weeks();
  const [last] = ownWeeks(records, '2026-11-29', 1);
  expect(last).toMatchObject({ days: 1.5, sums: { dials: 150 } });
  expect(perDayOf([last as never]).dials).toBe(100);
  const ledger = buildLedger(records);
  expect(ledger.attended(1, 'dials', { from: '2026-11-23', to: '2026-11-26' })).toEqual({ days: 1.5, value: 150 });
  expect(ledger.pace(1, 'dials', '2026-11-26')).toBe(100);
  const board = buildBoard({ measure: 'dials', period: 'week', on: '2026-11-26', memberIds: [1], records, top: 1 });
  expect(board.top).toMatchObject([{ value: 150, days: 1.5 }]);
  const me = {
    id: 1,
    teamId: 1,
    name: '韩雪',
    code: null,
    role: 'agent' as const,
    joinedOn: '2026-11-02',
    leftOn: null,
  };
  const curve = rampCurve(me, [me], records, 'dials', '2026-11-26');
  expect(curve.weeks.map(({ own }) => own)).toEqual([100, 100, 100, 100]);
});

test('who comes back from leave is asked about nothing', () => {
  const records: DayRecord[] = [];
  for (let day = '2026-10-12'; day <= '2026-11-25'; day = addDays(day, 1))
    for (const id of [1, 2, 3])
      if (new Date(day).getUTCDay() % 6 !== 0)
        records.push(record(id, day, { dials: id === 1 && day > '2026-11-17' ? 0 : 100 }));
  const view = (absences: readonly Absence[]) => ({
    asOf: '2026-11-25',
    members: [1, 2, 3].map((id) => ({
      id,
      teamId: 1,
      name: `${id}`,
      code: null,
      role: 'agent' as const,
      joinedOn: null,
      leftOn: null,
    })),
    records: fullDays(besideLeave(records, absences)),
    targets: [],
    isWorkday: () => true,
    sharers: [],
    eveningMeetings: [],
  });
  expect(needAWord(view([]), []).map(({ member }) => member)).toEqual([1]);
  expect(needAWord(view([away('2026-11-18', '2026-11-25')]), [])).toEqual([]);
});

test('a missed meeting takes no half from a day of whole figures, nor does leave that was worked through', () => {
  const days = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20', '2026-11-23'];
  const of = (dials: number) => days.map((day, i) => record(1, day, { dials: i === days.length - 1 ? dials : 160 }));
  const on = (half: Absence['half'], kind: Absence['kind']) => [{ ...away('2026-11-23', '2026-11-23', half), kind }];
  const there = (dials: number, absences: readonly Absence[], records = of(dials)) =>
    besideLeave(records, absences).at(-1)?.there;
  expect(there(168, on('pm', null))).toBeUndefined();
  expect(there(70, on('pm', null))).toBe(0.5);
  expect(there(168, on(null, 'annual'))).toBeUndefined();
  expect(there(70, on(null, 'annual'))).toBe(0);
  // Half a day that was asked for stays one, and without other days nothing is usual.
  expect(there(168, on('pm', 'personal'))).toBe(0.5);
  expect(there(168, on('pm', null), of(168).slice(-3))).toBe(0.5);
});
