import { type Measure, measuresOfCalls } from '../domain/records/day-record.ts';
import { isTelephone } from '../domain/team/nobody.ts';
import { type Calling, callingChannel } from './calling-channel.ts';
import { type ColumnFacts, isMostly } from './column-facts.ts';
import { indexOf } from './columns.ts';
import type { RowHandler } from './gather-days.ts';
import type { Tally } from './gather-records.ts';
import type { LeftOutCode } from './left-out.ts';
import { faultOf, measureColumns } from './measure-columns.ts';
import { ownCell } from './own-cell.ts';
import { callWords, directionOf, foldWord, isMissed, isUndone, otherKindWords, tellsDone } from './profiles/kinds.ts';
import { isNoCall } from './profiles/status-parts.ts';
import type { RecordBatch } from './record-batch.ts';
import { rowIdentity } from './row-identity.ts';
import { type PersonContext, PersonReader } from './row-reader.ts';
import type { StatusReader } from './status.ts';
import type { Row } from './types.ts';
import type { Section } from './understand.ts';
import { cleanCell } from './values/number.ts';
import { isFiltered } from './where.ts';

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

/** Measures that call files carry; without result and duration nobody knows what was connected. */
export function callMeasures(sections: readonly Section[]): Measure[] {
  const has = (field: string) => sections.some((section) => section.columns.some((column) => column.field === field));
  if (has('talkSeconds')) return [...measuresOfCalls];
  return has('status') ? ['dials', 'connects'] : ['dials'];
}

/** Extensions of a house are short; numbers outside are longer. */
const LONGEST_EXTENSION = 6;
const isExtension = (number: string) => number !== '' && number.length <= LONGEST_EXTENSION && /^\d+$/.test(number);
/** Where numbers are written with the code of their country, `80000` among them is a service's short one, and no extension. */
const LONGEST_AMONG_WHOLE = 4;
const areWhole = (facts: ColumnFacts | undefined) =>
  facts !== undefined && isMostly(facts, (text) => /^\+\d[\d\s().-]{7,18}$/.test(text));

/** Why a row of a call file is no call that somebody made; null when it is one. */
function asideOf(
  section: Section,
  context: PersonContext,
  { status, calling }: { status: StatusReader; calling: ((row: Row) => Calling) | null },
): (row: Row) => LeftOutCode | null {
  const at = indexOf(section.columns);
  const { told } = context.understanding;
  const headerOf = (index: number) => section.headers[index] as string;
  const direction = at.get('direction');
  const kind = at.get('kind');
  const [caller, callee] = [at.get('caller'), at.get('callee')];
  const usesDirection = direction !== undefined && !isFiltered(told, headerOf(direction));
  const usesKind = kind !== undefined && !isFiltered(told, headerOf(kind));
  const others = otherKindWords;
  const done = section.columns.findIndex(
    ({ field, header }, i) =>
      (field === null || field === 'status') &&
      !isFiltered(told, header) &&
      tellsDone(section.facts[i]?.words ?? new Set()),
  );
  const nameAt = at.get('name');
  const result = at.get('status');
  const tellsOut = [...(section.facts[direction ?? -1]?.words ?? [])].some((word) => directionOf(word) === 'out');
  return (row) => {
    const { cells } = row;
    if (usesKind) {
      const word = foldWord(cells[kind] ?? '');
      if (!callWords.has(word) && (others.has(word) || word !== '')) return 'other-kind';
    }
    if (usesDirection) {
      const way = directionOf(cells[direction] ?? '');
      if (way === 'in' || (way === null && tellsOut && isMissed(cells[direction] ?? ''))) return 'inbound';
      if (way === 'internal') return 'internal';
      if (way === null) status.strange(cells[direction] ?? '');
    }
    if (done !== -1 && isUndone(cells[done] ?? '')) return 'undone';
    if (result !== undefined && isNoCall(cells[result] ?? '')) return 'other-kind';
    // Where the caller's column holds names, a number there called somebody of the house.
    if (caller === undefined && callee !== undefined && nameAt !== undefined)
      return isTelephone(cells[nameAt] ?? '') && /\p{L}/u.test(cells[callee] ?? '') ? 'inbound' : null;
    if (caller === undefined || callee === undefined) return null;
    const [from, to] = [cleanCell(cells[caller] ?? ''), cleanCell(cells[callee] ?? '')];
    if (!isExtension(from)) return isExtension(to) || calling?.(row) === 'trunk' ? 'inbound' : null;
    return isExtension(to) ? 'internal' : null;
  };
}

