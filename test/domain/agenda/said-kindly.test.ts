import { expect, test } from 'vitest';
import { workedRestOf } from '../../../src/app/import/rest-days.ts';
import { firstDeals } from '../../../src/domain/agenda/company.ts';
import { composeAgenda } from '../../../src/domain/agenda/compose.ts';
import { hintNumber } from '../../../src/domain/agenda/hint.ts';
import { buildLedger } from '../../../src/domain/agenda/ledger.ts';
import type { AgendaPlan } from '../../../src/domain/agenda/plan.ts';
import { recognition } from '../../../src/domain/agenda/recognition.ts';
import type { AgendaInput } from '../../../src/domain/agenda/shapes.ts';
import { highlights, problems, type Week, weekFigures } from '../../../src/domain/agenda/week.ts';
import { addDays, type Day } from '../../../src/domain/calendar/day.ts';
import { bundledHolidays } from '../../../src/domain/calendar/holidays.ts';
import { buildWorkCalendar } from '../../../src/domain/calendar/work-calendar.ts';
import type { OwnMeasure } from '../../../src/domain/records/own-measure.ts';
import { type Absence, isBack } from '../../../src/domain/team/absence.ts';
import { defaultTeamSettings } from '../../../src/domain/team/team.ts';
import type { Untested } from '../../../src/domain/team/untested.ts';
import { agendaWords } from '../../../src/i18n/areas/agenda.ts';
import { record } from '../board/records.ts';
import { callsWithoutMarks, hasOpenTests } from '../training/has-open-tests.ts';
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

test('of whom no number of deals is said is pointed at by no sentence', () => {
  for (const { lines } of [agendaWords('zh-CN'), agendaWords('en')])
    for (const said of [...lines.goalLater, ...lines.weekLater]) expect(said).not.toMatch(/没念|for you\?|read out/);
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
  const untested = [1, 2, 3].map((member) =>
    callsWithoutMarks(member, { plannedOn: member === 2 ? '2026-11-26' : '2026-11-30' }),
  );
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
  expect(hintOf([], [without, ...others])).not.toHaveProperty('plannedOn');
});

