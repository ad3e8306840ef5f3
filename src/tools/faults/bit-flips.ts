import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { main } from '../../main.ts';
import { copyTeam, envFor, teamctl } from './bench-team.ts';
import type { Row } from './row.ts';

class Capture extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}

/** Everything that the database says, as the program itself says it. */
async function exportAll(folder: string): Promise<{ code: number; stdout: string; stderr: string }> {
  const [stdout, stderr] = [new Capture(), new Capture()];
  const code = await main({
    argv: ['export', '--private', '--json'],
    env: envFor(folder) as Record<string, string>,
    cwd: folder,
    stdin: new PassThrough(),
    stdout,
    stderr,
    now: () => new Date('2026-11-24T00:00:00Z'),
  });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

/** Codes for a file that cannot be used: damaged, foreign, newer, or refused for what is in it. */
const REFUSED = new Set([6, 9]);

const DAYS = 20;

/** Rows enough that a flipped bit often lands in a number of somebody's. */
function addRecords(folder: string): void {
  const days = Array.from({ length: DAYS }, (_, i) => `2026-10-${String(i + 1).padStart(2, '0')}`);
  const rows = days.flatMap((day, i) =>
    Array.from({ length: 30 }, (_, j) => `${day},成员${j},B${j},${60 + ((i * j) % 50)},${20 + (i % 9)},${j % 3}`),
  );
  writeFileSync(join(folder, 'days.csv'), `日期,姓名,工号,拨打量,接通量,成单数\n${rows.join('\n')}\n`);
  teamctl(folder, 'import', 'days.csv', '--create-members');
}

type Judge = (bytes: Buffer, what: string) => Promise<void>;

/** Nothing half said: an answer, or a refusal that names the backups before a word is printed. */
const judgeIn = (folder: string, failures: string[]): Judge => {
  const file = join(folder, 'team.db');
  return async (bytes, what) => {
    writeFileSync(file, bytes);
    const { code, stdout, stderr } = await exportAll(folder);
    if (code !== 0 && !REFUSED.has(code)) failures.push(`${what}: exit ${code} ${stderr.slice(0, 100)}`);
    else if (code !== 0 && stdout !== '') failures.push(`${what}: refused after printing`);
    else if (stderr.includes('坏了') && !stderr.includes('restore')) failures.push(`${what}: no backup named`);
  };
};

async function damageAll(whole: Buffer, times: number, random: () => number, judge: Judge): Promise<number> {
  for (let i = 0; i < times; i += 1) {
    const bytes = Buffer.from(whole);
    const at = Math.floor(random() * bytes.length);
    bytes[at] = (bytes[at] as number) ^ (1 << Math.floor(random() * 8));
    await judge(bytes, `bit at byte ${at}`);
  }
  const step = Math.max(512, Math.floor(whole.length / times / 512) * 512);
  for (let length = 0; length < whole.length; length += step)
    await judge(whole.subarray(0, length), `cut to ${length} bytes`);
  return times + Math.ceil(whole.length / step);
}

/**
 * One flipped bit, or a cut end. SQLite notices what breaks its structure; a number that changed inside a row is
 * beyond it, and backups are what there is against that.
 */
export async function bitFlips(base: string, times: number, random: () => number): Promise<Row[]> {
  const folder = `${base}-flipped`;
  copyTeam(base, folder);
  addRecords(folder);
  const whole = readFileSync(join(folder, 'team.db'));
  const { code } = await exportAll(folder);
  if (code !== 0) throw new Error(`the whole file cannot be read: exit ${code}`);
  const failures: string[] = [];
  const runs = await damageAll(whole, 2 * times, random, judgeIn(folder, failures));
  return [{ case: 21, title: 'flipped bits and cut files: an answer or a refusal', runs, failures }];
}
