import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import type { Member } from '../../src/domain/team/team.ts';
import { TeamctlError } from '../../src/errors.ts';
import type { ImportProfile } from '../../src/importing/profiles/profile.ts';
import { type ReadResult, readRecords } from './read-records.ts';

type Options = NonNullable<Parameters<typeof readRecords>[2]>;
type Sums = Record<string, number>;

const read = (text: string, profile: ImportProfile = {}, options: Options = {}): Promise<ReadResult> =>
  readRecords(Buffer.from(text), profile, { today: '2026-11-24', ...options });

/** Code of the refusal, and the read sums where it is read. */
async function outcome(text: string | Uint8Array, profile: ImportProfile = {}, options: Options = {}) {
  try {
    const bytes = typeof text === 'string' ? Buffer.from(text) : text;
    const { control, grain, refusals } = await readRecords(bytes, profile, { today: '2026-11-24', ...options });
    return { grain, ...control, ...(refusals.length > 0 ? { refused: refusals.map((each) => each.code) } : {}) };
  } catch (error) {
    if (error instanceof TeamctlError) return error.code;
    throw error;
  }
}

/** Each row of a table: a file, and what it gives, or the code of the error; then the flags that mend it and the sums. */
type Case = readonly [
  file: string,
  wanted: string | Readonly<Record<string, string | number>>,
  flags?: ImportProfile,
  mended?: Sums,
];

function holds(name: string, cases: readonly Case[]): void {
  test(name, async () => {
    for (const [file, wanted, flags, mended] of cases) {
      expect([file, await outcome(file)]).toEqual([file, wanted]);
      if (flags === undefined) continue;
      const again = await outcome(file, flags);
      expect([file, again]).toEqual([file, expect.objectContaining(mended ?? {})]);
      expect([file, (again as { refused?: string[] }).refused]).toEqual([file, undefined]);
    }
  });
}

holds('a call id, a duration or an answered column means calls, whatever the status says', [
  [
    'Call ID,Agent ID,Start Time,Duration Sec,Status\n1,A1,2026-01-05 09:00,281,Completed\n2,A1,2026-01-05 09:10,12,Dropped\n3,A2,2026-01-05 09:20,90,Completed\n',
    { grain: 'call', dials: 3, connects: 2, effective: 2, talkSeconds: 371 },
  ],
  ['通话ID,坐席,日期,状态\n1,周岚,2026-01-05,成功\n2,周岚,2026-01-05,失败\n', { grain: 'call', dials: 2, connects: 1 }],
  ['uniqueid,agent,date\n1.1,Ann,2026-01-05\n1.2,Ann,2026-01-05\n', { grain: 'call', dials: 2 }],
  ['Agent,Date,Call Status\nAnn,2026-01-05,Completed\nBob,2026-01-05,Busy\n', { grain: 'call', dials: 2, connects: 1 }],
]);

holds('answered in any dress is the result of a call; without result and duration connects is unknown', [
  [
    'Call ID,Agent,Date,Answered (Y/N)\n1,Ann,2026-01-05,Y\n2,Ann,2026-01-05,N\n',
    { grain: 'call', dials: 2, connects: 1 },
  ],
  [
    '通话编号,坐席,日期,是否接通\n1,周岚,2026-01-05,是\n2,周岚,2026-01-05,否\n',
    { grain: 'call', dials: 2, connects: 1 },
  ],
  [
    'Call ID,Agent,Date,Answered\n1,Ann,2026-01-05,1\n2,Ann,2026-01-05,0\n3,Ann,2026-01-05,1\n',
    { grain: 'call', dials: 3, connects: 2 },
  ],
  [
    'Call ID,Agent,Date,Connected\n1,Ann,2026-01-05,TRUE\n2,Ann,2026-01-05,FALSE\n',
    { grain: 'call', dials: 2, connects: 1 },
  ],
  [
    'Call ID,Agent,Date,Answered\n1,Ann,2026-01-05,Yes\n2,Ann,2026-01-05,No\n',
    { grain: 'call', dials: 2, connects: 1 },
  ],
  ['Call ID,Agent,Date\n1,Ann,2026-01-05\n2,Ann,2026-01-05\n', { grain: 'call', dials: 2 }],
]);

