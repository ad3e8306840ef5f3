import { expect, test } from 'vitest';
import { planTimetable } from '../../../src/domain/training/plan.ts';
import { gatesWait, replanTraining } from '../../../src/domain/training/replan.ts';
import { many } from '../../many.ts';
import { check } from './checker.ts';
import { generator } from './random.ts';
import { randomInstance } from './random-instance.ts';

const COUNT = Number(process.env.TEAMCTL_COUNT ?? many(10_000, 24));
const FIRST = Number(process.env.TEAMCTL_SEED ?? 1);

test(`${COUNT} random teams get timetables that break no rule, and planning again adds nothing`, () => {
  let sessions = 0;
  for (let seed = FIRST; seed < FIRST + COUNT; seed += 1) {
    const instance = randomInstance(generator(seed));
    const plan = planTimetable(instance.input);
    const faults = check(instance, plan.sessions, plan.unscheduled);
    if (faults.length > 0) expect.fail(`seed ${seed}:\n${faults.slice(0, 12).join('\n')}`);
    const again = planTimetable({ ...instance.input, standing: plan.sessions, lastId: plan.sessions.length });
    expect(again, `seed ${seed}`).toEqual(plan);
    const settled = { ...instance.input, standing: plan.sessions, lastId: plan.sessions.length };
    const nothing = { moved: [], changed: [], removed: [], added: [] };
    if (!gatesWait(settled, plan)) expect(replanTraining(settled).diff, `seed ${seed}`).toEqual(nothing);
    sessions += plan.sessions.length;
  }
  expect(sessions).toBeGreaterThan(COUNT * 5);
});
