import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openConsole } from '../console.ts';
import { HEADER } from '../gallery/slips.ts';

test('start in meetings.yaml is when the meeting begins, until the team says otherwise', async () => {
  const home = openConsole();
  const playbook = join(home.folder, 'ours');
  mkdirSync(playbook);
  writeFileSync(join(playbook, 'playbook.yaml'), HEADER);
  writeFileSync(join(playbook, 'meetings.yaml'), "meetings:\n  - {id: morning, start: '08:35'}\n");
  const init = ['init', '--no-input', '--name', '一组', '--founded', '2026-10-12', '--member', '洪叶'];
  expect((await home.run(...init, '--playbook', playbook)).code).toBe(0);
  expect((await home.run('agenda', 'morning')).stdout).toContain('08:35');
  expect((await home.run('team', 'edit', '--set', 'morning=08:20')).stderr).toBe('');
  const own = (await home.run('agenda', 'morning')).stdout;
  expect(own).toContain('08:20');
  expect(own).not.toContain('08:35');
});
