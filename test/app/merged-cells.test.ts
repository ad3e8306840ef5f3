import { expect, test } from 'vitest';
import type { ImportWords } from '../../src/app/import/settings.ts';
import { listRecords } from '../../src/app/record/list.ts';
import type { Scope } from '../../src/app/scope.ts';
import { importText } from './import-text.ts';
import { openHome } from './windows.ts';

const openTeam = async () =>
  (await openHome({ name: '青禾', members: ['苏和', '高敏', '白露'], joined: '2026-01-01' })).window();

/** A sheet as web tables write it; `9|2` reaches down over two rows, and what it covers is left out. */
const sheet = (rows: readonly string[]) => {
  const cell = (text: string) => {
    const [value, span] = text.split('|');
    return span === undefined ? `<td>${value}</td>` : `<td rowspan="${span}">${value}</td>`;
  };
  return `<html><table>${rows.map((row) => `<tr>${row.split(',').map(cell).join('')}</tr>`).join('')}</table></html>`;
};

async function sums(scope: Scope): Promise<string[]> {
  const { records } = await listRecords(scope, { from: null, to: null, member: null });
  return records.map(({ day, dials, deals }) => `${day.slice(5)} ${dials ?? '-'}/${deals ?? '-'}`).sort();
}

test.each<[string, string[], string[], ImportWords]>([
  [
    'a row a day',
    ['日期,姓名,拨打量,成单数', '2026-11-02,苏和,80,3|2', '2026-11-02,高敏,90', '合计,,170,3'],
    ['11-02 80/3', '11-02 90/-'],
    {},
  ],
  [
    'days across',
    ['姓名,2026-11-02,2026-11-03', '苏和,80|2,70', '高敏,90'],
    ['11-02 80/-', '11-03 70/-', '11-03 90/-'],
    { map: ['dials=2026-11-02'] },
  ],
  [
    'two tables side by side',
    ['姓名,拨打量,成单数,,姓名,拨打量,成单数', '苏和,80,3|2,,白露,60,1', '高敏,90,,阿木,50,2'],
    ['11-02 60/1', '11-02 80/3', '11-02 90/-'],
    { on: '2026-11-02' },
  ],
])('a merged number counts once and is told of: %s', async (_, rows, days, words) => {
  const scope = await openTeam();
  const view = await importText(scope, sheet(rows), words);
  expect(await sums(scope)).toEqual(days);
  expect(view.notes.map(({ code }) => code)).toContain('merged-numbers');
  expect(view.notes.filter(({ code }) => code === 'total-differs')).toEqual([]);
});

test.each([
  ['of each or of all', ['姓名,月份,业绩目标', '苏和,2026-11,30000|2', '高敏,2026-11', '白露,2026-11,20000']],
  ['of each or of all months', ['月份,业绩目标', '2026-10,30000|2', '2026-11', '2026-12,20000']],
])('a merged target is refused, for nobody knows whether it is %s', async (_, rows) => {
  const view = await importText(await openTeam(), sheet(rows), { grain: 'target' });
  expect(view.refusals.map(({ line, code }) => `${line} ${code}`)).toEqual(['2 merged-target', '3 merged-target']);
  expect(view.rows.stored).toBe(1);
});
