import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface WritingCommand {
  name: string;
  words: readonly string[];
  /** Folder that it starts from. */
  base: string;
}

const CSV = '日期,工号,拨打量,接通量,成单数\n2026-11-20,Q01,88,31,1\n2026-11-20,Q02,97,35,0\n2026-11-20,Q03,61,20,2\n';

/** Every command that changes the database or a file, one line each. */
export function writingCommands(base: string, scratch: string): WritingCommand[] {
  const empty = join(scratch, 'empty');
  mkdirSync(empty, { recursive: true });
  const csv = join(scratch, 'days.csv');
  writeFileSync(csv, CSV);
  const backup = join('backups', readdirSync(join(base, 'backups')).find((name) => name.includes('.manual.')) ?? '');
  const on = (line: string): WritingCommand => ({ name: line, words: line.split(' '), base });
  return [
    { name: 'init', words: ['init', '--no-input', '--name', '二组', '--member', '苏和:A1'], base: empty },
    on('team add 四组 --founded 2026-11-02'),
    on('team edit --set workWeek=six-day'),
    on('team event new-manager --on 2026-11-23'),
    on('member add 苏和 --code Q13'),
    on('member leave Q03 --on 2026-11-24'),
    on('record add Q01 --on 2026-11-24 --dials 99'),
    on(`import ${csv}`),

    on('observe doubts-target --on 2026-11-24'),
    on('observe doubts-self --member Q03'),
    on('stage confirm storming'),
    on('agenda morning'),

    on('undo -y'),
    on('backup'),
    on(`restore ${backup} -y`),
  ];
}
