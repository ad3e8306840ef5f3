import { type ColumnFacts, isClock, isMostly } from './column-facts.ts';
import { indexOf, type MappedColumn } from './columns.ts';
import { ofKeys } from './fold-header.ts';
import { keyOf, put, type Settled, type Table } from './settled.ts';
import type { Field } from './types.ts';

/** May be the salesperson's, and may be the sale's. */
const OF_SALE = /^sales?(?:id|no|num|number|code|key)$|^销售(?:id|编号)$/;
const LEAST_SALES = 5;

/** `SalesID` that is another one on nearly every row tells sales apart, not people. */
export function saleIds({ facts, told }: Table, settled: Settled): void {
  const at = indexOf(settled.columns);
  const code = at.get('code');
  const isEvent = ['day', 'status', 'amount', 'rowId'].some((field) => at.has(field as Field));
  if (code === undefined || !isEvent || told.has('code')) return;
  if (!OF_SALE.test(keyOf(settled.columns[code] as MappedColumn))) return;
  const cells = (facts[code] as ColumnFacts).cells.map(({ text }) => text);
  if (cells.length < LEAST_SALES || new Set(cells).size < cells.length * 0.8) return;
  put(settled.columns, code, at.has('rowId') ? null : 'rowId');
}

/** Whoever has an account: the buyer in a shop, the salesperson in a CRM. */
const OF_ACCOUNT =
  /^user(?:s?id|no|code|name|fullname|account|key)?$|^用户(?:id|编号|名|名称|昵称|账号)?$|^会员(?:id|编号|名|账号)$/;
/** What is known of buyers and of what they bought, and of no salesperson. */
const OF_BUYER = /^(?:age|sex|gender|birth(?:day|date)?|dob|年龄|性别|生日|出生日期)$/;
const OF_BASKET =
  /^(?:product(?:s?id|code|name|category)?|sku\S{0,6}|item(?:s?id|name|code)?|categor(?:y|yid|ycode|yname)|brand|(?:unit)?price|quantity|qty|商品\S{0,4}|品牌|品类|单价|数量|购买数量)$/;
const LEAST_OF_BASKET = 3;

/** `user_id` beside age and sex, or beside what lay in a basket, is who bought; nobody here sold. */
export function buyers({ told }: Table, settled: Settled): void {
  const at = indexOf(settled.columns);
  if (!['amount', 'rowId', 'product'].some((field) => at.has(field as Field))) return;
  const keys = settled.columns.map(keyOf);
  const isShop =
    keys.some((key) => OF_BUYER.test(key)) || keys.filter((key) => OF_BASKET.test(key)).length >= LEAST_OF_BASKET;
  if (!isShop) return;
  for (const field of ['code', 'name'] as const) {
    const own = at.get(field);
    if (own !== undefined && !told.has(field) && OF_ACCOUNT.test(keys[own] as string)) put(settled.columns, own, null);
  }
}

const OF_ACTIVITY =
  /^(?:activity|interaction|engagement|touch(?:point)?|task|event|call|visit|meeting|log)s?(?:id|key|no|number)$/;
const OF_DEAL = /^(?:deal|opp|opportunity|order|contract|sale|account|lead)s?(?:id|key|no|number)$/;

/** An activity that names the deal it is about: many have one deal, and each has an id of its own. */
export function idsOfActivities({ told }: Table, settled: Settled): void {
  const at = indexOf(settled.columns);
  const id = at.get('rowId');
  const isActivity = ['kind', 'talkSeconds', 'direction'].some((field) => at.has(field as Field));
  if (id === undefined || !isActivity || at.has('amount') || told.has('rowId')) return;
  if (!OF_DEAL.test(keyOf(settled.columns[id] as MappedColumn))) return;
  const own = settled.columns.findIndex((column) => column.field === null && OF_ACTIVITY.test(keyOf(column)));
  put(settled.columns, id, null);
  if (own !== -1) put(settled.columns, own, 'rowId');
}

