import { expect, test } from 'vitest';
import { figureOf } from '../../src/importing/values/figure.ts';
import { readRecords } from './read-records.ts';

test.each(['', '-', '——', '无', 'N/A', '暂无', '/', 'null'])('%j says nothing of a figure', (cell) =>
  expect(figureOf(cell)).toBeNull(),
);

test.each([
  ['98%', 98],
  ['0:35', 35],
  ['12件', 12],
  ['好', Number.NaN],
] as const)('%s is read', (cell, value) => expect(figureOf(cell)).toBe(value));

test('what is told of the decimal sign leaves columns alone that show their own', async () => {
  const file =
    '日期,姓名,外呼数,接通数,通话时长(小时),成单数,Umsatz\n2026-01-02,周岚,20,5,0.016666666666666666,1,44.147\n';
  const { control } = await readRecords(new TextEncoder().encode(file), { decimal: 'comma' });
  expect(control).toMatchObject({ talkSeconds: 60, amount: 44147 });
});
