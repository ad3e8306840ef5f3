import { choicesNear } from './choices.ts';
import { idOf, type Located, listAt, scalarAt } from './located.ts';
import type { ListName } from './schema/lists.ts';

/** What things are called beside their titles, by the field that says so. */
const OTHER_NAMES = ['synonyms', 'aliases'];
/** A shorter name is in too many others to lead anywhere. */
const SHORTEST_PART = 2;
const MOST = 3;

/** A layer, or whatever has its entries by list. */
export interface Entries {
  readonly entries: Readonly<Record<string, ReadonlyMap<string, Located>>>;
}

const key = (name: string): string => name.toLowerCase().replace(/[\s\p{P}]/gu, '');

const namesOf = (node: Located): string[] => [
  ...(scalarAt(node, 'title') === undefined ? [] : [scalarAt(node, 'title') as string]),
  ...OTHER_NAMES.flatMap((field) => (listAt(node, field) ?? []).flatMap((each) => idOf(each) ?? [])),
];

/** Every thing of these lists with its id; items of meetings are no list of their own. */
function* thingsOf(layer: Entries, lists: readonly (ListName | 'items')[]): Generator<readonly [string, Located]> {
  for (const list of lists)
    if (list !== 'items') yield* layer.entries[list] ?? [];
    else
      for (const meeting of layer.entries.meetings?.values() ?? [])
        for (const item of listAt(meeting, 'items') ?? []) yield [idOf(item) ?? '', item];
}

/** Ids of what is called so: exactly, else of what has the name in it or is in it. */
function calledSo(wanted: string, layer: Entries, lists: readonly (ListName | 'items')[]): string[] {
  const name = key(wanted);
  if (name.length < SHORTEST_PART) return [];
  const all = [...thingsOf(layer, lists)].map(([id, node]) => ({ id, names: namesOf(node).map(key) }));
  const exact = all.filter(({ names }) => names.includes(name));
  const within = (each: string) => each.includes(name) || (each.length >= SHORTEST_PART && name.includes(each));
  const found = exact.length > 0 ? exact : all.filter(({ names }) => names.some(within));
  return found.slice(0, MOST).map(({ id }) => id);
}

/** `Storming`, `storming_`, `“storming”` → what is left to compare ids with. */
const asId = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[“”"'‘’]/g, '')
    .replace(/[\s_]+/g, '-');

/**
 * What was meant where no such id is: an id that is spelt nearly so, or that of what is called so.
 * @param lists whose ids may stand there; items of meetings as `items`
 * @param ids all that may stand there, words of the program too
 */
export function nearIds(
  wanted: string,
  ids: Iterable<string>,
  layer: Entries,
  lists: readonly (ListName | 'items')[],
): string[] {
  const called = calledSo(wanted, layer, lists);
  if (called.length > 0) return called;
  const all = [...ids];
  // Two where one belongs: either may have been meant.
  const within = wanted.split(/[/、，,;；|\s]+/).filter((part) => part !== wanted && all.includes(part));
  return within.length > 0 ? within.slice(0, MOST) : choicesNear(asId(wanted), all);
}
