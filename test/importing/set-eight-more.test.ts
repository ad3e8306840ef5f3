import { describe, expect, test } from 'vitest';
import { readRecords } from './read-records.ts';
import { csv, fault, understood } from './tried.ts';

const sums = async (bytes: Buffer, profile = {}) => (await readRecords(bytes, profile)).control;
const codes = async (bytes: Buffer, profile = {}) =>
  (await understood(bytes, profile)).sections.flatMap(({ notes }) => notes.map(({ code }) => code));

describe('money below a header of which each word is known', () => {
  const of = (...headers: string[]) =>
    csv(
      ['deal_id', 'owner', 'close_date', 'stage', ...headers].join(','),
      ['D1', 'Ann Fox', '2026-11-02', 'Closed Won', ...headers.map((_, i) => 1000 + i)].join(','),
      ['D2', 'Bo Lim', '2026-11-03', 'Closed Lost', ...headers.map((_, i) => 3000 + i)].join(','),
      ['D3', 'Ann Fox', '2026-11-04', 'Closed Won', ...headers.map((_, i) => 500 + i)].join(','),
    );
  test.each([
    ['final_mrr_usd'],
    ['Total contract value'],
    ['Amount in company currency'],
    ['NetRevenue'],
    ['Invoice Amount'],
    ['合同总金额'],
    ['expected_amount'],
    ['Est. Revenue'],
    ['预计成交金额'],
  ])('%s', async (header) => {
    const found = await sums(of(header));
    expect(found).toMatchObject({ deals: 2, amount: 1500 });
    expect(await codes(of(header))).toContain(/exp|Est|预计/.test(header) ? 'hoped-money' : 'money-by-header');
  });
  test('a price of a list beside it is not asked about, and two that both say so are nobody’s', async () => {
    expect(await sums(of('list_price_usd', 'final_mrr_usd'))).toMatchObject({ amount: 1502 });
    expect(await sums(of('Gross Revenue', 'Net Revenue'))).not.toHaveProperty('amount');
  });
  test.each([
    ['Weighted amount'],
    ['Annual Revenue'],
    ['Target revenue'],
    ['Average order value'],
    ['unit_price'],
    ['Budget'],
  ])('%s is another thing’s', async (header) => expect(await sums(of(header))).not.toHaveProperty('amount'));
  test('what is hoped for counts only where a status tells what was won', async () => {
    const open = csv(
      'deal_id,owner,close_date,expected_amount',
      'D1,Ann Fox,2026-11-02,900',
      'D2,Bo Lim,2026-11-03,700',
    );
    expect(await sums(open)).not.toHaveProperty('amount');
  });
});

describe('how far an order is paid is no answer to whether it was sold', () => {
  const of = (...states: string[]) =>
    csv(
      '订单号,业务员,订单日期,总金额,订单状态',
      ...states.map((state, i) => `A${i + 1},沈雅宁,2026-11-0${i + 2},${(i + 1) * 100},${state}`),
    );
  test.each([
    [['已收清', '部分收款', '未收款']],
    [['已结清', '部分回款', '未回款']],
    [['Paid', 'Partially paid', 'Unpaid']],
  ])('%s', async (states) => {
    expect(await sums(of(...states))).toMatchObject({ deals: 3, amount: 600 });
    expect(await codes(of(...states))).toContain('states-of-payment');
  });
  test('--won takes some of them only', async () =>
    expect(await sums(of('已收清', '部分收款', '未收款'), { won: ['已收清'] })).toMatchObject({
      deals: 1,
      amount: 100,
    }));
  test.each([[['已付款', '待付款', '已退款']], [['已付定金', '待付款', '已付款']], [['已收款', '未收款', '已收款']]])(
    '%s stays a result',
    async (states) => {
      expect(await codes(of(...states))).not.toContain('states-of-payment');
      expect((await sums(of(...states))).deals).toBeLessThan(3);
    },
  );
  test.each([['取消订单'], ['已作废'], ['Cancelled']])('%s below the product takes its row back', async (word) => {
    const text = csv(
      '订单号,业务员,订单日期,总金额,产品名称',
      'A1,沈雅宁,2026-11-02,100,课程',
      `A2,沈雅宁,2026-11-03,200,${word}`,
      'A3,陈国栋,2026-11-03,50,资料',
    );
    expect(await sums(text)).toMatchObject({ deals: 2, amount: 150 });
  });
});

describe('days whose year has two digits', () => {
  const of = (head: string, ...days: string[]) =>
    csv(`${head},agent,dials`, ...days.map((day, i) => `${day},Ann,${i + 1}`));
  test('what varies is the day', async () => {
    const { rows } = await readRecords(of('date', '24/08/17', '25/08/17', '26/08/17'), {});
    expect(rows.stored).toBe(3);
    expect((await understood(of('date', '24/08/17', '25/08/17', '26/08/17'))).dateOrder).toBe('dmy');
    expect((await understood(of('日期', '17/08/24', '17/08/25', '17/08/26'))).dateOrder).toBe('ymd');
  });
  test('one day alone is read with the year behind, in Latin letters, and told with the day', async () => {
    const read = await understood(of('calldate', '24/08/17 09:32', '24/08/17 10:05'));
    expect(read.dateOrder).toBe('dmy');
    expect(read.notes).toContainEqual({
      code: 'date-order',
      data: { order: 'dmy', cell: '24/08/17', day: '2017-08-24' },
    });
  });
  test.each([
    [of('日期', '24/08/17', '24/08/17')],
    [of('date', '24-08-17', '24-08-17')],
    [of('date', '03/04/05', '03/04/05')],
  ])('else it is asked', async (text) => expect(await fault(text)).toBe('import-date-order'));
});

