import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { TeamctlError } from '../../src/errors.ts';
import type { ImportProfile } from '../../src/importing/profiles/profile.ts';
import { readByParts } from '../../src/importing/profiles/status-parts.ts';
import { RecordBatch } from '../../src/importing/record-batch.ts';
import { Watch } from '../../src/importing/watch.ts';
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

const APART = `坐席,日期,外呼数量,点击外呼数量,呼出,呼叫总数
尤雨桐,2026-11-02,100,60,40,210
简宏伟,2026-11-02,0,120,30,155`;
const TWO_KINDS = `座席,日期,预览外呼,,预测外呼,
,,外呼总数,接听率,外呼总数,接听率
常乐天,2026-11-02,120,34%,60,90%
秦思佳,2026-11-02,98,31%,75,92%
合计,,218,,135,`;

holds('calls of two kinds that are counted apart are asked about, and add up where that is told', [
  ['neither column holds the other', APART, 'import-parts'],
  [
    'all of them told',
    APART,
    { dials: 350, days: 1, people: 2, refused: 0 },
    { columns: { dials: ['外呼数量', '点击外呼数量', '呼出'] } },
  ],
  ['one of them told', APART, { dials: 180, days: 1, people: 2, refused: 0 }, { columns: { dials: '点击外呼数量' } }],
  [
    'a column that holds the other is a choice that is told',
    '姓名,日期,外呼量,拨打客户数\n周岚,2026-11-02,120,100\n郑川,2026-11-02,90,90',
    { dials: 210, days: 1, people: 2, refused: 0 },
  ],
  ['one name below two groups', TWO_KINDS, 'import-two-columns'],
  [
    'both told by number',
    TWO_KINDS,
    { dials: 353, days: 1, people: 2, refused: 0 },
    { columns: { dials: ['3', '5'] } },
  ],
  [
    'minutes and seconds add up as what they are',
    '姓名,日期,外呼量,预览时长(分),预测时长(秒)\n周岚,2026-11-02,120,10,300',
    { dials: 120, talkSeconds: 900, days: 1, people: 1, refused: 0 },
    { columns: { talkSeconds: ['预览时长(分)', '预测时长(秒)'] } },
  ],
  [
    'rows of deals have one sum',
    '订单号,付款时间,业务员,实付,补差\n1,2026-11-02 10:00,周岚,100,20',
    'import-map-twice',
    { columns: { amount: ['实付', '补差'] } },
  ],
]);

test('sums of columns that add up agree with those of the sheet', async () => {
  const { notes } = await readRecords(Buffer.from(TWO_KINDS), { columns: { dials: ['3', '5'] } });
  expect(notes.map(({ code }) => code)).toContain('total-agrees');
  expect(notes.find(({ code }) => code === 'columns-added')?.data.headers).toEqual([
    '预览外呼 · 外呼总数',
    '预测外呼 · 外呼总数',
  ]);
});

holds('deals and their money are those of one stage, and orders go before people and goods', [
  [
    'what was accepted, not what was applied for',
    '姓名,日期,预收,,承保,\n,,件数,保费,件数,保费\n葛晓峰,2026-11-04,2,12000,1,8000\n阮诗韵,2026-11-04,0,0,1,3000',
    { deals: 2, amount: 11_000, days: 1, people: 2, refused: 0 },
  ],
  [
    'the day, not the month so far',
    '姓名,日期,当日,,本月累计,\n,,成单,业绩,成单,业绩\n葛晓峰,2026-11-04,2,12000,9,80000',
    { deals: 2, amount: 12_000, days: 1, people: 1, refused: 0 },
  ],
  [
    'goods beside buyers',
    '客服,日期,付款人数,付款件数,销售额\n小鹿,2026-11-04,30,41,8421.5',
    { deals: 30, amount: 8421.5, days: 1, people: 1, refused: 0 },
  ],
  [
    'orders beside buyers',
    '主播,日期,成交人数,成交订单数,成交金额\n桃桃,2026-11-04,210,233,35000.5',
    { deals: 233, amount: 35_000.5, days: 1, people: 1, refused: 0 },
  ],
  [
    'policies alone',
    '姓名,日期,件数,保费\n葛晓峰,2026-11-04,2,12000',
    { deals: 2, amount: 12_000, days: 1, people: 1, refused: 0 },
  ],
  [
    'ordered, of both',
    '客服,日期,促成下单人数,促成下单订单量,促成下单商品金额,促成出库人数,促成出库订单量,促成出库商品金额\n茉莉,2026-11-04,30,33,9900,26,28,8400',
    { deals: 33, amount: 9900, days: 1, people: 1, refused: 0 },
  ],
]);