interface CallTools {
  sums: DaySums;
  status: StatusReader;
  effectiveSeconds: number;
  tally: Tally;
}

/**
 * One row a call: each is dialled; answered by its status, or by having lasted where there is none.
 * Talk counts answered calls only: what a mailbox plays is nobody's talk.
 */
export function callHandler(section: Section, context: PersonContext, tools: CallTools): RowHandler {
  const { sums, status, effectiveSeconds, tally } = tools;
  const reader = new PersonReader(section, context);
  const talk = measureColumns(section).find((column) => column.measure === 'talkSeconds');
  const identity = rowIdentity(section, context.understanding);
  const calling = callingChannel(section);
  const aside = asideOf(section, context, { status, calling });
  const caller = reader.at.get('caller') ?? -1;
  /** The number of the house is nobody's: whose channel it was called. */
  const withExtension = (row: Row): Row => {
    const by = calling === null || isExtension(cleanCell(row.cells[caller] ?? '')) ? null : calling(row);
    if (by === null || by === 'trunk') return row;
    return { ...row, cells: row.cells.map((cell, i) => (i === caller ? by.extension : cell)) };
  };
  const isShortCode = areWhole(section.facts[caller])
    ? ({ cells }: Row) => {
        const from = cleanCell(cells[caller] ?? '');
        return (
          isExtension(from) && from.length > LONGEST_AMONG_WHOLE && !reader.at.has('name') && !reader.at.has('code')
        );
      }
    : () => false;
  const statusAt = reader.at.get('status');
  if (statusAt !== undefined) status.among(section.facts[statusAt]?.words ?? []);
  const knowsResult = statusAt !== undefined || talk !== undefined;
  const denies = statusAt !== undefined && section.columns[statusAt]?.denies === true;
  const meaningOf = (cell: string) => (denies ? status.readDenied(cell) : status.read(cell));
  return (written) => {
    const row = withExtension(written);
    const left = aside(row);
    if (left !== null) return tally.leave(left, row);
    const cell = talk === undefined ? '' : ownCell(row, talk.index);
    const seconds = talk?.parse(cell) ?? null;
    const fault = seconds === null ? null : seconds > 86_400 ? 'too-large' : faultOf('talkSeconds', seconds, cell);
    if (isShortCode(row)) {
      reader.refuse(row, 'telephone', { who: cleanCell(row.cells[caller] ?? '') });
      return 'refused';
    }
    const whose = reader.personDay(row);
    if (whose === null) return 'refused';
    if (fault !== null) {
      reader.refuse(row, fault, { column: talk?.header ?? '', value: cell.slice(0, 40) });
      return 'refused';
    }
    if (identity.isRepeat(row)) return tally.leave('repeat', row);
    const answered = statusAt === undefined ? (seconds ?? 0) > 0 : meaningOf(row.cells[statusAt] ?? '') === 'positive';
    const at = sums.place(whose.person, whose.day, row.line);
    const values: Partial<Record<Measure, number>> = { dials: 1 };
    if (knowsResult) values.connects = answered ? 1 : 0;
    if (talk !== undefined) {
      values.talkSeconds = answered ? (seconds ?? 0) : 0;
      values.effective = answered && (seconds ?? 0) >= effectiveSeconds ? 1 : 0;
    }
    tally.count(at, row, { id: identity.idOf(row), contentOf: identity.contentOf }, values);
    return 'taken';
  };
}
