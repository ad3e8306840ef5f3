import type { Place } from '../errors.ts';
import type { Layer } from './layer.ts';
import { links } from './links.ts';
import { type Located, type LocatedEntry, type LocatedMap, listAt, scalarAt, withEntries } from './located.ts';

/*
 * A stage that a playbook adds may say which other one it is like. Where nothing is said of it, what is said of that
 * one holds: the numbers of signs, which lines and activities are meant for it, its actions and courses, how teams pass
 * through it. They are filled in when layers are merged, so that checks, `explain` and the program know whole tables.
 */
export interface Alike {
  id: string;
  like: string;
  /** Where the author says so. */
  place: Place;
}

/** The stages of a playbook that say which one they are like; not those that are like themselves or like another such. */
export function alikeIn(stages: ReadonlyMap<string, Located>): Alike[] {
  const said = [...stages].flatMap(([id, node]) => {
    const like = scalarAt(node, 'like');
    const place = node.kind === 'map' ? node.entries.get('like')?.value.place : undefined;
    return like === undefined ? [] : [{ id, like, place: place ?? node.place }];
  });
  const ids = new Set(said.map(({ id }) => id));
  return said.filter(({ like }) => !ids.has(like));
}

type Change = (node: Located) => Located;

/** The node with what stands at a path changed; `*` walks a list. Unchanged, it is the same node. */
function changeAt(node: Located, path: readonly string[], change: Change): Located {
  const [step, ...rest] = path;
  if (step === undefined) return change(node);
  if (step === '*') {
    if (node.kind !== 'list') return node;
    const items = node.items.map((item) => changeAt(item, rest, change));
    return items.every((item, i) => item === node.items[i]) ? node : { ...node, items };
  }
  const entry = node.kind === 'map' ? node.entries.get(step) : undefined;
  if (node.kind !== 'map' || !entry) return node;
  const value = changeAt(entry.value, rest, change);
  if (value === entry.value) return node;
  return withEntries(node, new Map([...node.entries, [step, { key: entry.key, value }]]));
}

/** What is keyed by stage says of the new one what it says of the other. */
const fillMap =
  ({ id, like, place }: Alike): Change =>
  (node) => {
    const entry = node.kind === 'map' ? node.entries.get(like) : undefined;
    if (node.kind !== 'map' || !entry || node.entries.has(id)) return node;
    return withEntries(node, new Map([...node.entries, [id, { key: place, value: entry.value }]]));
  };

/** What is meant for some stages is meant for the new one where it is for the other. */
const fillList =
  ({ id, like, place }: Alike): Change =>
  (node) => {
    const names = (item: Located, stage: string) => item.kind === 'scalar' && item.value === stage;
    if (node.kind !== 'list' || !node.items.some((item) => names(item, like))) return node;
    if (node.items.some((item) => names(item, id))) return node;
    return { ...node, items: [...node.items, { kind: 'scalar', value: id, place }] };
  };

const [MAPS, LISTS] = ['#', '*'];

function fill(layer: Layer, stages: readonly Alike[], last: string | undefined): Layer {
  if (stages.length === 0) return layer;
  const entries = { ...layer.entries };
  for (const { from, path, to } of links) {
    if (to[0] !== 'stages' || path.at(-1) !== last) continue;
    const way = path.slice(0, -1);
    const change: Change = (node) =>
      stages.reduce((now, each) => (last === MAPS ? fillMap(each) : fillList(each))(now), node);
    const old = entries[from] as Map<string, Located>;
    entries[from] = new Map([...old].map(([id, node]) => [id, changeAt(node, way, change)]));
  }
  return { ...layer, entries };
}

/** The base as if it had known the new stages: what it means for one, it means for the other. */
export const baseKnowing = (base: Layer, stages: readonly Alike[]): Layer => fill(base, stages, LISTS);

/** Actions and courses of the other stage, to which the new one adds, or which it replaces. */
export function beginningOf({ like, place }: Alike, stages: ReadonlyMap<string, Located>): LocatedMap {
  const other = stages.get(like);
  const entries = ['actions', 'curriculum'].flatMap((field): [string, LocatedEntry][] => {
    const entry = listAt(other, field) && other?.kind === 'map' ? other.entries.get(field) : undefined;
    return entry ? [[field, entry]] : [];
  });
  return { kind: 'map', entries: new Map(entries), place };
}

const numberAt = (row: Located | undefined, stage: string): number => {
  const value = row?.kind === 'map' ? row.entries.get(stage)?.value : undefined;
  return value?.kind === 'scalar' && typeof value.value === 'number' ? value.value : 0;
};

const tidy = (value: number): number => Number(value.toFixed(6));

