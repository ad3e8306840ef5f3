import { describe, expect, test } from 'vitest';
import { TeamctlError } from '../../src/errors.ts';
import type { ImportProfile } from '../../src/importing/profiles/profile.ts';
import { writeXls } from './biff.ts';
import { readRecords } from './read-records.ts';

type Options = NonNullable<Parameters<typeof readRecords>[2]>;

const csv = (...lines: readonly string[]) => Buffer.from(`${lines.join('\n')}\n`);

/** What a file comes to, or the question that it asks. */
async function sums(bytes: Uint8Array, profile: ImportProfile = {}, options: Options = {}) {
  try {
    const { control } = await readRecords(bytes, profile, options);
    return control;
  } catch (error) {
    if (error instanceof TeamctlError) return error.code;
    throw error;
  }
}

describe('a legacy workbook with empty rows is read', () => {
  const header = ['日期', '姓名', '拨打数', '接通数'];
  const rows = [
    ['2026-11-02', '周岚', 60, 20],
    ['2026-11-02', '郑川', 50, 10],
  ];
  test.each([
    ['above the header', [['外呼日报'], [], [], header, ...rows]],
    ['before everything', [[], [], header, ...rows]],
    ['between rows', [header, rows[0] ?? [], [], [], rows[1] ?? []]],
    ['before a remark', [header, ...rows, [], [], ['制表人：阿依古丽']]],
  ])('%s', async (_, table) => {
    expect(await sums(writeXls({ 表: table }))).toEqual({ dials: 110, connects: 30 });
  });
});

test.each([
  ['of Excel 2', '0900 0400 0200 1000'],
  ['of Excel 4', '0904 0600 0000 1000'],
  ['of a time clock', '0908 0600 0000 1000'],
  ['of Excel 5', '0908 0800 0005 0500'],
])('a bare workbook %s is called old, not cut', async (_, start) => {
  const bytes = Buffer.concat([Buffer.from(start.replaceAll(' ', ''), 'hex'), Buffer.alloc(400, 1)]);
  expect(await sums(bytes)).toBe('import-bare-xls');
});

describe('of two results the one that each call has says who answered', () => {
  const calls = (full: string, some: string, ...rows: readonly string[]) =>
    csv(
      `call_id,start_time,agent,talk_seconds,${full},${some}`,
      ...rows.map((row, i) => `c${i},2026-11-02 09:0${i},Ann,${row}`),
    );
  test.each([
    ['dialer_status', 'disposition', ['CONNECTED,', 'CONNECTED,NOT_INTERESTED', 'NO_ANSWER,', 'BUSY,']],
    ['系统结果', '小结', ['已接通,', '已接通,有意向', '无人接听,', '占线,']],
    ['phone_state', 'Outcome', ['answered,', 'answered,Interested', 'no answer,', 'busy,']],
  ])('%s before %s', async (full, some, rows) => {
    const talked = rows.map((row, i) => `${i < 2 ? 60 : 0},${row}`);
    expect(await sums(calls(full, some, ...talked))).toEqual({ dials: 4, connects: 2, effective: 2, talkSeconds: 120 });
  });

  test('which was taken is said', async () => {
    const { notes } = await readRecords(
      calls('dialer_status', 'disposition', '60,CONNECTED,', '5,CONNECTED,Interested', '0,BUSY,', '0,NO_ANSWER,'),
    );
    expect(notes).toContainEqual({
      code: 'column-chosen',
      data: { field: 'status', header: 'dialer_status', other: 'disposition' },
    });
  });

  test('a fuller column that says nothing of who answered changes nothing', async () => {
    const bytes = calls('trunk_state', 'disposition', '60,up,answered', '5,up,answered', '0,up,', '0,up,busy');
    expect(await sums(bytes)).toMatchObject({ connects: 2, talkSeconds: 65 });
  });
});

describe('0 and 1 among further numbers are steps, not no and yes', () => {
  test.each([
    [
      'deals',
      'order_id,rep,close date,amount,stage',
      (stage: number, i: number) => `o${i},Ann,2026-11-0${i + 1},100,${stage}`,
      'import-no-won',
    ],
    [
      '订单',
      '订单号,业务员,成交日期,金额,状态',
      (stage: number, i: number) => `o${i},周岚,2026-11-0${i + 1},100,${stage}`,
      'import-no-won',
    ],
    [
      'calls',
      'call id,agent,start time,result',
      (stage: number, i: number) => `c${i},Ann,2026-11-0${i + 1} 09:00,${stage}`,
      'import-no-connected',
    ],
  ])('%s', async (_, header, row, code) => {
    expect(await sums(csv(header, ...[0, 1, 2, 3].map(row)))).toBe(code);
    expect(await sums(csv(header, ...[0, 1, 1, 0].map(row)))).not.toBe(code);
  });
});

