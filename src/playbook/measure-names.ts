import { measureNamed, measures, measureWord } from '../domain/records/day-record.ts';
import type { Plain } from './located.ts';

type Fields = Record<string, Plain | undefined>;
const fields = (value: Plain | undefined): Fields | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;

/** `talkSeconds`, as records name it; a measure of the playbook's own as it is. */
const inRecords = (name: Plain): Plain => measureNamed(name, measures) ?? name;

function inPlaybooks(name: Plain | undefined): Plain {
  const known = measureNamed(name, measures);
  return known === undefined ? (name as Plain) : measureWord(known);
}

/** Of each list that names measures: the entry with the names that its readers know. */
const renamed: Readonly<Record<string, (entry: Fields) => Fields>> = {
  modules: (entry) => {
    const trains = fields(entry.trains);
    const named = trains?.measures;
    return trains && Array.isArray(named) ? { ...entry, trains: { ...trains, measures: named.map(inRecords) } } : entry;
  },
  incentives: (entry) => ({ ...entry, metric: inPlaybooks(entry.metric) }),
  measures: (entry) => {
    const adds = fields(entry.adds);
    return adds ? { ...entry, adds: { ...adds, weightedBy: inPlaybooks(adds.weightedBy) } } : entry;
  },
};

/** Entries of a list, in which a measure that every team has may be written in either way: `talkSeconds`, `talk-seconds`. */
export const withMeasureNames = (list: string, entries: readonly unknown[]): readonly unknown[] => {
  const rename = renamed[list];
  return rename ? entries.map((entry) => rename(entry as Fields)) : entries;
};
