import { dayFromNumber, dayNumber } from '../domain/calendar/day.ts';
import type { DayRecord, Measure, Measures } from '../domain/records/day-record.ts';
import { measures } from '../domain/records/day-record.ts';
import type { StoredEntry } from '../domain/records/entry.ts';
import { impossibility } from '../domain/records/plausible.ts';
import { TeamctlError } from '../errors.ts';
import { DayCase, REST } from './day-case.ts';
import { type EntryBatch, NOWHERE } from './entry-batch.ts';
import type { DayChange, EntryChanges } from './entry-changes.ts';
import type { Gathered } from './gather-records.ts';
import {
  isCalledOff,
  keyOf,
  type Matched,
  matchEntries,
  type SameId,
  type StoredEntries,
  whoAt,
} from './match-entries.ts';
import type { Person } from './people.ts';
import { type Covering, type Difference, daysOf, type RecordPlan, type StoredRecords } from './plan-records.ts';
import type { Grain } from './types.ts';
import { lookBack, Watch } from './watch.ts';

/** Number of a grain in the store. */
export const entryGrain = (grain: Grain): number => (grain === 'deal' ? 2 : grain === 'call' ? 1 : 0);

export const entryMeasures = (grain: Grain): readonly Measure[] =>
  grain === 'deal'
    ? ['deals', 'amount']
    : grain === 'call'
      ? ['dials', 'connects', 'effective', 'talkSeconds']
      : measures;

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

const bareId = (hash: number) => -1 - hash;

