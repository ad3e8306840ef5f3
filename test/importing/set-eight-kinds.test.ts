import { describe, expect, test } from 'vitest';
import { gatherTargets } from '../../src/importing/gather-targets.ts';
import type { ImportProfile } from '../../src/importing/profiles/profile.ts';
import { readRecords } from './read-records.ts';
import { anybody, csv, fault, TODAY, understood } from './tried.ts';

describe('when somebody came and went is how long they were there', () => {
  test.each([
    ['emp_id,date,check_in,check_out', '7,2026-11-02,8:58,18:02', '7,2026-11-03,09:05,17:35'],
    ['工号,姓名,日期,签到时间,签退时间', 'A7,韩雪,2026-11-02,08:58,18:02', 'A7,韩雪,2026-11-03,09:05:30,17:35:40'],
    ['姓名,打卡日期,首次打卡时间,末次打卡时间', '韩雪,2026-11-02,8:58,18:02', '韩雪,2026-11-03,9:05,17:35'],
    [
      'Employee #,Last Name,First Name,Date,Log In,Log Out',
      '1,Fox,Ann,2026-11-02,8:58,18:02',
      '1,Fox,Ann,2026-11-03,9:05,17:35',
    ],
    ['社員番号,氏名,日付,出勤時刻,退勤時刻', '7,佐藤花子,2026-11-02,8:58,18:02', '7,佐藤花子,2026-11-03,9:05,17:35'],
    ['Nama,Tanggal,Jam Masuk,Jam Pulang', 'Sari,2026-11-02,08:58,18:02', 'Sari,2026-11-03,09:05,17:35'],
    ['Empleado,Fecha,Hora de entrada,Hora de salida', 'Ana Gil,2026-11-02,8:58,18:02', 'Ana Gil,2026-11-03,9:05,17:35'],
    ['Name,Date,Time In,Time Out', 'Ann Fox,2026-11-02,8:58 AM,6:02 PM', 'Ann Fox,2026-11-03,9:05 am,5:35 pm'],
    [
      'Agent,Clock In,Clock Out',
      'Ann Fox,2026-11-02 08:58:10,2026-11-02 18:02:00',
      'Ann Fox,2026-11-03 09:05:00,2026-11-03 17:35:10',
    ],
  ])('%s', async (...lines) => {
    const { control, grain, notes, records } = await readRecords(csv(...lines));
    expect(control).toEqual({ attendedMinutes: 544 + 510 });
    expect(grain).toBe('day');
    expect(records.map(({ day }) => day)).toEqual(['2026-11-02', '2026-11-03']);
    expect(notes.map(({ code }) => code)).toContain('clocked-days');
  });

  test.each([
    ['over midnight', '22:00', '06:30', 510],
    ['with a mark of the clock', '08:58', '18:02(补卡)', 544],
  ])('%s', async (_, came, went, minutes) => {
    const file = csv('姓名,日期,上班打卡时间,下班打卡时间', `韩雪,2026-11-02,${came},${went}`);
    expect((await readRecords(file)).control).toEqual({ attendedMinutes: minutes });
  });

  test('one punch is no length, and hours of a clock of twelve are refused', async () => {
    const head = 'Name,Date,Time In,Time Out';
    const rows = [
      'Ann Fox,2026-11-02,8:58,',
      'Ann Fox,2026-11-03,,17:35',
      'Ann Fox,2026-11-04,8:58,8:58',
      'Ann Fox,2026-11-05,9:00,17:00',
    ];
    const one = await readRecords(csv(head, ...rows));
    expect(one.control).toEqual({ attendedMinutes: 480 });
    expect(one.rows).toMatchObject({ refused: 0 });
    const twelve = await readRecords(
      csv(head, 'Ann Fox,2026-11-02,9:00,6:00', 'Ann Fox,2026-11-03,9:00,17:00', 'Ann Fox,2026-11-04,9:00,17:30'),
    );
    expect(twelve.control).toEqual({ attendedMinutes: 990 });
    expect(twelve.refusals).toMatchObject([{ line: 2 }]);
  });

  test.each([
    ['Name,Date,AM In,AM Out,PM In,PM Out', '8:00,12:00,13:00,17:30'],
    ['姓名,日期,上午上班,上午下班,下午上班,下午下班', '8:00,12:00,13:00,17:30'],
    ['Name,Date,Time In,Lunch Out,Lunch In,Time Out', '8:00,12:00,13:00,17:30'],
    ['Mitarbeiter,Datum,Kommen 1,Gehen 1,Kommen 2,Gehen 2', '8:00,12:00,13:00,17:30'],
  ])('without the break where it stands there: %s', async (head, times) => {
    const { control, notes } = await readRecords(csv(head, `Ann Fox,2026-11-02,${times}`));
    expect(control).toEqual({ attendedMinutes: 510 });
    expect(notes.map(({ code }) => code)).toContain('clocked-parts');
  });

  test.each([
    ['Name,Date,Check In,Check Out,Hours Worked', '9:00,18:00,8'],
    ['姓名,日期,签到时间,签退时间,工作时长(小时)', '9:00,18:00,8'],
    ['Name,Date,Clock In,Clock Out,Total Hours', '9:00,18:00,8.0'],
  ])('what the file says itself goes before: %s', async (head, cells) => {
    expect((await readRecords(csv(head, `Ann Fox,2026-11-02,${cells}`))).control).toEqual({ attendedMinutes: 480 });
  });

  test.each([
    ['what was planned', '日期,姓名,应上班时间,应下班时间', '2026-11-02,韩雪,9:00,18:00'],
    ['a break of which nobody says how long it is', 'Date,Name,Time In,Time Out,Lunch', '2026-11-02,Ann,9:00,18:00,1'],
    ['a guest', 'Date,Name,Check In,Check Out', '2026-11-01,Ann,2026-11-02 14:00,2026-11-05 11:00'],
    ['no day', '姓名,签到时间,签退时间', '韩雪,9:00,18:00'],
  ])('%s is none', async (_, head, row) => {
    expect(await fault(csv(head, row, row.replace(/韩雪|Ann/, '周岚')))).toMatch(/^import-/);
  });

  test.each(['Attendance', '考勤状态', 'Status', 'kehadiran'])(
    'what a day was, said beside the clock, says more: %s',
    async (header) => {
      const rows = [
        'Ann Fox,2026-11-02,Present,9:00,18:00',
        'Ann Fox,2026-11-03,Sick Leave,,',
        'Bo Lee,2026-11-03,Present,9:00,18:00',
      ];
      expect((await understood(csv(`Name,Date,${header},Time In,Time Out`, ...rows))).grain).toBe('absence');
    },
  );
  test('where nobody was away, the clock counts', async () => {
    const rows = ['Ann Fox,2026-11-02,Present,9:00,18:00', 'Bo Lee,2026-11-02,Late,9:30,18:00'];
    expect((await readRecords(csv('Name,Date,Status,Time In,Time Out', ...rows))).control).toEqual({
      attendedMinutes: 1050,
    });
  });
});

