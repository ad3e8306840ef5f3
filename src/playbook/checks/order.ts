import { nodeAt } from '../located.ts';
import type { Stage, TrainingModule } from '../parts.ts';
import { type Problem, problem } from '../problem.ts';
import type { Check } from './check.ts';

/** Stages follow each other in time: a window starts where the one before has started, and ends later. */
export const checkStageOrder: Check = (playbook) => {
  const problems: Problem[] = [];
  let before = -1;
  for (const { value, node } of playbook.values.stages) {
    const { months, id } = value as unknown as Stage;
    const { place } = nodeAt(node, ['months']);
    if (months[0] >= months[1] || months[0] <= before)
      problems.push(problem('months-order', place, { id, from: months[0], to: months[1] }));
    before = months[0];
  }
  return problems;
};

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
  return playbook.values.modules.flatMap(({ id, node }) => {
    const cycle = done.has(id) ? null : visit(id, []);
    for (const each of cycle ?? []) done.add(each);
    return cycle ? [problem('module-cycle', nodeAt(node, ['after']).place, { cycle: cycle.join(' → ') })] : [];
  });
};
