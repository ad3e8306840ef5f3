import { describe, expect, test } from 'vitest';
import { gatherAbsences } from '../../src/importing/gather-absences.ts';
import { gatherRoster } from '../../src/importing/gather-roster.ts';
import type { ImportProfile } from '../../src/importing/profiles/profile.ts';
import { bytesInMemory } from '../../src/importing/read/bytes.ts';
import { openImportFile } from '../../src/importing/read/open-file.ts';
import { understand } from '../../src/importing/understand.ts';
import { readRecords } from './read-records.ts';
import { anybody, csv, fault, TODAY, understood } from './tried.ts';

const names = async (bytes: Buffer, profile: ImportProfile = {}) =>
  (await gatherRoster(await understood(bytes, profile), TODAY)).rows.map(({ naming }) => naming.name);

describe('what goods are called is nobody’s name', () => {
  test.each([
    ['条码,名称,规格,进货价', '6900001,山楂条,12*20,3.5', '6900002,果丹皮,10*30,2.8', '6900003,话梅,8*40,4.1'],
    ['Name,Barcode,Unit price,Stock', 'Oat bar,490001,2.5,40', 'Rye bar,490002,3,25', 'Nut bar,490003,4,9'],
    ['名称,库存,单价', '耳机,30,199', '音箱,12,299', '鼠标,50,89'],
    ['Nombre,SKU,Precio unitario,Existencias', 'Lima,a1,2,30', 'Pera,a2,3,20', 'Uva,a3,4,10'],
  ])('%s', async (...lines) => expect(await fault(csv(...lines))).toBe('import-no-grain'));

  test('a list of people with a code, or called 姓名, stays one', async () => {
    expect(await names(csv('工号,名称,单位,品牌', 'Q1,韩雪,一部,A', 'Q2,周岚,二部,B'))).toEqual(['韩雪', '周岚']);
    expect(await names(csv('姓名,单位,品牌', '韩雪,一部,A', '周岚,二部,B'))).toEqual(['韩雪', '周岚']);
  });
});

test.each([
  ['部门,氏名', '営業,出勤日', '営業,', '営業,1', '営業,2', '営業,3', '営業,4', '営業,5'],
  ['备注,姓名', 'x,岗位', 'x,', 'x,', 'x,', 'x,', 'x,'],
  ['Name,Remark', 'Company,x', '1 (Mon),y', '2 (Tue),y', '3 (Wed),y', '4 (Thu),y', '5 (Fri),y'],
])('a form about one person is no list of people: %s', async (...lines) =>
  expect(await fault(csv(...lines))).toBe('import-no-grain'),
);

test.each(['Name,Group,Q1,Q2', '姓名,类别,一季度,二季度', 'Name,Group,March,April', '姓名,类别,上半年,下半年'])(
  'numbers of quarters or months across are no list of people: %s',
  async (headers) =>
    expect(await fault(csv(headers, 'Ida Holm,x,3,5', 'Max Rau,y,4,6', 'Lia Sund,x,1,2'))).toBe('import-no-grain'),
);

describe('from when to when, and how long: time at work, and no call', () => {
  test.each([
    'Name,Date,Time-in,Time-out,Duration',
    'Nama,Tanggal,Jam masuk,Jam pulang,Durasi',
    'Mitarbeiter,Datum,Kommen,Gehen,Dauer',
    '姓名,日期,签到时间,签退时间,时长',
    'Agente,Fecha,Entrada,Salida,Duración',
  ])('%s', async (headers) => {
    const file = csv(headers, 'Ida Holm,2026-11-02,9:00,12:30,3:30', 'Max Rau,2026-11-02,22:00,2:15,4:15');
    expect((await readRecords(file)).control).toEqual({ attendedMinutes: 465 });
  });
});

