import { closeSync, constants, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Console } from '../console.ts';
import { done, openTeam } from '../faults/team.ts';
import { afterThisTest } from '../temporary.ts';

/*
 * Files that are held as Excel and sync programs hold them: opened so that Windows lets nobody else read, write or rename
 * them. Nothing is injected here, so it runs on Windows only, and under Wine.
 */

const isThere = process.platform === 'win32';
/** `UV_FS_O_EXLOCK`: with it libuv opens a file and shares it with nobody. */
const ALONE = 0x1000_0000;

/** @returns lets go of it */
function hold(file: string): () => void {
  const descriptor = openSync(file, constants.O_RDWR | ALONE);
  let isHeld = true;
  const letGo = () => {
    if (isHeld) closeSync(descriptor);
    isHeld = false;
  };
  afterThisTest(letGo);
  return letGo;
}

const backupOf = (home: Console) =>
  join(home.folder, 'backups', readdirSync(join(home.folder, 'backups')).find((name) => /manual/.test(name)) ?? '');
const drafts = (home: Console) =>
  readdirSync(home.folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.new-/.test(name));
const oneLine = (text: string) => text.replace(/\s+/g, ' ');

for (const [lang, ofExcel, ofOthers] of [
  ['zh-CN', '可能正被 Excel/WPS 打开，关掉再跑', '可能正被别的程序占着'],
  ['en', 'may be open in Excel or WPS: close', 'Another program may have it open'],
] as const) {
  test.runIf(isThere)(`files of one's own stay what they are, and the sentence says why, in ${lang}`, async () => {
    const home = await openTeam();
    const run = (...words: string[]) => home.run(...words, '--lang', lang);
    await done(home, 'report', '-o', 'team.html');
    await done(home, 'export', '--csv', 'tables');
    const page = join(home.folder, 'team.html');
    const table = join(home.folder, 'tables', 'member.csv');
    const before = readFileSync(page);
    const letGo = hold(page);
    const written = await run('report', '-o', 'team.html');
    expect([written.code, oneLine(written.stderr).includes(ofExcel)]).toEqual([7, true]);
    letGo();
    expect(readFileSync(page).equals(before)).toBe(true);
    hold(table);
    await done(home, 'record', 'add', 'Q03', '--on', '2026-11-23', '--dials', '80');
    const exported = await run('export', '--csv', 'tables');
    expect([exported.code, exported.stderr.includes('member.csv')]).toEqual([5, true]);
    const others = readdirSync(join(home.folder, 'tables')).filter((name) => name !== 'member.csv');
    const texts = others.map((name) => readFileSync(join(home.folder, 'tables', name), 'utf8'));
    expect(texts.some((text) => text.includes('2026-11-23') && /\b80\b/.test(text))).toBe(true);
    const read = await run('import', table);
    expect([read.code, oneLine(read.stderr).includes(ofExcel)]).toEqual([7, true]);
    expect(drafts(home)).toEqual([]);
  });

  test.runIf(isThere)(`a database that is held loses nothing, in ${lang}`, async () => {
    const home = await openTeam();
    await done(home, 'backup');
    const before = await done(home, 'record', 'list');
    const letGo = hold(home.file);
    for (const words of [['stage'], ['restore', 'latest', '-y'], ['member', 'forget', 'Q01', '-y'], ['doctor']]) {
      const { code, stdout, stderr } = await home.run(...words, '--lang', lang);
      expect({ code, stdout }).toEqual({ code: 7, stdout: '' });
      expect(oneLine(stderr)).toContain(ofOthers);
    }
    letGo();
    expect(await done(home, 'record', 'list')).toBe(before);
    expect(drafts(home)).toEqual([]);
  });

  test.runIf(isThere)(`nobody is called forgotten while a backup or an export is held, in ${lang}`, async () => {
    const home = await openTeam();
    await done(home, 'backup');
    await done(home, 'export', '-o', 'all.json');
    const held = [backupOf(home), join(home.folder, 'all.json')];
    const letGo = held.map(hold);
    const { code, stdout, stderr } = await home.run('member', 'forget', 'Q01', '-y', '--lang', lang);
    expect({ code, stdout }).toEqual({ code: 5, stdout: '' });
    for (const file of held) expect(stderr).toContain(file);
    expect((await home.run('doctor')).stdout).toContain('别删');
    for (const each of letGo) each();
    const again = /teamctl member forget (anon-\d+)/.exec(stderr)?.[1] as string;
    await done(home, 'member', 'forget', again, '-y');
    for (const file of held) expect(readFileSync(file).includes('沈雅宁')).toBe(false);
  });
}

test.runIf(isThere)('a playbook that is held is told by its file', async () => {
  const home = await openTeam();
  await done(home, 'playbook', 'init', './own', '--extends', 'insurance-telesales');
  writeFileSync(join(home.folder, 'own', 'signs.yaml'), 'signs: []\n');
  hold(join(home.folder, 'own', 'signs.yaml'));
  const { code, stderr } = await home.run('playbook', 'lint', './own');
  expect([code, stderr.includes('signs.yaml'), stderr.includes('EBUSY')]).toEqual([7, true, true]);
});
