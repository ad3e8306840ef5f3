import { expect, test } from 'vitest';
import { addDays } from '../../../src/domain/calendar/day.ts';
import { buildWorkCalendar } from '../../../src/domain/calendar/work-calendar.ts';
import { defaultTeamSettings } from '../../../src/domain/team/team.ts';
import type { TrainingInput } from '../../../src/domain/training/input.ts';
import { planTimetable } from '../../../src/domain/training/plan.ts';
import { replanTraining } from '../../../src/domain/training/replan.ts';
import type { PlannableModule, Session } from '../../../src/domain/training/shapes.ts';

const lesson = (id: string): PlannableModule => ({
  id,
  belongsTo: 'first',
  audience: 'everybody',
  method: 'lesson',
  minutes: 25,
  after: [],
  gatesLiveCalls: false,
  onProblem: false,
  reviewed: true,
  trains: { signs: [], measures: [] },
  trainers: ['manager'],
  origin: 'added',
});
const modules = Array.from({ length: 14 }, (_, i) => lesson(`lesson-${i}`));
const agent = (id: number, joinedOn: string) => ({ id, role: 'agent' as const, joinedOn, leftOn: null });

/** Two weeks around a peak on a Wednesday, with more to teach than they hold. */
const team = (more: Partial<TrainingInput> = {}): TrainingInput => ({
  from: '2026-11-02',
  to: '2026-11-20',
  addFrom: '2026-11-02',
  stage: 'first',
  stages: [{ id: 'first', curriculum: modules.map(({ id }) => id) }],
  modules,
  members: [agent(1, '2025-03-01'), agent(2, '2025-03-01'), agent(3, '2026-11-02')],
  signs: [],
  weak: [],
  problems: [],
  calendar: buildWorkCalendar([{ year: 2026, days: [] }], defaultTeamSettings),
  settings: { ...defaultTeamSettings, hoursPerWeek: 10, trainingHoursPerWeek: 10 },
  meetings: { morning: 25, evening: 20, weekly: 40 },
  rooms: 1,
  absences: [],
  held: [],
  results: [],
  standing: [],
  lastId: 0,
  ...more,
});

const minutesOf = (sessions: readonly Session[], member: number, date: string) =>
  sessions
    .filter((each) => each.date === date && each.audience.includes(member))
    .reduce((sum, { minutes }) => sum + minutes, 0);

test('nothing is taught on a peak of the trade, half as much as else in the days beside it', () => {
  const usual = planTimetable(team()).sessions;
  expect(usual.some(({ date }) => date === '2026-11-11')).toBe(true);
  const { sessions } = planTimetable(team({ peaks: ['06-18', '11-11'] }));
  expect(sessions.filter(({ date }) => date === '2026-11-11')).toEqual([]);
  for (const date of ['2026-11-09', '2026-11-10', '2026-11-12'])
    for (const member of [1, 2]) expect(minutesOf(sessions, member, date)).toBeLessThanOrEqual(30);
  expect(
    Math.max(...['2026-11-03', '2026-11-04', '2026-11-17'].map((day) => minutesOf(sessions, 1, day))),
  ).toBeGreaterThan(30);
});

test('a course that stands on a peak moves away with its reviews when the plan is made anew, and stays where it was else', () => {
  const standing = planTimetable(team()).sessions;
  const input = team({ standing, lastId: standing.length + 100 });
  const peak = standing.find(({ date, step }) => step === 0 && date > input.from)?.date as string;
  const onPeak = standing.filter(({ date, step }) => date === peak && step === 0).map(({ id }) => id);
  expect(replanTraining(input).diff.moved).toEqual([]);
  const { plan, diff } = replanTraining({ ...input, peaks: [peak.slice(5)] });
  expect(plan.sessions.filter(({ date }) => date === peak)).toEqual([]);
  const why = [
    ...diff.moved.map(({ before, obstacle }) => [before.id, obstacle] as const),
    ...diff.removed.map(({ session, obstacle }) => [session.id, obstacle] as const),
  ];
  for (const id of onPeak) expect(why).toContainEqual([id, 'peak']);
});

test('a peak on a new year’s side is seen from the other one', () => {
  const around = team({
    from: '2026-12-28',
    addFrom: '2026-12-28',
    to: addDays('2026-12-28', 13),
    peaks: ['01-01'],
    calendar: buildWorkCalendar(
      [2026, 2027].map((year) => ({ year, days: [] })),
      defaultTeamSettings,
    ),
  });
  const { sessions } = planTimetable(around);
  for (const date of ['2026-12-29', '2026-12-30', '2026-12-31'])
    expect(minutesOf(sessions, 1, date)).toBeLessThanOrEqual(30);
});

test('what is about a sale is taught in its season, and moved into it where it stands outside', () => {
  const seasons = [{ id: 'after', from: '11-12', to: '11-16' }];
  const after = { ...lesson('after-the-sale'), season: 'after' };
  const about = (more: Partial<TrainingInput> = {}) =>
    team({
      modules: [after, ...modules.slice(0, 3)],
      stages: [{ id: 'first', curriculum: [after, ...modules.slice(0, 3)].map(({ id }) => id) }],
      seasons,
      isOffered: ({ season }) => season === undefined || seasons.some(({ id }) => id === season),
      ...more,
    });
  const days = (sessions: readonly Session[]) =>
    sessions.filter(({ module, step }) => module === after.id && step === 0).map(({ date }) => date);
  const planned = days(planTimetable(about()).sessions);
  expect(planned.length).toBeGreaterThan(0);
  for (const date of planned) expect(date >= '2026-11-12' && date <= '2026-11-16').toBe(true);
  expect(days(planTimetable(about({ isOffered: ({ season }) => season === undefined })).sessions)).toEqual([]);
  const standing = planTimetable(about({ seasons: [] })).sessions;
  expect(days(standing)).toContain('2026-11-02');
  const { diff, plan } = replanTraining(about({ standing, lastId: standing.length + 100 }));
  expect(diff.moved.filter(({ before }) => before.module === after.id && before.step === 0)).toMatchObject([
    { obstacle: 'season' },
  ]);
  for (const date of days(plan.sessions)) expect(date >= '2026-11-12').toBe(true);
});
