import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runProgram } from '../program.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function openTeam() {
  const folder = mkdtempSync(join(tmpdir(), 'teamctl-at-once-'));
  folders.push(folder);
  const env = {
    PATH: process.env.PATH as string,
    HOME: folder,
    TEAMCTL_DB: join(folder, 'team.db'),
    TEAMCTL_TODAY: '2026-11-24',
  };
  const run = (...argv: string[]) => runProgram(argv, env, folder);
  await run('init', '--no-input', '--name', '青禾');
  const put = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  return { run, put };
}

const NAMES = ['周岚', '苏和', '高敏', '白露', '阮清'];
const daysOf = (day: string, head: string, who: (name: string, i: number) => string) =>
  `日期,${head},拨打量\n${NAMES.map((name, i) => `${day},${who(name, i)},${i + 1}\n`).join('')}`;

/** Two processes each, that know nothing of each other and name the same people whom the team does not have yet. */
test.each([
  ['by name', '姓名', (name: string) => name],
  ['by code and name', '工号,姓名', (name: string, i: number) => `K${i},${name}`],
  ['by name with a code behind it', '姓名', (name: string, i: number) => `${name}（K${i}）`],
])('two imports at once create nobody twice: %s', async (_, head, who) => {
  const { run, put } = await openTeam();
  const files = ['2026-11-02', '2026-11-03'].map((day) => put(`${day}.csv`, daysOf(day, head, who)));
  const done = await Promise.all(files.map((file) => run('import', file, '--create-members', '--no-input')));
  expect(done.map(({ code, stderr }) => (code === 0 ? '' : stderr))).toEqual(['', '']);
  const { members } = JSON.parse((await run('member', 'list', '--json')).stdout) as { members: { name: string }[] };
  expect(members.map(({ name }) => name).sort()).toEqual([...NAMES].sort());
  const { records } = JSON.parse((await run('record', 'list', '--json')).stdout) as { records: { dials: number }[] };
  expect(records).toHaveLength(2 * NAMES.length);
  expect(records.reduce((sum, { dials }) => sum + dials, 0)).toBe(30);
});
