import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Console, openConsole } from '../console.ts';
import { words } from '../demo-console.ts';
import { writeTable } from '../importing/write-table.ts';

/*
 * The first day of a manager on whatever system: a team, a file of the dialler, one of the CRM, the
 * day's meetings, and looking after the data. What it prints is the same on Windows but for the way folders are written.
 */

/** What the dialler calls `.xls` is a page with a table. */
const CALLS = [
  ['日期', '工号', '拨打量', '接通量', '有效通话', '成单数'],
  ...[16, 17, 18, 19, 20, 23].flatMap((day, i) =>
    ['Q01', 'Q02', 'Q03', 'Q04'].map((code, j) => [
      `2026-11-${day}`,
      code,
      `${150 - 9 * i - 12 * j}`,
      `${52 - 3 * i - 4 * j}`,
      `${14 - i - j}`,
      `${(i + j) % 4 === 0 ? 1 : 0}`,
    ]),
  ),
];
const DEALS = [
  ['签单日期', '工号', '保费'],
  ['2026-11-20', 'Q01', '3080'],
  ['2026-11-23', 'Q02', '1900.5'],
];

const LINES = (zh: boolean): readonly string[] => [
  'init --no-input --name 青禾三组 --founded 2026-08-24 --member 沈雅宁:Q01 --member 陈国栋:Q03 --member 古丽娜尔·买买提:Q02',
  'import 外呼日报.xls --create-members',
  'import 成单.csv',
  'member list',
  'observe avoids-calling=often strong-novelty=no',
  'stage',
  'agenda morning',
  zh
    ? 'meeting close morning --todo "陈国栋：跟进三位客户 @2026-11-25"'
    : 'meeting close morning --todo "陈国栋: call three customers back @2026-11-25"',
  'agenda evening',
  'agenda weekly',
  'note 陈国栋今天盯着名单不拨，手有点抖 -y',
  'train --weeks 1',
  'coach Q03 --answer fine-in-practice-not-live=yes --start 2026-11-24',
  'board',
  'todo list',
  'report -o 周报.html',
  'export --csv 导出',
  'undo -y',
  'redo',
];

/** Folders as they are written everywhere. */
const anywhere = (home: Console, text: string) =>
  text.replaceAll(home.folder, '<folder>').replace(/<folder>\S*/g, (path) => path.replaceAll('\\', '/'));

async function playDay(language: 'zh-CN' | 'en'): Promise<string> {
  const home = openConsole({ TEAMCTL_LANG: language });
  writeFileSync(join(home.folder, '外呼日报.xls'), await writeTable(CALLS, 'html'));
  writeFileSync(join(home.folder, '成单.csv'), await writeTable(DEALS, 'gb18030'));
  const parts: string[] = [];
  for (const line of LINES(language === 'zh-CN')) {
    const { code, stdout, stderr } = await home.run(...words(`teamctl ${line}`));
    parts.push(`$ teamctl ${line}\n${stdout}${stderr}${code === 0 ? '' : `(exit ${code})\n`}`.trimEnd());
  }
  return `${anywhere(home, parts.join('\n\n'))}\n${await lookAfter(home)}`;
}

/** Backup, restore and forget: what they print is mostly where files lie, so their outcome is told instead. */
async function lookAfter(home: Console): Promise<string> {
  const records = async () => (await home.json<{ records: unknown[] }>('record', 'list')).records.length;
  const seen = [await records()];
  await home.json('backup');
  await home.json('record', 'add', 'Q01', '--on', '2026-11-24', '--dials', '99');
  seen.push(await records());
  await home.json('restore', 'latest', '-y');
  seen.push(await records());
  const gone = await home.json<{ alias: string; backups: { remaining: string[] } }>('member', 'forget', 'Q04', '-y');
  expect(gone.backups.remaining).toEqual([]);
  seen.push(await records());
  const { stdout } = await home.run('doctor', '--lang', 'en');
  expect(stdout).toContain('Data is whole');
  return `\nrecords: ${seen.join(', ')} · forgotten: ${gone.alias}\n`;
}

test.each(['zh-CN', 'en'] as const)('a first day reads as it did, in %s', async (language) => {
  await expect(await playDay(language)).toMatchFileSnapshot(`first-day.${language}.txt`);
});
