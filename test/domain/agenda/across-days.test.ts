import { expect, test } from 'vitest';
import { composeAgenda } from '../../../src/domain/agenda/compose.ts';
import { buildLedger } from '../../../src/domain/agenda/ledger.ts';
import type { Line } from '../../../src/domain/agenda/line.ts';
import { goodNews } from '../../../src/domain/agenda/news.ts';
import type { PastMeeting } from '../../../src/domain/agenda/past.ts';
import type { AgendaPlan } from '../../../src/domain/agenda/plan.ts';
import { isOutOfReach, possibleOf } from '../../../src/domain/agenda/reach.ts';
import type { AgendaInput } from '../../../src/domain/agenda/shapes.ts';
import { type Day, isoWeekday } from '../../../src/domain/calendar/day.ts';
import { bundledHolidays } from '../../../src/domain/calendar/holidays.ts';
import { buildWorkCalendar } from '../../../src/domain/calendar/work-calendar.ts';
import type { DayRecord } from '../../../src/domain/records/day-record.ts';
import { defaultTeamSettings } from '../../../src/domain/team/team.ts';
import { record } from '../board/records.ts';
import { meetings, past } from './fixtures.ts';
import { simulate } from './random-team.ts';

const calendar = buildWorkCalendar(bundledHolidays(), defaultTeamSettings);
const [{ input: any } = expect.fail('no meeting')] = simulate(3).all;
type Kind = keyof typeof meetings;

function planOf(kind: Kind, date: Day, more: Partial<AgendaInput>, size = 4): AgendaPlan {
  const composed = composeAgenda({
    ...{
      ...any,
      calendar,
      date,
      start: kind === 'morning' ? '09:00' : '17:40',
      minutes: null,
      definition: meetings[kind],
    },
    ...{
      foundedOn: '2026-03-02',
      formerly: [],
      absent: new Set(),
      absences: [],
      sheltered: new Set(),
      timid: new Set(),
    },
    ...{ untested: [], history: [], records: [], earlier: [], targets: [], teamTargets: [], todos: [], private: null },
    members: Array.from({ length: size }, (_, i) => ({ id: i + 1, joinedOn: '2026-03-02', leftOn: null })),
    ...more,
  });
  return composed.kind === 'agenda' ? composed.plan : expect.fail(composed.reason.code);
}
const linesOf = (...wanted: Parameters<typeof planOf>): Line[] => planOf(...wanted).items.flatMap(({ lines }) => lines);
const withCode = <Code extends Line['code']>(lines: readonly Line[], code: Code) =>
  lines.filter((line): line is Extract<Line, { code: Code }> => line.code === code);

const away = (member: number, from: Day, to = from) => ({ member, from, to, half: null, kind: null });
const sold = (member: number, day: Day, deals = 1) => record(member, day, { deals, effective: 10 });

test('what somebody closed before a day away is cheered on the first morning back, and once', () => {
  // Closed on Monday, away on Tuesday, back on Wednesday.
  const records = [sold(1, '2026-11-23'), sold(2, '2026-11-24')];
  const kept = (date: Day, absences: AgendaInput['absences'], absent: readonly number[] = []) =>
    withCode(linesOf('morning', date, { records, absences: absences ?? [], absent: new Set(absent) }), 'news-kept');
  expect(kept('2026-11-25', [away(1, '2026-11-24')])).toMatchObject([{ member: 1, deals: 1, on: '2026-11-23' }]);
  expect(kept('2026-11-24', [away(1, '2026-11-24')], [1])).toEqual([]);
  expect(kept('2026-11-26', [away(1, '2026-11-24')])).toEqual([]);
  expect(kept('2026-11-25', [])).toEqual([]);
  // A week of leave; and of those who are left in peace nothing is told.
  const week = [away(1, '2026-11-24', '2026-11-27')];
  expect(kept('2026-11-30', week)).toMatchObject([{ member: 1, on: '2026-11-23' }]);
  const hidden = linesOf('morning', '2026-11-30', { records, absences: week, sheltered: new Set([1]) });
  expect(withCode(hidden, 'news-kept')).toEqual([]);
});

