import { expect, test } from 'vitest';
import { composeAgenda } from '../../../src/domain/agenda/compose.ts';
import { many } from '../../many.ts';
import { check } from './checker.ts';
import { activities } from './fixtures.ts';
import { simulate } from './random-team.ts';

const TEAMS = many(10_000, 24);
const FIRST = Number(process.env.TEAMCTL_SEED ?? 1);

test(`${TEAMS} random teams over sixty work days break no rule`, () => {
  let agendas = 0;
  for (let seed = FIRST; seed < FIRST + TEAMS; seed += 1) {
    const { all, refused } = simulate(seed);
    agendas += all.length;
    const faults = [...refused, ...check(all, activities)];
    if (faults.length > 0) expect.fail(`team ${seed}:\n${faults.slice(0, 20).join('\n')}`);
  }
  expect(agendas).toBeGreaterThan(TEAMS * 60);
});

test('the checker sees what is wrong', () => {
  const { all } = simulate(7);
  const broken = (change: (plan: (typeof all)[number]['plan']) => object) =>
    check(
      all.map((each) => ({ ...each, plan: { ...each.plan, ...change(each.plan) } })),
      activities,
    );
  expect(check(all, activities)).toEqual([]);
  expect(broken((plan) => ({ minutes: plan.minutes + 1 })).join()).toMatch(/sum/);
  expect(broken((plan) => ({ items: [...plan.items].reverse() })).join()).toMatch(/order/);
  expect(broken(() => ({ carried: [] })).join()).toMatch(/vanished/);
  expect(broken((plan) => ({ activity: plan.activity === null ? null : 'activity-1' })).join()).toMatch(/work days/);
  expect(
    broken((plan) => ({ sharers: plan.sharers.map((each) => ({ ...each, member: plan.present[0] })) })).join(),
  ).toMatch(/turns/);
  expect(broken((plan) => ({ items: plan.items.map((item) => ({ ...item, owner: 999 })) })).join()).toMatch(
    /not there/,
  );
  const opened = (variant: number) =>
    broken((plan) => ({ items: plan.items.map((item) => ({ ...item, variant })) })).join();
  expect(opened(6)).toMatch(/line for others/);
  expect(opened(8)).toMatch(/no weekend/);
  expect(broken(() => ({ present: [1] })).join()).toMatch(/practice-groups with 1/);
  expect(broken(() => ({ notices: ['secret-sign'] })).join()).toMatch(/private/);
});

test('the same input gives the same agenda', () => {
  for (const { input, plan } of simulate(11).all.slice(-20)) {
    expect(
      composeAgenda({ ...input, records: [...input.records].reverse(), history: [...input.history].reverse() }),
    ).toEqual({ kind: 'agenda', plan });
  }
});

test('many promises get more minutes than one', () => {
  const asked = simulate(11).all.find(
    ({ input, plan }) =>
      input.definition.id === 'morning' &&
      input.minutes === null &&
      plan.carried.length === 1 &&
      plan.items.every(({ content }) => content !== 'training'),
  );
  if (!asked) return expect.fail('no morning asks for one promise');
  const open = asked.input.todos.find((todo) => todo.id === asked.plan.carried[0]?.todo);
  if (!open) return expect.fail('the promise is not among the to-dos');
  const many = Array.from({ length: 30 }, (_, i) => ({ ...open, id: 1000 + i }));
  const minutes = (input: typeof asked.input) => {
    const composed = composeAgenda(input);
    return composed.kind === 'agenda' && composed.plan.items.find((item) => item.content === 'promises')?.minutes;
  };
  expect(minutes(asked.input)).toBe(2);
  expect(minutes({ ...asked.input, todos: [...asked.input.todos, ...many] })).toBe(3);
});
