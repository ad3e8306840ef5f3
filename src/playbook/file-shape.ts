import { idOf, type Located, type LocatedMap } from './located.ts';
import { type ListName, listNames, lists } from './schema/lists.ts';

/** What a file of a playbook may begin with. */
export const sections: readonly string[] = [...listNames, 'model'];

/** Translations stand under ids; a list, or one under the name of a list, is how entries are written. */
export const isOfTexts = (root: Located): root is LocatedMap =>
  root.kind === 'map' && ![...root.entries].some(([key, { value }]) => sections.includes(key) && value.kind === 'list');

export function textExample(root: Located): { example: string } {
  const lists = root.kind === 'map' ? [...root.entries.values()].map(({ value }) => value) : [root];
  const id = lists.flatMap((list) => (list.kind === 'list' ? list.items.flatMap((item) => idOf(item) ?? []) : []))[0];
  return { example: `${id ?? 'avoids-calling'}: {title: …}` };
}

/** The list whose entries have most of the fields that stand in one without its name. */
export function listOf(root: Located): string {
  const [item] = root.kind === 'list' ? root.items : [];
  const fields = item?.kind === 'map' ? [...item.entries.keys()] : [];
  const shared = (list: ListName) => fields.filter((field) => field in lists[list].schema.shape).length;
  const best = [...listNames].sort((a, b) => shared(b) - shared(a))[0] as ListName;
  return fields.length === 0 ? 'signs' : best;
}