const LOGGED_IN = ofKeys(
  /^(?:log|logged|sign|signed|clock|clocked|check|checked|punch)(?:ed)?(?:in|on)(?:time|at|date|datetime)?$|^(?:time|shift)in$|^(?:in|arrival|entry)time$|^(?:登录|登陆|签入|上线|上班|签到|到岗)(?:时间)?$|^(?:hora(?:de)?)?(?:entrada|inicioturno)$|^kommen$|^(?:jam)?masuk$|^giovao$|^(?:出勤|出社|始業)(?:時刻|時間)?$|^출근(?:시간|시각)?$/,
);
const LOGGED_OUT = ofKeys(
  /^(?:log|logged|sign|signed|clock|clocked|check|checked|punch)(?:ed)?(?:out|off)(?:time|at|date|datetime)?$|^(?:time|shift)out$|^(?:out|departure|exit)time$|^(?:登出|退出|签出|下线|下班|签退|离岗)(?:时间)?$|^(?:hora(?:de)?)?(?:salida|saida|finturno)$|^gehen$|^(?:jam)?(?:keluar|pulang)$|^giora$|^(?:退勤|退社|終業)(?:時刻|時間)?$|^퇴근(?:시간|시각)?$/,
);
const LENGTH =
  /^(?:session|login|work)?(?:duration|length)$|^total(?:duration|time)$|^(?:总|在线|工作)?时长$|^duree$|^dura(?:cion|cao)$|^dauer$|^durasi$|^時間$/;
const MOMENT = /\d:\d\d\s*(?:[ap]\.?m\.?)?$/i;

/** From `Login time` to `Logout time`: how long that took is time at work, and neither of the two is. */
export function sessions({ facts, told }: Table, settled: Settled): void {
  const named = (pattern: RegExp) =>
    settled.columns.findIndex(
      (column, i) =>
        pattern.test(keyOf(column)) && isMostly(facts[i] as ColumnFacts, (text) => isClock(text) || MOMENT.test(text)),
    );
  const [from, to] = [named(LOGGED_IN), named(LOGGED_OUT)];
  if (from === -1 || to === -1 || told.has('attendedMinutes')) return;
  if (settled.columns[from]?.field === 'attendedMinutes') put(settled.columns, from, null);
  const length = settled.columns.findIndex(
    (column) => (column.field === null || column.field === 'talkSeconds') && LENGTH.test(keyOf(column)),
  );
  if (length === -1 || told.has('talkSeconds')) return;
  put(settled.columns, length, indexOf(settled.columns).has('attendedMinutes') ? null : 'attendedMinutes');
  if (isFromTo(facts[from] as ColumnFacts, facts[to] as ColumnFacts, facts[length] as ColumnFacts))
    settled.columns[length] = { ...(settled.columns[length] as MappedColumn), clock: 'hours' };
}

/** Minutes since midnight of `9:05`; NaN for anything else. */
function minutesOf(text: string): number {
  const [hours, minutes] = /^(\d{1,2}):(\d\d)(?::\d\d)?$/.exec(text)?.slice(1) ?? [];
  return Number(hours) * 60 + Number(minutes);
}

const MINUTES_A_DAY = 1440;

/** A short clock is hours and minutes where it is the time between the two others. */
function isFromTo(from: ColumnFacts, to: ColumnFacts, length: ColumnFacts): boolean {
  const [begun, ended] = [from, to].map(({ cells }) => new Map(cells.map(({ line, text }) => [line, minutesOf(text)])));
  const isBetween = ({ line, text }: { line: number; text: string }) =>
    ((ended?.get(line) ?? Number.NaN) - (begun?.get(line) ?? Number.NaN) + MINUTES_A_DAY) % MINUTES_A_DAY ===
    minutesOf(text);
  return length.cells.filter(isBetween).length * 2 > length.cells.length;
}

/** `CA` and 32 digits of a hexadecimal number, as Twilio numbers its calls. */
const CALL_SID = /^CA[0-9a-f]{16,40}$/i;

/** `sid` with such numbers is the call's own id, whatever the column is called; not that of the call it belongs to. */
export function callSids({ facts, told }: Table, settled: Settled): void {
  if (indexOf(settled.columns).has('rowId') || told.has('rowId')) return;
  const at = settled.columns.findIndex(
    (column, i) =>
      column.field === null &&
      !/parent/.test(keyOf(column)) &&
      (facts[i] as ColumnFacts).cells.length > 0 &&
      (facts[i] as ColumnFacts).cells.every(({ text }) => CALL_SID.test(text)),
  );
  if (at !== -1) put(settled.columns, at, 'rowId');
}
