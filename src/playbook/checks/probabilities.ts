import { LEVELS } from '../../domain/diagnosis/levels.ts';
import { type Located, nodeAt, type Plain } from '../located.ts';
import { nearWords } from '../near.ts';
import { type Problem, problem } from '../problem.ts';
import type { Resolved } from '../resolve.ts';
import type { Check } from './check.ts';

/** Stages that were just added: most signs say nothing of them, and that is one thing to be told, not a hundred. */
function bareStages({ values }: Resolved): { id: string; node: Located; signs: number }[] {
  return values.stages.flatMap(({ id, node }) => {
    const tables = values.signs.map(({ value }) => (value as { probability: object }).probability);
    const signs = tables.filter((table) => !Object.hasOwn(table, id)).length;
    return signs > 2 && signs * 2 > values.signs.length ? [{ id, node, signs }] : [];
  });
}

/** Every sign says how likely it is in every stage: a gap would silently favour a stage. */
export const checkProbabilities: Check = (playbook) => {
  const bare = new Set(bareStages(playbook).map(({ id }) => id));
  const stages = playbook.values.stages.map((stage) => stage.id).filter((id) => !bare.has(id));
  const problems: Problem[] = bareStages(playbook).map(({ id, node, signs }) =>
    problem('stage-without-numbers', node.place, {
      stage: id,
      signs,
      example: `- {id: ${playbook.values.signs[0]?.id}, probability: {${id}: 0.3}}`,
    }),
  );
  const missing = (table: Plain | undefined) =>
    stages.filter((stage) => !Object.hasOwn((table ?? {}) as object, stage));
  for (const { id, value, node } of playbook.values.signs) {
    const lost = missing((value as Record<string, Plain>).probability);
    if (lost.length > 0)
      problems.push(problem('probability-missing', nodeAt(node, ['probability']).place, { id, stages: lost }));
  }
  for (const { id, value, node } of playbook.values.reports) {
    const lost = ['yes', 'no'].flatMap((answer) => missing((value as Record<string, Plain>)[answer]));
    if (lost.length > 0) problems.push(problem('probability-missing', node.place, { id, stages: [...new Set(lost)] }));
  }
  for (const { id, value, node } of playbook.values.asked) {
    const lost = LEVELS.flatMap((level) => missing((value as Record<string, Plain>)[level]));
    if (lost.length > 0) problems.push(problem('probability-missing', node.place, { id, stages: [...new Set(lost)] }));
  }
  return problems;
};

/** A model needs two stages to choose between, and transitions that lead from each to each known one. */
export const checkModel: Check = (playbook) => {
  const { model, layer, values } = playbook;
  const stages = values.stages.map((stage) => stage.id);
  if (stages.length < 2) return [problem('stages-few', layer.header.place, { stages: stages.length })];
  if (!model) return layer.model ? [] : [problem('model-missing', layer.header.place)];
  const at = (...path: string[]) => nodeAt(layer.model as NonNullable<typeof layer.model>, path).place;
  if (bareStages(playbook).length > 0) return [];
  const problems: Problem[] = [];
  const { leaning, likely, veryLikely } = model.confidence;
  if (leaning >= likely || likely >= veryLikely) problems.push(problem('confidence-order', at('confidence')));
  if (model.prior.floor * stages.length >= 1)
    problems.push(problem('floor-too-high', at('prior', 'floor'), { most: 1 / stages.length }));
  for (const [kind, table] of Object.entries(model.transitions)) {
    for (const stage of stages) {
      const row = table[stage] ?? {};
      const sum = Object.values(row).reduce((total, share) => total + share, 0);
      const place = at('transitions', kind, stage);
      const strange = Object.keys(row).filter((to) => !stages.includes(to));
      if (strange.length > 0)
        problems.push(
          problem('dangling', place, {
            id: strange[0] as string,
            list: 'stages',
            near: nearWords(strange[0] as string, stages),
            known: stages,
          }),
        );
      else if (Math.abs(sum - 1) > 1e-6)
        problems.push(problem('transition-sum', place, { stage, sum: Math.round(sum * 1000) / 1000 }));
    }
  }
  return problems;
};
