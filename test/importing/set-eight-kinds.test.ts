import { describe, expect, test } from 'vitest';
import { gatherTargets } from '../../src/importing/gather-targets.ts';
import type { ImportProfile } from '../../src/importing/profiles/profile.ts';
import { bytesInMemory } from '../../src/importing/read/bytes.ts';
import { openImportFile } from '../../src/importing/read/open-file.ts';
import { understand } from '../../src/importing/understand.ts';
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

describe('ways of calls in further languages', () => {
  const file = (header: string, out: string, inward: string) =>
    csv(
      `Agent,Call time,${header},Duration (s),Result`,
      `Ann Fox,2026-11-02 09:00,${out},30,Connected`,
      `Ann Fox,2026-11-02 09:10,${inward},40,Connected`,
      `Ann Fox,2026-11-02 09:20,${out},0,No answer`,
    );
  test.each([
    ['Направление', 'исходящий', 'входящий'],
    ['Arama Yönü', 'Giden', 'Gelen'],
    ['Hướng gọi', 'Gọi đi', 'Gọi đến'],
    ['Arah panggilan', 'Keluar', 'Masuk'],
    ['Direzione', 'In uscita', 'In entrata'],
    ['Kierunek', 'Wychodzące', 'Przychodzące'],
    ['方向', '打出', '打入'],
    ['Smer hovoru', 'outbound', 'inbound'],
  ])('%s', async (header, out, inward) => {
    const { control, leftOut } = await readRecords(file(header, out, inward));
    expect(control).toMatchObject({ dials: 2, connects: 1, talkSeconds: 30 });
    expect(leftOut.map(({ code }) => code)).toEqual(['inbound']);
  });

  test.each([
    ['Direction', '1', '0'],
    ['通话方向', '甲', '乙'],
    ['Richtung', 'A', 'B'],
  ])('what nobody knows is asked, and the condition makes it right: %s', async (header, out, inward) => {
    expect(await fault(file(header, out, inward))).toBe('import-unknown-ways');
    expect(await fault(file(header, out, inward), { where: [`${header}=${out}`] })).toMatch(
      /"dials":2.*"talkSeconds":30/,
    );
    expect(await fault(file(header, out, inward), { columns: { none: header } })).toMatch(/"dials":3/);
  });
});

describe('exports of systems', () => {
  test.each([
    [
      'by what a call was made is no way of reaching somebody',
      [
        'user,date,direction,answered,duration (total),duration (in call),via,call id',
        'Ann Fox,2026-11-02,outbound,Yes,65,58,app,1',
        'Ann Fox,2026-11-02,outbound,No,20,0,web,2',
      ],
      { dials: 2, connects: 1, talkSeconds: 58 },
    ],
    [
      'an exchange of Cisco',
      [
        'globalCallID_callId,dateTimeOrigination,callingPartyNumber,finalCalledPartyNumber,duration',
        '7001,1793581200,1001,912125550100,60',
        '7002,1793582200,1001,912125550101,0',
      ],
      { dials: 2, connects: 1, talkSeconds: 60 },
    ],
    [
      'users of a contact centre',
      [
        'Users,Date,End Date,Direction,Wrap-up,Conversation ID,Total Talk (ms)',
        'Ann Fox,2026-11-02 09:01,2026-11-02 09:05,Outbound,Sale,c1,180000',
        'Bo Lee,2026-11-02 09:11,2026-11-02 09:12,Outbound,No Answer,c2,0',
      ],
      { dials: 2, connects: 1, talkSeconds: 180 },
    ],
    [
      'how a talk went is no answer',
      [
        'rep_name,activity_type,activity_date,duration_min,outcome',
        'Ann Fox,Call,2026-11-02,5,Neutral',
        'Ann Fox,Call,2026-11-02,0,Negative',
        'Ann Fox,Demo,2026-11-02,9,Positive',
      ],
      { dials: 2, connects: 1, talkSeconds: 300 },
    ],
  ])('%s', async (_, lines, sums) => {
    expect((await readRecords(csv(...(lines as string[])))).control).toMatchObject(sums as object);
  });

  test('when a call was over nobody left', async () => {
    const { fields } = await readRecords(
      csv('Agent,Start,End Date,Direction,Duration (s)', 'Ann,2026-11-02 09:00,2026-11-02 09:01,Out,30'),
    );
    expect(fields).not.toContain('left');
  });
});