holds('which way calls went is read off what stands beside', [
  [
    'answered beside handling is the queue',
    'Agent Name,Date,Answered,Handle,Total Talk,Outbound,Total ACW\nTomasz,2026-11-02,9,60,11400,51,500',
    { dials: 51, days: 1, people: 1, refused: 0 },
  ],
  [
    'answered alone is what was dialled',
    'Agent Name,Date,Answered,Outbound\nTomasz,2026-11-02,9,51',
    { dials: 51, connects: 9, days: 1, people: 1, refused: 0 },
  ],
  [
    'a missed call of a telephone came in',
    '员工,通话类型,通话开始时间,通话时长\n童心,主叫,2026-11-02 09:00:12,00:02:03\n童心,主叫,2026-11-02 09:04:00,00:00:00\n童心,被叫,2026-11-02 09:30:00,00:01:00\n童心,未接,2026-11-02 09:40:00,00:00:00',
    { dials: 2, connects: 1, talkSeconds: 123, effective: 1, days: 1, people: 1, refused: 0 },
  ],
]);

holds('targets beside what came of a day', [
  [
    'the day stands in the name of the file, and the numbers say that they are of it',
    '姓名,当日外呼,当日业绩,月目标业绩\n齐鸣,133,3980,50000',
    { dials: 133, amount: 3980, days: 1, people: 1, refused: 0 },
    {},
    { name: '战报2026-11-05.csv' },
  ],
  [
    'the day was told',
    '姓名,外呼,业绩,月目标业绩\n齐鸣,133,3980,50000',
    { dials: 133, amount: 3980, days: 1, people: 1, refused: 0 },
    {},
    { on: '2026-11-05' },
  ],
]);

const CALL_LOG = `Call Time,Caller ID,Destination,Status,Talking
2026-11-02T09:00:00+08:00,Ivo Petrov (101),15550000001,answered,00:02:00
2026-11-02T09:10:00+08:00,Sana Malik (102),15550000002,unanswered,
2026-11-02T09:20:00+08:00,15550000003,Ivo Petrov (101),answered,00:01:00`;

holds('a measure over several names is none of them alone', [
  [
    'target and actual',
    '日期,姓名,外呼,,业绩(元),\n,,目标,实际,目标,实际\n2026-11-02,冉冉,150,140,3000,2980\n2026-11-02,屈原野,150,155,3000,0',
    { dials: 295, amount: 2980, days: 1, people: 2, refused: 0 },
  ],
  [
    'halves of a day, though one is above the other in each row',
    '日期,姓名,外呼,\n,,上午,下午\n2026-11-02,冉冉,70,60\n2026-11-02,屈原野,66,60',
    'import-parts',
  ],
  [
    'halves of deals',
    '日期,姓名,外呼,成单,\n,,,上午,下午\n2026-11-02,冉冉,70,1,0\n2026-11-02,屈原野,66,0,0',
    'import-parts',
  ],
  [
    'a count and a rate',
    '日期,姓名,外呼,,,业绩,\n,,次数,接通,接通率,金额,排名\n2026-11-02,冉冉,70,30,43%,1280,1',
    { dials: 70, connects: 30, amount: 1280, days: 1, people: 1, refused: 0 },
  ],
]);

holds('rows that are no calls of somebody', [
  [
    'a call that is still to be made',
    'Type,Assigned to user,Due date,Done,Duration\nCall,Ines,2026-11-02,Done,00:05:00\nCall,Ines,2026-11-03,To do,00:10:00\nMeeting,Ines,2026-11-02,Done,01:00:00',
    { dials: 1, connects: 1, talkSeconds: 300, effective: 1, days: 1, people: 1, refused: 0 },
  ],
  [
    'a number that called an agent, in the column of callers',
    CALL_LOG,
    { dials: 2, connects: 1, talkSeconds: 120, effective: 1, days: 1, people: 2, refused: 0 },
  ],
]);

