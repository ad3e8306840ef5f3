import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom } from '../eval/random.ts';
import { makeTeam } from './bench-team.ts';
import { bitFlips } from './bit-flips.ts';
import { forgetKills } from './forget-kills.ts';
import { fuzzers } from './fuzz.ts';
import { playbookInputs, tableInputs } from './inputs.ts';
import { interleavings } from './interleavings.ts';
import { powerCuts } from './power-cut.ts';
import type { Row } from './row.ts';
import { buildShim, randomKills, storageFaults } from './storage.ts';
import { testedCases } from './tested-cases.ts';
import { writingCommands } from './writing-commands.ts';
import { wrongClock } from './wrong-clock.ts';

const SEED = 20_261_124;

interface Bench {
  folder: string;
  /** Share of the full numbers, up to 1. */
  share: number;
  /** That share of a number, a few at least. */
  many(full: number): number;
  random: () => number;
}

const teamIn = (folder: string): string => {
  const base = join(folder, 'base');
  makeTeam(base);
  return base;
};
const commandsIn = (folder: string) => writingCommands(teamIn(folder), folder);

/** What can be played through apart from the rest, the longest first. */
export const parts: Readonly<Record<string, (bench: Bench) => Promise<Row[]> | Row[]>> = {
  storage: ({ folder, share }) =>
    storageFaults(commandsIn(folder), folder, buildShim(folder), Math.max(1, Math.round(1 / share))),
  power: async ({ folder, many, random }) => [
    await powerCuts(commandsIn(folder), folder, buildShim(folder), many(100_000), random),
  ],
  kills: async ({ folder, many, random }) => [await randomKills(commandsIn(folder), folder, many(500), random)],
  flips: ({ folder, many, random }) => bitFlips(teamIn(folder), many(2_000), random),
  playbooks: async ({ many, random }) => [await playbookInputs(many(250_000), random)],
  tables: async ({ many, random }) => [await tableInputs(many(250_000), random)],
  between: async ({ folder, many, random }) => [await interleavings(folder, many(5_000), random)],
  forgetting: async ({ folder, many, random }) => [await forgetKills(teamIn(folder), folder, many(300), random)],
  fuzz: ({ many, random }) => fuzzers(many(2_000_000), random),
  clock: async ({ many, random }) => [await wrongClock(many(5_000), random)],
  tests: ({ share }) => testedCases(share >= 1),
};

export async function runPart(name: string, share: number): Promise<Row[]> {
  // In memory where that is possible: nothing here outlives the run, and every sync would wait for the disk.
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'teamctl-faults-'));
  const many = (full: number) => Math.max(10, Math.round(full * share));
  try {
    return await (parts[name] as (typeof parts)[string])({ folder, share, many, random: createRandom(SEED).next });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
