import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { TeamctlError } from '../../src/errors.ts';
import type { ImportProfile } from '../../src/importing/profiles/profile.ts';
import { readRecords } from './read-records.ts';

type Options = NonNullable<Parameters<typeof readRecords>[2]>;
type Lines = readonly string[];

const csv = (lines: Lines) => Buffer.from(`${lines.join('\n')}\n`);
type Cell = string | number | Date | null;
const book = async (sheets: Readonly<Record<string, Cell[][]>>) =>
  (await writeXlsx({ sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows })) })) as Uint8Array;

/** The records as `who day measure=value …`, in order of days. */
async function read(bytes: Uint8Array, profile: ImportProfile = {}, options: Options = {}) {
  const result = await readRecords(bytes, profile, { today: '2026-11-24', ...options });
  const lines = result.records.map(({ name, day, measures }) => {
    const values = Object.entries(measures).filter(([, value]) => value !== null && value !== undefined);
    return `${name} ${day.slice(5)} ${values.map(([key, value]) => `${key}=${value}`).join(' ')}`;
  });
  return { ...result, lines: lines.sort(), codes: result.notes.map(({ code }) => code) };
}

async function fault(bytes: Uint8Array, profile: ImportProfile = {}, options: Options = {}) {
  try {
    return (await read(bytes, profile, options)).lines;
  } catch (error) {
    if (error instanceof TeamctlError) return error.code;
    throw error;
  }
}

describe('a length keeps the unit that stands in its cell', () => {
  test.each([
    ['48秒', 48],
    ['1小时2分', 3720],
    ['39分', 2340],
    ['1h 5m', 3900],
    ['50 sec', 50],
    [`58'25"`, 3505],
  ])('%s', async (text, seconds) => {
    const cell = `"${text.replaceAll('"', '""')}"`;
    const { control } = await read(csv(['日期,姓名,拨打数,接通数,通话时长', `2026-11-02,周岚,60,20,${cell}`]));
    expect(control.talkSeconds).toBe(seconds);
  });

  test('bare numbers beside it are still asked about', async () => {
    const file = ['日期,姓名,拨打数,接通数,通话时长', '2026-11-02,周岚,60,20,30分', '2026-11-02,郑川,60,20,150'];
    expect(await fault(csv(file))).toBe('import-duration-unclear');
  });
});

describe('headers of diallers are put together', () => {
  test.each([
    ['Outbound Total', 'dials'],
    ['outgoing_total', 'dials'],
    ['call_out', 'dials'],
    ['dialout_cnt', 'dials'],
    ['call_out_connected', 'connects'],
    ['answered_outbound_calls', 'connects'],
    ['Total in-call duration (s)', 'talkSeconds'],
    ['Outbound talk duration (s)', 'talkSeconds'],
    ['sum_talk_sec', 'talkSeconds'],
  ])('%s', async (header, field) => {
    const other = field === 'dials' ? 'connects' : 'dials';
    const { control } = await read(
      csv([`date,agent,${other},${header}`, `2026-11-02,Ann,${field === 'dials' ? 40 : 400},120`]),
    );
    expect(control[field as 'dials']).toBe(120);
  });

  test.each(['Outbound Unanswered', 'Avg in-call duration (s)', 'call_out_rate'])(
    '%s is none of them',
    async (header) => {
      const { control } = await read(csv([`date,agent,dials,${header}`, '2026-11-02,Ann,40,120']));
      expect(control).toEqual({ dials: 40 });
    },
  );
});

describe('refunds in a flow of money', () => {
  test.each([
    ['类型', '购买', '退款'],
    ['交易类型', '付款', '退费'],
    ['type', 'sale', 'refund'],
    ['业务类型', '销售单', '退货单'],
  ])('%s: a row of %s counts, one of %s is left out and named', async (header, bought, back) => {
    const file = [
      `时间,${header},订单号,跟进人,收支金额(元)`,
      `2026-11-02 10:00,${bought},a1,周岚,1980`,
      `2026-11-02 11:00,${back},a2,周岚,-1980`,
      `2026-11-03 11:00,${bought},a3,周岚,699`,
    ];
    const { lines, leftOut } = await read(csv(file));
    expect(lines).toEqual(['周岚 11-02 deals=1 amount=1980', '周岚 11-03 deals=1 amount=699']);
    expect(leftOut).toMatchObject([{ code: 'revoked', count: 1, lines: [3] }]);
  });

  test.each(['退款金额(元)', '退费总额', 'refund_amount', '退款', '退费（元）', '已退款', 'Refunds', 'refunded'])(
    '%s beside the amount is named, and not taken off',
    async (header) => {
      const { control, notes } = await read(
        csv([`日期,姓名,成单数,成交金额,${header}`, '2026-11-02,周岚,3,5940,1980']),
      );
      expect(control.amount).toBe(5940);
      expect(notes).toContainEqual({ code: 'refunds-apart', data: { header } });
    },
  );
});

