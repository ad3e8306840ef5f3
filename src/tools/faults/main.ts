// Plays through the list of faults and prints a table: case, what, runs, failures. Exit 1 when anything failed.
// `npm run faults` takes the full numbers; `npm run faults -- --short` a small share of them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom } from '../eval/random.ts';
import { makeTeam } from './bench-team.ts';
import { bitFlips } from './bit-flips.ts';
import { playbookInputs, tableInputs } from './inputs.ts';
import { powerCuts } from './power-cut.ts';
import { printTable, type Row } from './row.ts';
import { buildShim, randomKills, storageFaults } from './storage.ts';
import { testedCases } from './tested-cases.ts';

const SEED = 20_261_124;
const share = process.argv.includes('--short') ? 0.02 : 1;
const many = (full: number) => Math.max(10, Math.round(full * share));

const folder = mkdtempSync(join(tmpdir(), 'teamctl-faults-'));
const rows: Row[] = [];
const add = (...more: Row[]) => {
  rows.push(...more);
  for (const row of more) console.error(`${row.case} ${row.title}: ${row.runs} runs, ${row.failures.length} failures`);
};

try {
  const base = join(folder, 'base');
  makeTeam(base);
  const shim = buildShim(folder);
  const random = createRandom(SEED).next;
  add(...(await storageFaults(base, folder, shim, share)));
  add(await powerCuts(base, folder, shim, many(100_000), random));
  add(await randomKills(base, folder, many(500), random));
  add(await bitFlips(base, many(2_000), random));
  add(await playbookInputs(folder, many(250_000), random));
  add(await tableInputs(folder, many(250_000), random));
  add(...testedCases());
} finally {
  rmSync(folder, { recursive: true, force: true });
}
printTable(rows);
process.exitCode = rows.some((row) => row.failures.length > 0) ? 1 : 0;
