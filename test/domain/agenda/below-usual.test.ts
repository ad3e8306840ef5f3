import { expect, test } from 'vitest';
import { peopleBelowUsual } from '../../../src/domain/agenda/below-usual.ts';
import { companyOf } from '../../../src/domain/agenda/company.ts';
import { buildLedger } from '../../../src/domain/agenda/ledger.ts';
import type { AgendaInput } from '../../../src/domain/agenda/shapes.ts';
import { bundledHolidays } from '../../../src/domain/calendar/holidays.ts';
import { buildWorkCalendar } from '../../../src/domain/calendar/work-calendar.ts';
import { type DayRecord, nothingKnown } from '../../../src/domain/records/day-record.ts';
import { defaultTeamSettings } from '../../../src/domain/team/team.ts';
import { meetings } from './fixtures.ts';

const calendar = buildWorkCalendar(bundledHolidays(), defaultTeamSettings);
const DATE = '2026-11-24';
const PEOPLE = [1, 2, 3, 4, 5, 6];

/** Forty recorded work days of 12 effective calls; those named have had 4 in the last `drop` of them. */
function morning(low: readonly number[], drop: number, off: readonly number[] = []): AgendaInput {
  const records = PEOPLE.flatMap((memberId) =>
    Array.from({ length: 40 }, (_, i): DayRecord[] =>
      off.includes(i + 1)
        ? []
        : [
            {
              ...nothingKnown,
              memberId,
              day: calendar.addWorkdays(DATE, -1 - i),
              effective: low.includes(memberId) && i < drop ? 4 : 12,
            },
          ],
    ).flat(),
  );
  const members = PEOPLE.map((id) => ({ id, joinedOn: '2026-06-01', leftOn: null }));
  return { date: DATE, calendar, members, records, absent: new Set(), definition: meetings.morning } as never;
}

const withoutNumber = (input: AgendaInput) =>
  companyOf(input, PEOPLE, buildLedger(input.records)).unnumbered as number[];

test('whoever has worked well below the own usual for some days says a number, and none is read out', () => {
  // Another one goes without a number, too, each day somebody else: nobody is to be known by it.
  for (const drop of [3, 6, 12]) expect(withoutNumber(morning([2], drop))).toEqual([2, 5]);
  expect(withoutNumber({ ...morning([2], 3), date: '2026-11-25' })).toEqual([2, 6]);
  expect(withoutNumber(morning([2], 2))).toEqual([]);
  expect(withoutNumber(morning([2], 12, [3]))).toEqual([2, 5]);
  // After a month it is the own pace, and a number of a third of the others' would show it to everybody.
  expect(peopleBelowUsual(morning([2], 30), buildLedger(morning([2], 30).records)).people).toEqual([]);
  expect(withoutNumber(morning([2], 30))).toEqual([2, 5]);
  // A target of one's own is read out as agreed; where many are that low, nobody stands out.
  const targets = [{ memberId: 2, metric: 'effective', period: 'day', startsOn: DATE, value: 4 }] as never;
  expect(withoutNumber({ ...morning([2], 30), targets })).toEqual([]);
  expect(withoutNumber(morning([2, 3], 30))).toEqual([]);
});

test('where half of the team is low, nobody stands out and everybody has a number', () => {
  const input = morning([1, 2, 3], 6);
  expect(peopleBelowUsual(input, buildLedger(input.records)).isMany).toBe(true);
  expect(withoutNumber(input)).toEqual([]);
});

test('where no effective calls are recorded, what is known tells who is low', () => {
  const { records, ...input } = morning([2], 6);
  const dialled = records.map(({ effective, ...rest }) => ({ ...rest, effective: null, dials: (effective ?? 0) * 10 }));
  const found = peopleBelowUsual({ ...input, records: dialled } as never, buildLedger(dialled));
  expect(found.people).toMatchObject([{ member: 2, metric: 'dials', value: 40, usual: 120 }]);
});
