import { describe, expect, test } from 'vitest';
import { TeamctlError } from '../../src/errors.ts';
import { fieldCalled, isDayHeader, isIdHeader, isMoneyHeader, isPersonHeader } from '../../src/importing/columns.ts';
import type { ImportProfile } from '../../src/importing/profiles/profile.ts';
import { bytesInMemory } from '../../src/importing/read/bytes.ts';
import { detectEncoding } from '../../src/importing/read/encoding.ts';
import { readRecords } from './read-records.ts';

const csv = (lines: readonly string[]) => Buffer.from(`${lines.join('\n')}\n`);
const list = (text: string) => text.split('|');

async function fault(bytes: Uint8Array, profile: ImportProfile = {}) {
  try {
    await readRecords(bytes, profile);
    return null;
  } catch (error) {
    if (error instanceof TeamctlError) return error;
    throw error;
  }
}

describe('headers are put together from words of several languages', () => {
  test.each(
    list('call_at|dialed_at|datestamp|order_ts|signed_on|Date Cmd|Fecha de contacto|Data do contato|受付日時|対応日'),
  )('%s is a day', (header) => expect(isDayHeader(header)).toBe(true));
  test.each(list('Lead time|Handle time|Update date|Datenbank|Due date|Database'))(
    '%s is none that is put together',
    (header) => expect(isDayHeader(header) && fieldCalled(header) === undefined).toBe(false),
  );
  test.each(
    list(
      '销售代表ID|客服编号|CODVENDEDOR|Cód. Agente|ID del asesor|N° vendeur|Code commercial|Mitarbeiter-Nr.|salesman_code|担当者コード|業務員編號|Nome do Atendente|NOMEVENDEDOR|Nom du conseiller|Sales Executive|Account Manager|業務|営業担当者名|经纪人|邀约人',
    ),
  )('%s is whose a row is', (header) => expect(isPersonHeader(header)).toBe(true));
  test.each(
    list('Agent type|客户编号|Code client|商品编号|Code produit|Nom du client|Kundennummer|地区编号|Cod. Produto'),
  )('%s is not', (header) => expect(isPersonHeader(header)).toBe(false));
  test.each(list('N° commande|Num_CMD|Número de orden|ID Venda|VerkaufsID|Vertrags-Nr.|PO Number|受注No|成交单号'))(
    '%s is the number of a deal',
    (header) => expect(isIdHeader(header)).toBe(true),
  );
  test.each(list('Montant TTC|Total venta|Bruttoumsatz|Deal size|订单实付|税込金額'))('%s is money', (header) =>
    expect(isMoneyHeader(header)).toBe(true),
  );

  test('French orders in windows-1252: the sum with tax is taken, and it is said', async () => {
    const file = [
      'N° commande;Date commande;Téléconseiller;Client;Montant HT;Montant TTC',
      'C-1;05/11/2026;Hélène Faÿ;Café Rémy;1 000,00;1 200,00',
      'C-2;23/11/2026;Noël Brûlé;Épicerie;50,50;60,60',
    ].join('\r\n');
    const { control, notes, records } = await readRecords(Buffer.from(file, 'latin1'));
    expect(control).toEqual({ deals: 2, amount: 1260.6 });
    expect(records.map(({ name, day }) => `${name} ${day}`)).toEqual([
      'Hélène Faÿ 2026-11-05',
      'Noël Brûlé 2026-11-23',
    ]);
    expect(notes).toContainEqual({
      code: 'column-chosen',
      data: { field: 'amount', header: 'Montant TTC', other: 'Montant HT' },
    });
  });
});

describe('a yes below a header that denies', () => {
  test.each([
    ['Abandoned', 'Y', 'N'],
    ['is_missed', 'true', 'false'],
    ['是否漏接', '是', '否'],
    ['unanswered', '1', '0'],
  ])('%s: %s is not connected, %s is', async (header, yes, no) => {
    const rows = [yes, no, no].map((cell, i) => `${i + 1},2026-11-02 09:0${i},Ann,${cell}`);
    const { control, notes } = await readRecords(csv([`Call ID,Start time,Agent,${header}`, ...rows]));
    expect(control).toEqual({ dials: 3, connects: 2 });
    expect(notes).toContainEqual({ code: 'counted-connected', data: { statuses: [no], passed: [yes] } });
  });
});

