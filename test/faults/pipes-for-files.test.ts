import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openConsole } from '../console.ts';

/** Whoever opens a pipe waits for a writer, for ever where there is none. */
test.skipIf(process.platform === 'win32')('a pipe that lies where a file should be keeps nobody waiting', async () => {
  const it = openConsole();
  const run = async (...argv: string[]) => (await it.run(...argv)).code;
  await run(
    'init',
    '--no-input',
    '--name',
    '启明组',
    '--founded',
    '2026-08-01',
    '--member',
    '韩雪:Q1',
    '--member',
    '卓玛:Q2',
  );
  const pipe = (...path: string[]) => {
    const file = join(it.folder, ...path);
    rmSync(file, { force: true });
    execFileSync('mkfifo', [file]);
    return file;
  };
  const out = join(it.folder, 'out.csv');
  expect(await run('record', 'list', '-o', out)).toBe(0);
  expect(await run('backup')).toBe(0);
  pipe('backups', 'team.2026-11-20T08-00-00.daily.db');
  pipe('out.csv');
  for (const argv of [['backup'], ['backup', '--list'], ['doctor'], ['member', 'forget', 'Q1', '-y']])
    expect([argv, await run(...argv)]).toEqual([argv, 0]);
  const lone = pipe('lone.json');
  expect(await run('restore', lone, '-y')).toBe(6);
});
