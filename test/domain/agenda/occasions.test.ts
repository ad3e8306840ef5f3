import { expect, test } from 'vitest';
import { composeAgenda } from '../../../src/domain/agenda/compose.ts';
import { conditions, isAsked } from '../../../src/domain/agenda/conditions.ts';
import { occasions, rankOf } from '../../../src/domain/agenda/occasions.ts';
import type { AgendaInput } from '../../../src/domain/agenda/shapes.ts';
import { assess } from '../../../src/domain/agenda/situation.ts';
import { nextTheme, taughtToMost, themeOfWeek } from '../../../src/domain/agenda/theme.ts';
import { chooseVariant } from '../../../src/domain/agenda/variants.ts';
import { addDays, type Day, isoWeekday } from '../../../src/domain/calendar/day.ts';
import { bundledHolidays } from '../../../src/domain/calendar/holidays.ts';
import { buildWorkCalendar } from '../../../src/domain/calendar/work-calendar.ts';
import type { DayRecord } from '../../../src/domain/records/day-record.ts';
import { defaultTeamSettings } from '../../../src/domain/team/team.ts';
import { record } from '../board/records.ts';
import { meetings, past } from './fixtures.ts';
import { simulate } from './random-team.ts';

const calendar = buildWorkCalendar(bundledHolidays(), defaultTeamSettings);
const [{ input: any } = expect.fail('no meeting')] = simulate(3).all;
const on = (date: Day, more: Partial<AgendaInput> = {}): AgendaInput => ({
  ...any,
  calendar,
  date,
  history: [],
  records: [],
  targets: [],
  ...more,
});
const marks = (date: Day, more: Partial<AgendaInput> = {}) => {
  const situation = assess(on(date, more));
  return Object.keys(occasions).filter((name) => conditions[name]?.(situation));
};

test.each([
  ['2026-10-08', ['after-holiday']],
  ['2026-09-30', ['before-holiday', 'month-end']],
  ['2026-11-02', ['month-start']],
  ['2026-11-11', ['shopping-festival']],
  ['2025-12-31', ['before-holiday', 'month-end', 'year-end']],
  ['2026-11-18', []],
])('%s is marked by %j', (date, expected) => expect(marks(date)).toEqual(expect.arrayContaining(expected)));

test('a plain day is marked by nothing', () => expect(marks('2026-11-18', { members: [] })).toEqual([]));

test('in the middle of a holiday nothing is before it or after it', () => {
  expect(marks('2026-09-30', { members: [] })).toContain('before-holiday');
  for (const day of ['2026-10-01', '2026-10-03', '2026-10-07'])
    expect(marks(day, { members: [] }).filter((mark) => mark.endsWith('-holiday'))).toEqual([]);
  expect(marks('2026-10-08', { members: [] })).toContain('after-holiday');
});

test('a holiday of the law that is worked is a feast, but for the day on which the dead are remembered', () => {
  const worked = ['2026-02-16', '2026-04-05', '2026-10-02'].map((day) => ({
    date: day,
    name: '店里上班',
    isOffDay: false,
  }));
  const shop = buildWorkCalendar([...bundledHolidays(), { year: 2026, days: worked }], {
    ...defaultTeamSettings,
    workWeek: 'seven-day',
  });
  const isFeast = (day: Day) => marks(day, { calendar: shop }).includes('feast-at-work');
  expect(
    ['2026-02-16', '2026-10-02', '2026-04-05', '2026-10-03', '2026-11-18'].map((day) => isFeast(day as Day)),
  ).toEqual([true, true, false, false, false]);
  expect(marks('2026-10-02', { members: [] })).not.toContain('feast-at-work');
});

test('wages come on their day, or on the last work day before', () => {
  expect(marks('2026-11-13', { payDay: 15 })).toContain('pay-day');
  expect(marks('2026-11-16', { payDay: 15 })).not.toContain('pay-day');
  expect(marks('2026-11-30', { payDay: 31 })).toContain('pay-day');
});