describe('the day of a deal is the one on which it was decided', () => {
  test.each(['contact_datetime,final_decision_datetime', 'contact_date,signing_date', '联系时间,签约时间'])(
    '%s',
    async (headers) => {
      const file = csv(
        `deal_id,agent,status,amount,${headers}`,
        'd1,Ida,won,100,2026-10-01 09:00,2026-11-02 10:00',
        'd2,Ida,lost,90,2026-10-02 09:00,2026-11-03 10:00',
      );
      expect((await readRecords(file)).records.map(({ day }) => day)).toEqual(['2026-11-02']);
    },
  );
});

test.each(['ten_nv', 'full_name', '姓名'])('a login beside a password is not the name: %s', async (header) => {
  const file = csv(`${header},username,password,role`, '韩雪,s1,x1,staff', '周岚,s2,x2,staff');
  expect(await names(file)).toEqual(['韩雪', '周岚']);
});

describe('what was sold and what was paid later are two things', () => {
  test.each([
    ['tipo', 'VENDA', 'RECEBIMENTO'],
    ['类型', '销售', '收款'],
    ['Type', 'Invoice', 'Receipt'],
    ['movimiento', 'Venta', 'Cobro'],
  ])('%s', async (header, sold, paid) => {
    const file = csv(
      `单号,业务员,日期,金额,${header}`,
      `a1,韩雪,2026-11-02,100,${sold}`,
      `a2,韩雪,2026-11-03,100,${paid}`,
      `a3,周岚,2026-11-03,50,${sold}`,
    );
    expect(await fault(file)).toBe('import-two-flows');
    expect(await fault(file, { where: [`${header}=${sold}`] })).toMatch(/"amount":150/);
    expect(await fault(file, { where: [`${header}=${paid}`] })).toMatch(/"amount":100/);
  });
});

describe('the state of a day, one row a person and day', () => {
  async function away(bytes: Buffer) {
    const people = anybody();
    const { days } = await gatherAbsences(await understood(bytes), people, TODAY);
    return days.flatMap(({ person, day, away: [one] }) =>
      one === undefined ? [] : [`${people.all[person]?.name} ${day.slice(8)} ${one.kind}`],
    );
  }
  test.each([
    ['Nama,Tanggal,Status', 'Hadir', 'Sakit', 'Terlambat', 'Alpha'],
    ['Employee,Date,Status', 'Present', 'Sick leave', 'Late', 'Absent'],
    ['姓名,日期,状态', '正常', '病假', '迟到', '旷工'],
    ['Mitarbeiter,Datum,Status', 'anwesend', 'krank', 'Homeoffice', 'fehlt'],
    ['担当者,日付,状況', '出社', '病欠', '在宅', '欠勤'],
    ['Agente,Fecha,Estado', 'Presente', 'Enfermo', 'Teletrabajo', 'Ausente'],
  ])('%s', async (headers, came, sick, late, absent) => {
    const file = csv(
      headers,
      `Ida,2026-11-02,${came}`,
      `Ida,2026-11-03,${sick}`,
      `Max,2026-11-02,${late}`,
      `Max,2026-11-03,${absent}`,
    );
    expect(await away(file)).toEqual(['Ida 03 sick', 'Max 03 null']);
  });

  test.each([
    ['annual_leave', 'annual'],
    ['casual_leave', 'personal'],
    ['Unpaid Leave', 'null'],
    ['earned leave', 'annual'],
  ])('%s', async (mark, kind) => {
    const file = csv('姓名,2026-11-02,2026-11-03', `韩雪,present,${mark}`, '周岚,present,present');
    expect(await away(file)).toEqual([`韩雪 03 ${kind}`]);
  });

  test('of a call it is none', async () => {
    const file = csv('Agent,Date,Status', 'Ida,2026-11-02,Answered', 'Ida,2026-11-02,No answer');
    expect(await fault(file)).not.toMatch(/absence/);
  });
});