describe('one row, one sale', () => {
  test.each(['Canal de Venda', 'Payment method', '支付方式', 'Tipo de Cliente'])('%s is of a sale', async (header) => {
    const rows = ['2026-11-02,Ann,100,a', '2026-11-03,Ann,50,b', '2026-11-02,Bob,70,a'];
    const { control, grain } = await readRecords(csv([`date,agent,amount,${header}`, ...rows]));
    expect([grain, control]).toEqual(['deal', { deals: 3, amount: 220 }]);
  });

  test('a sum with an hour is a sale, one of midnight a day', async () => {
    const read = async (clock: string, header = '成交时间') =>
      (await readRecords(csv([`${header},业务员,金额`, `2026-11-02 ${clock},周岚,100`, '2026-11-03 00:00:00,周岚,50'])))
        .grain;
    expect([await read('10:23:00'), await read('00:00:00')]).toEqual(['deal', 'day']);
    expect(await read('18:02:11', '提交时间')).toBe('day');
  });

  test('a state of Brazil is no state of a deal', async () => {
    const rows = ['02/11/2026,Ana,SP,"1.200,00"', '23/11/2026,Rui,RJ,"300,00"'];
    const { control } = await readRecords(csv(['Data da venda,Vendedor,Estado (UF),Valor da venda', ...rows]));
    expect(control.amount).toBe(1500);
    const told = await fault(
      csv(['Fecha,Vendedor,Estado,Importe', '2026-11-02,Ana,Rara,100', '2026-11-03,Ana,Otra,50']),
    );
    expect(told?.code).toBe('import-no-won');
  });
});

describe('the encoding is told by more than a few words', () => {
  const latin1 = (text: string) => Buffer.from(text, 'latin1');

  test.each([
    'N° appel;Opérateur;Début;Durée\r\n1;Zoé Faÿ;2026-11-02 09:00;60\r\n',
    'Señor/a;Día\r\nMuñoz;1\r\nÁngel;2\r\n',
    'Verkäufer;Größe\r\nJürgen Groß;§ 5\r\n',
  ])('windows-1252: %s', (text) => expect(detectEncoding(bytesInMemory('a.csv', latin1(text)))).toBe('windows-1252'));

  test('Japanese words that no list has are told by the place of their characters', () => {
    // 日付,店舗,品目,税抜 / 1,堺店,飴,500 / 2,灘店,麹,700
    const hex =
      '93fa95742c935895dc2c956996da2c90c594b20d0a312c8de493582c88b92c3530300d0a322c93e593582c8d8d2c3730300d0a';
    const bytes = Buffer.from(hex, 'hex');
    expect(new TextDecoder('shift_jis').decode(bytes).startsWith('日付,店舗,品目')).toBe(true);
    expect(detectEncoding(bytesInMemory('a.csv', bytes))).toBe('shift_jis');
  });

  test('what it could be is what it can be read as', () => {
    // Two bytes that are a rare character of GBK, or one of Shift_JIS.
    const bytes = Buffer.from([0x61, 0x2c, 0x9a, 0x58, 0x0a, 0x62, 0x2c, 0x31, 0x0a]);
    expect(() => detectEncoding(bytesInMemory('a.csv', bytes))).toThrow(
      expect.objectContaining({ data: expect.objectContaining({ choices: expect.arrayContaining(['shift_jis']) }) }),
    );
  });
});

