import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { TeamctlError } from '../../src/errors.ts';
import { gatherAbsences } from '../../src/importing/gather-absences.ts';
import { People } from '../../src/importing/people.ts';
import type { ImportProfile } from '../../src/importing/profiles/profile.ts';
import { bytesInMemory } from '../../src/importing/read/bytes.ts';
import { openImportFile } from '../../src/importing/read/open-file.ts';
import { understand } from '../../src/importing/understand.ts';
import { readRecords } from './read-records.ts';

const TODAY = '2026-11-24';
const csv = (lines: readonly string[]) => Buffer.from(`${lines.join('\n')}\n`);

async function fault<T>(work: () => Promise<T>): Promise<T | TeamctlError> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TeamctlError) return error;
    throw error;
  }
}

async function sums(lines: readonly string[], options: Parameters<typeof readRecords>[2] = {}) {
  const found = await fault(async () => (await readRecords(csv(lines), {}, options)).control);
  return found instanceof TeamctlError ? found.code : found;
}

async function understood(bytes: Uint8Array, name = 'file', profile: ImportProfile = {}) {
  const opened = await openImportFile(bytesInMemory(name, bytes), {});
  return understand(opened, name, { profile, today: TODAY });
}

async function errorOf(lines: readonly string[], name = 'file') {
  const found = await fault(() => understood(csv(lines), name));
  return found instanceof TeamctlError ? found : null;
}

const fieldsOf = async (lines: readonly string[], profile: ImportProfile = {}) => {
  const { grain, sections } = await understood(csv(lines), 'file', profile);
  const columns = sections[0]?.columns ?? [];
  return `${grain}: ${columns.flatMap(({ field, header }) => (field === null ? [] : [`${header}=${field}`])).join(' ')}`;
};

/** Who is away when: `name day kind half`. */
async function awayIn(lines: readonly string[], name: string, profile: ImportProfile = {}) {
  const people = new People([], { teamId: 1, onlyThisTeam: true, createMembers: true });
  const { days } = await gatherAbsences(await understood(csv(lines), name, profile), people, TODAY);
  return days.flatMap(({ person, day, is, away }) =>
    is === 'work'
      ? []
      : away.map(({ half, kind }) => `${people.all[person]?.name} ${day.slice(5)} ${kind} ${half ?? 'whole'}`),
  );
}

describe('stages of a sale are read, whatever they stand below', () => {
  const stages = ['Lead', 'Pipeline', 'Commit', 'Closed'];
  const rows = stages.map(
    (stage, i) => `${i + 1},${i % 2 === 0 ? 'Ann' : 'Bo'},2026-11-0${i + 2},${stage},${(i + 1) * 100}`,
  );

  test.each(['estagio', 'Fase', 'Этап сделки по воронке', 'Durum', 'forecast_bucket', 'kanban'])(
    '%s',
    async (header) => {
      const file = [`opportunity_id,agent,sale_date,${header},valor`, ...rows];
      expect(await sums(file)).toBe('import-no-won');
      expect(await sums(file, { won: ['Closed'] })).toEqual({ deals: 1, amount: 400 });
    },
  );

  test('in other words', async () => {
    const words = ['Qualificação', 'Negociação', 'Fechado ganho', 'Fechado perdido'];
    const file = words.map((word, i) => `${i + 1},Ana,2026-11-0${i + 2},${word},50`);
    expect(await sums(['id_oportunidade,vendedor,data_venda,passo,valor', ...file])).toEqual({ deals: 1, amount: 50 });
  });

  test('kinds of customers are no stages', async () => {
    const file = ['Lead', 'Prospect', 'Opportunity', 'Partner'].map((word, i) => `${i},Ann,2026-11-02,${word},50`);
    expect(await sums(['order_id,agent,order_date,customer_type,amount', ...file])).toEqual({ deals: 4, amount: 200 });
  });
});

describe('a leave of several days', () => {
  const clock = (cells: readonly string[]) => [
    '打卡明细,,,,',
    '统计时间:2026-11-02 ～ 2026-11-05,,,,',
    `姓名,${[2, 3, 4, 5].map((date) => `2026-11-0${date}`).join(',')}`,
    `周岚,${cells.join(',')}`,
    '郑川,正常 ;,正常 ;,正常 ;,正常 ;',
  ];

  test('begins and ends at noon', async () => {
    const leave = '正常（请假） ; 年假2.5天（11/2 下午 - 11/4 下午）';
    expect(await awayIn(clock([leave, leave, leave, '正常 ;']), '月报.csv')).toEqual([
      '周岚 11-02 annual pm',
      '周岚 11-03 annual whole',
      '周岚 11-04 annual whole',
    ]);
    const early = '正常（请假） ; 病假12小时（11/3 09:00 - 11/4 12:00）';
    expect(await awayIn(clock(['正常 ;', early, early, '正常 ;']), '月报.csv')).toEqual([
      '周岚 11-03 sick whole',
      '周岚 11-04 sick am',
    ]);
    const late = '正常（请假） ; 事假19.0小时（11/3 14:00 - 11/5 18:00）';
    expect((await awayIn(clock(['正常 ;', late, late, late]), '月报.csv'))[0]).toBe('周岚 11-03 personal pm');
  });

  test('takes nothing of a day of rest among them', async () => {
    const leave = '年假2.0天（11/3 上午 - 11/5 下午）';
    const cells = ['正常 ;', `正常（请假） ; ${leave}`, `正常（休息） ; ${leave}`, `正常（请假） ; ${leave}`];
    expect(await awayIn(clock(cells), '月报.csv')).toEqual([
      '周岚 11-03 annual whole',
      '周岚 11-04 rest whole',
      '周岚 11-05 annual whole',
    ]);
  });

  test('as another clock writes it, a row a day', async () => {
    const leave = '年假11-02 14:00到11-03 18:00 1.5天';
    const rows = [`周岚,2026-11-02,${leave}`, `周岚,2026-11-03,${leave}`, '郑川,2026-11-02,正常'];
    expect(await awayIn(['姓名,日期,考勤结果', ...rows], 'file')).toEqual([
      '周岚 11-02 annual pm',
      '周岚 11-03 annual whole',
    ]);
  });
});

