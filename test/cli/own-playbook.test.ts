import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openConsole } from '../console.ts';

test("a team's own playbook is remembered by its whole path, so that it is found from any folder", async () => {
  const home = openConsole();
  const own = join(home.folder, 'own');
  await home.run('init', '--no-input', '--name', '一组', '--founded', '2026-08-24');
  await home.run('playbook', 'init', './own');
  await home.run('team', 'edit', '--playbook', './own');
  await home.run('team', 'add', '二组', '--founded', '2026-08-24', '--playbook', './own');
  for (const team of ['一组', '二组'])
    expect(await home.json('team', 'show', '--team', team)).toMatchObject({ playbook: own });
});