test.each([
  ['500', '周岚 11-02 deals=2 amount=4980'],
  ['是', '周岚 11-02 deals=1 amount=3000'],
  ['1', '周岚 11-02 deals=1 amount=3000'],
])('a sum under 退款 leaves the deal where it is, a yes takes it off: %s', async (cell, line) => {
  const no = cell === '500' ? '' : cell === '1' ? '0' : '否';
  const file = ['日期,姓名,订单号,金额,退款', `2026-11-02,周岚,a1,1980,${cell}`, `2026-11-02,周岚,a2,3000,${no}`];
  expect((await read(csv(file))).lines).toEqual([line]);
});

describe('a title that is of no one day', () => {
  test.each([
    '11月战报（截至11月18日）',
    '截止2026年11月18日 业绩榜',
    '2026年11月累计（11月1日起至11月18日）',
    '2026年11月9日-13日 战报',
    '11月9日至13日战报',
    '2026/11/9~11/13',
    '战报 11.09—11.13',
    'MTD 2026-11-18',
  ])('%s is refused, not booked on one of its days', async (title) => {
    expect(await fault(csv([title, '姓名,拨打,接通', '周岚,1840,590', '郑川,1722,548']))).toBe('import-title-period');
  });

  test.each(['2026-11-18 日报', '日报（数据截至2026-11-18 18:00）', '2026年11月18日日报 含本月累计', '2026-11-18-2'])(
    '%s is a day',
    async (title) => {
      expect((await read(csv([title, '姓名,拨打,接通', '周岚,184,59']))).lines).toEqual([
        '周岚 11-18 dials=184 connects=59',
      ]);
    },
  );
});

describe('money without a unit that cannot well be yuan', () => {
  const file = csv([
    '日期,姓名,成交单数,成交金额',
    '2026-11-02,周岚,2,1.28',
    '2026-11-02,郑川,1,0.98',
    '2026-11-02,许诺,0,0',
  ]);
  test('is asked about', async () => expect(await fault(file)).toBe('import-duration-unclear'));
  test.each([
    ['wan', 22600],
    ['yuan', 2.26],
  ])('%s decides', async (unit, sum) => {
    expect((await read(file, { units: { 成交金额: unit } })).control.amount).toBe(sum);
  });
  test.each([
    '日期,姓名,成交单数,成交金额(元)\n2026-11-02,周岚,2,1.28',
    '日期,姓名,成交单数,成交金额\n2026-11-02,周岚,2,39.8',
    '日期,姓名,成交单数,成交金额\n2026-11-02,周岚,2,¥1.28',
  ])('%s is plain', async (text) => {
    expect((await read(csv([text]))).control.deals).toBe(2);
  });
});

describe('names in dress', () => {
  const member = (id: number, name: string) =>
    ({ id, teamId: 1, name, code: null, joinedOn: '2026-01-05', leftOn: null, role: 'agent' }) as never;
  const members = [member(1, '李晓梅'), member(2, '陈可欣'), member(3, '刘洋')];
  const one = (name: string) => csv(['日期,姓名,拨打数', `2026-11-02,${name},120`]);
  test.each([
    ['李晓梅-电销一组', '李晓梅'],
    ['二组_陈可欣', '陈可欣'],
    ['@刘洋', '刘洋'],
    ['刘洋 Leo', '刘洋'],
    ['Coco 陈可欣', '陈可欣'],
  ])('%s is %s, and it is said', async (given, name) => {
    const { lines, codes } = await read(one(given), {}, { members });
    expect(lines).toEqual([`${name} 11-02 dials=120`]);
    expect(codes).toContain('name-in-dress');
  });
  test.each(['李晓梅-刘洋', '李晓梅/刘洋', '李晓梅、陈可欣'])('%s is nobody alone', async (given) => {
    const { lines } = await read(one(given), {}, { members });
    expect(lines.filter((line) => /^(李晓梅|陈可欣|刘洋) /.test(line))).toEqual([]);
  });
});

