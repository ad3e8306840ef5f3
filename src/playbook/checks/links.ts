import { measures, measureWord } from '../../domain/records/day-record.ts';
import { itemIds, removedBy } from '../layer.ts';
import { keyPlaceAt, type Located, nodeAt, type Plain, scalarAt } from '../located.ts';
import { nearWords } from '../near.ts';
import { type Problem, problem } from '../problem.ts';
import type { Resolved } from '../resolve.ts';
import type { ListName } from '../schema/lists.ts';
import type { Check } from './check.ts';

interface Link {
  from: ListName;
  /** Path to the reference; `*` goes through a list or the keys of a map. */
  path: readonly string[];
  to: readonly ListName[];
  /** Words that are allowed besides ids. */
  besides?: readonly string[];
}

/** Measures that every team has, as playbooks spell them. */
const measureWords = measures.map(measureWord);

/** Every field that names another entry. */
const links: readonly Link[] = [
  { from: 'stages', path: ['actions', '*'], to: ['actions'] },
  { from: 'stages', path: ['curriculum', '*'], to: ['modules'] },
  { from: 'measures', path: ['adds', 'weightedBy'], to: ['measures'], besides: measureWords },
  { from: 'incentives', path: ['metric'], to: ['measures'], besides: measureWords },
  { from: 'gaps', path: ['stage'], to: ['stages'] },
  { from: 'signs', path: ['belongsTo'], to: ['stages'] },
  { from: 'signs', path: ['cluster'], to: ['clusters'] },
  { from: 'signs', path: ['probability', '#'], to: ['stages'] },
  { from: 'signs', path: ['denies', '*'], to: ['signs'] },
  { from: 'concerns', path: ['withholds', '*'], to: ['actions'] },
  { from: 'reports', path: ['sign'], to: ['signs'] },
  { from: 'reports', path: ['yes', '#'], to: ['stages'] },
  { from: 'reports', path: ['no', '#'], to: ['stages'] },
  { from: 'asked', path: ['sign'], to: ['signs'] },
  { from: 'asked', path: ['no', '#'], to: ['stages'] },
  { from: 'asked', path: ['seldom', '#'], to: ['stages'] },
  { from: 'asked', path: ['sometimes', '#'], to: ['stages'] },
  { from: 'asked', path: ['often', '#'], to: ['stages'] },
  { from: 'asked', path: ['yes', '#'], to: ['stages'] },
  { from: 'actions', path: ['belongsTo'], to: ['stages'], besides: ['member', 'all'] },
  { from: 'actions', path: ['gate'], to: ['gates'] },
  { from: 'actions', path: ['answers', '*'], to: ['signs', 'memberSigns'] },
  { from: 'elements', path: ['meeting'], to: ['meetings'] },
  { from: 'meetings', path: ['items', '*', 'element'], to: ['elements'], besides: ['added'] },
  { from: 'meetings', path: ['items', '*', 'stages', '*'], to: ['stages'] },
  { from: 'meetings', path: ['items', '*', 'linesByStage', '#'], to: ['stages'] },
  { from: 'meetings', path: ['items', '*', 'minutesByStage', '#'], to: ['stages'] },
  { from: 'activities', path: ['stages', '*'], to: ['stages'] },
  { from: 'activities', path: ['meetings', '*'], to: ['meetings'] },
  { from: 'themes', path: ['stages', '*'], to: ['stages'] },
  { from: 'modules', path: ['belongsTo'], to: ['stages'], besides: ['member', 'all'] },
  { from: 'modules', path: ['after', '*'], to: ['modules'] },
  { from: 'modules', path: ['skip', '*', 'passed'], to: ['modules'] },
  { from: 'modules', path: ['skip', '*', 'stage'], to: ['stages'] },
  { from: 'modules', path: ['handouts', '*'], to: ['handouts', 'objections', 'cards'] },
  { from: 'modules', path: ['trains', 'signs', '*'], to: ['signs', 'memberSigns'] },
  { from: 'modules', path: ['season'], to: ['seasons'] },
  { from: 'cards', path: ['module'], to: ['modules'] },
  { from: 'incentives', path: ['stages', '*'], to: ['stages'] },
  { from: 'sayings', path: ['sign'], to: ['signs', 'memberSigns', 'referrals'] },
  { from: 'cases', path: ['expect'], to: ['stages'] },
  { from: 'cases', path: ['seen', '*'], to: ['signs'] },
  { from: 'cases', path: ['asked', '#'], to: ['signs'] },
  { from: 'sentences', path: ['signs', '*'], to: ['signs', 'memberSigns', 'referrals'] },
];

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

export function* references(playbook: Resolved): Generator<{ link: Link; node: Located; reference: Reference }> {
  for (const link of links) {
    for (const { value, node } of playbook.values[link.from]) {
      for (const reference of referencesAt(value, link.path)) yield { link, node, reference };
    }
  }
}

/** A line is added to an item of a meeting, which is no entry of its own. */
const checkLeads: Check = ({ values, layer }) => {
  const known = itemIds(layer);
  return values.leads.flatMap(({ value, node }) => {
    const { item } = value as { item: string };
    if (known.includes(item)) return [];
    return [
      problem('dangling', nodeAt(node, ['item']).place, {
        id: item,
        list: 'items',
        near: nearWords(item, known),
        known: known.length <= FEW ? known : [],
      }),
    ];
  });
};

/** Every reference leads somewhere. */
export const checkLinks: Check = (playbook) => {
  const problems: Problem[] = checkLeads(playbook);
  const known = new Map<string, Set<string>>();
  const removed = new Map(
    removedBy(playbook.layer.header).map(({ id, place }) => [id, { place, uses: [] as string[] }]),
  );
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
    else
      problems.push(
        problem('dangling', place, {
          id: reference.id,
          list: link.to[0] as string,
          near: nearWords(reference.id, ids),
          known: ids.size <= FEW ? [...ids] : [],
        }),
      );
  }
  for (const [id, { place, uses }] of removed) {
    const [first] = uses;
    if (first !== undefined) problems.push(problem('removed-used', place, { id, uses: uses.length, first }));
  }
  return problems;
};
