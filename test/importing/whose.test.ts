import { describe, expect, test } from 'vitest';
import { ofKeys } from '../../src/importing/fold-header.ts';
import { csv, fault } from './tried.ts';

const rows = (count: number, row: (i: number) => string) => Array.from({ length: count }, (_, i) => row(i));
const day = (i: number) => `2026-11-${String((i % 20) + 1).padStart(2, '0')}`;

describe('an e-mail alone makes nobody a member where it may be the customer’s', () => {
  test.each([
    ['a shop', 'Order ID,Order Date,Phone,Email,Total', (i: number) => `O${i},${day(i)},0900${i},a${i}@x.com,${i}00`],
    ['a Chinese one', '订单号,下单时间,邮箱,商品,实付金额', (i: number) => `D${i},${day(i)},b${i}@x.cn,茶,${i}00`],
    [
      'beside an address',
      'order_id,date,email,address,total',
      (i: number) => `O${i},${day(i)},c${i % 4}@x.com,Road ${i},90`,
    ],
  ])('%s', async (_, header, row) => {
    expect(await fault(csv(header, ...rows(12, row)))).toBe('import-whose-name');
  });

  test('of sellers, whose e-mails come again, it does, and when the user says so', async () => {
    const sold = csv('order_id,date,email,total', ...rows(12, (i) => `O${i},${day(i)},s${i % 3}@x.com,100`));
    expect(await fault(sold)).toMatch(/"deals":12/);
    const doubtful = csv('order_id,date,email,total', ...rows(12, (i) => `O${i},${day(i)},c${i}@x.com,100`));
    expect(await fault(doubtful, { columns: { email: 'email' } })).toMatch(/"deals":12/);
  });
});

describe('in a list of firms the person of each row is the firm’s', () => {
  test.each([
    ['Korean', '순번,거래처,지역,담당자', (i: number) => `${i},상사${i},서울,김민${i}희`],
    ['Japanese', '取引先名,電話,担当者', (i: number) => `甲${i}商事,03${i},王${i}明`],
    ['Spanish', 'Empresa,Ciudad,Responsable', (i: number) => `Firma ${i},Lima,Ana Paz${String.fromCharCode(97 + i)}`],
  ])('%s', async (_, header, row) => {
    expect(await fault(csv(header, ...rows(6, row)))).toBe('import-whose-name');
  });
});

test.each(['Row Labels', '行标签', 'Zeilenbeschriftungen'])('a pivot is no list of people: %s', async (header) => {
  const table = csv(`${header},Sum of Sales Price`, 'Ann,10', 'Ben,20', 'Cid,30', 'Grand Total,60');
  expect(await fault(table)).toMatch(/^import-/);
});

test('calls of number 0 are nobody’s', async () => {
  const calls = csv(
    'src,dst,start,billsec',
    '1002,13800000000,2026-11-02 09:00:00,70',
    '0,13800000001,2026-11-02 09:05:00,0',
  );
  expect(await fault(calls)).toMatch(/"dials":1[,}]/);
});

test('Hangul is taken apart in patterns, too, also as a bundle writes them', () => {
  const folded = '거래처'.normalize('NFD');
  for (const pattern of [/^거래처$/, /^\uAC70\uB798\uCC98$/]) expect(ofKeys(pattern).test(folded)).toBe(true);
});