describe('leave with a first day and a number of days', () => {
  async function read(bytes: Buffer) {
    const understanding = await understood(bytes);
    const people = anybody();
    const { days } = await gatherAbsences(understanding, people, TODAY);
    return {
      days: days.flatMap(({ day, away: [one] }) => (one === undefined ? [] : [`${day.slice(5)} ${one.half ?? 'day'}`])),
      notes: understanding.notes.map(({ code }) => code).filter((code) => /^leave-(?:counted|begins)/.test(code)),
    };
  }
  test.each(['姓名,请假日期,请假天数,类型', '姓名,假别,开始日期,天数', 'Employee,Leave type,Start date,Days'])(
    '%s',
    async (headers) => {
      const row = (day: string, count: string) =>
        headers
          .split(',')
          .map((header) =>
            /日期|date/.test(header)
              ? day
              : /天数|days/i.test(header)
                ? count
                : /类型|假别|type/.test(header)
                  ? '病假'
                  : '韩雪',
          )
          .join(',');
      // A Friday, a Monday with half a day, a Saturday.
      expect(
        await read(csv(headers, row('2026-11-06', '2'), row('2026-11-16', '1.5'), row('2026-11-21', '2'))),
      ).toEqual({
        days: ['11-06 day', '11-09 day', '11-16 day', '11-17 am', '11-21 day', '11-22 day'],
        notes: ['leave-counted'],
      });
      expect(await read(csv(headers, row('2026-11-06', '1')))).toEqual({ days: ['11-06 day'], notes: [] });
      const twice = await read(csv(headers, row('2026-11-09', '2'), row('2026-11-09', '1')));
      expect(twice).toEqual({ days: ['11-09 day', '11-10 day'], notes: ['leave-counted', 'leave-begins-twice'] });
    },
  );

  test('a row without its last day', async () => {
    const file = csv(
      '姓名,假别,开始日期,结束日期,天数',
      '韩雪,年假,2026-11-05,,3',
      '周岚,年假,2026-11-05,2026-11-06,2',
    );
    expect((await read(file)).days.sort()).toEqual(['11-05 day', '11-05 day', '11-06 day', '11-06 day', '11-09 day']);
  });
});

test.each([
  'shift_date,staff_id,start_time,end_time',
  '日期,姓名,开始时间,结束时间',
  'Datum,Mitarbeiter,Beginn,Ende',
  'date,worker,from,to',
])('shifts from an hour to an hour are named: %s', async (headers) => {
  const file = csv(headers, '2026-11-02,S01,17:00,23:00', '2026-11-03,S02,09:00,17:00');
  expect(await fault(file)).toBe('import-planned-shifts');
});

test('a sheet to sign is no list', async () => {
  const file = csv('十一月签到表,,,', '日期,姓名,上午,下午', '11.2,韩雪,,', '11.3,韩雪,,');
  expect(await fault(file)).toBe('import-punches');
});

test.each(['vendedorEmail', 'seller_email', 'worker_email'])('whose mailbox it is: %s', async (header) => {
  const file = csv(`order_id,fecha,total,${header}`, 'o1,2026-11-02,10,ida@x.cn', 'o2,2026-11-03,20,max@x.cn');
  expect((await readRecords(file)).control).toEqual({ deals: 2, amount: 30 });
});

test('moments in a row of data are no days across', async () => {
  const lines = ['id,inbox,assignee,created,closed'];
  for (let i = 0; i < 12; i += 1) lines.push(`${i},web,agent,2026-11-02 0${i % 9}:10:00,2026-11-03 1${i % 9}:20:00`);
  expect(await fault(csv(...lines))).not.toBe('import-days-across');
});

