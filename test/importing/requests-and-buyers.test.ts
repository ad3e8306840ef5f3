import { describe, expect, test } from 'vitest';
import { gatherAbsences } from '../../src/importing/gather-absences.ts';
import { gatherRoster } from '../../src/importing/gather-roster.ts';
import { gatherTargets } from '../../src/importing/gather-targets.ts';
import { planTargets } from '../../src/importing/plan-targets.ts';
import type { ImportProfile } from '../../src/importing/profiles/profile.ts';
import { readRecords } from './read-records.ts';
import { anybody, csv, fault, TODAY, understood } from './tried.ts';

describe('requests for leave', () => {
  async function away(bytes: Buffer) {
    const understanding = await understood(bytes);
    const people = anybody();
    const { days } = await gatherAbsences(understanding, people, TODAY);
    const said = understanding.notes.find(({ code }) => code === 'leave-not-granted');
    const all = days.map(
      ({ person, day, away: [one] }) => `${people.all[person]?.name} ${day.slice(5)} ${one?.half ?? 'day'}`,
    );
    return { all, refused: said?.data.count ?? 0 };
  }

  test.each([
    ['审批状态,审批结果', '完成,同意', ['完成,拒绝', '已撤销,', '已撤销,同意', '已修改,同意', '审批中,']],
    ['审批结果,单据状态', '同意,已归档', ['不同意,已归档', '不通过,已归档', '同意,已作废', ',待审批', '同意,草稿']],
    [
      'status,decision',
      'closed,approved',
      ['closed,rejected', 'cancelled,', 'superseded,approved', 'draft,', 'pending,'],
    ],
  ])('%s: only what was granted counts, and all that was not is counted', async (headers, granted, others) => {
    const row = (name: string, state: string) => `${name},事假,2026-11-02 09:00,2026-11-02 18:00,8小时,${state}`;
    // More rows than are looked at for the layout.
    const many = Array.from({ length: 60 }, (_, i) => row(`员${i}`, others[i % others.length] as string));
    const file = csv(
      `姓名,请假类型,开始时间,结束时间,时长,${headers}`,
      row('韩雪', granted),
      ...many,
      row('周岚', granted),
    );
    expect(await away(file)).toEqual({ all: ['韩雪 11-02 day', '周岚 11-02 day'], refused: 60 });
  });

  test.each([
    ['2小时', '2026-11-03 16:00,2026-11-04 16:00', ['韩雪 11-03 pm']],
    ['4.5小时', '2026-11-03 13:30,2026-11-03 18:00', ['韩雪 11-03 pm']],
    ['12小时', '2026-11-03 13:30,2026-11-04 18:00', ['韩雪 11-03 pm', '韩雪 11-04 day']],
    ['15小时', '2026-11-03 09:00,2026-11-04 18:00', ['韩雪 11-03 day', '韩雪 11-04 day']],
  ])('%s from %s', async (length, span, wanted) => {
    const file = csv('姓名,请假类型,开始时间,结束时间,时长', `韩雪,事假,${span},${length}`);
    expect((await away(file)).all).toEqual(wanted);
  });

  test.each([
    'leave_type,start_date,end_date',
    'vacation_type,start_date,end_date',
    'Absence type,Start date,End date',
  ])('headers of a system: %s', async (headers) => {
    const file = csv(`employee_name,${headers},status`, 'Ida Holm,sick,2026-11-02,2026-11-03,approved');
    expect((await away(file)).all).toEqual(['Ida Holm 11-02 day', 'Ida Holm 11-03 day']);
  });
});

describe('requests of other kinds are no calls', () => {
  test.each([
    ['审批编号,审批状态,审批结果,发起人姓名,加班类型,开始时间,时长', '1,完成,同意,韩雪,平日,2026-11-02 19:00,2'],
    ['审批编号,发起人姓名,历史审批人姓名,审批状态,开始时间,时长', '1,韩雪,周岚,完成,2026-11-02 19:00,2'],
    ['Request ID,Employee,Start time,Duration,Approval status,Approved by', '1,Ida Holm,2026-11-02 19:00,2,done,Max'],
  ])('%s', async (headers, row) => {
    expect(await fault(csv(headers, row, row.replace(/^1/, '2')))).toBe('import-approvals');
  });

  test('a contract that was approved stays a deal', async () => {
    const headers = '审批编号,审批状态,审批结果,业务员,签约日期,合同金额';
    expect(await fault(csv(headers, '1,完成,同意,韩雪,2026-11-02,5000'), { won: ['完成'] })).toMatch(/"amount":5000/);
  });
});

