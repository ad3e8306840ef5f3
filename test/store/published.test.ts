import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCompany } from '../company.ts';
import { type Console, openConsole } from '../console.ts';
import { isOnServer } from '../server.ts';

function writePlaybook(folder: string, version: string, title: string, base = 'insurance-telesales'): void {
  mkdirSync(folder, { recursive: true });
  const header = `id: ours\ntitle: ${title}\nversion: ${version}\nlanguage: zh-CN\nsource: own\nextends: ${base}\n`;
  writeFileSync(join(folder, 'playbook.yaml'), header);
}

/** What a command says in English where it refuses. */
const refusal = async (teamctl: Console, ...words: string[]) => (await teamctl.run(...words, '--lang', 'en')).stderr;
const titles = async (teamctl: Console) => (await teamctl.run('playbook', 'list')).stdout;

test.skipIf(!isOnServer)(
  'a published version is the same for everybody, and a team goes by it until another is pinned',
  async () => {
    const { logins } = await openCompany();
    const by = (person: keyof typeof logins) => openConsole({ TEAMCTL_DB: logins[person].address, TEAMCTL_TEAM: '91' });
    const [admin, manager, director] = [by('admin'), by('manager'), by('director')];
    const folder = join(admin.folder, 'ours');
    writePlaybook(folder, '1.9.0', '第一版');
    expect(await refusal(manager, 'playbook', 'publish', folder)).toContain('may not publish playbooks');
    expect((await admin.run('playbook', 'publish', folder)).code).toBe(0);
    const again = await admin.json<{ isNew: boolean }>('playbook', 'publish', folder);
    expect(again.isNew).toBe(false);
    writePlaybook(folder, '1.9.0', '第二版');
    expect(await refusal(admin, 'playbook', 'publish', folder)).toContain('Raise version');
    writePlaybook(folder, '1.10.0', '第二版');
    expect((await admin.run('playbook', 'publish', folder)).code).toBe(0);
    writePlaybook(folder, '1.11.0', '第三版', '../base');
    expect(await refusal(admin, 'playbook', 'publish', folder)).toContain('only its own directory goes along');

    expect((await manager.run('playbook', 'pin', 'ours@1.9.0')).code).toBe(0);
    expect(await titles(manager)).toContain('第一版');
    // Somebody on another machine, who has never had the folder.
    expect((await director.run('stage', '--team', '91')).code).toBe(0);
    expect(await titles(director)).toContain('第一版');
    expect((await manager.run('playbook', 'diff', 'ours@1.9.0', 'ours@1.10.0')).code).toBe(0);
    expect(await refusal(manager, 'playbook', 'pin', 'ours@2.0.0')).toContain('ours@1.10.0');

    // Whoever changes the copy changes nothing.
    const copies = join(manager.folder, 'teamctl', 'playbooks');
    const copy = join(
      copies,
      readdirSync(copies).find((name) => name.startsWith('ours@1.9.0')) as string,
      'playbook.yaml',
    );
    appendFileSync(copy, '# mine\n');
    expect((await manager.run('stage')).code).toBe(0);
    expect(readFileSync(copy, 'utf8')).not.toContain('# mine');

    // A fetched team has it with it, without a network.
    await manager.run('team', 'add', '五组', '--founded', '2026-08-01');
    expect((await manager.run('playbook', 'pin', 'ours@1.9.0', '--team', '五组')).code).toBe(0);
    const away = join(manager.folder, 'away.db');
    expect((await manager.run('org', 'pull', '五组', '-o', away, '--lang', 'en')).stderr).toContain('Fetched');
    expect((await openConsole({ TEAMCTL_DB: away, XDG_CONFIG_HOME: manager.folder }).run('stage')).code).toBe(0);

    // A manager's own directory stays the manager's.
    const own = join(manager.folder, 'mine');
    writePlaybook(own, '0.1.0', '自己的');
    writeFileSync(
      join(own, 'playbook.yaml'),
      readFileSync(join(own, 'playbook.yaml'), 'utf8').replace('id: ours', 'id: mine'),
    );
    await manager.run('team', 'edit', '--playbook', own);
    expect(await refusal(manager, 'playbook', 'pin', 'ours')).toContain('it was left alone');
    expect((await manager.run('playbook', 'pin', 'ours', '--replace')).code).toBe(0);
    expect(await titles(manager)).toContain('第二版');
    expect((await manager.run('undo', '-y')).code).toBe(0);
    expect(await titles(manager)).toContain('自己的');
  },
);

test('a file has nobody to publish to', async () => {
  const teamctl = openConsole({ TEAMCTL_DB: '' });
  await teamctl.run('init', '--no-input', '--name', '一组', '--founded', '2026-08-01', '--db', teamctl.file);
  const folder = join(teamctl.folder, 'ours');
  writePlaybook(folder, '1.0.0', '第一版');
  expect(await refusal(teamctl, 'playbook', 'publish', folder, '--db', teamctl.file)).toContain('PostgreSQL');
  expect(await refusal(teamctl, 'playbook', 'pin', 'ours', '--db', teamctl.file)).toContain('PostgreSQL');
});
