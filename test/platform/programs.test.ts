import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pagerFor } from '../../src/cli/terminal/pager.ts';
import { hasCommand, hasProgram } from '../../src/platform/find-program.ts';
import { plainManPage } from '../../src/render/man-text.ts';
import { openConsole } from '../console.ts';
import { done } from '../faults/team.ts';

const long = 'line\n'.repeat(100);
const terminal = { isTTY: true, rows: 24 };
const paging = (env: Record<string, string>) =>
  pagerFor({ host: { env, stdout: terminal, stdin: { isTTY: true } } as never, globals: {} }, long);

test('a program that is not there is known before it is started', () => {
  const { folder } = openConsole();
  const name = process.platform === 'win32' ? 'pager.cmd' : 'pager';
  writeFileSync(join(folder, name), '');
  chmodSync(join(folder, name), 0o755);
  expect(hasProgram('pager', { PATH: folder })).toBe(true);
  expect(hasProgram(join(folder, 'pager'), {})).toBe(true);
  expect(hasProgram('pager', { PATH: join(folder, 'no') })).toBe(false);
  expect(hasProgram('pager', {})).toBe(false);
  expect(hasCommand('pager -R', { PATH: folder })).toBe(true);
  expect(hasCommand('', { PATH: folder })).toBe(false);
});

test('the pager that is told is only used where it is', () => {
  const { folder } = openConsole();
  expect(paging({ PAGER: 'no-such-pager -R', PATH: folder })).toBeNull();
  expect(paging({ TEAMCTL_PAGER: '', PATH: folder })).toBeNull();
  expect(paging({ PAGER: '"a b" -R', PATH: folder })).toBe('"a b" -R');
});

test('the manual page as plain text holds every command and no roff', async () => {
  const home = openConsole();
  const page = await done(home, 'man', '--lang', 'en');
  const text = page.startsWith('.TH') ? plainManPage(page) : page;
  expect(text).toMatch(/^teamctl\(1\)\n/);
  expect(text).not.toMatch(/\\f|\\-|^\.[A-Z]/m);
  for (const verb of ['teamctl agenda morning', 'teamctl import', '--dry-run', 'teamctl member forget'])
    expect(text).toContain(verb);
});

test('completion is written to a file as it is printed, in ASCII', async () => {
  const home = openConsole();
  const printed = await done(home, 'completion', 'powershell');
  await done(home, 'completion', 'powershell', '-o', 'teamctl.ps1');
  expect(readFileSync(join(home.folder, 'teamctl.ps1'), 'utf8')).toBe(printed);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII as a range
  expect(printed).toMatch(/^[\x00-\x7f]+$/);
});
