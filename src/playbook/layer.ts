import { join } from 'node:path';
import type { Place } from '../errors.ts';
import { additionsOf, bothWays, changedItems, putInOrder, settle } from './additions.ts';
import { type Alike, alikeIn, baseKnowing, beginningOf, filledAlike } from './alike.ts';
import { nearIds } from './called.ts';
import { blamed, oneForCopies, shortPlace, type Twice } from './copies.ts';
import {
  isOfTexts,
  isSecondHeader,
  isStrayText,
  languageOf,
  listExample,
  listOf,
  listPlace,
  noId,
  sections,
  strayText,
  textExample,
  unknownSection,
} from './file-shape.ts';
import { languages } from './languages.ts';
import {
  idOf,
  type Located,
  type LocatedEntry,
  type LocatedMap,
  listAt,
  mapOf,
  overlay,
  scalarAt,
  withEntries,
} from './located.ts';
import { dropOverridden, withChannels } from './over-base.ts';
import { parseYaml } from './parse-yaml.ts';
import { type Problem, problem } from './problem.ts';
import { HEADER_FILE, type PlaybookFile } from './read-directory.ts';
import { type ListKind, listNames, lists } from './schema/lists.ts';
import { inOrder } from './stage-order.ts';
import { unbegun } from './unbegun.ts';

/** One playbook directory, or several merged: entries by list, with the place of every value. */
export interface Layer {
  header: LocatedMap;
  model: LocatedMap | null;
  entries: Record<string, Map<string, Located>>;
  /** Translations: language → id → prose fields. */
  texts: Record<string, Map<string, Located>>;
}

export const kindOf = (list: string): ListKind => lists[list as keyof typeof lists];

const emptyLayer = (place: Place): Layer => ({
  header: mapOf(place),
  model: null,
  entries: Object.fromEntries(listNames.map((name) => [name, new Map<string, Located>()])),
  texts: {},
});

function addTexts(layer: Layer, language: string, root: LocatedMap, problems: Problem[]): void {
  if (!(languages as readonly string[]).includes(language)) {
    problems.push(problem('unknown-language', root.place, { language, choices: [...languages] }));
    return;
  }
  layer.texts[language] ??= new Map();
  const texts = layer.texts[language] as Map<string, Located>;
  for (const [id, { key, value }] of root.entries) {
    const first = texts.get(id);
    if (first) problems.push(problem('duplicate-text', key, { id, language, at: shortPlace(first.place) }));
    // A translation that belongs to nothing is wrong in its id, so that is where it stands.
    else texts.set(id, { ...value, place: key });
  }
}

let anonymous = 0;

/** What a file is found to hold while it is read. */
interface Found {
  problems: Problem[];
  twice: Twice[];
  entries: number;
  /** The lists that it carries. */
  lists: readonly string[];
}

function addEntry(layer: Layer, list: string, item: Located, found: Found): void {
  const { problems } = found;
  const entries = layer.entries[list] as Map<string, Located>;
  const { by } = kindOf(list);
  if (by === null) {
    anonymous += 1;
    entries.set(`#${anonymous}`, item);
    return;
  }
  if (item.kind !== 'map') {
    problems.push(problem('wrong-type', item.place, { field: list, expected: 'map', example: `- {id: …}` }));
    return;
  }
  const id = scalarAt(item, by);
  if (id === undefined) problems.push(noId(item, by));
  else {
    const first = entries.get(id)?.place;
    found.entries += 1;
    if (first === undefined) entries.set(id, item);
    else {
      const { place, other } = blamed(first, item.place);
      found.twice.push({ problem: problem('duplicate-id', place, { id, list, at: shortPlace(other) }), first });
    }
  }
}

function addSection(layer: Layer, key: string, place: Place, value: Located, found: Found): void {
  const { problems } = found;
  if (key === 'model') {
    if (value.kind !== 'map')
      problems.push(problem('wrong-type', value.place, { field: key, expected: 'map', example: '' }));
    else layer.model = layer.model ? (overlay(layer.model, value) as LocatedMap) : value;
  } else if (!Object.hasOwn(lists, key)) problems.push(unknownSection(key, place, value, found.lists));
  else if (value.kind !== 'list')
    problems.push(problem('wrong-type', value.place, { field: key, expected: 'list', example: listExample(value) }));
  else for (const item of value.items) addEntry(layer, key, item, found);
}

