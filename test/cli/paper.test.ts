import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { findProgram } from '../../src/platform/find-program.ts';
import { consoleWithDemo } from '../demo-console.ts';

/** The text of `word/document.xml` in a Word file, read without the library that wrote it. */
function wordsOf(file: string): string {
  const bytes = readFileSync(file);
  const name = 'word/document.xml';
  const entry = bytes.indexOf(name, bytes.indexOf('PK\u0001\u0002', 0, 'latin1'), 'latin1') - 46;
  const size = bytes.readUInt32LE(entry + 20);
  const start = bytes.readUInt32LE(entry + 42);
  const at = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
  const data = bytes.subarray(at, at + size);
  const xml = (bytes.readUInt16LE(entry + 10) === 8 ? inflateRawSync(data) : data).toString('utf8');
  return xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
}

test('what a manager prints is written for Word, with all that the screen shows', async () => {
  const home = await consoleWithDemo();
  await home.run('train');
  for (const [argv, heading] of [
    [['agenda', 'morning'], '早会'],
    [['train', 'show'], '培训'],
    [['train', 'show', 'first-refusals', '--materials'], '拒绝'],
    [['board'], '做得最多'],
    [['member', 'report', '林思远'], '一周一周看'],
    [['compare', '--weeks', '2'], '沈雅宁'],
    [['report'], '目标走到哪了'],
  ] as const) {
    const { code, stderr } = await home.run(...argv, '-o', 'paper.docx');
    expect([argv.join(' '), code, stderr]).toEqual([argv.join(' '), 0, '已写进 paper.docx。\n']);
    expect(wordsOf(join(home.folder, 'paper.docx'))).toContain(heading);
    if (argv[0] !== 'report') expect((await home.run(...argv, '-o', 'paper.xlsx')).code).toBe(0);
    // A text has other endings, and says which.
    expect((await home.run(...argv, '-o', 'paper.doc')).stderr).toContain('.docx');
  }
});

test('a Word file or a workbook goes down a pipe as it goes into a file', async () => {
  const home = await consoleWithDemo();
  for (const words of [
    ['agenda', 'morning', '--format', 'docx'],
    ['board', '--format', 'xlsx'],
    ['record', 'list', '--format', 'xlsx'],
  ]) {
    const { code, stdout, stderr } = await home.run(...words);
    expect([code, stdout.slice(0, 4), stderr]).toEqual([0, 'PK\u0003\u0004', '']);
  }
});

test('figures of a chart are rounded wherever they stand, and what is usual stands beside them', async () => {
  const home = await consoleWithDemo();
  await home.run('report', '--private', '-o', 'report.docx');
  const { stdout } = await home.run('report', '--private', '--format', 'markdown');
  for (const text of [wordsOf(join(home.folder, 'report.docx')), stdout]) {
    expect(text).toMatch(/1[0-9]{2}–1[0-9]{2}/);
    expect(text.match(/\d+\.\d{3,}/g)).toBeNull();
  }
});

test('nothing private is on the page of a person', async () => {
  const home = await consoleWithDemo();
  await home.run('observe', 'blank-freeze', '--member', 'Q10', '--note', 'merkmal08');
  await home.run('note', '林思远今天又盯着名单不拨，手还有点抖', '-y');
  await home.run('todo', 'add', '给两位老客户回电', '--owner', 'Q10');
  const page = await home.run('member', 'report', 'Q10');
  expect(page.stdout).toContain('给两位老客户回电');
  expect(page.stdout).not.toMatch(/merkmal08|发抖|手抖|盯着名单/);
});

test('without a browser nothing is done, and the other ways are named', async () => {
  const home = await consoleWithDemo();
  const { code, stderr } = await home.run('agenda', 'morning', '-o', '早会.pdf');
  expect(code).toBe(4);
  expect(stderr).toMatch(/Chrome[\s\S]*\.docx[\s\S]*\.html/);
  expect((await home.json<{ meetings: object[] }>('meeting', 'list')).meetings).toEqual([]);
});

const browser = ['chromium', 'google-chrome', 'microsoft-edge'].some((name) => findProgram(name, process.env));
const readers = ['pdftotext', 'soffice'].filter((name) => findProgram(name, process.env));

test.skipIf(!browser)('a browser prints the page (skipped: none is installed)', async () => {
  const home = await consoleWithDemo({ PATH: process.env.PATH ?? ['/usr/bin'].join(delimiter) });
  await home.run('train', '--from', '2026-11-02');
  await home.run('train', 'done', 'all');
  for (const day of [1, 2, 3]) await home.run('todo', 'add', `给第 ${day} 位老客户回电`, '--owner', 'Q10');
  const { code, stderr } = await home.run('member', 'report', 'Q10', '-o', '一页.pdf');
  expect([code, stderr]).toEqual([0, '已写进 一页.pdf。\n']);
  const file = join(home.folder, '一页.pdf');
  const pdf = readFileSync(file, 'latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  // Whoever has weeks, a target and courses ahead needs the most room.
  for (const who of ['古丽娜尔', '韦建勋']) {
    await home.run('member', 'report', who, '-o', `${who}.pdf`);
    const pages = readFileSync(join(home.folder, `${who}.pdf`), 'latin1').match(/\/Type\s*\/Page\b/g);
    expect([who, pages?.length]).toEqual([who, 1]);
  }
  if (readers.includes('pdftotext'))
    expect(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' })).toContain('林思远');
});

test.skipIf(!readers.includes('soffice'))(
  'LibreOffice reads the Word file (skipped: it is not installed)',
  async () => {
    const home = await consoleWithDemo();
    await home.run('board', '-o', 'board.docx');
    execFileSync('soffice', [
      '--headless',
      '--convert-to',
      'txt:Text',
      '--outdir',
      home.folder,
      join(home.folder, 'board.docx'),
    ]);
    const text = join(home.folder, 'board.txt');
    expect(existsSync(text) && readFileSync(text, 'utf8').includes('做得最多')).toBe(true);
  },
);