describe('punches in the cells of a month', () => {
  const month = (title: string, ...cells: string[]) =>
    csv(`${title},,,,,`, '姓名,1,2,3,4,5', `韩雪,${cells.join(',')}`, `周岚,${[...cells].reverse().join(',')}`);
  test.each([
    ['2026年11月打卡时间记录', '08:38、18:00', '08:47、12:01、18:00(补卡)', '09:30', '--', ''],
    ['2026年11月刷卡记录', '08:38 18:00', '08:47 18:00', '--', '--', ''],
    ['Punch report November 2026', '08:38;18:00', '08:47;17:40;18:00', '', '', ''],
    ['2026年11月考勤', '08:38 18:00', '08:47 18:00', '', '', ''],
  ])('%s', async (title, ...cells) => {
    const { control, records, notes } = await readRecords(month(title, ...cells), {}, { name: 'file.csv' });
    expect(control).toEqual({ attendedMinutes: 2 * (562 + 553) });
    expect(records).toHaveLength(4);
    expect(notes.map(({ code }) => code)).toContain('clocked-across');
  });
});

describe('a row a punch', () => {
  test.each([
    ['timestamp,name,event_type', 'entry', 'exit'],
    ['日付時刻,氏名,動作', '出勤', '退勤'],
    ['datetime,employee,action', 'clock-in', 'clock-out'],
    ['打卡时间,姓名,类别说明', '上班打卡', '下班打卡'],
    ['日期时间,姓名,机器号', '1', '1'],
    ['Punch Time,Name,Device', 'Gate 1', 'Gate 2'],
  ])('is the time from the first to the last of a day: %s', async (head, came, went) => {
    const rows = [
      `2026-11-02 09:00:00,韩雪,${came}`,
      `2026-11-02 18:00:00,韩雪,${went}`,
      `2026-11-02 08:30:00,周岚,${came}`,
      `2026-11-03 09:30:00,韩雪,${came}`,
      `2026-11-02 17:30:00,周岚,${went}`,
      `2026-11-03 18:00:00,韩雪,${went}`,
    ];
    const { control, records, notes } = await readRecords(csv(head, ...rows));
    expect(control).toEqual({ attendedMinutes: 540 + 540 + 510 });
    expect(records).toHaveLength(3);
    expect(notes.map(({ code }) => code)).toContain('clock-log');
  });

  test('the day may stand apart, and a day with one punch has no length', async () => {
    const rows = [
      'A1,韩雪,2026-11-02,08:58:01',
      'A1,韩雪,2026-11-02,18:02:59',
      'A1,韩雪,2026-11-03,08:59:00',
      'A2,周岚,2026-11-02,09:00:00',
      'A2,周岚,2026-11-02,17:00:00',
    ];
    const { control } = await readRecords(csv('工号,姓名,考勤日期,打卡时间', ...rows));
    expect(control).toEqual({ attendedMinutes: 544 + 480 });
  });

  test('from the end of a night to the beginning of the next is no day', async () => {
    const rows = ['06:00:00,Ann Fox,exit', '22:00:00,Ann Fox,entry', '09:00:00,Bo Lee,entry', '17:00:00,Bo Lee,exit'];
    const { control, refusals } = await readRecords(
      csv('timestamp,name,event', ...rows.map((row) => `2026-11-02 ${row}`)),
    );
    expect(control).toEqual({ attendedMinutes: 480 });
    expect(refusals).toMatchObject([{ line: 3 }]);
  });

  test.each(['In,Out', 'in,out'])('ways of calls are none: %s', async (ways) => {
    const [one, other] = ways.split(',');
    const rows = [`Ann Fox,2026-11-02 09:00,${one}`, `Ann Fox,2026-11-02 18:00,${other}`];
    expect((await understood(csv('Agent,Call time,Direction', ...rows))).grain).toBe('call');
  });
});

