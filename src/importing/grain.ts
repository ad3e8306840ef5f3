import { measures } from '../domain/records/day-record.ts';
import { type ColumnFacts, isMostly } from './column-facts.ts';
import { holdsTargets, indexOf, isGenericName, type MappedColumn } from './columns.ts';
import { foldHeader } from './fold-header.ts';
import { saysLittle } from './profiles/kinds.ts';
import { callStatuses, dealStatuses } from './profiles/statuses.ts';
import { isOfOpportunities } from './refuse-open.ts';
import { hasCallId } from './settled.ts';
import { foldStatus } from './status.ts';
import type { Field, Grain, Row } from './types.ts';
import { periodKind } from './values/day.ts';
import { monthNamed } from './values/month-names.ts';
import { bareDay } from './weekday.ts';

const dayOnly: readonly Field[] = [
  ...measures.filter((measure) => measure !== 'talkSeconds' && measure !== 'amount'),
  'rate',
];

/** The same person twice on one day, in the rows looked at; without a day column all are one day. */
function repeats(rows: readonly Row[], at: ReadonlyMap<Field, number>): boolean {
  const seen = new Set<string>();
  const person = at.get('code') ?? at.get('name') ?? at.get('email');
  if (person === undefined) return false;
  const day = at.get('day') ?? -1;
  for (const { cells } of rows) {
    const who = cells[person] ?? '';
    if (who === '') continue;
    const key = `${who}\u0000${(cells[day] ?? '').slice(0, 10)}`;
    if (seen.has(key)) return true;
    seen.add(key);
  }
  return false;
}

const hasClock = (rows: readonly Row[], at: ReadonlyMap<Field, number>) =>
  rows.some(({ cells }) => /\d:\d\d/.test(cells[at.get('day') ?? -1] ?? ''));

/** The moment of a sale, with a clock that is not midnight; when a report was sent in says nothing of it. */
const OF_SALE =
  /成交|成单|付款|支付|下单|订单|交易|签|缴|收款|sold|sale|paid|order|close|won|payment|purchase|signed|transaction|vend|vent|成約|受注|売上|注文/;
const hasHour = (columns: readonly MappedColumn[], rows: readonly Row[], at: ReadonlyMap<Field, number>) =>
  OF_SALE.test(foldHeader(columns[at.get('day') ?? -1]?.header ?? '').key) &&
  rows.some(({ cells }) => /\s(?!0?0:00(?::00)?\b)\d{1,2}:\d\d/.test(cells[at.get('day') ?? -1] ?? ''));

/** What one sale has and nobody's day: who bought, and how it was paid. */
const OF_ONE_SALE =
  /^(?:(?:tipo|type)(?:de|of)?(?:cliente?|venda|venta|vente|pag(?:amento|o)|customer|sale)|canal(?:de)?(?:venda|venta|vente)|(?:forma|metodo|mode|moyen|method)(?:de|of)?(?:pagamento|pago|paiement|payment)|(?:customer|client)type|saleschannel|payment(?:method|type|mode)|zahlungsart|kundentyp|客户类型|客户来源|(?:支付|付款|收款|成交|缴费)(?:方式|渠道)|下单渠道|支払方法|決済方法)$/;
const isOfOneSale = (columns: readonly MappedColumn[]) =>
  columns.some(({ field, header }) => field === null && OF_ONE_SALE.test(foldHeader(header).key));

/** In a list of people each stands once, or nearly: two may share a name, and a file may have a slip. */
function standOnce(rows: readonly Row[], at: ReadonlyMap<Field, number>): boolean {
  const person = at.get('code') ?? at.get('name') ?? at.get('email') ?? -1;
  const all = rows.flatMap(({ cells }) =>
    (cells[person] ?? '').trim() === '' ? [] : [(cells[person] as string).trim()],
  );
  return all.length < 6 || new Set(all).size * 2 > all.length;
}

/** `7`, `7 (Mon)`: a day of a month, or a number of a line, below a header of names. */
const NUMBER_ONLY = /^\d{1,2}(?:\s?[(（]\S{1,3}[)）])?$/;
const FEWEST_OF_LIST = 4;

/** A form, or a sheet that is about one person: below the header of names stand labels, numbers or nothing. */
function standNames(columns: readonly MappedColumn[], rows: readonly Row[], at: ReadonlyMap<Field, number>): boolean {
  const places = (['name', 'code', 'email', 'firstName', 'lastName', 'alias'] as const).flatMap(
    (field) => at.get(field) ?? [],
  );
  const isNamed = (place: number, cells: readonly string[]) => {
    const text = (cells[place] ?? '').trim();
    const { field, header } = columns[place] as MappedColumn;
    return text !== '' && !((field === 'name' || isGenericName(header)) && NUMBER_ONLY.test(text));
  };
  const usable = rows.filter(({ cells }) => places.some((place) => isNamed(place, cells))).length;
  return rows.length < FEWEST_OF_LIST || usable * 2 >= rows.length;
}