test('a year has three first and three last work days a month, and a day before each holiday as there is one after', () => {
  const days = calendar.workdays('2026-01-01', '2026-12-31');
  const count = (name: string) => days.filter((day) => marks(day).includes(name)).length;
  expect([count('month-start'), count('month-end'), count('year-end')]).toEqual([36, 36, 5]);
  const around = calendar.workdays('2025-12-31', '2026-12-30');
  const times = (name: string) => around.filter((day) => marks(day).includes(name)).length;
  expect([times('after-holiday'), times('before-holiday')]).toEqual([7, 7]);
});

test('an opening for the day goes first and then rests, words for one speaker are in no other mouth', () => {
  const item = {
    id: 'x',
    element: 'added',
    content: 'close',
    minutes: { min: 1, ideal: 1, max: 1 },
    lines: ['a', 'b {lastday}', { say: 'holiday', when: 'after-holiday' }, { say: 'mine', by: 'member' as const }],
  };
  const pick = (date: Day, owner: number | null, used: readonly number[] = []) => {
    const history = used.map((variant, i) =>
      past(any.definition.id, addDays(date, -1 - i), { variants: { x: variant } }),
    );
    return chooseVariant(assess(on(date, { history })), item, {
      fill: { lastday: { kind: 'last-day' } },
      owner,
      told: new Set(),
      tells: false,
    });
  };
  expect(pick('2026-10-08', null)).toBe(2);
  expect(pick('2026-10-08', null, [2])).toBe(0);
  for (let day = '2026-11-02'; day < '2026-12-01'; day = addDays(day, 1)) {
    if (isoWeekday(day) > 5) continue;
    expect([0, 1]).toContain(pick(day, null));
    expect([0, 1, 3]).toContain(pick(day, 7));
  }
});

test('next week practises what its timetable teaches in pairs, never today’s course, an exam or this week’s theme', () => {
  const module = (id: string, method = 'practice') => ({
    id,
    belongsTo: 'stable',
    method,
    audience: 'everybody',
    quick: {},
    trains: { signs: [], measures: [] },
  });
  const modules = [module('exam', 'assessment'), module('today'), module('now'), module('next'), module('later')];
  const friday = on('2026-11-27', {
    modules,
    curriculum: ['today', 'now', 'later'],
    session: 'today',
    upcoming: ['exam', 'today', 'now', 'next'],
  });
  const weekly = (date: Day, module: string) => past('weekly', date, { module });
  const held = [weekly('2026-11-13', 'later'), weekly('2026-11-20', 'now')];
  expect(themeOfWeek(held, '2026-11-27')).toBe('now');
  expect(themeOfWeek(held, '2026-12-07')).toBeNull();
  expect(nextTheme(friday, held, 5)).toBe('next');
  expect(nextTheme({ ...friday, upcoming: [] }, held, 5)).toBe('later');
  const practised = past('morning', '2026-11-27', { practice: { kind: 'module', id: 'next' } });
  expect(nextTheme(friday, [...held, practised], 5)).toBe('later');
});

test('of two occasions the middle of a meeting takes the one that the opening left; the close stays with the first', () => {
  const line = (when: string) => ({ say: when, when });
  const item = (content: string) => ({
    id: content,
    element: 'added',
    content,
    minutes: { min: 1, ideal: 1, max: 1 },
    lines: [line('before-holiday'), line('month-end')],
  });
  // The last work day before 国庆 is one of September's last three.
  const situation = assess(on('2026-09-30', {}));
  const told = new Set([rankOf('before-holiday') as number]);
  const pick = (content: string) =>
    chooseVariant(situation, item(content), { fill: {}, owner: null, told, tells: false });
  expect(pick('goals')).toBe(1);
  expect(pick('close')).toBe(0);
});

