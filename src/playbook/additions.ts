import type { Place } from '../errors.ts';
import { type Entries, nearIds } from './called.ts';
import { exampleOf, flowOf } from './example.ts';
import {
  idOf,
  type Located,
  type LocatedEntry,
  type LocatedMap,
  listAt,
  overlay,
  toPlain,
  withEntries,
} from './located.ts';
import { nearWords } from './near.ts';
import { type Problem, problem } from './problem.ts';
import type { ListName } from './schema/lists.ts';

/*
 * What an overlay adds to a list of its base, or changes in one of its members, without copying the others:
 * `addActions` and `addCurriculum` of a stage, `addItems` and `changeItems` of a meeting. They are settled when layers
 * are merged, so that nobody after that knows them.
 */
const ADDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  stages: { addActions: 'actions', addCurriculum: 'curriculum' },
  meetings: { addItems: 'items' },
};
const CHANGES: Readonly<Record<string, Readonly<Record<string, string>>>> = { meetings: { changeItems: 'items' } };

/** Which lists a base may grow by, and the field by which an author takes what is new without copying the rest. */
export const growing: readonly (readonly [list: string, field: string, adds: string])[] = Object.entries(ADDS).flatMap(
  ([list, table]) => Object.entries(table).map(([adds, field]) => [list, field, adds] as const),
);

/** The fields by which entries of a list are added to, for near matches and editors. */
export const additionsOf = (list: string): string[] => [
  ...Object.keys(ADDS[list] ?? {}),
  ...Object.keys(CHANGES[list] ?? {}),
];

/** Which of them an entry with these fields may have. */
export const additionsTo = (fields: ReadonlySet<string>): string[] =>
  [...Object.values(ADDS), ...Object.values(CHANGES)].flatMap((table) =>
    Object.entries(table).flatMap(([field, target]) => (fields.has(target) ? [field] : [])),
  );

const SIDES = ['before', 'after'];
/** So many are told; a longer list nobody reads. */
const MOST_KNOWN = 16;
/** So many as examples. */
const FEW_KNOWN = 3;

/** Lists whose order is the way one goes: an entry may say beside which other one it stands, else it comes last. */
const ORDERED = new Set(['ladder']);
export const isOrdered = (list: string): boolean => ORDERED.has(list);

const mapWith = (map: LocatedMap, changes: (entries: Map<string, LocatedEntry>) => void): LocatedMap => {
  const entries = new Map(map.entries);
  changes(entries);
  return withEntries(map, entries);
};

/** Where a new member goes: `before` or `after` one that is there; at the end without them. */
interface Addition {
  id: string;
  /** Where it has a field that neither says where nor belongs to an item. */
  stray: { field: string; place: Place } | null;
  item: Located;
  place: Place;
  anchor: Anchor | null;
  /** Several neighbours where one can be. */
  several: { side: string; names: readonly string[]; place: Place } | null;
  /** Where it says `after` too, having said `before`. */
  both: Place | null;
}

interface Anchor {
  id: string;
  offset: 0 | 1;
  place: Place;
}

/** What lies around a list that grows: entries by list, and what the author takes out of the base. */
export interface Around extends Entries {
  removed: ReadonlyMap<string, Place>;
}

/** Which ids of a list were meant by a name. */
type Near = (wanted: string, known: readonly string[]) => string[];

function noNeighbour(
  { id, place }: Anchor,
  known: readonly string[],
  near: Near,
  removed: Around['removed'] = new Map(),
): Problem {
  if (removed.has(id)) return problem('neighbour-removed', place, { id, known: known.slice(0, FEW_KNOWN) });
  return problem('no-neighbour', place, { id, near: near(id, known), known: known.slice(0, MOST_KNOWN) });
}

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const IDS_IN_TEXT = /(?<![a-z0-9-])[a-z][a-z0-9]{0,30}(?:-[a-z0-9]{1,30}){1,10}/g;

/** `a 放在 b 前面`: no id, but the ids are in it. */
function asAddition(text: string): { id: string; example: string } | null {
  // Ids with a wide comma between them have been told of where they are read.
  if (/^[a-z0-9-]+(?:\s*[，、；]\s*[a-z0-9-]+)+$/.test(text)) return null;
  const [id, other] = ID.test(text) ? [] : (text.match(IDS_IN_TEXT) ?? []);
  if (id === undefined) return null;
  const side = /前|before/i.test(text) ? 'before' : 'after';
  return { id, example: other === undefined ? id : `{id: ${id}, ${side}: ${other}}` };
}

