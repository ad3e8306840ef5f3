import { expect, test } from 'vitest';
import { planTraining } from '../../../src/domain/training/plan.ts';
import { notNeeded, replanTraining } from '../../../src/domain/training/replan.ts';
import { many } from '../../many.ts';
import { change, timePasses } from './changes.ts';
import { check } from './checker.ts';
import { needless } from './needless.ts';
import { generator } from './random.ts';
import { randomInstance } from './random-instance.ts';

const COUNT = Number(process.env.TEAMCTL_COUNT ?? many(10_000, 24));
const FIRST = Number(process.env.TEAMCTL_SEED ?? 1);

test(`${COUNT} random changes: the new plan breaks no rule and nothing moves that need not`, () => {
  const seen = { moved: 0, removed: 0, added: 0, quiet: 0 };
  for (let seed = FIRST; seed < FIRST + COUNT; seed += 1) {
    const random = generator(seed * 7919);
    const first = randomInstance(random);
    const plan = planTraining(first.input);
    const before = timePasses(random, first, plan.sessions);
    const settled = replanTraining(before.input).plan.sessions;
    const lastId = Math.max(before.input.lastId, ...settled.map((session) => session.id));
    const after = change(random, { ...before, input: { ...before.input, standing: settled, lastId } });
    const result = replanTraining(after.input);
    const { plan: next, diff } = result;
    const standing = { ...after, input: { ...after.input, standing: [] } };
    const faults = [...check(standing, next.sessions, next.unscheduled), ...needless(after, result, settled)];
    if (faults.length > 0) expect.fail(`seed ${seed}:\n${faults.slice(0, 12).join('\n')}`);
    seen.moved += diff.moved.length;
    seen.removed += diff.removed.length;
    seen.added += diff.added.length;
    if (diff.moved.length + diff.removed.length + diff.added.length + diff.changed.length === 0) seen.quiet += 1;
    expect(notNeeded(after.input), `seed ${seed}`).toBeLessThanOrEqual(diff.removed.length);
    const lately = {
      ...after.input,
      standing: next.sessions,
      lastId: Math.max(lastId, ...next.sessions.map((session) => session.id)),
    };
    expect(notNeeded(lately), `seed ${seed}`).toBe(0);
    const again = replanTraining(lately);
    expect(again.diff, `seed ${seed}`).toEqual({ moved: [], changed: [], removed: [], added: [] });
  }
  // Fewer changes than the default may happen to take nothing away.
  if (COUNT >= 24) expect(Math.min(seen.moved, seen.removed, seen.added, seen.quiet)).toBeGreaterThan(0);
});
