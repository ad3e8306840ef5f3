import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { knowsReaders, riskyPlaces, syncServiceOf } from '../../src/platform/file-place.ts';
import { openConsole } from '../console.ts';
import { done, openTeam } from '../faults/team.ts';
import { failing, onWindows } from './faults.ts';

interface CheckUp {
  healthy: boolean;
  checks: { id: string; ok: boolean | null; warning?: boolean; value?: string }[];
}
const check = (checkUp: CheckUp, id: string) => checkUp.checks.find((each) => each.id === id);

test.each([
  ['C:\\Users\\张三\\OneDrive\\团队\\team.db', 'OneDrive'],
  ['C:\\Users\\张三\\OneDrive - 青禾保险\\team.db', 'OneDrive'],
  ['D:\\我的坚果云\\team.db', '坚果云'],
  ['E:\\BaiduSyncdisk\\a\\team.db', '百度网盘'],
  ['C:\\Users\\x\\WPSDrive\\1\\WPS云盘\\team.db', 'WPS 云盘'],
  ['C:\\Users\\张三\\OneDriveless\\team.db', null],
  ['C:\\Users\\dropbox-fan\\team.db', null],
  ['C:\\Users\\张三\\AppData\\Roaming\\teamctl\\team.db', null],
])('%s is synced by %s', (file, service) => {
  onWindows();
  expect(syncServiceOf(file)).toBe(service);
});

test('OneDrive says itself where it is, whatever the folder is called', () => {
  onWindows();
  expect(syncServiceOf('D:\\云\\team.db', { OneDriveCommercial: 'D:\\云' })).toBe('OneDrive');
  expect(syncServiceOf('D:\\云朵\\team.db', { OneDriveCommercial: 'D:\\云' })).toBeNull();
});

test('a folder that Syncthing has marked is known by its mark', async () => {
  const home = await openTeam();
  expect(riskyPlaces(home.file, {}).filter((place) => place.kind === 'synced')).toEqual([]);
  mkdirSync(join(home.folder, '.stfolder'));
  expect(riskyPlaces(home.file, {})).toContainEqual({ kind: 'synced', service: 'Syncthing' });
});

test('a share and a disk without links are known on Windows; a disk of one’s own is neither', async () => {
  const home = await openTeam();
  onWindows();
  expect(riskyPlaces('\\\\nas\\销售\\team.db', {})).toEqual([{ kind: 'share' }]);
  const linked = failing('linkSync', 'EIO', (from) => from === home.file);
  expect(riskyPlaces(home.file, {})).toEqual([]);
  // A second name of an open file could not be deleted there.
  expect([linked.tries(), readdirSync(home.folder).filter((name) => name.includes('probe'))]).toEqual([0, []]);
  failing('linkSync', 'EISDIR');
  expect(riskyPlaces(home.file, {})).toEqual([{ kind: 'exfat' }]);
});

test('doctor ticks no mode where it means nothing, and warns without calling it ill', async () => {
  const home = openConsole();
  const file = join(home.folder, 'OneDrive', 'team.db');
  const db = ['--db', file];
  await done(home, 'init', '--no-input', '--name', '三组', ...db);
  await done(home, 'backup', ...db);
  onWindows();
  const checkUp = await home.json<CheckUp>('doctor', ...db);
  expect(checkUp.healthy).toBe(true);
  expect(check(checkUp, 'mode')?.ok).toBeNull();
  expect(check(checkUp, 'synced')).toMatchObject({ ok: false, warning: true, value: 'OneDrive' });
  const text = await done(home, 'doctor', ...db);
  expect(text).not.toMatch(/✓ 只有你能读|都好/);
  expect(text).toContain('! 数据放在 OneDrive');
  expect(knowsReaders([])).toBe(false);
});

test('a read-only attribute is told and left', async () => {
  const home = await openTeam();
  await done(home, 'backup');
  chmodSync(home.file, 0o444);
  onWindows();
  const { code, stdout } = await home.run('doctor');
  chmodSync(home.file, 0o600);
  expect(code).toBe(1);
  expect(stdout).toContain('是只读的');
});