holds('inbound is not dialling', [
  [
    'Agent,Call Time,Direction,Duration,Status\nAnn,2026-01-05 09:00,Inbound,60,Answered\nAnn,2026-01-05 09:10,Outbound,70,Answered\n',
    { grain: 'call', dials: 1, connects: 1, effective: 1, talkSeconds: 70 },
  ],
  [
    '坐席,呼叫时间,呼叫类型,通话时长（秒）\n周岚,2026-01-05 09:00,呼入,60\n周岚,2026-01-05 09:10,预测外呼,70\n',
    { grain: 'call', dials: 1, connects: 1, effective: 1, talkSeconds: 70 },
  ],
  [
    'Agent,Call Time,in_out,Status\nAnn,2026-01-05 09:00,in,answered\nAnn,2026-01-05 09:10,out,busy\n',
    { grain: 'call', dials: 1, connects: 0 },
  ],
  ['Agent,Date,Inbound,Outbound,Total Calls,Answered\nAnn,2026-01-05,40,5,45,38\n', { grain: 'day', dials: 5 }],
  ['坐席,日期,呼入量,呼出量,总通话时长(秒)\n周岚,2026-01-05,40,5,900\n', { grain: 'day', dials: 5 }],
  [
    'Agent,Date,Inbound Calls,Total Calls\nAnn,2026-01-05,40,45\n',
    'import-inbound-in-total',
    { columns: { none: 'Total Calls', dials: 'Inbound Calls' } },
    { dials: 40 },
  ],
]);

holds('rows of other kinds are no calls; --where and --where-not choose rows', [
  [
    'Activity Type,Assigned To,Activity Date,Call outcome\nCall,Ann,2026-01-05 09:00,Connected\nEmail,Ann,2026-01-05 09:05,\nNote,Ann,2026-01-05 09:06,\n',
    { grain: 'call', dials: 1, connects: 1 },
  ],
  [
    '跟进方式,跟进人,跟进时间,通话结果\n电话,周岚,2026-01-05 09:00,接通\n微信,周岚,2026-01-05 10:00,\n',
    { grain: 'call', dials: 1, connects: 1 },
  ],
  [
    'Call ID,Agent,Date,Queue\n1,Ann,2026-01-05,Sales\n2,Ann,2026-01-05,Service\n3,Ann,2026-01-05,Sales\n',
    { grain: 'call', dials: 3 },
    { where: ['Queue=sales'] },
    { dials: 2 },
  ],
  [
    'Call ID,Agent,Date,Queue\n1,Ann,2026-01-05,Sales\n2,Ann,2026-01-05,Service\n',
    { grain: 'call', dials: 2 },
    { whereNot: ['Queue=Service'] },
    { dials: 1 },
  ],
]);

test('a condition that no row meets, or whose column is not there, is an error that lists what there is', async () => {
  const file = 'Call ID,Agent,Date,Queue\n1,Ann,2026-01-05,Sales\n';
  for (const [profile, code] of [
    [{ where: ['Queue=Sale'] }, 'import-where-value'],
    [{ whereNot: ['Queue=X'] }, 'import-where-value'],
    [{ where: ['Line=Sales'] }, 'import-where-column'],
    [{ where: ['Queue'] }, 'import-where-syntax'],
  ] as const)
    expect([profile, await outcome(file, profile)]).toEqual([profile, code]);
  expect(await outcome('Owner,Close Date,Stage\nAnn,2026-01-05,Closed Won\n', {}, { won: ['Closed-Wone'] })).toBe(
    'import-status-not-there',
  );
  expect(await outcome('Call ID,Agent,Date,Status\n1,Ann,2026-01-05,ok\n', {}, { connected: ['okay'] })).toBe(
    'import-status-not-there',
  );
  expect(
    await outcome('Owner,Close Date,Stage\nAnn,2026-01-05,Closed Won\n', {}, { won: ['closed won'] }),
  ).toMatchObject({ deals: 1 });
});