describe('days with the date first', () => {
  test.each([
    ['Mo 02.11.2026', 'Di 03.11.2026'],
    ['Montag, 2.11.2026', 'Dienstag, 3.11.2026'],
    ['02.11.2026', '03.11.2026'],
    ['Mo 02.11.26', 'Di 03.11.26'],
  ])('%s', async (first, second) => {
    const file = csv(`Mitarbeiter;${first};${second}`, 'Ida Holm;8;7', 'Max Rau;4;0').toString();
    const { records } = await readRecords(Buffer.from(file), { columns: { dials: '2026-11-02' } });
    expect(records.map(({ day }) => day).sort()).toEqual(['2026-11-02', '2026-11-02', '2026-11-03', '2026-11-03']);
  });

  test('marks below them', async () => {
    const file = csv('Mitarbeiter,Mo 02.11.2026,Di 03.11.2026', 'Ida Holm,krank,anwesend', 'Max Rau,anwesend,Urlaub');
    const { days } = await gatherAbsences(await understood(file), anybody(), TODAY);
    expect(days.flatMap(({ day, away: [one] }) => (one ? [`${day} ${one.kind}`] : []))).toEqual([
      '2026-11-02 sick',
      '2026-11-03 annual',
    ]);
  });
});

describe('the one thing that an English title names', () => {
  const days = ['Agent,2026-11-02,2026-11-03', 'Ida Holm,40,41', 'Max Rau,30,31'];
  test.each([
    ['Outbound calls November 2026', { dials: 142 }],
    ['Dials per day', { dials: 142 }],
    ['Deals closed', { deals: 142 }],
  ])('%s', async (title, sums) => expect((await readRecords(csv(`${title},,`, ...days))).control).toEqual(sums));
  test.each(['Missed calls', 'Inbound calls', 'Call target', 'Calls and deals', 'Average calls', 'Team north'])(
    '%s says nothing',
    async (title) => expect(await fault(csv(`${title},,`, ...days))).toBe('import-days-across'),
  );
});

test('letters of a Vietnamese sheet of attendance; elsewhere X is asked about', async () => {
  const rows = ['An,X,P,X,X', 'Bình,X,X,Ô,V'];
  const days = ',2026-11-02,2026-11-03,2026-11-04,2026-11-05';
  const { days: found } = await gatherAbsences(await understood(csv(`Họ và tên${days}`, ...rows)), anybody(), TODAY);
  expect(found.flatMap(({ day, away: [one] }) => (one ? [`${day.slice(8)} ${one.kind}`] : []))).toEqual([
    '03 annual',
    '04 sick',
    '05 null',
  ]);
  expect(await fault(csv(`姓名${days}`, 'An,X,休,X,X', 'Bình,X,X,休,X'))).toMatch(/^import-/);
});

test('the letters of a house before some of the headers', async () => {
  const file = csv(
    'Deal name,ABC - Stage,ABC Amount paid,ABC Deal owner,Closed on',
    'Villa,Won,100,Ida,2026-11-02',
    'Flat,Lost,90,Ida,2026-11-03',
  );
  expect((await readRecords(file)).control).toEqual({ deals: 1, amount: 100 });
});

describe('days of another year than the title', () => {
  const sheet = (title: string) =>
    csv(`${title},,,`, '姓名,2021-08-03,2021-08-04,2021-08-05', '韩雪,上班,事假,上班', '周岚,休,上班,上班');
  const away = async (bytes: Buffer, profile: ImportProfile = {}, on?: string) => {
    const opened = await openImportFile(bytesInMemory('file.csv', bytes));
    const read = await understand(opened, 'file.csv', { profile, today: TODAY, ...(on === undefined ? {} : { on }) });
    const { days } = await gatherAbsences(read, anybody(), TODAY);
    return days.flatMap(({ day, away: [one] }) => (one?.kind === 'personal' ? [day] : []));
  };
  test.each(['2026年11月考勤表', '考勤 2026-11', 'Attendance November 2026'])('%s', async (title) => {
    expect(await fault(sheet(title))).toBe('import-title-otherwise');
    expect(await away(sheet(title), { year: 2021 })).toEqual(['2021-08-04']);
    expect(await away(sheet(title), {}, '2026-11-01')).toEqual(['2026-11-04']);
  });
  test.each(['2021年8月考勤表', '考勤表', '2021年9月考勤表', '考勤表（制表 2026-11-24）'])(
    '%s is no other',
    async (title) => expect(await away(sheet(title))).toEqual(['2021-08-04']),
  );
});