test('what is told of somebody is not opened with a question of its own, and nothing is announced that nobody tells', () => {
  const lines = [
    { say: 'who helped whom?', asks: true },
    { say: 'listen', asks: false },
  ];
  const withThose = (content: string) => ['news', 'story'].includes(content);
  const definition = {
    ...meetings.morning,
    items: meetings.morning.items.map((each) => (withThose(each.content) ? { ...each, lines } : each)),
  };
  const heard = (records: readonly DayRecord[]) => {
    const agenda = composeAgenda(on('2026-11-18', { definition, records, minutes: null, absent: new Set() }));
    const items = agenda.kind === 'agenda' ? agenda.plan.items : [];
    const news = items.find(({ content }) => content === 'news')?.lines.find(({ code }) => code === 'news-everybody');
    return [items.filter(({ content }) => withThose(content)).map(({ variant }) => variant), news];
  };
  const everybody = any.members.map(({ id }) => record(id, '2026-11-17', { deals: 0 }));
  const first = any.members[0]?.id ?? 0;
  expect(heard(everybody)).toEqual([[0, 0], { code: 'news-everybody', alone: true }]);
  expect(heard([...everybody.slice(1), record(first, '2026-11-17', { deals: 2 })])).toEqual([
    [1, 1],
    { code: 'news-everybody' },
  ]);
});

test('whose last day it is hears a thank you, and who is away is sent one', () => {
  const members = [1, 2, 3].map((id) => ({ id, joinedOn: null, leftOn: id === 1 ? null : '2026-11-26' }));
  const agenda = composeAgenda(
    on('2026-11-26', { members, absent: new Set([3]), definition: meetings.evening, minutes: null }),
  );
  const lines = agenda.kind === 'agenda' ? agenda.plan.items.flatMap((each) => each.lines) : [];
  expect(lines.filter(({ code }) => code === 'farewell')).toEqual([
    { code: 'farewell', members: [2] },
    { code: 'farewell', members: [3], away: true },
  ]);
});

test('who is left in peace is not known by being the only one without a number, and who has just come leads nothing', () => {
  const days = calendar.workdays('2026-11-09', '2026-11-20');
  const members = [1, 2, 3, 4, 5, 6].map((id) => ({ id, joinedOn: id === 6 ? '2026-11-09' : null, leftOn: null }));
  const beside = days.map((date) => {
    const { company } = assess(on(date, { members, absent: new Set(), absences: [], sheltered: new Set([3]) }));
    expect(company.unnumbered).toContain(3);
    return company.unnumbered.filter((id) => id !== 3 && !company.fresh.has(id)).join();
  });
  expect(beside.every((id) => id.length === 1)).toBe(true);
  expect(new Set(beside).size).toBeGreaterThan(2);
  const { company } = assess(on('2026-11-10', { members, absent: new Set(), absences: [], sheltered: new Set() }));
  expect([...company.fresh]).toEqual([6]);
  expect(company.unnumbered).toEqual([6]);
});

test.each([
  // In the morning it is asked of the work day before: there is no deal of October before it begins.
  { kind: 'morning', date: '2026-10-08', when: 'month-start', asked: false },
  { kind: 'morning', date: '2026-10-09', when: 'month-start', asked: true },
  { kind: 'evening', date: '2026-10-08', when: 'month-start', asked: true },
  { kind: 'morning', date: '2026-10-08', when: 'after-holiday', asked: false },
  { kind: 'evening', date: '2026-10-08', when: 'after-holiday', asked: true },
  { kind: 'morning', date: '2026-10-09', when: 'after-holiday', asked: true },
  { kind: 'evening', date: '2026-09-30', when: 'before-holiday', asked: true },
  { kind: 'morning', date: '2026-09-30', when: 'before-holiday', asked: false },
  // In October nobody is asked who still waits at the end of the month.
  { kind: 'morning', date: '2026-10-08', when: 'month-end', asked: false },
  { kind: 'morning', date: '2026-09-30', when: 'month-end', asked: true },
  // “This year” is another one by then.
  { kind: 'morning', date: '2027-01-04', when: 'closing-time', asked: false },
  { kind: 'evening', date: '2026-12-31', when: 'closing-time', asked: true },
] as const)('questions speak of what was done: $kind $date $when', ({ kind, date, when, asked }) => {
  const seasons = [{ id: 'closing-time', from: '12-10', to: '12-31' }];
  expect(isAsked(assess(on(date, { definition: meetings[kind], seasons })), when)).toBe(asked);
});

