import { TeamctlError } from '../errors.ts';
import { codeAndName } from './code-and-name.ts';
import { type ColumnFacts, isBinary, isMostly, isNumeric, isYesNo } from './column-facts.ts';
import { indexOf, type MappedColumn } from './columns.ts';
import { foldHeader } from './fold-header.ts';
import { callIds, countOrMoney, genericEmails, genericNames, sums } from './profiles/aliases.ts';
import { foldWord, isRefundWord, noWords, yesWords } from './profiles/kinds.ts';
import { countOrAmount } from './settle-column.ts';
import { StatusReader } from './status.ts';
import type { Field, Note, Row } from './types.ts';

export interface Table {
  file: string;
  columns: readonly MappedColumn[];
  facts: readonly ColumnFacts[];
  sample: readonly Row[];
  /** Fields that the user pointed to: they stay. */
  told: ReadonlySet<Field>;
}

interface Settled {
  columns: MappedColumn[];
  notes: Note[];
}

const keyOf = (column: MappedColumn) => foldHeader(column.header).key;
const put = (columns: MappedColumn[], at: number, field: Field | null) => {
  columns[at] = { ...(columns[at] as MappedColumn), field };
};

/** An id of calls, not of orders. */
export const hasCallId = (columns: readonly MappedColumn[]): boolean =>
  columns.some((column) => column.field === 'rowId' && callIds.includes(keyOf(column)));

/** A header that speaks of calls that go out; a bare `Answered` beside `Inbound` counts both. */
const OUTWARD =
  /out|dialing|dialling|呼出|外呼|外撥|拨|撥|去电|salient|sortant|emis|ausgeh|発信|架電|saint|realizad|발신/;

/** `Answered` with 0 and 1 is the result of one call where a row is one. */
function answers({ columns, facts }: Table, settled: Settled): void {
  const at = indexOf(columns);
  const connects = at.get('connects');
  if (connects === undefined || at.has('status') || at.has('dials')) return;
  const isCall = hasCallId(columns) || at.has('talkSeconds') || at.has('direction') || at.has('caller');
  if (isCall && isBinary(facts[connects] as ColumnFacts)) put(settled.columns, connects, 'status');
}

const UNANSWERED =
  /^(?:is|was|call)?(?:abandon(?:ed)?|missed|unanswered|noanswer|notanswered)$|^(?:是否)?(?:放弃|呼损|未接|漏接|未接通|未接听)$|^(?:perdid[ao]|manquee?|verpasst|abandonad[ao]|abandonnee?)$/;

/** `Abandoned` with Y and N is the result of a call, and Y is nobody who was spoken to. */
function unanswered({ facts, told }: Table, settled: Settled): void {
  const at = indexOf(settled.columns);
  const isCall = hasCallId(settled.columns) || at.has('direction') || at.has('caller') || at.has('talkSeconds');
  if (!isCall || at.has('status') || at.has('connects') || at.has('dials') || told.has('status')) return;
  const index = settled.columns.findIndex(
    (column, i) => column.field === null && UNANSWERED.test(keyOf(column)) && isYesNo(facts[i] as ColumnFacts),
  );
  if (index !== -1)
    settled.columns[index] = { ...(settled.columns[index] as MappedColumn), field: 'status', denies: true };
}

const RESULT =
  /(?:status|state|stage|outcome|result|disposition|resultado|estado|statut|resultat|ergebnis|状态|狀態|结果|結果|阶段|进度)$/;
const ASIDE_OF_RESULT =
  /(?:ship|deliver|fulfil|logist|marital|employ|married|civil|ticket|case|发货|物流|配送|售后|退款|工单|婚姻|在职|员工|人员)/;
/** Of a call these say how the customer stands, which is no result of it. */
const OF_CUSTOMER = /(?:lead|customer|client|contact|account|deal|order|客户|线索|商机|订单)/;
const MOST_RESULTS = 30;

/** Whether what stands in a column says which calls were answered or which deals were won: below such a header mostly, below any other wholly. */
function areResults(column: MappedColumn, { cells }: ColumnFacts, grain: 'call' | 'deal'): boolean {
  const words = [...new Set(cells.map(({ text }) => text))];
  const isCalledSo = RESULT.test(keyOf(column));
  if (words.length < 2 || words.length > (isCalledSo ? MOST_RESULTS : 8)) return false;
  if (ASIDE_OF_RESULT.test(keyOf(column)) || (grain === 'call' && OF_CUSTOMER.test(keyOf(column)))) return false;
  if (words.some((word) => yesWords.has(foldWord(word)) || noWords.has(foldWord(word)))) return false;
  const reader = new StatusReader(grain, undefined);
  const said = words.map((word) => reader.read(word));
  const known = said.filter((each) => each !== 'unknown').length;
  if (isCalledSo) return known * 2 >= words.length;
  return known === words.length && said.includes('positive') && said.includes('negative');
}

