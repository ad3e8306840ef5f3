import { describe, expect, test } from 'vitest';
import { readRecords } from './read-records.ts';
import { csv, fault, understood } from './tried.ts';

const grainOf = async (bytes: Buffer) => (await understood(bytes)).grain;
const codes = async (bytes: Buffer) => {
  const { notes, sections } = await understood(bytes);
  return [...notes, ...sections.flatMap((each) => each.notes)].map(({ code }) => code);
};
const rowsOf = async (bytes: Buffer, profile = {}) => {
  const { sections } = await understood(bytes, profile);
  return sections.flatMap(({ sample }) => sample.map(({ cells }) => cells.join(' ')));
};

describe('several columns a month', () => {
  test.each([
    [['姓名,2026年10月目标,2026年10月实际,2026年11月目标,2026年11月实际', '沈雅宁,2000,12,1900,10']],
    [['姓名,2026年10月,,2026年11月,', ',目标,实际,目标,实际', '沈雅宁,2000,12,1900,10']],
    [['Rep,Oct-26 Quota,Oct-26 Actual,Nov-26 Quota,Nov-26 Actual', '沈雅宁,2000,12,1900,10']],
  ])('%s: targets are kept, what came of the months is told', async (lines) => {
    expect(await grainOf(csv(...lines))).toBe('target');
    expect(await rowsOf(csv(...lines))).toEqual(['沈雅宁 2026-10 2000', '沈雅宁 2026-11 1900']);
    expect(await codes(csv(...lines))).toContain('results-of-months');
  });
  test('two targets of a month', async () => {
    const lines = ['姓名,10月外呼目标,10月成单目标,11月外呼目标,11月成单目标', '沈雅宁,2000,12,1900,10'];
    expect(await fault(csv(...lines))).toBe('import-year-unclear');
    expect(await rowsOf(csv(...lines), { year: 2026 })).toEqual(['沈雅宁 2026-10 2000 12', '沈雅宁 2026-11 1900 10']);
  });
  test.each([
    [['姓名,10月,,11月,', ',外呼,成单,外呼,成单', '沈雅宁,2000,12,1900,10']],
    [['姓名,2026年10月外呼,2026年10月成单,2026年11月外呼,2026年11月成单', '沈雅宁,2000,12,1900,10']],
    [['Agent,Oct 2026 Calls,Oct 2026 Deals,Nov 2026 Calls,Nov 2026 Deals', 'Ann,2000,12,1900,10']],
  ])('%s: results of months are of no day', async (lines) =>
    expect(await fault(csv(...lines))).toBe('import-period-not-day'),
  );
  test.each([[['姓名,日期,外呼,成单', '沈雅宁,2026-11-02,120,1']], [['姓名,3月,5月', '沈雅宁,1,2']]])(
    '%s is left to the others',
    async (lines) => expect(await fault(csv(...lines))).not.toBe('import-period-not-day'),
  );
});

test('one day for several months is refused, for one month it is told to be taken', async () => {
  const of = (...months: string[]) => csv('月份,姓名,外呼数', ...months.map((month) => `${month},沈雅宁,2000`));
  const onDay = (bytes: Buffer) => readRecords(bytes, {}, { on: '2026-10-31' });
  await expect(onDay(of('2026-09', '2026-10'))).rejects.toMatchObject({ code: 'import-period-not-day' });
  expect((await onDay(of('2026-10'))).control).toEqual({ dials: 2000 });
  expect(await fault(of('2026-10'))).toBe('import-period-not-day');
});

describe('a quota of the year beside one of the month', () => {
  test.each([
    ['rep,annual_quota,month,quota', 'Ann,120000,2026-10,10000'],
    ['rep,month,Yearly Target,Target', 'Ann,2026-10,120000,10000'],
    ['姓名,月份,年度业绩目标,业绩目标', '沈雅宁,2026-10,120000,10000'],
  ])('%s', async (head, row) => {
    const { columns } = (await understood(csv(head, row))).sections[0] as {
      columns: readonly { header: string; field: string | null }[];
    };
    const taken = columns.filter(({ field }) => field === 'target-amount').map(({ header }) => header);
    expect(taken).toHaveLength(1);
    expect(taken[0]).not.toMatch(/annual|Yearly|年度/);
  });
});

