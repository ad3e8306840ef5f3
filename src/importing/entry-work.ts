import { dayFromNumber, dayNumber } from '../domain/calendar/day.ts';
import { type Measure, measures, measuresOfCalls } from '../domain/records/day-record.ts';
import { DayCase } from './day-case.ts';
import type { EntryBatch } from './entry-batch.ts';
import type { Gathered } from './gather-records.ts';
import { isCalledOff, keyOf, type Matched, type SameId, type StoredEntries, whoAt } from './match-entries.ts';
import type { Person } from './people.ts';
import type { Covering, StoredRecords } from './plan-records.ts';
import type { Grain } from './types.ts';
import { lookBack, type Watch } from './watch.ts';

/** Number of a grain in the store. */
export const entryGrain = (grain: Grain): number => (grain === 'deal' ? 2 : grain === 'call' ? 1 : 0);

export const entryMeasures = (grain: Grain): readonly Measure[] =>
  grain === 'deal' ? ['deals', 'amount'] : grain === 'call' ? measuresOfCalls : measures;

export interface EntryOptions {
  file: string;
  grain: Grain;
  /** The column that the ids stand in; empty where there is none. */
  idHeader: string;
  covering: Covering;
  sameId: SameId;
  /** Rows that amend what is stored under their id: taken where somebody says so or looks on, else refused. */
  amends: 'take' | 'refuse';
}

/** Every person's day that the file speaks of or takes from. */
export class Cases {
  readonly all = new Map<number, DayCase>();
  private readonly gathered: Gathered;

  constructor(gathered: Gathered) {
    this.gathered = gathered;
  }

  at(place: number): DayCase {
    const { batch } = this.gathered;
    return this.find(whoAt(this.gathered, place), batch.dayAt(place), place, batch.lineAt(place));
  }

  find(who: number, day: number, place: number | null, line: number): DayCase {
    const key = keyOf(who, day);
    let found = this.all.get(key);
    if (found === undefined) {
      found = new DayCase(who, day, place, line);
      this.all.set(key, found);
    }
    return found;
  }
}

export interface Work {
  gathered: Gathered;
  entries: EntryBatch;
  matched: Matched;
  cases: Cases;
  measures: readonly Measure[];
  options: EntryOptions;
}

function amend(found: DayCase): void {
  found.amended = true;
  found.amendedById = true;
}

/** Lays the rows with an id onto their days. */
export function layRows({ entries, matched, cases }: Work): void {
  const { carried } = entries.values;
  const revived = new Set(matched.gone.flatMap(({ at, stored }) => (isCalledOff(stored) ? [entries.idAt(at)] : [])));
  for (const at of matched.added) {
    const found = cases.at(entries.placeAt(at));
    found.addRows(1);
    if (revived.size > 0 && revived.has(entries.idAt(at))) amend(found);
    for (let slot = 0; slot < carried.length; slot += 1)
      found.count(1, carried[slot] as Measure, entries.values.take(at, slot));
  }
  for (const { at, stored } of matched.changed) {
    const found = cases.at(entries.placeAt(at));
    amend(found);
    for (const measure of carried) {
      const given = entries.values.get(at, measure);
      if (given !== null) found.count(0, measure, given - (stored.values[measure] ?? 0));
    }
  }
  for (const { at, stored } of matched.gone) {
    const found = cases.find(stored.memberId, stored.day, null, entries.lineAt(at));
    amend(found);
    if (!isCalledOff(stored)) found.addRows(-1);
    for (const measure of measures) found.count(-1, measure, stored.values[measure]);
  }
}

/** Looks up what is stored of the days, records and entries, and watches for what looks odd. */
export async function lookUp(work: Work, storedOf: StoredRecords, store: StoredEntries, watch: Watch): Promise<void> {
  const { cases, gathered } = work;
  const people = new Map<number, DayCase[]>();
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const each of cases.all.values()) {
    from = Math.min(from, each.day);
    to = Math.max(to, each.day);
    const own = people.get(each.who);
    if (own === undefined) people.set(each.who, [each]);
    else own.push(each);
  }
  if (cases.all.size > 0 && (await store.hasAny()))
    for (const sum of await store.sums(from, to)) cases.all.get(keyOf(sum.memberId, sum.day))?.stored.push(sum);
  for (const [who, own] of people) {
    own.sort((a, b) => a.day - b.day);
    const [first, last] = [own[0] as DayCase, own[own.length - 1] as DayCase];
    const [since, until] = [dayFromNumber(first.day), dayFromNumber(last.day)];
    const around = who < 0 ? [] : await storedOf(who, lookBack(since), until);
    const records = new Map(around.map((record) => [dayNumber(record.day), record]));
    for (const each of own) each.record = records.get(each.day);
    const places = own.flatMap(({ place }) => place ?? []);
    watch.person(nameOf(gathered, own[0] as DayCase), gathered.batch, places, around);
  }
}

export const nameOf = ({ people, batch }: Gathered, { who, place }: DayCase): string =>
  (place === null
    ? people.all.find((person) => person.memberId === who)?.name
    : (people.all[batch.personAt(place)] as Person).name) ?? String(who);
