import type { Measure } from '../domain/records/day-record.ts';
import { TeamctlError } from '../errors.ts';
import { indexOf } from './columns.ts';
import type { DaySums } from './gather-calls.ts';
import type { RowHandler } from './gather-days.ts';
import type { Tally } from './gather-records.ts';
import { hash53 } from './hash.ts';
import { faultOf, measureColumns } from './measure-columns.ts';
import { currencyOf } from './money.ts';
import { ownCell } from './own-cell.ts';
import { deniesReturn } from './profiles/denied.ts';
import { foldWord, isRefundWord, noWords, yesWords } from './profiles/kinds.ts';
import { currencyNamed } from './profiles/units.ts';
import { rowIdentity } from './row-identity.ts';
import { type PersonContext, PersonReader } from './row-reader.ts';
import { takenBackIn } from './settle-payments.ts';
import type { StatusReader } from './status.ts';
import type { Row } from './types.ts';
import type { Section } from './understand.ts';
import { numberParts } from './values/number.ts';

/** Measures that deal files carry. */
export function dealMeasures(sections: readonly Section[]): Measure[] {
  return sections.some((section) => section.columns.some((column) => column.field === 'amount'))
    ? ['deals', 'amount']
    : ['deals'];
}

interface Order {
  line: number;
  amount: number | null;
}

/** The lines of the orders of a file: whether their amounts are parts, or the whole said again. */
export class OrderLines {
  private readonly orders = new Map<number, Order>();
  /** An order whose lines say the same amount each. */
  private equal: { line: number; other: number } | null = null;
  private differs = false;

  /** @returns true for the first line of an order */
  take(key: number, line: number, amount: number | null): boolean {
    const first = this.orders.get(key);
    if (first === undefined) {
      this.orders.set(key, { line, amount });
      return true;
    }
    if (amount !== null && amount === first.amount && amount !== 0) this.equal ??= { line: first.line, other: line };
    else this.differs = true;
    return false;
  }

  /** @throws TeamctlError `usage` where each line of each order says the same amount */
  settle(file: string): void {
    if (this.equal !== null && !this.differs)
      throw new TeamctlError('usage', 'import-order-lines', { file, ...this.equal }, { file, line: this.equal.other });
  }
}

interface DealTools {
  sums: DaySums;
  status: StatusReader;
  tally: Tally;
  orders: OrderLines;
}

/** Currency of a row: its own column, or the sign at its amount; null where nothing says. */
function currencyReader(section: Section): (row: Row) => string | null {
  const at = indexOf(section.columns);
  const column = at.get('currency');
  const amount = at.get('amount');
  return ({ cells }) => {
    const named = column === undefined ? '' : (cells[column] ?? '').trim();
    if (named !== '') return currencyNamed(named) ?? named.toUpperCase();
    const cell = amount === undefined ? '' : (cells[amount] ?? '');
    const last = cell.charCodeAt(cell.length - 1);
    const isPlain =
      cell === '' || (last >= 0x30 && last <= 0x39 && cell.charCodeAt(0) <= 0x39 && cell.charCodeAt(0) !== 0x24);
    return isPlain ? null : currencyOf(numberParts(cell)?.currency ?? '');
  };
}

/** Rows in another currency than the file's: left out where one was told, refused where not. */
function foreignRow(section: Section, context: PersonContext): (row: Row) => 'left' | 'refused' | null {
  const read = currencyReader(section);
  const isTold = context.understanding.told.currency !== undefined;
  const own = section.currency;
  return (row) => {
    const currency = own === null ? null : read(row);
    if (currency === null || currency === own || (currency === 'CNY' && own === 'JPY')) return null;
    return isTold ? 'left' : 'refused';
  };
}

/** Taken back: yes, or the day on which it was; a no, nothing or a bare 0 is a deal that stands. */
function isRevoked(cell = ''): boolean {
  const word = foldWord(cell);
  if (word === '' || noWords.has(word) || deniesReturn(cell) || /^(?:未|没|無|无|none|null|nan|0+)/.test(word))
    return false;
  // What goes on after a sale: only its end takes the deal back.
  const isWords = /\p{L}{2}/u.test(word) && !yesWords.has(word) && !/\d/.test(word);
  return (
    !isWords ||
    isRefundWord(word) ||
    /退款成功|退货成功|已退|全额退|作废|refunded|returned|voided|cancell?ed|storniert|anulad|reembolsad/.test(word)
  );
}

/** One row a deal, or a line of one: those that are won count on the day they were closed; without a status every row is won. */
export function dealHandler(section: Section, context: PersonContext, tools: DealTools): RowHandler {
  const { sums, status, tally, orders } = tools;
  const { told } = context.understanding;
  const reader = new PersonReader(section, context);
  const money = measureColumns(section).find((column) => column.measure === 'amount');
  const identity = rowIdentity(section, context.understanding);
  const foreign = foreignRow(section, context);
  const statusAt = reader.at.get('status');
  if (statusAt !== undefined) {
    const words = section.facts[statusAt]?.words ?? [];
    status.beside(words);
    status.among(words);
  }
  const revokedAt = reader.at.get('revoked');
  const isTakenBack = takenBackIn(section);
  const countsNothing = (row: Row, isOver: boolean): void => {
    const id = identity.idOf(row);
    if (id !== null) tally.nothing(row, id, isOver ? reader.plainly(row) : null);
  };
  return (row) => {
    const state = statusAt === undefined ? null : (row.cells[statusAt] ?? '');
    if (state !== null && status.read(state) !== 'positive') {
      // Money of nobody and of no state is a line of another row, or a sum: it is not passed over.
      if (
        state.trim() === '' &&
        reader.isNobodys(row) &&
        money !== undefined &&
        ownCell(row, money.index).trim() !== ''
      ) {
        reader.refuse(row, 'no-member');
        return 'refused';
      }
      countsNothing(row, status.isOver(state));
      return 'passed-over';
    }
    if ((revokedAt !== undefined && isRevoked(row.cells[revokedAt])) || isTakenBack(row)) {
      // A line of its own that takes money back counts against another deal: nobody knows which, so it is told apart.
      const paid = money?.parse(ownCell(row, money.index)) ?? 0;
      if (paid < 0) tally.refund(paid);
      countsNothing(row, true);
      return tally.leave('revoked', row);
    }
    const whose = reader.personDay(row);
    if (whose === null) return 'refused';
    const cell = money === undefined ? '' : ownCell(row, money.index);
    const value = money?.parse(cell) ?? null;
    const abroad = foreign(row);
    if (abroad === 'left') return tally.leave('other-currency', row);
    const fault = abroad === 'refused' ? 'other-currency' : value === null ? null : faultOf('amount', value, cell);
    if (fault !== null) {
      reader.refuse(row, fault, { column: money?.header ?? '', value: cell.slice(0, 40) });
      return 'refused';
    }
    if (identity.isRepeat(row)) return tally.leave('repeat', row);
    const id = identity.idOf(row);
    // An id that starts again on another day, or with another person, is another deal.
    const key = id === null ? null : hash53(`${id} ${whose.person} ${whose.day}`);
    const isFirst = key === null || orders.take(key, row.line, value);
    const at = sums.place(whose.person, whose.day, row.line);
    const values: Partial<Record<Measure, number>> = { deals: isFirst ? 1 : 0 };
    if (value !== null && (isFirst || told.lines !== 'once')) values.amount = value;
    tally.count(at, row, { id, contentOf: identity.contentOf }, values);
    return 'taken';
  };
}
