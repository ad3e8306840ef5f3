import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

/*
 * What of Node a command loads is most of what it costs to start: `child_process` brings the network with it, a
 * millisecond each. Each is loaded where it is used.
 */
const folder = mkdtempSync(join(tmpdir(), 'built-in-'));
const spy = join(folder, 'spy.cjs');
writeFileSync(
  spy,
  `process.on('exit', () => require('node:fs').writeSync(2, '\\nLOADED ' + process.moduleLoadList.join(' ')));`,
);
const env = { ...process.env, TEAMCTL_DB: join(folder, 'team.db'), HOME: folder, XDG_CACHE_HOME: folder };
const teamctl = (...words: string[]) =>
  spawnSync(process.execPath, ['--require', spy, resolve('bin/teamctl.js'), ...words], { env, encoding: 'utf8' });

// Not `net`: a pipe or a terminal is a stream of its.
const COSTLY = ['child_process', 'dgram', 'http', 'fs/promises', 'perf_hooks', 'readline', 'crypto', 'module'];

test('everyday commands load nothing of Node that they do not use', () => {
  expect(teamctl('init', '--no-input', '--name', '青禾', '--member', '沈雅宁:Q01').status).toBe(0);
  for (const line of [
    'today',
    'stage',
    'agenda morning',
    'train',
    'todo list',
    'board',
    'member list',
    'record list',
  ]) {
    const { status, stderr } = teamctl(...line.split(' '));
    const loaded = new Set((stderr.split('\nLOADED ')[1] ?? '').split(' NativeModule '));
    expect([line, status, loaded.has('fs')]).toEqual([line, 0, true]);
    expect([line, COSTLY.filter((name) => loaded.has(name))]).toEqual([line, []]);
  }
});