test('how tests stand is asked when something changed, and then now and then; put away, it stays away until it is asked again', () => {
  const input = (date: Day, more: Partial<Untested>, done: number[] = []) =>
    team(3, {
      date,
      untested: [1, 2, 3].map((member) => callsWithoutMarks(member, { since: '2026-09-14', ...more })),
      private: { sightings: [], gates: [], done: new Set(done) },
    });
  const hintOn = (...of: Parameters<typeof input>) =>
    planOf(input(...of)).managerNotes.find(({ code }) => code === 'untested');
  const workdays = calendar.workdays('2026-09-14', '2026-11-13');
  const asked = (more: Partial<Untested>) => workdays.filter((date) => hintOn(date, more)).length;
  expect([hintOn('2026-09-14', {}), hintOn('2026-09-15', {})].every((each) => each !== undefined)).toBe(true);
  expect(asked({})).toBeLessThan(10);
  const failed = { failed: [{ module: 'exam', score: 40, passMark: 80 }], isUnsure: false };
  expect(asked(failed)).toBeGreaterThan(asked({}));
  // A seat in a test is asked about soon, whatever was asked before.
  const sat = { unmarked: [{ module: 'exam', on: '2026-10-12' }], since: '2026-10-12' };
  expect(hintOn('2026-10-13', sat)).toMatchObject({ unmarked: sat.unmarked });
  const first = hintOn('2026-09-14', {}) ?? expect.fail('no hint');
  const number = hintNumber(first, '2026-09-14');
  expect(hintOn('2026-09-15', {}, [number])).toBeUndefined();
  const later = workdays.filter((date) => hintOn(date, {}, [number]));
  expect(later.length).toBeGreaterThan(0);
  expect(later.every((date) => date > '2026-09-20')).toBe(true);
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

test('a target of the team that is out of reach is not divided in the room, and the manager has a figure to agree on', () => {
  const records = [1, 2, 3].flatMap((id) => days(15).map((day) => record(id, day, { connects: 30, deals: 1 })));
  const told = (value: number, isSum?: true) => {
    const target = {
      memberId: null,
      metric: 'deals' as const,
      period: 'month' as const,
      startsOn: '2026-11-01',
      value,
    };
    const { managerNotes, items } = planOf(
      team(3, {
        definition: meetings.weekly,
        records,
        teamTargets: [isSum ? { ...target, isSum } : target],
        private: { sightings: [], gates: [] },
      }),
    );
    const lines = items.flatMap((each) => each.lines);
    return {
      isDivided: lines.some(({ code }) => code === 'problem-behind'),
      month: lines.find(({ code }) => code === 'day-attainment'),
      notes: managerNotes.filter(({ code }) => code === 'target-out-of-reach'),
    };
  };
  // Three a day; 45 are done, five days are to come.
  expect(told(400)).toMatchObject({ isDivided: false, month: { isBeyond: true, done: 45 } });
  // So that the manager sees by what: what each day would have to bring, which none did, and the best run of as many days.
  expect(told(400).notes).toMatchObject([
    {
      ...{ member: null, target: 400, done: 45, days: 5, proposed: 60 },
      by: { perDay: 71, reached: 0, best: 15 },
    },
  ]);
  expect(told(400, true)).toMatchObject({ month: { isBeyond: true }, notes: [] });
  expect(told(62)).toMatchObject({ notes: [] });
  expect(told(62).month).not.toHaveProperty('isBeyond');
  // Nearly is said as it is.
  expect(told(48).month).not.toHaveProperty('isBeyond');
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

test('one day makes no week better or worse', () => {
  const falls = (days: readonly Day[]) => {
    const records = [1, 2].flatMap((id) =>
      days.flatMap((day) => [record(id, day, { connects: 10 }), record(id, addDays(day, -7), { connects: 30 })]),
    );
    const people = { members: [1, 2], counted: [1, 2], targets: [] };
    const lines = problems({ ...people, date: '2026-11-18', ledger: buildLedger(records), calendar });
    return lines.filter(({ code }) => code === 'problem-fall').length;
  };
  expect(falls(['2026-11-16'])).toBe(0);
  expect(falls(['2026-11-16', '2026-11-17'])).toBe(1);
});

test('of so few deals that chance would do nobody makes a fall, in numbers or in money', () => {
  const falls = (before: number) => {
    const days = ['2026-11-09', '2026-11-10', '2026-11-11'];
    const records = [1, 2].flatMap((id) => [
      ...days.map((day, i) =>
        record(id, day, { connects: 20, deals: i === 0 ? before : 0, amount: i === 0 ? 900 : 0 }),
      ),
      ...['2026-11-16', '2026-11-17', '2026-11-18'].map((day) =>
        record(id, day, { connects: 20, deals: 0, amount: 0 }),
      ),
    ]);
    const members = [1, 2];
    return problems({ ...week([0, 0]), members, counted: members, ledger: buildLedger(records) }).flatMap((line) =>
      line.code === 'problem-fall' ? [line.metric] : [],
    );
  };
  expect(falls(1)).toEqual([]);
  expect(falls(3)).toContain('deals');
});

test('a week without a deal says so once, and gives no money', () => {
  const records = [1, 2, 3].flatMap((id) =>
    days(15).map((day) => record(id, day, { connects: 30, deals: 0, amount: 0 })),
  );
  const { items } = planOf(team(3, { definition: meetings.weekly, records }));
  const told = items.flatMap(({ lines }) => lines);
  expect(told.filter(({ code }) => code === 'week-no-deals')).toHaveLength(1);
  const figures = told.flatMap((line) => (line.code === 'week-figure' ? [line.metric] : []));
  expect(figures).toContain('connects');
  expect(figures).not.toContain('amount');
});

test('one person is one highlight, is not thanked for the same figure, and reads neither out', () => {
  const records = [1, 2, 3].flatMap((id) =>
    days(20).map((day) =>
      record(id, day, { connects: id === 1 && day >= '2026-11-09' ? 40 : 20, deals: id === 1 && day === NEWS ? 3 : 0 }),
    ),
  );
  const plan = planOf(team(3, { definition: meetings.weekly, records, stage: 'mature' }));
  const about = (pattern: RegExp) =>
    plan.items
      .flatMap(({ lines }) => lines)
      .flatMap((line) => (pattern.test(line.code) && 'member' in line ? [line.member] : []));
  expect(about(/^highlight-/).filter((member) => member === 1).length).toBeLessThanOrEqual(1);
  expect(about(/^recognize-progress/)).not.toContain(1);
  if (about(/^highlight-/).includes(1)) expect(plan.host).not.toBe(1);
});

test('what is late is late by days of work', () => {
  const todo = { id: 5, owner: 1, due: '2026-11-20', createdOn: '2026-11-18' };
  const { managerNotes } = planOf(team(3, { todos: [todo], private: { sightings: [], gates: [] } }));
  expect(managerNotes.find(({ code }) => code === 'todo-missed')).toMatchObject({ overdue: 2 });
});

test('one or two who closed as much as those who are thanked are not left out', () => {
  const thanked = (deals: readonly number[]) =>
    recognition(week(deals)).flatMap((line) => ('member' in line ? [line.member] : []));
  // The first one is the week's highlight.
  expect(thanked([2, 1, 1, 1, 1, 1])).toEqual([2, 3, 4, 5, 6]);
  expect(thanked([2, 1, 1, 1, 1, 1, 1])).toEqual([2, 3, 4]);
  // Nor is the only one who would not be named at all.
  expect(thanked([3, 2, 2, 2, 1])).toEqual([2, 3, 4, 5]);
  expect(thanked([3, 2, 2, 2, 1, 1])).toEqual([2, 3, 4]);
});

test('who would be the only one without thanks is thanked for the work of the week, in figures where they may be read out', () => {
  const lines = (behind: readonly number[]) =>
    recognition({ ...week([2, 1, 1, 1, 0]), behind: new Set(behind) }).filter(({ code }) => code === 'recognize-work');
  expect(lines([])).toMatchObject([{ member: 5, done: { metric: 'connects' } }]);
  expect(lines([5])).toEqual([{ code: 'recognize-work', member: 5, done: null }]);
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

test('where all rehearse nothing is opened with customers, and a new team has none of long ago', () => {
  const lines = [
    { say: 'call them', channel: 'phone' },
    { say: 'think of one', supposes: 'customers' as const },
    { say: 'greet the old ones', supposes: 'old-customers' as const },
    'good morning',
  ];
  const [greeting, ...rest] = meetings.morning.items;
  const definition = {
    ...meetings.morning,
    items: [{ ...(greeting ?? expect.fail('no greeting')), lines, linesByStage: undefined }, ...rest],
  };
  const heard = (more: Partial<AgendaInput>) =>
    new Set(
      days(40).map((date) => {
        const { items } = planOf(team(3, { definition, date, ...more }));
        return items.find(({ id }) => id === 'greeting')?.variant;
      }),
    );
  const all = [1, 2, 3].map((member) => hasOpenTests(member));
  expect([...heard({ untested: all })]).toEqual([3]);
  expect(heard({ untested: all.slice(1) }).size).toBeGreaterThan(1);
  const young = heard({ foundedOn: '2026-11-01' });
  expect(young.has(2)).toBe(false);
  expect(young.has(1)).toBe(true);
  expect(heard({}).has(2)).toBe(true);
  expect(planOf(team(3, { definition, untested: all })).theme).toBeNull();
});

const measure = (id: string, adds: OwnMeasure['adds'], direction: OwnMeasure['direction']): OwnMeasure => ({
  id,
  title: id,
  unit: '',
  direction,
  adds,
  aliases: [],
});
const answered = measure('answered', 'sum', 'more');
const response = measure('response', 'mean', 'less');
/** A shop: so many customers answered a day by each, from the last day on back, and a first answer after 24 seconds. */
const shop = (customers: readonly ((back: number) => number)[]) => ({
  measures: [answered, response],
  targets: [],
  found: {
    records: [],
    figures: customers.flatMap((of, i) =>
      days(20).flatMap((day, back) => [
        { memberId: i + 1, day, measure: 'answered', value: of(back) },
        { memberId: i + 1, day, measure: 'response', value: 24 },
      ]),
    ),
  },
});
const hundred = () => 100;

test('where nobody has a number the morning tells what is usual of what is in people’s hands', () => {
  const own = shop([hundred, hundred, hundred]);
  const told = (more: Partial<AgendaInput> = {}) =>
    linesOf(planOf(team(3, { own, ...more }))).filter(({ code }) => code === 'own-usual');
  expect(told()).toEqual([{ code: 'own-usual', measure: 'response', value: 24 }]);
  // Who has numbers needs none of these.
  expect(told({ records: better([30, 30, 30]) })).toEqual([]);
  const target = { memberId: null, metric: 'response', period: 'month' as const, startsOn: '2026-11-01', value: 20 };
  expect(told({ own: { ...own, targets: [target] } })).toEqual([]);
});

test('who answers far fewer customers than they used to is seen in a shop as well, and fewer customers for all are nobody’s', () => {
  const fallen = (back: number) => (back < 4 ? 20 : 100);
  const hints = (customers: readonly ((back: number) => number)[]) =>
    planOf(team(customers.length, { own: shop(customers), private: { sightings: [], gates: [] } })).managerNotes.filter(
      ({ code }) => code === 'below-own-usual' || code === 'many-below-usual',
    );
  expect(hints([hundred, hundred, hundred, fallen])).toEqual([
    { code: 'below-own-usual', member: 4, metric: 'deals', measure: 'answered', value: 20, usual: 100 },
  ]);
  expect(hints([fallen, fallen, fallen, fallen])).toEqual([]);
});

test('who takes turns to rest comes back from no leave, unless it was one', () => {
  const yesterday = NEWS;
  const back = (kind: Absence['kind'], from: Day, takesTurns: boolean) =>
    isBack([{ member: 1, from, to: yesterday, half: null, kind }], 1, DATE, { calendar, takesTurns });
  expect(back(null, '2026-11-22', true)).toBe(false);
  expect(back(null, '2026-11-22', false)).toBe(true);
  expect(back('sick', '2026-11-22', true)).toBe(true);
  expect(back(null, '2026-11-16', true)).toBe(true);
  expect(back('rest', '2026-11-23', false)).toBe(false);
  expect(back('rest', '2026-11-16', false)).toBe(true);
});

test('holidays on which most people are at work are told apart from rest days that are', () => {
  const people = (...list: Day[]) => new Map(['2026-09-28', '2026-09-29', ...list].map((day) => [day, 8] as const));
  expect(workedRestOf(people('2026-10-01', '2026-10-02'), calendar)).toMatchObject({ week: null, first: '2026-10-01' });
  expect(workedRestOf(people('2026-10-01'), calendar)).toBeNull();
  expect(workedRestOf(people('2026-10-17', '2026-10-18'), calendar)).toMatchObject({ week: 'seven-day' });
});

test('a newcomer of whom it is still asked whether the tests were passed says a number, and none is read out', () => {
  const records = better([30, 30, 30, 30]);
  const joinedOn = calendar.addWorkdays(DATE, -6);
  const members = [1, 2, 3, 4].map((id) => ({ id, joinedOn: id === 1 ? joinedOn : '2026-03-02', leftOn: null }));
  const numbered = (isUnsure: boolean) =>
    linesOf(
      planOf(
        team(4, {
          members,
          records,
          untested: isUnsure ? [1, 2].map((member) => callsWithoutMarks(member)) : [],
        }),
      ),
    ).flatMap((line) => (line.code === 'goal' ? line.members : []));
  expect(numbered(false)).toContain(1);
  expect(numbered(true)).not.toContain(1);
  // Who has been here for long keeps the own number.
  expect(numbered(true)).toContain(2);
});

test('the weekly is led by nobody of the first two months, nor twice running by one; the first day back from leave leads nothing', () => {
  const members = [1, 2, 3, 4].map((id) => ({ id, joinedOn: id === 1 ? '2026-11-02' : '2026-03-02', leftOn: null }));
  const hostOf = (more: Partial<AgendaInput>) => planOf(team(4, { stage: 'mature', members, ...more })).host;
  const led = [
    past('weekly', '2026-11-13', { host: 3 }),
    past('evening', '2026-11-16', { host: 2 }),
    past('evening', '2026-11-17', { host: 4 }),
    past('weekly', '2026-11-20', { host: 2 }),
    past('evening', '2026-11-23', { host: 3 }),
  ];
  // By turns alone it would be the first one, who never led, or the second in the round to come.
  expect(hostOf({ definition: meetings.weekly, history: led })).toBeOneOf([3, 4]);
  expect(hostOf({ definition: meetings.weekly, history: [past('weekly', '2026-11-20', { host: 4 })] })).toBeOneOf([
    2, 3,
  ]);
  // Where all are new somebody leads all the same.
  const young = members.map((each) => ({ ...each, joinedOn: '2026-11-02' }));
  expect(hostOf({ definition: meetings.weekly, members: young })).not.toBeNull();
  const away = [2, 3].map((member) => past('morning', '2026-11-20', { host: member }));
  const absences = [{ member: 4, from: '2026-11-19', to: NEWS, half: null, kind: 'sick' as const }];
  expect(hostOf({ history: away, absences, members: members.slice(1) })).not.toBe(4);
  expect(hostOf({ history: away, members: members.slice(1) })).toBe(4);
});

test('next week has no number for whoever is on sick leave, or has just come back from it', () => {
  const records = better([30, 30, 30, 30]);
  const numbered = (absences: readonly Absence[]) =>
    linesOf(
      planOf(
        team(4, {
          definition: meetings.weekly,
          records,
          absences,
          absent: new Set(absences.flatMap(({ member, to }) => (to >= DATE ? [member] : []))),
        }),
      ),
    ).flatMap((line) => (line.code === 'week-goal' ? line.members : []));
  const away = (kind: Absence['kind'], to: Day): Absence => ({ member: 4, from: '2026-11-19', to, half: null, kind });
  expect(numbered([])).toContain(4);
  expect(numbered([away('sick', DATE)])).not.toContain(4);
  expect(numbered([away('sick', '2026-11-20')])).not.toContain(4);
  expect(numbered([away('sick', '2026-11-13')])).toContain(4);
  expect(numbered([away('annual', '2026-11-20')])).toContain(4);
});

test('who closes again after weeks without is thanked first, and who closed is thanked for that, not for a call more', () => {
  const records = [1, 2, 3, 4].flatMap((id) =>
    days(45).map((day) => {
      const [isFirst, isNow] = [day < '2026-10-14', day === '2026-11-18'];
      const deals = id === 4 ? Number(isFirst || isNow) : isNow ? 6 - id : 1;
      return record(id, day, { connects: id === 3 && day >= '2026-11-12' ? 30 : 20, deals });
    }),
  );
  const ledger = buildLedger(records);
  const members = [1, 2, 3, 4];
  const thanked = recognition({ ...week([0]), date: '2026-11-20', members, counted: members, ledger });
  expect(thanked[0]).toEqual({ code: 'recognize-again', member: 4, deals: 1 });
  expect(thanked.some(({ code }) => code === 'recognize-progress')).toBe(false);
  // Nor is one call more a day any progress to be thanked for.
  const calls = (by: number) => {
    const few = [1, 2].flatMap((id) =>
      days(20).map((day) => record(id, day, { connects: 8 + (id === 2 && day >= '2026-11-10' ? by : 0), deals: 0 })),
    );
    const more = { members: [1, 2], counted: [1, 2], ledger: buildLedger(few) };
    return (
      recognition({ ...week([0]), ...more }).some(({ code }) => code === 'recognize-progress') ||
      highlights({ ...week([0]), ...more }).some(({ code }) => code === 'highlight-member')
    );
  };
  expect([calls(1), calls(3)]).toEqual([false, true]);
});

test('who has closed nothing for two weeks is not asked before everybody where they got stuck', () => {
  const [greeting, ...rest] = meetings.morning.items;
  const items = [greeting ?? expect.fail('no greeting'), ...rest].map((item) =>
    item.content === 'story'
      ? {
          ...item,
          lines: ['{name} a', { say: '{name}, where were you stuck?', supposes: 'good-days' as const }],
          linesByStage: undefined,
        }
      : item,
  );
  const asked = (deals: number | null) =>
    Array.from({ length: 30 }, (_, teamId) => {
      const records = days(15).map((day) => record(1, day, { connects: 20, deals }));
      const input = team(1, { teamId, records, definition: { ...meetings.morning, items } });
      return planOf(input).items.find(({ id }) => id === 'success')?.variant;
    });
  expect(new Set(asked(0))).not.toContain(1);
  expect(new Set(asked(1))).toContain(1);
  expect(new Set(asked(null))).toContain(1);
});

test('what is late for long is not asked about in the same words day after day: another day, another person or an end', () => {
  const todo = { id: 5, owner: 1, due: '2026-10-09', createdOn: '2026-10-08' };
  const told = calendar.workdays('2026-10-10', '2026-11-13').map((date) => {
    const { managerNotes } = planOf(team(3, { date, todos: [todo], private: { sightings: [], gates: [] } }));
    const note = managerNotes.find(({ code }) => code === 'todo-missed');
    return note?.code === 'todo-missed' ? (note.settle ?? false) : null;
  });
  expect(told.slice(0, 5)).toEqual([false, false, true, null, null]);
  expect(told.filter((each) => each === true).length).toBeGreaterThan(2);
  expect(told.filter((each) => each !== null).length).toBeLessThan(told.length / 2);
});

test('who is back from sick leave is asked how they are, in private, and only on that morning', () => {
  const notesOf = (kind: Absence['kind'], more: Partial<AgendaInput> = {}) => {
    const absences = [{ member: 2, from: '2026-11-20', to: NEWS, half: null, kind }];
    const { managerNotes } = planOf(team(3, { absences, private: { sightings: [], gates: [] }, ...more }));
    return managerNotes.filter(({ code }) => code === 'back-from-leave');
  };
  expect(notesOf('sick')).toEqual([{ code: 'back-from-leave', member: 2, kind: 'sick', days: 2 }]);
  expect(notesOf('sick', { date: '2026-11-25' })).toEqual([]);
  expect(notesOf('annual')).toEqual([]);
  // A day or two for something of one's own is nobody's business.
  expect(notesOf('personal')).toEqual([]);
});

test('that deals are not chased is not said right after what somebody still lacks', () => {
  const records = [1, 2, 3].flatMap((id) =>
    days(15).map((day) => record(id, day, { connects: 30, deals: day < '2026-11-10' ? 1 : 0 })),
  );
  const target = (memberId: number, value: number) => ({
    ...{ memberId, metric: 'deals' as const, period: 'month' as const, startsOn: '2026-11-01', value },
  });
  for (const definition of [meetings.morning, meetings.weekly]) {
    const codes = (values: readonly number[]) => {
      const targets = values.map((value, i) => target(i + 1, value));
      return linesOf(planOf(team(3, { records, targets, definition }))).flatMap((line) => {
        if (line.code === 'goal-later') return ['later'];
        const isGoal = line.code === 'goal' || line.code === 'week-goal';
        return isGoal && line.parts.some(({ metric, left }) => metric === 'deals' && left) ? ['lacks'] : [];
      });
    };
    expect(codes([60])).toEqual(['later']);
    expect(codes([60, 6])).toEqual(['lacks']);
  }
});
