import { TeamctlError } from '../errors.ts';
import { closings } from './closings.ts';
import { codeAndName } from './code-and-name.ts';
import { type ColumnFacts, isBinary, isMostly, isNumeric } from './column-facts.ts';
import { indexOf, type MappedColumn } from './columns.ts';
import { comings } from './comings.ts';
import { begunDay, countOrMoney, genericEmails, genericNames, sums } from './profiles/aliases.ts';
import { isRefundWord } from './profiles/kinds.ts';
import { countOrAmount } from './settle-column.ts';
import { buyers, callSids, idsOfActivities, saleIds, sessions } from './settle-ids.ts';
import { looseMoney } from './settle-money.ts';
import { paymentStates } from './settle-payments.ts';
import { accounts, attendanceStates, customers, goods } from './settle-people.ts';
import {
  answers,
  fullerResults,
  regions,
  resultsOfMood,
  resultsThatSayNothing,
  statusOfCustomer,
  unanswered,
  unlistedResults,
  unlistedWays,
} from './settle-results.ts';
import { staffLists } from './settle-staff.ts';
import { keyOf, put, type Settled, type Table } from './settled.ts';
import { goesOn, isWonWord } from './status.ts';
import type { Field } from './types.ts';

/** A header that speaks of calls that go out; a bare `Answered` beside `Inbound` counts both. */
const OUTWARD =
  /out|dialing|dialling|呼出|外呼|外撥|拨|撥|去电|salient|sortant|emis|ausgeh|発信|架電|saint|realizad|efetuad|발신|uitgaand|исходящ|giden|goidi|keluar|wychodz|uscit|uscent/;

/** `Sales`, `Ventes`: a number of deals, or money. */
function countsOrMoney({ file, facts, told }: Table, settled: Settled): void {
  settled.columns.forEach((column, i) => {
    const meaning = column.field === null ? countOrMoney.get(keyOf(column)) : undefined;
    if (meaning === undefined || !isNumeric(facts[i] as ColumnFacts)) return;
    const at = indexOf(settled.columns);
    const kind = column.currency || (column.scale ?? 1) > 1 ? 'money' : countOrAmount(facts[i] as ColumnFacts);
    const hasMoney = at.has('amount') || told.has('amount');
    const hasCount = at.has('deals') || told.has('deals');
    if (kind === null && !hasMoney && !hasCount)
      throw new TeamctlError(
        'usage',
        'import-count-or-money',
        { file, header: column.header, field: 'amount' },
        { file },
      );
    const field = kind === 'count' || (kind === null && hasMoney) ? meaning.count : meaning.money;
    if (at.has(field)) return;
    put(settled.columns, i, field);
    settled.notes.push({
      code: field === 'amount' ? 'taken-as-money' : 'taken-as-count',
      data: { header: column.header },
    });
  });
}

/** `Total` beside calls is a number of calls, beside deals it is money; else nobody knows. */
function totals({ facts, sample }: Table, settled: Settled): void {
  settled.columns.forEach((column, i) => {
    if (column.field !== null || !sums.includes(keyOf(column)) || !isNumeric(facts[i] as ColumnFacts)) return;
    const at = indexOf(settled.columns);
    const isOfCalls = ['dials', 'connects', 'inbound', 'effective', 'direction'].some((field) =>
      at.has(field as Field),
    );
    const hasCents = facts[i]?.cells.some(({ text }) => /[¥￥$€£]|[.,]\d{1,2}$/.test(text)) === true;
    if (isOfCalls && !hasCents) {
      const answered = at.get('connects');
      const fits =
        answered !== undefined && sample.every(({ cells }) => Number(cells[answered] ?? 0) <= Number(cells[i] ?? 0));
      if (!at.has('dials') && fits && !at.has('inbound')) {
        put(settled.columns, i, 'dials');
        settled.notes.push({ code: 'total-of-calls', data: { header: column.header } });
      }
    } else if (
      !at.has('amount') &&
      (at.has('rowId') ||
        at.has('status') ||
        at.has('product') ||
        at.has('deals') ||
        countOrAmount(facts[i] as ColumnFacts) === 'money')
    ) {
      put(settled.columns, i, 'amount');
      settled.notes.push({ code: 'taken-as-money', data: { header: column.header } });
    }
  });
}

