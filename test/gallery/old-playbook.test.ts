import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openConsole } from '../console.ts';
import { HEADER } from './slips.ts';

const SOUND = 'signs:\n  - {id: avoids-calling, title: 拖着不打}\n';

async function teamWithItsOwn() {
  const home = openConsole();
  const playbook = join(home.folder, 'ours');
  mkdirSync(playbook);
  writeFileSync(join(playbook, 'playbook.yaml'), HEADER);
  writeFileSync(join(playbook, 'signs.yaml'), SOUND);
  const init = ['init', '--no-input', '--name', '一组', '--founded', '2026-10-12', '--member', '洪叶'];
  expect((await home.run(...init, '--playbook', playbook)).code).toBe(0);
  return { home, playbook };
}

test('a broken playbook does not stop the morning: its last sound copy is used, and one line says so', async () => {
  const { home, playbook } = await teamWithItsOwn();
  writeFileSync(join(playbook, 'signs.yaml'), 'signs:\n\t- {id: avoids-calling, title: 新的}\n');
  const { code, stdout, stderr } = await home.run('stage', '--seen', 'avoids-calling', '--lang', 'zh-CN');
  expect(code, stderr).toBe(0);
  expect(stdout).toContain('拖着不打');
  const lines = stderr.split('\n').filter((line) => line.includes('上次好的那份'));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(`${join(playbook, 'signs.yaml')}:2`);
  // Whoever asks about the playbook itself is told what is wrong with it.
  expect((await home.run('playbook', 'lint')).code).toBe(1);
  writeFileSync(join(playbook, 'signs.yaml'), SOUND.replace('拖着不打', '拨号拖着'));
  const mended = await home.run('stage', '--seen', 'avoids-calling', '--lang', 'zh-CN');
  expect(mended.stdout).toContain('拨号拖着');
  expect(mended.stderr).not.toContain('上次好的那份');
});

test('a folder that has moved: the copy is used, and the command is named that tells where to', async () => {
  const { home, playbook } = await teamWithItsOwn();
  renameSync(playbook, `${playbook}-2`);
  const moved = await home.run('stage', '--seen', 'avoids-calling', '--lang', 'zh-CN');
  expect(moved.code, moved.stderr).toBe(0);
  expect(moved.stderr).toContain('teamctl team edit --playbook');
});

test('a playbook is judged by its own cases; those of its base are told apart', async () => {
  const { home, playbook } = await teamWithItsOwn();
  const sure =
    'signs:\n  - {id: avoids-calling, probability: {forming: 0.95, storming: 0.02, stable: 0.02, mature: 0.02}}\n';
  writeFileSync(join(playbook, 'signs.yaml'), sure);
  const free = await home.run('playbook', 'test', playbook, '--lang', 'zh-CN');
  expect(free.code, free.stderr).toBe(0);
  expect(free.stdout).toContain('底本的');
  const wrong = 'cases:\n  - {title: 写反了, ageMonths: 30, seen: [avoids-calling=no], expect: forming}\n';
  writeFileSync(join(playbook, 'cases.yaml'), wrong);
  const own = await home.run('playbook', 'test', playbook, '--lang', 'zh-CN');
  expect(own.code).toBe(1);
  expect(own.stdout).toContain('写反了');
});