holds('a second column of customers is no fault in a list of calls', [
  [
    'numbers and names',
    '"Direction","From","To","Extension","Name","Date","Action Result","Duration"\n"Outgoing","+1 555-000-0001","+1 555-000-1001","101 - Lena Vogt","Client A","11/13/2026","Call connected","0:02:10"',
    { dials: 1, connects: 1, talkSeconds: 130, effective: 1, days: 1, people: 1, refused: 0 },
  ],
]);

holds('headers of counts in other dresses', [
  [
    '通數',
    '日期,業務員,撥打通數,接通通數\n2026/11/02,吳佩蓉,120,40',
    { dials: 120, connects: 40, days: 1, people: 1, refused: 0 },
  ],
  ['开单', '日期,姓名,外呼,开单\n2026/11/02,牧青,120,2', { dials: 120, deals: 2, days: 1, people: 1, refused: 0 }],
]);

holds('control sums are of what counts', [
  [
    'two rows of a day that are not added up',
    '日期,姓名,外呼数\n2026-11-02,项目远,70\n2026-11-02,项目远,64\n2026-11-02,倪可儿,81',
    { dials: 81, days: 1, people: 1, refused: 2 },
  ],
  [
    'a row that stands twice',
    '日期,姓名,外呼数\n2026-11-02,项目远,70\n2026-11-02,项目远,70\n2026-11-02,倪可儿,81',
    { dials: 151, days: 1, people: 2, refused: 0 },
  ],
]);

test.each([
  [3, 200, true],
  [0, 2, false],
  [200, 9, false],
])('more deals than calls are told: %i dials, %i deals', (dials, deals, isTold) => {
  const batch = new RecordBatch(['dials', 'deals']);
  const at = batch.add(0, 20_759, 2);
  batch.set(at, 'dials', dials);
  batch.set(at, 'deals', deals);
  const watch = new Watch();
  watch.person('郑川', batch, [at], []);
  expect(watch.notes(batch).some(({ code }) => code === 'deals-over-dials')).toBe(isTold);
});

const MONTH_OF_WORK = '姓名,部门,工号,出勤天数,休息天数,迟到次数,工作时长(分钟)\n伍思敏,一组,Q11,20,10,2,9600';
holds('attendance without days is said to be such', [
  ['sums of a month', `月度汇总 2026-11-01 至 2026-11-30,,,,,,\n${MONTH_OF_WORK}`, 'import-attendance'],
  [
    'a list that looks like one of members',
    '姓名,部门,工号,出勤天数,迟到次数\n伍思敏,一组,Q11,20,2',
    'import-attendance',
  ],
  [
    'numbers of who knows what',
    '2026年11月考勤表,,,,,,\n姓名,1,2,3,4,5,6\n伍思敏,0,1,1,1,1,1',
    'import-attendance-marks',
  ],
  [
    'a day each',
    '日期,姓名,迟到次数,早退次数,实际工作时长(小时)\n2026-11-02,伍思敏,0,0,8.35',
    { attendedMinutes: 501, days: 1, people: 1, refused: 0 },
  ],
]);

const LINE_OF_GOODS = (i: number) => `,,,货${i},${i}`;
test('the sum of a long document is nobody’s, also far below', async () => {
  const first = ['D1,2026-11-02,周岚,货0,5', LINE_OF_GOODS(1)];
  const rows = Array.from({ length: 60 }, (_, i) => [`D${i + 2},2026-11-03,周岚,货,100`, LINE_OF_GOODS(7)]).flat();
  const last = ['D99,2026-11-04,郑川,货,100', LINE_OF_GOODS(50), ',,,应收,150'];
  const text = ['单据编号,日期,业务员,商品,金额', ...first, ...rows, ...last].join('\n');
  const found = await readRecords(Buffer.from(text), { addUp: true });
  expect(found.control.amount).toBe(6 + 60 * 107 + 150);
  expect(found.refusals.map(({ code }) => code)).toEqual(['no-member']);
});
