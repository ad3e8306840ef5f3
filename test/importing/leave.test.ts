import { expect, test } from 'vitest';
import { parseLeave } from '../../src/importing/values/leave.ts';
import { type ReadResult, readRecords } from './read-records.ts';

test.each([
  ['请假', null, null],
  ['年假', null, 'annual'],
  [' 病假 ', null, 'sick'],
  ['事假', null, 'personal'],
  ['外出', null, 'out'],
  ['上午请假', 'am', null],
  ['病假（下午）', 'pm', 'sick'],
  ['sick leave', null, 'sick'],
  ['休', null, 'rest'],
  ['轮休', null, 'rest'],
  ['排休', null, 'rest'],
  ['上午调休', 'am', 'rest'],
  ['今天休息', null, 'rest'],
  ['day off', null, 'rest'],
] as const)('%s in place of a number', (cell, half, kind) => expect(parseLeave(cell)).toEqual({ half, kind }));

const remarked = (rows: readonly string[], header = '日期,姓名,拨打量,接通量,备注') =>
  readRecords(new TextEncoder().encode(`${[header, ...rows].join('\n')}\n`));
const told = ({ notes }: ReadResult) =>
  notes.flatMap(({ code, data }) =>
    code === 'away' || code === 'leave-mentioned' ? [`${code} ${data.days ?? data.count}`] : [],
  );

test.each([
  ['no numbers', '2026-11-02,苏和,,,请假', 0, ['away 1']],
  ['noughts are no day of work', '2026-11-02,苏和,0,0,请假一天', 0, ['away 1']],
  ['half a day keeps its numbers', '2026-11-02,苏和,40,6,下午请假', 1, ['away 1']],
  ['请了病假', '2026-11-02,苏和,0,0,今天请了病假', 0, ['away 1']],
  ['a whole day off beside numbers is told', '2026-11-02,苏和,40,6,请假', 1, ['leave-mentioned 1']],
  ['a sentence is told', '2026-11-02,苏和,40,6,下午请假带孩子看病', 1, ['leave-mentioned 1']],
  ['anything else is a remark', '2026-11-02,苏和,40,6,客户多', 1, []],
])('what a remark says of an absence: %s', async (_, row, stored, notes) => {
  const read = await remarked([row, '2026-11-02,高敏,80,20,']);
  expect([read.rows.stored, told(read)]).toEqual([stored + 1, notes]);
  expect(read.rows.refused).toBe(0);
});

test.each(['出勤情况', '考勤', 'Attendance', '状态'])('the column may be called %s', async (header) => {
  const read = await remarked(['2026-11-02,苏和,0,0,病假'], `日期,姓名,拨打量,接通量,${header}`);
  expect(told(read)).toEqual(['away 1']);
});

test('what is planned is no absence of the day', async () => {
  const read = await remarked(['2026-11-02,苏和,40,6,请假'], '日期,姓名,拨打量,接通量,明日计划备注');
  expect(told(read)).toEqual([]);
});

test.each(['', '12', '0', '-', '无', '王芳', '请假条已交给人事部门了吧', 'n/a', '三'])(
  '%j says nothing of leave',
  (cell) => expect(parseLeave(cell)).toBeNull(),
);