describe('logs of calls without a header, their columns in another order', () => {
  const asterisk = (moments: readonly string[]) =>
    moments.map((moment, i) =>
      [
        moment,
        `"Line" <20${i % 2}>`,
        `20${i % 2}`,
        '4155550100',
        'from-internal',
        `PJSIP/20${i % 2}-0000000${i}`,
        'PJSIP/trunk-1',
        'Dial',
        'x',
        String(40 + i),
        String(i === 0 ? 0 : 30 + i),
        i === 0 ? 'NO ANSWER' : 'ANSWERED',
        '3',
        '',
        `169032549${i}.2`,
      ]
        .map((cell) => `"${cell.replaceAll('"', '""')}"`)
        .join(','),
    );

  test('of Asterisk, the moment first', async () => {
    const moments = ['2026-11-02 09:00:01', '2026-11-02 09:05:00', '2026-11-02 09:09:30', '2026-11-03 10:00:00'];
    const { control, records } = await readRecords(csv(asterisk(moments)));
    expect(control).toMatchObject({ dials: 4, connects: 3, talkSeconds: 31 + 32 + 33 });
    expect(records).toHaveLength(3);
  });

  test('days that may be read two ways are asked about', async () => {
    const moments = ['1/9/2026 09:00:01', '2/9/2026 09:05:00', '9/9/2026 09:09:30'];
    expect((await fault(csv(asterisk(moments))))?.code).toBe('import-date-order');
    const { records } = await readRecords(csv(asterisk(moments)), { dateOrder: 'dmy' });
    expect(records.map(({ day }) => day).sort()).toEqual(['2026-09-01', '2026-09-02', '2026-09-09']);
  });

  test('of FreeSWITCH without seconds', async () => {
    const row = (i: number, cause: string, billed: number) =>
      `Sales,1001,138000000${i}0,default,2026/11/2 9:0${i},,2026/11/2 9:1${i},${billed + 8},${billed},${cause},d80e22e0-4c15-11ea-97a0-9dd79410af0${i},,1001`;
    const { control } = await readRecords(
      csv([row(1, 'NORMAL_CLEARING', 61), row(2, 'USER_BUSY', 0), row(3, 'NORMAL_CLEARING', 20)]),
    );
    expect(control).toMatchObject({ dials: 3, talkSeconds: 81 });
  });

  test('a second length that is longer than the first is no such log', async () => {
    const rows = asterisk(['2026-11-02 09:00:01', '2026-11-02 09:05:00', '2026-11-02 09:09:30']);
    expect((await fault(csv(rows.map((row) => row.replace('"42"', '"12"')))))?.code).toBe('import-no-header');
  });
});

describe('a code that is none', () => {
  test.each(['--', '-', 'N/A', '无', '/', '#N/A'])('%s below every name: each keeps the own figures', async (none) => {
    const rows = ['周岚,40', '郑川,60', '何雨桐,50'].map((each) => `2026-11-02,${none},${each}`);
    const { records } = await readRecords(csv(['日期,工号,姓名,外呼数', ...rows]));
    expect(records.map(({ name, code, measures }) => `${name} ${code} ${measures.dials}`)).toEqual([
      '周岚 null 40',
      '郑川 null 60',
      '何雨桐 null 50',
    ]);
  });

  test('two names of a file behind one extension are not added up', async () => {
    const rows = ['8001,周岚,40', '8001,郑川,60', '8002,何雨桐,50'].map((each) => `2026-11-02,${each}`);
    const { control, refusals, records } = await readRecords(csv(['日期,分机,姓名,外呼数', ...rows]));
    expect(control.dials).toBe(90);
    expect(records.map(({ name }) => name)).toEqual(['周岚', '何雨桐']);
    expect(refusals.map(({ code }) => code)).toEqual(['mismatched-member']);
    const told = await readRecords(csv(['日期,分机,姓名,外呼数', ...rows]), { columns: { none: '分机' } });
    expect(told.control.dials).toBe(150);
  });
});

