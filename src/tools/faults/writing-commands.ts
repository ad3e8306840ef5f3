import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { copyTeam, teamctl } from './bench-team.ts';

/** Words on the screen and what is pressed once they stand there, anew each time. */
export type Answer = readonly [shown: string, keys: string];

export interface WritingCommand {
  name: string;
  words: readonly string[];
  /** Folder that it starts from. */
  base: string;
  /** Writes more than one file, or makes the database: part may be there, as long as the same command then makes it whole. */
  again: boolean;
  /** At a terminal: what appears, and the keys that answer it. */
  keys?: readonly Answer[];
}

const CSV = '日期,工号,拨打量,接通量,成单数\n2026-11-20,Q01,88,31,1\n2026-11-20,Q02,97,35,0\n2026-11-20,Q03,61,20,2\n';
const ROSTER = '姓名,工号,入职日期\n罗云,Q21,2026-11-02\n沈雅宁,Q01,2026-08-24\n';
const TARGETS = '工号,月份,成单目标\nQ01,2026-11,6\nQ02,2026-11,5\n';

function inFolder(scratch: string, name: string, text: string): string {
  const file = join(scratch, name);
  writeFileSync(file, text);
  return file;
}

/** A folder with a database as the first version left it: whatever opens it migrates it. */
function makeOld(folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const database = new SQLite(join(folder, 'team.db'));
  database.exec(readFileSync('test/data/schema-001.sql', 'utf8'));
  database.close();
  return folder;
}

/** A folder in which the stage was confirmed often enough for the tables to be fitted to it. */
function makeConfirmed(base: string, folder: string): string {
  copyTeam(base, folder);
  teamctl(folder, 'stage', 'confirm', 'storming');
  const database = new SQLite(join(folder, 'team.db'));
  const more = database.prepare(`INSERT INTO confirmation (team_id, stage, confirmed_on, evidence)
    SELECT team_id, stage, date(confirmed_on, ?), evidence FROM confirmation WHERE id = 1`);
  for (let week = 1; week < 40; week += 1) more.run(`-${week * 7} days`);
  database.close();
  return folder;
}

const ENTER = '\r';
const DOWN = '\x1b[B';
/** The last choice, however many there are. */
const LAST = `${DOWN.repeat(12)}${ENTER}`;

/** Every command that changes the database or a file, one line each. */
export function writingCommands(base: string, scratch: string): WritingCommand[] {
  const folder = (name: string) => join(scratch, name);
  const [empty, exported, undone, absent] = [folder('empty'), folder('exported'), folder('undone'), folder('absent')];
  for (const bare of [empty, exported]) mkdirSync(bare, { recursive: true });
  copyTeam(base, undone);
  teamctl(undone, 'undo', '-y');
  teamctl(undone, 'export', '-o', 'all.json');
  copyFileSync(join(undone, 'all.json'), join(exported, 'all.json'));
  copyTeam(base, absent);
  teamctl(absent, 'train', 'away', 'Q01', '--from', '2026-11-24', '--to', '2026-12-04');
  const backup = join('backups', readdirSync(join(base, 'backups')).find((name) => name.includes('.daily.')) ?? '');
  const on = (line: string, from = base, again = false): WritingCommand => ({
    name: line.replaceAll(`${scratch}/`, ''),
    words: line.split(' '),
    base: from,
    again,
  });
  const atTerminal = (line: string, keys: readonly Answer[], from = base): WritingCommand => ({
    ...on(line, from, from === empty),
    keys,
  });
  return [
    on('init --no-input --name 二组 --member 苏和:A1', empty, true),
    on('restore all.json', exported, true),
    on('record list', makeOld(folder('old'))),

    on('team add 四组 --founded 2026-11-02'),
    on('team use 青禾三组'),
    on('team edit --set workWeek=six-day'),
    on('team event new-manager --on 2026-11-23'),
    on('team archive'),
    on('member add 苏和 --code Q13'),
    on('member edit Q01 --name 沈雅宁宁'),
    on('member leave Q03 --on 2026-11-24'),
    on('member forget Q03 -y'),

    on('record add Q01 --on 2026-11-24 --dials 99'),
    on(`import ${inFolder(scratch, 'days.csv', CSV)}`),
    on(`import ${inFolder(scratch, 'people.csv', ROSTER)}`),
    on(`import ${inFolder(scratch, 'targets.csv', TARGETS)} --period month`),
    on('target set dials 120 --member Q01 --month 2026-11'),

    on('observe doubts-target --on 2026-11-24'),
    on('observe doubts-self --member Q03'),
    on('note -y 大家都不愿意打电话'),
    on('note -y --member Q03 一拿电话手就抖'),
    on('stage confirm storming'),

    on('agenda evening'),
    on('meeting close morning'),
    on('meeting skip evening'),
    on('todo add 再打一遍 --owner Q02'),
    on('todo edit 1 再打两遍'),
    on('todo done 1'),
    on('todo drop 1 --reason 不用了'),

    on('train --weeks 2'),
    on('train done 1 --absent Q02'),
    on('train miss 1'),
    on('train score Q01 product-assessment 85'),
    on('train away Q01 --from 2026-11-26 --to 2026-11-27'),
    on('away Q01 --from 2026-11-26 --half am'),
    on('target renegotiate Q03 deals 3'),
    on('train replan -y', absent),
    on('coach Q03 --answer doubts-self=yes'),
    on('coach step Q03 pass --fear 5'),
    on('coach file Q03 written-standard --note 面谈记录'),
    on('coach close Q03 --reason 好了'),
    on('drill grade too-expensive 3'),

    on('undo -y'),
    on('redo -y', undone),
    on('doctor --today 2028-01-03'),
    on('backup --today 2026-11-25'),
    on(`restore ${backup} -y`),
    on('export -o out.json'),
    on('member export Q03 -o out.json'),
    on('report -o out.html'),

    on('export --csv tables', base, true),
    on('playbook init ./own'),
    on(`import ${inFolder(scratch, 'days.csv', CSV)} --save-profile mine -y`, base, true),
    on('stage calibrate ./calibrated', makeConfirmed(base, folder('confirmed'))),

    atTerminal(
      'init --lang en',
      [
        ['What is the team called?', `Dawn${ENTER}`],
        ['Founded on', `2026-10-09${ENTER}`],
        ['Which playbook?', ENTER],
        ['Who is in it?', `高敏${ENTER}${ENTER}`],
        ['to set it up', ENTER],
      ],
      empty,
    ),
    atTerminal('meeting close morning --lang en', [
      ['Who was away?', `Q02${ENTER}`],
      ['Who shared?', ENTER],
      ['What was agreed?', ENTER],
      ['A line for the record', `good${ENTER}`],
    ]),
    atTerminal('stage --ask', [
      ['先到这里', `${DOWN}${ENTER}`],
      // Not before the second question is there: the first is drawn again when it is answered.
      ['退回上一题', LAST],
    ]),
    atTerminal('drill Q01 --limit 1', [
      ['再按回车看答案', ENTER],
      ['先练到这儿', `${DOWN.repeat(3)}${ENTER}`],
    ]),
  ];
}
