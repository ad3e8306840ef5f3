import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openConsole } from '../console.ts';
import { putDays, shell } from './team.ts';

const modesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => {
    const stat = statSync(join(folder, name));
    return `${stat.isDirectory() ? 'folder' : 'file'} ${(stat.mode & 0o777).toString(8)} ${name}`;
  });

test.each(['000', '022', '077'])('fault 71: nobody else can read what is made, with umask %s', (umask) => {
  const home = openConsole();
  const csv = putDays(home, 1);
  const { code, stderr } = shell(
    home,
    `set -e; umask ${umask}
    export TEAMCTL_DB="$PWD/new/team.db"
    teamctl init --no-input --name 一组 --founded 2025-12-01
    teamctl import ${csv} --create-members --save-profile mine
    teamctl backup
    teamctl export -o new/out.json
    teamctl export --csv new/sheets
    teamctl report -o new/out.html
    teamctl playbook init new/own`,
  );
  expect([code, stderr.includes('    at ')]).toEqual([0, false]);
  const made = [...modesUnder(join(home.folder, 'new')), ...modesUnder(join(home.folder, 'config'))];
  expect(made.length).toBeGreaterThan(20);
  expect(made.filter((each) => !/^(folder 700|file 600) /.test(each))).toEqual([]);
});
