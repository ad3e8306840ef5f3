import { expect, test } from 'vitest';
import type { GoalsWanted } from '../../../src/domain/agenda/goals.ts';
import { dayOf } from '../../../src/domain/agenda/goals.ts';
import { buildLedger } from '../../../src/domain/agenda/ledger.ts';
import {
  ownBehindLines,
  ownDayLines,
  ownGoalLines,
  ownMonthLines,
  ownWeekLines,
} from '../../../src/domain/agenda/own-figures.ts';
import { ownGoals, ownReached } from '../../../src/domain/agenda/own-targets.ts';
import { addDays } from '../../../src/domain/calendar/day.ts';
import { bundledHolidays } from '../../../src/domain/calendar/holidays.ts';
import { buildWorkCalendar } from '../../../src/domain/calendar/work-calendar.ts';
import { figuresBesideLeave } from '../../../src/domain/records/full-days.ts';
import type { OwnMeasure } from '../../../src/domain/records/own-measure.ts';
import type { OwnTarget, TargetPeriod } from '../../../src/domain/records/target.ts';
import { defaultTeamSettings } from '../../../src/domain/team/team.ts';

const DATE = '2026-11-24';
const calendar = buildWorkCalendar(bundledHolidays(), defaultTeamSettings);
const measure = (id: string, adds: OwnMeasure['adds'], direction: OwnMeasure['direction'] = 'more'): OwnMeasure => ({
  id,
  title: id,
  unit: '',
  direction,
  adds,
  aliases: [],
});
const rate = measure('rate', 'mean');
const renewed = measure('renewed', 'sum');
const moans = measure('moans', 'sum', 'less');
const figure = (memberId: number, day: string, of: OwnMeasure, value: number) => ({
  memberId,
  day,
  measure: of.id,
  value,
});
const target = (
  memberId: number | null,
  of: OwnMeasure,
  period: TargetPeriod,
  startsOn: string,
  value: number,
): OwnTarget => ({ memberId, metric: of.id, period, startsOn, value });
const ownOf = (targets: OwnTarget[], figures = [] as ReturnType<typeof figure>[]) => ({
  measures: [rate, renewed, moans],
  found: { figures, records: [] },
  targets,
});
const wanted: GoalsWanted = {
  date: DATE,
  present: [1, 2, 3],
  counted: [1, 2, 3],
  targets: [],
  ledger: buildLedger([]),
  calendar,
  absences: [],
  settled: true,
};
const workdays = Array.from({ length: 20 }, (_, i) => addDays(DATE, -1 - i)).filter((day) => calendar.isWorkday(day));

test('a day’s target of one person is the number of the morning, a longer one as it was agreed or what is left of it', () => {
  const figures = workdays.flatMap((day) => [figure(1, day, renewed, 4), figure(2, day, renewed, 4)]);
  const done = workdays.filter((day) => day >= '2026-11-01').length * 4;
  const targets = [
    target(1, rate, 'month', '2026-11-01', 85),
    target(2, rate, 'day', DATE, 90),
    target(1, renewed, 'month', '2026-11-01', done + 20),
    target(2, renewed, 'month', '2026-11-01', done + 500),
    target(3, renewed, 'day', DATE, 3),
  ];
  const { goals, beyond } = ownGoals(wanted, ownOf(targets, figures), dayOf);
  expect(goals).toEqual([
    { member: 1, measure: 'rate', value: 85, period: 'month', left: false },
    { member: 2, measure: 'rate', value: 90, period: 'day', left: false },
    { member: 1, measure: 'renewed', value: 4, period: 'day', left: false },
    { member: 3, measure: 'renewed', value: 3, period: 'day', left: false },
  ]);
  expect(beyond).toMatchObject([{ member: 2, measure: 'renewed', done }]);
});

test('a limit of one person is not read out, one that most have is', () => {
  const one = ownGoals(wanted, ownOf([target(1, moans, 'week', '2026-11-23', 1)]), dayOf);
  expect([one.goals, one.limits]).toMatchObject([[], [{ member: 1, measure: 'moans' }]]);
  const two = ownGoals(
    wanted,
    ownOf([target(1, moans, 'week', '2026-11-23', 1), target(2, moans, 'week', '2026-11-23', 1)]),
    dayOf,
  );
  expect([two.goals.length, two.limits]).toEqual([2, []]);
});

