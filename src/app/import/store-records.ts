import { dayFromNumber } from '../../domain/calendar/day.ts';
import type { Measures } from '../../domain/records/day-record.ts';
import { grouped } from '../../domain/records/ordered-records.ts';
import type { EntryChanges } from '../../importing/entry-changes.ts';
import type { FigureCell, FigurePlan } from '../../importing/figures.ts';
import type { Gathered } from '../../importing/gather-records.ts';
import { whoAt } from '../../importing/match-entries.ts';
import type { RecordPlan } from '../../importing/plan-records.ts';
import { deleteEntriesWithId, deleteEntry } from '../../store/entry-writer.ts';
import { upsertFigure } from '../../store/figure-writer.ts';
import { deleteDayRecord, upsertDayRecord } from '../../store/record-writer.ts';
import { insertMembers } from '../../store/team-writer.ts';
import type { Inside } from '../scope.ts';
import type { Progress } from './progress.ts';

/** People that the plan needs and the store does not have yet. */
export function newcomers({ batch, people, away }: Gathered, plan: RecordPlan, { writes }: FigurePlan): number[] {
  const needed = new Set<number>([...writes, ...away].map(({ person }) => person));
  let last = -1;
  for (const at of plan.inserts) {
    const person = batch.personAt(at);
    if (person !== last) needed.add(person);
    last = person;
  }
  return [...needed].filter((index) => people.all[index]?.memberId === null);
}

const PROGRESS_EVERY = 10_000;

/** Rows in the store's own order; one array serves them all. */
function* insertRows({ batch }: Gathered, plan: RecordPlan, idOf: (person: number) => number, progress: Progress) {
  const row: (string | number | null)[] = [];
  const days = new Map<number, string>();
  let done = 0;
  progress.begin('store', plan.inserts.length);
  for (const at of plan.inserts) {
    const number = batch.dayAt(at);
    let day = days.get(number);
    if (day === undefined) {
      day = dayFromNumber(number);
      days.set(number, day);
    }
    row[0] = idOf(batch.personAt(at));
    row[1] = day;
    for (let slot = 0; slot < batch.carried.length; slot += 1) row[slot + 2] = batch.take(at, slot);
    yield row;
    done += 1;
    if (done % PROGRESS_EVERY === 0) progress.at(done);
  }
  progress.end();
}

/** What a row says of a stored day; what it leaves open stays as it is. */
function changes({ batch }: Gathered, at: number): Partial<Measures> {
  const given: Partial<Measures> = {};
  for (const measure of batch.carried) {
    const value = batch.get(at, measure);
    if (value !== null) given[measure] = value;
  }
  return given;
}

/**
 * Applies a plan: newcomers, day records, what is kept row by row, then figures of the playbook's measures.
 * @returns ids of members by place in the people of the file, newcomers among them; null for people who were not stored
 */
export async function storeRecords(
  inside: Inside,
  gathered: Gathered,
  plan: RecordPlan,
  figures: FigurePlan,
  progress: Progress,
): Promise<readonly (number | null)[]> {
  const { db, bulk, journalId } = inside;
  const { batch, people } = gathered;
  const ids = people.all.map((person) => person.memberId);
  const personAt = (index: number) => people.all[index] as (typeof people.all)[number];
  for (const [teamId, own] of grouped(newcomers(gathered, plan, figures), (index) => personAt(index).teamId)) {
    const members = own.map(personAt).map(({ name, code }) => ({ name, code, role: 'agent' as const, joinedOn: null }));
    const stored = await insertMembers(db, teamId, members);
    for (const [i, index] of own.entries()) ids[index] = stored[i] as number;
  }
  const idOf = (person: number) => ids[person] as number;
  await bulk.insertDayRecords(batch.carried, insertRows(gathered, plan, idOf, progress), journalId);
  for (const at of plan.updates) {
    const day = dayFromNumber(batch.dayAt(at));
    await upsertDayRecord(db, idOf(batch.personAt(at)), day, changes(gathered, at), journalId);
  }
  for (const { memberId, day, values, isGone } of plan.changes)
    if (isGone) await deleteDayRecord(db, memberId, day);
    else await upsertDayRecord(db, memberId, day, values, journalId);
  if (plan.entries !== null) await storeEntries(inside, gathered, plan.entries, ids);
  await storeFigures(inside, figures.writes, idOf);
  return ids;
}

async function storeFigures(
  { db }: Inside,
  writes: readonly FigureCell[],
  idOf: (person: number) => number,
): Promise<void> {
  for (const { person, day, measure, value } of writes)
    await upsertFigure(db, { memberId: idOf(person), day: dayFromNumber(day), measure, value });
}

type MemberIds = readonly (number | null)[];

/** A person of the file by what `whoAt` calls them. */
const memberOf = (who: number, ids: MemberIds) => (who < 0 ? (ids[-1 - who] ?? null) : who);

/** New entries in the order of their key: first those without an id. */
function* entryRows(gathered: Gathered, { grain, added, bare }: EntryChanges, ids: MemberIds) {
  const { batch } = gathered;
  const { carried } = batch;
  const row: (number | null)[] = [grain];
  // A newcomer of whom nothing counts is not stored, and neither is what came to nothing.
  const sums = bare.flatMap((each) => {
    const memberId = memberOf(each.who, ids);
    return memberId === null ? [] : [{ ...each, memberId }];
  });
  sums.sort((a, b) => a.id - b.id || a.memberId - b.memberId || a.day - b.day);
  for (const { id, memberId, day, values } of sums) {
    [row[1], row[2], row[3]] = [id, memberId, day];
    for (let i = 0; i < carried.length; i += 1) row[i + 4] = values[carried[i] as keyof Measures] ?? null;
    yield row;
  }
  const { entries } = gathered;
  if (entries === null) return;
  for (const at of added) {
    const place = entries.placeAt(at);
    row[1] = entries.idAt(at);
    row[2] = memberOf(whoAt(gathered, place), ids) as number;
    row[3] = gathered.batch.dayAt(place);
    for (let i = 0; i < carried.length; i += 1) row[i + 4] = entries.values.get(at, carried[i] as keyof Measures);
    yield row;
  }
}

async function storeEntries(
  { db, bulk, journalId }: Inside,
  gathered: Gathered,
  changes: EntryChanges,
  ids: MemberIds,
): Promise<void> {
  const { grain, removed, changed, wiped } = changes;
  for (const entry of removed) await deleteEntry(db, grain, entry);
  for (const { memberId, day } of wiped) await deleteEntriesWithId(db, grain, memberId, day);
  await bulk.updateEntries(grain, changed);
  await bulk.insertEntries(gathered.batch.carried, entryRows(gathered, changes, ids), journalId);
}
