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

/** As it comes out of a chat: numbers, titles, a heading, everything on the lines of whoever wrote it. */
const PASTED = '组长：沈雅宁:Q01\n1. 陈国栋:Q03\n2、古丽娜尔·买买提:Q02\n\n';
const QUESTIONS = {
  'zh-CN': ['团队叫什么名字', '哪天成立的', '队里有谁', '手册：'],
  en: ['What is the team called', 'Founded on which day', 'Who is in it', 'playbook:'],
} as const;
const ANSWERS = ['青禾三组\r', '2026-08-24\r', PASTED, '\r'];

type Language = keyof typeof QUESTIONS;

/** What was asked is told in the words that it was known by. */
async function setUp(home: Console, language: Language): Promise<string> {
  const asked = QUESTIONS[language].map((question, i) => [question, ANSWERS[i] as string] as const);
  const { code, stdout } = await home.answer(['init', '--playbook', 'insurance-telesales'], asked);
  expect(code).toBe(0);
  const told = asked.map(([question, typed]) => `${question} … ${JSON.stringify(typed)}`);
  return `$ teamctl init --playbook insurance-telesales\n${told.join('\n')}\n${stdout}`.trimEnd();
}

const LINES = (zh: boolean): readonly string[] => [
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

async function playDay(language: Language): Promise<string> {
  const home = openConsole({ TEAMCTL_LANG: language });
  writeFileSync(join(home.folder, '外呼日报.xls'), await writeTable(CALLS, 'html'));
  writeFileSync(join(home.folder, '成单.csv'), await writeTable(DEALS, 'gb18030'));
  const parts: string[] = [await setUp(home, language)];
  for (const line of LINES(language === 'zh-CN')) parts.push(await shown(home, line));
  return `${anywhere(home, parts.join('\n\n'))}\n\n${await lookAfter(home, language)}`;
}

async function shown(home: Console, line: string): Promise<string> {
  const { code, stdout, stderr } = await home.run(...words(`teamctl ${line}`));
  return `$ teamctl ${line}\n${stdout}${stderr}${code === 0 ? '' : `(exit ${code})\n`}`.trimEnd();
}

const LOOKING_AFTER = [
  'backup',
  'record add Q01 --on 2026-11-24 --dials 99',
  'restore latest -y',
  'member forget Q04 -y',
  'undo -y',
];

/** Where lines end depends on how long the name of the folder is, so each answer stands on one; an end may stand for a blank. */
const onOneLine = (lines: readonly string[], language: Language) =>
  language === 'en'
    ? lines.join(' ')
    : lines.join('').replace(/(?<=\p{Script=Han})\s*([\w-]+)\s*(?=\p{Script=Han})/gu, ' $1 ');

async function lookAfter(home: Console, language: Language): Promise<string> {
  const records = async () => (await home.json<{ records: unknown[] }>('record', 'list')).records.length;
  const parts: string[] = [];
  for (const line of LOOKING_AFTER) {
    const [command, ...answer] = (await shown(home, line)).split('\n');
    const told = anywhere(home, onOneLine(answer, language));
    parts.push(`${command}\n${told}\n(records: ${await records()})`);
  }
  // Who may read the file cannot be told on Windows.
  const checks = (await shown(home, 'doctor')).split(/\n(?=· )/);
  parts.push(checks.filter((check) => !/能读|can read it|may read/.test(check)).join('\n'));
  return `${parts.join('\n\n')}\n`;
}

test.each(['zh-CN', 'en'] as const)('a first day reads as it did, in %s', async (language) => {
  await expect(await playDay(language)).toMatchFileSnapshot(`first-day.${language}.txt`);
});
