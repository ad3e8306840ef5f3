import { dayFromNumber } from '../../domain/calendar/day.ts';
import { entryGrain, entryMeasures } from '../../importing/entry-work.ts';
import { type FigurePlan, planFigures } from '../../importing/figures.ts';
import { type Gathered, gatherRecords } from '../../importing/gather-records.ts';
import type { StoredEntries } from '../../importing/match-entries.ts';
import { planEntries } from '../../importing/plan-entries.ts';
import { planRecords, type RecordPlan, type StoredRecords } from '../../importing/plan-records.ts';
import { readRegister } from '../../store/absence-reader.ts';
import { insertAbsence } from '../../store/absence-writer.ts';
import type { Reader } from '../../store/database.ts';
import { hasEntries, readEntries, readEntrySums } from '../../store/entry-reader.ts';
import { readStoredFigures } from '../../store/figure-reader.ts';
import { readStoredRecords } from '../../store/record-reader.ts';
import { workedOnLeave } from '../away/worked-on-leave.ts';
import type { Inside, Scope } from '../scope.ts';
import type { ImportAsk } from './ask.ts';
import { refuseStrangers, withNewcomers } from './asking.ts';
import type { Company } from './files.ts';
import { peopleOf, teamsOf } from './people.ts';
import { type Reading, readingView } from './reading.ts';
import { restNote, type WorkedRest, workedRest } from './rest-days.ts';
import { type ImportSettings, namesColumn } from './settings.ts';
import { type Steps, takeSteps } from './steps.ts';
import { newcomers, storeRecords } from './store-records.ts';
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

async function planWith(
  db: Reader,
  reading: Reading,
  gathered: Gathered,
  settings: ImportSettings,
  looksOn: boolean,
): Promise<RecordPlan> {
  const storedOf: StoredRecords = (memberId, from, to) => readStoredRecords(db, [memberId], from, to);
  const { entries } = gathered;
  const { grain, file, sections } = reading.understanding;
  const number = entryGrain(grain);
  const own = entryMeasures(grain);
  const store: StoredEntries = {
    hasAny: () => hasEntries(db, number),
    withIds: (ids) => readEntries(db, number, own, ids),
    sums: (from, to) => readEntrySums(db, number, own, from, to),
  };
  const { add, replace, profile } = settings;
  const covering = add ? 'add' : replace ? 'replace' : null;
  if (entries === null) return planRecords(gathered, storedOf, store, covering, file);
  return planEntries(gathered, entries, storedOf, store, {
    file,
    grain,
    idHeader: sections.flatMap(({ columns }) => columns.find(({ field }) => field === 'rowId')?.header ?? [])[0] ?? '',
    covering,
    sameId: add ? 'others' : namesColumn(profile.identity) ? 'amended' : null,
    amends: looksOn || replace || settings.amends ? 'take' : 'refuse',
  });
}

/** Days on which members were away, newcomers among them, go into the register. @param ids members by place in the file */
async function storeAway({ db }: Inside, { away }: Gathered, ids: readonly (number | null)[]): Promise<void> {
  for (const { person, day, half, kind } of away) {
    const member = ids[person] ?? null;
    const on = dayFromNumber(day);
    if (member === null) continue;
    const known = await readRegister(db, [member], on, on);
    if (!known.some((each) => each.half === null || each.half === half))
      await insertAbsence(db, { member, from: on, to: on, half, kind });
  }
}

const figuresWith = (db: Reader, { figures, people }: Gathered, settings: ImportSettings): Promise<FigurePlan> =>
  planFigures(
    figures,
    async (person, from, to) => {
      const member = people.all[person]?.memberId ?? null;
      return member === null ? [] : readStoredFigures(db, [member], from, to);
    },
    settings.replace === true,
  );

function peopleSeen({ batch, figures, away }: Gathered): Set<number> {
  const seen = new Set<number>([...figures, ...away].map(({ person }) => person));
  for (let at = 0; at < batch.length; at += 1) seen.add(batch.personAt(at));
  return seen;
}

function viewOf(reading: Reading, made: RecordsPlan, outcome: ImportView['outcome']): Omit<ImportView, 'teams'> {
  const { gathered, plan, figures, rest } = made;
  const restNotes = rest === null ? [] : [restNote(rest, 'worked')];
  const { people, refusals, notes } = gathered;
  return {
    ...readingView(reading),
    notes: [...notes, ...plan.notes, ...figures.notes, ...restNotes],
    outcome,
    rows: rowsWith(made),
    became: { kind: 'records', records: plan.records.stored, figures: figures.writes.length },
    leftOut: gathered.leftOut.list(),
    control: gathered.control.list(),
    refusals: refusals.sorted(),
    differences: plan.differences,
    differenceCount: plan.differenceCount,
    members: {
      known: [...peopleSeen(gathered)].filter((index) => people.all[index]?.memberId !== null).length,
      created: newcomers(gathered, plan, figures).map((index) => people.all[index]?.name as string),
      unmatched: [...people.unknown.keys()],
    },
    teamsCreated: [],
    days: plan.days,
  };
}

