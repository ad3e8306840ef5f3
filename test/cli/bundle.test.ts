import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

// bin/teamctl.js reads the bundle as Latin-1.
test('the bundle is ASCII, patterns with Chinese characters too', () => {
  const bytes = readFileSync('dist/main.cjs');
  expect(bytes.findIndex((byte) => byte > 0x7f)).toBe(-1);
});

// Node 25 and newer warn on the error stream when somebody looks for a browser's storage.
test('no library that is carried along looks for what only browsers have', () => {
  const scripts = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.cjs'));
  expect(scripts.length).toBeGreaterThan(20);
  expect(scripts.filter((name) => /\.(local|session)Storage\b/.test(readFileSync(join('dist', name), 'utf8')))).toEqual(
    [],
  );
});
