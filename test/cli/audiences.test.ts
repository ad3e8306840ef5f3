import { expect, test } from 'vitest';
import { commands } from '../../src/cli/commands/registry.ts';
import { examples } from '../../src/i18n/examples.ts';
import { audienceOf } from '../../src/present/audience.ts';
import { formats } from '../../src/render/registry.ts';
import { words } from '../demo-console.ts';
import { consoleWithSecrets, NOTE, secrets } from '../manager-only.ts';

test('every verb says for whom its output is', () => {
  expect(Object.keys(commands).filter((verb) => audienceOf([verb]) === undefined)).toEqual([]);
  expect(audienceOf(['report', '--private'])).toBe('manager');
});

/** Every example whose output is the team's: a new command is tried without being named here. */
const FOR_THE_TEAM = Object.values(examples)
  .flat()
  .map((line) => words(line))
  .filter((argv) => audienceOf(argv) === 'team')
  .map((argv) => argv.filter((word, i) => word !== '--json' && word !== '--format' && argv[i - 1] !== '--format'));

test('what the manager heard, judged or noted comes out of nothing that is for the team', async () => {
  const console = await consoleWithSecrets();
  const found = new Set<string>();
  let answers = 0;
  for (const argv of [...FOR_THE_TEAM, ['train', 'show', '--week']])
    for (const language of ['zh-CN', 'en'])
      for (const format of [...formats, 'terminal']) {
        const { code, stdout } = await console.run(...argv, '--format', format, '--lang', language);
        if (code === 2) continue;
        answers += 1;
        for (const secret of secrets())
          if (stdout.includes(secret)) found.add(`${secret} in ${argv.join(' ')} ${format}`);
      }
  expect([...found]).toEqual([]);
  expect(answers).toBeGreaterThan(40);
  // They are there, where the manager looks: else the search above would find nothing for want of anything to find.
  const seen = await Promise.all([
    console.run('stage', '--explain'),
    console.run('meeting', 'list'),
    console.run('away', 'list'),
  ]);
  const all = seen.map(({ stdout }) => stdout).join();
  for (const secret of [NOTE, '病假']) expect(all).toContain(secret);
});
