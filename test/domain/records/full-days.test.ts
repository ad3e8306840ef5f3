import { expect, test } from 'vitest';
import { type DayRecord, nothingKnown } from '../../../src/domain/records/day-record.ts';
import { fullDays } from '../../../src/domain/records/full-days.ts';

const record = (memberId: number, day: string): DayRecord => ({ memberId, day, ...nothingKnown });

test('half a day and a day of leave are no day of somebody, but all the days of others', () => {
  const records = [1, 2].flatMap((id) => ['2026-11-23', '2026-11-24', '2026-11-25'].map((day) => record(id, day)));
  const absences = [{ member: 1, from: '2026-11-24', to: '2026-11-25', half: 'am' as const, kind: null }];
  expect(fullDays(records, absences).map(({ memberId, day }) => `${memberId} ${day.slice(8)}`)).toEqual([
    '1 23',
    '2 23',
    '2 24',
    '2 25',
  ]);
  expect(fullDays(records, [])).toEqual(records);
});
