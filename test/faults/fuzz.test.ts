import { expect, test } from 'vitest';
import { createRandom } from '../../src/tools/eval/random.ts';
import { Coverage } from '../../src/tools/faults/coverage.ts';
import { fuzzers } from '../../src/tools/faults/fuzz.ts';

test('a small share of the fuzzing finds nothing, and grows beyond its seeds', async () => {
  const rows = await fuzzers(5_000, createRandom(3).next);
  expect(rows.flatMap(({ failures }) => failures)).toEqual([]);
  expect(rows.length).toBeGreaterThanOrEqual(5);
});

test('what ran before is no news', async () => {
  const coverage = new Coverage('/src/');
  const { spokenDay } = await import('../../src/domain/calendar/spoken-day.ts');
  spokenDay('明天', '2026-11-24');
  expect(coverage.news()).toBeGreaterThan(0);
  coverage.news();
  spokenDay('明天', '2026-11-24');
  expect(coverage.news()).toBe(0);
  coverage.stop();
});
