import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// bin/teamctl.js reads the bundle as Latin-1.
test('the bundle is ASCII, patterns with Chinese characters too', () => {
  const bytes = readFileSync('dist/main.cjs');
  expect(bytes.findIndex((byte) => byte > 0x7f)).toBe(-1);
});