test('a target is reached on the day on which a sum gets there, or on which the time of anything else is over', () => {
  const figures = ['2026-11-23', '2026-11-24', '2026-11-27'].flatMap((day) => [
    figure(1, day, renewed, 5),
    figure(1, day, rate, 90),
    figure(2, day, moans, 0),
  ]);
  const own = ownOf(
    [
      target(1, renewed, 'week', '2026-11-23', 8),
      target(1, rate, 'week', '2026-11-23', 85),
      target(null, moans, 'week', '2026-11-23', 0),
      target(2, moans, 'week', '2026-11-23', 0),
      target(1, rate, 'day', '2026-11-24', 95),
    ],
    figures,
  );
  const on = (day: string) => [...ownReached(own, day, calendar)];
  expect(on('2026-11-23')).toEqual([]);
  expect(on('2026-11-24')).toEqual([
    [1, [{ code: 'own-reached', member: 1, measure: 'renewed', period: 'week', asked: 8, done: 10 }]],
  ]);
  expect(on('2026-11-27')).toEqual([
    [1, [{ code: 'own-reached', member: 1, measure: 'rate', period: 'week', asked: 85, done: 90 }]],
    [null, [{ code: 'own-team-reached', measure: 'moans', period: 'week', asked: 0, done: 0 }]],
  ]);
});

test('the day’s figure stands beside a usual one, of what adds up that of the very people who are in it', () => {
  const figures = workdays.flatMap((day) => [
    figure(1, day, renewed, 4),
    figure(2, day, renewed, 6),
    figure(1, day, rate, 80),
  ]);
  const today = [figure(2, DATE, renewed, 9), figure(1, DATE, rate, 70)];
  expect(ownDayLines(ownOf([], [...figures, ...today]), DATE)).toEqual([
    { code: 'own-day', measure: 'rate', value: 70, usual: 80 },
    { code: 'own-day', measure: 'renewed', value: 9, usual: 6 },
  ]);
  expect(ownDayLines(ownOf([], today), DATE)).toMatchObject([{ usual: null }, { usual: null }]);
});

test('the morning tells the day’s target of the team, and up to when its figures are known', () => {
  const own = ownOf(
    [target(null, renewed, 'day', DATE, 20), target(null, rate, 'month', '2026-11-01', 80)],
    [figure(1, '2026-11-19', rate, 75)],
  );
  expect(ownGoalLines(own, DATE, '2026-11-23')).toEqual([
    { code: 'own-goal', measure: 'rate', period: 'month', asked: 80, done: 75, upTo: '2026-11-19' },
    { code: 'own-goal', measure: 'renewed', period: 'day', asked: 20, done: null, upTo: null },
  ]);
});

test('evening and weekly tell how the month is, and the weekly what the team is behind in', () => {
  const own = ownOf(
    [
      target(null, renewed, 'month', '2026-11-01', 100),
      target(null, rate, 'month', '2026-11-01', 80),
      target(null, moans, 'week', '2026-11-23', 1),
    ],
    [figure(1, DATE, renewed, 10), figure(1, DATE, rate, 75), figure(2, DATE, moans, 2)],
  );
  const [first, second] = ownMonthLines(own, DATE, calendar);
  expect([first, second]).toMatchObject([
    { measure: 'rate', done: 75, asked: 80, timeShare: null, upTo: null },
    { measure: 'renewed', done: 10, asked: 100, timeShare: 17 / 21 },
  ]);
  expect(ownMonthLines(own, DATE, calendar, true)).toMatchObject([{ measure: 'renewed' }]);
  expect(ownBehindLines(own, DATE, calendar)).toMatchObject([
    { measure: 'rate' },
    { measure: 'renewed' },
    { measure: 'moans', done: 2, asked: 1, period: 'week' },
  ]);
});

test('a week is held against as much of the last one as is known of it', () => {
  const figures = ['2026-11-16', '2026-11-20', '2026-11-23'].map((day) => figure(1, day, renewed, 5));
  expect(ownWeekLines(ownOf([], figures), '2026-11-27', true)).toMatchObject([{ value: 5, before: 5 }]);
});

test('zeros of a day of leave are no figures, what was done on it is', () => {
  const figures = [figure(1, DATE, rate, 0), figure(1, DATE, renewed, 2), figure(2, DATE, rate, 0)];
  const leave = [{ member: 1, from: DATE, to: DATE, half: null, kind: 'annual' as const }];
  expect(figuresBesideLeave(figures, leave)).toEqual([
    { ...figure(1, DATE, renewed, 2), there: 0 },
    figure(2, DATE, rate, 0),
  ]);
});
