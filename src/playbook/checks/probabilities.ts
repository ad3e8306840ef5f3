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

/** Of a stage a fitted row says all or nothing: without a word of it the sign's own judgement speaks. */
function lackedBySome(row: Readonly<Record<string, Plain>>, answers: readonly string[]): string[] {
  const stages = answers.map((answer) => Object.keys((row[answer] ?? {}) as object));
  return [...new Set(stages.flat())].filter((stage) => !stages.every((known) => known.includes(stage)));
}

/** Two stages that no sign tells apart: then age alone chooses between them, which an author will hardly mean. */
function twins({ values }: Resolved): Problem[] {
  const tables = values.signs.map(({ value }) => (value as { probability: Record<string, number> }).probability);
  return values.stages.flatMap(({ id, value, node }) => {
    const { like } = value as { like?: string };
    if (like === undefined || tables.some((table) => table[id] === undefined || table[id] !== table[like])) return [];
    const example = `probability: {${like}: 0.2, ${id}: 0.7}`;
    return [problem('stage-like-twin', nodeAt(node, ['like']).place, { id, like, example }, 'warning')];
  });
}

/** The stage before, or for the first the one behind it: what a new one is most often like. */
function neighbourOf({ values }: Resolved, id: string): string {
  const ids = values.stages.map((stage) => stage.id);
  const at = ids.indexOf(id);
  return ids[at - 1] ?? ids[at + 1] ?? '';
}

/** Every sign says how likely it is in every stage: a gap would silently favour a stage. */
export const checkProbabilities: Check = (playbook) => {
  const bare = new Set(bareStages(playbook).map(({ id }) => id));
  const stages = playbook.values.stages.map((stage) => stage.id).filter((id) => !bare.has(id));
  const problems: Problem[] = bareStages(playbook).map(({ id, node, signs }) =>
    problem('stage-without-numbers', node.place, {
      stage: id,
      signs,
      like: neighbourOf(playbook, id),
      example: `- {id: ${playbook.values.signs[0]?.id}, probability: {${id}: 0.3}}`,
    }),
  );
  const missing = (table: Plain | undefined) =>
    stages.filter((stage) => !Object.hasOwn((table ?? {}) as object, stage));
  for (const { id, value, node } of playbook.values.signs) {
    const lost = missing((value as Record<string, Plain>).probability);
    if (lost.length > 0)
      problems.push(
        problem('probability-missing', nodeAt(node, ['probability']).place, {
          id,
          stages: lost,
          example: lost.map((stage) => `${stage}: 0.2`).join(', '),
        }),
      );
  }
  for (const [rows, answers] of [
    [playbook.values.reports, ['yes', 'no']],
    [playbook.values.asked, LEVELS],
  ] as const)
    for (const { id, value, node } of rows) {
      const row = value as Record<string, Record<string, Plain>>;
      const lost = lackedBySome(row, answers);
      const short = answers.find((answer) => lost.some((stage) => !Object.hasOwn(row[answer] ?? {}, stage)));
      const example = `${short}: {${[...new Set([...Object.keys(row[short ?? ''] ?? {}), ...lost])].map((stage) => `${stage}: ${row[short ?? '']?.[stage] ?? 0.2}`).join(', ')}}`;
      if (lost.length > 0) problems.push(problem('probability-missing', node.place, { id, stages: lost, example }));
    }
  problems.push(...twins(playbook));
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
