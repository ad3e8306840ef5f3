import { expect, test } from 'vitest';
import { firstDeals } from '../../../src/domain/agenda/company.ts';
import { composeAgenda } from '../../../src/domain/agenda/compose.ts';
import { buildLedger } from '../../../src/domain/agenda/ledger.ts';
import type { Line } from '../../../src/domain/agenda/line.ts';
import type { AgendaPlan } from '../../../src/domain/agenda/plan.ts';
import type { AgendaInput } from '../../../src/domain/agenda/shapes.ts';
import { bundledHolidays } from '../../../src/domain/calendar/holidays.ts';
import { buildWorkCalendar } from '../../../src/domain/calendar/work-calendar.ts';
import { exposesOthers } from '../../../src/domain/records/exposed.ts';
import { isFirstDeal } from '../../../src/domain/records/first-deal.ts';
import { defaultTeamSettings } from '../../../src/domain/team/team.ts';
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
  definition: meetings.morning,
  members: Array.from({ length: size }, (_, i) => ({ id: i + 1, joinedOn: '2026-03-02', leftOn: null })),
  formerly: [],
  absent: new Set(),
  absences: [],
  sheltered: new Set(),
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
const linesOf = (input: AgendaInput, item: string): readonly Line[] =>
  planOf(input).items.find(({ id }) => id === item)?.lines ?? [];
const namedIn = (lines: readonly Line[]) => [
  ...new Set(lines.flatMap((line) => ('member' in line ? [line.member] : []))),
];
const codes = (lines: readonly Line[]) => lines.map(({ code }) => code);

/** The first `sold` closed a deal yesterday, as they had before; of the next some had a better day than usual. */
const lately = (sold: number, better: number) =>
  Array.from({ length: sold + better }, (_, i) => [
    ...Array.from({ length: 20 }, (_, back) =>
      record(i + 1, calendar.addWorkdays(NEWS, -1 - back), {
        deals: back === 3 ? 3 : 0,
        effective: back === 3 ? 20 : 10,
      }),
    ),
    record(i + 1, NEWS, { deals: i < sold ? 1 : 0, effective: i < sold ? 10 : 16 }),
  ]).flat();

test.each([
  // Of ten: nine who sold name the tenth; then nobody is named, and what all did is said.
  { size: 10, sold: 9, better: 0, named: 0 },
  { size: 10, sold: 8, better: 0, named: 0 },
  { size: 10, sold: 4, better: 5, named: 4 },
  { size: 10, sold: 7, better: 0, named: 7 },
  { size: 4, sold: 2, better: 1, named: 2 },
  { size: 3, sold: 1, better: 1, named: 1 },
  // Where everybody is named, nobody is missing.
  { size: 6, sold: 4, better: 2, named: 6 },
  { size: 2, sold: 1, better: 0, named: 1 },
])('good news names no last one: %j', ({ size, sold, better, named }) => {
  const lines = linesOf(team(size, { records: lately(sold, better) }), 'good-news');
  expect(namedIn(lines)).toHaveLength(named);
  expect(exposesOthers(named, size)).toBe(false);
  const all = lines.find(({ code }) => code === 'news-all');
  expect(all).toEqual(named === 0 ? { code: 'news-all', deals: sold } : undefined);
  expect(codes(lines).includes('news-more')).toBe(named > 0 && named < sold + better);
});

test('whoever rested on that day is not missed: all the others are named', () => {
  const rested = { absences: [{ member: 10, from: NEWS, to: NEWS, half: null, kind: null }] };
  const lines = linesOf(team(10, { records: lately(9, 0), ...rested }), 'good-news');
  expect(namedIn(lines)).toHaveLength(9);
  expect(codes(lines)).not.toContain('news-more');
});

test('how many have good news is said only where all of them are read out', () => {
  const fillOf = (sold: number, better: number) =>
    planOf(team(10, { records: lately(sold, better) })).items.find(({ id }) => id === 'good-news')?.fill ?? {};
  expect(fillOf(7, 0).count).toEqual({ kind: 'number', value: 7 });
  expect(fillOf(4, 5).count).toBeUndefined();
});

