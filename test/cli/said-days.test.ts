import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { expect, test } from 'vitest';
import { programIn } from '../../src/tools/docs/program-in.ts';
import type { Console } from '../console.ts';
import { consoleWithDemo } from '../demo-console.ts';

interface Place {
  path: string;
  flag: string;
  kind: string;
  needs: readonly string[];
}

const KINDS = /[<[](date|day|week|month)[>\]]/;

function placesOf(command: Command, path: readonly string[]): Place[] {
  const needs = command.registeredArguments.filter((each) => each.required).map((each) => each.name());
  const own = command.options.flatMap((option): Place[] => {
    const kind = KINDS.exec(option.flags)?.[1];
    return kind && option.long ? [{ path: path.join(' '), flag: option.long, kind, needs }] : [];
  });
  const below = command.commands.flatMap((each) => placesOf(each, [...path, each.name()]));
  // A command whose name is a placeholder stands for the kinds of meeting of a playbook.
  return [...own, ...below].filter((each) => !each.path.includes('<'));
}

/** What to write for a required argument; a command with another one asks for a line here. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  member: 'Q02',
  id: '1',
  name: '新来的',
  kind: 'new-list',
  meeting: '早会',
  metric: '成单',
  value: '3',
  text: '大家都说名单不好打',
  outcome: 'done',
  document: 'written-standard',
  module: 'compliance-basics',
  points: '80',
  file: 'one-day.csv',
};
/** Beside the place itself, what a command cannot do without. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  'target set': ['--whole-team'],
  'target show': [],
  'record add': ['--dials', '９０'],
  observe: ['doubts-target'],
  'member add': ['新来的'],
  'coach file': ['--note', '制度已经贴出来'],
};

/**
 * `init` makes the database anew, `meeting run` needs a terminal, `screen` serves until it is stopped: they read days with
 * what all others read them with. A file knows no company.
 */
const ELSEWHERE = ['init', 'meeting run', 'screen', 'org role add'];

const WRONG = { date: 'bad-day', day: 'bad-day', week: 'bad-week', month: 'bad-month' };

/** Today is Tuesday, 24 November 2026; the same day in many ways, over and to come. */
const SAID: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  date: [
    [
      '2026-11-23',
      ['昨天', '2026/11/23', '11-23', '11月23日', '１１月２３日', '周一', '23号', 'yesterday', '2026年11月23日'],
    ],
    ['2026-11-24', ['今天', '周二', '11.24', '20261124', 'today', '十一月二十四', '二十四号']],
    [
      '2026-11-27',
      ['周五', '本周五', '11-27', '11月27日', '２０２６／１１／２７', '三天后', '周五前', 'nov 27', 'in 3 days'],
    ],
    ['2026-11-30', ['下周一', '下周 一', 'next monday', '11/30', '月底', '六天后', '11月30号', '本月30号', '30 nov']],
  ],
  week: [['2026-W49', ['下周', '下周一', '２０２６－Ｗ４９', '2026-11-30', 'next week', '12月2日']]],
  month: [['2026-12', ['下个月', '12月', '2026/12', '2026年12月', '１２月']]],
};

const FILE_OF_A_DAY = 'one-day.csv';

/** Runs on the example team as it was: nothing of an earlier try is left. */
async function tried(home: Console, base: string, place: Place, said: string) {
  copyFileSync(base, home.file);
  const given = place.needs.map((name) => {
    const word = ARGUMENTS[name];
    if (word === undefined) throw new Error(`what is written for <${name}> of “${place.path}”? Say it in ARGUMENTS.`);
    return word === FILE_OF_A_DAY ? join(home.folder, FILE_OF_A_DAY) : word;
  });
  const argv = [...place.path.split(' '), ...given, ...(BESIDE[place.path] ?? []), place.flag, said];
  const { code, stdout, stderr } = await home.run(...argv, '--json', '--no-input', '-y');
  const error = code === 0 ? null : (JSON.parse(stderr.trim().split('\n').at(-1) as string).error.code as string);
  return { code, error, text: code === 0 ? stdout.replace(/"(journal|stamp|at)":"?[^,}]*/g, '') : (error as string) };
}

test('wherever a day is taken, it is taken as people say it', async () => {
  const home = await consoleWithDemo();
  const { writeFileSync } = await import('node:fs');
  writeFileSync(join(home.folder, FILE_OF_A_DAY), '工号,拨打量,成单数\nQ01,80,1\n');
  const base = `${home.file}.base`;
  copyFileSync(home.file, base);
  const places = placesOf(await programIn('zh-CN'), []).filter(({ path }) => path !== '' && !ELSEWHERE.includes(path));
  expect(places.length).toBeGreaterThan(25);
  const odd: string[] = [];
  let turn = 0;
  for (const place of places) {
    const name = `${place.path} ${place.flag}`;
    const nonsense = await tried(home, base, place, '改天吧');
    if (
      nonsense.error !== WRONG[place.kind as keyof typeof WRONG] &&
      !(place.path === 'train show' && nonsense.error === 'bad-week')
    )
      odd.push(`${name} 改天吧: ${nonsense.error}`);
    const kind = place.kind === 'day' || (place.kind === 'date' && place.path !== 'train show') ? 'date' : place.kind;
    const all = SAID[kind === 'date' && place.path === 'train show' ? 'week' : kind] ?? [];
    // What is recorded `--on` a Friday was on the last one.
    const ways = place.flag === '--on' ? all.filter(([day]) => day <= '2026-11-24') : all;
    // One of the days each time, and three ways of saying it: over all places every way comes up.
    const [day, texts] = ways[turn % ways.length] as (typeof ways)[number];
    const plain = await tried(home, base, place, day);
    for (let i = 0; i < 3; i += 1) {
      const said = texts[(turn + i * 3) % texts.length] as string;
      const found = await tried(home, base, place, said);
      if (found.text !== plain.text)
        odd.push(`${name} ${said}, not as ${day}: ${found.text.slice(0, 80)} | ${plain.text.slice(0, 80)}`);
    }
    turn += 1;
  }
  expect(odd).toEqual([]);
});