holds('the header decides the unit of a duration', [
  ['Agent,Date,Duration (minutes)\nAnn,2026-01-05,12\n', { grain: 'day', talkSeconds: 720 }],
  ['坐席,日期,通话时长（小时）\n周岚,2026-01-05,1.5\n', { grain: 'day', talkSeconds: 5400 }],
  ['Agente,Fecha,Duración en minutos\nAna,2026-01-05,2.5\n', { grain: 'day', talkSeconds: 150 }],
  ['Agent,Date,Talk Time (h:mm)\nAnn,2026-01-05,1:30\n', { grain: 'day', talkSeconds: 5400 }],
  ['坐席,日期,通话时长(时:分:秒)\n周岚,2026-01-05,1:30:00\n', { grain: 'day', talkSeconds: 5400 }],
  ['Agent,Date,Talk time in minutes\nAnn,2026-01-05,90\n', { grain: 'day', talkSeconds: 5400 }],
]);

holds('a bare number or clock that could be two things is asked for, with the unit that decides it', [
  [
    'Agent,Date,Duration\nAnn,2026-01-05,0.5\nBob,2026-01-05,0.75\n',
    'import-duration-unclear',
    { units: { Duration: 'min' } },
    { talkSeconds: 75 },
  ],
  [
    'Agent,Date,Talk Time\nAnn,2026-01-05,3:45\n',
    'import-duration-unclear',
    { units: { 'Talk Time': 'h:mm' } },
    { talkSeconds: 13_500 },
  ],
  [
    'Agent,Date,Talk Time\nAnn,2026-01-05,3:45\n',
    'import-duration-unclear',
    { units: { talkSeconds: 'mm:ss' } },
    { talkSeconds: 225 },
  ],
  [
    '坐席,日期,通话时长\n周岚,2026-01-05,95\n',
    'import-duration-unclear',
    { units: { 通话时长: 'min' } },
    { talkSeconds: 5700 },
  ],
  ['Agent,Date,Login Time,Deals\nAnn,2026-01-05,8.5,2\n', { grain: 'day', attendedMinutes: 510, deals: 2 }],
  [
    'Agent,Date,Login Time,Deals\nAnn,2026-01-05,08:58,2\n',
    'import-duration-unclear',
    { units: { 'Login Time': 'h:mm' } },
    { attendedMinutes: 538 },
  ],
]);

holds('billsec beats duration; what is far beyond a day can only be seconds', [
  [
    'src,dst,calldate,duration,billsec,disposition\n801,13900000000,2026-01-05 09:00:00,40,30,ANSWERED\n',
    { grain: 'call', dials: 1, connects: 1, effective: 0, talkSeconds: 30 },
  ],
  [
    'Agent,Call Time,Duration,Billsec\nAnn,2026-01-05 09:00,40,30\n',
    { grain: 'call', dials: 1, connects: 1, effective: 0, talkSeconds: 30 },
  ],
  ['坐席,日期,通话时长\n周岚,2026-01-05,9000\n', { grain: 'day', talkSeconds: 9000 }],
]);

test('a time means the same as text, in CSV and as a time cell', async () => {
  const cell = (value: unknown, numFmt?: string) => ({ value, ...(numFmt ? { style: { numFmt } } : {}) });
  const book = async (header: string, value: unknown, numFmt?: string) =>
    (await writeXlsx({
      sheets: [
        {
          name: 'a',
          rows: [
            ['Agent', 'Date', header],
            ['Ann', '2026-01-05', null],
          ],
          cells: new Map([['1,2', cell(value, numFmt)]]) as never,
        },
      ],
    })) as Uint8Array;
  for (const [header, wanted] of [
    ['Talk Time', 'import-duration-unclear'],
    ['Talk Time (h:mm)', { grain: 'day', talkSeconds: 5400 }],
    ['Talk Time (mm:ss)', { grain: 'day', talkSeconds: 90 }],
  ] as const) {
    expect([header, await outcome(`Agent,Date,${header}\nAnn,2026-01-05,1:30\n`)]).toEqual([header, wanted]);
    expect([header, await outcome(await book(header, '1:30'))]).toEqual([header, wanted]);
    expect([header, await outcome(await book(header, 0.0625, 'h:mm'))]).toEqual([header, wanted]);
  }
  expect(await outcome(await book('Talk Time', 0.0625, 'h:mm:ss'))).toEqual({ grain: 'day', talkSeconds: 5400 });
});

