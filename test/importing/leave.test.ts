import { expect, test } from 'vitest';
import { parseLeave } from '../../src/importing/values/leave.ts';

test.each([
  ['请假', null, null],
  ['年假', null, 'annual'],
  [' 病假 ', null, 'sick'],
  ['事假', null, 'personal'],
  ['外出', null, 'out'],
  ['上午请假', 'am', null],
  ['病假（下午）', 'pm', 'sick'],
  ['sick leave', null, 'sick'],
] as const)('%s in place of a number', (cell, half, kind) => expect(parseLeave(cell)).toEqual({ half, kind }));

test.each(['', '12', '0', '-', '无', '王芳', '请假条已交给人事部门了吧', 'n/a', '三'])(
  '%j says nothing of leave',
  (cell) => expect(parseLeave(cell)).toBeNull(),
);
