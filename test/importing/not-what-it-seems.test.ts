import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { TeamctlError } from '../../src/errors.ts';
import type { ImportProfile } from '../../src/importing/profiles/profile.ts';
import { bytesInMemory } from '../../src/importing/read/bytes.ts';
import { openImportFile } from '../../src/importing/read/open-file.ts';
import { understand } from '../../src/importing/understand.ts';
import { readRecords } from './read-records.ts';

const csv = (lines: readonly string[]) => Buffer.from(`${lines.join('\n')}\n`);

async function sums(lines: readonly string[] | Uint8Array, profile: ImportProfile = {}) {
  try {
    return (await readRecords(lines instanceof Uint8Array ? lines : csv(lines), profile)).control;
  } catch (error) {
    if (error instanceof TeamctlError) return error.code;
    throw error;
  }
}

/** What a file is, and its columns: a code where it is refused. */
async function reading(lines: readonly string[], profile: ImportProfile = {}) {
  try {
    const opened = await openImportFile(bytesInMemory('file', csv(lines)), {});
    const { grain, sections, notes } = await understand(opened, 'file', { profile, today: '2026-11-24' });
    const columns = sections[0]?.columns ?? [];
    const fields = columns.flatMap(({ field, header }) => (field === null ? [] : [`${header}=${field}`]));
    return `${grain}: ${fields.join(' ')}${notes.some(({ code }) => code === 'column-chosen') ? ' (chosen)' : ''}`;
  } catch (error) {
    if (error instanceof TeamctlError) return `${error.code} ${error.data.of ?? ''}`.trim();
    throw error;
  }
}

describe('an id of sales is nobody', () => {
  test.each(['SalesID', 'sale_no', '销售编号'])('%s that is new on each row', async (header) => {
    const rows = ['S0001', 'S0002', 'S0003', 'S0004', 'S0005'].map((id) => `${id},2026-11-02,Paid`);
    expect(await sums([`${header},SalesDate,PaymentStatus`, ...rows])).toBe('import-missing-field');
  });

  test('that comes again and again is a salesperson', async () => {
    const rows = ['S1', 'S2', 'S1', 'S2', 'S1'].map((id, i) => `${id},O${i},2026-11-0${i + 2},Paid`);
    expect(await sums(['SalesID,order_id,SalesDate,PaymentStatus', ...rows])).toEqual({ deals: 5 });
  });
});

describe('deals that may be open are not counted', () => {
  test.each(['Probability', 'Forecast Category', '赢单概率', 'Expected Close Date', 'probabilidade'])(
    '%s without a result',
    async (header) => {
      const rows = ['30,Ann,9000', '80,Bo,800', '50,Ann,1200'].map((rest, i) => `O${i},2026-11-02,${rest}`);
      const file = [`opportunity_id,CloseDate,${header},Owner,Amount`, ...rows];
      expect(await sums(file)).toBe('import-open-deals');
      expect(await sums(file, { columns: { none: header } })).toEqual({ deals: 3, amount: 11_000 });
    },
  );

  test('the stage decides where there is one', async () => {
    const rows = ['Closed Won,Ann,9000', 'Negotiation,Bo,800'].map((rest) => `2026-11-02,50,${rest}`);
    expect(await sums(['CloseDate,Probability,StageName,Owner,Amount', ...rows])).toEqual({ deals: 1, amount: 9000 });
  });

  test('the name of a deal is nobody', async () => {
    const rows = ['Acme renewal,Closed Won,300', 'Birch pilot,Prospecting,80', 'Cedar upsell,Closed Won,90'];
    const file = ['Name,StageName,Amount,CloseDate', ...rows.map((row) => `${row},2026-11-02`)];
    expect(await sums(file)).toBe('import-whose-name');
  });
});

describe('a person’s day is no call', () => {
  test('busy, blocked, available', async () => {
    const rows = ['busy', 'blocked', 'available'].map((word, i) => `REP-1,2026-11-0${i + 2},09:00,13:00,${word}`);
    expect(await sums(['rep_id,date,start_time,end_time,status', ...rows])).toBe('import-no-grain');
  });

  test.each([
    ['Login Time', 'Logout Time', 'Duration'],
    ['signed_in_at', 'signed_out_at', 'session_duration'],
    ['签入时间', '签出时间', '时长'],
  ])('from %s to %s', async (from, to, length) => {
    const file = [
      `Agent,Date,${from},${to},${length}`,
      'Ann,2026-11-02,09:00:00 AM,01:30:00 PM,04:30:00',
      'Bo,2026-11-02,10:00:00 AM,12:00:00 PM,02:00:00',
    ];
    expect(await sums(file)).toEqual({ attendedMinutes: 390 });
  });

  test.each(['Queue_Wait_Time', 'time_in_queue', 'avg_wait_seconds', 'Resolution Status'])(
    'beside %s calls came in',
    async (header) => {
      const file = [
        `Call_ID,Date,Agent_ID,Duration_Seconds,${header}`,
        'C1,2026-11-02,A1,90,35',
        'C2,2026-11-02,A2,60,4',
      ];
      expect(await sums(file)).toBe('import-inbound-queue');
    },
  );
});

