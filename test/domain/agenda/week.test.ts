import { expect, test } from 'vitest';
import { buildLedger } from '../../../src/domain/agenda/ledger.ts';
import { monthAttainment, problems, type Week, weekFigures } from '../../../src/domain/agenda/week.ts';
import { addDays, type Day } from '../../../src/domain/calendar/day.ts';
import { buildWorkCalendar } from '../../../src/domain/calendar/work-calendar.ts';
import { type DayRecord, measures } from '../../../src/domain/records/day-record.ts';
import { defaultTeamSettings } from '../../../src/domain/team/team.ts';

const unknown = Object.fromEntries(measures.map((measure) => [measure, null])) as Omit<DayRecord, 'memberId' | 'day'>;

/** A Friday on which only the days up to Thursday have been entered; 100 dials a day in both weeks. */
function friday(lastDay: Day): Week {
  const records: DayRecord[] = [];
  for (let day = '2026-11-16'; day <= lastDay; day = addDays(day, 1))
    records.push({ memberId: 1, day, ...unknown, dials: 100, deals: 1 });
  return {
    date: '2026-11-27',
    members: [1],
    targets: [{ memberId: 1, metric: 'deals', period: 'month', startsOn: '2026-11-01', value: 21 }],
    ledger: buildLedger(records),
    calendar: buildWorkCalendar([], defaultTeamSettings),
  };
}

test('a week that is entered up to Thursday is held against the last one up to Thursday', () => {
  const week = friday('2026-11-26');
  expect(weekFigures(week).find((figure) => figure.metric === 'dials')).toMatchObject({ value: 400, before: 400 });
  expect(problems(week).map((line) => line.code)).not.toContain('problem-fall');
});

test('the month is held against the work days that are entered', () => {
  const [deals] = monthAttainment(friday('2026-11-26'));
  expect(deals?.timeShare).toBeCloseTo(19 / 21, 10);
  const [entered] = monthAttainment(friday('2026-11-27'));
  expect(entered?.timeShare).toBeCloseTo(20 / 21, 10);
});
