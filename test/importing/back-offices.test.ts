import { expect, test } from 'vitest';
import { readRecords } from './read-records.ts';

test.each([
  [
    'initials of pinyin',
    'rq,gh,xm,whl,jtl,thsc,cdl,je\n20261123,01,伍思敏,90,30,1800,2,500',
    { dials: 90, connects: 30, talkSeconds: 1800, deals: 2, amount: 500 },
  ],
  [
    'pinyin',
    'riqi,xingming,waihushu,jietongshu,chengdanshu\n2026-11-23,伍思敏,90,30,2',
    { dials: 90, connects: 30, deals: 2 },
  ],
  ['a rate under the same initials', 'rq,xm,whl,jtl\n2026-11-23,伍思敏,90,0.3333', { dials: 90, connects: 30 }],
  [
    'columns of a database',
    'dt,agent_id,agent_name,call_cnt,conn_cnt,talk_sec,deal_cnt,deal_amt\n2026-11-23,01,伍思敏,90,30,1800,2,500',
    { dials: 90, connects: 30, talkSeconds: 1800, deals: 2, amount: 500 },
  ],
  [
    'a report of a hotline',
    'date_id,servicer_real_name,n_dialing,n_outbound,n_inbound,t_outbound\n20261123,伍思敏,90,30,4,1800',
    { dials: 90, connects: 30, talkSeconds: 1800 },
  ],
  [
    'intervals',
    'Agent,StartInterval,EndInterval,Contacts handled outbound\n伍思敏,2026-11-23T00:00:00+08:00,2026-11-24T00:00:00+08:00,90',
    { dials: 90 },
  ],
  [
    'orders and who ordered',
    '客服姓名,日期,促成下单人数,促成订单量,促成下单金额\n伍思敏,2026-11-23,9,7,300',
    { deals: 7, amount: 300 },
  ],
])('columns as other back offices call them: %s', async (_, text, wanted) => {
  const { control } = await readRecords(Buffer.from(text));
  expect(control).toMatchObject(wanted);
});

const AVAYA = (day: string) =>
  `Agent Group Summary\n\nDate: ${day}\nAgent Group: East\n\nAgent Name,Extn Out Calls,Staffed Time\nNadia Haddad,90,07:30:00\n`;

test.each([
  ['only one order is a day', '23/11/2026', '2026-11-23'],
  ['the other one is to come', '12/10/2026', null],
  ['both are the same', '11/11/2026', '2026-11-11'],
])('a line with the day above the header: %s', async (_, day, wanted) => {
  if (wanted === null)
    await expect(readRecords(Buffer.from(AVAYA(day)))).resolves.toMatchObject({ records: [{ day: '2026-10-12' }] });
  else expect((await readRecords(Buffer.from(AVAYA(day)))).records.map((each) => each.day)).toEqual([wanted]);
});

test('a day that may be two days is asked, and the order decides', async () => {
  await expect(readRecords(Buffer.from(AVAYA('02/11/2026')))).rejects.toMatchObject({ code: 'import-date-order' });
  const { records } = await readRecords(Buffer.from(AVAYA('02/11/2026')), { dateOrder: 'dmy' });
  expect(records.map((each) => each.day)).toEqual(['2026-11-02']);
});

test('a title with two moments of one day is no row of data', async () => {
  const text =
    'Agent Performance Detail,2026-11-20 00:00:00,,2026-11-20 23:59:59\nUSER,ID,CALLS,TALK\nNadia Haddad,7,90,1:00:00\n';
  const { records } = await readRecords(Buffer.from(text));
  expect(records.map(({ day, measures }) => [day, measures.dials])).toEqual([['2026-11-20', 90]]);
});

test('days with dots across, above what is counted', async () => {
  const text = '姓名,11.19,,11.20,\n,拨打,成单,拨打,成单\n伍思敏,90,1,80,2\n高兴,70,0,60,1\n';
  const { records } = await readRecords(Buffer.from(text), { year: 2026 });
  expect(records.map(({ name, day, measures }) => `${name} ${day} ${measures.dials}`).sort()).toEqual([
    '伍思敏 2026-11-19 90',
    '伍思敏 2026-11-20 80',
    '高兴 2026-11-19 70',
    '高兴 2026-11-20 60',
  ]);
});

test.each([
  ['合同金额,到账金额', '5000,5000\n2026-11-20,伍思敏,8000,4000', 'import-two-sums'],
  ['签约金额,回款金额', '5000,\n2026-11-20,伍思敏,8000,4000', 'import-two-sums'],
  ['合同金额,到账金额', '5000,5000\n2026-11-20,伍思敏,8000,8000', 13000],
])('what was signed for and what came in: %s', async (headers, rows, wanted) => {
  const text = `签单日期,签单人,${headers}\n2026-11-19,伍思敏,${rows}`;
  const done = readRecords(Buffer.from(text), { grain: 'deal' });
  if (typeof wanted === 'string') await expect(done).rejects.toMatchObject({ code: wanted });
  else expect((await done).control.amount).toBe(wanted);
});
