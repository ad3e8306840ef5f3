import { describe, expect, test } from 'vitest';
import type { Member } from '../../src/domain/team/team.ts';
import { TeamctlError } from '../../src/errors.ts';
import type { ImportProfile } from '../../src/importing/profiles/profile.ts';
import { readByClauses } from '../../src/importing/profiles/status-parts.ts';
import { foldStatus } from '../../src/importing/status.ts';
import { readRecords } from './read-records.ts';

type Options = NonNullable<Parameters<typeof readRecords>[2]>;

/** `who day measure=value …`, in order, and the codes of what was said. */
async function read(lines: readonly string[], profile: ImportProfile = {}, options: Options = {}) {
  const bytes = Buffer.from(`${lines.join('\n')}\n`);
  const result = await readRecords(bytes, profile, { today: '2026-11-24', ...options });
  const rows = result.records.map(({ name, day, measures }) => {
    const values = Object.entries(measures).filter(([, value]) => value !== null && value !== undefined);
    return `${name} ${day.slice(5)} ${values.map(([key, value]) => `${key}=${value}`).join(' ')}`;
  });
  return { ...result, rows: rows.sort(), codes: result.notes.map(({ code }) => code) };
}

async function fault(lines: readonly string[], profile: ImportProfile = {}) {
  try {
    return (await read(lines, profile)).rows;
  } catch (error) {
    if (error instanceof TeamctlError) return { code: error.code, units: error.data.units };
    throw error;
  }
}

describe('money is in the unit that its header names', () => {
  test.each([
    ['实收金额（分）', 0.01],
    ['支付金额(单位：分)', 0.01],
    ['订单金额/分', 0.01],
    ['amount_cents', 0.01],
    ['Amount (cents)', 0.01],
    ['成交金额（百元）', 100],
  ])('%s', async (header, scale) => {
    const { control, codes } = await read([`成交时间,业务员,${header}`, '2026-11-02 10:00:00,周岚,198000']);
    expect(control.amount).toBeCloseTo(198_000 * scale, 2);
    expect(codes).toContain('money-scaled');
  });

  test.each([
    ['Revenue (m)', ['m', 'yuan']],
    ['Amount (M)', ['m', 'yuan']],
    ['业绩（分）', ['fen', 'yuan']],
  ])('%s is asked about', async (header, units) => {
    const file = [`date,agent,deals,${header}`, '2026-11-02,Ann,2,12'];
    expect(await fault(file)).toEqual({ code: 'import-duration-unclear', units });
    const { control } = await read(file, { units: { [header]: 'yuan' } });
    expect(control.amount).toBe(12);
  });

  test.each(['实付金额（千牛）', '实收（万达店）'])('%s names a place, not a unit', async (header) => {
    const { control } = await read([`订单号,付款时间,业务员,${header}`, 'A1,2026-11-02,周岚,80']);
    expect(control.amount).toBe(80);
  });

  test('金额（万人民币） is asked about, for all that nobody knows the word', async () => {
    expect(await fault(['成交时间,业务员,成交金额（万人民币元）', '2026-11-02,周岚,2'])).toEqual({
      code: 'import-duration-unclear',
      units: ['wan', 'yuan'],
    });
  });

  test('分 beside 元 with fractions is no hundredth', async () => {
    expect(await fault(['日期,姓名,成单数,成交金额（分）', '2026-11-02,周岚,1,19.8'])).toEqual({
      code: 'import-duration-unclear',
      units: ['fen', 'yuan'],
    });
  });
});

describe('the day and the person of orders, whatever they are called', () => {
  test.each([
    '订单成交时间',
    '订单提交时间',
    '订单支付时间',
    '合同签约日期',
    '客户下单时间',
    '保单承保时间',
    '收款时间',
  ])('%s', async (header) => {
    const { rows } = await read([`订单号,${header},业务员,实付金额`, 'A1,2026-11-02 10:00:00,周岚,100']);
    expect(rows).toEqual(['周岚 11-02 deals=1 amount=100']);
  });

  test('the moment of payment goes before that of ordering', async () => {
    const { rows } = await read([
      '订单号,订单创建时间,订单支付时间,业务员,实付金额',
      'A1,2026-11-01 23:50:00,2026-11-02 10:00:00,周岚,100',
    ]);
    expect(rows).toEqual(['周岚 11-02 deals=1 amount=100']);
  });

  test.each(['发送人', '业务归属人', '跟单客服', '订单归属人员', '客户负责人', '拨打员工', '接待客服昵称'])(
    '%s',
    async (header) => {
      const { rows } = await read([`日期,${header},外呼量,接通量`, '2026-11-02,周岚,100,30']);
      expect(rows).toEqual(['周岚 11-02 dials=100 connects=30']);
    },
  );

  test('an empty column is nobody’s', async () => {
    const { rows } = await read(['日期,推广员,客户负责人,外呼量', '2026-11-02,,周岚,100', '2026-11-03,,周岚,90']);
    expect(rows).toEqual(['周岚 11-02 dials=100', '周岚 11-03 dials=90']);
  });
});

