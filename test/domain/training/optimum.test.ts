import { expect, test } from 'vitest';
import { addDays } from '../../../src/domain/calendar/day.ts';
import { defaultTeamSettings } from '../../../src/domain/team/team.ts';
import type { Job, Placement } from '../../../src/domain/training/choice.ts';
import type { TrainingInput } from '../../../src/domain/training/input.ts';
import { openJobs } from '../../../src/domain/training/jobs.ts';
import { learnedFrom } from '../../../src/domain/training/learned.ts';
import { needsOf } from '../../../src/domain/training/needs.ts';
import { placeJobs } from '../../../src/domain/training/place.ts';
import { boardWith, groundOf } from '../../../src/domain/training/world.ts';
import { many } from '../../many.ts';
import { canFill, costOf, solve } from './exact.ts';
import { generator, type Random } from './random.ts';
import { calendarOf, randomInstance } from './random-instance.ts';

const COUNT = many(200, 60);
const WITHIN = 1.05;

/** A few modules for a few people in one or two weeks, with little room, so that it matters where things go. */
function smallInstance(random: Random): TrainingInput {
  const { input } = randomInstance(random);
  const weeks = random.int(1, 2);
  const joinedOn = addDays(input.from, random.of([-5, -200]));
  const settings = {
    ...defaultTeamSettings,
    trainingSlots: random.of([
      defaultTeamSettings.trainingSlots,
      [{ from: '13:30', to: '14:30' }],
      [
        { from: '12:00', to: '12:40' },
        { from: '13:30', to: '14:00' },
      ],
    ]),
  };
  const modules = input.modules.slice(0, weeks === 1 ? 5 : 4).map((module) => ({
    ...module,
    audience: 'everybody' as const,
    belongsTo: 'first',
    onProblem: false,
  }));
  const ids = modules.map((module) => module.id);
  return {
    ...input,
    to: addDays(input.from, 7 * weeks - 1),
    stage: 'first',
    stages: [{ id: 'first', curriculum: ids }],
    modules,
    // All have joined on one day: those who come later are jobs of their own, and too many to try them all.
    members: input.members
      .slice(0, random.int(1, 4))
      .map((member) => ({ ...member, role: 'agent' as const, leftOn: null, joinedOn })),
    signs: [],
    weak: [],
    problems: [],
    absences: input.absences.slice(0, 1),
    settings,
    calendar: calendarOf([], settings),
    rooms: 1,
  };
}

/** What the planner's placement costs, reckoned anew, after looking whether it is possible at all. */
function costOfPlacement(input: TrainingInput, jobs: readonly Job[], placement: Placement): number {
  const { world } = groundOf(input);
  const laid = placement.flatMap((choice) => choice?.pattern.parts.filter((_, i) => choice.placed[i]) ?? []);
  const minutes = world.days.map((_, day) =>
    laid.reduce((sum, part) => sum + (part.day === day ? part.item.minutes : 0), 0),
  );
  for (const [day, ranges] of world.ranges.entries()) {
    const pieces = laid.filter((part) => part.day === day).map((part) => part.item.minutes);
    const bins = ranges.map((range) => range.to - range.from);
    expect(
      canFill(
        bins,
        pieces.sort((a, b) => b - a),
      ),
    ).toBe(true);
  }
  const cost = jobs.reduce((sum, job, i) => {
    const choice = placement[i];
    if (!choice) return sum + 100 * job.weight;
    for (const { job: before, lag } of job.after)
      expect((placement[before]?.pattern.start ?? Number.POSITIVE_INFINITY) + lag).toBeLessThanOrEqual(
        choice.pattern.start,
      );
    return sum + choice.pattern.cost + 8 * choice.placed.filter((each) => !each).length;
  }, 0);
  return costOf({ starts: [], jobs: cost, minutes });
}

test('the solver finds what is cheaper', () => {
  const input = smallInstance(generator(5 * 104_729));
  const ground = groundOf(input);
  const { needs } = needsOf({ ...input, learned: learnedFrom([], []) });
  const jobs = openJobs(input, ground, needs, []);
  const cost = costOfPlacement(input, jobs, placeJobs(boardWith(ground, []), jobs));
  const late = jobs.map((job) => ({ ...job, patterns: job.patterns.slice(-1) }));
  const lateCost = costOfPlacement(input, late, placeJobs(boardWith(ground, []), late));
  expect(lateCost).toBeGreaterThan(cost);
  expect(solve(ground.world, jobs, lateCost)).toBeLessThan(lateCost);
});

test(`${COUNT} small timetables cost at most 5 % more than the best there is`, () => {
  let placed = 0;
  for (let seed = 1; seed <= COUNT; seed += 1) {
    const input = smallInstance(generator(seed * 104_729));
    const ground = groundOf(input);
    const { needs } = needsOf({ ...input, learned: learnedFrom([], []) });
    const jobs = openJobs(input, ground, needs, []);
    const placement = placeJobs(boardWith(ground, []), jobs);
    const cost = costOfPlacement(input, jobs, placement);
    const least = solve(ground.world, jobs, cost / WITHIN - 1e-6);
    expect(least, `seed ${seed}: costs ${cost}`).toBeGreaterThanOrEqual(cost / WITHIN - 1e-6);
    placed += placement.filter((each) => each !== null).length;
  }
  // Otherwise nothing was at stake.
  expect(placed).toBeGreaterThan(COUNT);
});