test('activities have ids of their own, whatever deal they are about, and a time of their own', async () => {
  const file = [
    'interaction_id,interaction_type,deal_id,agent_id,interaction_datetime,created_at',
    'I1,call,D1,A1,2026-11-02T10:00:00,2026-11-05T09:00:00',
    'I2,call,D1,A1,2026-11-02T11:00:00,2026-11-05T09:00:00',
    'I3,email,D1,A1,2026-11-02T12:00:00,2026-11-05T09:00:00',
  ];
  expect(await reading(file)).toBe(
    'call: interaction_id=rowId interaction_type=kind agent_id=code interaction_datetime=day (chosen)',
  );
  expect(await sums(file)).toEqual({ dials: 2 });
});

describe('targets', () => {
  test.each([
    'meta_valor',
    'Meta de Vendas',
    'monthly_sales_target',
    'Objectif CA',
    'Quota Amount',
    'Monatsziel Umsatz',
  ])('below %s', async (header) => {
    const file = [`mes,vendedor_id,${header}`, '2026-11,1001,165596', '2026-11,1002,181750'];
    expect(await reading(file)).toBe(`target: mes=day vendedor_id=code ${header}=target-amount`);
  });

  test.each(['meta_mensal', 'quota', 'Objetivo mensual'])(
    '%s of no month is asked about, and no list of people',
    async (header) => {
      expect(await reading([`vendedor,${header}`, 'Ana,50000', 'Bruno,60000'])).toBe('import-missing-field target');
    },
  );

  test('what a visit was for is none', async () => {
    const rows = ['Negociação,Realizada', 'Pós-venda,Pendente'].map((rest) => `7,2026-11-02,1005,Online,${rest}`);
    expect(await reading(['id_visita,data,vendedor_id,tipo_visita,objetivo,status', ...rows])).toBe('import-no-grain');
  });

  test('where no column has any, that is said', async () => {
    const file = ['data,vendedor_id,paginas', '2026-11-02,1001,165596'];
    expect(await reading(file, { grain: 'target' })).toBe('import-missing-field');
  });
});

describe('lists of accounts are lists of people', () => {
  test('whenever they were written down', async () => {
    const file = [
      'user_id,username,full_name,role,email,is_active,created_at,updated_at',
      'U1,ana.p,Ana Petrov,agent,ana@example.org,1,2026-04-18T08:30:00,2026-04-19T09:10:00',
      'U2,luka.j,Luka Jovan,agent,luka@example.org,1,2026-04-18T08:35:00,2026-04-19T08:45:00',
    ];
    expect(await reading(file)).toBe('roster: user_id=code full_name=name role=role email=email');
  });

  test('customers that were written down are none', async () => {
    const file = ['id,name,email,phone,created_at', '1,Ann Fox,ann@example.org,1,2026-04-18T08:30:00'];
    expect(await reading(file)).toBe('import-no-grain');
  });

  test('from the day of a post to its end', async () => {
    const file = ['owner_id,name,role_start_date,role_end_date,role', 'owner_1,Jim Hall,2023-02-12,,AE'];
    expect(await reading(file)).toBe(
      'roster: owner_id=code name=name role_start_date=joined role_end_date=left role=role',
    );
  });
});

describe('money of one sale', () => {
  test.each(['valor_venda', 'Valor Líquido', 'importe neto', 'Montant net', 'valor_pago', 'total_factura'])(
    '%s',
    async (header) => {
      const file = [`id_venda,data,vendedor_id,${header}`, '1,2026-11-02,7,4987.5', '2,2026-11-02,8,2600'];
      expect(await sums(file)).toEqual({ deals: 2, amount: 7587.5 });
    },
  );

  test('what was paid goes before what it would have been without its discount', async () => {
    const file = ['id_venda,data,vendedor_id,valor_bruto,desconto,valor_liquido', '1,2026-11-02,7,5250,262.5,4987.5'];
    expect(await sums(file)).toEqual({ deals: 1, amount: 4987.5 });
  });

  test('the price of one piece is none', async () => {
    const file = ['id_venda,data,vendedor_id,valor_unitario', '1,2026-11-02,7,52.5', '2,2026-11-02,7,40.5'];
    expect(await sums(file)).toEqual({ deals: 2 });
  });
});