holds('money scales by its unit', [
  ['业务员,日期,金额（万元）\n周岚,2026-01-05,1.25\n', { grain: 'day', amount: 12_500 }],
  ['业务员,日期,业绩/万元\n周岚,2026-01-05,1.25\n', { grain: 'day', amount: 12_500 }],
  ['Rep,Date,Revenue (k)\nAnn,2026-01-05,12.5\n', { grain: 'day', amount: 12_500 }],
  ['Rep,Date,Amount in thousands\nAnn,2026-01-05,12.5\n', { grain: 'day', amount: 12_500 }],
  ['销售日报,,\n单位：万元,,\n业务员,日期,金额\n周岚,2026-01-05,1.25\n', { grain: 'day', amount: 12_500 }],
  ['业务员,日期,金额\n周岚,2026-01-05,1.25万\n', { grain: 'day', amount: 12_500 }],
]);

holds('decimal comma and grouping dot are decided by the column', [
  ['Vendedor;Fecha;Importe\nAna;2026-01-05;1.234,50\nLuz;2026-01-05;1.000\n', { grain: 'day', amount: 2234.5 }],
  ['Rep;Date;Amount\nAnn;2026-01-05;1,234.50\nBob;2026-01-05;1,000\n', { grain: 'day', amount: 2234.5 }],
  ['Rep;Date;Amount\nAnn;2026-01-05;1.234\n', 'import-decimal-unclear', { decimal: 'comma' }, { amount: 1234 }],
  ['Rep;Date;Amount\nAnn;2026-01-05;1.234\n', 'import-decimal-unclear', { decimal: 'point' }, { amount: 1.234 }],
  ['Rep;Date;Amount\nAnn;2026-01-05;1.234,50\nBob;2026-01-05;1,234.50\n', 'import-mixed-decimals'],
  ['Mitarbeiter;Datum;Ausgehende Anrufe\nAnn;2026-01-05;1.234\n', { grain: 'day', dials: 1234 }],
]);

holds('several currencies are not added up', [
  [
    'Owner,Close Date,Amount,Currency,Stage\nAnn,2026-01-05,1000,USD,Closed Won\nAnn,2026-01-05,100000,JPY,Closed Won\n',
    'import-currencies',
    { currency: 'USD' },
    { deals: 1, amount: 1000 },
  ],
  [
    'Owner,Close Date,Amount,Stage\nAnn,2026-01-05,$1000,Closed Won\nAnn,2026-01-05,€500,Closed Won\n',
    'import-currencies',
    { currency: 'eur' },
    { deals: 1, amount: 500 },
  ],
  [
    '业务员,成交日期,金额,币种,状态\n周岚,2026-01-05,1000,人民币,成交\n周岚,2026-01-05,50,美元,成交\n',
    'import-currencies',
    { where: ['币种=人民币'] },
    { deals: 1, amount: 1000 },
  ],
]);

holds('a count is no money, and money is no count', [
  ['Date,Salesperson,Sales\n2026-01-05,Ann,12500\n2026-01-06,Ann,8000\n', { grain: 'day', amount: 20_500 }],
  ['Date,Salesperson,Sales\n2026-01-05,Ann,3\n2026-01-06,Ann,2\n', { grain: 'day', deals: 5 }],
  ['Date,Salesperson,Sales\n2026-01-05,Ann,"12,500.00"\n', { grain: 'day', amount: 12_500 }],
  [
    'Date,Salesperson,Sales\n2026-01-05,Ann,70\n2026-01-06,Ann,80\n',
    'import-count-or-money',
    { columns: { amount: 'Sales' } },
    { amount: 150 },
  ],
  ['Agent,Date,Answered,Missed,Total\nAnn,2026-01-05,30,5,35\n', { grain: 'day', dials: 35, connects: 30 }],
  ['业务员,日期,外呼数,合计\n周岚,2026-01-05,30,35\n', { grain: 'day', dials: 30 }],
]);

