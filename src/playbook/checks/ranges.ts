import type { Located, LocatedMap } from '../located.ts';
import { type Problem, problem } from '../problem.ts';
import { unsoundEntries } from '../unsound.ts';
import type { Check } from './check.ts';

const numberIn = (node: LocatedMap, key: string): number | null => {
  const value = node.entries.get(key)?.value;
  return value?.kind === 'scalar' && typeof value.value === 'number' ? value.value : null;
};

function walk(node: Located, field: string, found: Problem[]): void {
  if (node.kind === 'list') for (const item of node.items) walk(item, field, found);
  if (node.kind !== 'map') return;
  const [min, max] = [numberIn(node, 'min'), numberIn(node, 'max')];
  // With an ideal between them they have a check of their own, see `minutes.ts`.
  if (min !== null && max !== null && min > max && !node.entries.has('ideal'))
    found.push(problem('range-order', node.place, { field, min, max, example: `{min: ${max}, max: ${min}}` }));
  for (const [key, { value }] of node.entries) walk(value, key, found);
}

/** From the least to the most, wherever both are given. */
export const checkRanges: Check = ({ layer }) =>
  unsoundEntries(layer).flatMap(({ list, node }) => {
    const found: Problem[] = [];
    walk(node, list, found);
    return found;
  });
