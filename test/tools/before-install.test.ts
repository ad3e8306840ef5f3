import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'teamctl-install-'));
const installed = join(folder, 'node_modules', 'teamctl');
const tools = join(folder, 'tools');
beforeAll(() => {
  for (const made of [installed, tools]) mkdirSync(made, { recursive: true });
  for (const tool of ['g++', 'make', 'python3']) writeFileSync(join(tools, tool), '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As npm runs it, on a Node that says it is of another version. */
function install(version: string, env: Record<string, string>, cwd = installed) {
  const file = JSON.stringify(resolve('bin/before-install.js'));
  const script = `Object.defineProperty(process.versions, 'node', { value: '${version}' }); Object.defineProperty(process, 'platform', { value: 'linux' }); require(${file});`;
  const { status, stderr } = spawnSync(process.execPath, ['-e', script], { env, cwd, encoding: 'utf8' });
  return { status, stderr };
}

const silent = { status: 0, stderr: '' };

test('on Node 20 without a compiler it says in both languages what is missing and what helps, and stops', () => {
  const { status, stderr } = install('20.20.2', { PATH: '' });
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /现编译，而这台电脑缺：c\+\+ make python3[\s\S]*Node 22\.14\+[\s\S]*here is no c\+\+ make python3/,
  );
});

test('what is there is not asked for', () => {
  expect(install('20.20.2', { PATH: tools })).toEqual(silent);
  rmSync(join(tools, 'make'));
  expect(install('20.20.2', { PATH: tools }).stderr).toContain('缺：make。');
});

test.each([
  ['where SQLite is in the package', '22.14.0', {}, installed],
  [
    'where npm was told where to download',
    '20.20.2',
    { npm_config_better_sqlite3_binary_host: 'https://a.example' },
    installed,
  ],
  ['in a work tree', '20.20.2', {}, folder],
])('it is silent %s', (_, version, env, cwd) => {
  expect(install(version, { PATH: '', ...env } as Record<string, string>, cwd)).toEqual(silent);
});

test('a Node on which SQLite would crash is refused before anything is installed', () => {
  const { status, stderr } = install('22.13.1', { PATH: tools });
  expect([status, stderr]).toEqual([1, expect.stringContaining('现在是 22.13.1')]);
});
