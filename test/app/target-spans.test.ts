import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nobodyToAsk } from '../../src/app/import/ask.ts';
import { importFiles } from '../../src/app/import/files.ts';
import { noProgress } from '../../src/app/import/progress.ts';
import { readSettings } from '../../src/app/import/settings.ts';
import { readTargets } from '../../src/store/target-reader.ts';
import { openHome } from './windows.ts';

/** What is stored after an import, as `metric period start value`, and the notes about spans. */
async function imported(lines: readonly string[]) {
  const scope = (await openHome({ name: '青禾', members: ['苏和', '高敏'] })).window();
  const path = join(scope.configDir, 'targets.csv');
  writeFileSync(path, `${lines.join('\n')}\n`);
  const done = await importFiles(scope, [{ name: 'targets.csv', path }], await readSettings(scope, {}), {
    ask: nobodyToAsk,
    progress: noProgress,
  });
  if (done.failure !== undefined) throw done.failure;
  const team = await scope.team();
  const stored = await readTargets(await scope.reader(), team.id, '2026-01-01', '2026-12-31');
  return {
    targets: stored
      .map(({ metric, period, startsOn, value }) => `${metric} ${period} ${startsOn.slice(5)} ${value}`)
      .sort(),
    notes: done.views.flatMap(({ notes }) => notes.flatMap(({ code }) => (code.startsWith('target-') ? [code] : []))),
    all: done.views.flatMap(({ notes }) => notes),
    refused: done.views.flatMap(({ refusals }) => refusals.map(({ code }) => code)),
  };
}

test.each([
  ['日拨打目标', ['target-other-span']],
  ['每日拨打目标', ['target-other-span']],
  ['daily calls target', ['target-other-span']],
  ['周成单目标', ['target-other-span']],
  ['年度成单目标', ['target-other-span']],
])('%s in a table of months is no target of a month, and it is said', async (header, notes) => {
  const read = await imported([`姓名,月份,业绩目标,${header}`, '苏和,2026-11,30000,80', '高敏,2026-11,20000,60']);
  expect(read.targets).toEqual(['amount month 11-01 20000', 'amount month 11-01 30000']);
  expect(read.notes).toEqual(notes);
});

test.each([
  ['月拨打目标', 'dials'],
  ['本月成单目标', 'deals'],
  ['月目标', 'amount'],
  ['monthly target', 'amount'],
])('%s beside the numbers of days is one of the month', async (header, metric) => {
  const rows = ['2026-11-02,苏和,70,20,1600', '2026-11-03,苏和,90,22,1600'];
  const read = await imported([`日期,姓名,拨打量,接通量,${header}`, ...rows]);
  expect(read).toMatchObject({ targets: [`${metric} month 11-01 1600`], notes: ['target-own-span'], refused: [] });
  const unlike = await imported([`日期,姓名,拨打量,接通量,${header}`, rows[0] as string, '2026-11-03,苏和,90,22,1700']);
  expect([unlike.targets, unlike.refused]).toEqual([[], ['duplicate-differs', 'duplicate-differs']]);
});

test('日拨打目标 in a table of days is one of the day', async () => {
  const read = await imported(['日期,姓名,拨打量,接通量,日拨打目标', '2026-11-02,苏和,70,20,80']);
  expect(read).toMatchObject({ targets: ['dials day 11-02 80'], notes: [], refused: [] });
});

test.each(['日拨打目标', 'daily calls target', '周成单目标'])(
  '%s alone in a table of months is refused',
  async (header) => {
    await expect(imported([`姓名,月份,${header}`, '苏和,2026-11,80'])).rejects.toMatchObject({
      code: 'import-target-span',
    });
  },
);

test('a target of another span is told once', async () => {
  const read = await imported(['姓名,月份,月业绩目标,季度业绩目标', '苏和,2026-11,30000,90000']);
  expect(read.all.filter((note) => JSON.stringify(note).includes('季度'))).toHaveLength(1);
});

test.each([
  ['成单目标', '800000', ['too-large'], []],
  ['成单目标', '90000', [], ['rare-target']],
  ['业绩目标', '99999999999', ['too-large'], []],
  ['业绩目标', '900000000', [], ['rare-target']],
  ['拨打目标', '4000', [], []],
])('%s of %s is looked at before it is stored', async (header, value, refused, rare) => {
  const read = await imported([`姓名,月份,${header}`, `苏和,2026-11,${value}`, '高敏,2026-11,20']);
  expect(read.refused).toEqual(refused);
  expect(read.all.flatMap(({ code }) => (code === 'rare-target' ? [code] : []))).toEqual(rare);
});
