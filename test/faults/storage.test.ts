import { spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentOf, envFor, NODE, TEAMCTL } from '../../src/tools/faults/bench-team.ts';
import type { Console } from '../console.ts';
import { bytesOf, countRecords, done, hasBegun, openTeam, putDays, shell, start } from './team.ts';

/** Nobody: root may write everywhere. */
const NOBODY = 65_534;

async function bigTeam(days: number): Promise<Console> {
  const home = await openTeam();
  await done(home, 'import', putDays(home, days), '--create-members');
  return home;
}

const leftovers = (home: Console) => readdirSync(home.folder).filter((name) => name.includes('.new-'));

test('fault 6: an import that is interrupted has stored nothing', async () => {
  const home = await openTeam();
  await done(home, 'backup');
  const before = contentOf(home.file);
  const running = start(home, 'import', putDays(home, 250), '--create-members');
  expect(await hasBegun(home, running)).toBe(true);
  running.kill('SIGINT');
  const { code, signal, stdout } = await running.ended;
  expect(code ?? signal).toSatisfy((end) => end === 130 || end === 'SIGINT');
  expect(stdout).toBe('');
  expect(await countRecords(home)).toBe(1);
  expect(contentOf(home.file)).toBe(before);
});

test('fault 9: a full disk behind stdout is an error with its own exit code', async () => {
  const home = await openTeam();
  const { code, stderr } = shell(home, 'teamctl record list --lang en > /dev/full');
  expect(code).toBe(7);
  expect(stderr).toMatch(/^Error: .*ENOSPC/);
  expect(stderr).not.toContain('    at ');
});

test('fault 10: a reader that has seen enough is no error', async () => {
  const home = await bigTeam(60);
  const { code, stdout, stderr } = shell(home, 'set -o pipefail; teamctl export | head -c 100');
  expect({ code, stderr, bytes: stdout.length }).toEqual({ code: 0, stderr: '', bytes: 100 });
});

test('fault 11: a megabyte goes through a slow pipe, every byte', async () => {
  const home = await bigTeam(150);
  const whole = await done(home, 'export');
  expect(whole.length).toBeGreaterThan(1_000_000);
  const child = spawn(NODE, [TEAMCTL, 'export'], { cwd: home.folder, env: envFor(home.folder) });
  await new Promise((resolve) => setTimeout(resolve, 500));
  const chunks: Buffer[] = [];
  for await (const chunk of child.stdout) {
    chunks.push(chunk as Buffer);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  expect(Buffer.concat(chunks).toString() === whole).toBe(true);
});

/** The program as somebody who owns nothing of it, when the tests run as root. */
function asNobody(home: Console, ...words: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const isRoot = process.getuid?.() === 0;
  const child = spawn(NODE, [TEAMCTL, ...words, '--lang', 'en'], {
    cwd: home.folder,
    env: envFor(home.folder),
    ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
  });
  const out = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    out.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    out.stderr += chunk;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...out })));
}

test('fault 12: in a read-only folder, and from a read-only file, reading works and writing does not', async () => {
  const home = await openTeam();
  const own = (mode: number, folderMode: number) => {
    for (const name of ['', ...readdirSync(home.folder, { recursive: true, encoding: 'utf8' })]) {
      if (process.getuid?.() === 0) chownSync(join(home.folder, name), NOBODY, NOBODY);
    }
    chmodSync(home.file, mode);
    chmodSync(home.folder, folderMode);
  };
  for (const [mode, folderMode] of [
    [0o400, 0o500],
    [0o600, 0o500],
    [0o400, 0o700],
  ] as const) {
    own(mode, folderMode);
    const before = bytesOf(home.file);
    const read = await asNobody(home, 'record', 'list', '--json');
    expect({ code: read.code, stderr: read.stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(read.stdout).records).toHaveLength(1);
    const write = await asNobody(home, 'record', 'add', 'Q01', '--on', '2026-11-24', '--dials', '9');
    expect({ code: write.code, stdout: write.stdout }).toEqual({ code: 7, stdout: '' });
    expect(write.stderr).toMatch(/^Error: .*\n.*Fix|^Error: /);
    expect(bytesOf(home.file)).toBe(before);
  }
  own(0o600, 0o700);
});

test('fault 13: a limit on the size of files stops an import and an export, and both leave what was there', async () => {
  const home = await openTeam();
  await done(home, 'backup');
  const csv = putDays(home, 200);
  const before = contentOf(home.file);
  const stored = shell(home, `ulimit -f 300; teamctl import ${csv} --create-members --lang en`);
  expect({ code: stored.code, stdout: stored.stdout }).toEqual({ code: 7, stdout: '' });
  expect(stored.stderr).toMatch(/^Error: /);
  expect(contentOf(home.file)).toBe(before);
  const out = join(home.folder, 'out.json');
  writeFileSync(out, 'old');
  const exported = shell(home, `ulimit -f 1; teamctl export -o ${out} --lang en`);
  expect({ code: exported.code, stdout: exported.stdout }).toEqual({ code: 7, stdout: '' });
  expect(readFileSync(out, 'utf8')).toBe('old');
  expect(leftovers(home)).toEqual([]);
  expect(existsSync(`${home.file}-journal`)).toBe(false);
});
