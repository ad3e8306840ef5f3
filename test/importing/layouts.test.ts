import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { TeamctlError } from '../../src/errors.ts';
import type { ImportProfile } from '../../src/importing/profiles/profile.ts';
import { readByParts } from '../../src/importing/profiles/status-parts.ts';
import { readRecords } from './read-records.ts';

type Given = string | Uint8Array;
type Options = NonNullable<Parameters<typeof readRecords>[2]>;

/** Sums, and what each person has on each day in a word: `周岚 11-02 120`, by the first measure that is there. */
async function outcome(file: Given, profile: ImportProfile = {}, options: Options = {}) {
  try {
    const bytes = typeof file === 'string' ? Buffer.from(file) : file;
    const { control, records, refusals } = await readRecords(bytes, profile, { today: '2026-11-24', ...options });
    const days = new Set(records.map(({ day }) => day));
    return {
      ...control,
      days: days.size,
      people: new Set(records.map(({ name }) => name)).size,
      refused: refusals.length,
    };
  } catch (error) {
    if (error instanceof TeamctlError) return error.code;
    throw error;
  }
}

type Case = readonly [what: string, file: Given, wanted: unknown, profile?: ImportProfile, options?: Options];
function holds(name: string, cases: readonly Case[]): void {
  for (const [what, file, wanted, profile, options] of cases)
    test(`${name}: ${what}`, async () => expect(await outcome(file, profile, options)).toEqual(wanted));
}

const whole = { refused: 0 };

holds('days across the columns become rows', [
  [
    'what they count stands in the title',
    '11月外呼量统计\n姓名,11月2日,11月3日,合计\n周岚,120,90,210\n苏和,80,,80\n合计,200,90,290\n',
    { dials: 290, days: 2, people: 2, ...whole },
    { year: 2026 },
  ],
  [
    'several measures below each day',
    '姓名,2026-11-02,,2026-11-03,\n,外呼,接通,外呼,接通\n周岚,120,40,90,30\n苏和,80,20,70,10\n',
    { dials: 360, connects: 100, days: 2, people: 2, ...whole },
  ],
  [
    'dates of a month in the name of the file',
    '工号,姓名,1日,2日,3日\n8,周岚,1,0,2\n9,苏和,0,1,1\n',
    { deals: 5, days: 3, people: 2, ...whole },
    {},
    { name: '2026年11月成单.csv' },
  ],
  ['nothing says what they count', '姓名,2026-11-02,2026-11-03\n周岚,120,90\n', 'import-days-across'],
  [
    'and the flag says it',
    '姓名,2026-11-02,2026-11-03\n周岚,120,90\n',
    { dials: 210, days: 2, people: 1, ...whole },
    { columns: { dials: '2026-11-02' } },
  ],
  ['a year that nobody wrote is asked for', '外呼量\n姓名,11月2日,11月3日\n周岚,120,90\n', 'import-year-unclear'],
]);

holds('year, month and day in columns of their own are one day', [
  [
    'three columns',
    '年,月,日,姓名,拨打量\n2026,11,2,周岚,120\n2026,11,3,周岚,90\n',
    { dials: 210, days: 2, people: 1, ...whole },
  ],
  [
    'in English, with words behind the numbers',
    'Year,Month,Day,Agent,Dials\n2026,11,2,Ann,120\n2026,11,13,Ben,90\n',
    { dials: 210, days: 2, people: 2, ...whole },
  ],
  [
    'month and day, and the year above',
    '2026年拨打明细\n月份,日,姓名,拨打量\n11月,2日,周岚,120\n11月,3日,周岚,90\n',
    { dials: 210, days: 2, people: 1, ...whole },
  ],
  ['month and day without a year', '月,日,姓名,拨打量\n11,2,周岚,120\n11,3,周岚,90\n', 'import-year-unclear'],
]);

holds('below groups of a header the group decides', [
  [
    'going out and coming in, of equal names',
    '日期,姓名,外呼,,呼入,\n,,呼叫数,接通数,呼叫数,接通数\n2026-11-02,周岚,120,40,9,8\n',
    { dials: 120, connects: 40, days: 1, people: 1, ...whole },
  ],
  [
    'the other way round',
    '日期,姓名,呼入,,外呼,\n,,总数,通话时长,总数,通话时长\n2026-11-02,周岚,9,00:08:00,120,01:00:00\n',
    { dials: 120, talkSeconds: 3600, days: 1, people: 1, ...whole },
  ],
  [
    'in English',
    'Date,Agent,Outbound,,Inbound,\n,,Calls,Connected,Calls,Connected\n2026-11-02,Ann,120,40,9,8\n',
    { dials: 120, connects: 40, days: 1, people: 1, ...whole },
  ],
]);

