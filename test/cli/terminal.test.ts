import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Console, openConsole } from '../console.ts';
import { openTerminal } from '../terminal.ts';

const AGENDA = ['agenda', 'morning', '--dry-run'];
const LOW = { cols: 80, rows: 12 };

async function team(): Promise<Console> {
  const home = openConsole();
  await home.run('init', '--no-input', '--name', '启明组', '--founded', '2026-10-09', '--member', '高敏');
  return home;
}

async function shown(home: Console, argv: readonly string[], size: typeof LOW, pager: string) {
  const screen = openTerminal(home, argv, size, { TEAMCTL_PAGER: pager });
  const { exitCode } = await screen.ended;
  return { exitCode, output: screen.output() };
}

test('what is taller than the terminal goes through the pager, and only that', async () => {
  const home = await team();
  const mark = "sed 's/^/PAGED /'";
  expect((await shown(home, AGENDA, LOW, mark)).output).toMatch(/PAGED[^\n]*早会/);
  expect((await shown(home, [...AGENDA, '--no-pager'], LOW, mark)).output).not.toContain('PAGED');
  expect((await shown(home, AGENDA, { cols: 80, rows: 300 }, mark)).output).not.toContain('PAGED');
});

test('a pager that is left early is quiet, and one that is not there keeps nothing back', async () => {
  const home = await team();
  const left = await shown(home, AGENDA, LOW, 'head -n 1');
  expect(left.exitCode).toBe(0);
  expect(left.output.trim()).toMatch(/^\S*早会[^\n]*$/);
  const missing = await shown(home, AGENDA, LOW, 'no-such-pager 2>/dev/null');
  expect(missing.exitCode).toBe(0);
  expect(missing.output).toContain('收尾');
});

test('help is paged like any other text, and the manual page is set by man', async () => {
  const home = await team();
  const mark = "sed 's/^/PAGED /'";
  expect((await shown(home, ['train', '--help'], LOW, mark)).output).toMatch(/PAGED[^\n]*用法/);
  const bin = join(home.folder, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'man'), '#!/bin/sh\necho "SET: $*"; head -n 1\n', { mode: 0o755 });
  const screen = openTerminal(home, ['man'], LOW, { PATH: `${bin}:${process.env.PATH}` });
  expect((await screen.ended).exitCode).toBe(0);
  expect(screen.output()).toMatch(/^SET: -l -\r\n\.TH TEAMCTL 1[^\n]*\n$/);
});

test('init asks, goes back on "<", and takes names as they are pasted', async () => {
  const home = openConsole();
  const screen = openTerminal(home, ['init', '--lang', 'en']);
  await screen.until('What is the team called?');
  screen.press('Dawn\r');
  await screen.until('Founded on');
  screen.press('2030-01-01\r');
  await screen.until('still to come');
  screen.press('\u0015<\r');
  await screen.until('(Dawn)');
  screen.press('Dusk\r');
  await screen.until(/Dusk[\s\S]*Founded on/);
  screen.press('2026/10/9\r');
  await screen.until('Which playbook?');
  screen.press('\r');
  await screen.until('Who is in it?');
  screen.press('1. 组长 高敏\r2. 林小满\r\r3. 阿依努尔（师傅）\r');
  screen.press('\r');
  await screen.until('Enter to set it up');
  screen.press('\r');
  expect((await screen.ended).exitCode).toBe(0);
  const { members } = await home.json<{ members: { name: string; role: string }[] }>('member', 'list');
  expect(members.map(({ name, role }) => `${name} ${role}`)).toEqual(['阿依努尔 mentor', '高敏 lead', '林小满 agent']);
  const { teams } = await home.json<{ teams: Record<string, unknown>[] }>('team', 'list');
  expect(teams).toMatchObject([{ name: 'Dusk', foundedOn: '2026-10-09' }]);
});

test('a workbook is not sent to a screen; what it belongs to is not begun either', async () => {
  const home = await team();
  const { exitCode, output } = await shown(home, ['train', '--format', 'xlsx'], LOW, '');
  expect([exitCode, output]).toEqual([2, expect.stringContaining('-o 名字.xlsx')]);
  expect((await home.json<{ sessions: unknown[] }>('train', 'show')).sessions).toEqual([]);
});