/** Numbers that hold calls of both directions say nothing about dialling. */
function inbound({ file, told }: Table, settled: Settled): void {
  const at = indexOf(settled.columns);
  if (!at.has('inbound')) return;
  const dials = at.get('dials');
  const header = dials === undefined ? '' : (settled.columns[dials] as MappedColumn).header;
  if (dials !== undefined && !told.has('dials') && !OUTWARD.test(keyOf(settled.columns[dials] as MappedColumn))) {
    const inboundHeader = (settled.columns[at.get('inbound') as number] as MappedColumn).header;
    throw new TeamctlError(
      'usage',
      'import-inbound-in-total',
      { file, field: 'dials', header, inbound: inboundHeader, headers: settled.columns.map((each) => each.header) },
      { file },
    );
  }
  for (const field of ['connects', 'effective', 'talkSeconds'] as const) {
    const index = at.get(field);
    if (index === undefined || told.has(field) || OUTWARD.test(keyOf(settled.columns[index] as MappedColumn))) continue;
    put(settled.columns, index, null);
    settled.notes.push({ code: 'both-directions', data: { header: (settled.columns[index] as MappedColumn).header } });
  }
}

/** What stands beside the work of a queue: calls offered, handled, abandoned; work after them. */
const OF_QUEUE =
  /^(?:total|avg|average|mean)?(?:acw|handled?|offered|alert\w*|abandon\w*|flowout\w*)$|排队|呼损|放弃[数量]|进线/;

/** `Answered` beside `Outbound` and `Handle`: the queue's calls, which came in; talk there is of both ways. */
function answeredOfQueue({ told }: Table, settled: Settled): void {
  const at = indexOf(settled.columns);
  const columnOf = (field: Field) => settled.columns[at.get(field) ?? -1];
  const [dials, connects] = [columnOf('dials'), columnOf('connects')];
  if (at.has('inbound') || dials === undefined || connects === undefined || told.has('connects')) return;
  if (!OUTWARD.test(keyOf(dials)) || OUTWARD.test(keyOf(connects))) return;
  if (!settled.columns.some((column) => column.field === null && OF_QUEUE.test(keyOf(column)))) return;
  put(settled.columns, at.get('connects') as number, null);
  settled.notes.push({ code: 'answered-of-queue', data: { header: connects.header } });
  const talk = columnOf('talkSeconds');
  if (talk === undefined || told.has('talkSeconds') || OUTWARD.test(keyOf(talk))) return;
  put(settled.columns, at.get('talkSeconds') as number, null);
  settled.notes.push({ code: 'both-directions', data: { header: talk.header } });
}

/** Whose a row is: a salesperson's column, else the line that called; a mailbox beside either is the customer's. */
function people({ told }: Table, settled: Settled): void {
  const at = indexOf(settled.columns);
  const named = ['name', 'code', 'firstName', 'lastName'].some((field) => at.has(field as Field));
  const email = at.get('email');
  const hasDay = at.has('day');
  if (
    email !== undefined &&
    named &&
    hasDay &&
    !told.has('email') &&
    genericEmails.includes(keyOf(settled.columns[email] as MappedColumn))
  )
    put(settled.columns, email, null);
  const name = at.get('name');
  const caller = at.get('caller');
  if (caller === undefined) return;
  const isCallersName =
    name !== undefined &&
    !told.has('name') &&
    /^(caller|callername|clid)$/.test(keyOf(settled.columns[name] as MappedColumn));
  if (isCallersName) put(settled.columns, name, null);
  if ((!named || isCallersName) && !at.has('code') && !at.has('email')) return;
  put(settled.columns, caller, null);
  const callee = at.get('callee');
  if (callee !== undefined) put(settled.columns, callee, 'customer');
}

