import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { copyTeam, teamctl } from './bench-team.ts';

export interface WritingCommand {
  name: string;
  words: readonly string[];
  /** Folder that it starts from. */
  base: string;
  /** Makes the database: an empty one may be left behind, as long as the same command then makes it whole. */
  makes: boolean;
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
  const on = (line: string, from = base, makes = false): WritingCommand => ({
    name: line.replaceAll(`${scratch}/`, ''),
    words: line.split(' '),
    base: from,
    makes,
  });
  return [
    on('init --no-input --name 二组 --member 苏和:A1', empty, true),
    on('import-export all.json', exported, true),
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
    on('todo done 1'),
    on('todo drop 1 --reason 不用了'),

    on('train --weeks 2'),
    on('train done 1 --absent Q02'),
    on('train miss 1'),
    on('train score Q01 product-assessment 85'),
    on('train away Q01 --from 2026-11-26 --to 2026-11-27'),
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
  ];
}
