import { createHash } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Manifest, placeProgram as place } from '../../src/tools/package/place-program.ts';

const CONTENTS = { 'bin/teamctl.js': 'script', 'a/b/sqlite.node': 'native half', 'playbooks/x.yaml': 'id: x' };
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const manifest: Manifest = {
  digest: 'abcdef0123456789ffff',
  files: Object.entries(CONTENTS).map(([path, text]) => ({
    path,
    size: text.length,
    sha256: hashOf(text),
    crc32: crc32(text),
  })),
};
const whole = () => Buffer.from(Object.values(CONTENTS).join(''));
const placeProgram = (of: Manifest, places: string[], unpacked: () => Uint8Array, load = (_: string) => {}) =>
  place(of, places, { unpacked, load });
const notNeeded = () => {
  throw new Error('unpacked although all was there');
};

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'teamctl-place-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const textsIn = (folder: string) =>
  Object.fromEntries(Object.keys(CONTENTS).map((path) => [path, readFileSync(join(folder, path), 'utf8')]));

test('the first run puts all files there, the next unpacks nothing', () => {
  const folder = placeProgram(manifest, [join(home, 'new', 'program')], whole);
  expect(textsIn(folder)).toEqual(CONTENTS);
  expect(placeProgram(manifest, [join(home, 'new', 'program')], notNeeded)).toBe(folder);
  expect(readdirSync(join(folder, 'bin'))).toEqual(['teamctl.js']);
});

test.each([
  ['a native half of other content', 'a/b/sqlite.node', 'NATIVE half'],
  ['a file that was cut off', 'bin/teamctl.js', 'scr'],
  ['a file that a cleaner took', 'playbooks/x.yaml', null],
])('%s is written anew', (_, path, text) => {
  const folder = placeProgram(manifest, [home], whole);
  if (text === null) rmSync(join(folder, path));
  else writeFileSync(join(folder, path), text);
  expect(textsIn(placeProgram(manifest, [home], whole))).toEqual(CONTENTS);
});

test('a place that takes nothing is passed over, and the last error is told', () => {
  const file = join(home, 'file');
  writeFileSync(file, '');
  expect(placeProgram(manifest, [join(file, 'below'), join(home, 'spare')], whole)).toContain('spare');
  expect(() => placeProgram(manifest, [join(file, 'below')], whole)).toThrow(/ENOTDIR|ENOENT/);
});

test('where native code is not run, nothing is left that the next run would rely on', () => {
  const refuses = (native: string) => {
    if (native.startsWith(join(home, 'noexec'))) throw new Error('failed to map segment');
  };
  const places = [join(home, 'noexec'), join(home, 'spare')];
  for (const _ of [1, 2]) expect(placeProgram(manifest, places, whole, refuses)).toContain('spare');
});

test('what does not match its hash is not written', () => {
  const changed = () => Buffer.from(whole().toString().replace('native', 'NATIVE'));
  expect(() => placeProgram(manifest, [home], changed)).toThrow(/sqlite\.node is damaged/);
});

test.skipIf(process.platform === 'win32')('a folder that others may write to is not trusted', () => {
  const shared = join(home, 'shared');
  mkdirSync(shared);
  chmodSync(shared, 0o777);
  expect(() => placeProgram(manifest, [shared], whole)).toThrow(/belongs to somebody else/);
  expect(placeProgram(manifest, [shared, join(home, 'own')], whole)).toContain('own');
});

test('an older version goes after a day, one that may still be running stays', () => {
  const [old, recent] = ['old', 'recent'].map((name) => join(home, name));
  for (const folder of [old, recent]) mkdirSync(folder as string);
  const longAgo = Date.now() / 1000 - 100_000;
  utimesSync(old as string, longAgo, longAgo);
  const folder = placeProgram(manifest, [home], whole);
  expect(
    readdirSync(home)
      .map((name) => join(home, name))
      .sort(),
  ).toEqual([folder, recent].sort());
});
