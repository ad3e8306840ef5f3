import { type Located, nodeAt, type Plain } from '../located.ts';
import { isBundled } from '../own-places.ts';
import { type Problem, problem } from '../problem.ts';
import type { Check } from './check.ts';

interface Weighted {
  id: string;
  unit: string;
  adds: Plain;
  node: Located;
}

const weightOf = ({ adds }: Pick<Weighted, 'adds'>): string | null =>
  typeof adds === 'object' && adds !== null && !Array.isArray(adds) ? String(adds.weightedBy) : null;

/** The measures on the way from one by its weights until one comes again; null where the way ends. */
function circleFrom(id: string, all: ReadonlyMap<string, Weighted>): string[] | null {
  const path: string[] = [];
  for (let at: string | null = id; at !== null; at = weightOf(all.get(at) ?? { adds: null })) {
    if (path.includes(at)) return path.slice(path.indexOf(at));
    path.push(at);
  }
  return null;
}

/** What every team counts, as a weight for who has nothing of his own that is counted. */
const ANY_WEIGHT = 'effective';

/** What the author counts, and is no part of the circle. */
const ownSum = (all: Iterable<Weighted>, circle: readonly string[]): string | undefined =>
  [...all].find(({ id, adds, node }) => adds === 'sum' && !isBundled(node.place) && !circle.includes(id))?.id;

/** No measure is weighted by itself, alone or by way of others: there would be nothing to weigh by. */
export const checkWeights: Check = ({ values }) => {
  const all = new Map(
    values.measures.map(({ id, value, node }) => {
      const { unit, adds } = value as unknown as Weighted;
      return [id, { id, unit, adds, node }] as const;
    }),
  );
  const told = new Set<string>();
  return [...all.keys()].flatMap((id): Problem[] => {
    const circle = circleFrom(id, all);
    if (circle === null || !circle.includes(id) || told.has(id)) return [];
    for (const each of circle) told.add(each);
    const members = circle.map((each) => all.get(each) as Weighted);
    // What is counted can be added up; rates are weighted by it.
    const counted = members.length > 1 ? members.find(({ unit }) => !/[%％]/.test(unit)) : undefined;
    const weight = ownSum(all.values(), circle) ?? ANY_WEIGHT;
    const [first] = members as [Weighted];
    const example = counted ? 'adds: sum' : `adds: {weightedBy: ${weight}}`;
    const { place } = nodeAt((counted ?? first).node, ['adds']);
    return [
      problem('weight-circle', place, { id: (counted ?? first).id, circle: [...circle, id].join(' → '), example }),
    ];
  });
};