describe('a list of customers makes nobody a member', () => {
  test.each(['id,nome,telefone,limite', '序号,姓名,电话,积分', 'id,Name,Phone,Credit limit'])('%s', async (headers) =>
    expect(await fault(csv(headers, '1,Ida,13900000000,300', '2,Max,13900000001,500'))).toBe('import-no-grain'),
  );
  test.each(['clientes.csv', 'Customers.xlsx', '客户名单.csv'])('called %s', async (name) => {
    const opened = await openImportFile(
      bytesInMemory(name.replace('xlsx', 'csv'), csv('Name,Phone', 'Ida,1', 'Max,2')),
    );
    await expect(understand(opened, name, { today: TODAY })).rejects.toMatchObject({ code: 'import-no-grain' });
  });
  test.each(['客户经理名单.csv', 'customer service.csv'])('%s is staff', async (name) => {
    const opened = await openImportFile(bytesInMemory(name, csv('Name,Phone', 'Ida,1', 'Max,2')));
    expect((await understand(opened, name, { today: TODAY })).grain).toBe('roster');
  });
});

test('the header again in a list of people is nobody', async () => {
  expect(await names(csv('姓名,部门', '姓名,一组', '韩雪,一组', '周岚,二组'))).toEqual(['韩雪', '周岚']);
});

describe('nobody becomes a member from a bare name without evidence', () => {
  const day = (i: number) => `2026-11-${String(i + 2).padStart(2, '0')}`;
  const people = ['韩雪', '周岚', '吴川', '郑敏', '何谷', '罗青', '许帆', '方圆', '唐乐', '冯夏', '曹宁', '邓禾'];
  const rows = (of: (name: string, day: string, i: number) => string) => people.map((name, i) => of(name, day(i), i));

  test.each([
    ['an address', ['日期,姓名,收货地址,成交金额', ...rows((n, d, i) => `${d},${n},幸福路${i}号,${100 + i}`)]],
    ['an age', ['报名日期,姓名,年龄,课程,实付金额', ...rows((n, d, i) => `${d},${n},${20 + i},雅思班,1980`)]],
    ['a quantity', ['Date,Name,Quantity,Amount', ...rows((_, d, i) => `${d},Ann Q${i},2,${50 + i}`)]],
    ['other names daily', ['日期,姓名,通话时长(秒),通话结果', ...rows((n, d, i) => `${d},${n},${30 + i},已接通`)]],
    ['shops', ['名称,日期,成单,业绩', ...rows((_, d, i) => `${['东门店', '西门店'][i % 2]},${d},3,900`)]],
    [
      'a price',
      [
        'Name,Start Date,Status,Price',
        'Yoga,2026-11-02,Active,9',
        'Excel,2026-11-03,Active,8',
        'Knots,2026-11-04,Active,7',
      ],
    ],
  ])('%s', async (_, lines) => {
    expect(await fault(csv(...lines))).toBe('import-whose-name');
  });

  test('the flag that is named decides, and who comes again or has a code is known', async () => {
    const bought = ['日期,姓名,收货地址,成交金额', ...rows((n, d) => `${d},${n},幸福路,100`)];
    expect(await fault(csv(...bought), { columns: { name: '姓名' } })).not.toBe('import-whose-name');
    const again = ['日期,姓名,数量,成交金额', ...rows((_, d, i) => `${d},${people[i % 3]},2,100`)];
    expect(await fault(csv(...again))).not.toBe('import-whose-name');
    const coded = ['日期,工号,姓名,年龄,成交金额', ...rows((n, d, i) => `${d},Q${i},${n},30,100`)];
    expect(await fault(csv(...coded))).not.toBe('import-whose-name');
    const oneDay = ['日期,姓名,成单,业绩', ...rows((n) => `2026-11-03,${n},1,100`)];
    expect(await fault(csv(...oneDay))).not.toBe('import-whose-name');
  });
});