/** `Lead status` of a call, of whose words hardly one is a result of calls: New, Contacted, Lost. */
function statusOfCustomer({ facts, told }: Table, settled: Settled): void {
  const at = indexOf(settled.columns);
  const status = at.get('status');
  const isCall = hasCallId(settled.columns) || at.has('talkSeconds') || at.has('direction');
  if (status === undefined || !isCall || at.has('amount') || told.has('status')) return;
  if (!OF_CUSTOMER.test(keyOf(settled.columns[status] as MappedColumn))) return;
  const reader = new StatusReader('call', undefined);
  const words = [...new Set((facts[status] as ColumnFacts).cells.map(({ text }) => text))];
  const known = words.filter((word) => reader.read(word) !== 'unknown').length;
  if (known * 2 < words.length) put(settled.columns, status, null);
}

/** `current_status`, `Outcome of visit`: results below a header that no list knows. Without them every lost deal would count. */
function unlistedResults({ facts, told }: Table, settled: Settled): void {
  const at = indexOf(settled.columns);
  const has = (fields: readonly Field[]) => fields.some((field) => at.has(field));
  const isCall = hasCallId(settled.columns) || has(['talkSeconds', 'direction', 'caller', 'callee']);
  if (!isCall && !has(['rowId', 'amount', 'customer', 'product'])) return;
  if (told.has('status') || has(['status', 'connects', 'revoked', 'dials', 'deals', 'shift'])) return;
  const found = settled.columns.flatMap((column, i) =>
    column.field === null &&
    column.header !== '' &&
    areResults(column, facts[i] as ColumnFacts, isCall ? 'call' : 'deal')
      ? [i]
      : [],
  );
  const best = found.find((i) => RESULT.test(keyOf(settled.columns[i] as MappedColumn))) ?? found[0];
  if (best !== undefined) put(settled.columns, best, 'status');
}

/** `Estado` may be a state of Brazil: of its words none is a result of anything. */
function regions({ facts, told }: Table, settled: Settled): void {
  const index = indexOf(settled.columns).get('status');
  if (index === undefined || told.has('status')) return;
  if (!/^(?:estado|etat|state|status)$/.test(keyOf(settled.columns[index] as MappedColumn))) return;
  const { words, cells } = facts[index] as ColumnFacts;
  const isCode = cells.length > 0 && cells.every(({ text }) => /^[A-Z]{2}$/.test(text));
  const readers = [new StatusReader('call', undefined), new StatusReader('deal', undefined)];
  const isKnown = [...words].some((word) => readers.some((reader) => reader.read(word) !== 'unknown'));
  if (isCode && !isKnown) put(settled.columns, index, null);
}

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

const WAITED =
  /^(?:(?:queue|wait|waiting|hold)(?:ing)?time\S{0,7}|(?:avg|average)?speedof?answer\S{0,14}|asa|queuename|abandon(?:ed)?|(?:排队|等待)时[长间])$/;

/** What only calls have that came in and waited for somebody: `Wait time`, `Speed of answer`, `Abandoned`. */
export const isOfQueue = (header: string): boolean => WAITED.test(foldHeader(header).key);

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

/** `Call status` that is always Completed, beside calls that lasted 0 seconds, is no result of a call. */
function resultsThatSayNothing({ facts, told }: Table, settled: Settled): void {
  const at = indexOf(settled.columns);
  const [status, talk] = [at.get('status'), at.get('talkSeconds')];
  if (status === undefined || talk === undefined || at.has('dials') || at.has('amount') || told.has('status')) return;
  const { words, cells } = facts[status] as ColumnFacts;
  const lengths = (facts[talk] as ColumnFacts).cells.filter(({ text }) => /\d/.test(text));
  const silent = lengths.filter(({ text }) => !/[1-9]/.test(text)).length;
  if (words.size !== 1 || cells.length < 3 || silent === 0 || silent === lengths.length) return;
  put(settled.columns, status, null);
  settled.notes.push({
    code: 'result-says-nothing',
    data: { header: (settled.columns[status] as MappedColumn).header, value: (cells[0] as { text: string }).text },
  });
}

/** `Start Date` of a call or deal is no day on which somebody joined. */
function starts({ told }: Table, settled: Settled): void {
  const at = indexOf(settled.columns);
  const joined = at.get('joined');
  const isEvent = ['rowId', 'direction', 'talkSeconds', 'dials', 'caller'].some((field) => at.has(field as Field));
  if (joined !== undefined && !at.has('day') && isEvent && !told.has('joined')) put(settled.columns, joined, 'day');
}

/** What columns mean beside each other. @throws TeamctlError `usage` where only the user knows */
export function settleTable(table: Table): Settled {
  const settled: Settled = { columns: [...table.columns], notes: [] };
  answers(table, settled);
  unanswered(table, settled);
  regions(table, settled);
  statusOfCustomer(table, settled);
  unlistedResults(table, settled);
  starts(table, settled);
  countsOrMoney(table, settled);
  totals(table, settled);
  inbound(table, settled);
  answeredOfQueue(table, settled);
  codesWithNames(table, settled);
  people(table, settled);
  refundSums(table, settled);
  refundRows(table, settled);
  refunds(table, settled);
  resultsThatSayNothing(table, settled);
  return settled;
}
