import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import type { Member } from '../../src/domain/team/team.ts';
import { TeamctlError } from '../../src/errors.ts';
import type { ImportProfile } from '../../src/importing/profiles/profile.ts';
import { bytesInMemory } from '../../src/importing/read/bytes.ts';
import { detectEncoding } from '../../src/importing/read/encoding.ts';
import { parseDuration } from '../../src/importing/values/duration.ts';
import { parseNumber } from '../../src/importing/values/number.ts';
import { zoneOfHeader } from '../../src/importing/values/zone.ts';
import { readRecords } from './read-records.ts';

type Options = NonNullable<Parameters<typeof readRecords>[2]>;
type Cell = string | number | null;

const csv = (...lines: string[]) => Buffer.from(`${lines.join('\n')}\n`);
const book = async (rows: Cell[][]) => (await writeXlsx({ sheets: [{ name: '表', rows }] })) as Uint8Array;

async function read(bytes: Uint8Array, profile: ImportProfile = {}, options: Options = {}) {
  const result = await readRecords(bytes, profile, { today: '2026-11-24', ...options });
  const lines = result.records.map(({ name, day, measures }) => {
    const values = Object.entries(measures).filter(([, value]) => value !== null && value !== undefined);
    return `${name} ${day.slice(5)} ${values.map(([key, value]) => `${key}=${value}`).join(' ')}`;
  });
  const refused = result.refusals.map(({ code }) => code);
  return { ...result, lines: lines.sort(), refused, codes: result.notes.map(({ code }) => code) };
}

async function fault(bytes: Uint8Array, profile: ImportProfile = {}) {
  try {
    return (await read(bytes, profile)).lines;
  } catch (error) {
    if (error instanceof TeamctlError) return error.code;
    throw error;
  }
}

let id = 0;
const member = (name: string, code: string | null): Member =>
  ({ id: ++id, teamId: 1, name, code, joinedOn: null, leftOn: null, aliases: [] }) as unknown as Member;

describe('a unit of money that stands in a title', () => {
  test.each([
    ['2026年11月个人业绩（万元）', 15_000],
    ['11月业绩表 (万)', 15_000],
    ['2026年11月 业绩【千元】', 1500],
    ['2026年11月业绩 单位：万元', 15_000],
    ['Sales Nov 2026 (in thousands)', 1500],
    ['2026年11月业绩（元）', 1.5],
    ['2026年11月业绩（万科项目）', 1.5],
    ['2026年11月业绩 冲刺100万', 1.5],
  ])('%s', async (title, amount) => {
    const { control } = await read(await book([[title], ['日期', '姓名', '业绩'], ['2026-11-02', '周岚', 1.5]]));
    expect(control.amount).toBe(amount);
  });

  test('also in a remark below the table, and above days that stand across', async () => {
    const below = csv('日期,姓名,业绩', '2026-11-02,周岚,1.5', '注：以上单位：万元,,');
    expect((await read(below)).control.amount).toBe(15_000);
    const across = await book([
      ['2026年11月业绩（万元）'],
      ['姓名', '1日', '2日', '3日', '合计'],
      ['周岚', 0.5, null, 1.2, 1.7],
      ['郑川', null, 0.3, null, 0.3],
    ]);
    expect((await read(across)).lines).toEqual([
      '周岚 11-01 amount=5000',
      '周岚 11-03 amount=12000',
      '郑川 11-02 amount=3000',
    ]);
  });
});

