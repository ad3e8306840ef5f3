import type { Place } from '../../errors.ts';
import { nearIds } from '../called.ts';
import { choicesNear } from '../choices.ts';
import { itemIds, removedBy } from '../layer.ts';
import { type Link, links } from '../links.ts';
import { keyPlaceAt, type Located, nodeAt, type Plain, scalarAt } from '../located.ts';
import { type Problem, problem } from '../problem.ts';
import type { Resolved } from '../resolve.ts';
import type { ListName } from '../schema/lists.ts';
import type { Check } from './check.ts';

/** So many ids can be told instead of pointed at. */
const FEW = 16;

interface Reference {
  path: string[];
  id: string;
}

/** All references at a path: `*` walks a list, a final `#` takes the keys of a map. */
function referencesAt(value: Plain | undefined, path: readonly string[], walked: string[] = []): Reference[] {
  if (value === undefined || value === null) return [];
  const [step, ...rest] = path;
  if (step === undefined) return typeof value === 'string' ? [{ path: walked, id: value.split('=')[0] as string }] : [];
  if (step === '#') return Object.keys(value as Record<string, Plain>).map((id) => ({ path: [...walked, id], id }));
  if (step === '*')
    return Array.isArray(value) ? value.flatMap((item, i) => referencesAt(item, rest, [...walked, String(i)])) : [];
  return typeof value === 'object' && !Array.isArray(value) ? referencesAt(value[step], rest, [...walked, step]) : [];
}

const idsOf = (playbook: Resolved, list: ListName) => playbook.layer.entries[list]?.keys() ?? [];

interface Named {
  link: Link;
  node: Located;
  reference: Reference;
}

/** Two checks go through all references of a playbook, most of which are its base's. */
const found = new WeakMap<Resolved, readonly Named[]>();

export function references(playbook: Resolved): readonly Named[] {
  const known = found.get(playbook);
  if (known) return known;
  const all = links.flatMap((link) =>
    playbook.values[link.from].flatMap(({ value, node }) =>
      referencesAt(value, link.path).map((reference) => ({ link, node, reference })),
    ),
  );
  found.set(playbook, all);
  return all;
}

/** A line is added to an item of a meeting, which is no entry of its own. */
const checkLeads: Check = ({ values, layer }) => {
  const known = itemIds(layer);
  const removed = new Map(removedBy(layer.header).map(({ id, place }) => [id, place]));
  return values.leads.flatMap(({ value, node }) => {
    const { item } = value as { item: string };
    if (known.includes(item)) return [];
    const taken = removed.get(item);
    if (taken) return [problem('removed-used', taken, { id: item, needing: [scalarAt(node, 'id') ?? ''] })];
    return [
      problem('dangling', nodeAt(node, ['item']).place, {
        id: item,
        list: 'items',
        near: nearIds(item, known, layer, ['items']),
        known: known.length <= FEW ? known : [],
      }),
    ];
  });
};

/** A name that leads nowhere. */
interface Stray {
  link: Link;
  id: string;
  place: Place;
  /** What may stand there. */
  ids: ReadonlySet<string>;
}

const holds = (playbook: Resolved, { to }: Link, id: string) =>
  to.some((list) => playbook.layer.entries[list]?.has(id));

/** Two names of one entry of which each is the other's: a stage behind `cluster`, a cluster behind `belongsTo`. */
function changedOver(all: readonly Stray[], playbook: Resolved): Problem[] | null {
  const [one, other] = all;
  if (all.length !== 2 || !one || !other || one.place.file !== other.place.file) return null;
  if (!holds(playbook, other.link, one.id) || !holds(playbook, one.link, other.id)) return null;
  const [first, second] = [one, other].map(({ link }) => link.path.join('.')) as [string, string];
  const example = `${first}: ${other.id}，${second}: ${one.id}`;
  return [problem('changed-over', one.place, { first, second, example })];
}

/** Where a course stands among actions, or an action among courses: the field that it belongs in. */
const SIBLINGS: Readonly<Record<string, readonly [list: ListName, field: string]>> = {
  actions: ['modules', 'addCurriculum'],
  curriculum: ['actions', 'addActions'],
};

function astray({ link, id, place, ids }: Stray, playbook: Resolved): Problem {
  const [other, field] = (link.from === 'stages' ? SIBLINGS[link.path[0] as string] : undefined) ?? [];
  if (other && playbook.layer.entries[other]?.has(id))
    return problem('of-other-list', place, { id, list: other, example: `${field}: [${id}]` });
  const { besides = [] } = link;
  const near = nearIds(id, ids, playbook.layer, link.to);
  return problem('dangling', place, {
    id,
    list: link.to[0] as string,
    near: near.length > 0 ? near : choicesNear(id, besides).slice(0, 1),
    known: ids.size <= FEW ? [...besides, ...ids] : [],
  });
}

/** Every reference leads somewhere. */
export const checkLinks: Check = (playbook) => {
  const problems: Problem[] = checkLeads(playbook);
  const known = new Map<string, Set<string>>();
  const removed = new Map(
    removedBy(playbook.layer.header).map(({ id, place }) => [id, { place, uses: [] as string[] }]),
  );
  const stray = new Map<Located, Stray[]>();
  for (const { link, node, reference } of references(playbook)) {
    const key = link.to.join();
    if (!known.has(key)) known.set(key, new Set(link.to.flatMap((list) => [...idsOf(playbook, list)])));
    const ids = known.get(key) as Set<string>;
    if (ids.has(reference.id) || link.besides?.includes(reference.id)) continue;
    const isKey = link.path.at(-1) === '#';
    const place = isKey
      ? keyPlaceAt(node, reference.path.slice(0, -1), reference.id)
      : nodeAt(node, reference.path).place;
    const taken = removed.get(reference.id);
    if (taken) taken.uses.push(scalarAt(node, 'id') ?? scalarAt(node, 'sign') ?? '');
    else stray.set(node, [...(stray.get(node) ?? []), { link, id: reference.id, place, ids }]);
  }
  for (const all of stray.values())
    problems.push(...(changedOver(all, playbook) ?? all.map((each) => astray(each, playbook))));
  for (const [id, { place, uses }] of removed) {
    if (uses.length > 0) problems.push(problem('removed-used', place, { id, needing: [...new Set(uses)] }));
  }
  return problems;
};