/** `101 - Ann Fox` in a column of codes: the name is in there, and a bare `Name` beside it is the customer's. */
function codesWithNames({ facts, told }: Table, settled: Settled): void {
  const at = indexOf(settled.columns);
  const [code, name] = [at.get('code'), at.get('name')];
  if (code === undefined || name === undefined || told.has('name')) return;
  if (!isMostly(facts[code] as ColumnFacts, (text) => codeAndName(text) !== null)) return;
  if (genericNames.includes(keyOf(settled.columns[name] as MappedColumn))) put(settled.columns, name, 'customer');
}

const AFTER_SALE = /^(?:售后|退款|退货|退费|订单退款|售后退款|refund|return|aftersales?)(?:状态|情况|status|state)$/;

const BOUGHT =
  /^(?:购买|下单|订单|支付|付款|收款|收入|消费|充值|缴费|报名|续费|续报|新签|销售|销售单|成交|出库|入账|purchase|sale|order|payment|charge|income)$/;

/** A flow of money names each row a purchase or a refund: such a row is no deal of its day. */
function refundRows({ facts, told }: Table, settled: Settled): void {
  if (indexOf(settled.columns).has('revoked') || told.has('revoked') || told.has('kind')) return;
  const index = settled.columns.findIndex(({ field }, i) => {
    const words = [...(facts[i] as ColumnFacts).words];
    const isFree = field === null || field === 'kind' || field === 'status';
    return isFree && words.some(isRefundWord) && words.every((word) => isRefundWord(word) || BOUGHT.test(word));
  });
  if (index !== -1) put(settled.columns, index, 'revoked');
}

const POINT_OF_TIME = /时间|日期|日$|date|time|at$/i;

/** A sum under 退款 says how much was paid back, not that the deal is off. */
function refundSums({ facts, told }: Table, settled: Settled): void {
  const index = indexOf(settled.columns).get('revoked');
  if (index === undefined || told.has('revoked')) return;
  const fact = facts[index] as ColumnFacts;
  const { header } = settled.columns[index] as MappedColumn;
  if (isNumeric(fact) && !isBinary(fact) && !POINT_OF_TIME.test(header)) put(settled.columns, index, null);
}

/** Beside the status of an order, or without one, that of its refund says what was taken back. */
function refunds({ facts, told }: Table, settled: Settled): void {
  const at = indexOf(settled.columns);
  const isOfOrders = at.has('status') || at.has('amount') || at.has('rowId');
  if (!isOfOrders || at.has('revoked') || told.has('revoked')) return;
  const index = settled.columns.findIndex(
    (column, i) => column.field === null && AFTER_SALE.test(keyOf(column)) && !isNumeric(facts[i] as ColumnFacts),
  );
  if (index !== -1) put(settled.columns, index, 'revoked');
}

/** `Start Date` of a call or deal is no day on which somebody joined. */
function starts({ told }: Table, settled: Settled): void {
  const at = indexOf(settled.columns);
  const [joined, left] = [at.get('joined'), at.get('left')];
  const isEvent = ['rowId', 'direction', 'talkSeconds', 'dials', 'caller'].some((field) => at.has(field as Field));
  // When a call was over nobody left the team.
  if (left !== undefined && isEvent && !told.has('left') && /^end/.test(keyOf(settled.columns[left] as MappedColumn)))
    put(settled.columns, left, null);
  if (joined === undefined || at.has('day') || !isEvent || told.has('joined')) return;
  // Nobody is hired by an order: such a day is the person's, whatever ids stand beside it.
  if (/^start|contrat/.test(keyOf(settled.columns[joined] as MappedColumn))) put(settled.columns, joined, 'day');
}

