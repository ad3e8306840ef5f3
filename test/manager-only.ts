import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { parse } from 'yaml';
import { remembered } from '../src/domain/remembered.ts';
import type { Console } from './console.ts';
import { consoleWithDemo } from './demo-console.ts';

/** Once a file: it is asked for with every command that is tried. */
const read = remembered((name: string) => parse(readFileSync(`playbooks/telesales/${name}`, 'utf8')));

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

/** A console with the example team, of which the manager knows and wrote down what nobody else may see. */
export async function consoleWithSecrets(): Promise<Console> {
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

/** What was noted of the meeting. */
export const NOTE = MARKERS[2];

/** All that must come out of nothing that is for the team. */
export const secrets = (): readonly string[] => [...MARKERS, ...titles(), ...KINDS];
