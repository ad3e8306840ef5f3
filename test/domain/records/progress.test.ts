import { expect, test } from 'vitest';
import { bundledHolidays } from '../../../src/domain/calendar/holidays.ts';
import { buildWorkCalendar } from '../../../src/domain/calendar/work-calendar.ts';
import { allProgressOf, progressOf } from '../../../src/domain/records/progress.ts';
import type { Target } from '../../../src/domain/records/target.ts';
import { defaultTeamSettings, type TeamSettings } from '../../../src/domain/team/team.ts';
import { record } from '../board/records.ts';

const calendar = (settings: Partial<TeamSettings> = {}) =>
  buildWorkCalendar(bundledHolidays(), { ...defaultTeamSettings, ...settings });
const target = (change: Partial<Target> = {}): Target => ({
  memberId: null,
  metric: 'deals',
  period: 'month',
  startsOn: '2026-10-01',
  value: 20,
  ...change,
});
const records = [
  record(1, '2026-09-30', { deals: 9 }),
  record(1, '2026-10-08', { deals: 3 }),
  record(2, '2026-10-09', { deals: 2 }),
  record(2, '2026-11-01', { deals: 9 }),
];

test('October 2026: the holiday week counts as no time, the make-up Saturday does', () => {
  // 22 weekdays, less 1–2 and 5–7 October, and Saturday 10 October is worked.
  const [found] = progressOf([target()], records, calendar(), '2026-10-10');
  expect(found).toMatchObject({ done: 5, share: 0.25, workdays: 18, workdaysPassed: 3, uncoveredYears: [] });
});

test.each([
  ['before it starts', '2026-09-20', 0],
  ['after it is over', '2026-11-20', 18],
])('%s', (_, today, passed) => {
  expect(progressOf([target()], records, calendar(), today)[0]?.workdaysPassed).toBe(passed);
});

test('a member, a week, a day, six-day weeks and alternating Saturdays', () => {
  const own = target({ memberId: 2, period: 'week', startsOn: '2026-10-05' });
  expect(progressOf([own], records, calendar(), '2026-10-09')[0]).toMatchObject({
    done: 2,
    from: '2026-10-05',
    to: '2026-10-11',
  });
  const november = target({ startsOn: '2026-11-01' });
  const workdays = (settings: Partial<TeamSettings>) =>
    progressOf([november], [], calendar(settings), '2026-11-30')[0]?.workdays;
  expect(workdays({})).toBe(21);
  expect(workdays({ workWeek: 'six-day' })).toBe(25);
  expect(workdays({ workWeek: 'alternating', workedSaturdayWeek: '2026-11-02' })).toBe(23);
  expect(
    progressOf([target({ period: 'day', startsOn: '2026-10-08' })], records, calendar(), '2026-10-08')[0],
  ).toMatchObject({
    done: 3,
    timeShare: 1,
  });
});

test('a target of nothing has no share, and a year without announced holidays is said', () => {
  const [found] = progressOf([target({ value: 0, startsOn: '2027-02-01' })], records, calendar(), '2026-10-10');
  expect(found).toMatchObject({ share: null, uncoveredYears: [2027] });
});

test('a day that has only begun is not counted as over: it is once its figures are there', () => {
  const passed = (...more: ReturnType<typeof record>[]) =>
    allProgressOf(
      { targets: [target()], ownTargets: [] },
      [],
      { figures: [], records: [...records.slice(0, 3), ...more] },
      calendar(),
      '2026-10-10',
    )[0]?.workdaysPassed;
  expect(passed()).toBe(2);
  expect(passed(record(1, '2026-10-10', { deals: 0 }))).toBe(3);
});
