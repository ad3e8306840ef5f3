import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Wine } from './wine.ts';

/** Whole days of records; the lock of Excel beside them is no table. */
const FILES: Readonly<Record<string, string>> = {
  '日报-23.csv': '\ufeff日期,工号,拨打量,成单数\r\n2026-11-23,Q01,80,1\r\n2026-11-23,Q03,60,0\r\n',
  '日报-24.csv': '\ufeff日期,工号,拨打量,成单数\r\n2026-11-24,Q01,95,0\r\n2026-11-24,Q03,70,1\r\n',
  '~$日报-24.csv': 'lock',
};

/** What a manager types, on the program that users get; each must end with the code beside it. */
const LINES: readonly (readonly [words: readonly string[], code: number])[] = [
  [
    [
      'init',
      '--no-input',
      '--name',
      '青禾三组',
      '--founded',
      '2026-08-24',
      '--member',
      '沈雅宁:Q01',
      '--member',
      '陈国栋:Q03',
    ],
    0,
  ],
  [['import', '日报-*.csv'], 0],
  [['stage'], 0],
  [['stage', '--plain', '--lang', 'en'], 0],
  [['agenda', 'morning'], 0],
  [['meeting', 'close', 'morning', '--todo', '陈国栋：跟进三位客户 @2026-11-25'], 0],
  [['agenda', 'evening', '--format', 'wecom'], 0],
  [['agenda', 'weekly', '-o', '周会.ics'], 0],
  [['note', '陈国栋今天盯着名单不拨，手有点抖', '-y'], 0],
  [['train', '--weeks', '1'], 0],
  [['train', '--format', 'xlsx', '-o', '课表.xlsx'], 0],
  [['coach', 'Q03', '--answer', 'fine-in-practice-not-live=yes', '--start', '2026-11-24'], 0],
  [['board'], 0],
  [['report', '-o', '.\\周报.html'], 0],
  [['report', '-o', 'NUL.html'], 2],
  [['report', '-o', '周报:一.html'], 2],
  [['export', '-o', 'all.json'], 0],
  [['export', '--csv', '导出'], 0],
  [['restore', 'all.json', '--db', '.\\copy\\copy.db'], 0],
  [['playbook', 'init', '.\\我们的', '--extends', 'insurance-telesales'], 0],
  [['playbook', 'lint', '.\\我们的'], 0],
  [['team', 'edit', '--playbook', '.\\我们的'], 0],
  [['stage', 'confirm', 'storming'], 0],
  [['undo', '-y'], 0],
  [['redo'], 0],
  [['backup'], 0],
  [['restore', 'latest', '-y'], 0],
  [['member', 'forget', 'Q03', '-y'], 0],
  [['doctor'], 0],
  [['completion', 'powershell', '-o', 'teamctl.ps1'], 0],
  [['man'], 0],
  [['log'], 0],
];

export interface PlayedLine {
  line: string;
  failure: string | null;
}

/**
 * Plays a day, each command a process of its own.
 * @param started what starts the program: an executable and the words in front of the manager's
 * @param home a folder for it, made anew
 */
export async function playBuiltDay(
  wine: Wine,
  [program, ...first]: readonly [string, ...string[]],
  home: string,
): Promise<PlayedLine[]> {
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(home, name), text);
  const env = { TEAMCTL_DB: 'team.db', TEAMCTL_TODAY: '2026-11-24', XDG_CONFIG_HOME: `Z:${home}` };
  const played: PlayedLine[] = [];
  for (const [words, code] of LINES) {
    const ended = await wine.run(program, [...first, ...words], home, env);
    const line = `teamctl ${words.join(' ')}`;
    const isRight = ended.code === code;
    played.push({
      line,
      failure: isRight ? null : `exit ${ended.code} instead of ${code}\n${ended.stdout}${ended.stderr}`,
    });
  }
  return played;
}
