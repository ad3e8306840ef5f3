import { type Located, type LocatedMap, withEntries } from './located.ts';

/** Prose that an overlay says anew is no longer translated by the base's translation. */
export function dropOverridden(text: Located | undefined, over: Located): Located | undefined {
  if (text?.kind !== 'map' || over.kind !== 'map') return text;
  const entries = new Map([...text.entries].filter(([field]) => !over.entries.has(field)));
  return { kind: 'map', entries, place: text.place };
}

/** Who says nothing of the ways in which its teams work means those of its base. */
export function withChannels(header: LocatedMap, base: LocatedMap): LocatedMap {
  const inherited = base.entries.get('channels');
  if (!inherited || header.entries.has('channels')) return header;
  return withEntries(header, new Map([...header.entries, ['channels', inherited]]));
}
