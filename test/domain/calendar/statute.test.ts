import { expect, test } from 'vitest';
import { addDays } from '../../../src/domain/calendar/day.ts';
import { bundledHolidays } from '../../../src/domain/calendar/holidays.ts';
import { statuteDays } from '../../../src/domain/calendar/statute.ts';
import { buildWorkCalendar } from '../../../src/domain/calendar/work-calendar.ts';

const calendar = buildWorkCalendar(bundledHolidays(), { workWeek: 'five-day', workedSaturdayWeek: null });
const dates = (year: number) => statuteDays(year).map(({ date }) => date.slice(5));

test('days that the law makes holidays, as published almanacs have them', () => {
  expect(dates(2027)).toEqual([
    ...['01-01', '02-05', '02-06', '02-07', '02-08', '04-05', '05-01', '05-02'],
    ...['06-09', '09-15', '10-01', '10-02', '10-03'],
  ]);
  expect(dates(2028)).toEqual(expect.arrayContaining(['01-25', '01-26', '04-04', '05-28', '10-03']));
  expect(dates(2033)).toEqual(expect.arrayContaining(['01-31', '06-01', '09-08']));
});

test('thirteen days or fewer a year, all in the season of their feast', () => {
  for (let year = 2027; year <= 2100; year += 1) {
    const days = statuteDays(year);
    expect(new Set(days.map(({ name }) => name)).size).toBe(7);
    const [spring] = days.filter(({ name }) => name === '春节').map(({ date }) => date.slice(5));
    expect(spring && spring >= '01-20' && spring <= '02-20').toBe(true);
  }
});

test('a year that is not announced has them, and says that the rest is a guess', () => {
  const status = calendar.status('2027-10-01');
  expect(status).toEqual({ kind: 'holiday', works: false, name: '国庆节', covered: false, mayMoveWith: null });
  expect(calendar.status('2027-10-04')).toMatchObject({ kind: 'workday', covered: false, mayMoveWith: '国庆节' });
  expect(calendar.status('2026-12-31').mayMoveWith).toBe(null);
  expect(calendar.status('2028-12-29').mayMoveWith).toBe('元旦');
  expect(calendar.status('2027-11-10').mayMoveWith).toBe(null);
  expect(calendar.uncoveredYears('2027-01-01', '2027-12-31')).toEqual([2027]);
});

test('an announcement takes their place', () => {
  const days = [{ date: '2027-10-04', name: '国庆节', isOffDay: true }];
  const announced = buildWorkCalendar([...bundledHolidays(), { year: 2027, days }], {
    workWeek: 'five-day',
    workedSaturdayWeek: null,
  });
  expect(announced.isWorkday('2027-10-01')).toBe(true);
  expect(announced.isWorkday(addDays('2027-10-01', 3))).toBe(false);
});
