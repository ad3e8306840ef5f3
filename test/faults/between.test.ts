import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createRandom } from '../../src/tools/eval/random.ts';
import { makeTeam } from '../../src/tools/faults/bench-team.ts';
import { forgetKills } from '../../src/tools/faults/forget-kills.ts';
import { interleavings } from '../../src/tools/faults/interleavings.ts';

/* A share of `npm run faults`: the same code, small numbers. */
async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'teamctl-between-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('commands of several windows, undone and done again with late answers, lose and double nothing', () =>
  inFolder(async (folder) => {
    const row = await interleavings(folder, 40, createRandom(80).next);
    expect(row.failures).toEqual([]);
    expect(row.runs).toBe(40);
  }));

test('a forget that is killed at any moment leaves nothing once the next run has gone by', () =>
  inFolder(async (folder) => {
    makeTeam(join(folder, 'base'));
    const row = await forgetKills(join(folder, 'base'), folder, 12, createRandom(81).next);
    expect(row.failures).toEqual([]);
    expect(row.title).not.toContain('(0 ');
  }));
