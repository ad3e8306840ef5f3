// Ten times the people are at most twelve times the steps. Steps are what V8 counts of the program's own blocks: no
// clock is asked, so that a slow day changes nothing.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands/registry.ts';
import { bundledHolidays } from '../../src/domain/calendar/holidays.ts';
import { buildWorkCalendar } from '../../src/domain/calendar/work-calendar.ts';
import { defaultTeamSettings } from '../../src/domain/team/team.ts';

const [FEW, MANY, MOST_TIMES] = [10, 100, 12];
const TODAY = '2026-11-24';
const days = buildWorkCalendar(bundledHolidays(), defaultTeamSettings).workdays('2026-09-14', '2026-11-23');
const folder = mkdtempSync(join(tmpdir(), 'teamctl-growth-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Whoever looks at a week of work: what is written comes first, then everything that reads it. */
const sittings: readonly string[] = [
  'import {folder}/calls.csv --create-members',
  'import {folder}/targets.csv',
  'target set deals {deals} --whole-team --month 2026-11',
  'target show',
  'away 员工3 --from 2026-11-24 --to 2026-11-25',
  'observe open-atmosphere=often',
  'note 组里好几个人电话能拖就拖',
  'remark list',
  'stage',
  'stage history',
  'stage confirm mature',
  'train replan -y',
  'train',
  'train done 1',
  'agenda morning',
  'agenda evening',
  'agenda weekly',
  'meeting close morning --absent 员工3',
  'meeting list',
  'todo add 给老客户发资料 --owner 员工4 --due 2026-11-27',
  'todo list',
  'hint',
  'today',
  'day',
  'board',
  'channel list',
  'compare',
  'send list',
  'coach list',
  'coach 员工2',
  'drill',
  'member list',
  'member show 员工2',
  'team show',
  'record list',
  'calendar show',
  'report -o {folder}/report.html',
  'export -o {folder}/export.json',
  'backup',
  'log',
  'undo -y',
  'redo -y',
  'doctor',
  'complete -- member show 员',
];

/** They look at no team: words, files and pages of help; a company has a server. */
const OF_NO_TEAM = ['init', 'demo', 'org', 'playbook', 'restore', 'completion', 'man'];
/** It serves until it is stopped; what it shows is what `board` and `agenda` show. */
const SERVES = ['screen'];

/** Every person has a day record a day, a third of them no deals; and a target of the month. */
function writeFiles(into: string, people: number): void {
  const names = Array.from({ length: people }, (_, i) => [`员工${i + 1}`, `G${String(i + 1).padStart(3, '0')}`]);
  const calls = days.flatMap((day, d) =>
    names.map(([name, code], i) => `${day},${name},${code},${80 + ((i * 7 + d * 13) % 60)},30,9,${(i + d) % 3},480`),
  );
  writeFileSync(join(into, 'calls.csv'), ['日期,姓名,工号,外呼,接通,有效,成单,出勤分钟', ...calls, ''].join('\n'));
  const targets = names.map(([name, code]) => `2026-11,${name},${code},18`);
  writeFileSync(join(into, 'targets.csv'), ['月份,姓名,工号,成单目标', ...targets, ''].join('\n'));
}

/** The steps of each sitting in a team of so many. */
function stepsWith(people: number): Map<string, number> {
  const own = mkdtempSync(join(folder, `${people}-`));
  writeFiles(own, people);
  const lines = sittings.map((sitting) =>
    sitting
      .replace('{folder}', own)
      .replace('{deals}', String(people * 18))
      .split(' '),
  );
  const first = ['init', '--name', '青禾', '--founded', '2026-03-02', '--member', '员工1:G001'];
  const typed = [first, ...lines].map((words) => ['--no-input', ...words]);
  const env = {
    PATH: process.env.PATH,
    HOME: own,
    XDG_CACHE_HOME: join(own, 'calls.csv', 'no-folder'),
    TEAMCTL_DB: join(own, 'team.db'),
    TEAMCTL_TODAY: TODAY,
  };
  const words = [resolve('test/cli/count-steps.mjs'), resolve('dist/main.cjs'), JSON.stringify(typed)];
  const [, ...counted] = JSON.parse(execFileSync(process.execPath, words, { env, encoding: 'utf8' })) as number[];
  return new Map(sittings.map((sitting, i) => [sitting, counted[i] as number]));
}

test('every command takes at most twelve times the steps for ten times the people', () => {
  const [few, many] = [stepsWith(FEW), stepsWith(MANY)];
  const grown = sittings.map((sitting) => [sitting, (many.get(sitting) as number) / (few.get(sitting) as number)]);
  const steep = grown.filter(([, times]) => (times as number) > MOST_TIMES);
  expect(steep).toEqual([]);
});

test('every verb sits in the list, or looks at no team', () => {
  const seen = new Set(sittings.map((sitting) => sitting.split(' ')[0]));
  expect(Object.keys(commands).filter((verb) => !seen.has(verb) && ![...OF_NO_TEAM, ...SERVES].includes(verb))).toEqual(
    [],
  );
});
