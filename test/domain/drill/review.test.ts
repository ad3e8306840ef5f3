import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween } from '../../../src/domain/calendar/day.ts';
import { bundledHolidays } from '../../../src/domain/calendar/holidays.ts';
import { buildWorkCalendar } from '../../../src/domain/calendar/work-calendar.ts';
import type { Grade } from '../../../src/domain/drill/grade.ts';
import { recallAfter } from '../../../src/domain/drill/memory.ts';
import { dueDay, review, type Standing } from '../../../src/domain/drill/review.ts';
import { defaultTeamSettings } from '../../../src/domain/team/team.ts';

const calendar = buildWorkCalendar(bundledHolidays(), defaultTeamSettings);
const sixDays = buildWorkCalendar(bundledHolidays(), { ...defaultTeamSettings, workWeek: 'six-day' });

test.each([
  ['2026-11-24', 1, '2026-11-25', 'an ordinary day'],
  ['2026-11-27', 1, '2026-11-30', 'Friday: Saturday is off, Friday itself is over'],
  ['2026-11-24', 4, '2026-11-27', 'Saturday is nearer to Friday'],
  ['2026-11-24', 5, '2026-11-30', 'Sunday is nearer to Monday'],
  ['2026-02-10', 9, '2026-02-14', 'in the Spring Festival the make-up Saturday before it is as near as the day after'],
  ['2026-02-10', 10, '2026-02-24', 'a day later the first day back is nearer'],
  ['2026-02-14', 2, '2026-02-24', 'nothing is left before the holiday'],
])('asked on %s and due %i days later: %s (%s)', (on, days, due) => {
  expect(dueDay(on, days, calendar)).toBe(due);
});

test('whatever the day, what is due is a work day later on, and no other work day is nearer', () => {
  const day = fc.integer({ min: 0, max: 1000 }).map((n) => addDays('2024-01-01', n));
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 180 }), fc.constantFrom(calendar, sixDays), (on, days, weeks) => {
      const due = dueDay(on, days, weeks);
      expect(weeks.isWorkday(due)).toBe(true);
      expect(due > on).toBe(true);
      const off = Math.abs(daysBetween(addDays(on, days), due));
      for (let other = addDays(on, 1); other <= addDays(on, days + off); other = addDays(other, 1))
        if (weeks.isWorkday(other)) expect(Math.abs(daysBetween(addDays(on, days), other))).toBeGreaterThanOrEqual(off);
    }),
    { numRuns: 200 },
  );
});

/** Forgetting curve of FSRS-6, written down from its published formula. */
const curve = (days: number, stability: number) => {
  const decay = -0.1542;
  return (1 + ((0.9 ** (1 / decay) - 1) * days) / stability) ** decay;
};

test('recall follows the published curve and is nine in ten when a card is as old as it is stable', () => {
  for (const stability of [0.5, 3, 40])
    for (const days of [0, 1, 7, 90])
      expect(recallAfter({ stability, difficulty: 5 }, days)).toBeCloseTo(curve(days, stability), 6);
  expect(recallAfter({ stability: 12, difficulty: 5 }, 12)).toBeCloseTo(0.9, 6);
});

const standing = (answer: ReturnType<typeof review>, reviews: number): Standing => ({
  card: answer.card,
  stability: answer.stability,
  difficulty: answer.difficulty,
  reviewedOn: answer.on,
  due: answer.due,
  reviews,
});

test('the better it came, the later it is asked again; what did not come is asked on the next work day', () => {
  const firsts = ([1, 2, 3, 4] as Grade[]).map((grade) => review('a', null, grade, '2026-11-24', calendar));
  expect(firsts.map((each) => each.predicted)).toEqual([null, null, null, null]);
  const dues = firsts.map((each) => each.due);
  expect(dues).toEqual([...dues].sort());
  expect(dues[0]).toBe('2026-11-25');
  expect((dues[3] as string) > (dues[2] as string)).toBe(true);

  const known = standing(firsts[3] as ReturnType<typeof review>, 1);
  const lapse = review('a', known, 1, '2026-12-04', calendar);
  expect(lapse.due).toBe('2026-12-07');
  expect(lapse.stability).toBeLessThan(known.stability);
  expect(lapse.predicted).toBeCloseTo(curve(10, known.stability), 6);
});

test('a second answer on the same day predicts nothing, and days do not run backwards', () => {
  const first = standing(review('a', null, 1, '2026-11-24', calendar), 1);
  expect(review('a', first, 3, '2026-11-24', calendar).predicted).toBeNull();
  expect(() => review('a', first, 3, '2026-11-23', calendar)).toThrow(RangeError);
});
