import { grouped } from '../records/ordered-records.ts';
import type { TargetMetric } from '../records/target.ts';
import type { Goal } from './goals.ts';
import type { Fill, GoalPart, Line, OwnGoalPart } from './line.ts';
import { ownGoalLines, ownUsualLines } from './own-figures.ts';
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

interface Group {
  members: number[];
  parts: readonly GoalPart[];
  own?: readonly OwnGoalPart[];
}

/** Who goes for what today or next week, and who says a number of the own. */
export function goalLines({ goals, beyond, own: ofOwn, company }: Situation, code: 'goal' | 'week-goal'): Line[] {
  const { numbered: present, unnumbered } = company;
  const byNumbers = new Map<string, Group>();
  const goalsOf = grouped(goals, ({ member }) => member);
  const ownOf = grouped(ofOwn.goals, ({ member }) => member);
  for (const member of present) {
    const mine = goalsOf.get(member) ?? [];
    const parts = mine.map(({ metric, value, period, left }) => ({ metric, value, period, left }));
    const own = (ownOf.get(member) ?? []).map(({ member: _, ...part }) => part);
    if (parts.length + own.length === 0) continue;
    const key = present.length < GROUPED_FROM ? String(member) : JSON.stringify([parts, own]);
    const group = byNumbers.get(key) ?? { members: [], parts, ...(own.length === 0 ? {} : { own }) };
    group.members.push(member);
    byNumbers.set(key, group);
  }
  const lines = [...byNumbers.values()].map((group): Line => ({ code, ...group }));
  const without = present.filter((member) => !goalsOf.has(member) && !ownOf.has(member));
  const own = [...unnumbered, ...without].sort((a, b) => a - b);
  const results = [...beyond.filter(({ metric }) => isResult(metric)), ...ofOwn.beyond];
  const later = [...new Set(results.flatMap(({ member }) => member ?? []))];
  // That results are not chased today is said only where no line has just said what somebody lacks.
  const isChased = [...byNumbers.values()].some(({ parts }) => parts.some(({ metric }) => isResult(metric)));
  const { rehearsing } = company;
  const week = code === 'week-goal' ? { week: true } : {};
  return [
    ...lines,
    ...(rehearsing.length === 0 ? [] : [{ code: 'goal-rehearse' as const, members: rehearsing, ...week }]),
    ...(own.length === 0 ? [] : [{ code: 'goal-own' as const, members: own, ...week }]),
    ...(later.length === 0 || isChased
      ? []
      : [{ code: 'goal-later' as const, members: later, week: code === 'week-goal' }]),
  ];
}

/** What a day is told by. */
export const dayMetrics: readonly TargetMetric[] = ['dials', 'connects', 'effective', 'deals', 'amount'];

/** What was set for the whole team for the day of the meeting; what people's own add up to is said with theirs. */
export const askedToday = ({ date, teamTargets = [] }: Situation['input'], metric: TargetMetric): number | undefined =>
  teamTargets.find(
    (each) =>
      each.metric === metric && each.period === 'day' && each.startsOn === date && !each.isSum && each.value > 0,
  )?.value;

const teamGoal = (input: Situation['input']): Line[] => {
  const parts = dayMetrics.flatMap((metric) => {
    const value = askedToday(input, metric);
    return value === undefined ? [] : [{ metric, value }];
  });
  return parts.length === 0 ? [] : [{ code: 'goal-team', parts }];
};

/** The team's own number of the day, everybody's, what the playbook's measures aim for; where nobody has a number, what is usual. */
export function goalItem(situation: Situation): Line[] {
  const { newsDay, input, company } = situation;
  const { own, date } = input;
  const [team, lines] = [teamGoal(input), goalLines(situation, 'goal')];
  const first: Line[] = lines.length === 0 && company.joining.length > 0 ? [{ code: 'goal-first-day' }] : [];
  const hasNumber = team.length > 0 || lines.some(({ code }) => code === 'goal');
  const usual = own && !hasNumber && !company.isRehearsal ? ownUsualLines(own, date) : [];
  return [...team, ...lines, ...first, ...(own ? ownGoalLines(own, date, newsDay) : []), ...usual];
}
