import type { Place } from '../errors.ts';
import type { Layer } from './layer.ts';
import type { Loaded } from './load.ts';
import { idOf, type Located } from './located.ts';
import { nearWords } from './near.ts';
import { listNames } from './schema/lists.ts';

/** One value of an entry and where it was written. */
export interface Origin {
  /** `probability.storming`, `how.2`. */
  path: string;
  value: string | number | boolean | null;
  place: Place;
  /** What the base says there, when the playbook says it anew. */
  before?: { value: Origin['value']; place: Place };
}

export interface Explained {
  id: string;
  list: string;
  origins: Origin[];
  /** Translations, by language. */
  texts: Record<string, Origin[]>;
}

function leaves(node: Located, path = ''): Origin[] {
  const join = (step: string | number) => (path === '' ? String(step) : `${path}.${step}`);
  if (node.kind === 'scalar') return [{ path, value: node.value, place: node.place }];
  if (node.kind === 'list') return node.items.flatMap((item, i) => leaves(item, join(i + 1)));
  return [...node.entries].flatMap(([key, { value }]) => leaves(value, join(key)));
}

const samePlace = (a: Place, b: Place) => a.file === b.file && a.line === b.line && a.column === b.column;

function withBefore(now: readonly Origin[], base: Located | undefined): Origin[] {
  const old = new Map((base ? leaves(base) : []).map((each) => [each.path, each]));
  return now.map((each) => {
    const before = old.get(each.path);
    if (!before || samePlace(before.place, each.place) || before.value === each.value) return each;
    return { ...each, before: { value: before.value, place: before.place } };
  });
}

/** `model` explains the numbers of the model, `model.noise` a part of them. */
function explainModel(loaded: Loaded, id: string): Explained | null {
  const { model } = loaded.layer;
  if (!model) return null;
  const part = id === 'model' ? '' : id.slice('model.'.length);
  const origins = withBefore(leaves(model), loaded.base?.model ?? undefined).filter(
    ({ path }) => part === '' || path === part || path.startsWith(`${part}.`),
  );
  return origins.length > 0 ? { id, list: 'model', origins, texts: {} } : null;
}

/** From which file and line every value of an entry comes. Null when there is no such entry. */
export function explainEntry(loaded: Loaded, id: string): Explained | null {
  if (id === 'model' || id.startsWith('model.')) return explainModel(loaded, id);
  const { layer, base } = loaded;
  const list = listNames.find((name) => layer.entries[name]?.has(id));
  if (!list) return null;
  const origins = withBefore(leaves(layer.entries[list]?.get(id) as Located), base?.entries[list]?.get(id));
  const texts = Object.entries(layer.texts).flatMap(([language, all]) => {
    const text = all.get(id);
    return text ? [[language, withBefore(leaves(text), base?.texts[language]?.get(id))] as const] : [];
  });
  return { id, list, origins, texts: Object.fromEntries(texts) };
}

/** Ids that are spelt nearly so. */
export const nearIds = (layer: Layer, id: string): string[] =>
  nearWords(
    id,
    listNames.flatMap((list) => [...(layer.entries[list]?.keys() ?? [])]).filter((each) => !each.startsWith('#')),
  );

/** How two playbooks differ. */
export interface Difference {
  added: { id: string; list: string }[];
  removed: { id: string; list: string }[];
  changed: {
    id: string;
    list: string;
    path: string;
    from: Origin['value'];
    to: Origin['value'];
    place: Place | null;
  }[];
}

type Change = Difference['changed'][number];

/** Members by what they are called; null where one has no name, or two have the same. */
function membersOf(list: readonly Located[]): Map<string, Located> | null {
  const members = new Map(list.flatMap((item) => (idOf(item) === undefined ? [] : [[idOf(item) as string, item]])));
  return members.size === list.length ? members : null;
}

/** Lists are compared by member: one more at the head of a list does not change the eleven behind it. */
function compareLists(from: readonly Located[], to: readonly Located[], path: string): Omit<Change, 'id' | 'list'>[] {
  const [before, after] = [membersOf(from), membersOf(to)];
  if (!before || !after) {
    const length = Math.max(from.length, to.length);
    return Array.from({ length }, (_, i) => compareAt(from[i], to[i], `${path}.${i + 1}`)).flat();
  }
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((member) => {
    const [old, now] = [before.get(member), after.get(member)];
    if (old && now) return compareAt(old, now, `${path}.${member}`);
    return [{ path, from: old ? member : null, to: now ? member : null, place: now?.place ?? null }];
  });
}

function compareAt(from: Located | undefined, to: Located | undefined, path: string): Omit<Change, 'id' | 'list'>[] {
  const join = (step: string) => (path === '' ? step : `${path}.${step}`);
  if (from?.kind === 'list' && to?.kind === 'list') return compareLists(from.items, to.items, path);
  if (from?.kind === 'map' && to?.kind === 'map')
    return [...new Set([...from.entries.keys(), ...to.entries.keys()])].flatMap((key) =>
      compareAt(from.entries.get(key)?.value, to.entries.get(key)?.value, join(key)),
    );
  const [before, after] = [from, to].map(
    (node) => new Map((node ? leaves(node, path) : []).map((at) => [at.path, at])),
  );
  return [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])].flatMap((at) => {
    const [old, now] = [before?.get(at)?.value ?? null, after?.get(at)];
    return old === (now?.value ?? null)
      ? []
      : [{ path: at, from: old, to: now?.value ?? null, place: now?.place ?? null }];
  });
}

const compareNodes = (id: string, list: string, from: Located, to: Located): Change[] =>
  from === to ? [] : compareAt(from, to, '').map((each) => ({ id, list, ...each }));

/** What `to` has, lacks and says otherwise than `from`: entries by id, values one by one. */
export function differences(from: Layer, to: Layer): Difference {
  const found: Difference = { added: [], removed: [], changed: [] };
  for (const list of listNames) {
    const before = from.entries[list] ?? new Map<string, Located>();
    const after = to.entries[list] ?? new Map<string, Located>();
    const named = (ids: Iterable<string>) => [...ids].filter((id) => !id.startsWith('#'));
    for (const id of named(after.keys())) if (!before.has(id)) found.added.push({ id, list });
    for (const id of named(before.keys())) {
      const now = after.get(id);
      if (now) found.changed.push(...compareNodes(id, list, before.get(id) as Located, now));
      else found.removed.push({ id, list });
    }
  }
  if (from.model && to.model) found.changed.push(...compareNodes('model', 'model', from.model, to.model));
  return found;
}
