import { addDays, type Day } from '../../calendar/day.ts';
import { type Measure, measures, measureWord } from '../../records/day-record.ts';
import { type OwnMeasure, totalOf } from '../../records/own-measure.ts';
import { attendedOf, type Parameters, type RecordsView } from './view.ts';

/** A measure that a playbook's `computed` names: one that every team has, or one of the playbook's own. */
export type Named = { builtIn: Measure } | { own: OwnMeasure };

/** One that every team has, as playbooks spell it (`intent-a`) or as programs do. */
const builtInOf = (word: unknown): Measure | undefined =>
  measures.find((measure) => measure === word || measureWord(measure) === word);

/** Null where the playbook names none of that id. */
export function namedMeasure(view: RecordsView, parameters: Parameters, key: string): Named | null {
  const builtIn = builtInOf(parameters[key]);
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
  last: Day;
}

interface Entry {
  day: Day;
  value: number;
}

function entriesOf(view: RecordsView, named: Named, from: Day, to: Day): Entry[] {
  const isWithin = ({ day }: { day: Day }) => day >= from && day <= to;
  if ('own' in named)
    return (view.own?.figures ?? []).filter((each) => each.measure === named.own.id && isWithin(each));
  return attendedOf(view).flatMap((record) => {
    const value = record[named.builtIn];
    return value === null || !isWithin(record) ? [] : [{ day: record.day, value }];
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
  const [first, last] = [entries[0]?.day ?? to, entries.at(-1)?.day ?? from];
  if (entries.length === 0) return { value: null, figures: 0, first, last };
  const sum = () => entries.reduce((all, { value }) => all + value, 0);
  const found = { figures: view.own?.figures ?? [], records: view.records };
  const isWithin = ({ day }: { day: Day }) => day >= from && day <= to;
  const value =
    'own' in named && named.own.adds !== 'sum'
      ? totalOf(named.own, { figures: found.figures.filter(isWithin), records: found.records.filter(isWithin) })
      : sum();
  return { value, figures: entries.length, first, last };
}

/** The last so many weeks up to the view's day, or those that end so many weeks before it. */
export const weeksBack = (view: RecordsView, weeks: number, endsBefore = 0): { from: Day; to: Day } => ({
  from: addDays(view.asOf, 1 - 7 * (weeks + endsBefore)),
  to: addDays(view.asOf, -7 * endsBefore),
});
