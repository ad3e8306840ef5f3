import type { ColumnFacts } from './column-facts.ts';
import { indexOf, type MappedColumn } from './columns.ts';
import type { Section } from './section.ts';
import { keyOf, put, type Settled, type Table } from './settled.ts';
import { foldStatus } from './status.ts';
import type { Row } from './types.ts';

// How far an order is paid is no answer to whether it was sold: 已收清, 部分收款 and 未收款 stand in the books of who sells.
// 待付款 of a shop is another thing: nothing was bought yet, and such a column stays a result.

const IN_FULL =
  /^(?:已?(?:收清|收齐|收完|结清|付清|收全款|收款|回款|收)|(?:全部|全额|已全额|已全部)(?:收款|回款|付款|支付|到账|结清)|款已?收齐|(?:fully|full|completely)(?:paid|received|settled)|paid(?:infull)?|settled)$/;
const IN_PART =
  /^已?(?:部分|分批|分期)(?:收款|回款|付款|支付|到账|收|结清)$|^(?:收款|回款)中$|^已?(?:收|付)(?:定金|订金|首款|首付款?|预付款?)$|^(?:欠|待收|未收|剩)(?:尾款|余款)$|^(?:partial(?:ly)?|part)(?:paid|payment|received|settled)?$|^(?:deposit|advance)(?:paid|received)$/;
const NOT_YET =
  /^(?:未|待|没|尚未)(?:收款?|回款|结清|结算|收清)$|^(?:未|没|尚未)付款?$|^(?:欠款|逾期|赊账|挂账)(?:中|未收)?$|^(?:unpaid|notpaid|outstanding|overdue|due|notreceived)$/;
/** A shop's words for carts that nobody paid for. */
const OF_BUYERS = /待付|等待|待支付|未支付|awaiting|pending/;

const saysPayment = (word: string): boolean => IN_FULL.test(word) || IN_PART.test(word) || NOT_YET.test(word);

const OF_RECEIPTS = /实收|实付|已收|到账|回款|收款|缴费|paid|received|collected/;

/** A status of which all words say how far a sum is paid, some of them in part: each row is a deal, and that is told. */
export function paymentStates({ facts, told, isWonTold }: Table, settled: Settled): void {
  const at = indexOf(settled.columns);
  const status = at.get('status');
  const amount = settled.columns[at.get('amount') ?? -1];
  if (status === undefined || amount === undefined || told.has('status') || isWonTold === true) return;
  // Of what came in, a row that nothing came in of is no deal.
  if (OF_RECEIPTS.test(keyOf(amount))) return;
  const spelled = [...new Set((facts[status] as ColumnFacts).cells.map(({ text }) => text))];
  const words = spelled.map(foldStatus);
  if (!words.every(saysPayment) || words.some((word) => OF_BUYERS.test(word))) return;
  if (!words.some((word) => IN_PART.test(word)) || words.length < 2) return;
  put(settled.columns, status, null);
  const paid = spelled.find((word) => IN_FULL.test(foldStatus(word)));
  settled.notes.push({
    code: 'states-of-payment',
    data: {
      header: (settled.columns[status] as MappedColumn).header,
      values: spelled.slice(0, 6),
      value: paid ?? (spelled[0] as string),
    },
  });
}

/** Cells that take a whole row back, wherever they stand. */
const TAKEN_BACK: ReadonlySet<string> = new Set(
  '取消 已取消 取消订单 订单取消 订单已取消 客户取消 作废 已作废 订单作废 退单 已退单 撤单 已撤单 退订 已退订 取消合同 合同取消 合同作废 cancelled canceled voided cancelled_order order_cancelled order_canceled'.split(
    ' ',
  ),
);
/** What was once, or is of something beside the sale. */
const OF_ELSE =
  /退|售后|物流|快递|原|上次|历史|预约|refund|return|ship|deliver|previous|former|last|subscri|appoint|demo/i;
const LONGEST_WORD = 20;

/**
 * 取消订单 below 产品名称 or a remark, where no column says what became of a row: such a row is no deal.
 * @returns whether a row is taken back so
 */
export function takenBackIn({ columns, facts }: Pick<Section, 'columns' | 'facts'>): (row: Row) => boolean {
  const at = indexOf(columns);
  if (at.has('status') || at.has('revoked')) return () => false;
  const places = columns.flatMap(({ field, header }, i) => {
    const isFree = field === null || field === 'product' || field === 'kind' || field === 'customer';
    const fact = facts[i] as ColumnFacts;
    return isFree && header !== '' && !OF_ELSE.test(header) && fact.numbers.length < fact.cells.length ? [i] : [];
  });
  if (places.length === 0) return () => false;
  return ({ cells }) =>
    places.some((place) => {
      const cell = cells[place];
      if (cell === undefined || cell.length < 2 || cell.length > LONGEST_WORD) return false;
      return TAKEN_BACK.has(cell.trim().toLowerCase().replaceAll(' ', '_'));
    });
}