/** `{id: x, after: y}` in a list of ids is the id x; an item of a meeting keeps its other fields. */
function readAddition(node: Located, isId: boolean): Addition | null {
  const id = idOf(node);
  if (id === undefined) return null;
  if (node.kind !== 'map')
    return { id, item: node, place: node.place, anchor: null, stray: null, both: null, several: null };
  const side = node.entries.has('before') ? 'before' : 'after';
  const anchor = node.entries.get(side)?.value;
  const other = side === 'before' ? node.entries.get('after') : undefined;
  const rest = mapWith(node, (entries) => {
    entries.delete('before');
    entries.delete('after');
  });
  const isBare = rest.entries.size === 1 || isId;
  const [stray] = isId ? [...rest.entries].filter(([field]) => field !== 'id') : [];
  const names =
    anchor === undefined ? [] : anchor.kind === 'list' ? anchor.items.flatMap((each) => idOf(each) ?? []) : [];
  return {
    id,
    several: anchor && names.length > 0 ? { side, names, place: anchor.place } : null,
    item: isBare ? (node.entries.get('id')?.value as Located) : rest,
    place: node.place,
    stray: stray ? { field: stray[0], place: stray[1].key } : null,
    both: other?.key ?? null,
    anchor: anchor ? { id: idOf(anchor) ?? '', offset: side === 'before' ? 0 : 1, place: anchor.place } : null,
  };
}

/** A member without its id: where it only says beside which one it stands, it is of the member in front of it. */
function nameless(node: Located, wanted: readonly Located[], field: string): Problem {
  const before = wanted[wanted.indexOf(node) - 1];
  const side = node.kind === 'map' && node.entries.size === 1 ? [...node.entries.keys()][0] : undefined;
  const id = before === undefined ? undefined : idOf(before);
  if (side === undefined || id === undefined || !SIDES.includes(side))
    return problem('missing-field', node.place, { field: 'id', near: [], examples: ['id: …'] });
  const said = flowOf(toPlain(node)).slice(1, -1);
  return problem('bad-form', node.place, { field, value: said, example: `- {id: ${id}, ${said}}` });
}

const idsOf = (items: readonly Located[]) => items.flatMap((item) => idOf(item) ?? []);

/** What a list that grows is told of its surroundings. */
interface Told {
  problems: Problem[];
  near: Near;
  around: Around;
  /** Whether an id names an entry at all. */
  exists: (id: string) => boolean;
}

function add(
  items: readonly Located[],
  wanted: readonly Located[],
  field: string,
  { problems, near: nearOf, around, exists }: Told,
): Located[] {
  const all = [...items];
  for (const node of wanted) {
    const written = node.kind === 'scalar' ? asAddition(String(node.value)) : null;
    if (written) {
      problems.push(problem('bad-form', node.place, { field, value: String(toPlain(node)), example: written.example }));
      all.push({ kind: 'scalar', value: written.id, place: node.place });
      continue;
    }
    const addition = readAddition(node, field !== 'addItems');
    if (!addition) {
      problems.push(nameless(node, wanted, field));
      continue;
    }
    const { id, item, place, anchor, stray, both, several } = addition;
    const known = idsOf(all);
    const at = anchor === null ? all.length : known.indexOf(anchor.id) + anchor.offset;
    if (stray) {
      const near = nearWords(stray.field, SIDES);
      problems.push(problem('unknown-field', stray.place, { field: stray.field, near, known: SIDES }));
    } else if (several)
      problems.push(
        problem('wrong-type', several.place, {
          field: several.side,
          expected: 'string',
          example: several.names[0] ?? '',
        }),
      );
    else if (known.includes(id)) problems.push(problem('already-there', place, { id, field }));
    else {
      if (both) problems.push(twoSides(addition, both));
      // Of an empty list whatever filled it is amiss, and told; so is a member of it that is no entry.
      else if (anchor && known.length > 0 && !known.includes(anchor.id) && !isShadow(anchor.id, known, exists))
        problems.push(noNeighbour(anchor, known, nearOf, around.removed));
      // One whose neighbour is not there is there itself: others may stand beside it.
      all.splice(known.includes(anchor?.id ?? '') ? at : all.length, 0, item);
    }
  }
  return all;
}

/** An entry that is not there only because its id is misspelt where it is added: that is told by itself. */
const isShadow = (anchor: string, known: readonly string[], exists: Told['exists']): boolean =>
  exists(anchor) && known.some((id) => !exists(id));