const monthly = (memberId: number, value: number) => ({
  ...{ memberId, value, metric: 'deals' as const, period: 'month' as const, startsOn: '2026-11-01' },
});

test('a target that somebody reached before a day away is cheered on the first morning back, and once', () => {
  const records = [sold(1, '2026-11-20', 9), sold(1, '2026-11-23', 3), sold(2, '2026-11-24')];
  const told = (date: Day, absences: NonNullable<AgendaInput['absences']>) =>
    withCode(linesOf('morning', date, { records, absences, targets: [monthly(1, 10)] }), 'news-target');
  const back = [away(1, '2026-11-24')];
  expect(told('2026-11-25', back)).toEqual([
    { code: 'news-target', member: 1, metric: 'deals', period: 'month', value: 10, on: '2026-11-23' },
  ]);
  expect(told('2026-11-26', back)).toEqual([]);
  expect(told('2026-11-24', [])).toMatchObject([{ member: 1, done: 12 }]);
  expect(told('2026-11-25', [])).toEqual([]);
});

test('what is out of reach is one figure on one day: in the morning, in the weekly, and once the day’s figures have come', () => {
  const days = ['09', '10', '11', '12', '13', '16', '17', '18', '19', '20', '23', '24', '25', '26'];
  const records = days.flatMap((day) => [sold(1, `2026-11-${day}`, 2), sold(2, `2026-11-${day}`, 2)]);
  const proposed = (kind: Kind, more: readonly DayRecord[] = []) => {
    const { managerNotes } = planOf(kind, '2026-11-27', {
      records: [...records, ...more],
      targets: [monthly(1, 90)],
      private: { sightings: [], gates: [] },
    });
    return managerNotes.flatMap((note) =>
      note.code === 'target-out-of-reach' ? [{ done: note.done, days: note.days, proposed: note.proposed }] : [],
    );
  };
  expect(proposed('morning')).toMatchObject([{ done: 28, days: 2 }]);
  expect(proposed('weekly')).toEqual(proposed('morning'));
  const friday = [sold(1, '2026-11-27', 6), sold(2, '2026-11-27', 2)];
  expect(proposed('morning', friday)).toMatchObject([{ done: 34, days: 1 }]);
  expect(proposed('weekly', friday)).toEqual(proposed('morning', friday));
});

test('whose A-grade customers are is told of those who are away as well: somebody has to get back to them', () => {
  const records = [1, 2].map((member) => record(member, '2026-11-23', { intentA: member }));
  const lines = linesOf('evening', '2026-11-24', { records, absent: new Set([2]), absences: [away(2, '2026-11-24')] });
  expect(withCode(lines, 'tomorrow-leads')).toMatchObject([{ leads: [{ member: 1, count: 1 }] }]);
  expect(withCode(lines, 'tomorrow-cover')).toMatchObject([{ leads: [{ member: 2, count: 2 }] }]);
  const peace = { records, absent: new Set([2]), absences: [away(2, '2026-11-24')], sheltered: new Set([2]) };
  expect(linesOf('evening', '2026-11-24', peace).filter(({ code }) => code.startsWith('tomorrow-'))).toEqual([
    { code: 'tomorrow-list' },
  ]);
});

/** Work days up to the one before a date, the oldest first. */
const before = (date: Day, count: number): Day[] =>
  Array.from({ length: count }, (_, i) => calendar.addWorkdays(date, i - count));

test.each([
  [[10, 10, 12, 12, 12, 14, 14, 16, 18, 18], 14],
  [[10, 10, 10, 10, 10, 10, 10, 10, 30, 30], 10],
  [[3, 7], 7],
])('an effort that is asked for was reached on half of the days: of %j never more than %i', (values, most) => {
  const date = '2026-11-16';
  const records = before(date, values.length).map((day, i) => record(1, day, { effective: values[i] as number }));
  const target = { memberId: 1, metric: 'effective', period: 'month', startsOn: '2026-11-01', value: 2000 } as const;
  const [goal] = withCode(linesOf('morning', date, { records, targets: [target] }, 1), 'goal');
  const asked = goal?.parts[0]?.value ?? 0;
  expect(asked).toBeLessThanOrEqual(most);
  expect(values.filter((value) => value >= asked).length * 2).toBeGreaterThanOrEqual(values.length);
});