describe('numbered shifts beside rest are shifts', () => {
  const roster = (marks: readonly string[]) => [
    `2026年11月排班表${','.repeat(6)}`,
    '姓名,1,2,3,4,5,6',
    `周岚,${marks.join(',')}`,
    `郑川,${[...marks].reverse().join(',')}`,
  ];

  test.each([
    [['A1', '休', 'A2', 'A1', 'A2', 'A1']],
    [['D1', 'D1', 'N2', '公休', 'N2', 'D1']],
    [['ZB1', 'ZB2', 'ZB1', 'off', 'ZB2', 'ZB1']],
  ])('%j', async (marks) => {
    expect((await awayIn(roster(marks), '排班.csv')).map((each) => each.split(' ')[2])).toEqual(['rest', 'rest']);
  });

  test.each([
    [['A1', 'A2', 'A1', 'A2', 'A1', 'A2']],
    [['休', '休', '休', '休', 'K1', 'K2']],
    [['A', 'B', '休', 'A', 'B', 'A']],
  ])('%j is asked about', async (marks) => {
    expect((await errorOf(roster(marks), '排班.csv'))?.code).toBe('import-unknown-mark');
  });
});

test.each([
  ['2025년 9월 근무표', '사번,이름'],
  ['2026年11月シフト表', '社員番号,氏名'],
  ['Bảng chấm công 11/2026', 'Mã nhân viên,Họ tên'],
])('%s without a mark is said to be empty', async (title, who) => {
  const days = Array.from({ length: 28 }, (_, i) => i + 1);
  const blank = ','.repeat(days.length);
  expect((await errorOf([title, `${who},${days.join(',')}`, `1,A${blank}`, `2,B${blank}`]))?.code).toBe(
    'import-empty-roster',
  );
});

describe('what is missing is named', () => {
  test.each(['Agent,Region,Call Time', '姓名,备注,日期', 'Tenant,Property,Signed Date'])(
    '%s and no row',
    async (header) => {
      expect((await errorOf([header]))?.code).toBe('import-no-rows');
    },
  );

  test('columns in which days stand', async () => {
    const rows = ['1,Ana,Cerrado ganado,900,2026-11-02,2026-11-05', '2,Bo,Cerrado perdido,80,2026-11-03,2026-11-06'];
    const error = await errorOf(['id,responsable,etapa,importe,ultima_actividad,cierre_previsto', ...rows]);
    expect(error?.data).toMatchObject({ field: 'day', days: ['ultima_actividad', 'cierre_previsto'] });
  });

  test('what is known of a table that may be anything', async () => {
    const error = await errorOf(['Fecha,Representante,CódigoProducto', '02/11/2026,Ana,B1', '03/11/2026,Bo,B2']);
    expect(error?.data).toMatchObject({ known: ['Fecha', 'Representante'] });
  });
});

test.each([
  ['quota_monthly', 'rep_id,rep_name,hire_date', 'S1,Ann,2024-03-04,55'],
  ['目标', '工号,姓名,入职日期', '001,周岚,2024-03-04,50000'],
  ['Objetivo mensual', 'id,vendedor,fecha_ingreso', '7,Ana,2024-03-04,9000'],
])('%s in a list of people is no target of it', async (header, who, row) => {
  const { sections, notes } = await understood(csv([`${who},${header}`, row]), 'file', { grain: 'roster' });
  expect(sections[0]?.columns.some(({ field }) => field?.startsWith('target-'))).toBe(false);
  expect(notes).toContainEqual({ code: 'targets-of-roster', data: { headers: [header] } });
});

