import type { Located } from '../located.ts';
import { type Problem, problem } from '../problem.ts';
import { unsoundEntries } from '../unsound.ts';
import type { Check } from './check.ts';

function walk(node: Located, field: string, found: Problem[]): void {
  if (node.kind === 'map') for (const [key, { value }] of node.entries) walk(value, key, found);
  if (node.kind !== 'list') return;
  const said = new Set<unknown>();
  for (const item of node.items) {
    walk(item, field, found);
    if (item.kind !== 'scalar' || item.value === null) continue;
    if (said.has(item.value)) found.push(problem('said-twice', item.place, { field, value: item.value }, 'warning'));
    said.add(item.value);
  }
}

/** The same thing twice in one list: the second does nothing, and what was meant instead is missing. */
export const checkTwice: Check = ({ layer }) => {
  const found: Problem[] = [];
  for (const { list, node } of unsoundEntries(layer)) walk(node, list, found);
  walk(layer.header, 'header', found);
  return found;
};