describe('what a sale came to', () => {
  test.each([
    [
      [
        'date,salesperson,sale_price,status,stock_number',
        '2026-11-02,Ann,"$69,770",Sold,S1',
        '2026-11-03,Ann,"$1,230",Lost,S2',
      ],
      { deals: 1, amount: 69770 },
    ],
    [
      [
        '销售时间,导购,商品,实际成交金额,销售单号',
        '2026-11-02 10:11,韩雪,外套,799,X1',
        '2026-11-02 11:11,周岚,裤子,500,X2',
      ],
      { deals: 2, amount: 1299 },
    ],
    [
      [
        '赢单时间,负责人,销售阶段,预计成交金额,实际成交金额',
        '2026-11-02,韩雪,赢单,10000,9800',
        ',周岚,方案报价,20000,',
      ],
      { deals: 1, amount: 9800 },
    ],
    [
      [
        '订单日期,业务员,订单状态,总金额,订单号',
        '2026-11-02,韩雪,已收清,500,A',
        '2026-11-03,韩雪,未收款,300,B',
        '2026-11-03,韩雪,已付清,200,C',
      ],
      { deals: 2, amount: 700 },
    ],
    [
      [
        'Ngày,Nhân viên,Mã đơn hàng,Thành tiền,Trạng thái',
        '2026-11-02,Nguyễn An,D1,1500000,Hoàn thành',
        '2026-11-03,Nguyễn An,D2,500000,Đã hủy',
      ],
      { deals: 1, amount: 1500000 },
    ],
  ])('%s', async (lines, sums) => {
    expect((await readRecords(csv(...lines))).control).toEqual(sums);
  });

  test('where several went for it, a price is no sum', async () => {
    const file = csv(
      'date,salesperson,sale_price,quantity,status,order_id',
      '2026-11-02,Ann,100,3,Sold,O1',
      '2026-11-03,Ann,120,1,Sold,O2',
    );
    expect((await readRecords(file)).control).toEqual({ deals: 2 });
  });
});

test.each([
  'Data;Vendedor;Nº Pedido;Valor Total',
  'Fecha;Vendedor;N° Pedido;Total venta',
  'Data;Vendedor;1ª Parcela;Valor Total',
])('a sign of numbering makes no Chinese of a small file: %s', async (head) => {
  expect(await fault(Buffer.from(`${head}\n13/11/2026;Ana Lima;P1;500\n14/11/2026;Rui Paz;P2;300\n`))).toMatch(
    /"amount":800/,
  );
});

test.each([
  ['Дата звонка', 'Менеджер'],
  ['Tarih', 'Müşteri Temsilcisi'],
  ['Tanggal', 'Nama Sales'],
])('nobody who writes %s puts the month first with dots', async (day, who) => {
  const file = csv(
    `${day},${who},Direction,Duration (s)`,
    '02.11.2026 09:00,Ann,out,30',
    '03.11.2026 09:00,Ann,out,30',
  );
  expect((await readRecords(file)).records.map((each) => each.day)).toEqual(['2026-11-02', '2026-11-03']);
});

test.each([
  ['Длительность (сек)', 95],
  ['Görüşme Süresi (dk)', 5700],
  ['Thời lượng (phút)', 5700],
  ['Durasi (detik)', 95],
])('units in further languages: %s', async (header, seconds) => {
  const { control, notes } = await readRecords(
    csv(`Agent,Date,Direction,${header},Call ID`, 'Ann,2026-11-02,out,60,C1', 'Ann,2026-11-02,out,35,C2'),
  );
  expect(control.talkSeconds).toBe(seconds);
  expect(notes.map(({ code }) => code)).not.toContain('unit-assumed');
});

describe('headers of further languages and systems', () => {
  test.each([
    ['Data,Pracownik,Liczba połączeń,Odebrane', { dials: 230, connects: 75 }],
    ['תאריך,נציג,שיחות יוצאות,שיחות שנענו', { dials: 230, connects: 75 }],
    ['التاريخ,الموظف,عدد المكالمات,المكالمات المجابة', { dials: 230, connects: 75 }],
    ['Datum,Medewerker,Uitgaand,Beantwoord', { dials: 230, connects: 75 }],
    ['วันที่,พนักงาน,จำนวนสาย,รับสาย', { dials: 230, connects: 75 }],
  ])('%s', async (head, sums) => {
    expect((await readRecords(csv(head, '2026-11-02,Ann Fox,120,40', '2026-11-03,Bo Lee,110,35'))).control).toEqual(
      sums,
    );
  });

  test.each([
    'AgentName,ContactId,Direction,ContactStart,TalkSeconds,DispositionName',
    'From Name,To Number,Direction,Date & Time,Duration (s),Result',
    'Agent,Call ID,Direction,Conversation Start,Duration (s),Result',
  ])('%s', async (head) => {
    const file = csv(
      head,
      'Ann Fox,1,Outbound,2026-11-02 09:00,180,Answered',
      'Ann Fox,2,Outbound,2026-11-02 09:10,0,No Answer',
    );
    expect((await readRecords(file)).control).toMatchObject({ dials: 2, connects: 1, talkSeconds: 180 });
  });

  test.each(['拼客服:小雪', '某某旗舰:小雪', '主账号:小雪'])(
    'the account of a shop before the own name: %s',
    async (who) => {
      const { records } = await readRecords(
        csv('客服账号,日期,最终付款人数,客服销售额', `${who},2026-11-02,12,3600.50`),
      );
      expect(records).toMatchObject([{ name: '小雪' }]);
    },
  );
});

