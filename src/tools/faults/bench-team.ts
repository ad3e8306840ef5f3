import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import SQLite from 'better-sqlite3';

const TODAY = '2026-11-24';
export const NODE = process.execPath;
export const TEAMCTL = resolve('bin/teamctl.js');

/** Everything a command sees of the environment, so that a run can be repeated to the byte. */
export const envFor = (folder: string): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  HOME: folder,
  TEAMCTL_DB: join(folder, 'team.db'),
  TEAMCTL_TODAY: TODAY,
  XDG_CONFIG_HOME: join(folder, 'config'),
  XDG_CACHE_HOME: join(folder, 'cache'),
  XDG_DATA_HOME: join(folder, 'data'),
});

/** Files that are there before a command writes them anew; a failure must leave the old one. */
const OLD_FILES: readonly string[] = ['out.json', 'out.html', 'tables/team.csv'];
/** Whatever commands write beside the database, files and folders; part of what is compared. */
const OUTPUTS: readonly string[] = ['out.json', 'out.html', 'tables', 'own', 'calibrated', 'config'];

export const teamctl = (folder: string, ...words: string[]) =>
  execFileSync(NODE, [TEAMCTL, ...words], { env: envFor(folder), cwd: folder, stdio: 'pipe' });

/** A small team with some of everything, in a folder of its own. */
export function makeTeam(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const members = ['沈雅宁:Q01:2026-08-24', '陈国栋:Q03:2026-08-24', '古丽娜尔:Q02:2026-09-14'];
  teamctl(
    folder,
    'init',
    '--no-input',
    '--name',
    '青禾三组',
    '--founded',
    '2026-08-24',
    ...members.flatMap((each) => ['--member', each]),
  );
  for (const [code, dials] of [
    ['Q01', '90'],
    ['Q02', '120'],
    ['Q03', '75'],
  ] as const) {
    teamctl(
      folder,
      'record',
      'add',
      code,
      '--on',
      '2026-11-23',
      '--dials',
      dials,
      '--connects',
      '30',
      '--effective',
      '9',
      '--deals',
      '1',
    );
  }
  teamctl(folder, 'observe', 'avoids-calling=often', 'strong-novelty=no');
  const signs = ['trembling-hands', 'avoids-picking-up-phone', 'blank-freeze', 'hopes-no-answer', 'doubts-self'];
  teamctl(folder, 'observe', ...signs, '--member', 'Q03');
  teamctl(folder, 'coach', 'Q03', '--answer', 'fine-in-practice-not-live=yes');
  teamctl(folder, 'train', '--weeks', '1');
  teamctl(folder, 'todo', 'add', '整理名单', '--owner', 'Q01');
  teamctl(folder, 'agenda', 'morning');
  teamctl(folder, 'backup');
  mkdirSync(join(folder, 'tables'));
  for (const name of OLD_FILES) writeFileSync(join(folder, name), 'old');
}

export function copyTeam(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
}

const backupsOf = (folder: string): string[] => {
  const backups = join(folder, 'backups');
  return existsSync(backups) ? readdirSync(backups).filter((name) => name.endsWith('.db')) : [];
};

/** Files at or below a path; drafts that a killed command left behind do no harm. */
function filesAt(path: string): string[] {
  if (!existsSync(path) || path.includes('.new-')) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesAt(join(path, name)));
}

/** What a command may change: the database (a killed `init` leaves none), written files, backups that were asked for. */
export function stateOf(folder: string): string {
  const database = join(folder, 'team.db');
  const files = OUTPUTS.flatMap((name) => filesAt(join(folder, name)));
  const state = existsSync(database) ? contentOf(database) : 'no file';
  const asked = backupsOf(folder).filter((name) => name.includes('.manual.'));
  const texts = files.map((file) => `${relative(folder, file)}\n${readFileSync(file, 'utf8')}`);
  return [state, ...texts, ...asked].join('\n').replace(UID, 'uid');
}

/** Random ids differ from one run of a command to the next. */
const UID = /(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])/g;
/** Notes of the program to itself; what a killed command left in them the next run sees to. */
const OWN_NOTES = ['forgotten', 'retention'];

/** Backups that could not be put back. */
export const damagedBackups = (folder: string): string[] =>
  backupsOf(folder).filter((name) => contentOf(join(folder, 'backups', name)).startsWith('damaged'));

/**
 * Everything that the database says, as one text; `damaged: …` when SQLite itself finds fault.
 * Opened with SQLite alone, without any code of the project.
 */
export function contentOf(file: string): string {
  let database: SQLite.Database | undefined;
  try {
    database = new SQLite(file, { fileMustExist: true });
    const answer = database.pragma('integrity_check', { simple: true });
    if (answer !== 'ok') return `damaged: ${answer}`;
    const tables = database
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
      .pluck()
      .all() as string[];
    return JSON.stringify(
      tables
        .filter((table) => !OWN_NOTES.includes(table))
        .map((table) => [table, (database as SQLite.Database).prepare(`SELECT * FROM "${table}"`).raw().all()]),
    );
  } catch (error) {
    return `damaged: ${(error as Error).message}`;
  } finally {
    database?.close();
  }
}
