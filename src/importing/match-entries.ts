import { dayFromNumber } from '../domain/calendar/day.ts';
import type { EntrySum, StoredEntry } from '../domain/records/entry.ts';
import { grouped } from '../domain/records/ordered-records.ts';
import { TeamctlError } from '../errors.ts';
import { type EntryBatch, NOWHERE } from './entry-batch.ts';
import type { Gathered } from './gather-records.ts';
import type { Note } from './types.ts';

/** What was stored at the grain of the file; all that this part of the planning asks of the store. */
export interface StoredEntries {
  hasAny(): Promise<boolean>;
  withIds(ids: readonly number[]): Promise<readonly StoredEntry[]>;
  /** Sums from one day number to another, both included. */
  sums(from: number, to: number): Promise<readonly EntrySum[]>;
}

/** How a file's rows stand to those of the same id that are stored elsewhere: the same, amended, or other rows. */
export type SameId = 'amended' | 'others' | null;

export interface Matched {
  /** Entries that are new where they stand. */
  added: number[];
  changed: { at: number; stored: StoredEntry }[];
  /** Stored where the file no longer has them; `at` is a row of the same id. */
  gone: { at: number; stored: StoredEntry }[];
  unchangedRows: number;
  /** Ids that the file calls off for good and that nothing is stored of. */
  unheard: Set<number>;
  notes: readonly Note[];
}

/** Person and day as one number; people whom nobody knows yet count downwards. */
export const keyOf = (who: number, day: number): number => who * 131_072 + day + 30_000;

/** A person of the file: the member, or below 0 somebody whom nobody knows yet. */
export const whoIs = ({ people }: Gathered, person: number): number => people.all[person]?.memberId ?? -1 - person;

export const whoAt = (gathered: Gathered, place: number): number => whoIs(gathered, gathered.batch.personAt(place));

/** Whose day a place of the file is, as one number. */
export const keyAt = (gathered: Gathered, place: number): number =>
  keyOf(whoAt(gathered, place), gathered.batch.dayAt(place));

interface Evidence {
  groups: number;
  /** Ids that stand with several days or people, in the file or in the store: they start again. */
  wide: number;
  /** Ids that are stored. */
  known: number;
  moved: number;
  /** Moved from a person's day of which the file says nothing. */
  uncovered: number;
  /** Moved from a day of which the file says nothing. */
  otherDays: number;
  /** Moved, with other values too. */
  otherValues: number;
  first: { at: number; stored: StoredEntry } | null;
}

const WIDE = 4;
const FEW = 3;

/**
 * Whether rows that are stored elsewhere under an id of the file were moved. Numbers that start again every day are
 * told by their mass; a deal that keeps its amount is the same deal; a call changes neither hands nor days, but a file
 * that speaks of the old place and leaves it out has corrected it.
 */
function verdict(isDeal: boolean, found: Evidence, told: SameId): 'take' | 'keep' | 'restart' | 'ask' {
  if (told !== null) return told === 'amended' ? 'take' : 'keep';
  if (found.moved === 0) return 'take';
  if (found.wide * WIDE > found.groups) return 'restart';
  if (isDeal && found.otherValues === 0) return 'take';
  if (found.moved * 2 <= found.known) return isDeal || found.uncovered === 0 ? 'take' : 'ask';
  return found.moved >= FEW && found.otherDays === found.moved ? 'restart' : 'ask';
}

interface Context {
  gathered: Gathered;
  entries: EntryBatch;
  keys: ReadonlySet<number>;
  days: ReadonlySet<number>;
}

function sameValues({ values }: EntryBatch, at: number, stored: StoredEntry): boolean {
  return values.carried.every((measure) => {
    const given = values.get(at, measure);
    return given === null || given === stored.values[measure];
  });
}

/** A deal that a later file called off: it counts nothing, and an older file must not bring it back unseen. */
export const isCalledOff = ({ values }: StoredEntry): boolean => values.deals === 0 && !values.amount;

const isWide = (places: readonly { who: number; day: number }[]) =>
  places.some(({ who, day }) => who !== places[0]?.who || day !== places[0]?.day);