describe('a person and measure a row, a day a column', () => {
  const table = [
    '姓名,指标,2026-11-02,2026-11-03',
    '沈雅宁,外呼数,120,130',
    ',接通数,40,50',
    '陈国栋,外呼数,80,',
    ',接通数,20,',
    '合计,外呼数,200,130',
    '合计,接通数,60,50',
  ];
  test('names once or on each row', async () => {
    expect(await sums(csv(...table))).toMatchObject({ dials: 330, connects: 110 });
    const each = table.map((line, i) =>
      line.startsWith(',') ? `${(table[i - 1] as string).split(',')[0]}${line}` : line,
    );
    expect(await sums(csv(...each))).toMatchObject({ dials: 330, connects: 110 });
  });
  test('a team beside, bare days below a month', async () => {
    const text = csv('11月外呼', '小组,姓名,项目,1日,2日,3日', 'A,沈雅宁,拨打量,5,6,7', 'A,沈雅宁,成单数,1,0,2');
    expect(await sums(text)).toMatchObject({ dials: 18, deals: 3 });
  });
  test('without a month the days are of none', async () =>
    expect(await fault(csv('姓名,项目,1日,2日,3日', '沈雅宁,拨打量,5,6,7', '沈雅宁,成单数,1,0,2'))).not.toMatch(
      /dials/,
    ));
});

describe('records in JSON', () => {
  const record = (agent: string, calls: number) => ({ date: '2026-11-02', agent, dials: calls });
  test.each([
    [JSON.stringify([record('Ann', 3), record('Bo', 4)])],
    [JSON.stringify({ code: 0, data: { total: 2, items: [record('Ann', 3), record('Bo', 4)] } }, null, 2)],
    [[record('Ann', 3), record('Bo', 4)].map((each) => JSON.stringify(each)).join('\n')],
    [
      JSON.stringify({
        columns: ['date', 'agent', 'dials'],
        data: [
          ['2026-11-02', 'Ann', 3],
          ['2026-11-02', 'Bo', 4],
        ],
      }),
    ],
    [
      JSON.stringify([
        ['日期', '姓名', '外呼数'],
        ['2026-11-02', '沈雅宁', 3],
        ['2026-11-02', '陈国栋', 4],
      ]),
    ],
    [JSON.stringify({ a1: record('Ann', 3), a2: record('Bo', 4) })],
  ])('%s', async (text) => expect(await sums(Buffer.from(text))).toMatchObject({ dials: 7 }));
  test('what is nested is read by its name', async () => {
    const text = JSON.stringify([
      { close_date: '2026-11-02', deal_id: 'D1', owner: { id: 7, name: 'Ann Fox' }, amount: 10, stage: 'won' },
    ]);
    expect(await sums(Buffer.from(text))).toMatchObject({ deals: 1, amount: 10 });
  });
  test.each([['{"version": "2.0"}'], ['[{"agent": "Ann", "dials": 3}, '], ['{"a": [1, 2]}']])(
    '%s is none',
    async (text) => expect(await fault(Buffer.from(text))).toBe('import-json'),
  );
  test('several people of one call are asked about', async () =>
    expect(
      await fault(
        Buffer.from(
          JSON.stringify([
            {
              call_id: 1,
              participants: [{ user_id: 1 }, { user_id: 2 }],
              started_at: '2026-11-02T08:00:00Z',
              duration: 60,
            },
          ]),
        ),
      ),
    ).toBe('import-missing-field'));
});

describe('cells in which something is nested', () => {
  const cell = (name: string) => `"[{'id': 'ou_1', 'name': '${name}', 'email': None}]"`;
  const json = (name: string) => `"[{""text"":""${name}"",""type"":""url""}]"`;
  test.each([
    [cell('沈雅宁'), cell('陈国栋')],
    [json('沈雅宁'), json('陈国栋')],
    ["\"{'text': '沈雅宁', 'link': 'http://a'}\"", "\"{'text': '陈国栋', 'link': 'http://b'}\""],
  ])('%s', async (first, second) => {
    const read = await understood(csv('日期,姓名,外呼数', `2026-11-02,${first},3`, `2026-11-02,${second},4`));
    expect(read.sections[0]?.sample.map(({ cells }) => cells[1])).toEqual(['沈雅宁', '陈国栋']);
    expect(read.sections[0]?.notes.map(({ code }) => code)).toContain('cells-unnested');
  });
  test('two people in a cell are not one of them', async () => {
    const text = csv(
      '日期,姓名,外呼数',
      `2026-11-02,"[{'name': '沈雅宁'}, {'name': '陈国栋'}]",3`,
      `2026-11-03,"[{'name': '沈雅宁'}]",4`,
    );
    expect((await sums(text)).dials ?? 0).not.toBe(7);
  });
});