describe('the life of a person is no deal', () => {
  const months = (header: string, end: string) => [
    `name,${header},hours,uuid,hire_date,${end}`,
    'Ann Fox,2024-01-01,143,55f0,2023-08-15,2024-10-23',
    'Ann Fox,2024-02-01,155,55f0,2023-08-15,2024-10-23',
    'Bo Hall,2024-01-01,140,66aa,2023-09-15,',
  ];
  test.each([
    ['period', 'dismissal_date'],
    ['month', 'separation_date'],
    ['month', 'termination_date'],
  ])('%s, %s', async (header, end) => {
    expect(await sums(months(header, end))).toBe('import-period-not-day');
  });

  test.each(['fecha_contratacion', 'data_admissao', 'date_hired', 'Einstellungsdatum'])(
    '%s in a list',
    async (header) => {
      const file = [`id_vendedor,nombre,${header}`, '11960,Marks Hall,2022-12-21', '11961,Peck Hoyt,2021-05-21'];
      expect(await reading(file)).toBe(`roster: id_vendedor=code nombre=name ${header}=joined`);
    },
  );
});

describe('a length beside its begin and end has their unit', () => {
  const talk = async (...rows: readonly (readonly [number, string])[]) => {
    const calls = rows.map(([length, end]) => `U1,2026-11-02,out,2026-11-02 03:27:18,2026-11-02 ${end},${length}`);
    return sums(['UserID,date,direction,starttime,endtime,duration', ...calls]);
  };

  test('minutes', async () => {
    const found = await talk([37, '04:04:27'], [33, '04:00:25'], [2, '03:29:30']);
    expect(found).toMatchObject({ dials: 3, talkSeconds: 72 * 60 });
  });

  test('seconds', async () => {
    const found = await talk([37, '03:27:55'], [33, '03:27:51'], [20, '03:27:38']);
    expect(found).toMatchObject({ dials: 3, talkSeconds: 90 });
  });

  test('where ringing is between them, as machines write it', async () => {
    const found = await talk([37, '03:29:00'], [33, '03:28:30'], [20, '03:28:35']);
    expect(found).toMatchObject({ dials: 3, talkSeconds: 90 });
  });
});

test('a counter of callers is nobody, and when a call was answered no answer', async () => {
  const rows = [1, 2, 3].map((n) => `${n},2026-11-02,${n},8:0${n}:00 AM,8:0${n}:10 AM`);
  expect(await sums(['call_id,date,daily_caller,call_started,call_answered', ...rows])).toBe('import-missing-field');
});

describe('punches of a clock', () => {
  test.each([
    ['部门,姓名,考勤号码,日期时间,机器号', '总部,石亚东,1,2026-11-02 19:59:14,1'],
    ['姓名,工号,打卡时间,打卡地点,来源', '石亚东,7,2026-11-02 08:59:14,前台,面部'],
    ['Name,Code,Date,Punch Time,Time In', 'Ann,7,2026-11-02,08:59:14,08:59:14'],
  ])('%s', async (header, row) => {
    expect(await sums([header, row])).toBe('import-punches');
  });
});

describe('which sheet is meant', () => {
  const people = (name: string, ...names: string[]) => ({ name, rows: [['Name'], ...names.map((each) => [each])] });

  test.each(['BLACKLIST', 'Inactive agents', '已离职'])(
    '%s beside the list of the team is asked about',
    async (other) => {
      const book = (await writeXlsx({
        sheets: [people('Team', 'Ann Fox', 'Bo Hall'), people(other, 'Cy Dunn')],
      })) as Uint8Array;
      const opened = await openImportFile(bytesInMemory('file.xlsx', book), {});
      await expect(understand(opened, 'file.xlsx', { today: '2026-11-24' })).rejects.toThrow(
        expect.objectContaining({ code: 'import-choose-sheet' }),
      );
    },
  );

  test('a pivot with numbers above its names does not hide the other sheets', async () => {
    const pivot = [
      ['Sum', 20_083_111, 2_853_842],
      ['', '', ''],
      ['Owner', 'Amount', 'Day'],
      ['Ann', 300, '2026-11-02'],
    ];
    const plain = [
      ['Owner', 'Amount', 'Day', 'Order ID'],
      ['Ann', 300, '2026-11-02', 'O1'],
    ];
    const book = (await writeXlsx({
      sheets: [
        { name: 'Pivot', rows: pivot },
        { name: 'Deals', rows: plain },
      ],
    })) as Uint8Array;
    expect(await sums(book)).toBe('import-choose-sheet');
    expect(await sums(book, { sheet: 'Deals' })).toEqual({ deals: 1, amount: 300 });
  });
});