test('no season is told by the weather, and a holiday is no weekend', () => {
  const holding = (date: Day) => Object.keys(conditions).filter((name) => conditions[name]?.(assess(on(date))));
  expect(holding('2026-09-03')).not.toContain('autumn');
  expect(holding('2026-10-15')).toContain('autumn');
  // The Saturday after begins the holidays of the spring festival, the one after 16 October is free.
  const before = calendar.addWorkdays(calendar.addWorkdays('2026-02-17', 0), -1);
  expect(holding(before)).toContain('before-holiday');
  expect(holding(before)).not.toContain('before-weekend');
  expect(holding('2026-10-16')).toContain('before-weekend');
});

test('a week is good or bad by a person’s day, whoever was there and whatever days it had', () => {
  const FRIDAY = '2026-10-16';
  const members = [1, 2, 3, 4].map((id) => ({ id, joinedOn: '2026-01-05', leftOn: null }));
  /** Of people from one to `people`, on the days back from Friday. */
  const days = (people: number, back: readonly number[], effective: number) =>
    back.flatMap((each) =>
      members.slice(0, people).map(({ id }) => record(id, addDays(FRIDAY, -each), { effective, dials: effective * 8 })),
    );
  const [week, before] = [
    [0, 1, 2, 3, 4],
    [7, 8, 9, 10, 11],
  ];
  const trend = (records: DayRecord[]) =>
    marks(FRIDAY, { members, records: records.sort((a, b) => (a.day < b.day ? -1 : 1)), sheltered: new Set() }).filter(
      (name) => name.startsWith('week-'),
    );
  expect(trend([...days(4, before, 20), ...days(4, week, 12)])).toEqual(['week-down']);
  expect(trend([...days(4, before, 12), ...days(4, week, 20)])).toEqual(['week-up']);
  // Half of the people are away: the others did what they always do.
  expect(trend([...days(4, before, 12), ...days(2, week, 12)])).toEqual([]);
  // The week before had two days after the holidays.
  expect(trend([...days(4, [7, 8], 12), ...days(4, week, 11)])).toEqual([]);
});

test('a week begins after rest and ends before it: on make-up days people go on from day to day', () => {
  const edges = (date: Day) => {
    const situation = assess(on(date));
    return ['first-of-week', 'last-of-week'].filter((name) => conditions[name]?.(situation));
  };
  // 20 September 2026 is a Sunday that is worked, 10 October a Saturday.
  expect(['2026-09-18', '2026-09-20', '2026-09-21', '2026-10-09', '2026-10-10', '2026-10-12'].map(edges)).toEqual([
    [],
    [],
    [],
    [],
    ['last-of-week'],
    ['first-of-week'],
  ]);
});

test('what a timetable teaches one or two newcomers is no practice of all, what it teaches most is, in parts or at once', () => {
  const agents = [1, 2, 3, 4, 5, 6];
  const sessions = [
    { module: 'floor', audience: [6] },
    { module: 'team', audience: [1, 2] },
    { module: 'team', audience: [3, 9] },
    { module: 'tired', audience: [1, 2, 3, 4, 5] },
    { module: 'lead', audience: [9] },
  ];
  expect(taughtToMost(sessions, agents)).toEqual(['tired', 'team']);
  expect(taughtToMost(sessions, [])).toEqual([]);
});

test('an opening that asks for something of its own is followed by no other question, unless it names the theme', () => {
  const asked = (say: string) => {
    const items = meetings.morning.items.map((each) =>
      each.content === 'story' ? { ...each, lines: [{ say, asks: true }], linesByStage: {} } : each,
    );
    const agenda = composeAgenda(
      on('2026-11-18', { definition: { ...meetings.morning, items }, minutes: null, absent: new Set() }),
    );
    const story = agenda.kind === 'agenda' ? agenda.plan.items.find(({ content }) => content === 'story') : undefined;
    return story?.lines.some(({ code }) => code === 'question');
  };
  expect([asked('whom would you like to meet again?'), asked('tell us about {theme}')]).toEqual([false, true]);
});
