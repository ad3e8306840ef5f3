import { conditions } from '../../domain/agenda/conditions.ts';
import { type Entries, nearIds } from '../called.ts';
import { choicesNear } from '../choices.ts';
import { type Located, nodeAt } from '../located.ts';
import type { Meeting } from '../parts.ts';
import { type Problem, problem } from '../problem.ts';
import type { Check } from './check.ts';

const conditionNames = Object.keys(conditions);

type Path = (string | number)[];

/** Every place of a meeting that names a condition. */
function* placesOf({ items }: Meeting): Generator<{ when: string; path: Path }> {
  for (const [i, item] of items.entries()) {
    if (item.when !== undefined) yield { when: item.when, path: ['items', i, 'when'] };
    const lists: [Path, Meeting['items'][number]['lines']][] = [
      [['lines'], item.lines],
      ...Object.entries(item.linesByStage ?? {}).map(([stage, lines]): [Path, typeof lines] => [
        ['linesByStage', stage],
        lines,
      ]),
    ];
    for (const [path, lines] of lists)
      for (const [at, line] of lines.entries())
        if (typeof line === 'object' && line.when !== undefined)
          yield { when: line.when, path: ['items', i, ...path, at, 'when'] };
  }
}

/** A season that is called so comes before what a condition of the program means. */
function nearWhen(when: string, known: ReadonlySet<string>, layer: Entries): string[] {
  const seasons = nearIds(when, layer.entries.seasons?.keys() ?? [], layer, ['seasons']);
  const isCalled = seasons.length > 0 && !seasons.some((id) => conditionNames.includes(id));
  return isCalled ? seasons : choicesNear(when, [...known]);
}

/** What `when` names is a condition of the program or a season of the playbook; else the item would never come. */
export const checkConditions: Check = (playbook) => {
  const known = new Set([...Object.keys(conditions), ...(playbook.layer.entries.seasons?.keys() ?? [])]);
  const problems: Problem[] = [];
  const look = (node: Located, when: string | undefined, path: Path) => {
    if (when === undefined || known.has(when)) return;
    problems.push(
      problem('when-unknown', nodeAt(node, path).place, {
        when,
        near: nearWhen(when, known, playbook.layer),
      }),
    );
  };
  for (const { value, node } of playbook.values.meetings)
    for (const { when, path } of placesOf(value as unknown as Meeting)) look(node, when, path);
  for (const list of ['themes', 'activities', 'leads'] as const)
    for (const { value, node } of playbook.values[list]) look(node, (value as { when?: string }).when, ['when']);
  return problems;
};