describe('what is no sale is no deal', () => {
  test.each([
    ['cases', 'Case_ID,Date,Agent,AHT,Revenue', 'k1,2026-11-02,Ann,20,23.7', 'k2,2026-11-02,Ann,21,30.5'],
    ['tickets', 'ticket no,date,agent,status', 't1,2026-11-02,Ann,Closed', 't2,2026-11-02,Ann,Open'],
    ['工单', '工单号,日期,客服,金额', 'g1,2026-11-02,周岚,20', 'g2,2026-11-02,周岚,30'],
    [
      'tasks',
      '部门,日期,工作内容,责任人,状态',
      '销售部,2026-11-02,打电话,周岚,已完成',
      '销售部,2026-11-02,写方案,郑川,进行中',
    ],
    ['to-dos', 'date,owner,task,status', '2026-11-02,Ann,write,Done', '2026-11-02,Bob,call back,In progress'],
  ])('%s are asked about', async (_, ...lines) => {
    expect(await sums(csv(...lines))).toBe('import-no-grain');
    expect(await sums(csv(...lines), { grain: 'deal' })).not.toBe('import-no-grain');
  });

  test('cases of orders are orders', async () => {
    const bytes = csv('订单号,工单号,日期,客服,金额', 'o1,g1,2026-11-02,周岚,20', 'o2,g2,2026-11-02,周岚,30');
    expect(await sums(bytes)).toEqual({ deals: 2, amount: 50 });
  });
});

describe('the day on which a deal was begun is none on which it was won', () => {
  test.each([
    [
      'deal_id,owner,amount,deal_stage,created_date,expected_close_date',
      'd1,Ann,100,Closed Won,2026-10-01,2026-11-09',
      'd2,Ann,50,Proposal,2026-10-02,2026-11-10',
    ],
    ['商机编号,负责人,金额,阶段,创建时间', 's1,周岚,100,赢单,2026-10-01', 's2,周岚,50,方案报价,2026-10-02'],
    [
      'Record ID,Deal owner,Amount,Deal Stage,Create Date',
      '1,Ann,100,Closed Won,2026-10-01',
      '2,Ann,50,Negotiation,2026-10-02',
    ],
  ])('%s', async (...lines) => {
    expect(await sums(csv(...lines))).toBe('import-missing-field');
  });

  test('of orders it is their day, and a told one stands', async () => {
    const orders = csv(
      '订单号,客服,金额,订单状态,创建时间',
      'o1,周岚,100,已付款,2026-11-01',
      'o2,周岚,50,已关闭,2026-11-02',
    );
    expect(await sums(orders)).toEqual({ deals: 1, amount: 100 });
    const pipeline = csv(
      '商机编号,负责人,金额,阶段,创建时间',
      's1,周岚,100,赢单,2026-10-01',
      's2,周岚,50,方案报价,2026-10-02',
    );
    expect(await sums(pipeline, { columns: { day: '创建时间' } })).toEqual({ deals: 1, amount: 100 });
  });
});

describe('calls that waited for somebody are not dialled', () => {
  test.each([
    ['wait_time_sec', '12', '0'],
    ['Speed of answer (sec)', '12', '3'],
    ['排队时长', '12', '0'],
    ['csat_score', '5', '4'],
    ['sla_met', 't', 'f'],
    ['是否解决', '是', '否'],
  ])('%s is asked about', async (header, first, second) => {
    const rows = [`a,2026-11-02 09:00,Ann,20,${first}`, `b,2026-11-02 09:10,Ann,30,${second}`];
    const bytes = csv(`call id,start time,agent,duration (s),${header}`, ...rows);
    expect(await sums(bytes)).toBe('import-inbound-queue');
    expect(await sums(bytes, { columns: { none: header } })).toMatchObject({ dials: 2 });
  });

  test('a queue in which nobody waited, or a direction beside it, is no question', async () => {
    const outward = ['a,2026-11-02 09:00,Ann,20,0', 'b,2026-11-02 09:10,Ann,30,00:00:00'];
    expect(await sums(csv('call id,start time,agent,duration (s),排队时长', ...outward))).toMatchObject({ dials: 2 });
    const both = ['a,2026-11-02 09:00,Ann,20,7,inbound', 'b,2026-11-02 09:10,Ann,30,0,outbound'];
    expect(await sums(csv('call id,start time,agent,duration (s),wait time,direction', ...both))).toMatchObject({
      dials: 1,
    });
  });
});