test('back from three bad weeks nobody is told to be better than ever', () => {
  const news = '2026-11-23';
  const days = before(news, 26);
  const told = (values: (i: number) => number, today: number) =>
    goodNews([1], news, [], {
      ledger: buildLedger([
        ...days.map((day, i) => record(1, day, { connects: values(i), deals: 0 })),
        record(1, news, { connects: today, deals: 0 }),
      ]),
      isFirst: () => false,
    }).flatMap(({ lines }) => lines);
  const fell = (i: number) => (i < 14 ? 20 : 10);
  expect(told(fell, 14)).toEqual([]);
  expect(told(fell, 24)).toMatchObject([{ code: 'news-improved', value: 24, usual: 20 }]);
  expect(told(() => 10, 14)).toMatchObject([{ code: 'news-improved', value: 14, usual: 10 }]);
});

test('a few deals are within reach as long as chance may bring them', () => {
  const values = Array.from({ length: 40 }, (_, i) => (i % 5 === 0 ? 1 : 0));
  const reach = (left: number, days: number) => !isOutOfReach(left, possibleOf(values, days));
  expect([reach(6, 15), reach(7, 15), reach(2, 3), reach(3, 3)]).toEqual([true, false, true, false]);
  // What comes in hundreds chance changes little.
  const calls = values.map(() => 400);
  expect(isOutOfReach(400 * 10 * 1.31, possibleOf(calls, 10))).toBe(true);
});

test('a number of deals that was read out on Monday is read out all week, unless no day could bring it', () => {
  const target = { memberId: 1, metric: 'deals', period: 'month', startsOn: '2026-11-01', value: 6 } as const;
  const days = calendar.workdays('2026-09-01', '2026-11-27');
  const records = days.map((day, i) =>
    record(1, day, { deals: i % 6 === 0 && day < '2026-11-01' ? 1 : 0, effective: 9 }),
  );
  const isSaid = (date: Day) =>
    withCode(linesOf('morning', date, { records: records.filter(({ day }) => day < date), targets: [target] }), 'goal')
      .flatMap(({ parts }) => parts)
      .some(({ metric }) => metric === 'deals');
  const said = calendar
    .workdays('2026-11-02', '2026-11-27')
    .map((date) => [isSaid(date), isoWeekday(date) === 1] as const);
  expect(said[0]?.[0]).toBe(true);
  expect(said.at(-1)?.[0]).toBe(false);
  for (const [i, [is, isMonday]] of said.entries()) if (!isMonday && i > 0) expect(is, `${i}`).toBe(said[i - 1]?.[0]);
});

const told = (meeting: Kind, date: Day, member: number): PastMeeting =>
  past(meeting, date, { sharers: [{ member, exception: false }] });

test('the same deal is not told in the evening and again in the morning, nor the other way round', () => {
  const records = [sold(1, '2026-11-24')];
  const share = (history: PastMeeting[], more: DayRecord[] = []) =>
    linesOf('evening', '2026-11-25', { records: [...records, ...more], history }, 1).find(({ code }) =>
      /^share/.test(code),
    );
  expect(share([])).toMatchObject({ code: 'share-top', value: 1 });
  expect(share([told('morning', '2026-11-25', 1)])).toMatchObject({ code: 'share-any' });
  expect(share([told('morning', '2026-11-25', 1)], [sold(1, '2026-11-25')])).toMatchObject({ value: 2, partly: true });
  const story = (history: PastMeeting[]) =>
    linesOf('morning', '2026-11-25', { records, history }, 1).find(({ code }) => /^story/.test(code))?.code;
  expect(story([])).toBe('story-deal');
  expect(story([told('evening', '2026-11-24', 1)])).toBe('story-other');
});