holds('lines of one order add up; equal rows are repeats; ids that restart are no ids', [
  [
    '订单编号,业务员,下单日期,产品,金额\nA1,王一,2026-01-05,甲,1000\nA1,王一,2026-01-05,乙,400\nA2,王一,2026-01-05,甲,1000\n',
    { grain: 'deal', deals: 2, amount: 2400 },
  ],
  [
    '订单编号,业务员,下单日期,金额\nA1,王一,2026-01-05,1000\nA1,王一,2026-01-05,1000\n',
    { grain: 'deal', deals: 1, amount: 1000 },
  ],
  [
    '订单编号,业务员,下单日期,产品,金额\nA1,王一,2026-01-05,甲,500\nA1,王一,2026-01-05,乙,500\n',
    'import-order-lines',
    { lines: 'once' },
    { deals: 1, amount: 500 },
  ],
  [
    '订单编号,业务员,下单日期,产品,金额\nA1,王一,2026-01-05,甲,500\nA1,王一,2026-01-05,乙,500\n',
    'import-order-lines',
    { lines: 'add' },
    { deals: 1, amount: 1000 },
  ],
  [
    '订单编号,业务员,下单日期,金额\n1,王一,2026-01-05,10\n1,李二,2026-01-05,10\n1,王一,2026-01-06,10\n',
    { grain: 'deal', deals: 3, amount: 30 },
  ],
  [
    'Call ID,Agent,Call Time,Status\n7,Ann,2026-01-05 09:00,answered\n7,Bob,2026-01-05 09:03,answered\n7,Ann,2026-01-05 09:00,answered\n',
    { grain: 'call', dials: 2, connects: 2 },
  ],
  [
    '业务员,日期,产品,金额\n王一,2026-01-05,甲,10\n王一,2026-01-05,甲,10\n',
    'import-equal-rows',
    { identity: 'none' },
    { deals: 2, amount: 20 },
  ],
  [
    '业务员,日期,产品,金额\n王一,2026-01-05,甲,10\n王一,2026-01-05,甲,10\n',
    'import-equal-rows',
    { identity: 'row' },
    { deals: 1, amount: 10 },
  ],
]);

test('two rows a person and day add up when told, and are named otherwise', async () => {
  for (const rows of [
    'Ann,2026-01-05,Sales,10,4\nAnn,2026-01-05,Renewals,7,3\n',
    'Ann,2026-01-05,Sales,10,4\nAnn,2026-01-05,Renewals,10,4\n',
    'Ann,2026-01-05,Sales,10,4\nAnn,2026-01-05,Renewals,7,3\nAnn,2026-01-05,Service,1,0\n',
  ]) {
    const file = `Agent,Date,Queue,Calls,Answered\n${rows}`;
    const count = rows.trim().split('\n').length;
    expect((await read(file)).refusals.map((each) => each.code)).toEqual(Array(count).fill('several-rows'));
    const { records, rows: counts, control } = await read(file, { addUp: true });
    expect(records.map((each) => each.measures)).toEqual([{ dials: control.dials, connects: control.connects }]);
    expect(counts.stored).toBe(count);
  }
});

holds('a customer’s name is never the member', [
  [
    'Name,Rep,Close Date,Amount,Stage\nAcme Ltd,Ann,2026-01-05,1000,Closed Won\nBolt Inc,Ann,2026-01-06,2000,Closed Won\n',
    { grain: 'deal', deals: 2, amount: 3000 },
  ],
  [
    'Name,Close Date,Amount,Stage\nAcme,2026-01-05,10,Closed Won\nBolt,2026-01-05,10,Closed Won\nCog,2026-01-05,20,Closed Won\n',
    'import-whose-name',
    { columns: { name: 'Name' } },
    { deals: 3 },
  ],
  [
    'Rep ID,Name,Close Date,Amount,Stage\n1,Acme,2026-01-05,10,Closed Won\n1,Bolt,2026-01-05,20,Closed Won\n',
    'import-whose-name',
    { columns: { none: 'Name' } },
    { deals: 2 },
  ],
]);

test('the people are the salespeople', async () => {
  for (const [header, row] of [
    ['Name,Rep,Close Date,Amount,Stage', 'Acme,Ann,2026-01-05,1,Closed Won'],
    ['姓名,业务员,成交日期,金额,状态', '客户甲,Ann,2026-01-05,1,成交'],
    ['Full Name,Deal Owner,Close Date,Amount,Stage', 'Acme,Ann,2026-01-05,1,Closed Won'],
    ['客户姓名,销售代表,付款时间,金额,订单状态', '客户甲,Ann,2026-01-05,1,已付款'],
    ['Account Name,Opportunity Owner,Close,Amount,Stage', 'Acme,Ann,2026-01-05,1,Closed Won'],
  ])
    expect([header, (await read(`${header}\n${row}\n`)).records.map((each) => each.name)]).toEqual([header, ['Ann']]);
});