describe('layouts of people and days', () => {
  test.each([
    ['日期,周岚,郑川', 'day'],
    ['统计日期,周岚,郑川,合计', 'day with a sum'],
  ])('days down and people across: %s', async (header) => {
    const { rows, codes } = await read(
      ['2026年11月外呼量统计', header, '2026-11-02,101,120,221', '2026-11-03,98,,98', '合计,199,120,319'],
      {},
    );
    expect(rows).toEqual(['周岚 11-02 dials=101', '周岚 11-03 dials=98', '郑川 11-02 dials=120']);
    expect(codes).toContain('people-across');
  });

  test('without a word for the numbers it stays unread', async () => {
    expect(await fault(['日期,周岚,郑川', '2026-11-02,101,120'])).toMatchObject({ code: 'import-no-grain' });
  });

  test.each(['周一', '星期一', 'Monday'])('%s below a title that names the week', async (monday) => {
    const { rows, codes } = await read([
      '统计周期：2026年11月2日-11月8日',
      '姓名,星期,外呼量',
      `周岚,${monday},100`,
      `周岚,${monday === 'Monday' ? 'Sunday' : monday.replace('一', '日')},40`,
    ]);
    expect(rows).toEqual(['周岚 11-02 dials=100', '周岚 11-08 dials=40']);
    expect(codes).toContain('weekdays-down');
  });

  test('days of the week of a month are no days', async () => {
    expect(await fault(['2026年11月日报', '姓名,星期,外呼量', '周岚,周一,100'])).toMatchObject({
      code: 'import-title-period',
    });
  });

  test.each([
    [
      '姓名',
      [
        '姓名,日期,外呼量,接通量',
        '周岚,2026-11-02,100,30',
        ',2026-11-03,90,20',
        '郑川,2026-11-02,80,10',
        ',2026-11-03,70,9',
      ],
    ],
    [
      '日期',
      ['日期,姓名,外呼量,接通量', '2026-11-02,周岚,100,30', ',郑川,80,10', '2026-11-03,周岚,90,20', ',郑川,70,9'],
    ],
    [
      'with sums',
      [
        '姓名,日期,外呼量,接通量',
        '周岚,2026-11-02,100,30',
        ',2026-11-03,90,20',
        '小计,,190,50',
        '郑川,2026-11-02,80,10',
        ',2026-11-03,70,9',
        '小计,,150,19',
      ],
    ],
  ] as const)('what merged cells leave in text is filled down: %s', async (_, lines) => {
    const { rows, codes } = await read(lines);
    expect(rows).toEqual([
      '周岚 11-02 dials=100 connects=30',
      '周岚 11-03 dials=90 connects=20',
      '郑川 11-02 dials=80 connects=10',
      '郑川 11-03 dials=70 connects=9',
    ]);
    expect(codes).toContain('filled-down');
  });

  test('an order without a name, and a day that would stand twice, are nobody’s', async () => {
    const orders = await read(['订单号,付款时间,业务员,实付金额', 'A1,2026-11-02,周岚,100', 'A2,2026-11-02,,200']);
    expect([orders.control.amount, orders.codes]).toEqual([100, expect.not.arrayContaining(['filled-down'])]);
    const twice = await read([
      '姓名,日期,外呼量,接通量',
      '周岚,2026-11-02,100,30',
      ',2026-11-02,90,20',
      '郑川,2026-11-02,80,10',
      ',2026-11-03,70,9',
    ]);
    expect(twice.codes).not.toContain('filled-down');
  });
});

describe('days as 11.23', () => {
  test.each(['11.04', '11.23', '11.9'])('%s', async (cell) => {
    const { rows } = await read(['2026年11月', '日期,姓名,外呼量', `11.23,郑川,5`, `${cell},周岚,100`], {
      dateOrder: 'mdy',
    });
    expect(rows.at(-2)).toBe(`周岚 11-${cell.split('.')[1]?.padStart(2, '0')} dials=100`);
  });

  test('11.3 may be the third or, cut off, the thirtieth', async () => {
    const { rows, refusals } = await read(['2026年11月', '日期,姓名,外呼量', '11.23,周岚,100', '11.3,周岚,90']);
    expect([rows, refusals.map(({ code }) => code)]).toEqual([['周岚 11-23 dials=100'], ['cut-off-day']]);
  });
});

describe('talk of a day in thousandths', () => {
  test.each([[8_813_000], [5_224_000]])('%i cannot be seconds', async (value) => {
    const { control, codes } = await read(['Date,Agent,Outbound,Total Talk', `2026-11-02,Ann,90,${value}`]);
    expect([control.talkSeconds, codes.includes('unit-assumed')]).toEqual([value / 1000, true]);
  });

  test.each([0, 1, 4])('talk of %i answered calls says nothing of its unit', async (connects) => {
    expect(await fault(['日期,姓名,外呼数,接通数,通话时长', `2026-11-02,周岚,61,${connects},60`])).toMatchObject({
      code: 'import-duration-unclear',
    });
  });
});

