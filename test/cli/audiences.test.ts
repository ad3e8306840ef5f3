import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { commands } from '../../src/cli/commands/registry.ts';
import { examples } from '../../src/i18n/examples.ts';
import { audienceOf } from '../../src/present/audience.ts';
import { formats } from '../../src/render/registry.ts';
import { consoleWithDemo, words } from '../demo-console.ts';

const read = (name: string) => parse(readFileSync(`playbooks/telesales/${name}`, 'utf8'));

/** What the manager hears of the team is judgement too: three signs, by id and in both languages. */
const HEARD = ['doubts-target', 'wavering-resolve', 'strong-novelty'];
const titles = (): string[] => {
  const chinese = read('signs.yaml') as { signs: { id: string; title: string }[] };
  const english = read('text/en/signs.yaml') as Record<string, { title: string }>;
  return HEARD.flatMap((id) => [
    id,
    chinese.signs.find((sign) => sign.id === id)?.title ?? '',
    english[id]?.title ?? '',
  ]);
};

/** Words that nothing else holds, each put into one field that only the manager reads. */
const MARKERS = ['merkmal01', 'merkmal02', 'merkmal03', 'merkmal04', 'merkmal05'] as const;
const KINDS = ['病假', 'sick leave', '"sick"'];

async function filled() {
  const console = await consoleWithDemo();
  const run = async (...argv: string[]) => {
    const { code, stderr } = await console.run(...argv);
    expect(code, `${argv.join(' ')} ${stderr}`).toBe(0);
  };
  for (const sign of HEARD) await run('observe', sign, '--note', MARKERS[0]);
  await run('observe', 'blank-freeze', '--member', 'Q03', '--note', MARKERS[1]);
  await run('meeting', 'close', 'morning', '--absent', 'Q02', '--note', MARKERS[2]);
  await run('away', 'Q04', '--kind', 'sick');
  await run('team', 'event', 'new-list', '--note', MARKERS[3]);
  await run('coach', 'file', 'Q03', 'written-standard', '--note', MARKERS[4]);
  return console;
}

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
  const secrets = [...MARKERS, ...titles(), ...KINDS];
  expect(secrets.every((secret) => secret.length > 3 || KINDS.includes(secret))).toBe(true);
  const console = await filled();
  const found = new Set<string>();
  let answers = 0;
  for (const argv of [...FOR_THE_TEAM, ['train', 'show', '--week']])
    for (const language of ['zh-CN', 'en'])
      for (const format of [...formats, 'terminal']) {
        const { code, stdout } = await console.run(...argv, '--format', format, '--lang', language);
        if (code === 2) continue;
        answers += 1;
        for (const secret of secrets)
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
  for (const secret of [MARKERS[2], '病假']) expect(all).toContain(secret);
});
