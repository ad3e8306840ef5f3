import type { Command } from 'commander';
import { expect, test } from 'vitest';
import { programIn } from '../../src/tools/docs/program-in.ts';
import { consoleWithDemo } from '../demo-console.ts';

const PROMISE = /today when (?:not given|left out)|without it today/;

/** Every command with an option whose help says that it is today when it is left out. */
async function promises(): Promise<string[]> {
  const found: string[] = [];
  const walk = (command: Command, path: string) => {
    if (command.options.some((option) => PROMISE.test(option.description))) found.push(path);
    for (const below of command.commands) walk(below, `${path} ${below.name()}`.trim());
  };
  walk(await programIn('en'), '');
  return found;
}

/** Each without the day. */
const TRIED: Record<string, string[]> = {
  'agenda morning': ['agenda', 'morning'],
  'agenda evening': ['agenda', 'evening'],
  'agenda weekly': ['agenda', 'weekly'],
  'agenda *': ['agenda', 'morning'],
  away: ['away', 'Q05', '--kind', 'sick'],
  'away list': ['away', 'list'],
  coach: ['coach', 'Q05'],
  'coach step': ['coach', 'step', 'Q04', 'pass'],
  'coach file': ['coach', 'file', 'Q04', 'written-standard', '--note', '岗位标准'],
  'meeting run': ['meeting', 'close', 'morning'],
  screen: ['meeting', 'close', 'morning'],
  'meeting close': ['meeting', 'close', 'evening'],
  'meeting skip': ['meeting', 'skip', 'evening', '--reason', '团建'],
  'member leave': ['member', 'leave', 'Q05'],
  'member rejoin': ['member', 'rejoin', 'Q05'],
  'member off': ['member', 'off', 'Q05'],
  note: ['note', '会上有人问指标能不能完成', '--no-input', '-y'],
  observe: ['observe', 'doubts-target'],
  'record add': ['record', 'add', 'Q01', '--dials', '80'],
  'team event': ['team', 'event', 'new-list'],
  train: ['train', '--dry-run'],
  'train replan': ['train', 'replan', '--dry-run'],
  'train score': ['train', 'score', 'Q01', 'how-to-talk', '80'],
  'train away': ['train', 'away', 'Q01', '--to', '2026-12-01'],
};

test('whatever help promises to be today when it is not given can be left out', async () => {
  const found = await promises();
  expect(found.length).toBeGreaterThan(9);
  for (const path of found) {
    const words = TRIED[path];
    expect([path, words !== undefined]).toEqual([path, true]);
    const console = await consoleWithDemo();
    const { stderr } = await console.run(...(words as string[]), '--lang', 'en');
    expect([path, /--(?:on|date|from)\b/.test(stderr) ? stderr : '']).toEqual([path, '']);
  }
});
