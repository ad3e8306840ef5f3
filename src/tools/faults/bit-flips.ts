import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { main } from '../../main.ts';
import { copyTeam, envFor } from './bench-team.ts';
import type { Row } from './row.ts';

class Capture extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}

async function listRecords(folder: string): Promise<{ code: number; stdout: string; stderr: string }> {
  const [stdout, stderr] = [new Capture(), new Capture()];
  const code = await main({
    argv: ['record', 'list', '--json'],
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

/** One flipped bit, or a cut end: the right rows or a refusal that names the backups, never a wrong number. */
export async function bitFlips(base: string, times: number, random: () => number): Promise<Row> {
  const folder = `${base}-flipped`;
  copyTeam(base, folder);
  const file = join(folder, 'team.db');
  const whole = readFileSync(file);
  const right = (await listRecords(folder)).stdout;
  const failures: string[] = [];
  let runs = 0;
  const judge = async (bytes: Buffer, what: string) => {
    writeFileSync(file, bytes);
    const { code, stdout, stderr } = await listRecords(folder);
    runs += 1;
    if (code === 0 ? stdout !== right : !REFUSED.has(code))
      failures.push(`${what}: exit ${code} ${stderr.slice(0, 100)}`);
    else if (code !== 0 && stdout !== '') failures.push(`${what}: refused after printing`);
    else if (stderr.includes('坏了') && !stderr.includes('restore')) failures.push(`${what}: no backup named`);
  };
  for (let i = 0; i < times; i += 1) {
    const bytes = Buffer.from(whole);
    const at = Math.floor(random() * bytes.length);
    bytes[at] = (bytes[at] as number) ^ (1 << Math.floor(random() * 8));
    await judge(bytes, `bit at byte ${at}`);
  }
  for (let length = 0; length < whole.length; length += 512)
    await judge(whole.subarray(0, length), `cut to ${length} bytes`);
  return { case: 21, title: 'flipped bits and cut files', runs, failures };
}