describe('tables beside each other', () => {
  test.each([
    [
      [
        '一组,,,,二组,,',
        '姓名,拨打数,接通数,,姓名,拨打数,接通数',
        '周岚,130,40,,郑川,122,37',
        '许诺,101,31,,,,',
        '合计,231,71,,合计,122,37',
      ],
    ],
    [['姓名,拨打数,接通数,姓名,拨打数,接通数', '周岚,130,40,郑川,122,37', '许诺,101,31,,,']],
    [['坐席,拨打数,接通数,,坐席,拨打数,接通数,,坐席,拨打数,接通数', '周岚,130,40,,郑川,122,37,,许诺,101,31']],
  ])('%s', async (rows) => {
    const { lines, codes } = await read(csv(rows), {}, { on: '2026-11-02' });
    expect(lines).toEqual([
      '周岚 11-02 dials=130 connects=40',
      '许诺 11-02 dials=101 connects=31',
      '郑川 11-02 dials=122 connects=37',
    ]);
    expect(codes).toContain('tables-beside');
    expect(codes).not.toContain('total-differs');
  });
});

describe('people across, a row a measure', () => {
  test.each([
    [['2026-11-02 日报,,,', '指标,周岚,郑川,合计', '拨打数,140,155,295', '通话时长(分钟),92,105,197']],
    [['2026-11-02 日报,,', ',周岚,郑川', '拨打数,140,155', '通话时长(分钟),92,105', '主管点评,好,一般']].map((rows) =>
      rows.slice(0, 4),
    ),
    [['2026-11-02 日报,,', '姓名,周岚,郑川', '外呼量,140,155', '通话时长(分钟),92,105']],
  ])('%s', async (rows) => {
    const { lines, codes } = await read(csv(rows));
    expect(lines).toEqual(['周岚 11-02 dials=140 talkSeconds=5520', '郑川 11-02 dials=155 talkSeconds=6300']);
    expect(codes).toContain('measures-down');
  });
});

describe('a sheet a person', () => {
  const day = (date: number) => `2026-11-0${date}`;
  test('the name of the sheet is whose it is; a summary beside is left out', async () => {
    const sheet = (...dials: number[]) => [
      ['日期', '拨打', '接通'],
      ...dials.map((each, i): Cell[] => [day(i + 2), each, 30]),
      ['小计', dials.reduce((a, b) => a + b, 0), 30 * dials.length],
    ];
    const file = await book({
      周岚: sheet(120, 130),
      郑川: sheet(90),
      汇总: [
        ['姓名', '拨打'],
        ['周岚', 250],
        ['郑川', 90],
      ],
    });
    const { lines, notes } = await read(file);
    expect(lines).toEqual([
      '周岚 11-02 dials=120 connects=30',
      '周岚 11-03 dials=130 connects=30',
      '郑川 11-02 dials=90 connects=30',
    ]);
    expect(notes).toContainEqual({ code: 'person-from-sheet', data: { sheets: ['周岚', '郑川'] } });
  });

  test.each([
    ['一组', '二组'],
    ['Sheet1', 'Sheet2'],
    ['11月', '12月'],
  ])('%s and %s are nobody', async (one, other) => {
    const rows: Cell[][] = [
      ['日期', '拨打', '接通'],
      [day(2), 120, 30],
    ];
    expect(await fault(await book({ [one]: rows, [other]: [...rows, [day(3), 99, 20]] }))).toBe('import-missing-field');
  });
});

describe('days of the week across', () => {
  const rows = ['姓名,周一,周二,周三', '周岚,110,120,', '郑川,90,88,140'];
  test.each(['外呼数 2026年11月9日-13日', '拨打量 2026-11-09至2026-11-15', '11月9日~11月13日 拨打数'])(
    '%s dates them',
    async (title) => {
      expect((await read(csv([title, ...rows]))).lines).toEqual([
        '周岚 11-09 dials=110',
        '周岚 11-10 dials=120',
        '郑川 11-09 dials=90',
        '郑川 11-10 dials=88',
        '郑川 11-11 dials=140',
      ]);
    },
  );
  test.each(['外呼数', '2026年11月 拨打量', '拨打量 2026-11-02至2026-11-15'])('%s does not', async (title) => {
    expect(await fault(csv([title, ...rows]))).toBe('import-weekdays-across');
  });
});