function rowOf(shares: ReadonlyMap<string, number>, place: Place): LocatedMap {
  const entries = [...shares].map(([stage, value]): [string, LocatedEntry] => [
    stage,
    { key: place, value: { kind: 'scalar', value: tidy(value), place } },
  ]);
  return { kind: 'map', entries: new Map(entries), place };
}

/** Where the new stage stands: the one before it and the one behind it. */
interface Neighbours {
  before: string | undefined;
  behind: string | undefined;
}

/**
 * How teams leave the new stage: back as they do from the other, on as they go into the other; and one step back into
 * the other as that one goes a step back, where it lies before.
 */
function leaving(
  { id, like }: Alike,
  rows: LocatedMap,
  order: readonly string[],
  { behind }: Neighbours,
): Map<string, number> {
  const at = order.indexOf(id);
  const other = rows.entries.get(like)?.value;
  const [pace, back] = [paceInto(like, rows, order), numberAt(other, order[order.indexOf(like) - 1] ?? '')];
  const shares = new Map<string, number>();
  for (const stage of order.slice(0, at)) {
    const share = stage === like ? back : numberAt(other, stage);
    if (share > 0) shares.set(stage, share);
  }
  if (behind !== undefined) shares.set(behind, pace);
  const left = [...shares.values()].reduce((sum, share) => sum + share, 0);
  return shares.set(id, 1 - left);
}

/** The share of a quiet week that goes into a stage from the one before it; of the first, that goes on from it. */
function paceInto(stage: string, rows: LocatedMap, order: readonly string[]): number {
  const at = order.indexOf(stage);
  const [from, to] = at > 0 ? [order[at - 1], stage] : [stage, order[at + 1]];
  return numberAt(rows.entries.get(from as string)?.value, to as string);
}

/** The stage before leads into the new one: by what it passed on so far, else by what leads into the other. */
function passingOn({ id, like }: Alike, rows: LocatedMap, order: readonly string[], { before, behind }: Neighbours) {
  const row = rows.entries.get(before as string)?.value;
  if (before === undefined || row?.kind !== 'map') return null;
  const passed = behind === undefined ? 0 : numberAt(row, behind);
  const shares = new Map([...row.entries.keys()].map((stage) => [stage, numberAt(row, stage)]));
  if (passed > 0) shares.delete(behind as string);
  const pace = passed > 0 ? passed : paceInto(like, rows, order);
  if (passed === 0) shares.set(before, numberAt(row, before) - pace);
  return { stage: before, shares: shares.set(id, pace) };
}

/** A table of a week with the row of the new stage, and the way into it; as it is where the author has written both. */
function withRow(table: LocatedMap, stage: Alike, order: readonly string[], isQuiet: boolean): LocatedMap {
  if (table.entries.has(stage.id)) return table;
  const at = order.indexOf(stage.id);
  const others = order.filter((each) => each !== stage.id);
  const neighbours = { before: order[at - 1], behind: order[at + 1] };
  const entries = new Map(table.entries);
  const other = table.entries.get(stage.like)?.value;
  const put = (id: string, row: LocatedMap) => entries.set(id, { key: stage.place, value: row });
  if (!isQuiet && other?.kind === 'map') {
    const shares = [...other.entries.keys()].map(
      (to) => [to === stage.like ? stage.id : to, numberAt(other, to)] as const,
    );
    put(stage.id, rowOf(new Map(shares), stage.place));
  } else if (isQuiet) {
    const way = passingOn(stage, table, others, neighbours);
    if (way) put(way.stage, rowOf(way.shares, stage.place));
    put(stage.id, rowOf(leaving(stage, table, order, neighbours), stage.place));
  }
  return { ...table, entries };
}

function modelKnowing(model: LocatedMap, stages: readonly Alike[], order: readonly string[]): LocatedMap {
  const grown =
    (isQuiet: boolean): Change =>
    (node) =>
      node.kind === 'map' ? stages.reduce((now, each) => withRow(now, each, order, isQuiet), node) : node;
  const quiet = changeAt(model, ['transitions', 'quiet'], grown(true));
  return changeAt(quiet, ['transitions', 'shock'], grown(false)) as LocatedMap;
}

const orderOf = (layer: Layer): string[] => [...(layer.entries.stages as Map<string, Located>).keys()];

/** The base as it is compared with what lies over it: what was only filled in is no difference. */
export function baseFilled(base: Layer, over: Layer, merged: Layer): Layer {
  const stages = alikeIn(over.entries.stages as Map<string, Located>);
  return filledAlike(baseKnowing(base, stages), stages, orderOf(merged));
}

/** A merged playbook whose tables say of each new stage what they say of the one that it is like. */
export function filledAlike(merged: Layer, stages: readonly Alike[], order = orderOf(merged)): Layer {
  if (stages.length === 0) return merged;
  const model = merged.model && modelKnowing(merged.model, stages, order);
  return { ...fill(merged, stages, MAPS), model };
}