/** The header may carry lists too, such as `measures`: they are no fields of it. */
function addHeader(layer: Layer, root: LocatedMap, found: Found): void {
  const own = [...root.entries].filter(([key]) => !sections.includes(key));
  layer.header = withEntries(root, new Map(own));
  for (const [key, entry] of root.entries)
    if (sections.includes(key)) addSection(layer, key, entry.key, entry.value, found);
}

/** Puts the files of one directory together: a list is the sum of all files that carry its key. */
export function readLayer(files: readonly PlaybookFile[], folder: string, problems: Problem[]): Layer {
  const layer = emptyLayer({ file: `${folder}/playbook.yaml`, line: 1, column: 1 });
  for (const file of files) {
    const parsed = parseYaml(file.name, file.text);
    problems.push(...parsed.problems);
    const root = parsed.node;
    if (!root) continue;
    const language = languageOf(file.name);
    const lists = root.kind === 'map' ? [...root.entries.keys()] : [];
    const found: Found = { problems, twice: [], entries: 0, lists };
    if (language !== null && !isOfTexts(root)) problems.push(problem('text-list', listPlace(root), textExample(root)));
    else if (language === null && isStrayText(file.name, folder, root))
      problems.push(problem('text-folder', root.place, strayText(file.name, folder)));
    else if (root.kind !== 'map') problems.push(problem('file-no-list', root.place, { example: listOf(root) }));
    else if (language !== null) addTexts(layer, language, root, problems);
    else if (file.name === join(folder, HEADER_FILE)) addHeader(layer, root, found);
    else if (isSecondHeader(root)) problems.push(problem('header-twice', root.place, { header: HEADER_FILE }));
    else for (const [key, entry] of root.entries) addSection(layer, key, entry.key, entry.value, found);
    problems.push(...oneForCopies(file.name, found.entries, found.twice));
  }
  return layer;
}

function forgetTexts(merged: Layer, id: string, item: Located): void {
  for (const texts of Object.values(merged.texts)) {
    const kept = dropOverridden(texts.get(id), item);
    if (kept) texts.set(id, kept);
  }
}

/** A playbook that stands alone: what it adds, it adds to its own lists. */
export function settleAlone(layer: Layer, problems: Problem[]): Layer {
  const entries = copyMaps(layer.entries);
  for (const [list, nodes] of Object.entries(entries))
    for (const [id, node] of nodes)
      nodes.set(id, settle(list, node, isId(id) ? problems : [], { entries, removed: new Map() }));
  return filledAlike({ ...layer, entries }, alikeIn(entries.stages as Map<string, Located>));
}

