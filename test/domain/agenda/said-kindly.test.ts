import { expect, test } from 'vitest';
import { firstDeals } from '../../../src/domain/agenda/company.ts';
import { composeAgenda } from '../../../src/domain/agenda/compose.ts';
import { hintNumber } from '../../../src/domain/agenda/hint.ts';
import { buildLedger } from '../../../src/domain/agenda/ledger.ts';
import type { AgendaPlan } from '../../../src/domain/agenda/plan.ts';
import type { AgendaInput } from '../../../src/domain/agenda/shapes.ts';
import { recognition, type Week, weekFigures } from '../../../src/domain/agenda/week.ts';
import { addDays, type Day } from '../../../src/domain/calendar/day.ts';
import { bundledHolidays } from '../../../src/domain/calendar/holidays.ts';
import { buildWorkCalendar } from '../../../src/domain/calendar/work-calendar.ts';
import { defaultTeamSettings } from '../../../src/domain/team/team.ts';
import { record } from '../board/records.ts';
import { meetings, past } from './fixtures.ts';
import { simulate } from './random-team.ts';

const calendar = buildWorkCalendar(bundledHolidays(), defaultTeamSettings);
const [{ input: any } = expect.fail('no meeting')] = simulate(3).all;
const DATE = '2026-11-24';
const NEWS = '2026-11-23';

const team = (size: number, more: Partial<AgendaInput>): AgendaInput => ({
  ...any,
  calendar,
  date: DATE,
  start: '09:00',
  minutes: null,
  foundedOn: '2026-03-02',
  definition: meetings.morning,
  members: Array.from({ length: size }, (_, i) => ({ id: i + 1, joinedOn: '2026-03-02', leftOn: null })),
  formerly: [],
  absent: new Set(),
  absences: [],
  sheltered: new Set(),
  timid: new Set(),
  untested: [],
  history: [],
  records: [],
  earlier: [],
  targets: [],
  todos: [],
  private: null,
  ...more,
});

function planOf(input: AgendaInput): AgendaPlan {
  const composed = composeAgenda(input);
  return composed.kind === 'agenda' ? composed.plan : expect.fail(composed.reason.code);
}
const linesOf = (plan: AgendaPlan) => plan.items.flatMap(({ lines }) => lines);

/** Work days up to and with the day of the news, the latest first. */
const days = (count: number): Day[] => Array.from({ length: count }, (_, i) => calendar.addWorkdays(NEWS, -i));
/** Everybody has `usual` connected calls a day, and twice that on the last one. */
const better = (usual: readonly number[]) =>
  usual.flatMap((value, i) =>
    days(15).map((day) => record(i + 1, day, { connects: day === NEWS ? value * 2 : value, deals: 0 })),
  );

test('a better day of somebody far behind the others is not read out, a deal of theirs is', () => {
  const told = (records = better([30, 30, 30, 30, 4])) =>
    linesOf(planOf(team(5, { records }))).flatMap((line) =>
      line.code === 'news-improved' || line.code === 'news-deals' ? [`${line.code} ${line.member}`] : [],
    );
  expect(told()).not.toContain('news-improved 5');
  // Where all are alike nobody is behind.
  expect(told(better([5, 4, 4, 4, 4]))).toContain('news-improved 5');
  const sold = better([30, 30, 30, 30, 4]).map((each) =>
    each.memberId === 5 && each.day === NEWS ? { ...each, deals: 1 } : each,
  );
  expect(told(sold)).toContain('news-deals 5');
});

test('nobody sold in the team before there was one: a first deal is one also where no day of joining is known', () => {
  const records = days(20).map((day) => record(1, day, { deals: day === NEWS ? 1 : 0 }));
  const member = { id: 1, joinedOn: null, leftOn: null };
  const isFirst = (foundedOn: Day | null) =>
    firstDeals(team(1, { records, members: [member], foundedOn }), buildLedger(records))(1, NEWS);
  expect(isFirst('2026-10-20')).toBe(true);
  expect(isFirst('2024-10-20')).toBe(false);
  expect(isFirst(null)).toBe(false);
});

test('where nobody’s deals are read out, no sentence speaks of those whose are', () => {
  const target = (memberId: number, value: number) => ({
    memberId,
    metric: 'deals' as const,
    period: 'month' as const,
    startsOn: '2026-11-01',
    value,
  });
  const records = [1, 2, 3].flatMap((id) =>
    days(15).map((day, i) => record(id, day, { connects: 30, deals: i % 7 === 3 ? 1 : 0 })),
  );
  const later = (values: readonly number[]) =>
    linesOf(planOf(team(3, { records, targets: values.map((value, i) => target(i + 1, value)) }))).find(
      ({ code }) => code === 'goal-later',
    );
  expect(later([80, 80, 80])).toMatchObject({ alone: true });
  expect(later([80, 80, 3])).toBeDefined();
  expect(later([80, 80, 3])).not.toHaveProperty('alone');
});

