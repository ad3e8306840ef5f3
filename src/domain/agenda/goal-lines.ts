import { grouped } from '../records/ordered-records.ts';
import type { TargetMetric } from '../records/target.ts';
import type { Goal } from './goals.ts';
import type { Fill, GoalPart, Line } from './line.ts';
import type { Situation } from './situation.ts';

/** The metric that most people have a number for, and its sum. */
export function goalTotal(goals: readonly Goal[]): Fill {
  const totals = new Map<TargetMetric, { people: number; value: number }>();
  for (const goal of goals.filter((each) => !each.left)) {
    const total = totals.get(goal.metric) ?? { people: 0, value: 0 };
    totals.set(goal.metric, { people: total.people + 1, value: total.value + goal.value });
  }
  const best = [...totals].sort((a, b) => b[1].people - a[1].people)[0];
  return best ? { metric: { kind: 'metric', metric: best[0] }, value: { kind: 'number', value: best[1].value } } : {};
}

const isResult = (metric: TargetMetric) => metric === 'deals' || metric === 'amount';

/** From this size on, people with the same numbers share a line: sixty lines cannot be read out. */
const GROUPED_FROM = 9;

/** Who goes for what today or next week, and who says a number of the own. */
export function goalLines({ goals, beyond, company }: Situation, code: 'goal' | 'week-goal'): Line[] {
  const { numbered: present, unnumbered } = company;
  const byNumbers = new Map<string, { members: number[]; parts: readonly GoalPart[] }>();
  const goalsOf = grouped(goals, ({ member }) => member);
  for (const member of present) {
    const mine = goalsOf.get(member) ?? [];
    const parts = mine.map(({ metric, value, period, left }) => ({ metric, value, period, left }));
    if (parts.length === 0) continue;
    const key = present.length < GROUPED_FROM ? String(member) : JSON.stringify(parts);
    const group = byNumbers.get(key) ?? { members: [], parts };
    group.members.push(member);
    byNumbers.set(key, group);
  }
  const lines = [...byNumbers.values()].map((group): Line => ({ code, ...group }));
  const without = present.filter((member) => !goalsOf.has(member));
  const own = [...unnumbered, ...without].sort((a, b) => a - b);
  const later = [...new Set(beyond.filter(({ metric }) => isResult(metric)).map(({ member }) => member))];
  const { rehearsing } = company;
  const week = code === 'week-goal' ? { week: true } : {};
  return [
    ...lines,
    ...(rehearsing.length === 0 ? [] : [{ code: 'goal-rehearse' as const, members: rehearsing, ...week }]),
    ...(own.length === 0 ? [] : [{ code: 'goal-own' as const, members: own, ...week }]),
    ...(later.length === 0
      ? []
      : [
          {
            code: 'goal-later' as const,
            members: later,
            week: code === 'week-goal',
          },
        ]),
  ];
}