describe('a buyer is no salesperson', () => {
  test.each([
    'order_id,date,product,price,quantity,revenue,user_id,age,sex',
    'order_id,order_date,product_id,category,price,total,user_id,gender,quantity',
    '订单编号,下单时间,商品名称,单价,数量,金额,用户ID,性别,年龄',
  ])('%s', async (headers) => {
    const width = headers.split(',').length - 6;
    const rows = [1, 2, 3, 4, 5, 6].map((i) => `D0${i},2026-11-0${i},杯子,40,2,80`.concat(`,U10${i}`.repeat(width)));
    const places = headers.split(',');
    const at = places.findIndex((each) => /user|用户/.test(each));
    const cells = rows.map((row) =>
      row
        .split(',')
        .map((cell, i) => (i === at ? `U77${i}${cell}` : cell))
        .join(','),
    );
    expect(await fault(csv(headers, ...cells))).toBe('import-missing-field');
  });

  test('beside calls or deals without a basket it is whoever worked', async () => {
    const calls = csv('user_id,call_id,start_time,duration', 'U1,c1,2026-11-02 09:00,80', 'U2,c2,2026-11-02 09:05,0');
    expect(await fault(calls)).toMatch(/"dials":2/);
    const deals = csv('deal_id,user_id,status,amount,close_date', '1,U1,won,900,2026-11-02', '2,U2,lost,70,2026-11-02');
    expect(await fault(deals)).toMatch(/"deals":1,"amount":900/);
  });
});

describe('a number that begins anew each day is no id', () => {
  const rows = ['2026-11-02,1,3480', '2026-11-03,1,2000', '2026-11-03,2,400', '2026-11-04,1,900', '2026-11-04,1,900'];
  test.each(['单号', '成交单号', '订单号'])('%s', async (header) => {
    const named = (each: string) => `${each},韩雪`;
    const file = csv(`日期,${header},金额,业务员`, ...rows.map(named), named('2026-11-05,1,60'));
    expect(await fault(file)).toBe('import-equal-rows');
    expect(await fault(file, { identity: 'none' })).toMatch(/"deals":6,"amount":7740/);
    expect(await fault(file, { identity: 'row' })).toMatch(/"deals":5,"amount":6840/);
  });

  test('an order number stays one', async () => {
    const file = csv(
      '日期,单号,金额,业务员',
      ...rows.map((each, i) => `${each.replace(/,\d,/, `,${5001 + Math.min(i, 3)},`)},韩雪`),
    );
    expect(await fault(file)).toMatch(/"deals":4,"amount":6780/);
  });

  test.each(['日小计(1单)', '小计（2单）', '合计(5单)', 'Total (5)'])('%s among the numbers is a sum', async (word) => {
    const file = csv(
      '日期,单号,金额,业务员',
      '2026-11-02,7001,100,韩雪',
      `2026-11-02,${word},100,`,
      '2026-11-03,7002,50,周岚',
    );
    expect(await fault(file)).toMatch(/"deals":2,"amount":150} 2$/);
  });
});

describe('a report of activities', () => {
  const headers = 'Date,Activity Type,Subject,Assigned To: Full Name,Outcome,Activity ID';
  test.each([
    [['Phone', 'Phone', 'Phone'], '{"dials":3,"connects":1} 1'],
    [['Phone', 'Demo Booked', 'Phone'], '{"dials":2,"connects":1} 1'],
    [['Email', 'Email', 'Email'], '{} 0'],
  ])('%j', async (kinds, wanted) => {
    const outcome = ['No Answer', 'No Answer', 'Answered'];
    const rows = kinds.map((kind, i) => `2026-11-02,${kind},x,Ida Holm,${outcome[i]},a${i}`);
    const got = await fault(csv(headers, ...rows));
    expect(got.replace(/ \d+$/, '')).toBe(wanted.replace(/ \d+$/, ''));
  });
});

test.each(['Espera', 'Tempo de espera', 'Tiempo en cola', "Temps d'attente", '待ち時間'])(
  'calls that waited are none that were dialled: %s',
  async (header) => {
    const file = csv(
      `Data,Agente,Status,${header}`,
      '2026-11-02 09:00,Lia,Atendida,00:00:14',
      '2026-11-02 09:01,Lia,Atendida,00:00:20',
    );
    expect(await fault(file)).toBe('import-inbound-queue');
  },
);

test.each(['emp_id,date,check_in,check_out', '姓名,打卡日期,首次打卡时间,末次打卡时间', '登记号码,姓名,出勤时间'])(
  'moments at a clock: %s',
  async (headers) => {
    const cells = headers
      .split(',')
      .map((each) =>
        /date|日期/.test(each) ? '2026-11-02' : /time|in|out|时间/.test(each) ? '2026/11/2 星期一 9:07' : '7',
      );
    expect(await fault(csv(headers, cells.join(','), cells.join(',')))).toBe('import-punches');
  },
);

test.each(['无', 'N/A', '1', '-'])('%s in the column of other names is nobody', async (word) => {
  const file = csv('姓名,英文名,工号,入职日期', `韩雪,${word},Q01,2026-01-05`, '周岚,Lana,Q02,2026-01-05');
  const { rows } = await gatherRoster(await understood(file), TODAY);
  expect(rows.map(({ alias }) => alias)).toEqual(['', 'Lana']);
});

