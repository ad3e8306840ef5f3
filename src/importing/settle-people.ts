import type { ColumnFacts } from './column-facts.ts';
import { indexOf, isGenericName, isPersonHeader, type MappedColumn } from './columns.ts';
import { ofKeys } from './fold-header.ts';
import { keyOf, put, type Settled, type Table } from './settled.ts';
import type { Field } from './types.ts';
import { parseShift } from './values/shift.ts';

/** The column of names under a bare 姓名, 名称 or `Name`, where nobody said whose they are and nothing beside it is kept of staff. */
function bareName({ told }: Table, { columns }: Settled, staff: readonly Field[]): number | undefined {
  const at = indexOf(columns);
  const name = at.get('name');
  if (name === undefined || told.has('name') || staff.some((field) => at.has(field))) return undefined;
  return isGenericName((columns[name] as MappedColumn).header) ? name : undefined;
}

/** What is known of goods on a shelf or in a price list, and of nobody. */
const OF_GOODS =
  /^(?:商品)?(?:条形?码|规格(?:型号)?|型号|单位|包装(?:数|规格)?|进货价|进价|采购价|成本价?|售价|零售价|批发价|单价|价格|库存(?:量|数量)?|账面数\S{0,3}|保质期|产地|品牌|品类|货号|sku\S{0,6})$|^(?:barcode|ean(?:code)?|upc|sku(?:id|code|no)?|(?:unit|list|retail|sale|selling|cost|purchase)?price|unitcost|stock(?:qty|level)?|inventory|onhand|reorder\S{0,8}|brand|packsize|uom|preciounitario|precio(?:de)?venta|existencias|codigobarras|precounitario|preco|estoque|einheit|einzelpreis|lagerbestand|ean13|単価|在庫数?|型番|規格|仕入価格?)$/;
const PRICE =
  /^(?:(?:unit|list|retail|selling)?price|单价|售价|零售价|价格|preciounitario|precounitario|preco|単価|価格)$/;
const LEAST_OF_GOODS = 2;
const ofSomebody: readonly Field[] = ['code', 'email', 'joined', 'left', 'role', 'alias', 'lastName', 'dials', 'shift'];

/** 名称 or `Name` beside a barcode and a price is what the goods are called: a list of them makes nobody a member. */
export function goods(table: Table, settled: Settled): void {
  const name = bareName(table, settled, ofSomebody);
  if (name === undefined || /姓|氏/.test(keyOf(settled.columns[name] as MappedColumn))) return;
  const found = settled.columns.filter(
    (column) => (column.field === null || column.field === 'product') && OF_GOODS.test(keyOf(column)),
  );
  const at = indexOf(settled.columns);
  // `name` beside a bare price, and nothing else that tells who sold what, is what the price is of.
  const isPriced = !at.has('amount') && !at.has('product') && found.some((column) => PRICE.test(keyOf(column)));
  if (found.length < LEAST_OF_GOODS && !isPriced) return;
  put(settled.columns, name, indexOf(settled.columns).has('product') ? null : 'product');
}

/** What is kept of whoever buys: how much credit they have, and what they have earned. */
const OF_BUYERS =
  /^(?:(?:limite(?:de)?)credito|limite|creditlimit|kreditlimit|loyalty(?:points|tier)|points|信用额度|授信额度|积分|会员等级|与信限度額?)$/;
/** A file that is called nothing but so; 客户经理 and `customer service` are staff. */
const BUYERS_FILE =
  /^(?:\d{1,3}[-_ ])?(?:clientes?|customers?|clients?|kunden|顧客|客户|会员)(?:名单|列表|信息|资料|表|リスト)?\.\w{3,4}$/i;
const ofStaff: readonly Field[] = ['joined', 'left', 'role', 'team', 'code', 'dials', 'shift'];

/** `Nome` in a list of customers is the customer's. */
export function customers(table: Table, settled: Settled): void {
  const name = bareName(table, settled, ofStaff);
  if (name === undefined) return;
  const isCalled = BUYERS_FILE.test(table.file.split(/[\\/]/).at(-1) as string);
  const isKept = settled.columns.some((column) => column.field === null && OF_BUYERS.test(keyOf(column)));
  if (isCalled || isKept) put(settled.columns, name, indexOf(settled.columns).has('customer') ? null : 'customer');
}

/** What somebody logs in as. */
const OF_LOGIN = /^(?:user(?:name)?|login(?:name)?|account(?:name)?)$/;
/** Only lists of accounts keep it. */
const OF_ACCOUNT = /^(?:password|passwordhash|passwd|pwd|密码|登录密码|contrasena|senha|passwort|パスワード)$/;

/** `username` beside a password is what somebody logs in as: the name stands in another column, if one has it. */
export function accounts({ facts, told }: Table, settled: Settled): void {
  const name = indexOf(settled.columns).get('name');
  if (name === undefined || told.has('name') || !OF_LOGIN.test(keyOf(settled.columns[name] as MappedColumn))) return;
  if (!settled.columns.some((column) => OF_ACCOUNT.test(keyOf(column)))) return;
  const own = settled.columns.findIndex(
    (column, i) => column.field === null && isPersonName(column) && (facts[i]?.cells.length ?? 0) > 0,
  );
  if (own === -1) return;
  put(settled.columns, name, null);
  put(settled.columns, own, 'name');
}
const isPersonName = (column: MappedColumn): boolean => isPersonHeader(column.header) && !OF_LOGIN.test(keyOf(column));

/** Beside any of these a state is of a call or a deal. */
const ofEvents: readonly Field[] = [
  ...['rowId', 'amount', 'talkSeconds', 'customer', 'product', 'kind', 'direction', 'caller', 'callee', 'dials'],
  ...['connects', 'deals', 'shift', 'revoked', 'joined', 'left'],
] as Field[];
const MOST_STATES = 12;

/** What a column is called that says of somebody's day what it was. */
const OF_ATTENDANCE = ofKeys(
  /^(?:(?:daily)?attendance(?:status|type|state|mark|code)?|presence|考勤(?:状态|结果|情况)?|出勤(?:状态|情况|结果)?|当[天日]状态|出欠|勤怠区分|asistencia|presenca|anwesenheit|kehadiran|근태|출결(?:상태)?|yoklama|посещаемость)$/,
);

/** `Status` of somebody's day that says present, late, sick: marks of attendance, a row each. */
export function attendanceStates({ facts, told }: Table, settled: Settled): void {
  const at = indexOf(settled.columns);
  const called = settled.columns.findIndex((column) => column.field === null && OF_ATTENDANCE.test(keyOf(column)));
  const status = at.get('status') ?? (called === -1 ? undefined : called);
  const isSomebody = at.has('name') || at.has('code') || at.has('email');
  if (status === undefined || !at.has('day') || !isSomebody || told.has('status')) return;
  if (ofEvents.some((field) => at.has(field))) return;
  const words = [...(facts[status] as ColumnFacts).words];
  if (words.length < 2 || words.length > MOST_STATES) return;
  const shifts = (facts[status] as ColumnFacts).cells.map(({ text }) => parseShift(text));
  const known = shifts.filter((each) => each !== null);
  const isAbsent = known.some((each) => each?.some(({ is }) => is === 'away'));
  if (isAbsent && known.length * 2 > shifts.length) put(settled.columns, status, 'shift');
}