/** Whom the register has on leave on a day of the file on which they have calls. */
async function onLeaveNote(scope: Scope, { gathered, plan }: RecordsPlan): Promise<ImportView['notes']> {
  if (plan.days === null) return [];
  const { from, to } = plan.days;
  const people = [...peopleSeen(gathered)].flatMap((at) => gathered.people.all[at] ?? []);
  const ids = people.flatMap(({ memberId }) => memberId ?? []);
  const found = await workedOnLeave(await scope.reader(), ids, from, to);
  const [first] = found;
  const who = people.find(({ memberId }) => memberId === first?.member)?.name;
  if (first === undefined || who === undefined) return [];
  return [{ code: 'worked-on-leave', data: { count: found.length, who, day: first.day } }];
}

interface RecordsPlan {
  gathered: Gathered;
  plan: RecordPlan;
  figures: FigurePlan;
  rest: WorkedRest | null;
}

/** Rows with nothing but figures count as rows too. */
const rowsWith = ({ plan: { rows }, figures }: RecordsPlan): RecordPlan['rows'] => ({
  ...rows,
  stored: rows.stored + figures.rows.stored,
  unchanged: rows.unchanged + figures.rows.unchanged,
});

/** Deals that came to nothing and are to be known should an older file bring them: no row of them is stored. */
const callsOff = ({ entries }: RecordPlan): boolean => entries?.bare.some(({ id }) => id >= 0) === true;

/** A plan that changes what is stored, and that nobody has agreed to: thrown, so that nothing of it stays. */
class Unagreed extends Error {
  readonly made: RecordsPlan;

  constructor(made: RecordsPlan) {
    super('a plan to be agreed to');
    this.made = made;
  }
}

/** What the log says of it: the days that were stored, and how many records. */
const summaryOf = ({ days, records: { stored } }: RecordPlan): string =>
  days === null ? `${stored}` : `${days.from} – ${days.to} · ${stored}`;

/** What is agreed to: the differences as they were shown; null where a plan changes nothing that is stored. */
function amendmentOf({ plan }: RecordsPlan): string | null {
  const amends = plan.differenceCount > 0 && plan.changes.length + plan.updates.length > 0;
  return amends ? JSON.stringify([plan.differenceCount, plan.differences]) : null;
}

/**
 * Where somebody looks on, rows that amend what is stored are shown as differences first. Had they become others
 * meanwhile, they are shown again.
 */
async function agreedTo(
  ask: ImportAsk,
  attempt: (agreed: string | null) => Promise<ImportView>,
  shown: (made: RecordsPlan) => Omit<ImportView, 'teams'>,
): Promise<ImportView> {
  let agreed: string | null = null;
  for (;;)
    try {
      return await attempt(agreed);
    } catch (error) {
      if (!(error instanceof Unagreed)) throw error;
      const view = shown(error.made);
      if (!(await ask.amend(view))) return { ...view, teams: [] };
      agreed = amendmentOf(error.made);
    }
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
  const mustAgree = ask.looksOn;
  const steps = (agreed: string | null): Steps<RecordsPlan> => ({
    plan: async (inside) => {
      const found = (await inside.stamp()) === stamp ? first : await read(inside, settings);
      if (!reading.settings.createMembers) refuseStrangers(first, found);
      const db = await inside.reader();
      const plan = await planWith(db, reading, found, settings, ask.looksOn);
      const team = await inside.team();
      const rest = workedRest(found, team.id, await inside.calendar(team));
      return { gathered: found, plan, figures: await figuresWith(db, found, settings), rest };
    },
    rowsOf: rowsWith,
    alsoStores: (made) => made.gathered.away.length + made.figures.writes.length > 0 || callsOff(made.plan),
    apply: async (inside, made) => {
      const amendment = mustAgree ? amendmentOf(made) : null;
      if (amendment !== null && amendment !== agreed) throw new Unagreed(made);
      const ids = await storeRecords(inside, made.gathered, made.plan, made.figures, progress);
      await storeAway(inside, made.gathered, ids);
      inside.summarize(summaryOf(made.plan));
    },
  });
  const attempt = async (agreed: string | null): Promise<ImportView> => {
    const { plan: made, outcome } = await takeSteps<RecordsPlan>(scope, settings, steps(agreed));
    const { gathered } = made;
    const teams = await teamsOf(scope, gathered.people, peopleSeen(gathered));
    const view = viewOf(reading, made, outcome);
    const onLeave = outcome === 'stored' ? await onLeaveNote(scope, made) : [];
    return { ...view, notes: [...view.notes, ...onLeave], teams };
  };
  return agreedTo(ask, attempt, (made) => viewOf(reading, made, 'dry-run'));
}
