import { expect, test } from 'vitest';
import { addDays } from '../../../src/domain/calendar/day.ts';
import { buildWorkCalendar } from '../../../src/domain/calendar/work-calendar.ts';
import { defaultTeamSettings } from '../../../src/domain/team/team.ts';
import type { TrainingInput } from '../../../src/domain/training/input.ts';
import { planTimetable, planTraining } from '../../../src/domain/training/plan.ts';
import { gatesWait, replanTraining } from '../../../src/domain/training/replan.ts';
import type { PlannableModule } from '../../../src/domain/training/shapes.ts';

const MONDAY = '2026-10-12';

const module = (id: string, more: Partial<PlannableModule> = {}): PlannableModule => ({
  id,
  belongsTo: 'first',
  audience: 'everybody',
  method: 'lesson',
  minutes: 30,
  after: [],
  gatesLiveCalls: false,
  onProblem: false,
  reviewed: true,
  trains: { signs: [], measures: [] },
  trainers: ['manager'],
  origin: 'added',
  ...more,
});

const lessons = Array.from({ length: 12 }, (_, i) => module(`lesson-${i}`));
const rules = module('rules');
const exam = module('exam', {
  method: 'assessment',
  audience: 'newcomers',
  passMark: 80,
  gatesLiveCalls: true,
  after: ['rules'],
});
const agent = (id: number, joinedOn: string) => ({ id, role: 'agent' as const, joinedOn, leftOn: null });

/** A team whose two hours a week of the manager are taken by lessons for weeks ahead. */
function team(more: Partial<TrainingInput> = {}): TrainingInput {
  const modules = [...lessons, rules, exam];
  return {
    from: MONDAY,
    since: '2026-06-01',
    to: addDays(MONDAY, 27),
    addFrom: MONDAY,
    stage: 'first',
    stages: [{ id: 'first', curriculum: modules.map(({ id }) => id) }],
    modules,
    members: [agent(1, '2025-03-01'), agent(2, '2025-03-01'), agent(3, '2025-03-01')],
    signs: [],
    weak: [],
    problems: [],
    calendar: buildWorkCalendar([{ year: 2026, days: [] }], defaultTeamSettings),
    settings: { ...defaultTeamSettings, hoursPerWeek: 2 },
    meetings: { morning: 25, evening: 20, weekly: 40 },
    rooms: 1,
    absences: [],
    held: [],
    results: [],
    standing: [],
    lastId: 0,
    ...more,
  };
}

const dayOf = (sessions: readonly { module: string; step: number; date: string; audience: readonly number[] }[]) =>
  sessions.find(({ module, step, audience }) => module === 'exam' && step === 0 && audience.includes(9))?.date ??
  'none';

const stood = (() => {
  const first = team();
  const { sessions } = planTraining(first);
  return team({
    members: [...first.members, agent(9, MONDAY)],
    standing: sessions,
    lastId: Math.max(...sessions.map(({ id }) => id)),
  });
})();

test('a newcomer comes to a full timetable: lessons give way to the test before live lists, and it is said for what', () => {
  const { plan, diff } = replanTraining(stood);
  // Rules on the first day, the test four work days after: the second Monday at the latest.
  expect(dayOf(plan.sessions) <= addDays(MONDAY, 8)).toBe(true);
  expect([...diff.moved, ...diff.removed].map(({ obstacle }) => obstacle)).toContain('gate');
});

test('what only adds around what stands says that the test could be earlier; after a new plan it says so no more', () => {
  const added = planTimetable(stood);
  expect(gatesWait(stood, added)).toBe(true);
  const { plan } = replanTraining(stood);
  expect(gatesWait({ ...stood, standing: plan.sessions, lastId: 500 }, plan)).toBe(false);
});

test('a test that was planned is not lost when what it builds on was missed: that is held again before lessons', () => {
  const whole = team({ members: [agent(9, MONDAY), agent(1, '2025-03-01')] });
  const { sessions } = planTimetable(whole);
  const next = '2026-10-19';
  const missed = sessions
    .filter(({ date }) => date < next)
    .map((session) => ({
      session,
      there: session.audience.filter((member) => member !== 9 || session.module !== 'rules'),
    }));
  const later = {
    ...whole,
    from: next,
    addFrom: next,
    to: addDays(next, 27),
    held: missed,
    standing: sessions.filter(({ date }) => date >= next),
    lastId: sessions.length,
  };
  expect(dayOf(replanTraining(later).plan.sessions) <= addDays(next, 8)).toBe(true);
});

test('nobody else comes later to the test for one who has just come', () => {
  const whole = team({ members: [agent(9, MONDAY), agent(8, MONDAY)] });
  const { sessions } = planTimetable(whole);
  const wednesday = addDays(MONDAY, 2);
  const later = {
    ...whole,
    from: wednesday,
    addFrom: wednesday,
    members: [...whole.members, agent(7, wednesday)],
    held: sessions.filter(({ date }) => date < wednesday).map((session) => ({ session, there: session.audience })),
    standing: sessions.filter(({ date }) => date >= wednesday),
    lastId: sessions.length,
  };
  expect(dayOf(replanTraining(later).plan.sessions) <= dayOf(sessions)).toBe(true);
});

test('what a test before live lists is about is taught before it, though it is in the curriculum of a later stage', () => {
  const later = module('rules', { belongsTo: 'second' });
  const input = team({
    modules: [exam, later],
    stages: [
      { id: 'first', curriculum: ['exam'] },
      { id: 'second', curriculum: ['rules'] },
    ],
    members: [agent(1, '2025-03-01'), agent(9, MONDAY)],
  });
  const { sessions } = planTimetable(input);
  const lesson = sessions.find(
    ({ module: of, step, audience }) => of === 'rules' && step === 0 && audience.includes(9),
  );
  expect(lesson).toBeDefined();
  expect((lesson?.date ?? '') < dayOf(sessions)).toBe(true);
});
