import { addDays, type Day } from '../../calendar/day.ts';
import { type Measure, measureNamed, measures } from '../../records/day-record.ts';
import { type Figure, type OwnMeasure, totalOf, within } from '../../records/own-measure.ts';
import { sum } from '../../records/statistics.ts';
import { attendedOf, type Parameters, type RecordsView } from './view.ts';

/** A measure that a playbook's `computed` names: one that every team has, or one of the playbook's own. */
export type Named = { builtIn: Measure } | { own: OwnMeasure };

/** Null where the playbook names none of that id. */
export function namedMeasure(view: RecordsView, parameters: Parameters, key: string): Named | null {
  const builtIn = measureNamed(parameters[key], measures);
  if (builtIn !== undefined) return { builtIn };
  const own = view.own?.measures.find(({ id }) => id === parameters[key]);
  return own ? { own } : null;
}

/** What a measure says of some days: one figure, and how many a person and day it was made of. */
export interface Said {
  /** Null where nothing was said. */
  value: number | null;
  /** How many figures there were. */
  figures: number;
  first: Day;
}

interface Entry {
  memberId: number;
  day: Day;
  value: number;
}

/** But for promotions, as with what every team has. */
const usualFigures = ({ own, isPromotion }: RecordsView): readonly Figure[] =>
  (own?.figures ?? []).filter(({ day }) => !isPromotion?.(day));

function entriesOf(view: RecordsView, named: Named, from: Day, to: Day): Entry[] {
  const isWithin = ({ day }: { day: Day }) => day >= from && day <= to;
  if ('own' in named) return usualFigures(view).filter((each) => each.measure === named.own.id && isWithin(each));
  return attendedOf(view).flatMap((record) => {
    const value = record[named.builtIn];
    return value === null || !isWithin(record) ? [] : [{ memberId: record.memberId, day: record.day, value }];
  });
}

/** True where figures of several people and days are added up. */
export const isSum = (named: Named): boolean => 'builtIn' in named || named.own.adds === 'sum';

/**
 * A measure over some days, both included, of the whole team: what is added up stays a sum, the rest is one figure as the
 * playbook says how.
 */
export function saidOf(view: RecordsView, named: Named, from: Day, to: Day): Said {
  const entries = entriesOf(view, named, from, to);
  const first = entries[0]?.day ?? to;
  if (entries.length === 0) return { value: null, figures: 0, first };
  const value =
    'own' in named
      ? totalOf(named.own, within({ figures: usualFigures(view), records: view.records }, from, to))
      : sum(entries.map((each) => each.value));
  return { value, figures: entries.length, first };
}

/** What there is of some days, both included: how many people have figures, on which days, and whether all are 0. */
export function founding(
  view: RecordsView,
  named: Named,
  from: Day,
  to: Day,
): { people: number; days: Day[]; isNothing: boolean } {
  const entries = entriesOf(view, named, from, to);
  return {
    people: new Set(entries.map(({ memberId }) => memberId)).size,
    days: [...new Set(entries.map(({ day }) => day))].sort(),
    isNothing: entries.every(({ value }) => value === 0),
  };
}

/** The last so many weeks up to the view's day, or those that end so many weeks before it. */
export const weeksBack = (view: RecordsView, weeks: number, endsBefore = 0): { from: Day; to: Day } => ({
  from: addDays(view.asOf, 1 - 7 * (weeks + endsBefore)),
  to: addDays(view.asOf, -7 * endsBefore),
});