holds('a data row never becomes a header', [
  [
    'lead_ref,first_seen,channel\nL1,2026-01-05,Organic\nL2,2026-01-06,Email\nL3,2026-01-07,Social\n',
    'import-no-grain',
  ],
  [
    'Ann,2026-01-05,12\nDeals,2026-01-06,8\n',
    'import-no-header',
    { header: false, columns: { name: 1, day: 2, dials: 3 } },
    { dials: 20 },
  ],
  ['x,1,2\ny,3,4\nname,date,dials\nAnn,2026-01-05,8\n', 'import-data-above-header', { headerRow: 3 }, { dials: 8 }],
]);

holds('files without a header: known shapes by content, others by number', [
  [
    '"","801","13900000000","from-internal","""A"" <801>","PJSIP/801","PJSIP/t","Dial","x","2026-01-05 09:00:00","2026-01-05 09:00:08","2026-01-05 09:01:00",60,52,"ANSWERED","DOCUMENTATION","1.1",""\n"","13800000000","801","from-trunk","x","PJSIP/t","PJSIP/801","Dial","x","2026-01-05 09:10:00","","2026-01-05 09:10:20",20,0,"NO ANSWER","DOCUMENTATION","1.2",""\n',
    { grain: 'call', dials: 1, connects: 1, effective: 0, talkSeconds: 52 },
  ],
  [
    '"Ann","1001","13900000000","default","2026-01-05 09:00:00","2026-01-05 09:00:05","2026-01-05 09:02:05","125","120","NORMAL_CLEARING","5a-1","","1001"\n',
    { grain: 'call', dials: 1, connects: 1, effective: 1, talkSeconds: 120 },
  ],
  [
    '周岚,2026-01-05,80\n',
    'import-no-header',
    { header: false, columns: { name: 1, day: 2, dials: 3 } },
    { dials: 80 },
  ],
]);

holds('totals in any dress are no people; somebody called so is one', [
  ['Agent,Rating,Date,Deals\nAnn,Good,2026-01-05,2\nBob,Average,2026-01-05,3\n', { grain: 'day', deals: 5 }],
  ['日期,姓名,外呼数\n2026-01-05,周岚,80\n合 计,,80\n', { grain: 'day', dials: 80 }],
  ['日期,姓名,外呼数\n2026-01-05,周岚,80\n,部门小计,80\n本月合计,,80\n,平均,80\n', { grain: 'day', dials: 80 }],
  ['日期,工号,姓名,外呼数\n2026-01-05,A1,周岚,80\n2026-01-05,A2,合计,20\n', { grain: 'day', dials: 100 }],
  ['Date,Agent,Dials\n2026-01-05,Ann,80\nGrand Total,,80\nAverage,,80\n', { grain: 'day', dials: 80 }],
]);

test('what was left out is listed with its lines, and a total row that differs is said', async () => {
  const { leftOut, notes } = await read(
    '日期,姓名,外呼数\n2026-01-05,周岚,80\n2026-01-05,周岚,80\n合计,,81\n制表人：周岚,,\n',
  );
  expect(leftOut).toEqual([
    { code: 'total', count: 1, lines: [4], examples: ['合计'] },
    { code: 'footer', count: 1, lines: [5], examples: ['制表人：周岚'] },
    { code: 'repeat', count: 1, lines: [3], examples: [] },
  ]);
  expect(notes.find((note) => note.code === 'total-differs')?.data).toMatchObject({ line: 4, said: 81 });
  for (const [total, code] of [
    ['80', 'total-agrees'],
    ['90', 'total-differs'],
    ['', undefined],
  ] as const) {
    const found = (await read(`Date,Agent,Dials\n2026-01-05,Ann,80\nTotal,,${total}\n`)).notes.find((note) =>
      note.code.startsWith('total-'),
    );
    expect([total, found?.code]).toEqual([total, code]);
  }
});

