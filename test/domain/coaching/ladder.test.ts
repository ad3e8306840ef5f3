import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../src/domain/calendar/day.ts';
import { buildWorkCalendar } from '../../../src/domain/calendar/work-calendar.ts';
import { climb, type StepResult } from '../../../src/domain/coaching/ladder.ts';
import { checkpoints, dueOn, firstCall, scheduleSteps } from '../../../src/domain/coaching/schedule.ts';
import { defaultTeamSettings } from '../../../src/domain/team/team.ts';

const nationalDay = ['01', '02', '03', '04', '05', '06', '07'].map((day) => `2026-10-${day}`);
const calendar = buildWorkCalendar(
  [{ year: 2026, days: nationalDay.map((date) => ({ date, name: '国庆节', isOffDay: true })) }],
  defaultTeamSettings,
);
const ladder = [1, 2, 2, 1, 2, 2, 3, 3].map((workdays, i) => ({
  id: `rung-${i + 1}`,
  workdays,
  exit: { count: i === 4 ? 3 : 2 },
}));

const results = fc
  .array(
    fc.record({
      outcome: fc.constantFrom('pass' as const, 'pass' as const, 'fail' as const),
      fear: fc.option(fc.integer({ min: 0, max: 10 })),
      wait: fc.integer({ min: 0, max: 4 }),
    }),
    { maxLength: 60 },
  )
  .map((all) => {
    let on = '2026-09-21';
    return all.map(({ wait, ...rest }): StepResult => {
      on = addDays(on, wait);
      return { ...rest, on };
    });
  });

/** The rules once more, told plainly: a row of sessions on each rung, looked at as a whole. */
function oracle(all: readonly StepResult[]) {
  const rungs = ladder.length;
  let rung = 1;
  let visit: StepResult[] = [];
  const seen: StepResult[][] = Array.from({ length: rungs + 1 }, () => []);
  const path: number[] = [];
  for (const result of all) {
    path.push(rung);
    seen[rung]?.push(result);
    visit.push(result);
    const first = seen[rung]?.find((each) => each.fear !== null)?.fear ?? 10;
    const isCalm = (each: StepResult) =>
      each.outcome === 'pass' && (each.fear === null || each.fear <= 4 || each.fear * 2 <= first);
    const calm = visit.slice(visit.map(isCalm).lastIndexOf(false) + 1).length;
    const needed = rung === 5 ? 3 : 2;
    if (calm >= needed && rung === rungs) return { path, rung, end: 'exit' };
    const before = rung;
    if (result.outcome === 'fail') rung = before > 2 ? before - 1 : before;
    else if (calm >= needed) rung = before + 1;
    if (rung !== before) visit = [];
    const fails = seen[before]?.filter((each) => each.outcome === 'fail').length ?? 0;
    if (fails >= 3 || visit.length >= 3 * needed || path.length >= 34) return { path, rung, end: 'referral' };
  }
  return { path, rung, end: null };
}

test('whatever the sessions bring, rungs move by the rules and the way ends at the top or with help', () => {
  fc.assert(
    fc.property(results, (all) => {
      const state = climb(ladder, all);
      const expected = oracle(all);
      expect(state.moves.map((move) => move.from)).toEqual(expected.path);
      expect({ rung: state.rung, end: state.end }).toEqual({ rung: expected.rung, end: expected.end });
      for (const move of state.moves) {
        expect(Math.abs(move.to - move.from)).toBeLessThanOrEqual(1);
        if (move.from > 1) expect(move.to).toBeGreaterThan(1);
      }
      if (all.length >= 34) expect(state.end).not.toBeNull();
    }),
    { numRuns: 300 },
  );
});

test('what is left is dated on work days, a rung after the other, from the day after the last session', () => {
  fc.assert(
    fc.property(results, fc.integer({ min: 0, max: 60 }), (all, later) => {
      const startedOn = '2026-09-21';
      const asOf = addDays(startedOn, later);
      const done = all.filter((each) => each.on <= asOf);
      const steps = scheduleSteps(ladder, { startedOn, results: done }, asOf, calendar);
      const state = climb(ladder, done);
      expect(steps.map((step) => step.rung)).toEqual(
        state.end === null ? ladder.map((_, i) => i + 1).filter((rung) => rung >= state.rung) : [],
      );
      let before = done.at(-1)?.on ?? addDays(startedOn, -1);
      for (const step of steps) {
        expect([calendar.isWorkday(step.from), calendar.isWorkday(step.to)]).toEqual([true, true]);
        expect(step.from > before && step.from >= asOf && step.to >= step.from).toBe(true);
        before = step.to;
      }
    }),
    { numRuns: 150 },
  );
});

test('over the October holiday the ladder waits', () => {
  const plan = { startedOn: '2026-09-29', results: [{ on: '2026-09-30', outcome: 'pass' as const, fear: 3 }] };
  const [step] = scheduleSteps(ladder, plan, '2026-10-01', calendar);
  expect(step).toEqual({ rung: 1, id: 'rung-1', from: '2026-10-08', to: '2026-10-08' });
  expect(dueOn(ladder, plan, '2026-10-05', calendar)).toBeNull();
  expect(dueOn(ladder, plan, '2026-10-08', calendar)).toEqual({ rung: 1, of: 8, checkpoint: false });
  expect(checkpoints('2026-09-29', calendar, '2026-09-30')).toEqual(['2026-10-13', '2026-10-20']);
});

test('numbers are looked at on no day before which nobody has called', () => {
  const quiet = ladder.map((rung, i) => ({ ...rung, noCalls: i < 4 }));
  const plan = { startedOn: '2026-09-07', results: [] as StepResult[] };
  const called = (results: StepResult[], asOf: string) => {
    const now = { ...plan, results };
    return firstCall(quiet, now, scheduleSteps(quiet, now, asOf, calendar));
  };
  // 1, 2, 2 and 1 work days without calls come first.
  expect(called([], '2026-09-07')).toBe('2026-09-15');
  expect(checkpoints('2026-09-07', calendar, called([], '2026-09-07'))).toEqual(['2026-09-21']);
  // As long as no call was made it moves on with the ladder, and where the ladder ended before there is none.
  const fails = [8, 9, 10].map((day): StepResult => ({ on: `2026-09-${day + 10}`, outcome: 'fail', fear: 9 }));
  expect(called(fails, '2026-09-20')).toBeNull();
  expect(checkpoints('2026-09-07', calendar, null)).toEqual([]);
  expect(dueOn(quiet, plan, '2026-09-14', calendar)).toEqual({ rung: 1, of: 8, checkpoint: false });
});
