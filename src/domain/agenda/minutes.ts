import type { MinuteRange } from './shapes.ts';

export interface TimedItem extends MinuteRange {
  id: string;
  /** 1 is dropped first; undefined: the item stays. */
  drop?: number | undefined;
}

export type Allotment =
  | { kind: 'allotted'; minutes: ReadonlyMap<string, number>; dropped: readonly string[] }
  /** Even the items that must stay need `least`, or all together can fill at most `most`. */
  | { kind: 'impossible'; least: number; most: number };

const sum = (items: readonly TimedItem[], side: 'min' | 'max') => items.reduce((total, item) => total + item[side], 0);

/** Drops the least important items until the shortest form of the rest fits. */
function whatFits(items: readonly TimedItem[], length: number): { kept: readonly TimedItem[]; dropped: string[] } {
  const dropped: string[] = [];
  let kept = items;
  while (sum(kept, 'min') > length) {
    const optional = kept.filter((item) => item.drop !== undefined);
    if (optional.length === 0) break;
    const first = optional.reduce((a, b) => ((b.drop as number) < (a.drop as number) ? b : a));
    dropped.push(first.id);
    kept = kept.filter((item) => item !== first);
  }
  return { kept, dropped };
}

/**
 * Whole minutes for every item: within its limits, together exactly `length`, nearest to the ideal shares.
 *
 * Objective: minimise Σ (mᵢ − sᵢ)² / sᵢ with the share sᵢ = idealᵢ · length / Σ ideal. One more minute for an
 * item costs (2m + 1) / sᵢ − 2, which grows with m; so starting from the minima and giving each further minute
 * where it costs least is exact (separable convex resource allocation, Fox 1966; with these costs it is the
 * Webster/Sainte-Laguë apportionment between limits). The costs are compared as whole-number products, ties go
 * to the earlier item: the result is the same everywhere.
 */
export function allotMinutes(items: readonly TimedItem[], length: number): Allotment {
  const { kept, dropped } = whatFits(items, length);
  const [least, most] = [sum(kept, 'min'), sum(kept, 'max')];
  if (least > length || most < length) return { kind: 'impossible', least, most };
  const given = kept.map((item) => item.min);
  for (let left = length - least; left > 0; left -= 1) {
    let best = -1;
    kept.forEach((item, i) => {
      if ((given[i] as number) >= item.max) return;
      const rival = kept[best];
      const cost = 2 * (given[i] as number) + 1;
      if (!rival || cost * rival.ideal < (2 * (given[best] as number) + 1) * item.ideal) best = i;
    });
    given[best] = (given[best] as number) + 1;
  }
  return { kind: 'allotted', minutes: new Map(kept.map((item, i) => [item.id, given[i] as number])), dropped };
}
