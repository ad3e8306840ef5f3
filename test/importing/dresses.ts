import fc from 'fast-check';
import { addDays } from '../../src/domain/calendar/day.ts';
import type { ImportProfile } from '../../src/importing/profiles/profile.ts';
import type { Format, TextTable } from './write-table.ts';

/** One thing that happened: a day of somebody, a call, or a deal. */
export interface Happening {
  person: number;
  day: string;
  /** Seconds since midnight. */
  clock: number;
  dials: number;
  connects: number;
  talkSeconds: number;
  deals: number;
  amount: number;
  inbound: boolean;
  answered: boolean;
  won: boolean;
}

export type Kind = 'day' | 'call' | 'deal';

const people = [
  { name: '周岚', code: '0012' },
  { name: '阿迪力', code: '0013' },
  { name: '欧阳静', code: '0104' },
  { name: 'Zoe Ng', code: '0200' },
] as const;

const personOf = (each: Happening) => people[each.person] as (typeof people)[number];

const two = (value: number) => String(value).padStart(2, '0');
const clockOf = (seconds: number) =>
  `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;

export const happening = fc.record({
  person: fc.nat(people.length - 1),
  day: fc.nat(300).map((days) => addDays('2026-01-02', days)),
  clock: fc.integer({ min: 8 * 3600, max: 20 * 3600 }),
  dials: fc.integer({ min: 0, max: 300 }),
  connects: fc.nat(100),
  talkSeconds: fc.integer({ min: 1, max: 480 }).map((minutes) => minutes * 60),
  deals: fc.nat(9),
  amount: fc.integer({ min: 1, max: 9_000_000 }).map((cents) => cents / 100),
  inbound: fc.boolean(),
  answered: fc.boolean(),
  won: fc.boolean(),
});

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const parts = (day: string) => day.split('-').map(Number) as [number, number, number];

interface DayDress {
  write(day: string): string;
  order?: ImportProfile['dateOrder'];
  yearless?: boolean;
}

const dayDresses: readonly DayDress[] = [
  { write: (day) => day },
  { write: (day) => day.replaceAll('-', '/') },
  { write: (day) => day.replaceAll('-', '') },
  { write: (day) => `${parts(day)[0]}年${parts(day)[1]}月${parts(day)[2]}日` },
  { write: (day) => `${parts(day)[2]}-${months[parts(day)[1] - 1]}-${String(parts(day)[0]).slice(2)}` },
  { write: (day) => `${months[parts(day)[1] - 1]} ${parts(day)[2]} ${parts(day)[0]}` },
  { write: (day) => `${two(parts(day)[2])}/${two(parts(day)[1])}/${parts(day)[0]}`, order: 'dmy' },
  { write: (day) => `${parts(day)[1]}/${parts(day)[2]}/${parts(day)[0]}`, order: 'mdy' },
  { write: (day) => `${two(parts(day)[2])}.${two(parts(day)[1])}.${String(parts(day)[0]).slice(2)}`, order: 'dmy' },
  { write: (day) => day.slice(2), order: 'ymd' },
  { write: (day) => day.slice(2).replaceAll('-', ''), order: 'ymd' },
  { write: (day) => `${parts(day)[1]}月${parts(day)[2]}日`, yearless: true },
];

interface TalkDress {
  header: readonly string[];
  write(seconds: number): string;
  unit: string;
}

const short = (seconds: number) => `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}`;
const talkDresses: readonly TalkDress[] = [
  { header: ['通话时长（秒）', 'Talk Seconds', 'Duration (sec)'], write: String, unit: 's' },
  {
    header: ['通话时长（分钟）', 'Talk time in minutes', 'Duración (minutos)'],
    write: (s) => String(s / 60),
    unit: 'min',
  },
  { header: ['通话时长(小时)', 'Talk Time (hours)'], write: (s) => String(s / 3600), unit: 'h' },
  { header: ['通话时长', 'Talk Time', '通話時間'], write: clockOf, unit: 's' },
  { header: ['通话时长', 'Talk Time', 'Duration'], write: String, unit: 's' },
  { header: ['通话时长', 'Talk Time'], write: (s) => String(s / 60), unit: 'min' },
  { header: ['通话时长', 'Talk Time'], write: short, unit: 'h:mm' },
  { header: ['通话时长（时:分）', 'Talk Time (h:mm)'], write: short, unit: 'h:mm' },
  { header: ['通话时长'], write: (s) => `${Math.floor(s / 3600)}小时${Math.floor(s / 60) % 60}分`, unit: 's' },
];

interface MoneyDress {
  header: readonly string[];
  unit?: 'k' | 'wan';
  write(amount: number): string;
  decimal?: 'point' | 'comma';
  title?: string;
}

const european = (amount: number) => amount.toLocaleString('de-DE', { maximumFractionDigits: 2 });
const moneyDresses: readonly MoneyDress[] = [
  { header: ['保费', '业绩金额', 'Amount', 'Revenue', 'Importe'], write: String },
  { header: ['金额（元）', 'Amount (CNY)'], write: (a) => a.toLocaleString('en-US', { maximumFractionDigits: 2 }) },
  { header: ['金额(万元)', '业绩/万元'], unit: 'wan', write: (a) => String(Math.round(a * 100) / 1e6) },
  {
    header: ['金额(千元)', 'Revenue (k)', 'Amount in thousands'],
    unit: 'k',
    write: (a) => String(Math.round(a * 100) / 1e5),
  },
  { header: ['Umsatz', 'Importe', 'Amount'], write: european, decimal: 'comma' },
  { header: ['金额'], unit: 'wan', write: (a) => String(Math.round(a * 100) / 1e6), title: '单位：万元' },
  { header: ['Total', 'Sales'], write: (a) => a.toFixed(2) },
];

const headers = {
  day: ['日期', '统计日期', 'Date', 'Fecha', 'Datum', '日付', '날짜', 'Data'],
  moment: ['呼叫时间', '开始时间', 'Call Time', 'Start Time', '開始時刻', '通话开始时间'],
  dealDay: ['付款时间', '成交日期', 'Close Date', '业务日期', '受注日', 'Sale Date'],
  name: ['姓名', '业务员', 'Agent', 'Owner', '担当者', 'Vendedor', 'Mitarbeiter', '销售代表'],
  code: ['工号', 'Agent ID', '坐席工号', '社員番号'],
  dials: ['外呼数', 'Outbound Calls', 'Dials', '架電数', 'Llamadas salientes'],
  connects: ['接通数', 'Connects', '外呼接通数'],
  deals: ['成单数', 'Deals', '件数', '成約数'],
  direction: ['呼叫方向', 'Direction', '発着信区分'],
  status: ['通话结果', 'Call Status', 'Answered (Y/N)', '是否接通'],
  callId: ['通话ID', 'Call ID', 'uniqueid'],
  orderId: ['订单编号', 'Order ID', '合同号'],
  stage: ['订单状态', 'Stage', '成交状态'],
  customer: ['客户姓名', 'Customer', 'Account Name', 'Contact'],
};

const answers: readonly (readonly [string, string])[] = [
  ['接通', '未接通'],
  ['Answered', 'No Answer'],
  ['Connected', 'Not Connected'],
  ['Y', 'N'],
  ['是', '否'],
  ['TRUE', 'FALSE'],
];
const directions: readonly (readonly [string, string])[] = [
  ['呼出', '呼入'],
  ['Outbound', 'Inbound'],
  ['out', 'in'],
  ['発信', '着信'],
];
const stages: readonly (readonly [string, string])[] = [
  ['已付款', '已取消'],
  ['Closed Won', 'Closed Lost'],
  ['成交', '未成交'],
  ['Paid', 'Not paid'],
];
const totals = ['合计', '合 计', '本月合计', 'Total', 'Grand Total', '総計'];
const footers = ['制表人：周岚', '备注：数据由系统导出', 'Generated by system'];
const formats: readonly Format[] = ['utf-8', 'utf-8-bom', 'gb18030', 'utf-16le', 'tsv', 'semicolon', 'xlsx', 'html'];

export const dress = fc.record({
  kind: fc.constantFrom<Kind>('day', 'call', 'deal'),
  format: fc.constantFrom(...formats),
  pick: fc.nat(839),
  day: fc.nat(dayDresses.length - 1),
  talk: fc.nat(talkDresses.length - 1),
  money: fc.nat(moneyDresses.length - 1),
  answer: fc.nat(answers.length - 1),
  withCode: fc.boolean(),
  bareCode: fc.boolean(),
  withId: fc.boolean(),
  withDirection: fc.boolean(),
  withCustomer: fc.boolean(),
  title: fc.boolean(),
  total: fc.boolean(),
  footer: fc.boolean(),
  blank: fc.boolean(),
  shuffle: fc.nat(5039),
});
export type Dress = typeof dress extends fc.Arbitrary<infer T> ? T : never;

export interface Dressed {
  format: Format;
  table: TextTable;
  /** What was meant, for each question that the reader may ask. */
  meant: Readonly<Record<string, (profile: ImportProfile) => ImportProfile>>;
  options: { connected?: string[]; won?: string[] };
}

interface Column {
  header: string;
  write(each: Happening, at: number): string;
  /** What stands in the total row. */
  total?: (all: readonly Happening[]) => string;
}

function permuted<T>(list: readonly T[], seed: number): T[] {
  const rest = [...list];
  const order: T[] = [];
  for (let left = seed; rest.length > 0; left = Math.floor(left / (rest.length + 1)))
    order.push(...rest.splice(left % rest.length, 1));
  return order;
}

/** The happenings written as a table, in the clothes that were drawn. */
export function dressed(all: readonly Happening[], wear: Dress): Dressed {
  const of = (list: readonly string[]) => list[wear.pick % list.length] as string;
  const dayDress = dayDresses[wear.day] as DayDress;
  // A call is minutes long; machines write whole seconds or a clock.
  const talkDress = talkDresses[
    wear.kind === 'call' ? ([0, 1, 3, 4][wear.talk % 4] as number) : wear.talk
  ] as TalkDress;
  const moneyDress = moneyDresses[wear.money] as MoneyDress;
  const [yes, no] = answers[wear.answer] as readonly [string, string];
  const [out, inn] = directions[wear.pick % directions.length] as readonly [string, string];
  const [won, lost] = stages[wear.pick % stages.length] as readonly [string, string];
  const day: Column = { header: of(headers.day), write: (each) => dayDress.write(each.day) };
  const moment: Column = {
    header: of(headers.moment),
    write: (each) =>
      `${dayDress.yearless || dayDress.order ? each.day : dayDress.write(each.day)} ${clockOf(each.clock)}`,
  };
  const talk = of(talkDress.header);
  const money: Column = {
    header: of(moneyDress.header),
    write: (each) => moneyDress.write(each.amount),
  };
  const person: Column[] = [
    { header: of(headers.name), write: (each) => personOf(each).name },
    ...(wear.withCode
      ? [
          {
            header: of(headers.code),
            write: (each: Happening) => (wear.bareCode ? String(Number(personOf(each).code)) : personOf(each).code),
          },
        ]
      : []),
  ];
  const sum = (pick: (each: Happening) => number) => (rows: readonly Happening[]) =>
    String(rows.reduce((a, each) => a + pick(each), 0));
  const customer: Column[] = wear.withCustomer ? [{ header: of(headers.customer), write: (_, at) => `客户${at}` }] : [];
  const columns: Record<Kind, Column[]> = {
    day: [
      day,
      ...person,
      { header: of(headers.dials), write: (each) => String(each.dials), total: sum((each) => each.dials) },
      { header: of(headers.connects), write: (each) => String(each.connects) },
      { header: talk, write: (each) => talkDress.write(each.talkSeconds) },
      { header: of(headers.deals), write: (each) => String(each.deals), total: sum((each) => each.deals) },
      money,
    ],
    call: [
      moment,
      ...person,
      ...customer,
      ...(wear.withId ? [{ header: of(headers.callId), write: (_: Happening, at: number) => `c${at}` }] : []),
      ...(wear.withDirection
        ? [{ header: of(headers.direction), write: (each: Happening) => (each.inbound ? inn : out) }]
        : []),
      { header: of(headers.status), write: (each) => (each.answered ? yes : no) },
      { header: talk, write: (each) => talkDress.write(each.talkSeconds) },
    ],
    deal: [
      { header: of(headers.dealDay), write: (each) => dayDress.write(each.day) },
      ...person,
      ...customer,
      ...(wear.withId ? [{ header: of(headers.orderId), write: (_: Happening, at: number) => `d${at}` }] : []),
      { header: of(headers.stage), write: (each) => (each.won ? won : lost) },
      money,
    ],
  };
  const shown = permuted(columns[wear.kind], wear.shuffle);
  const line = (first: string) => [first, ...Array<string>(shown.length - 1).fill('')];
  const totalRow = (word: string) => shown.map((column, i) => (i === 0 ? word : (column.total?.(all) ?? '')));
  const table = [
    ...(moneyDress.title && wear.kind !== 'call'
      ? [line(moneyDress.title)]
      : wear.title
        ? [line('青禾三组业务数据')]
        : []),
    shown.map((column) => column.header),
    ...all.map((each, at) => shown.map((column) => column.write(each, at))),
    ...(wear.blank ? [line('')] : []),
    ...(wear.total ? [totalRow(of(totals))] : []),
    ...(wear.footer ? [line(of(footers))] : []),
  ];
  const asked = (change: Partial<ImportProfile>) => (profile: ImportProfile) => ({ ...profile, ...change });
  const withUnit = (profile: ImportProfile): ImportProfile => ({
    ...profile,
    units: { ...profile.units, [talk]: talkDress.unit, [money.header]: moneyDress.unit ?? 'yuan' },
  });
  const withColumn =
    (field: string, header: string) =>
    (profile: ImportProfile): ImportProfile => ({
      ...profile,
      columns: { ...profile.columns, [field]: header },
    });
  return {
    // The writer makes a number of `1.234`, which a workbook of that language would not.
    format: wear.format === 'xlsx' && moneyDress.decimal === 'comma' ? 'tsv' : wear.format,
    table,
    meant: {
      'import-date-order': asked(dayDress.order ? { dateOrder: dayDress.order } : {}),
      'import-two-orders': asked(dayDress.order ? { dateOrder: dayDress.order } : {}),
      'import-year-unclear': asked({ year: 2026 }),
      'import-duration-unclear': withUnit,
      'unclear-duration': withUnit,
      'import-decimal-unclear': asked({ decimal: moneyDress.decimal ?? 'point' }),
      'unclear-number': asked({ decimal: moneyDress.decimal ?? 'point' }),
      'import-mixed-decimals': asked({ decimal: moneyDress.decimal ?? 'point' }),
      'import-equal-rows': asked({ identity: 'none' }),
      'import-count-or-money': withColumn('amount', money.header),
      'import-no-grain': asked({ grain: wear.kind }),
      'import-whose-name': withColumn('name', (person[0] as Column).header),
      'several-rows': asked({ addUp: true }),
      'import-encoding-unclear': asked({ encoding: wear.format === 'gb18030' ? 'gb18030' : 'utf-8' }),
      'import-order-lines': asked({ lines: 'add' }),
    },
    options: {},
  };
}

/** What the file says, by person, day and measure: recomputed without the reader. */
export function truth(all: readonly Happening[], wear: Dress): Map<string, Record<string, number>> {
  const sums = new Map<string, Record<string, number>>();
  const add = (each: Happening, values: Record<string, number>) => {
    const key = `${personOf(each).name} ${each.day}`;
    const known = sums.get(key) ?? {};
    for (const [measure, value] of Object.entries(values)) known[measure] = (known[measure] ?? 0) + value;
    sums.set(key, known);
  };
  for (const each of all) {
    const { dials, connects, talkSeconds, deals, amount } = each;
    if (wear.kind === 'day') add(each, { dials, connects, talkSeconds, deals, amount });
    if (wear.kind === 'call' && !(wear.withDirection && each.inbound))
      add(each, {
        dials: 1,
        connects: each.answered ? 1 : 0,
        talkSeconds: each.answered ? talkSeconds : 0,
        effective: each.answered && talkSeconds >= 60 ? 1 : 0,
      });
    if (wear.kind === 'deal' && each.won) add(each, { deals: 1, amount });
  }
  return sums;
}