const CALL_HEADER = /call|dial|answer|dispo|接|呼|通话|通話|拨|anruf|appel|llamad|ligac|chamad|통화/;
const DEAL_HEADER = /deal|order|stage|policy|payment|订单|保单|合同|商机|成交|成单|支付|pipeline/;

/** Whether a status column speaks of calls or of deals, by its words, then by its header. */
function statusSpeaksOf({ header }: MappedColumn, { words }: ColumnFacts): 'call' | 'deal' | null {
  const { key } = foldHeader(header);
  const ofCalls = new Set([...callStatuses.positive, ...callStatuses.negative].map(foldStatus));
  const ofDeals = new Set([...dealStatuses.positive, ...dealStatuses.negative].map(foldStatus));
  let [balance, known, all] = [0, 0, 0];
  for (const word of words) {
    if (saysLittle(word)) continue;
    const [call, deal] = [ofCalls.has(foldStatus(word)), ofDeals.has(foldStatus(word))];
    balance += Number(call) - Number(deal);
    known += Number(call || deal);
    all += 1;
  }
  if (CALL_HEADER.test(key) && !DEAL_HEADER.test(key)) return 'call';
  if (DEAL_HEADER.test(key)) return 'deal';
  // `busy` beside `available` and `blocked` is the day of a person, and no call.
  if (known * 2 < all) return null;
  return balance > 0 ? 'call' : balance < 0 ? 'deal' : null;
}

/** When somebody was born or written down says nothing of what a table is about. */
const OF_NO_EVENT =
  /creat|updat|modif|changed|birth|lastlogin|lastseen|nacimiento|nascimento|naissance|geb(?:urts)?dat|geburt|ngaysinh|生年月日|誕生|出生|生日|创建|更新|修改|最后登录/;

/** A column that holds days although nobody knows which: such a table is no list of members. */
const holdsUnknownDays = (columns: readonly MappedColumn[], facts: readonly ColumnFacts[]): boolean =>
  columns.some(
    (column, i) =>
      column.field === null &&
      !OF_NO_EVENT.test(foldHeader(column.header).key) &&
      isMostly(facts[i] as ColumnFacts, (text) => /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}/.test(text)),
  );

/** `1日`, `11-02`, `1月`, `Q3`, `March`: times stand across, and their numbers below them belong to nobody's list of members. */
const TIME =
  /^\d{1,4}(?:[-/.年月]\d{1,2}){0,2}[日号月]?$|^(?:q[1-4]|[1-4]q|第?[一二三四1-4]季度)$|^(?:20\d\d)?(?:q[1-4]|h[12])$|^[上下]半年$|^[一二三四五六七八九十]{1,2}月份?$/i;
const isTime = (header: string): boolean => TIME.test(header) || monthNamed(header) !== null;
const isAcross = (columns: readonly MappedColumn[]): boolean =>
  columns.filter(({ field, header }) => field === null && isTime(bareDay(header))).length >= 2;

/** A row of a help desk: what it comes to in money is no deal of whoever took the case. */
const OF_CASE =
  /^(?:case|ticket|incident|complaint|servicerequest)(?:id|no|num|number|key|ref|reference)?$|^(?:工单|案件|投诉单?|服务单)(?:号|编号|单号|id)?$/;
const isOfCases = (columns: readonly MappedColumn[]) =>
  columns.some(({ field, header }) => field === null && OF_CASE.test(foldHeader(header).key));

/** `Task ID`, 任务编号: what was to be done, and is, is no deal. */
const OF_WORK =
  /^(?:tasks?|todo|issue|job|project|milestone|sprint|任务|待办|项目|工作项?)(?:id|no|num|number|key|编号|号)$/;
const isOfWork = (columns: readonly MappedColumn[]) =>
  columns.some(({ header }) => OF_WORK.test(foldHeader(header).key));

/**
 * A column of whole numbers beside a stage and a day: how many deals stood there that day, as a pivot counts them, by
 * their ids among others, which then come again and again. Such a row is no deal.
 */
const COUNT =
  /(?:counts?|cnt|qty|quantity|totals?|数量|数目|个数|件数|计数)$|^(?:n|deals?|leads?|anzahl\S{0,12}|(?:count|number|num|total)of\S{1,12}|nombre|cantidad|quantidade|количество|кол-?во)$/;
const countsRows = (columns: readonly MappedColumn[], facts: readonly ColumnFacts[]): boolean =>
  columns.some(({ field, header, own }, i) => {
    const { numbers, cells } = facts[i] as ColumnFacts;
    const { key } = foldHeader(header);
    const areWhole = numbers.length > 0 && numbers.length === cells.length && numbers.every(Number.isInteger);
    const isRepeated = new Set(numbers).size < numbers.length;
    return field === null && own === undefined && areWhole && (COUNT.test(key) || (/^ids?$/.test(key) && isRepeated));
  });

