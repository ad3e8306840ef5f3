import { dayFromNumber } from '../domain/calendar/day.ts';
import type { DayRecord, Measure, Measures } from '../domain/records/day-record.ts';
import { measures } from '../domain/records/day-record.ts';
import { grouped } from '../domain/records/ordered-records.ts';
import { impossibility } from '../domain/records/plausible.ts';
import type { DayCase } from './day-case.ts';
import type { EntryBatch } from './entry-batch.ts';
import type { DayChange } from './entry-changes.ts';
import { outcomeOf, refuseAsks } from './entry-outcome.ts';
import {
  Cases,
  type EntryOptions,
  entryGrain,
  entryMeasures,
  layRows,
  lookUp,
  nameOf,
  type Work,
} from './entry-work.ts';
import type { Gathered } from './gather-records.ts';
import { keyAt, keyOf, type Matched, matchEntries, type StoredEntries } from './match-entries.ts';
import { type Difference, daysOf, type RecordPlan, type StoredRecords } from './plan-records.ts';
import { Watch } from './watch.ts';

interface DayPlan {
  inserts: number[];
  changes: DayChange[];
  differences: Difference[];
  /** The first of each day of rows that nobody said anything of, by person and day. */
  unagreed: Map<number, Difference>;
  impossible: { each: DayCase; rule: string }[];
}

const same = (a: number | null, b: number | null) => a === b;

function noteDifferences(
  gathered: Gathered,
  each: DayCase,
  other: readonly Measure[],
  values: Partial<Measures>,
  into: DayPlan,
): void {
  const found = other.map((measure) => ({
    line: each.line,
    who: nameOf(gathered, each),
    day: dayFromNumber(each.day),
    measure,
    stored: each.record?.[measure] ?? 0,
    given: values[measure] ?? 0,
  }));
  into.differences.push(...found);
  if (each.amendedById) into.unagreed.set(keyOf(each.who, each.day), found[0] as Difference);
}

function planDay({ gathered, measures: own }: Work, each: DayCase, into: DayPlan): void {
  const { record, place } = each;
  const decided = measures.filter((measure) => own.includes(measure) && each.decides(measure));
  if (decided.length === 0) return;
  const values = Object.fromEntries(decided.map((measure) => [measure, each.after(measure)])) as Partial<Measures>;
  const merged = { ...record, ...values } as DayRecord;
  const rule = place === null ? null : impossibility(merged);
  if (rule !== null) {
    into.impossible.push({ each, rule });
    return;
  }
  if (record === undefined && place !== null && each.stored.length === 0 && !each.amendedById) {
    for (const measure of gathered.batch.carried) gathered.batch.set(place, measure, values[measure] ?? null);
    into.inserts.push(place);
    return;
  }
  const other = decided.filter((measure) => !same(record?.[measure] ?? null, values[measure] ?? null));
  if (other.length === 0) return;
  if (each.amended) noteDifferences(gathered, each, other, values, into);
  const isGone = measures.every((measure) => (merged[measure] ?? null) === null);
  into.changes.push({ memberId: each.who, day: dayFromNumber(each.day), values, isGone });
}

/** Days that cannot be what they would be are refused, and their rows are left out of the plan. */
function withoutImpossible(work: Work, { impossible }: DayPlan): Matched {
  const { gathered, entries, matched } = work;
  const places = new Set(impossible.map(({ each }) => each.place));
  for (const { each, rule } of impossible) {
    const rows = gathered.batch.sourcesAt(each.place as number);
    gathered.refusals.add(each.line, 'impossible', { rule }, null, rows);
    entries.bare.delete(each.place as number);
  }
  const stays = (at: number) => !places.has(entries.placeAt(at));
  return {
    ...matched,
    added: matched.added.filter(stays),
    changed: matched.changed.filter(({ at }) => stays(at)),
    gone: matched.gone.filter(({ at }) => stays(at)),
  };
}

/**
 * Rows whose id is stored with other values, where nobody looks on: refused one by one, and the rest is planned
 * without them.
 */
