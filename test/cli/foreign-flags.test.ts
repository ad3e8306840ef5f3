import type { Command, Option } from 'commander';
import { expect, test } from 'vitest';
import { programIn } from '../../src/tools/docs/program-in.ts';
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
  const all = foreign(await programIn('en'));
  const taken: string[] = [];
  for (const { argv, flag } of all) {
    const { code, stderr } = await console.run(...argv, '--lang', 'en');
    if (code !== 2 || !stderr.includes(flag)) taken.push(argv.join(' '));
  }
  expect(taken).toEqual([]);
  expect(all.map(({ argv }) => argv.join(' '))).toContain('train show --member 1');
  expect(all.length).toBeGreaterThan(20);
});
