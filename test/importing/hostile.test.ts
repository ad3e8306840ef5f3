import { expect, test } from 'vitest';
import { TeamctlError } from '../../src/errors.ts';
import { zip } from '../../src/tools/bench/zip.ts';
import { readRecords } from './read-records.ts';

const workbook = (name: string, extra = '') =>
  `<workbook xmlns:r="r"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets>${extra}</workbook>`;
const relations = '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>';
const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
const rows = `<row r="1">${cell('A1', '日期')}${cell('B1', '姓名')}${cell('C1', '外呼数')}</row><row r="2">${cell('A2', '2026-11-20')}${cell('B2', '周岚')}<c r="C2"><v>80</v></c></row>`;
const sheet = (body: string) => `<worksheet><sheetData>${body}</sheetData></worksheet>`;

const book = (sheetXml: string, bookXml = workbook('a')) =>
  zip([
    { name: 'xl/workbook.xml', data: Buffer.from(bookXml) },
    { name: 'xl/_rels/workbook.xml.rels', data: Buffer.from(relations) },
    { name: 'xl/worksheets/sheet1.xml', data: Buffer.from(sheetXml) },
  ]);

/** Sums, or the code of the error; anything else is a crash. */
async function outcome(bytes: Uint8Array) {
  try {
    return (await readRecords(bytes)).control;
  } catch (error) {
    if (error instanceof TeamctlError) return error.code;
    throw error;
  }
}

test('markup that made an expression go astray is walked once', async () => {
  const spaces = ' '.repeat(20_000);
  for (const tail of [
    `<c r="A3"${spaces}<f${spaces}`,
    `<c r="A3"><f${' x'.repeat(20_000)}`,
    '<c r="A3"><f></f>'.repeat(5000),
    `<row>${'<c>'.repeat(20_000)}`,
    '<'.repeat(100_000),
  ])
    expect([tail.slice(0, 20), typeof (await outcome(book(sheet(rows + tail))))]).not.toEqual([
      tail.slice(0, 20),
      'undefined',
    ]);
});

test('odd names of sheets, big parts and prefixes are read or refused with a word', async () => {
  for (const name of ['&#99999999;', '&#xD800;', '&#0;', '&amp;&lt;', '&unknown;'])
    expect([name, await outcome(book(sheet(rows), workbook(name)))]).toEqual([name, { dials: 80 }]);
  const big = `<!--${'x'.repeat(17 * 1024 * 1024)}-->`;
  expect(await outcome(book(sheet(rows), workbook('a', big)))).toEqual({ dials: 80 });
  const prefixed = sheet(rows)
    .replaceAll(/<(\/?)([a-z])/g, '<$1x:$2')
    .replaceAll(/<(\/?)x:worksheet/g, '<$1x:worksheet');
  expect(await outcome(book(prefixed))).toEqual({ dials: 80 });
});

test('a table of a million columns, a page of nothing but brackets, a cell of megabytes', async () => {
  expect(await outcome(Buffer.from(`${'a,'.repeat(1_000_000)}b\n`))).toBe('import-too-wide');
  for (const page of [
    '<table>'.repeat(2000),
    `<table><tr><td>${'<'.repeat(900_000)}`,
    `<table>${'<!--'.repeat(200_000)}`,
    `<table><tr>${'<td '.repeat(200_000)}`,
  ])
    expect([page.slice(0, 16), typeof (await outcome(Buffer.from(page)))]).toEqual([page.slice(0, 16), 'string']);
  const long = '说'.repeat(1_500_000);
  expect(await outcome(Buffer.from(`日期,姓名,外呼数,备注\n2026-11-20,周岚,80,${long}\n`))).toEqual({ dials: 80 });
  expect(await outcome(Buffer.from(`日期,姓名,${'('.repeat(500_000)},外呼数\n2026-11-20,周岚,,80\n`))).toEqual({
    dials: 80,
  });
});

test('tags without a prefix are walked once, however many; sheets are no end of them', async () => {
  const names = `<definedNames>${'<definedName name="a">S!$A$1</definedName>'.repeat(150_000)}</definedNames>`;
  const before = process.cpuUsage();
  expect(await outcome(book(sheet(rows), workbook('a', names)))).toEqual({ dials: 80 });
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(5);
  const page = (count: number) =>
    `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">${'<Worksheet ss:Name="a"/>'.repeat(count)}</Workbook>`;
  expect(await outcome(Buffer.from(page(1001)))).toBe('import-too-many-sheets');
  const twice = '<sheet name="b" sheetId="2" r:id="rId1"/>'.repeat(2000);
  expect(await outcome(book(sheet(rows), workbook('a').replace('</sheets>', `${twice}</sheets>`)))).toEqual({
    dials: 80,
  });
});

test('a part that is not what its sum says is a cut file', async () => {
  const bytes = book(sheet(rows));
  for (const at of [40, 200, bytes.length - 200]) {
    const broken = Uint8Array.from(bytes);
    broken[at] = (broken[at] as number) ^ 0x55;
    expect([at, ['string', 'object'].includes(typeof (await outcome(broken)))]).toEqual([at, true]);
  }
});