test('a newcomer leads nothing in the first two weeks, where there are others', () => {
  const joinedOn = calendar.addWorkdays(DATE, -5);
  const member = (id: number, joined: Day) => ({ id, joinedOn: joined, leftOn: null });
  // The others have just led, and the newcomer has told a story.
  const told = { member: 1, reason: 'in-turn' as const, sharedBefore: 0, exception: false };
  const history = [2, 3].map((host, i) =>
    past('morning', calendar.addWorkdays(DATE, i - 2), { host, sharers: i === 1 ? [told] : [] }),
  );
  const host = (...members: ReturnType<typeof member>[]) => planOf(team(3, { stage: 'stable', history, members })).host;
  expect([2, 3]).toContain(host(member(1, joinedOn), member(2, '2026-03-02'), member(3, '2026-03-02')));
  expect(host(member(1, joinedOn), member(2, joinedOn), member(3, joinedOn))).not.toBeNull();
});

test('who shared in the last evening of a month does not share in the first one of the next', () => {
  const thursday = '2026-12-03';
  const sharer = { member: 1, reason: 'top-performer' as const, sharedBefore: 0, exception: false };
  const history = [past('evening', '2026-11-26', { sharers: [sharer] })];
  // The first one sold the most of all.
  const records = [1, 2, 3].map((id) => record(id, thursday, { connects: 30, deals: 4 - id }));
  const input = { date: thursday, start: '17:40', definition: meetings.evening, history, records };
  expect(planOf(team(3, input)).sharers.map(({ member }) => member)).toEqual([2]);
});

test('a hint about tests is the same one while somebody is away, and names the day that the timetable has', () => {
  const untested = [1, 2, 3].map((member) => ({
    member,
    modules: ['exam'],
    isCalling: true,
    isUnsure: true,
    plannedOn: member === 2 ? '2026-11-26' : '2026-11-30',
  }));
  const hintOf = (absent: readonly number[], of = untested) => {
    const { managerNotes } = planOf(
      team(3, { untested: of, absent: new Set(absent), private: { sightings: [], gates: [] } }),
    );
    return managerNotes.find(({ code }) => code === 'untested') ?? expect.fail('no hint');
  };
  expect(hintNumber(hintOf([2]), DATE)).toBe(hintNumber(hintOf([]), DATE));
  expect(hintOf([])).toMatchObject({ plannedOn: '2026-11-26' });
  const [first, ...others] = untested;
  const { plannedOn: _, ...without } = first ?? expect.fail('nobody');
  expect(hintOf([], [without as typeof first & object, ...others])).not.toHaveProperty('plannedOn');
});

test('of targets beyond reach the advice is said once, and who has done nothing of one is not told of twice', () => {
  const targets = [1, 2, 3].map((memberId) => ({
    memberId,
    metric: 'deals' as const,
    period: 'month' as const,
    startsOn: '2026-11-01',
    value: 30,
  }));
  const records = [1, 2, 3].flatMap((id) =>
    days(15).map((day) => record(id, day, { connects: 30, deals: id === 1 ? 0 : 1 })),
  );
  const { managerNotes } = planOf(team(3, { records, targets, private: { sightings: [], gates: [] } }));
  const beyond = managerNotes.filter((note) => note.code === 'target-out-of-reach');
  expect(beyond.map(({ brief = false }) => brief)).toEqual([false, true, true]);
  expect(managerNotes.map(({ code }) => code)).not.toContain('nothing-yet');
});

/** A week in which these closed so many deals each, and last week’s days with records. */
function week(deals: readonly number[], lastWeek: readonly Day[] = []): Week {
  const members = deals.map((_, i) => i + 1);
  const now = ['2026-11-16', '2026-11-17', '2026-11-18'];
  const records = members.flatMap((id) => [
    ...lastWeek.map((day) => record(id, day, { connects: 20, deals: 1 })),
    ...now.map((day, i) => record(id, day, { connects: 20, deals: i === 0 ? (deals[id - 1] as number) : 0 })),
  ]);
  return {
    date: '2026-11-18',
    members,
    counted: members,
    targets: [],
    ledger: buildLedger(records),
    calendar,
  };
}

test('one or two who closed as much as those who are thanked are not left out', () => {
  const thanked = (deals: readonly number[]) =>
    recognition(week(deals)).flatMap((line) => ('member' in line ? [line.member] : []));
  // The first one is the week's highlight.
  expect(thanked([2, 1, 1, 1, 1, 1])).toEqual([2, 3, 4, 5, 6]);
  expect(thanked([2, 1, 1, 1, 1, 1, 1])).toEqual([2, 3, 4]);
  expect(thanked([3, 2, 2, 2, 1])).toEqual([2, 3, 4]);
});

test('weeks of which one had more days of work are held against each other by a day only', () => {
  const monday = '2026-11-09';
  const connects = (worked: number) => {
    const last = Array.from({ length: worked }, (_, i) => addDays(monday, i));
    return weekFigures(week([0, 0], last)).find(({ metric }) => metric === 'connects');
  };
  expect(connects(3)).toMatchObject({ value: 120, before: 120 });
  // A Wednesday is held against last week's first three days, of which one was a holiday.
  const holiday = buildWorkCalendar(
    [{ year: 2026, days: [{ date: '2026-11-10', isOffDay: true, name: '节' }] }],
    defaultTeamSettings,
  );
  const short = { ...week([0, 0], [monday, addDays(monday, 2)]), calendar: holiday };
  expect(weekFigures(short).find(({ metric }) => metric === 'connects')).toMatchObject({
    value: 120,
    before: null,
    perDay: { value: 20, before: 20 },
  });
});
