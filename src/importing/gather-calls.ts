import type { Measure } from '../domain/records/day-record.ts';
import type { RowHandler } from './gather-days.ts';
import { faultOf, measureColumns } from './measure-columns.ts';
import type { RecordBatch } from './record-batch.ts';
import { type PersonContext, PersonReader, type RowReader } from './row-reader.ts';
import type { StatusReader } from './status.ts';
import type { Row } from './types.ts';
import type { Section } from './understand.ts';

/** Finds the record of a person and day, or begins one. */
export class DaySums {
  private readonly places = new Map<number, number>();
  readonly batch: RecordBatch;

  constructor(batch: RecordBatch) {
    this.batch = batch;
  }

  /** Days fit into 17 bits, people into the rest of a safe integer. */
  place(person: number, day: number, line: number): number {
    const key = person * 131_072 + day + 30_000;
    const known = this.places.get(key);
    if (known !== undefined) {
      this.batch.countSource(known);
      return known;
    }
    const at = this.batch.add(person, day, line);
    this.places.set(key, at);
    return at;
  }
}

/** 53 bits of two hashes: a set of numbers takes a third of the memory of a set of ids. */
function hash53(text: string): number {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x5bd1e995) + low;
  }
  return (high & 0x1fffff) * 4_294_967_296 + (low >>> 0);
}

/** Tells rows whose id was there before: the same call or deal exported twice. */
export function idGuard(reader: RowReader): (row: Row) => boolean {
  const at = reader.at.get('rowId');
  if (at === undefined) return () => true;
  const seen = new Set<number>();
  return (row) => {
    const id = (row.cells[at] ?? '').trim();
    if (id === '') return true;
    const hash = hash53(id);
    if (seen.has(hash)) {
      reader.refuse(row, 'duplicate', { id: id.slice(0, 40) });
      return false;
    }
    seen.add(hash);
    return true;
  };
}

/** Measures that call files carry. */
export function callMeasures(sections: readonly Section[]): Measure[] {
  const timed = sections.some((section) => section.columns.some((column) => column.field === 'talkSeconds'));
  return timed ? ['dials', 'connects', 'effective', 'talkSeconds'] : ['dials', 'connects'];
}

/**
 * One row a call: each is dialled; answered by its status, or by having lasted where there is none.
 * Talk counts answered calls only: what a mailbox plays is nobody's talk.
 */
export function callHandler(
  section: Section,
  context: PersonContext,
  sums: DaySums,
  status: StatusReader,
  effectiveSeconds: number,
): RowHandler {
  const reader = new PersonReader(section, context);
  const talk = measureColumns(section.columns, context.understanding).find(
    (column) => column.measure === 'talkSeconds',
  );
  const fresh = idGuard(reader);
  const statusAt = reader.at.get('status');
  return (row) => {
    const cell = talk === undefined ? '' : (row.cells[talk.index] ?? '');
    const seconds = talk?.parse(cell) ?? null;
    const fault = seconds === null ? null : seconds > 86_400 ? 'too-large' : faultOf('talkSeconds', seconds, cell);
    const whose = reader.personDay(row);
    if (whose === null) return 'refused';
    if (fault !== null) {
      reader.refuse(row, fault, { column: talk?.header ?? '', value: cell.slice(0, 40) });
      return 'refused';
    }
    if (!fresh(row)) return 'refused';
    const answered =
      statusAt === undefined ? (seconds ?? 0) > 0 : status.read(row.cells[statusAt] ?? '') === 'positive';
    const at = sums.place(whose.person, whose.day, row.line);
    sums.batch.increase(at, 'dials', 1);
    sums.batch.increase(at, 'connects', answered ? 1 : 0);
    if (talk !== undefined) {
      sums.batch.increase(at, 'talkSeconds', answered ? (seconds ?? 0) : 0);
      sums.batch.increase(at, 'effective', answered && (seconds ?? 0) >= effectiveSeconds ? 1 : 0);
    }
    return 'taken';
  };
}
