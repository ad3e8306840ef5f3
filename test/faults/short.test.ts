import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRandom } from '../../src/tools/eval/random.ts';
import { contentOf, makeTeam, stateOf } from '../../src/tools/faults/bench-team.ts';
import { bitFlips } from '../../src/tools/faults/bit-flips.ts';
import { playbookInputs, tableInputs } from '../../src/tools/faults/inputs.ts';
import { powerCuts } from '../../src/tools/faults/power-cut.ts';
import { buildShim, randomKills, runIn, storageFaults } from '../../src/tools/faults/storage.ts';
import { type WritingCommand, writingCommands } from '../../src/tools/faults/writing-commands.ts';

/*
 * A share of `npm run faults`: the same code, small numbers. What touches storage needs a C compiler, for the
 * library that is put between a command and the disk.
 */
const hasCompiler = spawnSync('cc', ['--version']).status === 0;
if (!hasCompiler) console.warn('faults 1–8 and 14 are not tried: there is no C compiler (cc)');

const folder = mkdtempSync(join(tmpdir(), 'teamctl-short-'));
const base = join(folder, 'base');
const { next: random } = createRandom(7);
let commands: WritingCommand[] = [];
beforeAll(() => {
  makeTeam(base);
  commands = writingCommands(base, folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const named = (...starts: string[]) =>
  starts.map((start) => commands.find(({ name }) => name.startsWith(start)) as WritingCommand);

describe.skipIf(!hasCompiler)('with a library between the command and the disk', () => {
  let shim = '';
  beforeAll(() => {
    shim = buildShim(folder);
  });

  test('fault 1: kill, and 2 EIO, and 3 ENOSPC, at some storage calls of some writing commands', async () => {
    const rows = await storageFaults(named('init', 'record add', 'restore'), join(folder, 'calls'), shim, 60);
    expect(rows.flatMap((row) => row.failures)).toEqual([]);
    for (const row of rows) expect(row.runs).toBeGreaterThan(3);
  });

  test('fault 1 to 3: commands that write folders, and those that ask at a terminal', async () => {
    const some = named('playbook init', 'export --csv', 'stage --ask');
    const rows = await storageFaults(some, join(folder, 'asked'), shim, 60);
    expect(rows.flatMap((row) => row.failures)).toEqual([]);
    for (const row of rows) expect(row.runs).toBeGreaterThan(3);
  });

  test('fault 8: a full disk while exporting keeps the old file', async () => {
    const rows = await storageFaults(named('export'), join(folder, 'export'), shim, 4);
    expect(rows.flatMap((row) => row.failures)).toEqual([]);
  });

  test('fault 7: killed in a migration, the file is the old one or the new one, and runs again', async () => {
    const [migrating] = named('record list');
    const rows = await storageFaults([migrating as WritingCommand], join(folder, 'migration'), shim, 30);
    expect(rows.flatMap((row) => row.failures)).toEqual([]);
    expect(rows[0]?.runs).toBeGreaterThan(2);
  });

  test('fault 14: on a full disk, forget and backup change nothing and say why', async () => {
    for (const command of named('member forget', 'backup')) {
      const work = join(folder, 'full', 'team');
      mkdirSync(join(folder, 'full'), { recursive: true });
      rmSync(work, { recursive: true, force: true });
      spawnSync('cp', ['-r', command.base, work]);
      const before = stateOf(work);
      const full = { LD_PRELOAD: shim, FAULT_DIR: work, FAULT_MODE: 'full', FAULT_AT: '1' };
      const { code, stderr } = await runIn(work, [...command.words, '--lang', 'en'], full);
      expect([command.name, code]).toEqual([command.name, 7]);
      expect(stderr).toMatch(/^Error: .*(disk|full|space)/i);
      expect(stateOf(work)).toBe(before);
      expect(contentOf(join(work, 'team.db'))).not.toMatch(/^damaged/);
    }
  });

  test('fault 4: states of the disk after a power cut', async () => {
    const some = named('record add', 'undo', 'member leave');
    const row = await powerCuts(some, join(folder, 'power'), shim, 200, random);
    expect(row.failures).toEqual([]);
    expect(row.runs).toBe(200);
  });
});

test('fault 5: killed at random moments', async () => {
  const row = await randomKills(commands, folder, 8, random);
  expect(row.failures).toEqual([]);
});

test('fault 21: flipped bits and cut files', async () => {
  const rows = await bitFlips(base, 15, random);
  expect(rows.flatMap((row) => row.failures)).toEqual([]);
});

test('inputs that nobody should have written are refused with a sentence', async () => {
  const rows = [await playbookInputs(200, random), await tableInputs(200, random)];
  expect(rows.flatMap((row) => row.failures)).toEqual([]);
});
