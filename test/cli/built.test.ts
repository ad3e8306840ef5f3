import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { program } from '../program.ts';

const folder = mkdtempSync(join(tmpdir(), 'teamctl-built-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const env = { PATH: process.env.PATH, HOME: folder, TEAMCTL_DB: join(folder, 'team.db'), TEAMCTL_TODAY: '2026-11-24' };
const teamctl = (...words: string[]) =>
  execFileSync(program.file, [...program.words, ...words], {
    env,
    cwd: folder,
    encoding: 'utf8',
    stdio: 'pipe',
  });
const compiled = join(folder, '.cache', 'teamctl', 'compiled');

test('the built program reads what the source reads: words in patterns are whole in the bundle', () => {
  teamctl('init', '--no-input', '--name', '青禾', '--member', '沈雅宁:Q01');
  const csv = join(folder, 'calls.csv');
  writeFileSync(csv, '时间,坐席工号,通话时长,通话状态\n2026年11月23日 上午 09:40:00,Q01,1分30秒,已接通\n');
  const result = JSON.parse(teamctl('import', csv, '--json')) as { rows: Record<string, number> };
  expect(result.rows).toMatchObject({ read: 1, stored: 1, refused: 0 });
  const { records } = JSON.parse(teamctl('record', 'list', '--json')) as { records: Record<string, unknown>[] };
  expect(records).toMatchObject([{ date: '2026-11-23', dials: 1, connects: 1, talkSeconds: 90 }]);
});

test('a kept compiled form that was damaged or belongs to another build is passed over', () => {
  const right = teamctl('member', 'list');
  const [name] = readdirSync(compiled).filter((each) => each.startsWith('member.'));
  const file = join(compiled, name as string);
  const bytes = readFileSync(file);
  for (const at of [0, 3, 4, 40, bytes.length >> 1, bytes.length - 1]) {
    const damaged = Buffer.from(bytes);
    damaged[at] = (damaged[at] as number) ^ 0x10;
    writeFileSync(file, damaged);
    expect(teamctl('member', 'list')).toBe(right);
  }
  for (const cut of [0, 3, 4, 100]) {
    writeFileSync(file, bytes.subarray(0, cut));
    expect(teamctl('member', 'list')).toBe(right);
  }
});

test('a cache folder that takes nothing only costs time', () => {
  const run = spawnSync(program.file, [...program.words, 'member', 'list'], {
    env: { ...env, XDG_CACHE_HOME: '/proc/teamctl' },
    cwd: folder,
    encoding: 'utf8',
  });
  expect([run.signal, run.status, run.stdout]).toEqual([null, 0, teamctl('member', 'list')]);
});

test('a wrong Node version gets a sentence in both languages and exit 2', () => {
  const script = `Object.defineProperty(process.versions, 'node', { value: '18.0.0' }); import(${JSON.stringify(pathToFileURL(resolve('bin/teamctl.js')).href)});`;
  const run = spawnSync(process.execPath, ['-e', script], { env, encoding: 'utf8' });
  expect(run.status).toBe(2);
  expect(run.stderr).toMatch(/请换一个版本[\s\S]*needs Node\.js/);
});