/** What only a list of people is about. */
const OF_STAFF =
  /入职|离职|转正|试用期|合同到期|在职|花名册|入司|入公司|参加工作|政治面貌|紧急联系|用工(?:形式|性质|类型)|社保|公积金|基本工资|直属上级|汇报对象|hire[_\s]?date|onboard|termination|(?:base|basic|monthly|annual|current)[_\s]?(?:salary|pay)|^salary$|supervisor|reports?[_\s]?to|line[_\s]?manager|emergency[_\s]?contact|employment[_\s]?(?:type|status)|hourly[_\s]?rate|基本給|雇用形態|salario|salário|gehalt|급여|gaji|maaş|оклад/i;

const eventFields: readonly Field[] = [
  'status',
  'rowId',
  'direction',
  'kind',
  'currency',
  'product',
  'customer',
  'caller',
];

/** True where the days of a table are months or weeks. */
export function periodOf(
  columns: readonly MappedColumn[],
  facts: readonly ColumnFacts[],
): 'month' | 'week' | 'quarter' | null {
  const at = indexOf(columns);
  const day = at.get('day');
  if (day !== undefined) {
    const kinds = (facts[day] as ColumnFacts).cells.map(({ text }) => periodKind(text));
    const kind = kinds.find((each) => each !== null);
    return kind && kinds.filter((each) => each !== null).length * 2 > kinds.length ? kind : null;
  }
  return at.has('month') ? 'month' : at.has('week') ? 'week' : null;
}

/**
 * What a row stands for, from the fields found and the first rows: counts belong to a day; a call id, a duration, a
 * direction or an answer to a call; money with a result, an id, a product or a customer to a deal; nobody's numbers
 * at all to a roster.
 * @param isOneDay all rows are of one day, though no column says so
 * @returns null when nothing fits
 */
export function recogniseGrain(
  columns: readonly MappedColumn[],
  facts: readonly ColumnFacts[],
  rows: readonly Row[],
  isOneDay = false,
): Grain | null {
  const at = indexOf(columns);
  const has = (field: Field) => at.has(field);
  const person = has('name') || has('code') || has('email') || has('firstName') || has('lastName') || has('caller');
  const counts = dayOnly.some(has);
  if (columns.some(holdsTargets)) {
    const isDated = isOneDay || (has('day') && periodOf(columns, facts) === null);
    return isDated && (counts || has('amount')) ? 'day' : 'target';
  }
  if (counts) return 'day';
  if (has('shift') && has('day') && person && !has('amount') && !hasCallId(columns)) return 'absence';
  if (hasCallId(columns) || has('direction') || has('caller')) return 'call';
  const status = at.get('status');
  const about =
    status === undefined ? null : statusSpeaksOf(columns[status] as MappedColumn, facts[status] as ColumnFacts);
  if (has('talkSeconds') && !has('amount'))
    return status !== undefined ||
      has('rowId') ||
      has('customer') ||
      has('kind') ||
      hasClock(rows, at) ||
      repeats(rows, at)
      ? 'call'
      : 'day';
  if (has('kind') && !has('amount')) return 'call';
  if (isOfCases(columns) && !has('rowId')) return null;
  if (has('amount')) {
    if (has('talkSeconds')) return 'day';
    return status !== undefined ||
      has('rowId') ||
      has('product') ||
      has('customer') ||
      repeats(rows, at) ||
      hasHour(columns, rows, at) ||
      isOfOneSale(columns) ||
      isOfOpportunities(columns)
      ? 'deal'
      : 'day';
  }
  if (about === 'deal' && !has('rowId') && !has('customer') && !has('product') && countsRows(columns, facts))
    return null;
  if (isOfWork(columns) && about !== 'call') return null;
  if (status !== undefined && (has('day') || has('rowId') || has('customer')))
    return about ?? (has('rowId') || has('product') ? 'deal' : null);
  // An id of the person's own beside the day of joining is no deal.
  if (has('rowId') && !has('joined')) return 'deal';
  if (has('day') && person && columns.some(({ own }) => own !== undefined)) return 'day';
  if (has('day') || has('month') || has('week')) return null;
  // 在职 and 离职 beside the day of joining is the state of a person, not of a deal.
  const isStaff = has('joined') || columns.some(({ header }) => OF_STAFF.test(header));
  const isEvent = (field: Field) => has(field) && !(isStaff && (field === 'status' || field === 'customer'));
  const holdsDays = !isStaff && holdsUnknownDays(columns, facts);
  const isRoster =
    (person || has('alias')) &&
    !eventFields.some(isEvent) &&
    !holdsDays &&
    !isAcross(columns) &&
    standOnce(rows, at) &&
    standNames(columns, rows, at);
  return isRoster ? 'roster' : null;
}