test('whoever is afraid to call is asked for a story of their own deal alone', () => {
  // Two and three have told this month, one has not.
  const history = [2, 3].map((member) =>
    past('morning', `2026-11-1${member + 5}`, { sharers: [{ member, reason: 'in-turn' }] as never }),
  );
  const sharer = (more: Partial<AgendaInput>) => planOf(team(3, { history, ...more })).sharers[0]?.member;
  expect(sharer({})).toBe(1);
  expect(sharer({ timid: new Set([1]) })).not.toBe(1);
  expect(sharer({ timid: new Set([1]), records: lately(1, 0) })).toBe(1);
  expect(sharer({ timid: new Set([1, 2, 3]) })).toBeUndefined();
});

const hints = (input: AgendaInput) =>
  planOf({ ...input, private: { sightings: [], gates: [] } }).managerNotes.filter(({ code }) =>
    ['no-records', 'records-missing', 'nothing-yet'].includes(code),
  );
const earlierOnly = (members: readonly number[], from: number) =>
  members.flatMap((id) =>
    Array.from({ length: 20 }, (_, back) => record(id, calendar.addWorkdays(DATE, -from - back), { effective: 10 })),
  );

test('a table that is missing is one hint, not one a person; one person without figures is one', () => {
  const all = [1, 2, 3, 4, 5, 6];
  const missing = { code: 'records-missing', people: 6, of: 6 };
  expect(hints(team(6, { records: earlierOnly(all, 5) }))).toEqual([missing]);
  const five = [...earlierOnly([1], 1), ...earlierOnly(all.slice(1), 5)];
  expect(hints(team(6, { records: five }))).toEqual([{ ...missing, people: 5 }]);
  const one = [...earlierOnly(all.slice(1), 1), ...earlierOnly([1], 5)];
  expect(hints(team(6, { records: one }))).toMatchObject([{ code: 'no-records', member: 1 }]);
  // A team that never hands in any is not asked for them every day.
  expect(hints(team(6, {}))).toEqual([]);
});

test('a target of which nobody entered anything is no target of which nothing is done', () => {
  const targets = [1, 2].map((memberId) => ({
    memberId,
    metric: 'deals' as const,
    period: 'month' as const,
    startsOn: '2026-11-01',
    value: 5,
  }));
  const records = [record(1, NEWS, { deals: 0 })];
  const found = hints(team(2, { targets, records })).filter(({ code }) => code === 'nothing-yet');
  expect(found).toMatchObject([{ member: 1 }]);
});

test('a first deal is the first that is known, of somebody whose days are known, within a year', () => {
  const deal = { joinedOn: '2026-09-01', on: NEWS, before: { days: 40, most: 0 } };
  expect(isFirstDeal(deal, calendar)).toBe(true);
  expect(isFirstDeal({ ...deal, before: { days: 40, most: 1 } }, calendar)).toBe(false);
  expect(isFirstDeal({ ...deal, before: { days: 10, most: 0 } }, calendar)).toBe(false);
  expect(isFirstDeal({ ...deal, joinedOn: null }, calendar)).toBe(false);
  // What they sold in the months before the last twelve nobody looks at.
  expect(isFirstDeal({ ...deal, joinedOn: '2025-10-01', before: { days: 250, most: 0 } }, calendar)).toBe(false);
  const records = lately(1, 0).filter(({ day }) => day >= '2026-11-17');
  const input = team(1, { records, members: [{ id: 1, joinedOn: '2026-11-16', leftOn: null }] });
  expect(firstDeals(input, buildLedger(records))(1, NEWS)).toBe(false);
});

const untested = (...ids: number[]) => ids.map((member) => hasOpenTests(member));
test.each([
  // Nobody is known by being the one who is told something else.
  { size: 4, sheltered: [4], waiting: [1, 2, 3], together: [1, 2, 3, 4] },
  { size: 4, sheltered: [4], waiting: [1, 2, 3, 4], together: [1, 2, 3, 4] },
  { size: 3, sheltered: [3], waiting: [1, 2], together: [1, 2, 3] },
  { size: 5, sheltered: [5], waiting: [1, 2, 5], together: [1, 2, 5] },
])('whoever is left in peace hears what the others hear: %j', ({ size, sheltered, waiting, together }) => {
  const lines = linesOf(team(size, { sheltered: new Set(sheltered), untested: untested(...waiting) }), 'numbers');
  const rehearse = lines.find((line) => line.code === 'goal-rehearse');
  expect(rehearse?.code === 'goal-rehearse' && [...rehearse.members].sort()).toEqual(together);
  expect(lines.some((line) => line.code === 'goal-own' && line.members.join() === sheltered.join())).toBe(false);
});

