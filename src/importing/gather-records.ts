import type { Day } from '../domain/calendar/day.ts';
import type { Measure, Measures } from '../domain/records/day-record.ts';
import { TeamctlError } from '../errors.ts';
import { Control } from './control.ts';
import { Dashes } from './dashes.ts';
import { eachRow } from './each-row.ts';
import { type CalledOff, EntryBatch, NOWHERE } from './entry-batch.ts';
import type { FigureCell } from './figures.ts';
import { callHandler, callMeasures, DaySums } from './gather-calls.ts';
import { dayHandler, dayMeasures, type LeaveDay, type RowHandler, type RowOutcome } from './gather-days.ts';
import { dealHandler, dealMeasures, OrderLines } from './gather-deals.ts';
import { SpokenLeave } from './leave-remarks.ts';
import { LeftOut, type LeftOutCode } from './left-out.ts';
import type { Naming, People } from './people.ts';
import { RecordBatch } from './record-batch.ts';
import { Refusals } from './refusals.ts';
import { type PersonContext, RowReader } from './row-reader.ts';
import { isSaleOfCall, StatusReader } from './status.ts';
import type { Note, Row } from './types.ts';
import type { Section, Understanding } from './understand.ts';

export interface GatherOptions {
  today: Day;
  connected?: readonly string[];
  won?: readonly string[];
  /** An answered call of at least so many seconds is effective. */
  effectiveSeconds: number;
}

/** Who is named in the first rows of each table. */
function* namingsOf(context: PersonContext): Generator<Naming> {
  for (const section of context.understanding.sections) {
    const reader = new RowReader(section, context);
    for (const row of section.sample) yield reader.naming(row);
  }
}

/** All that a file says about members and days. */
export interface Gathered {
  batch: RecordBatch;
  /** Calls and deals row by row; null where rows are days. */
  entries: EntryBatch | null;
  people: People;
  refusals: Refusals;
  leftOut: LeftOut;
  control: Control;
  read: number;
  /** Rows that were understood and hold nothing to count: a lost deal, a day off. */
  passedOver: number;
  /** Several rows of one person and day add up. */
  addUp: boolean;
  /** Nobody said what several rows of a person and day are. */
  asksTwins: boolean;
  notes: readonly Note[];
  /** Days on which somebody was away. */
  away: readonly LeaveDay[];
  /** What rows of days say of measures of the playbook. */
  figures: readonly FigureCell[];
}

/** Where the handlers put what they read. */
export interface Tally {
  /** A row that is left out on purpose. */
  leave(code: LeftOutCode, row: Row): RowOutcome;
  /** Adds the values of a row of calls or deals to a day. @param hash of its content; needed where it has no id */
  count(
    at: number,
    row: Row,
    identity: { id: number | null; contentOf(row: Row): number },
    values: Partial<Record<Measure, number>>,
  ): void;
  /**
   * A row with an id that counts nothing: what it gave before is taken away. @param off whose and of which day it was,
   * where the deal is over for good
   */
  nothing(row: Row, id: number, off: CalledOff | null): void;
  /** Money that a line of its own takes back. */
  refund(amount: number): void;
  /** Adds the values of a row of days to the sums. */
  read(values: Partial<Measures>): void;
}

interface Refunds {
  rows: number;
  amount: number;
}

function tallyOf(
  batch: RecordBatch,
  entries: EntryBatch | null,
  leftOut: LeftOut,
  control: Control,
  refunds: Refunds,
): Tally {
  return {
    leave(code, row) {
      leftOut.add(code, row.line);
      return 'left-out';
    },
    count(at, row, { id, contentOf }, values) {
      for (const measure of batch.carried) {
        const value = values[measure];
        if (value === undefined) continue;
        batch.increase(at, measure, value);
        control.add(measure, value);
      }
      if (id === null) entries?.addBare(at, contentOf(row), values);
      else entries?.add(id, at, row.line, values);
    },
    nothing(row, id, off) {
      entries?.add(id, NOWHERE, row.line, {});
      if (off !== null) entries?.calledOff.set(id, off);
    },
    refund(amount) {
      refunds.rows += 1;
      refunds.amount += amount;
    },
    read(values) {
      for (const measure of batch.carried) {
        const value = values[measure];
        if (value != null) control.add(measure, value);
      }
    },
  };
}

/** A value that was told and does not occur would count nothing, silently. @throws TeamctlError `usage` */
function refuseMissing(status: StatusReader, flag: string, file: string): void {
  const { told, seen } = status.missing;
  if (told.length > 0)
    throw new TeamctlError(
      'usage',
      'import-status-not-there',
      { file, flag, value: told[0] as string, statuses: seen.slice(0, 20) },
      { file },
    );
}

