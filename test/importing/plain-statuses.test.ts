import { expect, test } from 'vitest';
import { readRecords } from './read-records.ts';

const deals = (rows: readonly string[]) =>
  readRecords(new TextEncoder().encode(`${['订单编号,业务员,成交日期,金额,状态', ...rows].join('\n')}\n`));

test.each([
  ['正常', '作废'],
  ['正常', '取消'],
  ['正常订单', '已退款'],
  ['有效', '作废'],
  ['Normal', 'Voided'],
  ['未作废', '已作废'],
  ['未取消', '已取消'],
  ['not cancelled', 'cancelled'],
])('a deal that is %s beside %s is won', async (stands, over) => {
  const read = await deals([`A1,苏和,2026-11-02,100,${stands}`, `A2,苏和,2026-11-02,50,${over}`]);
  expect(read.control).toEqual({ deals: 1, amount: 100 });
});

test.each([['正常'], ['正常', '洽谈中'], ['在保', '审核中', '作废']])(
  '%s %s: whether it is won is asked',
  async (...states) => {
    const rows = states.map((state, i) => `A${i},苏和,2026-11-02,100,${state}`);
    await expect(deals(rows)).rejects.toMatchObject({ code: 'import-no-won' });
  },
);
