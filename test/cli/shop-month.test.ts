import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundledHolidays } from '../../src/domain/calendar/holidays.ts';
import { buildWorkCalendar } from '../../src/domain/calendar/work-calendar.ts';
import { defaultTeamSettings } from '../../src/domain/team/team.ts';
import { type Console, openConsole } from '../console.ts';
import { spokenIn } from '../foreign-words.ts';

/** What a manager says of people there; what is asked back must be about chats. */
const NOTES = ['古丽娜不敢回客户', '孟川一打字手就抖', '大家都不愿意接客户', '关山月盯着会话列表看就是不回'];

const DAYS = buildWorkCalendar(bundledHolidays(), defaultTeamSettings).workdays('2026-11-02', '2026-11-30');
const NAMES = ['白露', '古丽娜', '孟川', '关山月', '叶知秋'];

/** A team of a shop in its storming stage, and of each person's day what a shop counts. */
async function shop(): Promise<Console> {
  const home = openConsole({}, 120);
  const members = NAMES.flatMap((name, i) => ['--member', `${name}:S${i}:2026-0${6 + (i % 4)}-01`]);
  const words = ['--name', '客服一组', '--founded', '2026-07-06', '--playbook', 'ecommerce-sales'];
  const { code, stderr } = await home.run('init', '--no-input', ...words, ...members);
  expect([code, stderr]).toEqual([0, expect.anything()]);
  return home;
}

const figuresOf = (person: number, day: number) => [
  '--deals',
  String((person + day) % 4),
  '--figure',
  `接待人数=${40 + ((person * 7 + day * 5) % 30)}`,
  '--figure',
  `询单人数=${20 + ((person * 5 + day * 3) % 15)}`,
  '--figure',
  `首响=${20 + ((person * 3 + day) % 20)}`,
];

/** What is asked once a month, and what every day. */
const monthly = (name: string): string[][] => [
  ['stage', '--explain'],
  ['stage', 'history'],
  ['member', 'report', name],
  ['member', 'show', name, '--private'],
  ['member', 'list'],
  ['compare'],
  ['board'],
  ['board', '--points'],
  ['board', '--by', '接待人数'],
  ['record', 'list'],
  ['target', 'show'],
  ['train'],
  ['train', 'show'],
  ['drill', '--list'],
  ['drill', name, '--list'],
  ['coach', name],
  ['coach', name, '--answer', 'fine-in-practice-not-live=yes', '--answer', 'trembling-hands=often'],
  ['coach', 'list'],
  ['coach', 'evidence', name],
  ['report'],
  ['report', '--private'],
  ['report', '--with-stage'],
  ['remark', 'list'],
  ['hint'],
];

test('a team of a shop hears nothing of calls for a month, whatever it asks', async () => {
  const home = await shop();
  const heard: string[] = [];
  const say = async (...words: string[]) => {
    for (const language of ['zh-CN', 'en'] as const) {
      const { code, stdout, stderr } = await home.run(...words, '--no-input', '--lang', language);
      const told = `${stdout}\n${stderr}`;
      if (code !== 0) heard.push(`${words.join(' ')}: ${code} ${stderr.slice(0, 300)}`);
      heard.push(...spokenIn('chat', language, told).map((line) => `${words.join(' ')} (${language}): ${line}`));
    }
  };
  for (const [d, day] of DAYS.entries()) {
    const today = ['--today', day];
    await say('today', ...today);
    await say('agenda', 'morning', ...today);
    await home.run('meeting', 'close', 'morning', '--no-input', ...today);
    for (const [p, name] of NAMES.entries()) await home.run('record', 'add', name, ...figuresOf(p, d), ...today);
    await say('agenda', 'evening', ...today);
    await home.run('meeting', 'close', 'evening', '--no-input', ...today);
    await say('note', NOTES[d % NOTES.length] as string, ...today);
    await say('observe', 'avoids-calling=often', ...today);
    await say('observe', 'trembling-hands', '--member', '孟川', ...today);
    if (d % 5 === 4) for (const words of [['agenda', 'weekly'], ['stage']]) await say(...words, ...today);
    // Of little and of much that is known.
    if ([4, DAYS.length - 1].includes(d)) for (const words of monthly('白露')) await say(...words, ...today);
  }
  expect([...new Set(heard)]).toEqual([]);
});

test('who answers far fewer than usual is named wherever somebody is looked for, of a shop as of a phone team', async () => {
  const home = await shop();
  const days = DAYS.slice(0, 14);
  const rows = days.flatMap((day, d) =>
    NAMES.map((name, p) => {
      const asking = p === 0 && d >= 11 ? 9 : 26 + ((p + d) % 3);
      return `${day},${name},${asking},1`;
    }),
  );
  const file = join(home.folder, '日报.csv');
  writeFileSync(file, ['日期,姓名,询单人数,成单', ...rows].join('\n'));
  expect((await home.run('import', file, '--no-input', '--today', DAYS[14] as string)).code).toBe(0);
  const at = ['--today', DAYS[14] as string, '--lang', 'zh-CN'];
  const told = async (...words: string[]) => (await home.run(...words, ...at)).stdout.replace(/\s+/g, '');
  expect(await told('hint')).toContain('白露：连着三天最多询单人数9人');
  for (const words of [['today'], ['stage'], ['report', '--private']])
    expect(await told(...words), words.join(' ')).toContain('连着三天询单人数最多9人，平时27人上下。先问怎么了');
  expect(await told('report')).not.toContain('连着三天');
});
