import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Console, openConsole } from '../console.ts';

const header = (id: string, base: string, version: string) =>
  `id: ${id}\nversion: ${version}\ntitle: ${id}\nlanguage: zh-CN\nextends: ${base}\nsource: 自己\n`;
const HQ = `signs:
  - { id: avoids-calling, computed: { drop: 0.25 } }
  - { id: unstable-performance, title: 业绩忽上忽下 }
`;

/** A playbook on one of headquarters, in version 1.0 of that. */
function write(home: Console): string {
  for (const name of ['hq', 'ours']) mkdirSync(join(home.folder, name));
  const put = (name: string, text: string) => writeFileSync(join(home.folder, name), text);
  put('hq/playbook.yaml', header('hq', 'insurance-telesales@1.0', '1.0.0'));
  put('hq/signs.yaml', HQ);
  put('ours/playbook.yaml', header('ours', '../hq@1.0', '0.1.0'));
  put('ours/signs.yaml', 'signs:\n  - { id: avoids-calling, computed: { drop: 0.3 } }\n');
  return join(home.folder, 'ours');
}

/** Headquarters change two numbers, of which the playbook has written one itself, and add an activity. */
function upgrade(home: Console): void {
  const file = (name: string) => join(home.folder, 'hq', name);
  writeFileSync(file('playbook.yaml'), header('hq', 'insurance-telesales@1.0', '1.1.0'));
  writeFileSync(
    file('signs.yaml'),
    readFileSync(file('signs.yaml'), 'utf8').replace('0.25', '0.2').replace('忽上忽下', '不稳'),
  );
  writeFileSync(
    file('activities.yaml'),
    'activities:\n  - {id: plate-guess, title: 猜车牌, purpose: 开口, steps: [报, 猜], minutes: {min: 3, max: 5}, people: {min: 2, max: 30}}\n',
  );
}

interface Compared {
  changed: { id: string; path: string }[];
  upgrade?: { difference: { added: object[]; removed: object[]; changed: object[] } | null };
}

test('a later base says what it changes for this playbook: not what the author has written anew', async () => {
  const home = openConsole();
  const ours = write(home);
  expect((await home.run('playbook', 'lint', ours)).stdout).toContain('没有问题');
  expect(await home.json<Compared>('playbook', 'diff', ours)).not.toHaveProperty('upgrade');
  upgrade(home);
  const lint = (await home.run('playbook', 'lint', ours)).stdout.replace(/\n┃ ?/g, '');
  expect(lint).toContain('改了 1 处，多了 1 条，少了 0 条');
  const { upgrade: told, changed } = await home.json<Compared>('playbook', 'diff', ours);
  expect(told?.difference).toMatchObject({
    added: [{ id: 'plate-guess', list: 'activities' }],
    removed: [],
    changed: [{ id: 'unstable-performance', path: 'title', from: '业绩忽上忽下', to: '业绩不稳' }],
  });
  expect(changed).toMatchObject([{ id: 'avoids-calling', path: 'computed.drop', from: 0.2, to: 0.3 }]);
  const english = (await home.run('playbook', 'diff', ours, '--lang', 'en')).stdout;
  expect(english).toContain('from 1.0 to 1.1.0');
  writeFileSync(join(ours, 'playbook.yaml'), header('ours', '../hq@1.1', '0.1.0'));
  expect((await home.run('playbook', 'lint', ours)).stdout).toContain('没有问题');
});

test('a team that runs on it is enough for the base to be known; where it is not, that is said', async () => {
  const home = openConsole();
  const ours = write(home);
  const init = [
    'init',
    '--no-input',
    '--name',
    '一组',
    '--founded',
    '2026-10-12',
    '--member',
    '洪叶',
    '--playbook',
    ours,
  ];
  expect((await home.run(...init)).code).toBe(0);
  upgrade(home);
  expect((await home.run('playbook', 'lint', ours)).stdout).toContain('多了 1');
  const other = openConsole();
  const theirs = write(other);
  upgrade(other);
  const { upgrade: told } = await other.json<Compared>('playbook', 'diff', theirs);
  expect(told?.difference).toBeNull();
  expect((await other.run('playbook', 'diff', theirs)).stdout).toContain('比不出来');
});
