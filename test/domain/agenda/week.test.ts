import { expect, test } from 'vitest';
import { awards } from '../../../src/domain/agenda/awards.ts';
import { buildLedger } from '../../../src/domain/agenda/ledger.ts';
import { promotionsOf } from '../../../src/domain/agenda/season.ts';
import { missingDays, monthAttainment, problems, type Week, weekFigures } from '../../../src/domain/agenda/week.ts';
import { addDays, type Day } from '../../../src/domain/calendar/day.ts';
import { buildWorkCalendar } from '../../../src/domain/calendar/work-calendar.ts';
import { type DayRecord, nothingKnown } from '../../../src/domain/records/day-record.ts';
import { defaultTeamSettings } from '../../../src/domain/team/team.ts';

/** A Friday on which only the days up to Thursday have been entered; 100 dials a day in both weeks. */
function friday(lastDay: Day): Week {
  const records: DayRecord[] = [];
  for (let day = '2026-11-16'; day <= lastDay; day = addDays(day, 1))
    records.push({ memberId: 1, day, ...nothingKnown, dials: 100, deals: 1 });
  return {
    date: '2026-11-27',
    members: [1],
    counted: [1],
    targets: [{ memberId: null, metric: 'deals', period: 'month', startsOn: '2026-11-01', value: 21 }],
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
  expect(deals?.upTo).toBe('2026-11-26');
  const [entered] = monthAttainment(friday('2026-11-27'));
  expect(entered?.timeShare).toBeCloseTo(20 / 21, 10);
  expect(entered?.upTo).toBeNull();
});

test('where a column was left blank on some days of one week, totals are not held against each other', () => {
  const records = (blank: readonly Day[]) =>
    ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-23', '2026-11-24', '2026-11-25'].flatMap((day) =>
      [1, 2].map((memberId) => ({
        memberId,
        day,
        ...nothingKnown,
        deals: 5,
        effective: blank.includes(day) ? null : 100,
      })),
    );
  const week = (blank: readonly Day[]): Week => ({
    ...friday('2026-11-15'),
    counted: [1, 2],
    ledger: buildLedger(records(blank)),
  });
  const effective = (blank: readonly Day[]) => weekFigures(week(blank)).find(({ metric }) => metric === 'effective');
  expect(effective([])).toMatchObject({ value: 600, before: 600 });
  expect(effective(['2026-11-24'])).toMatchObject({ value: 400, before: null, perDay: { value: 100, before: 100 } });
  expect(effective(['2026-11-17', '2026-11-18'])).toMatchObject({ before: null, perDay: { value: 100, before: 100 } });
  expect(effective(['2026-11-17', '2026-11-24'])).toMatchObject({ value: 400, before: 400 });
  expect(weekFigures(week(['2026-11-24'])).find(({ metric }) => metric === 'deals')).toMatchObject({ before: 30 });
});

test('points: those at the top together, nobody below, and what only people know is asked for', () => {
  const week = { ...friday('2026-11-15'), members: [1, 2, 3, 4, 5] };
  const deals = (memberId: number, count: number): DayRecord => ({
    memberId,
    day: '2026-11-24',
    ...nothingKnown,
    deals: count,
  });
  const rules = [
    { id: 'deal', metric: 'deals', points: 5 },
    { id: 'helped', points: 2 },
  ];
  expect(awards(week, rules, [deals(1, 2), deals(2, 2), deals(3, 1)])).toEqual([
    { code: 'award', members: [1, 2], points: 10 },
    { code: 'award-nominate', rules: ['helped'] },
  ]);
  const even = [1, 2, 3, 4].map((member) => deals(member, 1));
  expect(awards(week, rules, even).map((line) => line.code)).toEqual(['award-nominate']);
  expect(awards(week, [], even)).toEqual([]);
  // Nobody is named first while somebody who is left in peace earned more; who earned less changes nothing.
  const unsaid = { ...week, members: [2, 3], here: [1, 2, 3] };
  expect(awards(unsaid, rules, [deals(1, 3), deals(2, 2), deals(3, 1)]).map(({ code }) => code)).toEqual([
    'award-nominate',
  ]);
  expect(awards(unsaid, rules, [deals(1, 1), deals(2, 2), deals(3, 1)])[0]).toMatchObject({ members: [2] });
});