const sheet = (name: string, rows: (string | number)[][]) => ({ name, rows });
const day = (name: string, dials: number) =>
  sheet(name, [
    ['姓名', '拨打量'],
    ['周岚', dials],
  ]);

test.each(['汇总', '11月合计', 'Summary'])(
  'a sheet called %s beside sheets of one day each is left out',
  async (name) => {
    const file = await writeXlsx({ sheets: [day('11.2', 120), day('11.3', 90), day(name, 210)] });
    expect(await outcome(file)).toEqual({ dials: 210, days: 2, people: 1, ...whole });
  },
);

holds('a deal that was taken back does not count', [
  [
    'by the state of its refund beside that of the order',
    '订单号,支付完成时间,客服,订单应付金额,订单状态,售后状态\n1,2026-11-02,周岚,1000,已完成,-\n2,2026-11-02,周岚,500,已完成,退款成功\n3,2026-11-02,周岚,70,已完成,退款中\n',
    { deals: 2, amount: 1070, days: 1, people: 1, ...whole },
  ],
  [
    'yes or no',
    '订单号,报名日期,课程顾问,实收学费,是否退费\n1,2026-11-02,周岚,1000,否\n2,2026-11-02,周岚,500,是\n',
    { deals: 1, amount: 1000, days: 1, people: 1, ...whole },
  ],
  [
    'by the day on which it was',
    'Order ID,Order Date,Sales Rep,Amount,Cancelled at\n1,2026-11-02,Ann,1000,\n2,2026-11-02,Ann,500,2026-11-05\n',
    { deals: 1, amount: 1000, days: 1, people: 1, ...whole },
  ],
  [
    'beside a status that still says paid',
    '订单号,支付日期,业务员,支付金额,订单状态,作废标记\n1,2026-11-02,周岚,1000,已支付,0\n2,2026-11-02,周岚,500,已支付,1\n',
    { deals: 1, amount: 1000, days: 1, people: 1, ...whole },
  ],
]);

test.each([
  ['call', '双方接听', 'positive'],
  ['call', '座席接听客户未接听', 'negative'],
  ['call', 'nichterreicht', 'negative'],
  ['call', '再说', null],
  ['deal', '已放款', 'positive'],
  ['deal', '待确认', 'negative'],
  ['deal', 'concretizada', 'positive'],
  ['deal', '部分付款', null],
  ['deal', '待发货', 'positive'],
] as const)('%s: %s is %s by its parts', (grain, word, wanted) => expect(readByParts(word, grain)).toBe(wanted));

holds('a result that is the same for all calls says nothing', [
  [
    'beside an outcome that tells them apart',
    'Call ID,Owner,Date,Duration (sec),Call outcome,Call status\n1,Ann,2026-11-02,65,Connected,Completed\n2,Ann,2026-11-02,0,No answer,Completed\n3,Ann,2026-11-02,9,Left voicemail,Completed\n',
    { dials: 3, connects: 1, effective: 1, talkSeconds: 65, days: 1, people: 1, ...whole },
  ],
  [
    'alone',
    'Call ID,Owner,Date,Duration (sec),Call status\n1,Ann,2026-11-02,65,Completed\n2,Ann,2026-11-02,0,Completed\n3,Ann,2026-11-02,9,Completed\n',
    { dials: 3, connects: 2, effective: 1, talkSeconds: 74, days: 1, people: 1, ...whole },
  ],
  [
    'where every call lasted, it is believed',
    'Call ID,Owner,Date,Duration (sec),Call status\n1,Ann,2026-11-02,65,Completed\n2,Ann,2026-11-02,5,Completed\n3,Ann,2026-11-02,9,Completed\n',
    { dials: 3, connects: 3, effective: 1, talkSeconds: 79, days: 1, people: 1, ...whole },
  ],
]);

