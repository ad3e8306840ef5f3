import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import { join, resolve } from 'node:path';
import { spawn as spawnAtTerminal } from '@lydell/node-pty';
import { copyTeam, damagedBackups, envFor, NODE, stateOf, TEAMCTL } from './bench-team.ts';
import type { Row } from './row.ts';
import type { WritingCommand } from './writing-commands.ts';

type Mode = 'kill' | 'eio' | 'enospc';

export function buildShim(folder: string): string {
  const out = join(folder, 'shim.so');
  execFileSync('cc', ['-shared', '-fPIC', '-O1', '-o', out, resolve('src/tools/faults/shim.c'), '-ldl', '-lpthread']);
  return out;
}

interface Ended {
  code: number | null;
  signal: string | null;
  stderr: string;
}

/** A conversation that waits for longer waits for something that was not foreseen. */
const AT_MOST = 20_000;

/** The same at a terminal, its questions answered as they appear. */
function runAtTerminal(folder: string, { words, keys = [] }: WritingCommand, extra: NodeJS.ProcessEnv): Promise<Ended> {
  return new Promise((done) => {
    const env = { ...envFor(folder), TERM: 'xterm', TEAMCTL_PAGER: '', ...extra };
    const pty = spawnAtTerminal(NODE, [TEAMCTL, ...words], { env, cwd: folder, cols: 80, rows: 40 });
    const limit = setTimeout(() => pty.kill('SIGTERM'), AT_MOST);
    let [output, from, answered] = ['', 0, 0];
    pty.onData((data) => {
      output += data;
      const [shown, press] = keys[answered] ?? [];
      if (shown === undefined || press === undefined || !output.includes(shown, from)) return;
      from = output.length;
      answered += 1;
      pty.write(press);
    });
    pty.onExit(({ exitCode, signal }) => {
      clearTimeout(limit);
      const killed = signal === constants.signals.SIGKILL ? 'SIGKILL' : null;
      done({ code: signal ? null : exitCode, signal: killed, stderr: output });
    });
  });
}

const runCommand = (folder: string, command: WritingCommand, extra: NodeJS.ProcessEnv = {}): Promise<Ended> =>
  command.keys ? runAtTerminal(folder, command, extra) : runIn(folder, command.words, extra);

export function runIn(folder: string, words: readonly string[], extra: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return new Promise((done) => {
    const child = spawn(NODE, [TEAMCTL, ...words], {
      env: { ...envFor(folder), ...extra },
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.on('close', (code, signal) => done({ code, signal, stderr }));
  });
}

/** Done in part, with the files named: a person is forgotten, a backup could not be rewritten. */
const IN_PART = 5;
/** Exit codes that are an honest answer to a disk that fails: done, in part, database unusable, cannot read or write. */
const HONEST = new Set([0, IN_PART, 6, 7]);

interface Run {
  before: string;
  after: string;
  /** Exit code of a run that nothing disturbs: 0, or 1 for `doctor` that found and mended something. */
  code: number;
}

function verdict(mode: Mode, ended: Ended, state: string, { before, after, code }: Run): string | null {
  if (state !== before && state !== after) return `half done: ${state.slice(0, 80)}`;
  if (mode === 'kill') return ended.signal === 'SIGKILL' || ended.code === code ? null : `exit ${ended.code}`;
  if (ended.signal !== null || !(ended.code === code || HONEST.has(ended.code ?? -1)))
    return `exit ${ended.code ?? ended.signal}: ${ended.stderr.slice(0, 200)}`;
  if ((ended.code === code || ended.code === IN_PART) && state !== after) return 'said done, was not';
  return /\n\s+at /.test(ended.stderr) ? 'stack trace' : null;
}

/** A new database may be there without its team, some files of several: what counts is that the same command then makes it whole. */
async function wholeState(command: WritingCommand, work: string): Promise<string> {
  if (command.again) await runCommand(work, command);
  return stateOf(work);
}

async function strikeAll(
  command: WritingCommand,
  mode: Mode,
  work: string,
  shim: string,
  { every, failures }: { every: number; failures: string[] },
): Promise<number> {
  const preload = { LD_PRELOAD: shim, FAULT_DIR: work };
  copyTeam(command.base, work);
  const before = stateOf(work);
  const count = join(work, '..', `${mode}-count`);
  const clean = await runCommand(work, command, { ...preload, FAULT_COUNT: count });
  if (clean.code !== 0 && clean.code !== 1)
    throw new Error(`${command.name} does not run: exit ${clean.code}\n${clean.stderr}`);
  const after = stateOf(work);
  if (after === before) throw new Error(`${command.name} changes nothing that could be lost`);
  const points = Number(readFileSync(count, 'utf8'));
  let runs = 0;
  // With a share only, no two commands are struck at the same places.
  for (let at = 1 + (command.name.length % every); at <= points; at += every) {
    runs += 1;
    copyTeam(command.base, work);
    const ended = await runCommand(work, command, { ...preload, FAULT_MODE: mode, FAULT_AT: String(at) });
    const left = stateOf(work);
    const isFalse = ended.code === clean.code && left !== after;
    const state = left === before ? before : await wholeState(command, work);
    const [damaged] = damagedBackups(work);
    const wrong = damaged
      ? `damaged backup ${damaged}`
      : isFalse
        ? 'said done, was not'
        : verdict(mode, ended, state, { before, after, code: clean.code });
    if (wrong) failures.push(`${command.name}, ${mode} at call ${at} of ${points}: ${wrong}`);
  }
  rmSync(work, { recursive: true, force: true });
  return runs;
}

/** Kill, EIO or ENOSPC at every storage call (or every so many) of these writing commands. */
export async function storageFaults(
  commands: readonly WritingCommand[],
  scratch: string,
  shim: string,
  every: number,
): Promise<Row[]> {
  return Promise.all(
    (['kill', 'eio', 'enospc'] as const).map(async (mode, i) => {
      const failures: string[] = [];
      mkdirSync(join(scratch, mode), { recursive: true });
      let runs = 0;
      for (const command of commands)
        runs += await strikeAll(command, mode, join(scratch, mode, 'team'), shim, { every, failures });
      const where = every === 1 ? 'every storage call' : `every ${every}th storage call`;
      return { case: i + 1, title: `${mode} at ${where} of ${commands.length} writing commands`, runs, failures };
    }),
  );
}

/** Killed at a random moment: before or after, never between. */
export async function randomKills(
  commands: readonly WritingCommand[],
  scratch: string,
  times: number,
  random: () => number,
): Promise<Row> {
  const failures: string[] = [];
  const alone = commands.filter((command) => !command.keys);
  for (let i = 0; i < times; i += 1) {
    const command = alone[Math.floor(random() * alone.length)] as WritingCommand;
    const work = join(scratch, 'random', 'team');
    copyTeam(command.base, work);
    const before = stateOf(work);
    await killAfter(work, command.words, 20 + random() * 160);
    let state = stateOf(work);
    if (state === before) continue;
    state = await wholeState(command, work);
    copyTeam(command.base, work);
    await runIn(work, command.words);
    if (state !== stateOf(work)) failures.push(`${command.name}: half done`);
  }
  return { case: 5, title: 'random kills', runs: times, failures };
}

export function killAfter(folder: string, words: readonly string[], milliseconds: number): Promise<void> {
  return new Promise((done) => {
    const child = spawn(NODE, [TEAMCTL, ...words], { env: envFor(folder), cwd: folder, stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
    child.on('close', () => {
      clearTimeout(timer);
      done();
    });
  });
}
