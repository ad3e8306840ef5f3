import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TeamctlError } from '../../src/errors.ts';
import { matchingFiles } from '../../src/platform/matching-files.ts';
import { filePath, longPath, type PathPlace, typedPath, windowsNameFault } from '../../src/platform/paths.ts';
import { textOf } from '../../src/platform/read-text.ts';
import { schemaAddress } from '../../src/playbook/schema-address.ts';
import { openConsole } from '../console.ts';
import { done, openTeam } from '../faults/team.ts';
import { onWindows } from './faults.ts';

const windows: PathPlace = { cwd: 'D:\\团队\\三组', home: 'C:\\Users\\张 三', system: 'win32' };
const linux: PathPlace = { cwd: '/home/zhang/三组', home: '/home/zhang', system: 'linux' };

test.each([
  ['~\\导出\\日报.xlsx', 'C:\\Users\\张 三\\导出\\日报.xlsx'],
  ['~/导出/日报.xlsx', 'C:\\Users\\张 三\\导出\\日报.xlsx'],
  ['~', 'C:\\Users\\张 三'],
  ['~lock.xlsx', 'D:\\团队\\三组\\~lock.xlsx'],
  ['..\\二组\\team.db', 'D:\\团队\\二组\\team.db'],
  ['.\\a b.csv', 'D:\\团队\\三组\\a b.csv'],
  ['E:\\x.csv', 'E:\\x.csv'],
  ['\\x.csv', 'D:\\x.csv'],
  ['\\\\nas\\销售\\日报.csv', '\\\\nas\\销售\\日报.csv'],
  ['//nas/销售/日报.csv', '\\\\nas\\销售\\日报.csv'],
])('%s on Windows is %s', (typed, whole) => {
  expect(typedPath(typed, windows)).toBe(whole);
  expect(filePath(typed, windows)).toBe(whole);
});

test.each([
  ['~/日报.csv', '/home/zhang/日报.csv'],
  ['~\\日报.csv', '/home/zhang/三组/~\\日报.csv'],
  ['../a:b?.csv', '/home/zhang/a:b?.csv'],
])('%s elsewhere is %s', (typed, whole) => {
  expect(filePath(typed, linux)).toBe(whole);
});

test.each([
  ['CON', 'reserved'],
  ['nul.csv', 'reserved'],
  ['out\\Com1.tar.gz', 'reserved'],
  ['lpt²', 'reserved'],
  ['nul .html', 'reserved'],
  ['CONIN$', 'reserved'],
  ['\\\\.\\CON', 'reserved'],
  ['//./pipe/x', 'reserved'],
  [`夹\\${'长'.repeat(256)}`, 'long'],
  ['a<b.csv', 'character'],
  ['三组|日报.csv', 'character'],
  ['what?.html', 'character'],
  ['"x".csv', 'character'],
  ['报表.', 'trailing'],
  ['报表 ', 'trailing'],
  ['夹 \\报表.csv', 'trailing'],
  ['...', 'trailing'],
  ['日报:秘密.csv', 'stream'],
  ['C:\\a\\b:c', 'stream'],
])('%s is no name on Windows: %s', (typed, fault) => {
  let thrown: unknown;
  try {
    filePath(typed, windows);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(TeamctlError);
  expect((thrown as TeamctlError).data).toMatchObject({ file: typed, fault });
  expect(() => filePath(typed, linux)).not.toThrow();
});

test('names that only look reserved are names', () => {
  for (const name of ['CONSOLE.csv', 'com10.txt', 'auxiliary', 'null.csv', '日报.2026.csv', '.hidden', '~$日报.xlsx'])
    expect(windowsNameFault(`C:\\x\\${name}`)).toBeNull();
});

test('whatever is typed, the part that is named stands in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
      const found = windowsNameFault(`C:\\x\\${text}`);
      if (found) expect(text).toContain(found.part);
      else expect(text).not.toMatch(/[<>"|?*:]/);
    }),
    { numRuns: 2000 },
  );
});

test('only a long path gets the long form, and only on Windows', () => {
  const long = `C:\\${'很长的名字\\'.repeat(50)}team.db`;
  expect(longPath(long, 'win32')).toBe(`\\\\?\\${long}`);
  expect(longPath(`\\\\nas\\${long.slice(3)}`, 'win32')).toMatch(/^\\\\\?\\UNC\\nas\\/);
  expect(longPath('C:\\team.db', 'win32')).toBe('C:\\team.db');
  expect(longPath(long, 'linux')).toBe(long);
});

test('a team lives below more than 260 characters: stored, backed up, restored, forgotten', async () => {
  const home = openConsole();
  const folder = join(home.folder, ...Array.from({ length: 6 }, (_, i) => `${i}${'long-name-'.repeat(5)}`));
  const db = ['--db', join(folder, 'team.db')];
  expect(db[1]?.length).toBeGreaterThan(300);
  await done(home, 'init', '--no-input', '--name', '三组', '--member', '沈雅宁:Q01', ...db);
  await done(home, 'record', 'add', 'Q01', '--on', '2026-11-23', '--dials', '9', ...db);
  await done(home, 'backup', ...db);
  await done(home, 'restore', 'latest', '-y', ...db);
  await done(home, 'member', 'forget', 'Q01', '-y', ...db);
  await done(home, 'report', '-o', join(folder, 'team.html'), ...db);
});

test('a profile is a file too: no name of a device', async () => {
  const home = await openTeam();
  writeFileSync(join(home.folder, 'd.csv'), '日期,工号,拨打量\n2026-11-20,Q01,80\n');
  onWindows();
  for (const name of ['CON', 'lpt1']) {
    const { code, stderr } = await home.run('import', 'd.csv', '--save-profile', name);
    expect([code, stderr.includes('留给了设备')]).toEqual([2, true]);
  }
  expect((await home.json<{ records: unknown[] }>('record', 'list')).records).toHaveLength(1);
});