describe('a target in parts', () => {
  const lines = [
    '韩雪,2026-11,A,3000',
    '韩雪,2026-11,B,4500.5',
    '周岚,2026-11,A,100',
    '周岚,2026-11,B,250',
    '周岚,2026-11,C,100',
  ];
  async function plan(headers: string, profile: ImportProfile = {}) {
    const understanding = await understood(csv(headers, ...lines), profile);
    const gathered = await gatherTargets(understanding, anybody(), 'month', TODAY);
    const { store } = planTargets(gathered, '队', () => undefined, false);
    return store.map(({ person, target }) => `${gathered.people.all[person ?? 0]?.name} ${target.value}`);
  }
  test.each(['姓名,月份,品类,业绩目标', '业务员,月份,供应商,业绩目标', 'Salesperson,Month,Region,Revenue target'])(
    '%s',
    async (headers) => {
      await expect(plan(headers)).rejects.toMatchObject({ code: 'import-target-parts' });
      expect(await plan(headers, { addUp: true })).toEqual(['韩雪 7500.5', '周岚 450']);
    },
  );
});

describe('first and last names beside what is known of a lead are those of the lead', () => {
  const people = [
    ['Aaron', 'Smith'],
    ['Lena', 'Roth'],
    ['Ivo', 'Kral'],
    ['Mia', 'Sund'],
  ];
  test.each([
    'first_name,last_name,company,lead_source,status,close_date',
    'First Name,Last Name,Account,Contact ID,Status,Close date',
    'firstname,lastname,industry,prospect_id,status,closedate',
  ])('%s', async (headers) => {
    const row = ([first, last]: string[], i: number) => `${first},${last},Firm ${i},s${i},Closed Won,2026-11-0${i + 1}`;
    const file = csv(headers, ...people.map(row));
    expect(await fault(file)).toBe('import-whose-name');
    const own = headers.split(',')[0] as string;
    expect(await fault(file, { columns: { firstName: own } })).toMatch(/"deals":4/);
  });

  test('salespeople come again', async () => {
    const rows = [0, 1, 0, 1, 0, 1].map((at, i) => `${people[at]?.join(',')},900,o${i},2026-11-0${i + 1}`);
    expect(await fault(csv('First Name,Last Name,Amount,Order ID,Order date', ...rows))).toMatch(/"deals":6/);
  });
});

describe('calls handled beside what a help desk keeps', () => {
  const rows = ['2026-11-02,Ida Holm,41,260,3.5', '2026-11-02,Max Rau,38,240,4.1', '2026-11-03,Ida Holm,40,250,3.9'];
  test.each([
    'date,agent,calls_handled,resolution_time,satisfaction_score',
    'Date,Agent,Calls Handled,Wait time,CSAT',
    '日期,坐席,calls handled,等待时长,是否解决',
  ])('%s', async (headers) => {
    expect(await fault(csv(headers, ...rows))).toBe('import-inbound-queue');
  });
  test('what was dialled stays so', async () => {
    expect(await fault(csv('date,agent,dials,resolution_time,csat', ...rows))).toMatch(/"dials":119/);
  });
});

test.each(['Nama,Clock In,Clock Out,Lembur', 'Name,Time In,Time Out,Note', '姓名,签到时间,签退时间,备注'])(
  'people with clock times and no day are no new members: %s',
  async (headers) => {
    expect(await fault(csv(headers, 'Ida Holm,10,18,0', 'Max Rau,9,17,2', 'Lia Sund,10,18,1'))).toBe('import-punches');
  },
);

test.each(['emp_id', 'Emp No', 'Personnel Number', 'PERNR'])('%s is the code of a person', async (header) => {
  const file = csv(`${header},Date,Dials`, 'K07,2026-11-02,40', 'K08,2026-11-02,31');
  const { records } = await readRecords(file);
  expect(records.map(({ code, measures }) => [code, measures.dials])).toEqual([
    ['K07', 40],
    ['K08', 31],
  ]);
});

test.each([
  ['Employee,Total,2026-11-02,2026-11-03,2026-11-04', 'attendedMinutes', 32 * 60],
  ['姓名,合计业绩,2026-11-02,2026-11-03,2026-11-04', 'amount', 32],
  ['姓名,拨打,2026-11-02,2026-11-03,2026-11-04', 'connects', 32],
  ['姓名,月累计,2026-11-02,2026-11-03,2026-11-04', 'dials', 32],
] as const)('a sum before the days is not the number of each of them: %s', async (headers, measure, sum) => {
  const file = csv(headers, 'Ida Holm,20,8,8,4', 'Max Rau,12,4,0,8');
  const { control } = await readRecords(file, { columns: { [measure]: '2026-11-02' } } as ImportProfile);
  expect(control).toEqual({ [measure]: sum });
});