describe('rows of a day report that are not of dialling', () => {
  test.each([
    ['CALL TYPE', 'Outbound', 'Inbound'],
    ['呼叫类型', '外呼', '呼入'],
    ['方向', '呼出', '来电'],
    ['Direction', 'Manual', 'Internal'],
  ])('%s: %s counts, %s is told', async (header, out, other) => {
    const file = csv(
      `日期,姓名,${header},拨打量,通话时长(秒)`,
      `2026-11-02,周岚,${out},40,900`,
      `2026-11-02,周岚,${other},7,300`,
    );
    const { lines, leftOut } = await read(file);
    expect(lines).toEqual(['周岚 11-02 dials=40 talkSeconds=900']);
    expect(leftOut).toMatchObject([{ code: 'other-way', count: 1, lines: [3] }]);
  });

  test('what was sold on them is sold', async () => {
    const file = csv('日期,姓名,方向,拨打量,成单数', '2026-11-02,周岚,呼出,40,1', '2026-11-03,周岚,呼入,7,2');
    expect((await read(file)).lines).toEqual(['周岚 11-02 dials=40 deals=1', '周岚 11-03 deals=2']);
  });
});

describe('tables of a day each, one below the other', () => {
  const head = '姓名,外呼,接通,成交';
  test.each([
    ['11月2日,,,', '11月3日,,,'],
    ['2026-11-02 周一,,,', '2026-11-03 周二,,,'],
    ['日期：11月2日,,,', '日期：11月3日,,,'],
    ['外呼日报（2026年11月2日）,,,', '外呼日报（2026年11月3日）,,,'],
  ])('%s', async (first, second) => {
    const file = csv(
      first,
      head,
      '周岚,100,40,1',
      '郑川,90,30,0',
      '合计,190,70,1',
      ',,,',
      second,
      head,
      '周岚,80,30,0',
      '郑川,95,35,2',
    );
    const { lines } = await read(file);
    expect(lines).toEqual([
      '周岚 11-02 dials=100 connects=40 deals=1',
      '周岚 11-03 dials=80 connects=30 deals=0',
      '郑川 11-02 dials=90 connects=30 deals=0',
      '郑川 11-03 dials=95 connects=35 deals=2',
    ]);
  });

  test('the header may stand once', async () => {
    const file = csv('11月2日', head, '周岚,100,40,1', '11月3日', '周岚,80,30,0');
    expect((await read(file)).lines).toHaveLength(2);
  });

  test('a remark that has a day in it begins none', async () => {
    const file = csv('11月2日', head, '周岚,100,40,1', '注：11月3日系统维护', '郑川,80,30,0');
    expect((await read(file)).lines).toEqual([
      '周岚 11-02 dials=100 connects=40 deals=1',
      '郑川 11-02 dials=80 connects=30 deals=0',
    ]);
  });
});

describe('a header that names a zone', () => {
  test.each([
    ['Start Time (UTC)', 'Z'],
    ['started_at_utc', 'Z'],
    ['datetime (GMT)', 'Z'],
    ['Time (UTC+8)', '+08:00'],
    ['Call Time (GMT-5)', '-05:00'],
    ['Start (PST)', '-08:00'],
    ['datetime (utc offset incl.)', null],
    ['Best', null],
    ['Time (CST)', null],
  ])('%s', (header, zone) => {
    expect(zoneOfHeader(header)).toBe(zone);
  });

  test.each([
    ['Start Time (UTC)', '11-03'],
    ['start_time_utc', '11-03'],
    ['Start Time (UTC+8)', '11-02'],
    ['Start Time', '11-02'],
  ])('%s: half past five in the evening there is of %s', async (header, day) => {
    const file = csv(`user,direction,${header},duration (s),answered`, 'Ann Fox,outbound,2026-11-02 17:30:00,30,Yes');
    const { lines, codes } = await read(file);
    expect(lines).toEqual([`Ann Fox ${day} dials=1 connects=1 effective=0 talkSeconds=30`]);
    expect(codes.includes('zone-converted')).toBe(day === '11-03');
  });

  test('of two columns of one moment the one with a zone is sure', async () => {
    const file = csv(
      'user,direction,datetime (UTC),datetime (utc offset incl.),duration (s)',
      'Ann Fox,outbound,2026-11-02 17:30:00,2026-11-02 12:30:00,30',
    );
    expect((await read(file)).lines).toEqual(['Ann Fox 11-03 dials=1 connects=1 effective=0 talkSeconds=30']);
  });
});