function withoutAmended({ gathered, entries, matched }: Work, { unagreed }: DayPlan): Matched {
  const moved = new Set<number>();
  const refuse = (at: number, key: number): boolean => {
    const found = unagreed.get(key);
    if (found === undefined) return false;
    const { measure, stored, given } = found;
    gathered.refusals.add(entries.lineAt(at), 'value-differs', {
      who: found.who,
      day: found.day,
      measure,
      stored,
      given,
    });
    return true;
  };
  const refuseHere = (at: number) => refuse(at, keyAt(gathered, entries.placeAt(at)));
  const changed = matched.changed.filter(({ at }) => !refuseHere(at));
  const here = grouped(matched.added, entries.idAt);
  const gone = matched.gone.filter(({ at, stored }) => {
    const id = entries.idAt(at);
    const isRefused = refuse(at, keyOf(stored.memberId, stored.day)) || (here.get(id) ?? []).some(refuseHere);
    if (isRefused) moved.add(id);
    return !isRefused;
  });
  const added = matched.added.filter((at) => !moved.has(entries.idAt(at)));
  return { ...matched, added, changed, gone };
}

const LISTED = 1000;

async function build(
  work: Omit<Work, 'cases'>,
  storedOf: StoredRecords,
  store: StoredEntries,
  refused: ReadonlySet<number | null> = new Set(),
  withheld: readonly Difference[] = [],
): Promise<RecordPlan> {
  const { gathered, matched, options } = work;
  const full: Work = { ...work, cases: new Cases(gathered) };
  const { batch } = gathered;
  const order = batch.order().filter((place) => !refused.has(place));
  for (const place of order) full.cases.at(place);
  layRows(full);
  const watch = new Watch();
  await lookUp(full, storedOf, store, watch);
  const outcome = outcomeOf(full);
  refuseAsks(full, outcome);
  const days: DayPlan = { inserts: [], changes: [], differences: [], unagreed: new Map(), impossible: [] };
  for (const each of full.cases.all.values()) planDay(full, each, days);
  if (days.impossible.length > 0) {
    const places = new Set([...refused, ...days.impossible.map(({ each }) => each.place)]);
    return build({ ...work, matched: withoutImpossible(full, days) }, storedOf, store, places, withheld);
  }
  const differences = [...withheld, ...days.differences];
  if (options.amends === 'refuse' && days.unagreed.size > 0)
    return build({ ...work, matched: withoutAmended(full, days) }, storedOf, store, refused, differences);
  const { bare, removed, changed, wiped } = outcome;
  return {
    inserts: Uint32Array.from(days.inserts),
    updates: [],
    entries: { grain: entryGrain(options.grain), added: matched.added, changed, removed, bare, wiped },
    days: daysOf(batch, order),
    changes: days.changes,
    differences: differences.slice(0, LISTED),
    differenceCount: differences.length,
    rows: {
      read: gathered.read,
      stored: outcome.storedRows,
      unchanged: outcome.unchangedRows,
      refused: gathered.refusals.count,
      passedOver: gathered.passedOver,
      leftOut: gathered.leftOut.count,
    },
    records: { stored: days.inserts.length + days.changes.length, unchanged: 0 },
    notes: [...matched.notes, ...watch.notes(batch)],
  };
}

/**
 * What an import of calls or deals would do, row by row: ids that were not seen add, those that were seen are the same,
 * amended or moved; rows without an id count once, by all that they hold. Days follow from that.
 * @throws TeamctlError `usage` where only the user knows
 */
export async function planEntries(
  gathered: Gathered,
  entries: EntryBatch,
  storedOf: StoredRecords,
  store: StoredEntries,
  options: EntryOptions,
): Promise<RecordPlan> {
  const matched = await matchEntries(gathered, entries, store, {
    file: options.file,
    told: options.sameId,
    isDeal: options.grain === 'deal',
    header: options.idHeader,
  });
  return build({ gathered, entries, matched, measures: entryMeasures(options.grain), options }, storedOf, store);
}
