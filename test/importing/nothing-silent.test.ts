import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import type { Member } from '../../src/domain/team/team.ts';
import type { TeamctlError } from '../../src/errors.ts';
import { gatherRoster } from '../../src/importing/gather-roster.ts';
import type { ImportProfile } from '../../src/importing/profiles/profile.ts';
import { bytesInMemory } from '../../src/importing/read/bytes.ts';
import { openImportFile } from '../../src/importing/read/open-file.ts';
import { understand } from '../../src/importing/understand.ts';
import { readRecords } from './read-records.ts';

type Options = NonNullable<Parameters<typeof readRecords>[2]>;

const NAMES = ['周岚', '阿迪力', '韩雪'];
const members = NAMES.map(
  (name, i): Member => ({
    id: i + 1,
    teamId: 1,
    name,
    code: `Q0${i + 1}`,
    role: 'agent',
    joinedOn: '2026-01-01',
    leftOn: null,
  }),
);
const read = (lines: readonly string[], profile: ImportProfile = {}, options: Options = {}) =>
  readRecords(Buffer.from(`${lines.join('\n')}\n`), profile, { members, ...options });
const told = async (lines: readonly string[], code: string, options: Options = {}) =>
  (await read(lines, {}, options)).notes.filter((note) => note.code === code).map(({ data }) => data);

describe('headers of call centres, shops and time clocks', () => {
  test.each([
    ['外呼总数,外呼双方接听数,外呼总通话时长', '90,30,1:00:00', { dials: 90, connects: 30, talkSeconds: 3600 }],
    ['外呼总数,客户接听数,双方接听数', '90,40,30', { dials: 90, connects: 30 }],
    ['促成下单人数,促成下单订单数,促成下单金额', '7,9,1200', { deals: 9, amount: 1200 }],
    ['最终成团人数,客服销售额(元)', '7,1200', { deals: 7, amount: 1200 }],
    ['应出勤时长(小时),实际出勤时长(小时)', '8,7.5', { attendedMinutes: 450 }],
    ['ob_cnt,ob_conn_cnt', '90,30', { dials: 90, connects: 30 }],
    ['求和项:外呼次数,计数项:订单编号,业绩', '90,2,0.34w', { dials: 90, deals: 2, amount: 3400 }],
    ['拨打,A意,B意,C意', '90,1,2,3', { dials: 90, intentA: 1, intentB: 2, intentC: 3 }],
  ])('%s', async (header, row, sums) => {
    const { control } = await read([`日期,姓名,${header}`, `2026-11-20,周岚,${row}`]);
    expect(control).toEqual(sums);
  });

  test.each(['旺旺昵称', '客服昵称', '接待客服', '员工昵称'])('%s is who it was', async (header) => {
    const { records } = await read([`日期,${header},成单数`, '2026-11-20,周岚,3']);
    expect(records.map(({ name }) => name)).toEqual(['周岚']);
  });

  test.each(['休', '轮休', '公休'])('%s in place of numbers is a day off', async (word) => {
    const { refusals, rows } = await read(['日期,姓名,拨打', '2026-11-20,周岚,90', `2026-11-20,韩雪,${word}`]);
    expect([refusals, rows.passedOver]).toEqual([[], 1]);
  });
});

