import type { Place } from '../errors.ts';

/**
 * A value that knows where it was written. Merging keeps the places, so that every problem and
 * every `explain` can point at the file and line that a value really came from.
 */
export type Located =
  | { kind: 'scalar'; value: string | number | boolean | null; place: Place }
  | { kind: 'list'; items: Located[]; place: Place }
  | { kind: 'map'; entries: Map<string, LocatedEntry>; place: Place };

export interface LocatedEntry {
  key: Place;
  value: Located;
}

export type LocatedMap = Extract<Located, { kind: 'map' }>;
export type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };

export function toPlain(node: Located): Plain {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(toPlain);
  return Object.fromEntries([...node.entries].map(([key, entry]) => [key, toPlain(entry.value)]));
}

export const mapOf = (place: Place): LocatedMap => ({ kind: 'map', entries: new Map(), place });

/** The same map with other entries. Never by spreading: entries of a base are read when they are asked for. */
export const withEntries = ({ place }: LocatedMap, entries: Map<string, LocatedEntry>): LocatedMap => ({
  kind: 'map',
  entries,
  place,
});

/** The node at a path, or the deepest one on the way to it. */
export function nodeAt(node: Located, path: readonly PropertyKey[]): Located {
  let current = node;
  for (const step of path) {
    const next: Located | undefined =
      current.kind === 'map'
        ? current.entries.get(String(step))?.value
        : current.kind === 'list'
          ? current.items[Number(step)]
          : undefined;
    if (!next) return current;
    current = next;
  }
  return current;
}

/** The place of a key itself: an unknown field is wrong in its name, not in its value. */
export function keyPlaceAt(node: Located, path: readonly PropertyKey[], key: string): Place {
  const owner = nodeAt(node, path);
  return (owner.kind === 'map' ? owner.entries.get(key)?.key : undefined) ?? owner.place;
}

export const scalarAt = (map: Located, key: string): string | undefined => {
  const value = map.kind === 'map' ? map.entries.get(key)?.value : undefined;
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
};

/** What a member of a list is called: itself where it is an id, else by its `id`. */
export const idOf = (node: Located): string | undefined =>
  node.kind === 'scalar' ? (node.value === null ? undefined : String(node.value)) : scalarAt(node, 'id');

/** The members of a list in a field of an entry; null where there is none. */
export function listAt(entry: Located | undefined, field: string): readonly Located[] | null {
  const list = entry?.kind === 'map' ? entry.entries.get(field)?.value : undefined;
  return list?.kind === 'list' ? list.items : null;
}

/** What lies over wins: maps key by key, everything else as a whole. */
export function overlay(base: Located, over: Located): Located {
  if (base.kind !== 'map' || over.kind !== 'map') return over;
  const entries = new Map(base.entries);
  for (const [key, entry] of over.entries) {
    const before = entries.get(key);
    entries.set(key, before ? { key: entry.key, value: overlay(before.value, entry.value) } : entry);
  }
  return { kind: 'map', entries, place: over.place };
}