describe('months of targets as bare numbers and names', () => {
  const targets = async (bytes: Buffer, profile: ImportProfile = {}) => {
    const understanding = await understood(bytes, profile);
    const { rows } = await gatherTargets(understanding, anybody(), 'month', TODAY);
    return rows.flatMap(({ targets }) => targets.map(({ startsOn, value }) => `${startsOn} ${value}`));
  };
  const want = ['2026-01-01 500', '2026-02-01 600'];
  test.each([
    ['salesperson,month,target', 'Ann Fox,1,500', 'Ann Fox,2,600'],
    ['salesperson,month,target', 'Ann Fox,Jan,500', 'Ann Fox,Feb,600'],
    ['业务员,月份,业绩目标', '韩雪,1,500', '韩雪,2,600'],
  ])('without a year it is asked for, and --year makes it right: %s, %s', async (...lines) => {
    expect(await fault(csv(...lines))).toBe('import-year-unclear');
    expect(await targets(csv(...lines), { year: 2026 })).toEqual(want);
  });
  test.each([
    ['rep,year,month,target', 'Ann Fox,2026,January,500', 'Ann Fox,2026,February,600'],
    ['rep,year,month,target', 'Ann Fox,2026,1,500', 'Ann Fox,2026,2,600'],
    ['vendedor,ano,mes,meta', 'Ana Gil,2026,enero,500', 'Ana Gil,2026,febrero,600'],
  ])('with a column of years: %s, %s', async (...lines) => {
    expect(await targets(csv(...lines))).toEqual(want);
  });
});

describe('lists of staff with pay, superiors and a state', () => {
  test.each([
    [
      'EmployeeID,Last Name,First Name,Birthday,Status,Position,Immediate Supervisor,Basic Salary',
      '1,Fox,Ann,1990-01-02,Regular,Agent,Lee,900',
      '2,Lee,Bo,1991-01-02,Probationary,Agent,Moss,900',
    ],
    ['工号,姓名,状态,用工形式,基本工资', 'A1,韩雪,正式,全职,4000', 'A2,周岚,试用,全职,4000'],
    ['emp_code,emp_name,status,reports_to,hourly_rate', 'E1,Ann Fox,Active,Bo Lee,12', 'E2,Cy Dee,Active,Bo Lee,12'],
  ])('%s', async (...lines) => {
    expect((await understood(csv(...lines))).grain).toBe('roster');
  });
});

test.each([
  ['venda_id;produto;valor_total;status;data_venda;origem', 'Instagram'],
  ['id_venta;producto;total_venta;estado;fecha_venta;origen', 'Tienda'],
  ['pedido_id;produto;valor;status;data_pedido;Origem', 'Indicação'],
])('where a sale came from is nobody: %s', async (head, from) => {
  const row = (i: number) => `V${i};Plano;199,90;paga;2026-11-0${i};${from}`;
  expect(await fault(csv(head, row(2), row(3), row(4)))).toBe('import-missing-field');
});

test.each(['80000', '72345', '610010'])(
  'a short number of a service among whole ones is no extension: %s',
  async (short) => {
    const rows = ['+12125550100', '+12125550101', short, '+12125550102'].map(
      (from, i) => `CA${String(i).repeat(32)},${from},+1646555010${i},outbound-api,completed,30,2026-11-02 10:0${i}:00`,
    );
    const { records, refusals } = await readRecords(csv('sid,from,to,direction,status,duration,start_time', ...rows));
    expect(records).toEqual([]);
    expect(refusals.map(({ code }) => code)).toEqual(Array(4).fill('telephone'));
  },
);