describe('nobody is made of a word or a number', () => {
  const row = (name: string) => ['日期,姓名,拨打', '2026-11-20,周岚,90', `2026-11-20,${name},40`];

  test.each(['测试01', '测试账号', 'AI机器人', '系统', '未分配', 'admin', 'Unassigned', '目标'])(
    '%s is left out and named, also where people may be created',
    async (name) => {
      const { leftOut, records } = await readRecords(Buffer.from(row(name).join('\n')), {}, {});
      expect(records.map((each) => each.name)).toEqual(['周岚']);
      expect(leftOut).toMatchObject([{ code: 'nobody', count: 1, examples: [name] }]);
    },
  );

  test.each(['电销部', '华东电销二部', '客服一组', '青禾团队', 'Team 2'])('%s is a sum of people', async (name) => {
    const { leftOut, control } = await read(row(name));
    expect(leftOut).toMatchObject([{ code: 'total', examples: [name] }]);
    expect(control.dials).toBe(90);
  });

  test.each(['周岚、韩雪', '周岚/韩雪', '周岚&韩雪', '周岚和韩雪', '韩雪，何人'])(
    '%s are several people',
    async (name) => {
      for (const options of [{ members }, {}]) {
        const lines = ['日期\t姓名\t拨打', '2026-11-20\t周岚\t90', `2026-11-20\t${name}\t40`];
        const { refusals } = await readRecords(Buffer.from(lines.join('\n')), {}, options);
        expect(refusals.map(({ code }) => code)).toEqual(['several-people']);
      }
    },
  );

  test.each(['全队', '全组', '第1页/共3页', '共 3 页'])('%s is no work of anybody', async (name) => {
    const { refusals, control } = await read(['组别,姓名,日期,拨打', '一组,周岚,2026-11-20,90', `${name},,,`]);
    expect([refusals, control.dials]).toEqual([[], 90]);
  });

  test.each(['阿部', '長谷部 誠', '长谷部', 'Robert Testa', '安全'])('%s is a name', async (name) => {
    const { records } = await readRecords(Buffer.from(row(name).join('\n')), {}, {});
    expect(records.map((each) => each.name)).toEqual(['周岚', name]);
  });

  test('somebody who is called so is somebody', async () => {
    const named = [{ ...(members[0] as Member), name: '总机' }];
    const { records } = await read(row('总机'), {}, { members: named });
    expect(records.map(({ name }) => name)).toContain('总机');
  });

  test.each(['Q03', 'q03', '客服-Q03'])('%s in the column of names is the code that it is', async (name) => {
    const { records, refusals } = await read(row(name));
    expect([records.map((each) => each.name), refusals]).toEqual([['周岚', '韩雪'], []]);
  });

  test.each(['Q09', '8812', 'T-07'])(
    '%s of nobody is asked for, whether people may be created or not',
    async (name) => {
      for (const options of [{ members }, {}]) {
        const { refusals } = await readRecords(Buffer.from(row(name).join('\n')), {}, options);
        expect(refusals.map(({ code, data }) => [code, data.who])).toEqual([['only-code', name]]);
      }
    },
  );
});

describe('a total that differs is explained where rows explain it', () => {
  const HEADER = '日期,姓名,业绩';
  const [one, two] = ['2026-11-20,周岚,100.5', '2026-11-20,韩雪,200'];
  const ORDERS = '订单编号,付款时间,客服,实付金额,订单状态';
  const won = ['1,2026-11-20,周岚,100.5,交易成功', '2,2026-11-20,韩雪,200,交易成功'];

  test.each([
    ['refused', [HEADER, one, two, '2026-11-20,何人,50', '合计,,350.5']],
    ['left', [ORDERS, ...won, '3,2026-11-20,周岚,50,交易关闭', '合计,,,350.5,']],
    ['both', [ORDERS, ...won, '3,2026-11-20,周岚,30,交易关闭', '4,2026-11-20,何人,20,交易成功', '合计,,,350.5,']],
  ] as const)('%s', async (why, lines) => {
    expect(await told(lines, 'total-explained')).toMatchObject([{ why, said: 350.5, summed: 300.5 }]);
    expect(await told(lines, 'total-differs')).toEqual([]);
  });

  test.each([
    ['a share', '合计,,100%'],
    ['a mean', '合计,,150.3'],
    ['a mean, rounded', '合计,,150'],
  ])('%s is no sum, and nothing is said', async (_, total) => {
    expect(await told([HEADER, one, two, total], 'total-differs')).toEqual([]);
  });

  test.each(['合计,,350.5', '合计,,299'])('else it differs: %s', async (total) => {
    expect(await told([HEADER, one, two, total], 'total-differs')).toHaveLength(1);
    expect(await told([HEADER, one, two, '2026-11-20,何人,7', total], 'total-differs')).toHaveLength(1);
  });
});

