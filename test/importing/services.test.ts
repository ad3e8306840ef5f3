import { describe, expect, test } from 'vitest';
import { readRecords } from './read-records.ts';
import { csv, fault, understood } from './tried.ts';

const sums = async (bytes: Buffer) => (await readRecords(bytes)).control;
const json = (value: unknown) => Buffer.from(JSON.stringify(value));

describe('the day on which deals were closed', () => {
  test.each([
    ['Дата начала', 'Дата завершения', 'Сделка успешна'],
    ['Begonnen am', 'Abgeschlossen am', 'Gewonnen'],
    ['开始日', '结束日', '赢单'],
    ['inicio oportunidad', 'fechamento oportunidad', 'Ganada'],
  ])('%s, %s', async (begun, closed, won) => {
    const text = csv(
      `ID,Owner,Amount,Stage,${begun},${closed}`,
      `1,Ann Fox,10,${won},2026-10-02,2026-11-02`,
      '2,Bo Lim,20,Closed Lost,2026-10-02,2026-11-13',
    );
    const { records } = await readRecords(text);
    expect(records.map(({ day }) => day)).toEqual(['2026-11-02']);
  });
  test.each([['Expected close'], ['预计结束日'], ['Planned completion']])('%s is none', async (header) => {
    const text = csv(
      `ID,Owner,Amount,Stage,Updated,${header}`,
      '1,Ann Fox,10,Closed Won,2026-10-02,2026-11-02',
      '2,Bo Lim,20,Closed Lost,2026-10-02,2026-11-13',
    );
    expect(await fault(text)).toBe('import-missing-field');
  });
});

describe('records as services wrap them', () => {
  const person = { id: 'ou_1', name: '沈雅宁', en_name: 'S', email: '' };
  test.each([
    [{ code: 0, data: { items: [{ record_id: 'r1', fields: { 日期: 1793577600000, 坐席: [person], 外呼数: 120 } }] } }],
    [{ results: [{ id: 'r1', properties: { 日期: '2026-11-02', 坐席: person, 外呼数: '120' } }] }],
    [[{ attributes: { date: '2026-11-02', agent: { id: 7, name: '沈雅宁' }, dials: 120 } }]],
  ])('%s', async (value) => {
    const { records, control } = await readRecords(json(value));
    expect(control).toEqual({ dials: 120 });
    expect(records.map(({ name, day }) => `${name} ${day}`)).toEqual(['沈雅宁 2026-11-02']);
  });
  test('what is more than a person is taken apart', async () => {
    const value = [
      { call: { id: 'c1', started_at: '2026-11-02T01:00:00Z', duration_sec: 65 }, agent: { name: 'Ann Fox' } },
    ];
    const { columns } = (await understood(json(value))).sections[0] as { columns: readonly { header: string }[] };
    expect(columns.map(({ header }) => header)).toEqual(['call.id', 'call.started_at', 'call.duration_sec', 'agent']);
  });
});

describe('the state of a contract', () => {
  test.each(['执行中', '履行中', '已归档'])('%s stands', async (state) => {
    const text = csv(
      '合同编号,签订日期,业务员,合同金额,合同状态',
      `H1,2026-11-02,沈雅宁,100,${state}`,
      'H2,2026-11-03,陈国栋,50,已终止',
      'H3,2026-11-03,陈国栋,30,已解除',
    );
    expect(await sums(text)).toEqual({ deals: 1, amount: 100 });
  });
  test('of what was received, nothing received is no deal', async () => {
    const text = csv(
      '订单编号,业务员,订单日期,实收金额,收款状态',
      'O1,沈雅宁,2026-11-02,100,已收清',
      'O2,陈国栋,2026-11-03,40,部分收款',
      'O3,陈国栋,2026-11-03,0,未收款',
    );
    const { control, notes } = await readRecords(text);
    expect(control).toEqual({ deals: 1, amount: 100 });
    expect(notes.map(({ code }) => code)).toContain('unknown-deal-status');
  });
});

describe('currencies by their names', () => {
  test.each([
    ['Валюта', 'Российский рубль', 'RUB'],
    ['Currency', 'US Dollar', 'USD'],
    ['结算币种', '美元', 'USD'],
  ])('%s: %s', async (header, name, code) => {
    const text = csv(
      `deal_id,owner,close_date,stage,amount,${header}`,
      `D1,Ann,2026-11-02,Won,10,${name}`,
      `D2,Bo,2026-11-02,Won,20,${name}`,
    );
    expect((await understood(text)).sections[0]?.currency).toBe(code);
    const two = csv(
      `deal_id,owner,close_date,stage,amount,${header}`,
      `D1,Ann,2026-11-02,Won,10,${name}`,
      'D2,Bo,2026-11-02,Won,20,EUR',
    );
    expect(await fault(two)).toBe('import-currencies');
  });
});

describe('what only looks like deals', () => {
  test.each([
    [
      'Task ID,Task,Assignee,Status,Created,Completed Date',
      'T1,Report,Ann,Completed,2026-10-02,2026-11-02',
      'T2,Clean,Bo,In Progress,2026-10-02,',
    ],
    [
      '任务编号,任务名称,负责人,状态,创建时间,完成时间',
      'T1,写周报,沈雅宁,已完成,2026-10-02,2026-11-02',
      'T2,打扫,陈国栋,进行中,2026-10-02,',
    ],
    ['name,email,status,created_at', 'Ann,a@x.co,active,2026-10-02', 'Bo,b@x.co,inactive,2026-10-03'],
    ['id,name,price,created_at,status,total_sales', '1,Kettle,20,2026-10-02,active,5', '2,Pan,30,2026-10-03,active,8'],
    ['名称,价格,日期,成单数', '水壶,20,2026-11-02,3', '炒锅,30,2026-11-02,4'],
  ])('%s', async (...lines) => expect(await fault(csv(...lines))).toMatch(/^import-/));
  test('who sold at a price is still somebody', async () => {
    const text = csv('销售员,日期,单价,成单数', '沈雅宁,2026-11-02,20,3', '陈国栋,2026-11-02,30,4');
    expect(await sums(text)).toEqual({ deals: 7 });
  });
  test.each(['Proposal accepted', 'Quote accepted'])('%s is asked about', async (state) => {
    const text = csv(
      'deal_id,owner,close_date,stage,amount',
      'D1,Ann,2026-11-02,Closed Won,10',
      `D2,Bo,2026-11-02,${state},20`,
    );
    const { notes } = await readRecords(text);
    expect(notes).toContainEqual({ code: 'unknown-deal-status', data: { statuses: [state] } });
  });
});
