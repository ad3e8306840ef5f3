import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openConsole } from '../console.ts';

const HEADER =
  'id: renewal\nversion: 0.1.0\ntitle: 续保组\nlanguage: zh-CN\nextends: insurance-telesales\nremove: []\nsource: 自己写的\n';

function folderOf(home: ReturnType<typeof openConsole>, files: Record<string, string>): string {
  const folder = join(home.folder, 'renewal');
  mkdirSync(folder);
  for (const [name, text] of Object.entries({ 'playbook.yaml': HEADER, ...files }))
    writeFileSync(join(folder, name), text);
  return folder;
}

test('an entry that may stand in what cannot be read is not denied: the line that cannot be read is named', async () => {
  const home = openConsole();
  const folder = folderOf(home, { 'signs.yaml': 'signs:\n  - id: our-own-sign\n    title：拖着不打\n' });
  for (const words of [
    ['show', 'signs', 'our-own-sign'],
    ['explain', 'our-own-sign'],
  ]) {
    const { code, stderr } = await home.run('playbook', ...words, '--playbook', folder);
    expect([words[0], code === 0, stderr]).toEqual([words[0], false, expect.stringContaining('signs.yaml:3')]);
    expect(stderr).not.toContain('手册里没有');
  }
});

test('an item of a meeting is taken out with the lines that were added to it, and their translations', async () => {
  const home = openConsole();
  for (const base of ['insurance-telesales', 'telesales', 'ecommerce-sales']) {
    const folder = folderOf(home, {});
    const text = HEADER.replace('remove: []', 'remove: [morning-greeting]').replace('insurance-telesales', base);
    writeFileSync(join(folder, 'playbook.yaml'), text);
    const { stdout } = await home.run('playbook', 'lint', folder);
    // What is left of the meeting may be too short for it, which is another matter.
    expect([base, stdout.match(/double-eleven|的译文/)?.[0] ?? null]).toEqual([base, null]);
    rmSync(folder, { recursive: true });
  }
});

test('the check-up names the line of a playbook that cannot be opened', async () => {
  const home = openConsole();
  const folder = folderOf(home, {});
  await home.run('init', '--no-input', '--name', '一组', '--member', '甲', '--playbook', folder);
  writeFileSync(join(folder, 'signs.yaml'), 'signs:\n  - id: our-own-sign\n    title：拖着不打\n');
  const { code, stdout } = await home.run('doctor');
  expect([code === 0, stdout]).toEqual([false, expect.stringContaining('signs.yaml:3')]);
});
