import { dirname } from 'node:path';
import type { Place } from '../../errors.ts';
import { nodeAt } from '../located.ts';
import type { Stage, TrainingModule } from '../parts.ts';
import { type Problem, problem } from '../problem.ts';
import type { Check } from './check.ts';

/** Stages follow each other in time: a window starts where the one before has started, and ends later. */
export const checkStageOrder: Check = (playbook) => {
  const problems: Problem[] = [];
  let before = -1;
  const { stages } = playbook.values;
  for (const [i, { value, node }] of stages.entries()) {
    const { months, id } = value as unknown as Stage;
    const { place } = nodeAt(node, ['months']);
    const next = (stages[i + 1]?.value as unknown as Stage | undefined)?.months[0];
    if (months[0] >= months[1] || months[0] <= before) {
      const example = monthsMeant(months, before, next);
      problems.push(problem('months-order', place, { id, from: months[0], to: months[1], before, example }));
    }
    before = months[0];
  }
  return problems;
};

/** Of how many months a stage is where nobody can tell. */
const FEW_MONTHS = 3;

/**
 * Months that would be in order: those that were written the other way round, else the first behind the stage before.
 * @param before where the stage before begins, -1 where there is none
 * @param next where the one behind it begins
 */
function monthsMeant([from, to]: readonly [number, number], before: number, next: number | undefined): string {
  const isInOrder = (start: number, end: number) =>
    start < end && start > before && (next === undefined || start < next);
  if (isInOrder(to, from)) return `months: [${to}, ${from}]`;
  const start = before + 1;
  const end = Math.max(start + 1, to > start ? to : start + FEW_MONTHS);
  return isInOrder(start, end) ? `months: [${start}, ${end}]` : '';
}

/** No module waits for itself by way of others. */
export const checkModuleCycles: Check = (playbook) => {
  const after = new Map(
    playbook.values.modules.map(({ id, value }) => [id, (value as unknown as TrainingModule).after]),
  );
  const done = new Set<string>();
  const visit = (id: string, path: readonly string[]): string[] | null => {
    if (path.includes(id)) return [...path.slice(path.indexOf(id)), id];
    if (done.has(id)) return null;
    for (const next of after.get(id) ?? []) {
      const cycle = visit(next, [...path, id]);
      if (cycle) return cycle;
    }
    done.add(id);
    return null;
  };
  const places = new Map(playbook.values.modules.map(({ id, node }) => [id, nodeAt(node, ['after']).place]));
  const own = dirname(playbook.layer.header.place.file);
  return playbook.values.modules.flatMap(({ id }) => {
    const cycle = done.has(id) ? null : visit(id, []);
    if (!cycle) return [];
    for (const each of cycle) done.add(each);
    // The playbook at hand closed the circle, not its base.
    const all = cycle.map((each) => places.get(each) as Place);
    const place = all.find(({ file }) => dirname(file).startsWith(own)) ?? (all[0] as Place);
    return [problem('module-cycle', place, { cycle: cycle.join(' → ') })];
  });
};