const twoSides = ({ id, anchor }: Addition, place: Place): Problem =>
  problem('two-sides', place, {
    id,
    example: `{id: ${id}, ${anchor?.offset === 0 ? 'before' : 'after'}: ${anchor?.id ?? '…'}}`,
  });

function change(
  items: readonly Located[],
  wanted: readonly Located[],
  { problems, near: nearOf, around }: Told,
): Located[] {
  const known = idsOf(items);
  const changes = new Map<string, Located>();
  for (const node of wanted) {
    const id = idOf(node);
    const taken = around.removed.get(id ?? '');
    if (id !== undefined && known.includes(id)) changes.set(id, node);
    else if (taken) problems.push(problem('removed-changed', taken, { id: id ?? '' }));
    else problems.push(problem('no-such-item', node.place, { id: id ?? '', near: nearOf(id ?? '', known), known }));
  }
  return items.map((item) => {
    const over = changes.get(idOf(item) ?? '');
    return over ? overlay(item, over) : item;
  });
}

/** Whose titles lead to what stands in a list. */
const NAMED: Readonly<Record<string, readonly (ListName | 'items')[]>> = {
  actions: ['actions'],
  curriculum: ['modules'],
  items: ['items'],
};

/** An entry with its additions put in their places. @param list the playbook list that it is an entry of */
export function settle(list: string, entry: Located, problems: Problem[], layer: Around): Located {
  if (entry.kind !== 'map' || !additionsOf(list).some((field) => entry.entries.has(field))) return entry;
  return mapWith(entry, (entries) => {
    for (const [table, isNew] of [
      [ADDS[list] ?? {}, true],
      [CHANGES[list] ?? {}, false],
    ] as const)
      for (const [field, target] of Object.entries(table)) {
        const given = entries.get(field);
        if (!given) continue;
        entries.delete(field);
        const before = entries.get(target)?.value;
        const items = before?.kind === 'list' ? before.items : [];
        if (given.value.kind !== 'list') {
          problems.push(
            problem('wrong-type', given.value.place, {
              field,
              expected: 'list',
              example: exampleOf('list', field, toPlain(given.value)),
            }),
          );
          continue;
        }
        const wanted = given.value.items;
        const near: Near = (said, known) =>
          nearIds(said, known, layer, NAMED[target] ?? []).filter((id) => known.includes(id));
        const names = (NAMED[target] ?? []).filter((name) => name !== 'items');
        const exists = (id: string) => names.length === 0 || names.some((name) => layer.entries[name]?.has(id));
        const told: Told = { problems, near, around: layer, exists };
        const all = isNew ? add(items, wanted, field, told) : change(items, wanted, told);
        const place = before?.place ?? given.value.place;
        entries.set(target, { key: given.key, value: { kind: 'list', items: all, place } });
      }
  });
}

/** Puts an entry of such a list where it says; of others and of one that says nothing nothing changes. */
export function putInOrder(
  list: ListName,
  entries: Map<string, Located>,
  id: string,
  problems: Problem[],
  layer: Entries,
): void {
  const node = entries.get(id);
  const addition = isOrdered(list) && node ? readAddition(node, false) : null;
  if (!addition?.anchor) return;
  const { anchor, item, both } = addition;
  if (both) problems.push(twoSides(addition, both));
  const others = [...entries].filter(([other]) => other !== id);
  const at = others.findIndex(([other]) => other === anchor.id);
  if (at === -1)
    problems.push(
      noNeighbour(
        anchor,
        others.map(([other]) => other),
        (said, known) => nearIds(said, known, layer, [list]),
      ),
    );
  others.splice(at === -1 ? others.length : at + anchor.offset, 0, [id, item]);
  entries.clear();
  for (const [other, entry] of others) entries.set(other, entry);
}

/** A list that is written anew and added to in one entry: what is added belongs into it. */
export function bothWays(list: string, entry: Located): Problem[] {
  if (entry.kind !== 'map') return [];
  return Object.entries(ADDS[list] ?? {}).flatMap(([field, target]): Problem[] => {
    const [whole, added] = [entry.entries.get(target), entry.entries.get(field)];
    return whole && added ? [problem('list-and-addition', added.key, { field, target })] : [];
  });
}

/** A changed or added item says its texts anew: the base's translation of those is out of date. */
export const changedItems = (entry: Located): { id: string; item: Located }[] =>
  (listAt(entry, 'changeItems') ?? []).map((item) => ({ id: idOf(item) ?? '', item }));