test('the day of a file without a day column comes from its title, its sheet or its name', async () => {
  const file = '姓名,外呼数\n周岚,80\n';
  for (const [text, name, day] of [
    [file, '外呼日报1102.xlsx', '2026-11-02'],
    [file, 'report-2026-11-02.csv', '2026-11-02'],
    [`统计时间：2026-11-02,\n${file}`, 'a.csv', '2026-11-02'],
    [file, '外呼日报11月2日.csv', '2026-11-02'],
    [file, '外呼日报1230.csv', '2025-12-30'],
  ] as const)
    expect([name, (await read(text, {}, { name })).records.map((each) => each.day)]).toEqual([name, [day]]);
  expect(await outcome(file, {}, { name: '11月.csv' })).toBe('import-title-period');
  expect(await outcome(file, {}, { name: 'a.csv' })).toBe('import-missing-field');
  expect(await outcome(file, {}, { name: 'a.csv', on: '2026-11-02' })).toMatchObject({ dials: 80 });
});

test('days in many forms', async () => {
  for (const [cell, day, flags] of [
    ['5-Jan-26', '2026-01-05'],
    ['"Jan 5, 2026"', '2026-01-05'],
    ['1月5日', '2026-01-05', { year: 2026 }],
    ['260105', '2026-01-05', { dateOrder: 'ymd' }],
    ['25/12/2025', '2025-12-25'],
    ['01/15/26', '2026-01-15', { dateOrder: 'mdy' }],
    ['2026-01-05T20:00:00Z', '2026-01-06'],
    ['2026-01-05T20:00:00+08:00', '2026-01-05'],
    ['"Monday, January 5, 2026 9:30 PM"', '2026-01-05'],
    ['5 janvier 2026', '2026-01-05'],
    ['5 de enero de 2026', '2026-01-05'],
    ['2026년 1월 5일', '2026-01-05'],
    ['令和8年1月5日', '2026-01-05'],
    ['1767571200', '2026-01-05'],
  ] as const) {
    const { records } = await read(`Agent,Date,Deals\nAnn,${cell},2\n`, (flags ?? {}) as ImportProfile);
    expect([cell, records.map((each) => each.day)]).toEqual([cell, [day]]);
  }
});

holds('two orders in one column are named, months and weeks are said to be such, a missing year is asked for', [
  ['Agent,Date,Deals\nAnn,13/01/2026,2\nAnn,01/14/2026,2\n', 'import-two-orders'],
  ['Agent,Date,Deals\nAnn,03/04/2026,2\n', 'import-date-order', { dateOrder: 'dmy' }, { deals: 2 }],
  ['Year,Month,Agent,Revenue\n2026,1,Ann,100\n', 'import-period-not-day'],
  ['月份,姓名,外呼数\n2026年1月,周岚,100\n', 'import-period-not-day'],
  ['周次,姓名,外呼数\n第5周,周岚,100\n', 'import-period-not-day'],
  ['日期,姓名,外呼数\n1月5日,周岚,100\n', 'import-year-unclear', { year: 2026 }, { dials: 100 }],
]);