const SALE = { id: 'sale', from: '10-20', to: '11-11', peaks: ['11-11'] };

test('a week is not held against the sales day of the one before, neither as a fall nor as a sum', () => {
  const sold = (day: Day) => (day === '2026-11-11' ? 40 : 10);
  const days = ['09', '10', '11', '12', '13', '16', '17', '18', '19', '20'].map((day) => `2026-11-${day}`);
  const records = days.map((day) => ({ memberId: 1, day, ...nothingKnown, effective: sold(day) }));
  const week = { ...friday('2026-11-15'), date: '2026-11-20', targets: [], ledger: buildLedger(records) };
  expect(problems(week).map(({ code }) => code)).toContain('problem-fall');
  const usual = { ...week, isPromotion: promotionsOf(SALE.peaks) };
  expect(problems(usual).map(({ code }) => code)).not.toContain('problem-fall');
  expect(weekFigures(usual)).toMatchObject([{ value: 50, before: null, perDay: { value: 10, before: 10 } }]);
});

test('the days beside a sales day are like it: what they bring is no usual day either', () => {
  const is = promotionsOf(['11-11', '01-01']);
  const days = ['2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12', '2026-11-13', '2026-12-31', '2027-01-02'];
  expect(days.map(is)).toEqual([false, true, true, true, false, true, true]);
});

test('of deals a blank beside calls is no day to divide by: no weeks are compared, and it is said of how many', () => {
  const days = ['16', '17', '18', '19', '20', '23', '24', '25', '26', '27'].map((day) => `2026-11-${day}`);
  const records = (blank: readonly Day[]) =>
    days.map((day, i) => ({
      memberId: 1,
      day,
      ...nothingKnown,
      dials: 100,
      deals: blank.includes(day) ? null : i === 0 ? 1 : 0,
    }));
  const deals = (blank: readonly Day[]) =>
    weekFigures({ ...friday('2026-11-15'), ledger: buildLedger(records(blank)) }).find(
      ({ metric }) => metric === 'deals',
    );
  expect(deals([])).toMatchObject({ value: 0, before: 1, perDay: { value: 0, before: 0.2 }, blank: 0 });
  expect(deals(days.slice(1, 5))).toMatchObject({ value: 0, before: null, perDay: null, blank: 4 });
});

test('a day without any record counts in neither week and is named', () => {
  const days = ['16', '17', '18', '19', '20', '23', '24', '25', '27'].map((day) => `2026-11-${day}`);
  const of = (known: readonly Day[]): Week => ({
    ...friday('2026-11-15'),
    ledger: buildLedger(known.map((day) => ({ memberId: 1, day, ...nothingKnown, dials: 100 }))),
  });
  const [thursday] = weekFigures(of(days));
  expect(thursday).toMatchObject({ value: 400, before: 400, perDay: { days: 4, daysBefore: 4 } });
  expect(missingDays(of(days))).toEqual({ now: ['2026-11-26'], twins: ['2026-11-19'], before: [] });
  const full = [...days, '2026-11-26'].filter((day) => day !== '2026-11-17');
  expect(weekFigures(of(full))[0]).toMatchObject({ value: 500, before: null, perDay: { value: 100, before: 100 } });
  expect(missingDays(of(full)).before).toEqual(['2026-11-17']);
  expect(missingDays(of(days.slice(5))).before).toEqual([]);
});

test('whoever came this week is in its total and in no usual day: then weeks stand beside each other by the day', () => {
  const day = (memberId: number, date: Day, dials: number) => ({ memberId, day: date, ...nothingKnown, dials });
  const records = ['16', '17', '18', '19', '20'].flatMap((each) => [day(1, `2026-11-${each}`, 100)]);
  const now = ['23', '24', '25', '26', '27'].flatMap((each) => [
    day(1, `2026-11-${each}`, 80),
    day(2, `2026-11-${each}`, 60),
  ]);
  const week: Week = {
    ...friday('2026-11-15'),
    targets: [],
    ledger: buildLedger([...records, ...now]),
    joined: new Map([[2, '2026-11-23']]),
  };
  // 700 calls of two beside 500 of one are no fall; one's day of 80 beside 100 is.
  const falls = problems({ ...week, members: [1, 2], counted: [1, 2] });
  expect(falls[0]).toEqual({ code: 'problem-fall', metric: 'dials', value: 80, before: 100, perDay: true });
});