describe('results below a header that no list knows', () => {
  const deals = (header: string, words: readonly string[]) =>
    csv([
      `deal_id,agent_id,sold_on,${header},price_per_month`,
      ...words.map((word, i) => `D${i},A${i % 2},2026-11-0${i + 2},${word},30`),
    ]);

  test.each(['current_status', 'Final outcome', 'wynik', '最终结果', 'Opportunity result'])(
    '%s: what was lost is no deal',
    async (header) => {
      const { control, grain } = await readRecords(deals(header, ['won', 'lost', 'open', 'won']));
      expect([grain, control.deals]).toEqual(['deal', 2]);
    },
  );

  test.each([
    ['shipping_status', ['pending', 'delivered', 'returned', 'pending']],
    ['renewal', ['yes', 'no', 'yes', 'no']],
    ['lead_source', ['paid', 'organic', 'lost', 'paid']],
  ] as const)('%s is none', async (header, words) => {
    const { control, fields } = await readRecords(deals(header, words));
    expect([control.deals, fields.includes('status')]).toEqual([4, false]);
  });

  test('how the customer of a call stands is no result of it', async () => {
    const rows = ['60,New', '0,Contacted', '90,Lost'].map((each, i) => `c${i},Ann,2026-11-02 09:0${i},${each}`);
    const { control } = await readRecords(csv(['call_id,agent,start_time,duration_sec,lead_status', ...rows]));
    expect(control).toMatchObject({ dials: 3, connects: 2, talkSeconds: 150 });
  });

  test('of calls, with a length in the header of the moment', async () => {
    const rows = ['17,NO_RESPONSE', '90,CALL_SUCCESSFUL', '30,NOT_REACHABLE', '61,CALL_BACK_LATER'];
    const file = ['telecaller_id,call_time_in_sec,first_call_status,created_at'];
    file.push(...rows.map((each, i) => `4${i % 2},${each},2026-11-02 10:0${i}:00`));
    const { control } = await readRecords(csv(file));
    expect(control).toEqual({ dials: 4, connects: 2, effective: 2, talkSeconds: 151 });
  });
});

describe('whose a row is and when, put together', () => {
  test.each(list('owner_rep_id|responsible_user_id|assigned_agent_id|Account Manager ID'))('%s', (header) =>
    expect(isPersonHeader(header)).toBe(true),
  );
  test('the day of closing goes before the one of beginning, the seller before the boss', async () => {
    const file = [
      'deal_id,manager_id,rep_id,created_at,close_at,stage,amount',
      'D1,M1,R1,2026-10-01,2026-11-05,Closed Won,90',
    ];
    const { records } = await readRecords(csv(file));
    expect(records).toMatchObject([{ name: 'R1', day: '2026-11-05', measures: { deals: 1, amount: 90 } }]);
  });
  test('a moment in UTC is counted on China’s day', async () => {
    const file = ['call_id,rep_id,call_at_utc,duration_seconds', 'a,R1,2026-11-05 20:00:00,60'];
    expect((await readRecords(csv(file))).records).toMatchObject([{ day: '2026-11-06' }]);
  });
  test('minutes at the phone and minutes logged in', async () => {
    const file = ['activity_date,rep_id,logged_in_minutes,on_call_minutes', '2026-11-05,R1,400,130'];
    expect((await readRecords(csv(file))).control).toEqual({ attendedMinutes: 400, talkSeconds: 7800 });
  });
  test('a channel of an exchange is no direction', async () => {
    const row = (i: number, channel: string) => `2026-11-05 09:0${i},10${i % 2},4155550100,${channel},30,ANSWERED`;
    const channels = ['PJSIP/101-1', 'PJSIP/102-2', 'Local/1@dialout-3', 'PJSIP/101-4'];
    const { fields, notes } = await readRecords(
      csv(['calldate,src,dst,channel,billsec,disposition', ...channels.map((each, i) => row(i, each))]),
    );
    expect([fields.includes('direction'), notes.some(({ code }) => code === 'direction-words')]).toEqual([
      false,
      false,
    ]);
  });
});

test('people who stand there again and again are no list of people', async () => {
  const rows = ['A1,Ana', 'A2,Rui', 'A3,Eva'].flatMap((who) => ['x', 'y', 'z'].map((group) => `${who},${group},50`));
  expect((await fault(csv(['CODAGENTE,NOMEAGENTE,GRUPO,OBSERVACAO', ...rows])))?.code).toBe('import-no-grain');
});