const LEAD_ID = /^(?:leads?|线索|名单|潜客)(?:id|no|num|number|key|编号|号)$/;
const OF_LEAD =
  /^(?:last|first)?(?:contact(?:ed)?|assign(?:ed|ment)?|touch)(?:date|at|on|time)$|^(?:最近|最后|首次)?(?:联系|跟进|分配)(?:时间|日期)$/;

/** Deals of a pipeline that are won, some still going on: the day on which one was begun, or a lead spoken to, is none on which it was won. */
function beginnings({ facts, told }: Table, settled: Settled): void {
  const at = indexOf(settled.columns);
  const [day, status] = [at.get('day'), at.get('status')];
  if (day === undefined || status === undefined || told.has('day')) return;
  const words = (facts[status] as ColumnFacts).cells.map(({ text }) => text);
  if (!words.some(goesOn) || !words.some(isWonWord)) return;
  const key = keyOf(settled.columns[day] as MappedColumn);
  const isOfLeads = settled.columns.some((column) => column.field === null && LEAD_ID.test(keyOf(column)));
  if (begunDay.test(key) || (isOfLeads && OF_LEAD.test(key))) put(settled.columns, day, null);
}

/** What one thing went for. */
const SOLD_FOR =
  /^(?:sale|sales|sold|selling|final|closing|deal|agreed|contract)price$|^(?:最终|实际)?成交(?:价|价格|总价)$|^成約価格$/;
const HOW_MANY =
  /^(?:qty|quantity|units?(?:sold)?|count|num(?:ber)?of\S{1,8}|cantidad|quantidade|quantite|menge|anzahl|数量|件数|购买数量|套数|台数|個数)$/;

/** `sale_price` of a deal is what it came to, where nothing says how many were sold at it. */
function soldFor({ facts, told }: Table, settled: Settled): void {
  const at = indexOf(settled.columns);
  if (at.has('amount') || told.has('amount') || at.has('dials') || at.has('talkSeconds')) return;
  const found = settled.columns.flatMap((column, i) =>
    column.field === null && SOLD_FOR.test(keyOf(column)) && isNumeric(facts[i] as ColumnFacts) ? [i] : [],
  );
  const areMany = settled.columns.some(
    (column, i) => HOW_MANY.test(keyOf(column)) && (facts[i] as ColumnFacts).numbers.some((each) => each !== 1),
  );
  const [only, second] = found;
  if (only === undefined || second !== undefined || areMany) return;
  put(settled.columns, only, 'amount');
  settled.notes.push({ code: 'taken-as-money', data: { header: (settled.columns[only] as MappedColumn).header } });
}

/** What columns mean beside each other. @throws TeamctlError `usage` where only the user knows */
export function settleTable(table: Table): Settled {
  const settled: Settled = { columns: [...table.columns], notes: [] };
  saleIds(table, settled);
  buyers(table, settled);
  callSids(table, settled);
  idsOfActivities(table, settled);
  sessions(table, settled);
  answers(table, settled);
  unanswered(table, settled);
  regions(table, settled);
  statusOfCustomer(table, settled);
  comings(table, settled);
  unlistedWays(table, settled);
  unlistedResults(table, settled);
  fullerResults(table, settled);
  starts(table, settled);
  beginnings(table, settled);
  closings(table, settled);
  staffLists(table, settled);
  accounts(table, settled);
  goods(table, settled);
  customers(table, settled);
  attendanceStates(table, settled);
  countsOrMoney(table, settled);
  soldFor(table, settled);
  totals(table, settled);
  looseMoney(table, settled);
  inbound(table, settled);
  answeredOfQueue(table, settled);
  codesWithNames(table, settled);
  people(table, settled);
  refundSums(table, settled);
  refundRows(table, settled);
  refunds(table, settled);
  resultsOfMood(table, settled);
  resultsThatSayNothing(table, settled);
  paymentStates(table, settled);
  return settled;
}
