import { measures } from '../domain/records/day-record.ts';
import { indexOf, type MappedColumn } from './columns.ts';
import type { Field, Grain, Row } from './types.ts';

const dayOnly: readonly Field[] = [
  ...measures.filter((measure) => measure !== 'talkSeconds' && measure !== 'amount'),
  'rate',
];

/** The same person twice on one day, in the rows looked at. */
function repeats(rows: readonly Row[], at: ReadonlyMap<Field, number>): boolean {
  const seen = new Set<string>();
  for (const { cells } of rows) {
    const who = cells[at.get('code') ?? at.get('name') ?? at.get('email') ?? -1] ?? '';
    const key = `${who}\u0000${(cells[at.get('day') ?? -1] ?? '').slice(0, 10)}`;
    if (seen.has(key)) return true;
    seen.add(key);
  }
  return false;
}

const hasClock = (rows: readonly Row[], at: ReadonlyMap<Field, number>) =>
  rows.some(({ cells }) => /\d:\d\d/.test(cells[at.get('day') ?? -1] ?? ''));

/**
 * What a row stands for, from the fields found and the first rows: counts belong to a day; a duration
 * with a result or a clock time to a call; money with a result or an id to a deal; nobody's numbers at all to a roster.
 * @returns null when nothing fits
 */
export function recogniseGrain(columns: readonly MappedColumn[], rows: readonly Row[]): Grain | null {
  const at = indexOf(columns);
  const has = (field: Field) => at.has(field);
  const person = has('name') || has('code') || has('email') || has('firstName') || has('lastName');
  if ([...at.keys()].some((field) => field.startsWith('target-'))) return 'target';
  if (dayOnly.some(has)) return 'day';
  if (has('talkSeconds') && has('day') && !has('amount')) {
    return has('status') || has('rowId') || hasClock(rows, at) || repeats(rows, at) ? 'call' : 'day';
  }
  if (has('day') && (has('amount') || has('status') || has('rowId'))) {
    if (has('talkSeconds')) return 'day';
    return has('status') || has('rowId') || repeats(rows, at) ? 'deal' : 'day';
  }
  if (has('day')) return null;
  // Numbers without a day are no list of members; the missing day is asked for by name.
  if (has('talkSeconds')) return has('status') || has('rowId') ? 'call' : 'day';
  if (has('amount')) return has('status') || has('rowId') ? 'deal' : 'day';
  return person ? 'roster' : null;
}
