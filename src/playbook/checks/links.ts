import { nearIds } from '../called.ts';
import { itemIds, removedBy } from '../layer.ts';
import { type Link, links } from '../links.ts';
import { keyPlaceAt, type Located, nodeAt, type Plain, scalarAt } from '../located.ts';
import { type Problem, problem } from '../problem.ts';
import type { Resolved } from '../resolve.ts';
import type { ListName } from '../schema/lists.ts';
import type { Check } from './check.ts';

/** So many ids can be told instead of pointed at. */
const FEW = 16;

interface Reference {
  path: string[];
  id: string;
}

/** All references at a path: `*` walks a list, a final `#` takes the keys of a map. */
function referencesAt(value: Plain | undefined, path: readonly string[], walked: string[] = []): Reference[] {
  if (value === undefined || value === null) return [];
  const [step, ...rest] = path;
  if (step === undefined) return typeof value === 'string' ? [{ path: walked, id: value.split('=')[0] as string }] : [];
  if (step === '#') return Object.keys(value as Record<string, Plain>).map((id) => ({ path: [...walked, id], id }));
  if (step === '*')
    return Array.isArray(value) ? value.flatMap((item, i) => referencesAt(item, rest, [...walked, String(i)])) : [];
  return typeof value === 'object' && !Array.isArray(value) ? referencesAt(value[step], rest, [...walked, step]) : [];
}

const idsOf = (playbook: Resolved, list: ListName) => playbook.layer.entries[list]?.keys() ?? [];

export function* references(playbook: Resolved): Generator<{ link: Link; node: Located; reference: Reference }> {
  for (const link of links) {
    for (const { value, node } of playbook.values[link.from]) {
      for (const reference of referencesAt(value, link.path)) yield { link, node, reference };
    }
  }
}

/** A line is added to an item of a meeting, which is no entry of its own. */
const checkLeads: Check = ({ values, layer }) => {
  const known = itemIds(layer);
  return values.leads.flatMap(({ value, node }) => {
    const { item } = value as { item: string };
    if (known.includes(item)) return [];
    return [
      problem('dangling', nodeAt(node, ['item']).place, {
        id: item,
        list: 'items',
        near: nearIds(item, known, layer, ['items']),
        known: known.length <= FEW ? known : [],
      }),
    ];
  });
};

/** Every reference leads somewhere. */
export const checkLinks: Check = (playbook) => {
  const problems: Problem[] = checkLeads(playbook);
  const known = new Map<string, Set<string>>();
  const removed = new Map(
    removedBy(playbook.layer.header).map(({ id, place }) => [id, { place, uses: [] as string[] }]),
  );
  for (const { link, node, reference } of references(playbook)) {
    const key = link.to.join();
    if (!known.has(key)) known.set(key, new Set(link.to.flatMap((list) => [...idsOf(playbook, list)])));
    const ids = known.get(key) as Set<string>;
    if (ids.has(reference.id) || link.besides?.includes(reference.id)) continue;
    const isKey = link.path.at(-1) === '#';
    const place = isKey
      ? keyPlaceAt(node, reference.path.slice(0, -1), reference.id)
      : nodeAt(node, reference.path).place;
    const taken = removed.get(reference.id);
    if (taken) taken.uses.push(scalarAt(node, 'id') ?? scalarAt(node, 'sign') ?? '');
    else
      problems.push(
        problem('dangling', place, {
          id: reference.id,
          list: link.to[0] as string,
          near: nearIds(reference.id, ids, playbook.layer, link.to),
          known: ids.size <= FEW ? [...(link.besides ?? []), ...ids] : [],
        }),
      );
  }
  for (const [id, { place, uses }] of removed) {
    const [first] = uses;
    if (first !== undefined) problems.push(problem('removed-used', place, { id, uses: uses.length, first }));
  }
  return problems;
};