describe('hours at work', () => {
  test.each(['Work_time', '근무시간', 'Jam Kerja', 'Отработано часов', 'Horas trabajadas', '実働時間'])(
    '%s',
    async (header) => {
      expect(await sums([`Date,Name,${header}`, '2026-11-02,Ann,09:00', '2026-11-02,Bo,7:30'])).toEqual({
        attendedMinutes: 990,
      });
    },
  );

  test('of a workbook, a clock beside begin and end', async () => {
    const clock = (hours: number) => ({ value: hours / 24, style: { numFmt: 'hh:mm:ss' } });
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '1',
          rows: [
            ['Date', 'Name', 'Start_time', 'End_time', 'Work_time'],
            ['2021.01.18(월)', '周岚', '09:00', '18:00', '9:00'],
          ],
        },
      ],
    });
    expect(clock(1).value).toBeGreaterThan(0);
    expect((await readRecords(bytes)).control).toEqual({ attendedMinutes: 540 });
  });
});

test.each([
  ['Tanggal,Nama Karyawan,Jumlah Panggilan,Panggilan Terjawab', 'day'],
  ['Ngày,Nhân viên,Số cuộc gọi,Cuộc gọi thành công', 'day'],
  ['Tarih,Müşteri Temsilcisi,Arama Sayısı,Cevaplanan', 'day'],
  ['Дата,Менеджер,Количество звонков,Дозвоны', 'day'],
  ['Sana,Xodim,Dials,Connects', 'day'],
])('%s', async (header, grain) => {
  expect((await understood(csv([header, '2026-11-02,Ann,80,12']))).grain).toBe(grain);
  expect(await sums([header, '2026-11-02,Ann,80,12', '2026-11-02,Bo,60,9'])).toEqual({ dials: 140, connects: 21 });
});

test.each(['Representante,Ciudad', 'Nhân viên,Bộ phận', 'Pegawai,Jabatan', 'Сотрудник,Отдел'])(
  '%s is a list of people',
  async (header) => {
    expect((await understood(csv([header, 'Ana,Lima', 'Bo,Cusco', 'Cy,Lima']))).grain).toBe('roster');
  },
);

describe('calls of an exchange', () => {
  const header = 'calldate,src,dst,dcontext,channel,dstchannel,duration,billsec,disposition,uniqueid';
  const call = (second: number, src: string, channel: string) =>
    `2026-11-02 09:00:0${second},${src},33305550199,ctx,${channel},SIP/gw-0000000${second},60,50,ANSWERED,1604279904.${second}`;

  test.each(['SIP/105-00000001', 'PJSIP/105-0000a001', 'IAX2/105-1234'])(
    'are of %s, not of the line',
    async (channel) => {
      const { records, notes } = await readRecords(
        csv([header, call(1, '33305550100', channel), call(2, '33305550100', 'SIP/106-00000009')]),
      );
      expect(records.map(({ name }) => name).sort()).toEqual(['105', '106']);
      expect(notes.map(({ code }) => code)).toContain('by-channel');
    },
  );

  test.each(['33305550777', 'Anonymous', 'Restricted'])('from %s over a line came in', async (src) => {
    const { control, leftOut } = await readRecords(
      csv([header, call(1, '105', 'SIP/105-00000001'), call(2, src, 'PJSIP/gw1-00000005')]),
    );
    expect(control).toMatchObject({ dials: 1 });
    expect(leftOut.map(({ code }) => code)).toEqual(['inbound']);
  });

  test.each(['Anonymous', 'Private number', 'Withheld', 'No Caller ID'])('%s is nobody', async (src) => {
    const lines = [
      'calldate,src,dst,duration,billsec,disposition',
      `2026-11-02 09:00:01,${src},33305550199,9,5,ANSWERED`,
    ];
    expect((await readRecords(csv(lines))).records).toEqual([]);
  });

  test.each(['sid', 'Call', 'twilio_reference'])('%s numbers them', async (header) => {
    const ids = [1, 2, 3].map((i) => `CA1a2b3c4d5e6f708192a3b4c5d6e7f80${i}`);
    const rows = ids.map((id, i) => `${id},client:ann,33305550199,outbound-api,2026-11-02 09:0${i}:00,completed,65`);
    expect(await fieldsOf([`${header},from,to,direction,start_time,status,duration`, ...rows])).toContain(
      `${header}=rowId`,
    );
  });
});

test.each([
  ['Gross Revenue', 'Net Revenue'],
  ['Initial Amount Paid', 'Offer Total Amount'],
  ['课程费', '教材费'],
])('%s and %s may be the money of deals without amounts', async (one, other) => {
  const rows = ['D1,Ann,2026-11-02,Closed Won,120.5,130', 'D2,Bo,2026-11-03,Closed Lost,90,95'];
  const { control, notes } = await readRecords(csv([`deal_id,agent,close_date,status,${one},${other}`, ...rows]));
  expect(control).toEqual({ deals: 1 });
  expect(notes).toContainEqual({ code: 'money-unread', data: { headers: [one, other] } });
});

test.each(['Payment Done', 'Payment Received', 'payment complete'])('%s is won, waiting for it is not', async (won) => {
  const rows = [`D1,Ann,2026-11-02,${won}`, 'D2,Bo,2026-11-03,Waiting For Payment', 'D3,Bo,2026-11-03,Lost'];
  expect(await sums(['deal_id,agent,close_date,stage', ...rows])).toEqual({ deals: 1 });
});