describe('who it is', () => {
  test.each(['+8613900001111', '13900001111', '(+86) 139 0000 1111'])('%s is nobody', async (number) => {
    const file = csv(
      'CallSid,From,To,Start Time,Duration,Direction,Status',
      `CA1,${number},+862,2026-11-02T01:00:00Z,60,outbound-dial,completed`,
    );
    const { lines, refused } = await read(file);
    expect([lines, refused]).toEqual([[], ['telephone']]);
  });

  test.each(['@周岚,@郑川', '@周岚 , @郑川', '周岚、@郑川'])('%s are two', async (cell) => {
    expect((await read(csv('日期,姓名,成单', `2026-11-02,"${cell}",1`))).refused).toEqual(['several-people']);
  });

  const two = [member('Dana Reyes', 'A05'), member('Mei Tanaka', 'A07')];
  test.each([
    ['Extension', '101 - Dana Reyes', '102 - Mei Tanaka', 2],
    ['Agent', 'Dana Reyes (101)', 'Mei Tanaka (102)', 2],
    ['Extension', 'Dana Reyes', 'Mei Tanaka', 2],
    ['Agent', 'Dana Reyes (A11)', 'Mei Tanaka (A12)', 0],
    ['Agent', 'Dana Reyes (101)', 'Dana Reyes (102)', 0],
  ])('%s of %s and %s', async (header, one, other, count) => {
    const file = csv(`date,${header},dials,connects`, `2026-11-02,${one},40,9`, `2026-11-03,${other},30,8`);
    expect((await read(file, {}, { members: two })).lines).toHaveLength(count);
  });

  test('ids of a machine hold no names, and are told of', async () => {
    const file = csv(
      'Interval Start,Agent Id,Agent Name,Outbound',
      '2026-11-02,6f1c2d3e-aa,Dana Reyes,38',
      '2026-11-02,77ab01c9-bb,Mei Tanaka,20',
    );
    const { lines, codes } = await read(file, {}, { members: two });
    expect(lines).toEqual(['Dana Reyes 11-02 dials=38', 'Mei Tanaka 11-02 dials=20']);
    expect(codes).toContain('codes-of-elsewhere');
  });

  test('a faxed page is no call', async () => {
    const file = csv(
      'Type,Direction,Date,Agent,Action Result,Duration',
      'Voice,Outgoing,2026-11-02,Ann Fox,Call connected,0:01:20',
      'Fax,Outgoing,2026-11-02,Ann Fox,Sent,0:00:30',
    );
    expect((await read(file)).lines).toEqual(['Ann Fox 11-02 dials=1 connects=1 effective=1 talkSeconds=80']);
  });

  test.each(['导购员姓名', '导购', '店员'])('%s goes before 推广员', async (header) => {
    const file = csv(
      `订单号,付款时间,实付金额,推广员,${header}`,
      'E1,2026-11-02,199,小推,周岚',
      'E2,2026-11-02,299,,周岚',
    );
    expect((await read(file)).lines).toEqual(['周岚 11-02 deals=2 amount=498']);
  });
});

describe('documents of several lines', () => {
  const rows: Cell[][] = [
    ['日期', '单据编号', '单据状态', '销售员', '物料名称', '价税合计'],
    ['2026-11-02', 'X1', '已审核', '周岚', '茶杯', 160],
    [null, null, null, null, '茶盘', 90],
    ['2026-11-03', 'X2', '已审核', '郑川', '笔', 20],
    [null, null, null, null, '纸', 50],
  ];
  test('lines without a number belong to the one above', async () => {
    expect((await read(await book(rows))).lines).toEqual([
      '周岚 11-02 deals=1 amount=250',
      '郑川 11-03 deals=1 amount=70',
    ]);
  });

  test('money alone is nobody’s: it may be the sum', async () => {
    const { lines, refused } = await read(await book([...rows, [null, null, null, null, null, 320]]));
    expect(refused).not.toHaveLength(0);
    expect(lines.join()).not.toContain('390');
  });

  test.each(['合计金额', '本页小计', 'Total', '应收'])(
    '%s in the place of goods, with the sum, is no line',
    async (label) => {
      const { lines } = await read(await book([...rows, [null, null, null, null, label, 320]]));
      expect(lines.join()).not.toContain('390');
    },
  );

  test('a document without a seller is nobody’s', async () => {
    const { refused } = await read(await book([...rows, ['2026-11-03', 'X3', '已审核', null, '本', 40]]));
    expect(refused).toContain('no-member');
  });
});

