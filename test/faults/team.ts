import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { envFor, NODE, TEAMCTL } from '../../src/tools/faults/bench-team.ts';
import { type Console, openConsole } from '../console.ts';

const MEMBERS = ['沈雅宁:Q01:2026-08-24', '陈国栋:Q03:2026-08-24', '古丽娜尔:Q02:2020-01-06'];

/** A small team in a folder of its own, with a record, a private note and a promise. */
export async function openTeam(): Promise<Console> {
  const home = openConsole();
  await done(
    home,
    'init',
    '--no-input',
    '--name',
    '青禾三组',
    '--founded',
    '2026-08-24',
    ...flags('--member', MEMBERS),
  );
  await done(home, 'record', 'add', 'Q01', '--on', '2026-11-23', '--dials', '90', '--deals', '1');
  await done(home, 'observe', 'doubts-self', '--member', 'Q03');
  return home;
}

const flags = (flag: string, values: readonly string[]): string[] => values.flatMap((value) => [flag, value]);

/** @throws when the command does not exit with 0 */
export async function done(home: Console, ...words: string[]): Promise<string> {
  const { code, stdout, stderr } = await home.run(...words);
  if (code !== 0) throw new Error(`teamctl ${words.join(' ')} → ${code}\n${stderr}`);
  return stdout;
}

const dayOf = (index: number) => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10);

/** A file of day records to import: so many days of thirty people. */
export function putDays(home: Console, days: number, name = 'days.csv'): string {
  const rows = Array.from({ length: days * 30 }, (_, i) => {
    const [day, person] = [dayOf(Math.floor(i / 30)), i % 30];
    return `${day},成员${person},B${String(person).padStart(2, '0')},${60 + (i % 50)},${20 + (i % 9)},${i % 3}`;
  });
  const file = join(home.folder, name);
  writeFileSync(file, `日期,姓名,工号,拨打量,接通量,成单数\n${rows.join('\n')}\n`);
  return file;
}

export interface Ended {
  code: number | null;
  signal: string | null;
  stdout: string;
  stderr: string;
}

/** A script for bash in which `teamctl` is the built program. */
export function shell(home: Console, script: string): Ended {
  const run = spawnSync('bash', ['-c', `teamctl() { "$NODE_BINARY" "$TEAMCTL_BIN" "$@"; }; ${script}`], {
    cwd: home.folder,
    env: { ...envFor(home.folder), NODE_BINARY: NODE, TEAMCTL_BIN: TEAMCTL },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { code: run.status, signal: run.signal, stdout: run.stdout, stderr: run.stderr };
}

export interface Started {
  pid: number;
  kill(signal: NodeJS.Signals): void;
  ended: Promise<Ended>;
}

/** The built program as a process of its own, still running. */
export function start(home: Console, ...words: string[]): Started {
  const child = spawn(NODE, [TEAMCTL, ...words], { cwd: home.folder, env: envFor(home.folder) });
  const out = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (chunk: string) => {
      out[name] += chunk;
    });
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, ...out }));
  });
  return { pid: child.pid as number, kill: (signal) => void child.kill(signal), ended };
}

/** Waits until the process has begun to write: its journal is there. False when it ended without. */
export async function hasBegun(home: Console, process: Started): Promise<boolean> {
  let over = false;
  void process.ended.then(() => {
    over = true;
  });
  while (!over) {
    if (existsSync(`${home.file}-journal`)) return true;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return false;
}

export const bytesOf = (file: string): string => readFileSync(file, 'base64');

export const countRecords = async (home: Console): Promise<number> =>
  (await home.json<{ records: unknown[] }>('record', 'list')).records.length;
