import { PassThrough } from 'node:stream';
import type { Command, Option } from 'commander';
import { expect, test } from 'vitest';
import { createContext } from '../../src/cli/create-context.ts';
import { wholeProgram } from '../../src/cli/program.ts';
import { openConsole } from '../console.ts';

interface Tried {
  argv: string[];
  flag: string;
}

const given = ({ long, required }: Option) => [long as string, ...(required ? ['1'] : [])];

/** Every command below another, with each flag of that other which it does not have itself. */
function foreign(root: Command): Tried[] {
  const found: Tried[] = [];
  const walk = (command: Command, path: readonly string[]) => {
    const own = new Set(command.options.map(({ long }) => long));
    const needed = command.registeredArguments.flatMap((argument) => (argument.required ? ['x'] : []));
    const required = command.options.filter((option) => option.mandatory).flatMap(given);
    for (let above = command.parent; above?.parent; above = above.parent)
      for (const option of above.options)
        if (!own.has(option.long))
          found.push({ argv: [...path, ...needed, ...required, ...given(option)], flag: option.long as string });
    for (const below of command.commands) if (below.name() !== '*') walk(below, [...path, below.name()]);
  };
  for (const command of root.commands) walk(command, [command.name()]);
  return found;
}

test('a flag of the command above is refused by name, not taken and ignored', async () => {
  const console = openConsole();
  const host = {
    argv: [],
    env: { HOME: console.folder, TEAMCTL_DB: `${console.folder}/x.db` },
    cwd: console.folder,
    stdin: new PassThrough(),
    stdout: Object.assign(new PassThrough(), { isTTY: false, columns: 80 }),
    stderr: Object.assign(new PassThrough(), { isTTY: false, columns: 80 }),
    now: () => new Date('2026-11-24T00:00:00Z'),
  } as unknown as Parameters<typeof createContext>[0];
  const { context } = createContext(
    host,
    'en',
    {},
    { memory: undefined, again: async () => {}, wholeProgram: (of) => wholeProgram(of, '0') },
  );
  const all = foreign(await context.wholeProgram());
  const taken: string[] = [];
  for (const { argv, flag } of all) {
    const { code, stderr } = await console.run(...argv, '--lang', 'en');
    if (code !== 2 || !stderr.includes(flag)) taken.push(argv.join(' '));
  }
  expect(taken).toEqual([]);
  expect(all.map(({ argv }) => argv.join(' '))).toContain('train show --member 1');
  expect(all.length).toBeGreaterThan(20);
});