const isId = (id: string) => /^[#a-z]/.test(id);

/** What a list may grow by is there before it grows. */
const whatGrowsLast = [
  ...listNames.filter((list) => additionsOf(list).length === 0),
  ...listNames.filter((list) => additionsOf(list).length > 0),
];

function mergeEntries(merged: Layer, over: Layer, bare: Layer, problems: Problem[]): void {
  const around = {
    entries: merged.entries,
    removed: new Map(removedBy(over.header).map(({ id, place }) => [id, place])),
  };
  for (const list of whatGrowsLast) {
    const target = merged.entries[list] as Map<string, Located>;
    for (const [id, item] of over.entries[list] as Map<string, Located>) {
      const before = target.get(id);
      const lacking = before || !isId(id) || bare.entries[list]?.has(id) ? null : unbegun(list, id, item, bare);
      if (lacking) problems.push(lacking);
      // What has no id yet is told that alone.
      const twoWays = before ? bothWays(list, item) : [];
      problems.push(...twoWays);
      const told = isId(id) && !lacking && twoWays.length === 0 ? problems : [];
      target.set(id, settle(list, before ? overlay(before, item) : item, told, around));
      putInOrder(list, target, id, told, merged);
      if (!before) continue;
      forgetTexts(merged, id, item);
      for (const changed of changedItems(item)) forgetTexts(merged, changed.id, changed.item);
    }
  }
  forgetFitted(merged, over);
}

/** Who judges a sign anew is heard: what the base had fitted to its own judgement speaks no longer. */
function forgetFitted(merged: Layer, over: Layer): void {
  const fitted = merged.entries.asked as Map<string, Located>;
  const own = over.entries.asked as Map<string, Located>;
  for (const [id, item] of over.entries.signs as Map<string, Located>) {
    const judged = item.kind === 'map' ? item.entries.get('probability')?.value : undefined;
    const row = fitted.get(id);
    // Of a stage that the playbook adds nothing was fitted: a number for it takes nothing away.
    const isAnew = judged?.kind === 'map' && [...judged.entries.keys()].some((stage) => row && names(row, stage));
    if (isAnew && !own.has(id)) fitted.delete(id);
  }
}

function mergeTexts(merged: Layer, over: Layer): void {
  for (const [language, texts] of Object.entries(over.texts)) {
    merged.texts[language] ??= new Map();
    const target = merged.texts[language] as Map<string, Located>;
    for (const [id, text] of texts) {
      const before = target.get(id);
      target.set(id, before ? overlay(before, text) : text);
    }
  }
}

const copyMaps = (maps: Record<string, Map<string, Located>>) =>
  Object.fromEntries(Object.entries(maps).map(([name, map]) => [name, new Map(map)]));

function unknownLike({ id, like, place }: Alike, known: string[], over: Layer, bare: Layer): Problem {
  const taken = removedBy(over.header).find((removed) => removed.id === like);
  if (taken && bare.entries.stages?.has(like)) return problem('removed-used', taken.place, { id: like, needing: [id] });
  return problem('dangling', place, { id: like, list: 'stages', near: nearIds(like, known, over, ['stages']), known });
}

/** The playbook `over` on top of `base`: entries by id, removed ids gone, numbers one by one. */
export function mergeLayers(bare: Layer, over: Layer, problems: Problem[]): Layer {
  const alike = alikeIn(over.entries.stages as Map<string, Located>);
  const base = baseKnowing(bare, alike);
  const merged: Layer = {
    header: withChannels(over.header, base.header),
    model: base.model,
    entries: copyMaps(base.entries),
    texts: copyMaps(base.texts),
  };
  removeIds(merged, over, problems);
  const stages = merged.entries.stages as Map<string, Located>;
  const before = new Set(stages.keys());
  for (const each of alike) {
    if (before.has(each.id)) problems.push(problem('like-known', each.place, { id: each.id }));
    else if (!before.has(each.like)) problems.push(unknownLike(each, [...before], over, bare));
    else stages.set(each.id, beginningOf(each, stages));
  }
  if (over.model) merged.model = base.model ? (overlay(base.model, over.model) as LocatedMap) : over.model;
  // The base's own title is no part of what lies over it.
  for (const texts of Object.values(merged.texts)) texts.delete(scalarAt(base.header, 'id') ?? '');
  mergeEntries(merged, over, bare, problems);
  mergeTexts(merged, over);
  merged.entries.stages = inOrder(stages, before);
  return filledAlike(merged, alike);
}

/** Entries that say something about another one, and go when it goes. */
const ABOUT_OTHERS = ['reports', 'asked', 'sayings', 'heard', 'cases', 'sentences', 'cards'] as const;

const names = (node: Located, id: string): boolean => {
  if (node.kind === 'scalar')
    return (
      node.value === id || (/^[=@]/.test(String(node.value).slice(id.length)) && String(node.value).startsWith(id))
    );
  if (node.kind === 'list') return node.items.some((item) => names(item, id));
  return [...node.entries].some(([key, { value }]) => key === id || names(value, id));
};

/** The same without the items of its lists that are this id. */
function without(node: Located, id: string): Located {
  if (node.kind === 'scalar' || !names(node, id)) return node;
  if (node.kind === 'list') {
    const items = node.items.filter((item) => item.kind !== 'scalar' || item.value !== id);
    return { ...node, items: items.map((item) => without(item, id)) };
  }
  const entries = [...node.entries].map(([key, { key: place, value }]) => {
    return [key, { key: place, value: without(value, id) }] as const;
  });
  return withEntries(node, new Map(entries));
}

/** Lines and items of meetings that come only in a season that is no more. */
function withoutSeason(node: Located, id: string): Located {
  if (node.kind === 'scalar') return node;
  if (node.kind === 'list')
    return {
      ...node,
      items: node.items.filter((item) => scalarAt(item, 'when') !== id).map((item) => withoutSeason(item, id)),
    };
  const kept = [...node.entries].map(
    ([key, { key: place, value }]) => [key, { key: place, value: withoutSeason(value, id) }] as const,
  );
  return withEntries(node, new Map(kept));
}

/** What the base says of a removed entry goes with it: its cases, cards and sayings, and its place in lists. */
function forget(merged: Layer, id: string, gone: Set<string>): void {
  const orphans: string[] = [];
  for (const list of listNames) {
    const entries = merged.entries[list] as Map<string, Located>;
    const isAbout = (ABOUT_OTHERS as readonly string[]).includes(list);
    for (const [key, node] of entries) {
      if ((isAbout && names(node, id)) || scalarAt(node, 'when') === id) {
        entries.delete(key);
        orphans.push(key);
      } else if (names(node, id)) entries.set(key, withoutSeason(without(node, id), id));
    }
  }
  for (const orphan of orphans) {
    // Tables are filed under the sign that they are about: of that one nothing else is to be forgotten.
    if (gone.has(orphan) || orphan === id || orphan.startsWith('#')) continue;
    if (listNames.some((list) => merged.entries[list]?.has(orphan))) continue;
    gone.add(orphan);
    for (const texts of Object.values(merged.texts)) texts.delete(orphan);
    forget(merged, orphan, gone);
  }
}

/** The ids that a playbook takes out of its base, with their places. */
export const removedBy = (header: LocatedMap): { id: string; place: Place }[] => {
  const remove = header.entries.get('remove')?.value;
  const items = remove?.kind === 'list' ? remove.items : [];
  const all = items.flatMap((item) => (item.kind === 'scalar' ? [{ id: String(item.value), place: item.place }] : []));
  return all.filter(({ id }, i) => all.findIndex((each) => each.id === id) === i);
};

const itemsOf = (meeting: Located): readonly Located[] => listAt(meeting, 'items') ?? [];

/** Items of meetings are no entries, and have ids of their own. */
export const itemIds = (layer: Layer): string[] =>
  [...(layer.entries.meetings ?? [])].flatMap(([, node]) =>
    itemsOf(node).flatMap((item) => scalarAt(item, 'id') ?? []),
  );

/** Takes an item out of its meeting, with the lines that were added to it. @returns whether there was one */
function removeItem(merged: Layer, id: string): boolean {
  if (!itemIds(merged).includes(id)) return false;
  const meetings = merged.entries.meetings as Map<string, Located>;
  for (const [key, node] of meetings) {
    if (node.kind !== 'map' || !itemsOf(node).some((item) => scalarAt(item, 'id') === id)) continue;
    const items = node.entries.get('items') as LocatedEntry;
    const kept = itemsOf(node).filter((item) => scalarAt(item, 'id') !== id);
    const value: Located = { kind: 'list', items: kept, place: items.value.place };
    meetings.set(key, withEntries(node, new Map([...node.entries, ['items', { key: items.key, value }]])));
  }
  const leads = merged.entries.leads as Map<string, Located>;
  const added = [...leads].filter(([, lead]) => scalarAt(lead, 'item') === id).map(([key]) => key);
  for (const key of added) {
    leads.delete(key);
    for (const texts of Object.values(merged.texts)) texts.delete(key);
  }
  return true;
}

/** What was printed for a course that is no more, and for no other, goes with it. */
function forgetHandouts(merged: Layer, handouts: readonly Located[], gone: Set<string>): void {
  const modules = [...(merged.entries.modules as Map<string, Located>).values()];
  for (const each of handouts) {
    const id = idOf(each) ?? '';
    if (modules.some((node) => names(node, id)) || !merged.entries.handouts?.delete(id)) continue;
    gone.add(id);
    for (const texts of Object.values(merged.texts)) texts.delete(id);
  }
}

function removeIds(merged: Layer, over: Layer, problems: Problem[]): void {
  // What went with another entry may be named too, before it or after it.
  const gone = new Set<string>();
  for (const { id, place } of removedBy(over.header)) {
    const handouts = listAt(merged.entries.modules?.get(id), 'handouts') ?? [];
    const lost = listNames.filter((list) => (merged.entries[list] as Map<string, Located>).delete(id));
    for (const texts of Object.values(merged.texts)) texts.delete(id);
    const isItem = lost.length === 0 && removeItem(merged, id);
    if (lost.length > 0) {
      forget(merged, id, gone);
      forgetHandouts(merged, handouts, gone);
    } else if (!isItem && !gone.has(id)) {
      const own = listNames.flatMap((list) => over.entries[list]?.get(id) ?? [])[0];
      if (own) {
        problems.push(problem('remove-own', place, { id, at: shortPlace(own.place) }));
        continue;
      }
      const known = listNames.flatMap((list) => [...(merged.entries[list]?.keys() ?? [])]);
      problems.push(
        problem('remove-unknown', place, {
          id,
          near: nearIds(id, [...known, ...itemIds(merged)], merged, [...listNames, 'items']),
        }),
      );
    }
  }
}
