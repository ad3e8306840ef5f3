import { dayFromNumber } from '../domain/calendar/day.ts';
import type { Measure, Measures } from '../domain/records/day-record.ts';
import type { StoredEntry } from '../domain/records/entry.ts';
import { TeamctlError } from '../errors.ts';
import { type DayCase, REST } from './day-case.ts';
import { NOWHERE } from './entry-batch.ts';
import type { EntryChanges } from './entry-changes.ts';
import { nameOf, type Work } from './entry-work.ts';
import { type Matched, whoIs } from './match-entries.ts';
import type { Naming } from './people.ts';
import type { Covering } from './plan-records.ts';

const bareId = (hash: number) => -1 - hash;

/** What is left of a deal that was called off. */
const CALLED_OFF: Partial<Measures> = { deals: 0, amount: 0 };

export interface Outcome {
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

/** Deals that were called off before anybody heard of them: kept, so that an older file does not bring them unseen. */
function offOf({ gathered, entries, matched }: Work): Outcome['bare'] {
  const known = new Map<Naming, number | null>();
  const personOf = (naming: Naming): number | null => {
    const person = known.get(naming) ?? gathered.people.plainly(naming);
    known.set(naming, person);
    return person;
  };
  return [...entries.calledOff].flatMap(([id, { naming, day }]) => {
    const person = matched.unheard.has(id) ? personOf(naming) : null;
    return person === null ? [] : [{ who: whoIs(gathered, person), day, id, values: CALLED_OFF }];
  });
}

export function outcomeOf(work: Work): Outcome {
  const { entries, matched, cases } = work;
  const rows = (at: number) => entries.values.sourcesAt(at);
  const isLost = ({ at }: Matched['gone'][number]) => entries.placeAt(at) === NOWHERE;
  const lost = new Set(matched.gone.filter(isLost).map(({ at }) => at));
  const isOff = (each: Matched['gone'][number]) => work.options.grain === 'deal' && isLost(each);
  const into: Outcome = {
    bare: offOf(work),
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
export function refuseAsks({ gathered, options }: Work, { asks }: Outcome): void {
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