function matchGroup(
  { gathered, entries, keys, days }: Context,
  rows: readonly number[],
  stored: readonly StoredEntry[],
  into: Matched,
  found: Evidence,
): void {
  const { batch } = gathered;
  const here = rows.filter((at) => entries.placeAt(at) !== NOWHERE);
  const places = here.map((at) => ({
    who: whoAt(gathered, entries.placeAt(at)),
    day: batch.dayAt(entries.placeAt(at)),
    at,
  }));
  found.groups += 1;
  if (isWide(places) || isWide(stored.map(({ memberId, day }) => ({ who: memberId, day })))) found.wide += 1;
  const left = new Set(stored);
  for (const { who, day, at } of places) {
    const same = stored.find((each) => each.memberId === who && each.day === day);
    if (same === undefined) {
      into.added.push(at);
      continue;
    }
    left.delete(same);
    if (sameValues(entries, at, same)) into.unchangedRows += entries.values.sourcesAt(at);
    else into.changed.push({ at, stored: same });
  }
  if (stored.length > 0 && here.length > 0) found.known += 1;
  for (const each of left) {
    if (here.length === 0 && isCalledOff(each)) continue;
    const at = rows[0] as number;
    into.gone.push({ at, stored: each });
    if (here.length === 0 || isCalledOff(each)) continue;
    found.moved += 1;
    if (!keys.has(keyOf(each.memberId, each.day))) found.uncovered += 1;
    if (!days.has(each.day)) found.otherDays += 1;
    if (!each.values.amount || !sameValues(entries, here[0] as number, each)) found.otherValues += 1;
    found.first ??= { at, stored: each };
  }
}

const GROUPS_AT_ONCE = 5000;

async function matchAll(context: Context, store: StoredEntries, into: Matched, found: Evidence): Promise<void> {
  const { entries } = context;
  const { unheard } = into;
  const order = entries.merged();
  if (unheard.size > 0) for (const at of order) if (entries.placeAt(at) !== NOWHERE) unheard.delete(entries.idAt(at));
  if (order.length > 0 && !(await store.hasAny())) {
    for (const at of order) if (entries.placeAt(at) !== NOWHERE) into.added.push(at);
    return;
  }
  for (let i = 0; i < order.length; ) {
    const groups = new Map<number, number[]>();
    for (; i < order.length; i += 1) {
      const at = order[i] as number;
      const id = entries.idAt(at);
      const group = groups.get(id);
      if (group === undefined && groups.size === GROUPS_AT_ONCE) break;
      if (group === undefined) groups.set(id, [at]);
      else group.push(at);
    }
    const stored = grouped(await store.withIds([...groups.keys()]), ({ id }) => id);
    for (const id of stored.keys()) unheard.delete(id);
    for (const [id, rows] of groups) matchGroup(context, rows, stored.get(id) ?? [], into, found);
  }
}

function coverOf(gathered: Gathered): Pick<Context, 'keys' | 'days'> {
  const keys = new Set<number>();
  const days = new Set<number>();
  for (let place = 0; place < gathered.batch.length; place += 1) {
    keys.add(keyAt(gathered, place));
    days.add(gathered.batch.dayAt(place));
  }
  return { keys, days };
}

/**
 * Holds the rows of a file against what is stored under their ids.
 * @throws TeamctlError `usage` where only the user knows whether an id that is stored elsewhere means the same row
 */
export async function matchEntries(
  gathered: Gathered,
  entries: EntryBatch,
  store: StoredEntries,
  { file, told, isDeal, header }: { file: string; told: SameId; isDeal: boolean; header: string },
): Promise<Matched> {
  const unheard = new Set(entries.calledOff.keys());
  const into: Matched = { added: [], changed: [], gone: [], unchangedRows: 0, unheard, notes: [] };
  const found: Evidence = {
    groups: 0,
    wide: 0,
    known: 0,
    moved: 0,
    uncovered: 0,
    otherDays: 0,
    otherValues: 0,
    first: null,
  };
  await matchAll({ gathered, entries, ...coverOf(gathered) }, store, into, found);
  const result = verdict(isDeal, found, told);
  if (result === 'take') return into;
  const first = found.first as NonNullable<Evidence['first']>;
  if (result === 'ask') {
    const day = dayFromNumber(first.stored.day);
    const data = { file, header, line: entries.lineAt(first.at), day, rows: found.moved };
    throw new TeamctlError('usage', 'import-id-elsewhere', data, { file, line: data.line });
  }
  const gone = into.gone.filter(({ at }) => entries.placeAt(at) === NOWHERE && result === 'keep');
  const notes = result === 'restart' ? [{ code: 'ids-start-again', data: { rows: found.moved } }] : [];
  return { ...into, gone, notes };
}
