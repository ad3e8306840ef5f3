import type { Layer } from './layer.ts';
import type { Located } from './located.ts';
import { type ListName, listNames } from './schema/lists.ts';
import { isSound } from './sound.ts';

export interface OwnEntry {
  list: ListName;
  id: string;
  node: Located;
}
interface OwnText {
  language: string;
  id: string;
  node: Located;
}

/** Asked by a dozen checks, and of 13,000 entries a few dozen are an author's: they are looked for once. */
const entriesOf = new WeakMap<Layer, readonly OwnEntry[]>();
const textsOf = new WeakMap<Layer, readonly OwnText[]>();

/** The entries of a playbook that the build has not checked: those of its author, or that its author changed. */
export function unsoundEntries(layer: Layer): readonly OwnEntry[] {
  const known = entriesOf.get(layer);
  if (known) return known;
  const found: OwnEntry[] = [];
  for (const list of listNames)
    for (const [id, node] of layer.entries[list] ?? []) if (!isSound(node)) found.push({ list, id, node });
  entriesOf.set(layer, found);
  return found;
}

/** The same of its translations. */
export function unsoundTexts(layer: Layer): readonly OwnText[] {
  const known = textsOf.get(layer);
  if (known) return known;
  const found: OwnText[] = [];
  for (const [language, texts] of Object.entries(layer.texts))
    for (const [id, node] of texts) if (!isSound(node)) found.push({ language, id, node });
  textsOf.set(layer, found);
  return found;
}
