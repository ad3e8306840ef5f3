import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bundledHolidays } from '../../../src/domain/calendar/holidays.ts';
import { buildWorkCalendar, type HolidayYear } from '../../../src/domain/calendar/work-calendar.ts';
import { defaultTeamSettings } from '../../../src/domain/team/team.ts';

const calendar = buildWorkCalendar(bundledHolidays(), defaultTeamSettings);

test('every year from 2004 to 2026 is there, with its Spring Festival and National Day off', () => {
  const years = bundledHolidays();
  expect(years.map((year) => year.year)).toEqual(Array.from({ length: 23 }, (_, i) => 2004 + i));
  for (const { year, days } of years) {
    expect(days.filter((day) => day.name === '春节' && day.isOffDay).length, `${year}`).toBeGreaterThanOrEqual(6);
    expect(calendar.status(`${year}-10-01`), `${year}`).toMatchObject({ kind: 'holiday', works: false });
    for (const day of days) expect(day.date.slice(0, 4)).toBe(String(year));
  }
});

test.each([
  ['2024-02-04', 'make-up', true, '春节'],
  ['2024-02-09', 'workday', true, null],
  ['2024-02-10', 'holiday', false, '春节'],
  ['2011-12-31', 'make-up', true, '元旦'],
  ['2026-02-23', 'holiday', false, '春节'],
  ['2026-11-22', 'rest', false, null],
])('%s is a %s', (day, kind, works, name) => {
  expect(calendar.status(day)).toEqual({ kind, works, name, covered: true, mayMoveWith: null });
});

test('a shop that never closes works its weekends; of a long holiday only the days of the law are off', () => {
  const ownDay = { year: 2026, days: [{ date: '2026-11-29', name: '盘点店休', isOffDay: true }] };
  const open = buildWorkCalendar([...bundledHolidays(), ownDay], { ...defaultTeamSettings, workWeek: 'seven-day' });
  expect(open.workdays('2026-11-21', '2026-11-29')).toHaveLength(8);
  expect(open.workdays('2026-09-28', '2026-10-09')).toEqual(
    ['28', '29', '30']
      .map((day) => `2026-09-${day}`)
      .concat(['04', '05', '06', '07', '08', '09'].map((d) => `2026-10-${d}`)),
  );
  // Nothing was moved for whom every day is one of work.
  expect(open.status('2026-10-10')).toMatchObject({ kind: 'workday', name: null });
});

test('a year that nothing is announced for is reported, never taken for a plain one', () => {
  expect(calendar.status('2027-10-01').covered).toBe(false);
  expect(calendar.uncoveredYears('2003-12-01', '2028-01-01')).toEqual([2003, 2027, 2028]);
  expect(calendar.uncoveredYears('2004-01-01', '2026-12-31')).toEqual([]);
});

const source = (year: number) => `../shared/data/holiday-cn/${year}.json`;

// Another collection of the same announcements. A year's file can hold days of the December before.
test.skipIf(!existsSync(source(2024)))('2024 to 2026 agree with holiday-cn (skipped without ../shared)', () => {
  const theirs = [2024, 2025, 2026]
    .flatMap((year) => (JSON.parse(readFileSync(source(year), 'utf8')) as HolidayYear).days)
    .map((day) => `${day.date} ${day.isOffDay ? 'off' : 'worked'}`);
  const ours = bundledHolidays()
    .filter((year) => year.year >= 2024)
    .flatMap((year) => year.days)
    .map((day) => `${day.date} ${day.isOffDay ? 'off' : 'worked'}`);
  expect(theirs.length).toBeGreaterThan(90);
  expect([...ours].sort()).toEqual([...new Set(theirs)].sort());
});

test('a later file corrects the bundled one, and its December of the year before counts', () => {
  const own: HolidayYear = {
    year: 2026,
    days: [
      { date: '2026-11-24', name: '搬家', isOffDay: false },
      { date: '2025-12-31', name: '元旦', isOffDay: true },
      { date: '2026-02-17', name: '春节', isOffDay: false },
    ],
  };
  const corrected = buildWorkCalendar([...bundledHolidays(), own], defaultTeamSettings);
  expect(corrected.status('2025-12-31')).toMatchObject({ kind: 'holiday', name: '元旦' });
  expect(corrected.isWorkday('2026-02-17')).toBe(true);
  expect(corrected.isWorkday('2026-02-18')).toBe(false);
});