/** What was counted must be said; a status column of which nothing is understood must not become zeros. */
function statusNotes(status: StatusReader, grain: 'call' | 'deal', file: string): Note[] {
  const unknown = [...status.unknown];
  if (status.counted.size === 0 && unknown.length > 0) {
    throw new TeamctlError(
      'invalid',
      grain === 'call' ? 'import-no-connected' : 'import-no-won',
      { file, statuses: unknown.slice(0, 10) },
      { file },
    );
  }
  const notes: Note[] = [];
  const data = { statuses: [...status.counted], passed: [...status.passed] };
  if (status.counted.size > 0) notes.push({ code: grain === 'call' ? 'counted-connected' : 'counted-won', data });
  else if (status.passed.size > 0) notes.push({ code: grain === 'call' ? 'none-connected' : 'none-won', data });
  const sold = grain === 'call' ? [...status.counted].filter(isSaleOfCall) : [];
  if (sold.length > 0) notes.push({ code: 'sales-in-calls', data: { statuses: sold } });
  if (unknown.length > 0)
    notes.push({ code: grain === 'call' ? 'unknown-call-status' : 'unknown-deal-status', data: { statuses: unknown } });
  return notes;
}

function grainNotes(
  { grain, sections, file }: Understanding,
  status: StatusReader,
  batch: RecordBatch,
  seconds: number,
): Note[] {
  if (grain === 'day') return [];
  const has = (field: string) => sections.some((section) => section.columns.some((column) => column.field === field));
  const notes = statusNotes(status, grain === 'call' ? 'call' : 'deal', file);
  if (grain !== 'call') return notes;
  if (!has('status')) notes.push({ code: has('talkSeconds') ? 'connected-by-duration' : 'connects-unknown', data: {} });
  if (status.ways.size > 0) notes.push({ code: 'direction-words', data: { words: [...status.ways] } });
  if (batch.carried.includes('effective')) notes.push({ code: 'effective-seconds', data: { seconds } });
  return notes;
}

/**
 * Reads a file of days, calls or deals whole and adds calls and deals up to day records.
 * @throws TeamctlError when the file breaks off, no status is understood, or only the user knows what adds up
 */
export async function gatherRecords(
  understanding: Understanding,
  people: People,
  options: GatherOptions,
): Promise<Gathered> {
  const { grain, sections, file, told } = understanding;
  const refusals = new Refusals();
  const leftOut = new LeftOut();
  const control = new Control();
  const context: PersonContext = { understanding, people, refusals, today: options.today };
  const batch = new RecordBatch(
    grain === 'call' ? callMeasures(sections) : grain === 'deal' ? dealMeasures(sections) : dayMeasures(sections),
  );
  const entries = grain === 'day' ? null : new EntryBatch(batch.carried);
  const refunds: Refunds = { rows: 0, amount: 0 };
  const tally = tallyOf(batch, entries, leftOut, control, refunds);
  const sums = new DaySums(batch);
  const orders = new OrderLines();
  const status = new StatusReader(
    grain === 'call' ? 'call' : 'deal',
    grain === 'call' ? options.connected : options.won,
  );
  const { effectiveSeconds } = options;
  const away: LeaveDay[] = [];
  const figures: FigureCell[] = [];
  const spoken = new SpokenLeave();
  const dashes = new Dashes();
  const handlerOf = (section: Section): RowHandler => {
    if (grain === 'call') return callHandler(section, context, { sums, status, effectiveSeconds, tally });
    if (grain === 'deal') return dealHandler(section, context, { sums, status, tally, orders });
    return dayHandler(section, context, batch, tally, { away, figures, spoken, dashes });
  };
  people.settleCodes(namingsOf(context));
  const isMember = (name: string) => people.knows(name);
  const counts = await eachRow(understanding, { refusals, leftOut, control, isMember }, handlerOf);
  if (grain !== 'day') refuseMissing(status, grain === 'call' ? '--connected' : '--won', file);
  if (told.lines === undefined && told.addUp !== true) orders.settle(file);
  if (batch.carried.includes('amount')) batch.roundAmounts();
  const notes = [...grainNotes(understanding, status, batch, effectiveSeconds), ...people.notes()];
  if (counts.hidden > 0) notes.push({ code: 'hidden-rows', data: { count: counts.hidden, line: counts.firstHidden } });
  if (counts.merged !== null) notes.push({ code: 'merged-numbers', data: counts.merged });
  if (refunds.rows > 0)
    notes.push({ code: 'refund-lines', data: { rows: refunds.rows, amount: Math.round(-refunds.amount * 100) / 100 } });
  if (away.length > 0) notes.push({ code: 'away', data: { days: away.length } });
  notes.push(...spoken.notes(), ...dashes.settle(batch));
  return {
    away,
    figures,
    batch,
    entries,
    people,
    refusals,
    leftOut,
    control,
    ...counts,
    addUp: told.addUp === true,
    asksTwins: told.addUp === undefined,
    notes: [...understanding.notes, ...notes, ...control.notes(), ...understanding.opened.warnings],
  };
}