describe('a list beside a longer sheet of people that nobody can read', () => {
  const unread = [
    ['姓名', '日期', '地点'],
    ['周岚', '2026-11-02', '客户公司'],
    ['周岚', '2026-11-03', '客户公司'],
    ['郑川', '2026-11-03', '展厅'],
  ];
  const list = [
    ['姓名', '工号', '职位'],
    ['阿依古丽', '58', '顾问'],
    ['石磊', '99', '专员'],
  ];
  test('is asked about, in either order', async () => {
    expect(await sums(writeXls({ 已签到: unread, 未签到: list }))).toBe('import-choose-sheet');
    expect(await sums(writeXls({ 未签到: list, 已签到: unread }))).toBe('import-choose-sheet');
  });
  test('a shorter one is left out and named', async () => {
    const { notes, grain } = await readRecords(
      writeXls({ 名单: [...list, ['周岚', '1', '顾问'], ['郑川', '2', '顾问']], 外出: unread.slice(0, 3) }),
    ).catch((error: TeamctlError) => ({ notes: [], grain: error.code }));
    expect([grain, notes.map(({ code }) => code)]).toEqual(['roster', expect.arrayContaining(['sheets-left-out'])]);
  });
});

describe('sums of kinds of leave below such a title are attendance', () => {
  test.each([
    ['5月份考勤记录表', '部门,职位,姓名,事假,病假,年休假,旷工,备注,入职日期'],
    ['2026年10月考勤汇总', '工号,姓名,岗位,迟到(次),早退,事假(天),病假(天)'],
    ['出勤统计', '姓名,职务,事假小时,病假小时,调休小时'],
  ])('%s', async (title, header) => {
    const row = header
      .split(',')
      .map((each) =>
        /姓名/.test(each) ? '周岚' : /部门|职|岗位/.test(each) ? '顾问' : /日期/.test(each) ? '5月17日' : '2',
      );
    expect(await sums(csv(title, header, row.join(',')))).toBe('import-attendance');
  });
});

describe('the person who sent a form in is named with more words', () => {
  test.each(['发起人', '提交人', '汇报人', '填写人', '打卡人'])('%s姓名 and %s工号', async (who) => {
    const { records } = await readRecords(csv(`${who}姓名,${who}工号,日期,外呼量,接通量`, '周岚,42,2026-11-02,60,20'));
    expect(records).toMatchObject([{ name: '周岚', code: '42', measures: { dials: 60, connects: 20 } }]);
  });
});

describe('results of Japanese calls', () => {
  test.each(['断り', 'お断り', '検討中', 'コールバック希望', '成約', '折り返し希望', '資料請求'])(
    '%s was spoken',
    async (result) => {
      const rows = [`c1,2026-11-02 09:00,佐藤,${result}`, 'c2,2026-11-02 09:10,佐藤,不在'];
      expect(await sums(csv('call_id,通話日時,担当者,call_result', ...rows))).toEqual({ dials: 2, connects: 1 });
    },
  );
});

describe('a day and the name of a month in two columns', () => {
  test.each([
    ['Dia,Mês,Consultor,Ligacoes', '10,Ago,Heitor,3', '2026-08-10'],
    ['Day,Month,Agent,Calls', '10,August,Ann,3', '2026-08-10'],
    ['Tag,Monat,Mitarbeiter,Anrufe', '9,Okt,Jörg,3', '2026-10-09'],
    ['Día,Mes,Agente,Llamadas', '9,Ene,Inés,3', '2026-01-09'],
  ])('%s', async (header, row, day) => {
    const bytes = csv(header, row, row.replace(/^\d+/, '12'));
    expect(await sums(bytes)).toBe('import-year-unclear');
    const { records } = await readRecords(bytes, { year: 2026 });
    expect(records[0]).toMatchObject({ day, measures: { dials: 3 } });
  });
});

describe('headers that all begin alike are known by the rest', () => {
  test.each([
    ['坐席_', ['日期', '姓名', '外呼量', '接通量']],
    ['t1.', ['stat_date', 'agent_name', 'outbound_cnt', 'connect_cnt']],
    ['日报|', ['日期', '员工', '拨打次数', '接通次数']],
    ['daily_report__', ['day', 'rep', 'dials', 'connects']],
  ])('%s', async (prefix, names) => {
    const bytes = csv(names.map((name) => prefix + name).join(','), '2026-11-02,周岚,60,20');
    expect(await sums(bytes)).toEqual({ dials: 60, connects: 20 });
  });
  test('a beginning that one header lacks is none', async () => {
    expect(await sums(csv('客户_日期,客户_姓名,客户_外呼量,坐席', '2026-11-02,某人,60,周岚'))).not.toEqual({
      dials: 60,
    });
  });
});

