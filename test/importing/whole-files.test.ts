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

  test.each(['Wait time', 'Speed of answer (sec)', 'Abandoned', '排队时长'])(
    '%s: such calls came in, and that is said',
    async (header) => {
      const rows = ['a,2026-11-02 09:00,Ann,20,12', 'b,2026-11-02 09:10,Ann,30,0'];
      const { notes } = await readRecords(csv([`call id,start time,agent,duration (s),${header}`, ...rows]));
      expect(notes).toContainEqual({ code: 'direction-of-queue', data: { headers: [header] } });
    },
  );
});

describe('one row, one sale', () => {
  test.each(['Canal de Venda', 'Payment method', '支付方式', 'Tipo de Cliente'])('%s is of a sale', async (header) => {
    const rows = ['2026-11-02,Ann,100,a', '2026-11-03,Ann,50,b', '2026-11-02,Bob,70,a'];
    const { control, grain } = await readRecords(csv([`date,agent,amount,${header}`, ...rows]));
    expect([grain, control]).toEqual(['deal', { deals: 3, amount: 220 }]);
  });

  test('a sum with an hour is a sale, one of midnight a day', async () => {
    const read = async (clock: string) =>
      (await readRecords(csv(['时间,业务员,金额', `2026-11-02 ${clock},周岚,100`, '2026-11-03 00:00:00,周岚,50'])))
        .grain;
    expect([await read('10:23:00'), await read('00:00:00')]).toEqual(['deal', 'day']);
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