test('the usual headers of eight languages are known', async () => {
  const value: Record<string, string> = {
    day: '2026-01-05',
    name: 'Ann',
    amount: '10',
    talkSeconds: '0:00:30',
    status: '',
  };
  for (const header of [
    '销售日期,销售员,产品,金额',
    '付款时间,销售代表,商品名称,实付金额',
    '业务日期,业务员,险种,保费',
    'sale_date,assigned_rep,product,amount',
    'Close Date,Deal Owner,Product,Amount',
    'close,Opportunity Owner,Product,Amount',
    'SaleDate,SalesMan,Item,Value',
    '売上日,担当者,商品名,金額',
    'Fecha de venta,Vendedor,Producto,Importe',
    'Data da venda,Vendedor,Produto,Valor',
    'Verkaufsdatum,Verkäufer,Produkt,Umsatz',
    'Date de vente,Vendeur,Produit,Montant',
    '판매일,영업사원,상품명,금액',
    '日期時間,業務員,產品,金額',
  ]) {
    const row = [value.day, value.name, 'P', value.amount].join(',');
    expect([header, await outcome(`${header}\n${row}\n`)]).toEqual([header, expect.objectContaining({ amount: 10 })]);
  }
  for (const header of [
    '起始时间,坐席,通话时长,通话结果',
    'Start Time,Agent,Duration,Disposition',
    'fecha y hora,agente,duración,resultado',
    'Data/Hora,Atendente,Duração,Resultado',
    'Anrufzeit,Mitarbeiter,Gesprächsdauer,Ergebnis',
    'Date d’appel,Conseiller,Durée,Résultat',
    '通話日時,オペレーター,通話時間,通話結果',
    '통화일시,상담원,통화시간,통화결과',
  ]) {
    const word = /^[\x20-\x7e]*$/.test(header) ? 'answered' : '接通';
    const result = await outcome(`${header}\n2026-01-05 09:00,Ann,0:00:30,${word}\n`);
    expect([header, result]).toEqual([header, expect.objectContaining({ dials: 1, talkSeconds: 30 })]);
  }
});

const member = (id: number, name: string, code: string | null): Member =>
  ({ id, teamId: 1, name, code, role: 'agent', joinedOn: null, leftOn: null }) as Member;

test('the code wins over the name; leading zeros are one code; near names are offered', async () => {
  const members = [member(1, '王芳', '0012'), member(2, '何雨桐', '26')];
  const whose = async (row: string) => {
    const { records, refusals } = await read(`工号,姓名,日期,外呼数\n${row},2026-01-05,8\n`, {}, { members });
    return records[0]?.name ?? refusals.map(({ code, data }) => `${code} ${data.near ?? data.known ?? ''}`.trim())[0];
  };
  for (const [row, name] of [
    ['12,王芳', '王芳'],
    ['0012,王芳', '王芳'],
    ['26.0,', '何雨桐'],
    ['026,何雨桐', '何雨桐'],
    ['0012,小芳', '王芳'],
    [',何玉桐', 'unknown-member 何雨桐'],
    ['99,王芳', 'other-code 0012'],
    ['0012,何雨桐', 'mismatched-member'],
  ])
    expect([row, await whose(row as string)]).toEqual([row, name]);
});

test('a quote that was left open is named with the lines it swallowed', async () => {
  for (const [from, to] of [
    [2, 3],
    [2, 4],
    [3, 4],
  ] as const) {
    const rows = [2, 3, 4, 5].map((line) => {
      const cell = line === from ? '"客户问' : line === to ? '改天"' : '正常';
      return `2026-01-0${line},周岚,80,20,${cell}`;
    });
    const { refusals, rows: counts } = await read(`日期,姓名,外呼数,接通数,备注\n${rows.join('\n')}\n`);
    expect(refusals.map(({ line, code, data }) => [line, code, data.to, data.lines])).toEqual([
      [from, 'open-quote', to, to - from + 1],
    ]);
    expect(counts.refused).toBe(to - from + 1);
  }
});

test('entries keep a stable id; rows without one go into their day', async () => {
  const file = 'Call ID,Agent,Call Time,Status\n7,Ann,2026-01-05 09:00,answered\n8,Ann,2026-01-05 09:03,busy\n';
  const entriesOf = async (text: string) => {
    const { entries } = await read(text);
    if (entries === null) throw new Error('no calls');
    const rows = Array.from({ length: entries.length }, (_, at) => at);
    return {
      ids: rows.map((at) => entries.idAt(at)),
      connects: rows.map((at) => entries.values.get(at, 'connects')),
      bare: [...entries.bare.values()],
    };
  };
  const first = await entriesOf(file);
  expect(first.connects).toEqual([1, 0]);
  const swapped = await entriesOf(file.replace('7,Ann,2026-01-05 09:00', '9,Ann,2026-01-05 08:00'));
  expect(swapped.ids[1]).toBe(first.ids[1]);
  expect(swapped.ids[0]).not.toBe(first.ids[0]);
  const { ids, bare } = await entriesOf(file.replaceAll('Call ID', 'Nr'));
  expect([ids, bare.map(({ rows, values }) => [rows, values])]).toEqual([[], [[2, { dials: 2, connects: 1 }]]]);
});