test('whoever made a deal is cheered for it, whatever mark is missing, and the meeting takes nobody off the phone', () => {
  const input = team(5, {
    records: lately(3, 0),
    untested: [callsWithoutMarks(1), hasOpenTests(2)],
    private: { sightings: [], gates: [] },
  });
  const { items, managerNotes, sharers } = planOf(input);
  const lines = items.flatMap((item) => item.lines);
  expect(namedIn(items.find(({ id }) => id === 'good-news')?.lines ?? []).sort()).toEqual([1, 2, 3]);
  expect(managerNotes.some(({ code }) => code === 'private-deal')).toBe(false);
  // Who does not call yet rehearses, and nobody asks them for a story.
  expect(lines.flatMap((line) => (line.code === 'goal-rehearse' ? line.members : []))).toEqual([2]);
  expect(sharers.map(({ member }) => member)).not.toContain(2);
  const week = planOf({ ...input, definition: meetings.weekly, date: DATE });
  expect(namedIn(week.items.flatMap((item) => item.lines))).toContain(1);
});

test('what was set for the whole team for the day is said in the morning and stands beside the figures in the evening', () => {
  const target = { memberId: null, period: 'day' as const, startsOn: DATE };
  const teamTargets = [
    { ...target, metric: 'effective' as const, value: 220 },
    { ...target, metric: 'amount' as const, value: 20_000 },
    { ...target, metric: 'deals' as const, value: 5, isSum: true as const },
    { ...target, metric: 'dials' as const, value: 900, startsOn: NEWS },
  ];
  const goal = linesOf(team(4, { teamTargets }), 'numbers').find(({ code }) => code === 'goal-team');
  expect(goal?.code === 'goal-team' && goal.parts.map(({ metric, value }) => [metric, value])).toEqual([
    ['effective', 220],
    ['amount', 20_000],
  ]);
  const records = [record(1, DATE, { dials: 80, effective: 40, deals: 1, amount: 3000 })];
  const evening = planOf(team(4, { teamTargets, records, definition: meetings.evening, start: '17:40' }));
  const told = evening.items
    .flatMap((item) => item.lines)
    .flatMap((line) => (line.code === 'day-total' ? [[line.metric, line.value, line.asked]] : []));
  expect(told).toEqual([
    ['dials', 80, undefined],
    ['effective', 40, 220],
    ['deals', 1, undefined],
    ['amount', 3000, 20_000],
  ]);
});

test('next week asks who will be there in it, on leave today or not, and nobody who is away all of it', () => {
  const away = (member: number, from: string, to: string) => ({
    member,
    from,
    to,
    half: null,
    kind: 'annual' as const,
  });
  const date = '2026-11-27';
  const input = team(4, {
    date,
    definition: meetings.weekly,
    start: '17:00',
    records: lately(4, 0),
    absent: new Set([2]),
    absences: [away(2, '2026-11-26', date), away(3, '2026-11-30', '2026-12-04')],
  });
  const goals = linesOf(input, 'next').flatMap((line) => (line.code === 'week-goal' ? line.members : []));
  expect([...goals].sort()).toEqual([1, 2, 4]);
});

test('an agenda for a day before the team says so', () => {
  const of = (foundedOn: string | null) => planOf(team(3, { foundedOn })).notices.map(({ code }) => code);
  expect(of('2026-11-25')).toContain('before-founding');
  for (const day of ['2026-11-24', null]) expect(of(day)).not.toContain('before-founding');
});

test('the words for what somebody did not get done stand beside the first one, and the others are short', () => {
  const todos = [1, 2, 3].map((owner) => ({ id: owner, owner, due: '2026-11-20', createdOn: '2026-11-19' }));
  const { managerNotes } = planOf(team(3, { todos, private: { sightings: [], gates: [] } }));
  const notes = managerNotes.filter(({ code }) => code === 'todo-missed');
  expect(notes.map((note) => note.code === 'todo-missed' && (note.brief ?? false))).toEqual([false, true, true]);
});
