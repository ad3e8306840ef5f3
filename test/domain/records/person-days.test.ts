import { expect, test } from 'vitest';
import { buildLedger } from '../../../src/domain/agenda/ledger.ts';
import { highlights, problems, type Week, weekFigures } from '../../../src/domain/agenda/week.ts';
import { addDays } from '../../../src/domain/calendar/day.ts';
import { buildWorkCalendar } from '../../../src/domain/calendar/work-calendar.ts';
import type { DayRecord } from '../../../src/domain/records/day-record.ts';
import { attendedDays, daysOfSettled } from '../../../src/domain/records/person-days.ts';
import { defaultTeamSettings } from '../../../src/domain/team/team.ts';
import { member, record } from '../board/records.ts';

test('leave, first weeks and days after leaving are no person-days; those who left count while they were there', () => {
  const people = [member(1), member(2, '2026-11-16'), member(3, null, '2026-11-18')];
  const days = ['2026-11-17', '2026-11-19', '2026-11-23'].flatMap((day) =>
    [1, 2, 3].map((id) => record(id, day, { deals: 1 })),
  );
  const leave = record(1, '2026-11-20', { attendedMinutes: 0, deals: 0 });
  expect(attendedDays([...days, leave], people).map(({ memberId, day }) => `${memberId} ${day}`)).toEqual([
    '1 2026-11-17',
    '3 2026-11-17',
    '1 2026-11-19',
    '1 2026-11-23',
    '2 2026-11-23',
  ]);
});

test('a person’s week is told without newcomers while the others are most of the team in every week', () => {
  const days = (who: readonly number[]) =>
    ['2026-11-13', '2026-11-20'].flatMap((day) => who.map((id) => record(id, day, { deals: 1 })));
  const came = '2026-10-26';
  const one = daysOfSettled(days([1, 2, 3]), [member(1), member(2), member(3, came)]);
  expect([one.isWithoutNew, one.days.map(({ memberId }) => memberId)]).toEqual([true, [1, 2, 1, 2]]);
  const most = daysOfSettled(days([1, 2, 3]), [member(1), member(2, came), member(3, came)]);
  expect([most.isWithoutNew, most.days.length]).toEqual([false, 6]);
  const nobody = daysOfSettled(days([1, 2]), [member(1), member(2)]);
  expect([nobody.isWithoutNew, nobody.days.length]).toEqual([false, 4]);
});

/** Two weeks of five people at 100 dials and 10 effective calls a day, unless said otherwise. */
function weekOf(given: (who: number, day: string) => Partial<DayRecord> | null, change: Partial<Week> = {}): Week {
  const records: DayRecord[] = [];
  for (const start of ['2026-11-16', '2026-11-23'])
    for (let i = 0; i < 5; i += 1)
      for (const who of [1, 2, 3, 4, 5]) {
        const day = addDays(start, i);
        const own = given(who, day);
        if (own) records.push(record(who, day, { dials: 100, effective: 10, ...own }));
      }
  return {
    date: '2026-11-27',
    members: [1, 2, 3, 4, 5],
    counted: [1, 2, 3, 4, 5],
    targets: [],
    ledger: buildLedger(records),
    calendar: buildWorkCalendar([], defaultTeamSettings),
    ...change,
  };
}
const codes = (week: Week) => [...highlights(week), ...problems(week)].map((line) => line.code);

test('two people gone on leave or for good make a smaller week, not a worse one', () => {
  const gone = weekOf((who, day) => (who <= 2 && day >= '2026-11-23' ? null : {}), { members: [3, 4, 5] });
  expect(weekFigures(gone).find((figure) => figure.metric === 'dials')).toMatchObject({
    value: 1500,
    before: 2500,
    perDay: { value: 100, before: 100, days: 15, daysBefore: 15 },
  });
  expect(codes(gone)).not.toContain('problem-fall');
  const leave = weekOf((who, day) =>
    who <= 2 && day >= '2026-11-23' ? { attendedMinutes: 0, dials: 0, effective: 0 } : {},
  );
  expect(codes(leave)).not.toContain('problem-fall');
});

test('a total never changes because somebody left: the leaver stays in both weeks', () => {
  const before = weekOf(() => ({}));
  const after = weekOf(() => ({}), { members: [2, 3, 4, 5] });
  const totals = (week: Week) => weekFigures(week).map(({ metric, value, before: last }) => [metric, value, last]);
  expect(totals(after)).toEqual(totals(before));
});

test('joiners in their first week neither lower the day of a person nor hide that it fell', () => {
  const given = (who: number, day: string) =>
    who === 5 ? (day >= '2026-11-23' ? { dials: 5, effective: 0 } : null) : day >= '2026-11-23' ? { effective: 8 } : {};
  const joined = new Map([[5, '2026-11-23']]);
  const week = weekOf(given, { joined });
  expect(weekFigures(week).find((figure) => figure.metric === 'effective')?.perDay).toMatchObject({
    value: 8,
    before: 10,
  });
  const fall = problems(week).find((line) => line.code === 'problem-fall');
  expect(fall).toMatchObject({ metric: 'effective', value: 8, before: 10 });
  // Also where nobody knows when they joined: who was not there last week says nothing of how the others did.
  expect(weekFigures({ ...week, joined: new Map() }).find((figure) => figure.metric === 'dials')?.perDay?.value).toBe(
    100,
  );
});

test('where the person-days differ a fall is told as the day of those who were there in both weeks', () => {
  const week = weekOf((who, day) => (day < '2026-11-23' ? {} : who === 1 ? null : { effective: 7 }));
  expect(problems(week)).toContainEqual({
    code: 'problem-fall',
    metric: 'effective',
    value: 7,
    before: 10,
    perDay: true,
  });
});