describe('the state of somebody who works here is none of a deal', () => {
  test.each([
    [
      'empCode,fullName,department,hireDate,status,createdAt',
      'E1,Ann Fox,Sales,2024-01-01,active,2026-01-27',
      'E2,Bo Lim,Sales,2024-02-01,inactive,2026-01-27',
    ],
    [
      'name,email,role,status,created_at',
      'Ann Fox,a@x.co,agent,active,2026-01-27',
      'Bo Lim,b@x.co,agent,suspended,2026-01-28',
    ],
    ['工号,姓名,岗位,状态,创建时间', 'A1,沈雅宁,坐席,在职,2026-01-27', 'A2,陈国栋,坐席,试用期,2026-01-27'],
  ])('%s', async (...lines) => expect(await grainOf(csv(...lines))).toBe('roster'));
  test('of deals it is', async () => {
    const text = csv(
      'deal_id,owner,status,created_at,amount',
      'D1,Ann,active,2026-01-27,10',
      'D2,Ann,lost,2026-01-28,20',
    );
    expect(await grainOf(text)).toBe('deal');
  });
});

describe('whose a deal is', () => {
  test.each(['owner_rep', 'Primary Sales Rep', 'closing_agent', 'assigned_rep_name'])('%s', async (header) => {
    const text = csv(
      `opportunity_id,${header},stage,amount,close_date`,
      'O1,Ann Fox,Closed Won,10,2026-11-02',
      'O2,Bo Lim,Qualification,20,2026-11-03',
      'O3,Ann Fox,Needs Analysis,5,2026-11-03',
    );
    const { control, notes } = await readRecords(text);
    expect(control).toEqual({ deals: 1, amount: 10 });
    expect(notes.map(({ code }) => code)).not.toContain('unknown-deal-status');
  });
});

describe('who came and went', () => {
  test.each([
    ['employeeId,date,type', '7,2026-07-30,login', '7,2026-07-30,logout'],
    ['员工,日期,类型', '沈雅宁,2026-07-30,签到', '沈雅宁,2026-07-30,签退'],
    ['agent,date,direction', 'Ann,2026-07-30,clock in', 'Ann,2026-07-30,clock out'],
  ])('%s is no log of calls', async (...lines) => expect(await fault(csv(...lines))).not.toMatch(/dials|^\{/));
});

test.each(['SALE', '成約', '成交'])('a call that ended in %s is told to be no deal', async (word) => {
  const text = csv(
    'call_id,agent,start_time,result',
    `1,Ann,2026-11-02 09:00,${word}`,
    '2,Ann,2026-11-02 09:05,Busy',
    '3,Bo,2026-11-02 09:05,Answered',
  );
  const { control, notes } = await readRecords(text);
  expect(control).toMatchObject({ dials: 3, connects: 2 });
  expect(notes).toContainEqual({ code: 'sales-in-calls', data: { statuses: [word] } });
});

describe('lists of JSON under days or numbers', () => {
  test('are one list with the day they stand under', async () => {
    const text = JSON.stringify({
      '2026-11-02': [{ agent: 'Ann', dials: 3 }],
      '2026-11-03': [{ agent: 'Ann', dials: 4 }],
    });
    const { control, records } = await readRecords(Buffer.from(text));
    expect(control).toEqual({ dials: 7 });
    expect(records.map(({ day }) => day)).toEqual(['2026-11-02', '2026-11-03']);
  });
  test('or the number', async () => {
    const text = JSON.stringify({ 7: [{ date: '2026-11-02', dials: 3 }], 8: [{ date: '2026-11-02', dials: 4 }] });
    expect(await fault(Buffer.from(text))).toBe('import-missing-field');
    expect((await readRecords(Buffer.from(text), { columns: { code: 'key' } })).control).toEqual({ dials: 7 });
  });
  test('lists of different things are sheets', async () => {
    const text = JSON.stringify({
      users: [{ name: 'Ann', code: 'A1' }],
      calls: [{ call_id: 1, agent: 'Ann', start: '2026-11-02 09:00' }],
    });
    expect(await fault(Buffer.from(text))).toBe('import-choose-sheet');
  });
});

test.each(['CL', 'EL', 'LWP'])('%s is some leave in a list of leave', async (kind) => {
  const text = csv('employee_name,leave_type,start_date,end_date,status', `Ann,${kind},2026-11-02,2026-11-03,Approved`);
  expect(await grainOf(text)).toBe('absence');
});