holds('a name in the column of codes goes before a bare Name, which is the customer', [
  [
    'extension and name',
    'Extension,Name,Date,Action Result,Duration\n101 - Ann Fox,Buyer,2026-11-02,Call connected,00:01:05\n102 - Ben Ortiz,Buyer,2026-11-02,No Answer,00:00:00\n101 - Ann Fox,Other,2026-11-02,Busy,00:00:00\n',
    { dials: 3, connects: 1, effective: 1, talkSeconds: 65, days: 1, people: 2, ...whole },
  ],
  [
    'code and name behind a stroke',
    '工号,姓名,通话时间,通话结果,通话时长\nT01/周岚,张三,2026-11-02 09:00,已接通,65\nT01/周岚,李四,2026-11-02 09:05,未接,0\n',
    { dials: 2, connects: 1, effective: 1, talkSeconds: 65, days: 1, people: 1, ...whole },
  ],
  [
    'where codes are only codes, the name is the name',
    'Call ID,Extension,Name,Date,Duration (sec)\n1,101,Ann Fox,2026-11-02,65\n2,102,Ben Ortiz,2026-11-02,0\n',
    { dials: 2, connects: 1, effective: 1, talkSeconds: 65, days: 1, people: 2, ...whole },
  ],
]);

holds('remarks that end a report are no broken rows', [
  [
    'of a CRM',
    'Opportunity Owner,Stage,Amount,Close Date\nAnn,Closed Won,10.50,2026-11-02\nOpportunities with owner\nGenerated By:  Ann  11/29/2026\n',
    { deals: 1, amount: 10.5, days: 1, people: 1, ...whole },
  ],
  [
    'behind a sharp',
    '受注番号,受注日,営業担当,受注金額\n1,2026-11-02,佐藤,900\n# End of export\n',
    { deals: 1, amount: 900, days: 1, people: 1, ...whole },
  ],
  [
    'a row that was cut off is no remark',
    'Agent Name,Date,Dials\nAnn Fox,2026-11-02,9\nAnn Fox\n',
    { dials: 9, days: 1, people: 1, refused: 1 },
  ],
]);

holds('papers of an office have numbers and states of their own', [
  [
    'lines of one paper are one deal',
    '日期,单据编号,购货单位,产品名称,销售金额,业务员\n2026-11-02,X1,甲,A,200,周岚\n2026-11-02,X1,甲,B,50,周岚\n2026-11-03,X2,乙,A,100,周岚\n',
    { deals: 2, amount: 350, days: 2, people: 1, ...whole },
  ],
  [
    'a draft is no deal',
    '单据号,单据日期,业务员名称,价税合计,单据状态\n1,2026-11-02,周岚,1130,已审核\n2,2026-11-02,周岚,999,开立\n',
    { deals: 1, amount: 1130, days: 1, people: 1, ...whole },
  ],
  [
    'a call that was missed came in',
    'Call SID,Date,Agent Name,Call Type,Duration (sec)\n1,2026-11-02,Ann,Outgoing,65\n2,2026-11-02,Ann,Missed,0\n3,2026-11-02,Ann,user_in,9\n',
    { dials: 1, connects: 1, effective: 1, talkSeconds: 65, days: 1, people: 1, ...whole },
  ],
  ['days under their weekdays make no roster', '姓名,周一(3日),周二(4日)\n周岚,120,90\n', 'import-no-grain'],
]);

holds('columns of a database, amounts that were to be paid, closing days before days of making', [
  [
    'counts with an ending',
    'stat_date,agent_name,outbound_cnt,connected_cnt,talk_secs,order_cnt,gmv\n2026-11-02,Ann,120,40,3600,2,99.50\n',
    { dials: 120, connects: 40, talkSeconds: 3600, deals: 2, amount: 99.5, days: 1, people: 1, ...whole },
  ],
  [
    'what is due goes before what was ordered',
    '订单号,下单时间,订单金额,应付金额,订单状态,客服\n1,2026-11-02,120,100,完成,周岚\n',
    { deals: 1, amount: 100, days: 1, people: 1, ...whole },
  ],
  [
    'the day on which it closed',
    '商机名称,商机所有人,销售金额,销售阶段,结单日期,创建日期\nA,周岚,100,赢单,2026-11-02,2026-10-01\nB,周岚,100,赢单,2026-11-03,2026-10-01\n',
    { deals: 2, amount: 200, days: 2, people: 1, ...whole },
  ],
]);
