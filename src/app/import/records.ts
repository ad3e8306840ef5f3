import { dayFromNumber } from '../../domain/calendar/day.ts';
import type { Measures } from '../../domain/records/day-record.ts';
import { type Gathered, gatherRecords } from '../../importing/gather-records.ts';
import { planRecords, type RecordPlan } from '../../importing/plan-records.ts';
import { readAbsences } from '../../store/absence-reader.ts';
import { insertAbsence } from '../../store/absence-writer.ts';
import type { Reader } from '../../store/database.ts';
import { insertDayRecords } from '../../store/record-bulk-writer.ts';
import { readDayRecords } from '../../store/record-reader.ts';
import { upsertDayRecord } from '../../store/record-writer.ts';
import { insertMember } from '../../store/team-writer.ts';
import type { Inside, Scope } from '../scope.ts';
import { withNewcomers } from './asking.ts';
import type { Company } from './files.ts';
import { peopleOf, teamsOf } from './people.ts';
import type { Progress } from './progress.ts';
import { type Reading, readingView } from './reading.ts';
import type { ImportSettings } from './settings.ts';
import { takeSteps } from './steps.ts';
import type { ImportView } from './view.ts';

async function gather(scope: Scope, reading: Reading): Promise<Gathered> {
  const { understanding, settings } = reading;
  const team = await scope.team();
  const people = await peopleOf(scope, reading, team);
  const { profile } = settings;
  return gatherRecords(understanding, people, {
    today: scope.today,
    effectiveSeconds: profile.effectiveSeconds ?? team.settings.effectiveCallSeconds,
    ...(profile.connected === undefined ? {} : { connected: profile.connected }),
    ...(profile.won === undefined ? {} : { won: profile.won }),
  });
}

const planWith = (db: Reader, gathered: Gathered, replace: boolean) =>
  planRecords(gathered, (memberId, from, to) => readDayRecords(db, [memberId], from, to), replace);

/** People that the plan needs and the store does not have yet. */
function newcomers({ batch, people }: Gathered, plan: RecordPlan): number[] {
  const needed = new Set<number>();
  for (const at of plan.inserts) needed.add(batch.personAt(at));
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
    for (let i = 0; i < batch.carried.length; i += 1) row[i + 2] = batch.get(at, batch.carried[i] as keyof Measures);
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

async function store(
  { db, native, journalId }: Inside,
  gathered: Gathered,
  plan: RecordPlan,
  progress: Progress,
): Promise<void> {
  const { batch, people } = gathered;
  const ids = people.all.map((person) => person.memberId);
  for (const index of newcomers(gathered, plan)) {
    const { teamId, name, code } = people.all[index] as (typeof people.all)[number];
    ids[index] = await insertMember(db, teamId, { name, code, role: 'agent', joinedOn: null });
  }
  const idOf = (person: number) => ids[person] as number;
  insertDayRecords(native, batch.carried, insertRows(gathered, plan, idOf, progress), journalId);
  for (const at of plan.updates) {
    const day = dayFromNumber(batch.dayAt(at));
    await upsertDayRecord(db, idOf(batch.personAt(at)), day, changes(gathered, at), journalId);
  }
}

/** Days on which members were away go into the register; of people whom nobody knows yet nothing is kept. */
async function storeAway({ db }: Inside, { away, people }: Gathered): Promise<void> {
  for (const { person, day, half, kind } of away) {
    const member = people.all[person]?.memberId ?? null;
    const on = dayFromNumber(day);
    if (member === null) continue;
    const known = await readAbsences(db, [member], on, on);
    if (!known.some((each) => each.half === null || each.half === half))
      await insertAbsence(db, { member, from: on, to: on, half, kind });
  }
}

function peopleSeen({ batch }: Gathered): Set<number> {
  const seen = new Set<number>();
  for (let at = 0; at < batch.length; at += 1) seen.add(batch.personAt(at));
  return seen;
}

function viewOf(
  reading: Reading,
  gathered: Gathered,
  plan: RecordPlan,
  outcome: ImportView['outcome'],
): Omit<ImportView, 'teams'> {
  const { people, refusals, notes } = gathered;
  return {
    ...readingView(reading),
    notes,
    outcome,
    rows: plan.rows,
    became: { kind: 'records', records: plan.records.stored },
    refusals: refusals.sorted(),
    differences: plan.differences,
    differenceCount: plan.differenceCount,
    members: {
      known: [...peopleSeen(gathered)].filter((index) => people.all[index]?.memberId !== null).length,
      created: newcomers(gathered, plan).map((index) => people.all[index]?.name as string),
      unmatched: [...people.unknown.keys()],
    },
    teamsCreated: [],
    days: plan.days,
  };
}

interface RecordsPlan {
  gathered: Gathered;
  plan: RecordPlan;
}

/**
 * Days, calls or deals of one file: read whole, compared with what is stored, stored in one transaction. Had somebody
 * written meanwhile, the rows are read again in there: who is who is decided by whoever writes.
 */
export async function importRecords(scope: Scope, reading: Reading, { ask, progress }: Company): Promise<ImportView> {
  const read = (within: Scope, settings: ImportSettings) => {
    progress.begin('read', reading.bytes);
    return gather(within, { ...reading, settings }).finally(progress.end);
  };
  const stamp = await scope.stamp();
  const { gathered: first, settings } = await withNewcomers(ask, reading.settings, (now) => read(scope, now));
  const {
    plan: { gathered, plan },
    outcome,
  } = await takeSteps<RecordsPlan>(scope, settings, {
    plan: async (inside) => {
      const found = (await inside.stamp()) === stamp ? first : await read(inside, settings);
      return { gathered: found, plan: await planWith(await inside.reader(), found, settings.replace) };
    },
    rowsOf: (made) => made.plan.rows,
    alsoStores: (made) => made.gathered.away.length > 0,
    apply: async (inside, made) => {
      await store(inside, made.gathered, made.plan, progress);
      await storeAway(inside, made.gathered);
      inside.summarize(`${made.plan.records.stored}`);
    },
  });
  const teams = await teamsOf(scope, gathered.people, peopleSeen(gathered));
  return { ...viewOf(reading, gathered, plan, outcome), teams };
}