describe('a status of two clauses', () => {
  test.each([
    ['已发货，待签收', 'positive'],
    ['已付款，待发货', 'positive'],
    ['已签约，待付款', null],
    ['已发货，退款成功', 'negative'],
    ['paid, refunded', 'negative'],
    ['已下单，待付款', 'negative'],
    ['已签收', undefined],
  ] as const)('%s', (status, wanted) => expect(readByClauses(status, foldStatus)).toBe(wanted));

  test('what does not count is named, also where nothing counts', async () => {
    const { notes } = await read(['订单号,付款时间,订单状态,业务员,实付金额', 'A1,2026-11-02,已取消,周岚,100']);
    expect(notes).toContainEqual({ code: 'none-won', data: { statuses: [], passed: ['已取消'] } });
  });
});

describe('reports of several lines, as they are copied from a chat', () => {
  const wanted = ['周岚 11-02 dials=120 connects=40 deals=1', '郑川 11-02 dials=90 connects=31 deals=0'];
  test.each([
    [
      'with a gap between them',
      '姓名：周岚\n日期：2026-11-02\n拨打：120\n接通：40\n成单：1\n明日计划：回访 3 家\n\n姓名：郑川\n日期：2026-11-02\n拨打：90\n接通：31\n成单：0',
    ],
    [
      'without one',
      '汇报人：周岚\n汇报日期：2026-11-02\n拨打：120通\n接通：40\n成单：1单\n汇报人：郑川\n汇报日期：2026-11-02\n拨打：90\n接通：31\n成单：0',
    ],
    [
      'below who wrote them',
      '周岚 2026/11/2 18:40\n【今日日报】\n【拨打】120\n【接通】40\n【成单】1\n\n郑川 2026/11/2 18:52:10\n拨打：90\n接通：31\n成单：0',
    ],
  ])('%s', async (_, text) => {
    const { rows, codes } = await read(text.split('\n'));
    expect(rows).toEqual(wanted);
    expect(codes).toContain('labelled-blocks');
  });

  test('numbered, the day in the name of the file', async () => {
    const text = '1、姓名：周岚\n  拨打：120\n  接通：40\n  成单：1\n2、姓名：郑川\n  拨打：90\n  接通：31\n  成单：0';
    expect((await read(text.split('\n'), {}, { name: '日报2026-11-02.txt' })).rows).toEqual(wanted);
  });

  test('a line with numbers that belongs to nothing is refused with its line', async () => {
    const text =
      '姓名：周岚\n日期：2026-11-02\n拨打：120\n接通：40\n\n@所有人 今天 300 通\n\n姓名：郑川\n日期：2026-11-02\n拨打：90\n接通：31';
    const { rows, refusals } = await read(text.split('\n'));
    expect([rows.length, refusals.map(({ line, code }) => [line, code])]).toEqual([2, [[6, 'no-member']]]);
  });

  test('a report without a name is nobody’s', async () => {
    const { rows, refusals } = await read(
      '姓名：周岚\n日期：2026-11-02\n拨打：120\n接通：40\n\n日期：2026-11-02\n拨打：90\n接通：31'.split('\n'),
    );
    expect([rows, refusals.map(({ code }) => code)]).toEqual([['周岚 11-02 dials=120 connects=40'], ['no-member']]);
  });
});

describe('sums above their rows', () => {
  test.each([
    [
      'of each group',
      ['合计,,150,50', '周岚,2026-11-02,100,30', '郑川,2026-11-02,50,20', '合计,,70,9', '何芳,2026-11-02,70,9'],
    ],
    ['of all', ['合计,,220,59', '周岚,2026-11-02,100,30', '郑川,2026-11-02,50,20', '何芳,2026-11-02,70,9']],
  ])('%s agree', async (_, lines) => {
    const { control, notes } = await read(['姓名,日期,外呼量,接通量', ...lines]);
    expect([control.dials, notes.some(({ code }) => code === 'total-differs')]).toEqual([220, false]);
  });

  test('and one that does not is told', async () => {
    const { notes } = await read(['姓名,日期,外呼量,接通量', '合计,,999,50', '周岚,2026-11-02,100,50']);
    expect(notes).toContainEqual({
      code: 'total-differs',
      data: { line: 2, header: '外呼量', said: 999, summed: 100 },
    });
  });
});

describe('a name and its code in one cell', () => {
  const members = (
    [
      ['周岚', 'T01'],
      ['郑川', '205'],
    ] as const
  ).map(
    ([name, code], i): Member => ({
      id: i + 1,
      teamId: 1,
      name,
      code,
      role: 'agent',
      joinedOn: null,
      leftOn: null,
    }),
  );
  test.each(['周岚/T01', '周岚-T01', '周岚 | t01', '　周岚/T01'])('%s', async (cell) => {
    const { rows } = await read(['日期,姓名,外呼量', `2026-11-02,${cell},100`], {}, { members });
    expect(rows).toEqual(['周岚 11-02 dials=100']);
  });

  test('somebody else’s code is refused', async () => {
    const { refusals } = await read(['日期,姓名,外呼量', '2026-11-02,周岚/205,100'], {}, { members });
    expect(refusals.map(({ code }) => code)).toEqual(['mismatched-member']);
  });
});