describe('a decimal comma changes every sum', () => {
  const rows = (header: string, cells: readonly string[]) => [
    `日期,姓名,${header}`,
    ...cells.map((cell, i) => `2026-11-${17 + i},周岚,"${cell}"`),
  ];

  test.each([
    ['业绩', ['1.200', '2,5']],
    ['成交金额', ['2,75', '13.000']],
    ['业绩', ['1.200', '1.300', '7,5']],
  ])('below %s, %j is asked', async (header, cells) => {
    const code = await read(rows(header, cells)).catch((error) => (error as TeamctlError).code);
    expect(code).toBe('import-decimal-unclear');
    const { control } = await read(rows(header, cells), { decimal: 'point' }).catch(() => ({ control: {} }));
    expect(control).not.toEqual({ amount: 1200 });
  });

  test.each([
    ['importe', ['1.200', '2,5'], 1202.5],
    ['业绩', ['12,5', '2,5'], 15],
    ['betrag', ['1.234,50', '2,5'], 1237],
  ])('below %s, %j is read and said', async (header, cells, sum) => {
    const { control, notes } = await read(rows(header, cells));
    expect(control.amount).toBe(sum);
    expect(notes.map(({ code }) => code)).toContain('decimal-comma');
  });
});

test('a report grouped by person is read where each group has its own sum, and refused where one has not', async () => {
  const head = 'Opportunity Owner,Opportunity Name,Stage,Close Date,Amount';
  const deal = (who: string, id: number, amount: number) => `${who},Opp ${id},Closed Won,2026-11-2${id},${amount}`;
  const first = [deal('周岚', 1, 100), deal('', 2, 200), 'Subtotal,,,,300'];
  const second = [deal('韩雪', 3, 50), deal('', 4, 25)];
  const whole = await read([head, ...first, ...second, 'Subtotal,,,,75', 'Total,,,,375']);
  expect([whole.control.amount, whole.refusals]).toEqual([375, []]);
  expect(whole.notes.map(({ code }) => code)).toContain('filled-down');
  const open = await read([head, ...first.slice(0, 2), ...second, 'Total,,,,375']);
  expect(open.refusals.map(({ code }) => code)).toEqual(['no-member', 'no-member']);
});

test('money that lines of their own take back is said as a sum', async () => {
  const lines = ['流水号,日期,业务员,类型,收款金额', 'L1,2026-11-20,周岚,收款,500', 'L2,2026-11-20,周岚,退款,-120.5'];
  expect(await told(lines, 'refund-lines')).toEqual([{ rows: 1, amount: 120.5 }]);
});

test.each(['状态', '员工状态', '人员状态'])(
  'a list of members with a column %s leaves out who has left',
  async (header) => {
    const lines = [
      `工号,姓名,部门,入职日期,${header}`,
      '8001,周岚,电销部,2026-03-12,在职',
      '8002,阿迪力,电销部,2026-04-12,离职',
    ];
    const opened = await openImportFile(bytesInMemory('a.csv', Buffer.from(lines.join('\n'))));
    const roster = await gatherRoster(await understand(opened, 'a.csv'), '2026-11-24');
    expect(roster.rows.map(({ naming }) => naming.name)).toEqual(['周岚']);
    expect(roster.leftOut.list()).toMatchObject([{ code: 'gone', examples: ['阿迪力'] }]);
  },
);

test('a hidden column of targets of an own measure is named', async () => {
  const quality = { id: 'quality', title: '质检分', unit: '分', direction: 'more', adds: 'mean', aliases: [] } as const;
  const sheet = {
    name: '11月',
    columns: [{}, {}, { hidden: true }],
    rows: [
      ['姓名', '成单目标', '质检分目标'],
      ['周岚', 12, 90],
    ],
  };
  const bytes = (await writeXlsx({ sheets: [sheet] })) as Uint8Array;
  const opened = await openImportFile(bytesInMemory('11月目标.xlsx', bytes));
  const { notes } = await understand(opened, '11月目标.xlsx', { own: [quality], today: '2026-11-24' });
  expect(notes).toContainEqual({ code: 'hidden-columns', data: { headers: ['质检分目标'] } });
});