/** Every person's day that the file speaks of or takes from. */
class Cases {
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

interface Work {
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
function layRows({ entries, matched, cases }: Work): void {
  const { carried } = entries.values;
  const moved = new Set(matched.gone.map(({ at }) => entries.idAt(at)));
  for (const at of matched.added) {
    const found = cases.at(entries.placeAt(at));
    found.addRows(1);
    if (moved.size > 0 && moved.has(entries.idAt(at))) amend(found);
    for (const measure of carried) found.count(1, measure, entries.values.get(at, measure));
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
async function lookUp(work: Work, storedOf: StoredRecords, store: StoredEntries, watch: Watch): Promise<void> {
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

const nameOf = ({ people, batch }: Gathered, { who, place }: DayCase): string =>
  (place === null
    ? people.all.find((person) => person.memberId === who)?.name
    : (people.all[batch.personAt(place)] as Person).name) ?? String(who);

/** What is left of a deal that was called off. */
const CALLED_OFF: Partial<Measures> = { deals: 0, amount: 0 };

interface Outcome {
  bare: EntryChanges['bare'][number][];
  removed: StoredEntry[];
  changed: { stored: StoredEntry; values: Partial<Measures> }[];
  wiped: { memberId: number; day: number }[];
  storedRows: number;
  unchangedRows: number;
  asks: { each: DayCase; measure: Measure }[];
}

/** Takes what is stored under this sum off the day. */
function takeOff(each: DayCase, sum: DayCase['stored'][number]): void {
  each.stored.splice(each.stored.indexOf(sum), 1);
}

/** What a stored day held that the rows do not explain: it is added to, or gives way, as was told. */
function settleRest(work: Work, each: DayCase, covering: Covering, into: Outcome): void {
  const { who, day } = each;
  const rest = each.stored.find(({ id }) => id === REST);
  if (covering === 'replace') {
    for (const sum of each.stored.filter(({ id }) => id < 0)) {
      into.removed.push(sum);
      takeOff(each, sum);
    }
    return;
  }
  const values: Partial<Measures> = {};
  for (const measure of work.measures)
    if (each.unexplained(measure) !== 0) values[measure] = each.unexplained(measure) + (rest?.values[measure] ?? 0);
  if (rest !== undefined) into.changed.push({ stored: rest, values });
  else into.bare.push({ who, day, id: REST, values });
  if (rest !== undefined) Object.assign(rest.values, values);
  else each.stored.push({ id: REST, memberId: who, day, values, rows: 1 });
}

/** Rows without an id: the same as stored, new to the day, or only the user knows. */
function layBare(work: Work, each: DayCase, into: Outcome): void {
  const { entries, options } = work;
  const sum = each.place === null ? undefined : entries.bare.get(each.place);
  if (sum === undefined) return;
  const id = bareId(sum.hash);
  if (each.stored.some((stored) => stored.id === id)) {
    into.unchangedRows += sum.rows;
    return;
  }
  const measure = work.measures.find((one) => (each.before(one) ?? 0) !== 0 && sum.values[one] !== undefined);
  if (measure !== undefined) {
    if (options.covering === null) {
      into.asks.push({ each, measure });
      return;
    }
    if (options.covering === 'replace') wipe(work, each, into);
    each.amended = true;
  }
  into.storedRows += sum.rows;
  into.bare.push({ who: each.who, day: each.day, id, values: sum.values });
  each.addRows(1);
  for (const one of entries.values.carried) each.count(1, one, sum.values[one]);
}

function wipe({ entries }: Work, each: DayCase, into: Outcome): void {
  for (const sum of [...each.stored]) {
    if (sum.id < 0) into.removed.push(sum);
    else if (entries.length === 0) into.wiped.push({ memberId: sum.memberId, day: sum.day });
    else continue;
    takeOff(each, sum);
  }
}

function settleCase(work: Work, each: DayCase, into: Outcome): void {
  const { batch } = work.gathered;
  const { covering } = work.options;
  const place = each.place;
  const said = (measure: Measure) =>
    place === null || (batch.carried.includes(measure) && batch.get(place, measure) !== null);
  const measure = work.measures.find((one) => each.unexplained(one) !== 0 && said(one));
  if (measure !== undefined) {
    if (covering === null) {
      into.asks.push({ each, measure });
      return;
    }
    each.amended = true;
    settleRest(work, each, covering, into);
  }
  layBare(work, each, into);
}

function outcomeOf(work: Work): Outcome {
  const { entries, matched, cases } = work;
  const rows = (at: number) => entries.values.sourcesAt(at);
  const lost = new Set(matched.gone.filter(({ at }) => entries.placeAt(at) === NOWHERE).map(({ at }) => at));
  const isDeal = work.options.grain === 'deal';
  const isOff = ({ at }: Matched['gone'][number]) => isDeal && entries.placeAt(at) === NOWHERE;
  const into: Outcome = {
    bare: [],
    removed: matched.gone.filter((each) => !isOff(each)).map(({ stored }) => stored),
    changed: [
      ...matched.changed.map(({ at, stored }) => ({ stored, values: entries.values.valuesAt(at) })),
      ...matched.gone.filter(isOff).map(({ stored }) => ({ stored, values: CALLED_OFF })),
    ],
    wiped: [],
    storedRows:
      matched.added.reduce((sum, at) => sum + rows(at), 0) +
      matched.changed.reduce((sum, { at }) => sum + rows(at), 0) +
      lost.size,
    unchangedRows: matched.unchangedRows,
    asks: [],
  };
  for (const each of cases.all.values()) settleCase(work, each, into);
  return into;
}

/** @throws TeamctlError `usage`: only the user knows whether the file adds to a stored day or replaces it */
function refuseAsks({ gathered, options }: Work, { asks }: Outcome): void {
  const [first] = asks;
  if (first === undefined) return;
  const { each, measure } = first;
  const given = each.place === null ? 0 : (gathered.batch.get(each.place, measure) ?? 0);
  throw new TeamctlError(
    'usage',
    'import-add-or-replace',
    {
      file: options.file,
      days: asks.length,
      who: nameOf(gathered, each),
      day: dayFromNumber(each.day),
      measure,
      stored: each.record?.[measure] ?? each.before(measure) ?? 0,
      given,
    },
    { file: options.file, line: each.line },
  );
}

interface DayPlan {
  inserts: number[];
  changes: DayChange[];
  differences: Difference[];
  /** Those of rows that nobody said anything of, by person and day. */
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
  for (const measure of other) {
    const found = {
      line: each.line,
      who: nameOf(gathered, each),
      day: dayFromNumber(each.day),
      measure,
      stored: each.record?.[measure] ?? 0,
      given: values[measure] ?? 0,
    };
    into.differences.push(found);
    const key = keyOf(each.who, each.day);
    if (each.amendedById && !into.unagreed.has(key)) into.unagreed.set(key, found);
  }
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
  const refuse = (at: number, who: number, day: number): boolean => {
    const found = unagreed.get(keyOf(who, day));
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
  const placeOf = (at: number): [number, number] => {
    const place = entries.placeAt(at);
    return [whoAt(gathered, place), gathered.batch.dayAt(place)];
  };
  const changed = matched.changed.filter(({ at }) => !refuse(at, ...placeOf(at)));
  const gone = matched.gone.filter(({ at, stored }) => {
    const isHere = (each: number) => entries.idAt(each) === entries.idAt(at);
    const isRefused =
      refuse(at, stored.memberId, stored.day) ||
      matched.added.some((each) => isHere(each) && refuse(each, ...placeOf(each)));
    if (isRefused) moved.add(entries.idAt(at));
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
  if (options.amends === 'refuse' && days.unagreed.size > 0) {
    const shown = [...withheld, ...days.differences];
    return build({ ...work, matched: withoutAmended(full, days) }, storedOf, store, refused, shown);
  }
  const differences = [...withheld, ...days.differences];
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
