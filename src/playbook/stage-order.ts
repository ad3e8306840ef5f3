import { type Located, listAt } from './located.ts';

/** Stages stand in the order of their months: one that is added comes before the first that begins later. */
export function inOrder(stages: ReadonlyMap<string, Located>, before: ReadonlySet<string>): Map<string, Located> {
  const begins = (node: Located) => {
    const [first] = listAt(node, 'months') ?? [];
    return first?.kind === 'scalar' && typeof first.value === 'number' ? first.value : Number.POSITIVE_INFINITY;
  };
  const all = [...stages].filter(([id]) => before.has(id));
  for (const added of [...stages].filter(([id]) => !before.has(id))) {
    const at = all.findIndex(([, node]) => begins(node) > begins(added[1]));
    all.splice(at === -1 ? all.length : at, 0, added);
  }
  return new Map(all);
}
