import type { Layer } from './layer.ts';
import { type Located, scalarAt, toPlain } from './located.ts';
import { isBundled } from './own-places.ts';
import { type Problem, problem } from './problem.ts';
import { listNames, lists } from './schema/lists.ts';

const isSame = (one: Located, other: Located): boolean =>
  JSON.stringify(toPlain(one)) === JSON.stringify(toPlain(other));

/** Whether all that an entry says its base says anyway. */
function changesNothing(own: Located, base: Located | undefined): boolean {
  if (base === undefined) return false;
  if (own.kind !== 'map' || base.kind !== 'map') return isSame(own, base);
  return [...own.entries].every(([key, { value }]) => changesNothing(value, base.entries.get(key)?.value));
}

/** Lists whose entries people copy, whole, to begin one of their own. */
const COPIED = ['activities', 'modules', 'actions', 'objections', 'signs', 'themes'] as const;

/** An entry of one's own that is all there by itself, under the id of another one of the base. */
function replacing(own: Layer, base: Layer): Problem[] {
  return COPIED.flatMap((list) =>
    [...(own.entries[list] ?? [])].flatMap(([id, node]): Problem[] => {
      const theirs = base.entries[list]?.get(id);
      const [title, before] = [scalarAt(node, 'title'), theirs && scalarAt(theirs, 'title')];
      if (theirs === undefined || before === undefined || title === undefined || title === before) return [];
      if (!lists[list].schema.safeParse(toPlain(node)).success) return [];
      return [problem('entry-replaces', node.place, { id, title: before, example: `our-${id}` }, 'warning')];
    }),
  );
}

/**
 * What an author wrote over the base and changes nothing, or changes everything.
 * @param base what the playbook lies over
 */
export function sameAsBase(own: Layer, base: Layer): Problem[] {
  // What comes with the program is written for whoever builds on it.
  if (isBundled(own.header.place)) return [];
  const same = listNames.flatMap((list) =>
    [...(own.entries[list] ?? [])].flatMap(([id, node]): Problem[] => {
      if (lists[list].by === null || !changesNothing(node, base.entries[list]?.get(id))) return [];
      return [problem('same-as-base', node.place, { id }, 'warning')];
    }),
  );
  return [...same, ...replacing(own, base)];
}