describe('a list of a personnel office is a list of people, whoever else is named in it', () => {
  test.each([
    ['姓名*,身份证号*,学历*,部门*,岗位*,入公司时间*,联系人姓名*', '周岚,110,本科,销售部,顾问,2025-03-01,周母'],
    ['姓名,政治面貌,部门,参加工作时间,紧急联系人,联系人', '周岚,群众,销售部,2019-07-01,周母,周母'],
    ['姓名,工号,在岗状态,入司日期,联系人姓名', '周岚,42,在岗,2025-03-01,周母'],
    ['姓名,员工状态,工号,入职日期,当前合同开始日期,离职日期,计薪截止日期', '周岚,在职,42,2025-03-01,2025-03-01,,'],
    ['姓名,工号,入职日期,某某日期', '周岚,42,2025-03-01,'],
  ])('%s', async (header, row) => {
    const { grain } = await readRecords(csv(header, row)).catch((error: TeamctlError) => ({ grain: error.code }));
    expect(grain).toBe('roster');
  });
});

test.each(['员工考勤表.xlsx', '2026年10月考勤.csv', 'attendance-october.csv'])(
  'sums of kinds of leave in a file called %s are attendance',
  async (name) => {
    const bytes = csv('序号,姓名,病假,事假,旷工,年休假,大夜班', '1,周岚,4,0,0,0,8', '2,郑川,1,0,0,0,7');
    expect(await sums(bytes, {}, { name: `/home/考勤/${name}` })).toBe('import-attendance');
    expect(await sums(bytes, {}, { name: '/home/考勤/名单.csv' })).not.toBe('import-attendance');
  },
);

test.each(['responsable', 'Responsable comercial', 'propietario', 'responsável', 'encargado'])(
  '%s is whose a deal is',
  async (header) => {
    const rows = ['2026-11-02,Álvaro,100,Cerrado ganado', '2026-11-03,Inés,50,Negociación'];
    expect(await sums(csv(`fecha cierre,${header},importe,etapa`, ...rows))).toEqual({ deals: 1, amount: 100 });
  },
);

describe('the day on which a lead was spoken to is none on which it was won', () => {
  test.each([
    ['lead_id,agent_id,contact_date,status', '1,Ann,2026-11-02,contacted', '2,Bob,2026-11-03,converted'],
    ['线索编号,负责人,最近跟进时间,状态', '1,周岚,2026-11-02,跟进中', '2,郑川,2026-11-03,已成交'],
    ['Lead ID,Rep,Last Contacted At,Status', '1,Ann,2026-11-02,Qualified', '2,Bob,2026-11-03,Won'],
  ])('%s', async (...lines) => {
    expect(await sums(csv(...lines))).toMatch(/^import-(?:missing-field|no-grain)$/);
  });
});

describe("the columns' own numbers above a header", () => {
  test.each([
    ['from 0', '0,1,2,3'],
    ['from 1', '1,2,3,4'],
  ])('%s are no data', async (_, numbers) => {
    const bytes = csv(numbers, '日期,姓名,外呼量,接通量', '2026-11-02,周岚,60,20');
    expect(await sums(bytes)).toEqual({ dials: 60, connects: 20 });
  });
  test('other numbers still are', async () => {
    expect(await sums(csv('5,9,60,20', '日期,姓名,外呼量,接通量', '2026-11-02,周岚,60,20'))).toBe(
      'import-data-above-header',
    );
  });
});

test.each([
  ['quotes', `"${'"'.repeat(4_000_000)}"`],
  ['one letter', 'x'.repeat(4_000_000)],
  ['a document', `"${'说,'.repeat(1_500_000)}"`],
])('a line with a cell of millions (%s) is refused by its line', async (_, cell) => {
  const bytes = csv('日期,姓名,外呼量,备注', '2026-11-02,周岚,60,', `2026-11-03,周岚,70,${cell}`);
  await expect(readRecords(bytes)).rejects.toMatchObject({ code: 'import-line-too-long', data: { line: 3 } });
});

test('sums of each kind of leave below the people of a sheet are nobody', async () => {
  const days = Array.from({ length: 6 }, (_, i) => `${i + 1}日`).join(',');
  const person = (name: string) => `销售部,${name},,年假,年假,,事假,,`;
  const sum = (kind: string) => `,${kind},合计,0,2,2,0,2,0`;
  const bytes = csv(
    '2026年10月考勤',
    `部门,姓名,职位,${days}`,
    person('周岚'),
    person('郑川'),
    sum('年假'),
    sum('病假'),
    sum('事假'),
    sum('婚假'),
  );
  const { grain } = await readRecords(bytes).catch((error: TeamctlError) => ({ grain: error.code }));
  expect(grain).toBe('absence');
});

test.each(['坐席昵称', '客服昵称', '旺旺昵称', '花名'])('the name goes before %s', async (header) => {
  const { records } = await readRecords(csv(`${header},员工姓名,日期,外呼量`, '小岚,周岚,2026-11-02,60'));
  expect(records).toMatchObject([{ name: '周岚', measures: { dials: 60 } }]);
});