test('a pattern is expanded by us: sorted, without locks of open files, whatever else is in the names', async () => {
  const home = openConsole();
  const folder = join(home.folder, '导出 (1) [新]');
  mkdirSync(join(folder, '旧'), { recursive: true });
  for (const name of ['b.csv', 'a 1.csv', '~$a 1.csv', '.c.csv', 'd.txt', '旧/e.csv'])
    writeFileSync(join(folder, name), 'x');
  const names = (pattern: string) => matchingFiles(join(folder, pattern)).map((file) => file.slice(folder.length + 1));
  expect(names('*.csv')).toEqual(['a 1.csv', 'b.csv']);
  expect(names('?.csv')).toEqual(['b.csv']);
  expect(names('*')).toEqual(['a 1.csv', 'b.csv', 'd.txt']);
  expect(names(join('**', '*.csv'))).toEqual(['a 1.csv', 'b.csv', join('旧', 'e.csv')]);
  expect(names('*.xlsx')).toEqual([]);
});

test('import takes a pattern, and says so when nothing fits it', async () => {
  const home = await openTeam();
  for (const day of [17, 18])
    writeFileSync(join(home.folder, `日报-${day}.csv`), `日期,工号,拨打量\n2026-11-${day},Q01,80\n`);
  writeFileSync(join(home.folder, '~$日报-17.csv'), 'lock');
  const { code, stdout } = await home.run('import', '日报-*.csv');
  expect(code).toBe(0);
  expect(stdout).toContain('日报-18.csv');
  expect((await home.json<{ records: unknown[] }>('record', 'list')).records).toHaveLength(3);
  const handed = await home.run('import', '~$日报-17.csv', '日报-17.csv', '日报-18.csv');
  expect([handed.code, handed.stdout.includes('~$')]).toEqual([0, false]);
  const none = await home.run('import', '*.xlsx');
  expect(none.code).toBe(4);
  expect(none.stderr).toContain('*.xlsx');
});

test('an editor finds the schema of a new playbook: as a file URL on Windows, as a path elsewhere', () => {
  const folder = resolve('playbooks', 'schema');
  expect(schemaAddress(folder, 'signs')).toBe(
    process.platform === 'win32'
      ? pathToFileURL(join(folder, 'signs.schema.json')).href
      : join(folder, 'signs.schema.json'),
  );
  onWindows();
  expect(schemaAddress(folder, 'signs')).toMatch(/^file:\/\/\/.*\/signs\.schema\.json$/);
});

test.each([
  ['UTF-8', Buffer.from('{"a":"好"}')],
  ['UTF-8 with a mark', Buffer.from('\ufeff{"a":"好"}')],
  ['GB 18030 of an older Notepad', Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xba, 0xc3, 0x22, 0x7d])],
  ['UTF-16 of PowerShell', Buffer.from('\ufeff{"a":"好"}', 'utf16le')],
])('%s is read', (_, bytes) => {
  expect(textOf(bytes)).toBe('{"a":"好"}');
});

test('what Notepad or PowerShell wrote is read: holidays, an export, a profile, a playbook', async () => {
  const home = await openTeam();
  const year = { year: 2027, days: [{ name: '元旦', date: '2027-01-01', isOffDay: true }] };
  mkdirSync(join(home.folder, 'teamctl', 'calendars'), { recursive: true });
  writeFileSync(join(home.folder, 'teamctl', 'calendars', '2027.json'), `\ufeff${JSON.stringify(year)}`);
  mkdirSync(join(home.folder, 'teamctl', 'profiles'));
  writeFileSync(join(home.folder, 'teamctl', 'profiles', '外呼.yaml'), '\ufeffcolumns:\r\n  dials: 拨打量\r\n');
  writeFileSync(join(home.folder, 'd.csv'), '日期,工号,拨打量\r\n2026-11-20,Q01,80\r\n');
  await done(home, 'import', 'd.csv', '--profile', '外呼');
  await done(home, 'agenda', 'morning', '--dry-run');
  const all = await done(home, 'export');
  writeFileSync(join(home.folder, 'all.json'), Buffer.from(`\ufeff${all.replaceAll('\n', '\r\n')}`, 'utf16le'));
  await done(home, 'restore', 'all.json', '--db', join(home.folder, 'copy.db'));
  await done(home, 'playbook', 'init', './own', '--extends', 'insurance-telesales');
  for (const name of readdirSync(join(home.folder, 'own')).filter((each) => each.endsWith('.yaml'))) {
    const file = join(home.folder, 'own', name);
    writeFileSync(file, `\ufeff${readFileSync(file, 'utf8').replaceAll('\n', '\r\n')}`);
  }
  await done(home, 'playbook', 'lint', './own');
  await done(home, 'note', '陈国栋一拿电话手就抖', '-y');
  const taught = async () => (await home.json<{ added: number }>('note', 'train', './own')).added;
  expect(await taught()).toBe(1);
  const heard = join(home.folder, 'own', 'heard-own.yaml');
  writeFileSync(heard, `\ufeff${readFileSync(heard, 'utf8').replaceAll('\n', '\r\n')}`);
  expect(await taught()).toBe(0);
});

test('a name with blanks is told by its whole path in one piece, any other as it was typed', async () => {
  const home = await openTeam();
  for (const name of ['周会 （11月）.html', '王敏、李想，第48周.html']) {
    const { code, stderr } = await home.run('report', '-o', name);
    expect(code).toBe(0);
    expect(stderr).toContain(join(home.folder, name));
  }
  expect((await home.run('report', '-o', 'team.html')).stderr).toContain('已写进 team.html。');
});