test('a remark below calls is no further line of one', async () => {
  const file = csv(
    'Answered (Y/N),Agent,开始时间,通话时长(秒),Call ID',
    '已接通,周岚,2026-11-02 08:00:00,40,c0',
    '备注：数据由系统导出,,,,',
  );
  expect((await read(file)).control).toMatchObject({ dials: 1, connects: 1 });
});

test('parts of a day beside the whole day: the whole counts', async () => {
  const table = (whole: string) =>
    book([
      ['姓名', '上午', null, '下午', null, whole, null],
      [null, '拨打', '接通', '拨打', '接通', '拨打', '接通'],
      ['周岚', 60, 20, 70, 25, 130, 45],
    ]);
  for (const whole of ['全天', '合计', '当日'])
    expect((await read(await table(whole), {}, { on: '2026-11-02' })).lines).toEqual([
      '周岚 11-02 dials=130 connects=45',
    ]);
});

test('of stage and status the one that says what was won', async () => {
  const file = csv(
    'Deal - ID,Deal - Value,Deal - Owner,Deal - Stage,Deal - Status,Deal - Won time',
    '1,1200,Ann Fox,Negotiation,Won,2026-11-02 09:00',
    '2,700,Ann Fox,Lead In,Open,',
  );
  expect((await read(file)).lines).toEqual(['Ann Fox 11-02 deals=1 amount=1200']);
});

describe('days without a year', () => {
  test.each(['11.4', '11/4', '11-4'])('%s below 日期 begins with the month', async (day) => {
    const file = csv('日期,姓名,拨打量', `${day},周岚,40`);
    expect(await fault(file)).toBe('import-year-unclear');
    expect(await fault(file, { year: 2026 })).toEqual(['周岚 11-04 dials=40']);
  });

  test('below Date it is asked, as it is with a year', async () => {
    expect(await fault(csv('Date,Agent,Dials', '11/4,Ann Fox,40'))).toBe('import-date-order');
    expect(await fault(csv('日期,姓名,拨打量', '03/04/2026,周岚,40'))).toBe('import-date-order');
  });

  test('11.2 may be 11.20, and it is said so', async () => {
    expect((await read(csv('日期,姓名,拨打量', '11.2,周岚,40'), { year: 2026 })).refused).toEqual(['cut-off-day']);
  });
});

test.each([
  ['3千5', 3500],
  ['1w2', 12_000],
  ['1万2', 12_000],
  ['2万3千元', 23_000],
  ['1.2万', 12_000],
  ['1万20', Number.NaN],
  ['3千50', Number.NaN],
])('%s as money is spoken', (text, value) => {
  expect(parseNumber(text)).toBe(value);
});

test.each([
  [`1'20''`, 80],
  [`45'30`, 2730],
  ['1’20”', 80],
  [`1'234`, Number.NaN],
])('%s as a length', (text, seconds) => {
  expect(parseDuration(text, { scale: null, clock: null, decimal: 'auto' })).toBe(seconds);
});

test.each([
  ['Amount,Owner\nCN¥ 1200,Ann\n', 'utf-8'],
  ['Amount,Owner\n£20.00,Ann\n¥20,Bo\n', 'utf-8'],
])('signs of money tell UTF-8: %j', (text, encoding) => {
  expect(detectEncoding(bytesInMemory('file', Buffer.from(text)))).toBe(encoding);
});

test('two bytes that may be a Chinese character are asked about', () => {
  expect(() => detectEncoding(bytesInMemory('file', Buffer.from('Name\n¥é\n')))).toThrow(TeamctlError);
});
