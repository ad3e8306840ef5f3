import type { Day } from '../domain/calendar/day.ts';
import { TeamctlError } from '../errors.ts';
import { callHandler, callMeasures, DaySums } from './gather-calls.ts';
import { dayHandler, dayMeasures, type LeaveDay, type RowHandler } from './gather-days.ts';
import { dealHandler, dealMeasures } from './gather-deals.ts';
import type { People } from './people.ts';
import { MAX_ROWS } from './read/limits.ts';
import { RecordBatch } from './record-batch.ts';
import { Refusals } from './refusals.ts';
import { rowFilter } from './row-filter.ts';
import type { PersonContext } from './row-reader.ts';
import { StatusReader } from './status.ts';
import type { Note } from './types.ts';
import { type Section, sheetOf, type Understanding } from './understand.ts';

export interface GatherOptions {
  today: Day;
  connected?: readonly string[];
  won?: readonly string[];
  /** An answered call of at least so many seconds is effective. */
  effectiveSeconds: number;
}

/** All that a file says about members and days. */
export interface Gathered {
  batch: RecordBatch;
  people: People;
  refusals: Refusals;
  read: number;
  /** Rows that were understood and hold nothing to count: a lost deal, a day off. */
  passedOver: number;
  notes: readonly Note[];
  /** Days on which somebody was away. */
  away: readonly LeaveDay[];
}

/** Calls each row that counts; refuses the broken ones. @returns rows read and passed over */
export async function eachRow(
  understanding: Understanding,
  refusals: Refusals,
  handlerOf: (section: Section) => RowHandler,
): Promise<{ read: number; passedOver: number }> {
  let read = 0;
  let passedOver = 0;
  for (const section of understanding.sections) {
    const kindOf = rowFilter(section);
    const handle = handlerOf(section);
    const sheet = sheetOf(understanding, section);
    for await (const batch of section.table.rows()) {
      for (const row of batch) {
        const kind = kindOf(row);
        if (kind === 'skip') continue;
        read += 1;
        if (kind !== 'data') refusals.add(row.line, kind, {}, sheet);
        else if (handle(row) === 'passed-over') passedOver += 1;
      }
      if (read > MAX_ROWS)
        throw new TeamctlError(
          'refused',
          'import-too-long',
          { file: understanding.file, rows: MAX_ROWS },
          { file: understanding.file },
        );
    }
  }
  const { file } = understanding;
  if (read === 0) throw new TeamctlError('invalid', 'import-no-rows', { file }, { file });
  return { read, passedOver };
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
  if (status.counted.size > 0)
    notes.push({
      code: grain === 'call' ? 'counted-connected' : 'counted-won',
      data: { statuses: [...status.counted] },
    });
  if (unknown.length > 0)
    notes.push({ code: grain === 'call' ? 'unknown-call-status' : 'unknown-deal-status', data: { statuses: unknown } });
  return notes;
}

/**
 * Reads a file of days, calls or deals whole and adds calls and deals up to day records.
 * @throws TeamctlError when the file breaks off or no status is understood
 */
export async function gatherRecords(
  understanding: Understanding,
  people: People,
  options: GatherOptions,
): Promise<Gathered> {
  const { grain, sections, file } = understanding;
  const refusals = new Refusals();
  const context: PersonContext = { understanding, people, refusals, today: options.today };
  const batch = new RecordBatch(
    grain === 'call' ? callMeasures(sections) : grain === 'deal' ? dealMeasures(sections) : dayMeasures(sections),
  );
  const sums = new DaySums(batch);
  const status = new StatusReader(
    grain === 'call' ? 'call' : 'deal',
    grain === 'call' ? options.connected : options.won,
  );
  const away: LeaveDay[] = [];
  const handlerOf = (section: Section): RowHandler => {
    if (grain === 'call') return callHandler(section, context, sums, status, options.effectiveSeconds);
    return grain === 'deal' ? dealHandler(section, context, sums, status) : dayHandler(section, context, batch, away);
  };
  const counts = await eachRow(understanding, refusals, handlerOf);
  if (batch.carried.includes('amount')) batch.roundAmounts();
  const notes = grain === 'day' ? [] : statusNotes(status, grain as 'call' | 'deal', file);
  if (grain === 'call' && !sections.some((section) => section.columns.some((column) => column.field === 'status')))
    notes.push({ code: 'connected-by-duration', data: {} });
  if (batch.carried.includes('effective') && grain === 'call')
    notes.push({ code: 'effective-seconds', data: { seconds: options.effectiveSeconds } });
  if (away.length > 0) notes.push({ code: 'away', data: { days: away.length } });
  return {
    away,
    batch,
    people,
    refusals,
    ...counts,
    notes: [...understanding.notes, ...notes, ...understanding.opened.warnings],
  };
}