describe('days that pass New Year', () => {
  const file = csv(['日期,姓名,拨打', '12/30,周岚,101', '12/31,周岚,60', '1/2,周岚,88']);
  const wanted = ['周岚 01-02 dials=88', '周岚 12-30 dials=101', '周岚 12-31 dials=60'];
  test.each([
    [{}, '2026-01-03'],
    [{ year: 2026 }, '2026-01-03'],
    [{ year: 2026 }, '2026-11-24'],
  ])('%o on %s', async (profile, today) => {
    const { lines, notes, records } = await read(file, profile as ImportProfile, { today });
    expect(lines).toEqual(wanted);
    expect(new Set(records.map(({ day }) => day.slice(0, 4)))).toEqual(new Set(['2025', '2026']));
    expect(notes).toContainEqual({ code: 'year-turns', data: { year: 2026, before: 2025 } });
  });
  test('long after it the year is asked for', async () => expect(await fault(file)).toBe('import-year-unclear'));
});

describe('a workbook of 2003 as XML', () => {
  const cell = (text: string, type = 'String', more = '') =>
    `<Cell${more}><Data ss:Type="${type}">${text}</Data></Cell>`;
  const wrap = (rows: string, prefix = '') =>
    Buffer.from(
      `<?xml version="1.0"?>\n<${prefix}Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><${prefix}Worksheet ss:Name="日报"><${prefix}Table>${rows}</${prefix}Table></${prefix}Worksheet></${prefix}Workbook>\n`,
    );
  const header = `<Row>${cell('日期')}${cell('姓名')}${cell('拨打数')}${cell('通话时长')}</Row>`;
  test('days, gaps and lengths', async () => {
    const rows =
      header +
      `<Row ss:Index="3">${cell('2026-11-02T00:00:00.000', 'DateTime')}${cell('周岚')}${cell('88', 'Number')}${cell('1899-12-31T01:02:03.000', 'DateTime')}</Row>` +
      `<Row>${cell('2026-11-03T00:00:00.000', 'DateTime')}${cell('周岚')}${cell('00:10:00', 'String', ' ss:Index="4"')}</Row>`;
    const { lines, records } = await read(wrap(rows));
    expect(lines).toEqual(['周岚 11-02 dials=88 talkSeconds=3723', '周岚 11-03 talkSeconds=600']);
    expect(records[0]?.line).toBe(3);
  });
  test('with prefixes', async () => {
    const rows = `${header}<Row>${cell('2026-11-02')}${cell('A&amp;B 周岚')}${cell('88', 'Number')}<Cell/></Row>`;
    const text = rows.replaceAll('<Row', '<ss:Row').replaceAll('</Row', '</ss:Row').replaceAll('<Cell', '<ss:Cell');
    const all = text
      .replaceAll('</Cell', '</ss:Cell')
      .replaceAll('<Data', '<ss:Data')
      .replaceAll('</Data', '</ss:Data');
    expect((await read(wrap(all, 'ss:'))).control).toEqual({ dials: 88 });
  });
  test('cut off it is refused', async () => {
    expect(await fault(wrap(header).subarray(0, 400))).toBe('import-cut');
  });
});

test('`5人` beside a total is no person', async () => {
  for (const head of ['2人', '共2人', '2 位']) {
    const file = ['小组,姓名,拨打,接通', '一组,周岚,130,41', '一组,郑川,144,50', `总计,${head},274,91`];
    const { refusals, leftOut } = await read(csv(file), {}, { on: '2026-11-02' });
    expect([refusals, leftOut.map(({ code }) => code)]).toEqual([[], ['total']]);
  }
});

describe('lines of a chat chain with labelled numbers', () => {
  const wanted = ['周岚 11-02 dials=120 connects=35', '郑川 11-02 dials=98 connects=28'];
  test.each([
    ['#接龙', '2026年11月2日 二组', '', '1. 周岚 拨打120 接通35', '2. 郑川 拨打98 接通28'],
    ['2026-11-02 日报', '周岚：拨打：120，接通：35', '郑川：接通：28，拨打：98'],
    ['2026-11-02', '- @周岚 拨打120个、接通35个', '- @郑川 拨打98个、接通28个'],
  ])('%s %s', async (...lines) => {
    const { lines: got, codes } = await read(csv(lines));
    expect(got).toEqual(wanted);
    expect(codes).toContain('labelled-lines');
  });
  test('a line with a number that nothing names is refused with its place', async () => {
    const file = ['2026-11-02', '1. 周岚 拨打120 接通35', '2. 郑川 拨打98 接通28', '3. 许诺 拨打88 接通20 1980'];
    const { lines, refusals, leftOut } = await read(csv(file));
    expect(lines.filter((line) => line.includes('88'))).toEqual([]);
    expect([...refusals.map(({ line }) => line), ...leftOut.flatMap(({ lines: at }) => at)]).toContain(4);
  });
});
