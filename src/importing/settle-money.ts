import { type ColumnFacts, isBinary, isNumeric } from './column-facts.ts';
import { indexOf, type MappedColumn } from './columns.ts';
import { keyOf, put, type Settled, type Table } from './settled.ts';
import { isWonWord } from './status.ts';
import type { Field } from './types.ts';

// `final_mrr_usd`, `Expected Revenue`, 合同总金额: money of a row below headers that are put together in more ways than a
// list can hold. Only a header of which each word is known counts; one strange word may make it something else's money:
// `list_price`, `Weighted amount`, `Annual revenue` of the firm that buys.

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** What money is called, whatever it is of. */
const MONEY = words('amount amt revenue value mrr arr acv tcv gmv turnover proceeds');
/** A sum, where it is said of what. */
const SUM = words('total sum price worth size subtotal');
const OF_ROW = words(
  'deal deals order contract sale sales opportunity opp transaction txn invoice bill purchase booking extended line',
);
const CAME_OUT = words(
  'final actual net gross closed won paid collected received invoiced billed booked signed disbursed',
);
const ASIDE = words(
  'total annual monthly recurring contracted new grand in of the company base local currency usd eur gbp cny rmb inr brl jpy aud cad sgd hkd chf krw rub mxn',
);
/** What is hoped for: of a deal that is won it is what the deal was worth. */
const HOPED = words('expected estimated est forecast forecasted projected potential anticipated');
/** Of a firm that buys, not of a deal. */
const OF_FIRM =
  /^(?:annual|monthly|yearly|company|total (?:annual|company))(?: revenue| turnover| value)(?: usd| eur| gbp)?$/;

const HAN =
  /^(?:预计|预估|预期)?(?:商机|合同|订单|销售|签约|成交|成单|签单|开票|含税|折后|净|实际|最终|报名|缴费|保单|认购|放款|交易){0,3}总?(?:金额|总额|额|总价|总价款|价款)$|^(?:成約|受注|契約|販売|売上|請求|注文|見込|案件){1,2}(?:総|合計)?(?:額|金額)$/;
const HOPED_HAN = /^(?:预计|预估|预期|見込)/;
/** Money before tax beside money with it, and money to come, are another reading. */
const NOT_HAN = /不含税|未|应付|退/;

interface Found {
  at: number;
  isHoped: boolean;
}

const wordsOf = (header: string): string[] =>
  header
    .slice(0, 80)
    .normalize('NFKC')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');

/** Whether all words of a header say money of a row; null where one of them may say something else. */
function moneyIn({ header }: MappedColumn, key: string): Omit<Found, 'at'> | null {
  if (/\p{Script=Han}/u.test(header))
    return HAN.test(key) && !NOT_HAN.test(key) ? { isHoped: HOPED_HAN.test(key) } : null;
  const own = wordsOf(header);
  if (own.length < 2 && !own.some((word) => MONEY.has(word))) return null;
  const isKnown = (word: string) => [MONEY, SUM, OF_ROW, CAME_OUT, ASIDE, HOPED].some((known) => known.has(word));
  if (!own.every(isKnown) || OF_FIRM.test(own.join(' '))) return null;
  const has = (known: ReadonlySet<string>) => own.some((word) => known.has(word));
  // `Final price` is of one piece as often as of all, `deals_total` a number of deals.
  const isOfOne = own.some((word) => OF_ROW.has(word) && !word.endsWith('s'));
  const isPrice = own.includes('price') && !own.includes('total') && !own.includes('extended');
  const isSum = has(SUM) && isOfOne && !isPrice;
  const isWhole = own.includes('total') && own.includes('price');
  return has(MONEY) || isSum || isWhole ? { isHoped: has(HOPED) } : null;
}

const EVENT: readonly Field[] = ['status', 'rowId', 'product', 'customer'];
const OTHERS: readonly Field[] = ['amount', 'dials', 'connects', 'talkSeconds', 'direction', 'caller', 'shift'];

/**
 * The one column whose header says money of a row, where no list knows any; what is only expected counts where a status
 * tells which deals are won. Where two say so, nobody chooses.
 */
export function looseMoney({ facts, told }: Table, settled: Settled): void {
  const at = indexOf(settled.columns);
  if (told.has('amount') || OTHERS.some((field) => at.has(field)) || !EVENT.some((field) => at.has(field))) return;
  if (settled.columns.some(({ field }) => field?.startsWith('target-'))) return;
  const found = settled.columns.flatMap((column, i): Found[] => {
    const fact = facts[i] as ColumnFacts;
    if (column.field !== null || column.own || column.ownTarget || !isNumeric(fact) || isBinary(fact)) return [];
    const money = moneyIn(column, keyOf(column));
    return money === null ? [] : [{ at: i, ...money }];
  });
  const sure = found.filter(({ isHoped }) => !isHoped);
  const status = at.get('status');
  const tellsWon = status !== undefined && (facts[status] as ColumnFacts).cells.some(({ text }) => isWonWord(text));
  const [only, second] = sure.length > 0 || !tellsWon ? sure : found;
  if (only === undefined || second !== undefined) return;
  put(settled.columns, only.at, 'amount');
  const { header } = settled.columns[only.at] as MappedColumn;
  settled.notes.push({ code: only.isHoped ? 'hoped-money' : 'money-by-header', data: { header } });
}
