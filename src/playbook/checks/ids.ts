import { dirname } from 'node:path';
import type { Place } from '../../errors.ts';
import { shortPlace } from '../copies.ts';
import { idOf, type Located, listAt, nodeAt, scalarAt } from '../located.ts';
import { isBundled } from '../own-places.ts';
import { type Problem, problem } from '../problem.ts';
import { type ListName, listNames, lists } from '../schema/lists.ts';
import type { Check } from './check.ts';
import { references } from './links.ts';

/** One id, one thing, in the whole playbook: translations and `explain` find entries by id alone. */
export const checkUnique: Check = (playbook) => {
  // Nodes, not places: those of a base are looked into only where two of them meet.
  const owner = new Map<string, { list: ListName; node: Located }>();
  const problems: Problem[] = [];
  const own = dirname(playbook.layer.header.place.file ?? '');
  for (const list of listNames.filter((name) => lists[name].by === 'id')) {
    for (const { id, node } of playbook.values[list]) {
      const other = owner.get(id);
      if (!other) owner.set(id, { list, node });
      // Of two, the one in the playbook itself can be renamed, the one in its base cannot.
      else if (dirname(node.place.file ?? '') !== own && dirname(other.node.place.file ?? '') === own)
        problems.push(problem('duplicate-id', other.node.place, { id, list, at: placeFor(node.place) }));
      else problems.push(problem('duplicate-id', node.place, { id, list: other.list, at: placeFor(other.node.place) }));
    }
  }
  return problems;
};

/** Where the other one stands; empty where that is in a base, in which nobody can write. */
const placeFor = (place: Place): string => (isBundled(place) ? '' : shortPlace(place));

/** Of two items with one id one is never found by it, and both are translated alike. */
export const checkItems: Check = ({ layer }) => {
  const seen = new Map<string, Located>();
  return [...(layer.entries.meetings?.values() ?? [])].flatMap((meeting) => {
    return (listAt(meeting, 'items') ?? []).flatMap((item): Problem[] => {
      const id = idOf(item);
      if (id === undefined) return [];
      const first = seen.get(id);
      if (!first) seen.set(id, item);
      if (!first) return [];
      const [one, other] = isBundled(item.place) ? [first, item] : [item, first];
      return [problem('duplicate-id', one.place, { id, list: 'items', at: placeFor(other.place) })];
    });
  });
};

/** Two stages of one title: who names it when confirming would be taken for meaning either. */
export const checkStageTitles: Check = ({ layer }) => {
  const seen = new Map<string, string>();
  return [...(layer.entries.stages ?? [])].flatMap(([id, node]): Problem[] => {
    const title = scalarAt(node, 'title');
    if (title === undefined) return [];
    const other = seen.get(title);
    if (other === undefined) seen.set(title, id);
    const { place } = nodeAt(node, ['title']);
    return other === undefined ? [] : [problem('name-taken', place, { name: title, other })];
  });
};

/** Lists whose entries do nothing unless something names them. */
const mustBeNamed: readonly ListName[] = ['actions', 'clusters', 'elements', 'gates', 'handouts'];

/** Where such an entry is named, to copy. */
function useOf(list: ListName, id: string, value: unknown): string {
  const { belongsTo } = value as { belongsTo?: string };
  if (list === 'actions') return `stages.yaml: - {id: ${belongsTo}, addActions: [${id}]}`;
  if (list === 'handouts') return `curricula.yaml: - {id: …, handouts: [${id}]}`;
  if (list === 'gates') return `actions.yaml: - {id: …, gate: ${id}}`;
  if (list === 'elements') return `meetings.yaml: - {id: …, element: ${id}}`;
  return `signs.yaml: - {id: …, cluster: ${id}}`;
}

/** An entry that nothing names is forgotten work, unless it says that it is kept on purpose. */
export const checkUsed: Check = (playbook) => {
  const named = new Map<ListName, Set<string>>(mustBeNamed.map((list) => [list, new Set()]));
  for (const { link, reference } of references(playbook)) {
    for (const list of link.to) named.get(list)?.add(reference.id);
  }
  return mustBeNamed.flatMap((list) =>
    playbook.values[list]
      .filter(({ id, value }) => {
        const { spare, belongsTo } = value as { spare?: boolean; belongsTo?: string };
        return !spare && belongsTo !== 'member' && belongsTo !== 'all' && !named.get(list)?.has(id);
      })
      .map(({ id, value, node }) => problem('unused', node.place, { id, list, example: useOf(list, id, value) })),
  );
};
