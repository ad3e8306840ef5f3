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
