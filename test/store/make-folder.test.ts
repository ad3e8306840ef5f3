import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../src/make-folder.ts';

test('folders on the way are made, those that are there are kept', () => {
  const home = mkdtempSync(join(tmpdir(), 'teamctl-'));
  makeFolder(join(home, 'a', 'b', 'c'), 0o700);
  makeFolder(join(home, 'a', 'b', 'c'), 0o700);
  // Windows knows no mode but the read-only attribute.
  if (process.platform !== 'win32') expect(statSync(join(home, 'a')).mode & 0o777).toBe(0o700);
  writeFileSync(join(home, 'file'), '');
  expect(() => makeFolder(join(home, 'file'), 0o700)).toThrow('EEXIST');
  expect(() => makeFolder(join(home, 'file', 'below'), 0o700)).toThrow(
    process.platform === 'win32' ? 'ENOENT' : 'ENOTDIR',
  );
});

// Node's recursive mkdir runs for ever there.
test.runIf(process.platform === 'linux')('a place that takes no folders is an error, not an endless loop', () => {
  expect(() => makeFolder('/proc/nowhere/teamctl', 0o700)).toThrow('ENOENT');
});