test.each(['roster.csv', '排班人员.csv', 'attendance staff.csv'])(
  'two days of one person in a list of staff are no days across: %s',
  async (name) => {
    const head = '序号,部门,姓名,岗位,入职时间,转正时间,状态';
    const rows = ['1,电销部,韩雪,专员,2026-03-02,2026-06-02,在职', '2,电销部,周岚,主管,2025-03-02,2025-06-02,在职'];
    const opened = await openImportFile(bytesInMemory(name, csv(head, ...rows)));
    expect((await understand(opened, name, { profile: {}, today: TODAY })).grain).toBe('roster');
  },
);

test.each([
  ['指标,11月2日,11月3日,11月4日', '--on'],
  ['Metric,Jan,Feb,Mar', '--on'],
  ['KPI,2026-11-02,2026-11-03,2026-11-04', '--on'],
])('days and months across measures are no people: %s', async (head) => {
  const { message } = await readRecords(
    csv(head, '外呼量,150,130,120', '接通量,60,50,40', '成单数,2,1,0'),
    {},
    { on: '2026-11-02' },
  ).then(
    ({ records }) => ({ message: records.map((each) => each.name).join() }),
    (error: Error) => error,
  );
  expect(message).toMatch(/^import-/);
});

describe('targets with a column a month', () => {
  const targets = async (name: string, bytes: Buffer, profile: ImportProfile = {}) => {
    const opened = await openImportFile(bytesInMemory(name, bytes));
    const understanding = await understand(opened, name, { profile, today: TODAY });
    const { rows } = await gatherTargets(understanding, anybody(), 'month', TODAY);
    return rows.flatMap((row) => row.targets.map(({ metric, startsOn, value }) => `${metric} ${startsOn} ${value}`));
  };
  test.each([
    ['a.csv', ['姓名,工号,2026年11月目标,2026年12月目标', '韩雪,A1,500,600'], 'amount'],
    ['quotas.csv', ['Sales Rep,Nov-26,Dec-26,Total', 'Ann Fox,500,600,1100'], 'amount'],
    ['targets 2026.csv', ['Rep,Region,Nov,Dec', 'Ann Fox,North,500,600'], 'amount'],
    ['外呼目标2026年.csv', ['姓名,11月,12月', '韩雪,500,600'], 'dials'],
  ])('%s: %j', async (name, lines, metric) => {
    expect(await targets(name, csv(...lines))).toEqual([`${metric} 2026-11-01 500`, `${metric} 2026-12-01 600`]);
  });
  test('without a year it is asked for, and --year makes it right', async () => {
    const file = csv('姓名,11月目标,12月目标', '韩雪,500,600');
    await expect(targets('a.csv', file)).rejects.toMatchObject({ code: 'import-year-unclear' });
    expect(await targets('a.csv', file, { year: 2026 })).toHaveLength(2);
  });
  test.each([
    ['sales.csv', '姓名,1月,2月'],
    ['a.csv', '姓名,1月目标,1月实际,2月目标,2月实际'],
  ])('what came of months is no target: %s %s', async (name, head) => {
    const row = `韩雪,${head
      .split(',')
      .slice(1)
      .map(() => '500')
      .join(',')}`;
    const understanding = await openImportFile(bytesInMemory(name, csv(head, row))).then((opened) =>
      understand(opened, name, { profile: {}, today: TODAY }).catch(() => null),
    );
    expect(understanding?.notes.map(({ code }) => code) ?? []).not.toContain('months-across');
  });
});

test('a long list with two days in a row is understood at once', async () => {
  const rows = Array.from(
    { length: 900 },
    (_, i) => `O${i},A${i % 40},Plan,Demo,${i * 10},2026-10-01,2026-11-0${(i % 9) + 1},Open,30`,
  );
  const begun = process.cpuUsage().user;
  await fault(csv('opp_id,account_id,product,stage,amount,created_date,close_date,status,probability', ...rows));
  expect((process.cpuUsage().user - begun) / 1e6).toBeLessThan(3);
});