test('a practice is asked for in the evening of a morning that had it, and is another one the second time', () => {
  const quick = { say: 'x' };
  const modules = [
    { ...(any.modules[0] as (typeof any.modules)[number]), id: 'm', method: 'practice', audience: 'everybody', quick },
  ];
  const weekly = past('weekly', '2026-11-20', { module: 'm' });
  const practised = (date: Day) => past('morning', date, { practice: { kind: 'module', id: 'm' } });
  const objection = (date: Day) => past('morning', date, { practice: { kind: 'objection', id: 'objection-1' } });
  const asked = (history: PastMeeting[], date: Day) =>
    withCode(linesOf('evening', date, { modules, history: [weekly, ...history] }), 'theme-asked').length;
  expect(asked([], '2026-11-23')).toBe(0);
  expect(asked([practised('2026-11-23')], '2026-11-23')).toBe(1);
  expect(asked([practised('2026-11-23'), objection('2026-11-24')], '2026-11-24')).toBe(0);
  const [again] = withCode(
    linesOf('morning', '2026-11-25', { modules, history: [weekly, practised('2026-11-23'), objection('2026-11-24')] }),
    'practice-module',
  );
  expect(again).toMatchObject({ module: 'm', times: 1 });
});

test('that a target is out of reach is said once, and kindly', () => {
  const days = calendar.workdays('2026-10-12', '2026-11-27');
  const records = days.flatMap((day) => [1, 2].map((id) => record(id, day, { effective: 10 })));
  const teamTargets = [
    { memberId: null, metric: 'effective', period: 'month', startsOn: '2026-11-01', value: 480 } as const,
  ];
  const lines = (date: Day, history: PastMeeting[]) =>
    withCode(
      linesOf('evening', date, { records: records.filter(({ day }) => day <= date), teamTargets, history }, 2),
      'day-attainment',
    ).map(({ isBeyond = false, isNews = false }) => [isBeyond, isNews]);
  const beyond = calendar.workdays('2026-11-02', '2026-11-26').find((date) => lines(date, [])[0]?.[0]) as Day;
  const yesterday = calendar.addWorkdays(beyond, -1);
  expect(lines(yesterday, [])).toEqual([[false, false]]);
  expect(lines(beyond, [past('evening', yesterday)])).toEqual([[true, true]]);
  expect(lines(calendar.addWorkdays(beyond, 1), [past('evening', beyond)])).toEqual([[true, false]]);
});

test('what is due is asked for once a day after its day: not in the morning behind an evening, nor beside the weekly', () => {
  const todo = { id: 1, owner: 1, due: '2026-11-24', createdOn: '2026-11-23' };
  const weekly = (date: Day) => ({ isToday: date === '2026-11-27', isAhead: date <= '2026-11-27', endsDay: false });
  const history: PastMeeting[] = [];
  const asked: string[] = [];
  for (const date of calendar.workdays('2026-11-24', '2026-11-27'))
    for (const kind of date === '2026-11-27'
      ? (['morning', 'weekly', 'evening'] as const)
      : (['morning', 'evening'] as const)) {
      const isAsked =
        withCode(linesOf(kind, date, { todos: [todo], history, weekly: weekly(date) }), 'promise').length > 0;
      if (isAsked) asked.push(`${date.slice(8)} ${kind}`);
      history.push(past(kind, date, { carried: isAsked ? [1] : [] }));
    }
  expect(asked).toEqual(['24 morning', '24 evening', '25 evening', '27 weekly']);
});

test('only whoever sells one on a usual day is asked for deals by the day', () => {
  const date = '2026-11-23';
  const target = { memberId: 1, metric: 'deals', period: 'month', startsOn: '2026-11-01', value: 40 } as const;
  const asked = (deals: readonly number[], value: number) => {
    const records = before(date, 40).map((day, i) => record(1, day, { deals: deals[i % deals.length] as number }));
    const [goal] = withCode(linesOf('morning', date, { records, targets: [{ ...target, value }] }, 1), 'goal');
    return goal?.parts.find(({ metric }) => metric === 'deals');
  };
  expect(asked([3, 1, 2], 43)).toMatchObject({ period: 'day', left: false });
  expect(asked([0, 0, 1, 0, 2], 15)).toMatchObject({ period: 'month', left: true });
});
