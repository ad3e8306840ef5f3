import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, expect, test } from 'vitest';
import { TeamctlError } from '../../src/errors.ts';
import { People, type Resolved } from '../../src/importing/people.ts';
import { bytesOfFile } from '../../src/importing/read/bytes.ts';
import { openImportFile } from '../../src/importing/read/open-file.ts';
import { dayOfSerial, parseDay } from '../../src/importing/values/day.ts';
import { parseDuration } from '../../src/importing/values/duration.ts';
import { parseNumber } from '../../src/importing/values/number.ts';
import { workbookBomb, zip } from '../../src/tools/bench/zip.ts';
import { encodeGb18030 } from './gb18030.ts';
import { readRecords } from './read-records.ts';
import { xlsxOf } from './write-table.ts';

const folder = mkdtempSync(join(tmpdir(), 'teamctl-faults-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HEADER = '日期,工号,姓名,外呼数,接通数\n';
const utf8 = (text: string) => Buffer.from(text);
const day = (text: string) => utf8(`${HEADER}${text}`);

/** The error of reading these bytes; fails when there is none, or one that is not ours. */
async function refusal(bytes: Uint8Array): Promise<TeamctlError> {
  try {
    await readRecords(bytes);
  } catch (error) {
    if (error instanceof TeamctlError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
const codes = async (bytes: Uint8Array) => (await readRecords(bytes)).refusals.map(({ line, code }) => [line, code]);

test('fault 50: a tiny file that is valid in two encodings is not guessed at; a French one is no puzzle', async () => {
  const chinese = encodeGb18030('name,day,dials\n谢谭,2026-11-20,80\n');
  expect((await refusal(chinese)).code).toBe('import-encoding-unclear');
  expect((await refusal(encodeGb18030('name,day,dials\n模,2026-11-20,80\n'))).code).toBe('import-encoding-unclear');
  const french = await readRecords(utf8('nom,date,appels\nLéa,2026-11-20,80\n'));
  expect(french.records[0]?.name).toBe('Léa');
});

test('fault 51: a broken byte is named by line and offset', async () => {
  const bytes = Buffer.concat([day('2026-11-20,001,周岚,80,20\n'), Buffer.from([0x35, 0xff, 0x0a])]);
  const error = await refusal(bytes);
  expect([error.code, error.data.line, error.data.offset]).toEqual(['import-broken-byte', 3, bytes.length - 2]);
});

test('fault 52: open quotes, ragged rows, mixed line ends, carriage returns alone, other delimiters', async () => {
  const open = await refusal(day('2026-11-20,001,"周岚,80,20\n2026-11-21,001,周岚,80,20\n'));
  expect([open.code, open.data.line]).toEqual(['import-unclosed-quote', 2]);
  const swallowing = day('2026-11-20,001,"周岚,80,20\n2026-11-21,001,周岚",80,20\n2026-11-22,001,周岚,80,20\n');
  expect(await codes(swallowing)).toEqual([[2, 'open-quote']]);
  const header = await refusal(utf8('日期,姓名,拨打量,"备注\n2026-11-20,周岚,80,"好\n2026-11-21,周岚,80,好\n'));
  expect([header.code, header.data]).toMatchObject(['import-header-quote', { line: 1, to: 2, lines: 2 }]);
  const twoLines = await readRecords(utf8('日期,姓名,"拨打量\n（通）"\n2026-11-20,周岚,80\n'));
  expect(twoLines.records).toHaveLength(1);
  expect(await codes(day('2026-11-20,001,周岚,80\n2026-11-21,001,周岚,80,20,3\n2026-11-22,001,周岚,80,20\n'))).toEqual([
    [2, 'ragged-row'],
    [3, 'ragged-row'],
  ]);
  const mixed = await readRecords(utf8('日期;姓名;外呼数\r\n2026-11-20;周岚;80\n2026-11-21;周岚;81\r\n'));
  expect(mixed.records.map((each) => each.measures.dials)).toEqual([80, 81]);
  const old = await readRecords(utf8('日期\t姓名\t外呼数\r2026-11-20\t周岚\t80\r2026-11-21\t周岚\t81\r'));
  expect(old.records.map((each) => [each.line, each.measures.dials])).toEqual([
    [2, 80],
    [3, 81],
  ]);
});

test('fault 53: two columns of one name are not chosen between; odd headers do no harm', async () => {
  expect((await refusal(utf8('日期,姓名,外呼数,外呼数\n2026-11-20,周岚,80,90\n'))).code).toBe('import-two-columns');
  const odd = await readRecords(utf8('日期,姓名,,__proto__,constructor,外呼数\n2026-11-20,周岚,x,1,2,80\n'));
  expect(odd.fields).toEqual(['day', 'name', null, null, null, 'dials']);
  expect(odd.records[0]?.measures).toEqual({ dials: 80 });
});

test('fault 54: NUL, control characters and half characters', async () => {
  expect((await refusal(day('2026-11-20,001,周\0岚,80,20\n'))).code).toBe('import-binary');
  expect(await codes(day('2026-11-20,001,周\u001b[31m岚,80,20\n2026-11-20,002,a\u202eb,80,20\n'))).toEqual([
    [2, 'bad-name'],
    [3, 'bad-name'],
  ]);
  const half = Buffer.from('\ufeff日期,姓名,外呼数\n2026-11-20,周\ud800岚,80\n', 'utf16le');
  expect((await refusal(half)).code).toBe('import-broken-byte');
});

test('a name of megabytes is refused in one short line, and nobody is made of it', async () => {
  const long = '沈'.repeat(1_000_000);
  const read = await readRecords(day(`2026-11-20,001,${long},80,20\n2026-11-20,002,周岚,80,20\n`));
  expect(read.refusals.map(({ code, data }) => [code, String(data.who).length])).toEqual([['long-name', 40]]);
});

test('fault 55: empty, blank, header only', async () => {
  expect((await refusal(utf8(''))).code).toBe('import-empty');
  expect((await refusal(utf8('\n\n'))).code).toBe('import-no-header');
  expect((await refusal(utf8(HEADER))).code).toBe('import-no-rows');
});

test('fault 57: days by serial, by the 1904 system, days that do not exist, in six time zones', async () => {
  expect([0, 59, 60, 61, 46_346].map(dayOfSerial)).toEqual([null, '1900-02-28', null, '1900-03-01', '2026-11-20']);
  expect(await codes(day('2026-02-30,001,周岚,80,20\n59,001,周岚,80,20\n60,001,周岚,80,20\n'))).toEqual([
    [2, 'bad-day'],
    [3, 'bad-day'],
    [4, 'bad-day'],
  ]);
  const before = process.env.TZ;
  for (const zone of [
    'UTC',
    'Asia/Shanghai',
    'America/Los_Angeles',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
    'Asia/Kolkata',
  ]) {
    process.env.TZ = zone;
    for (const dateSystem of ['1900', '1904'] as const) {
      const rows = [
        ['日期', '姓名', '外呼数', '通话时长'],
        [new Date(Date.UTC(2026, 10, 20)), '周岚', 80, new Date(Date.UTC(1899, 11, 31, 1, 23, 45))],
        [46_346 + 1, '阿迪力', 81, '83:45'],
      ];
      const sheet = dateSystem === '1904' ? rows.slice(0, 2).map((row) => row.slice(0, 3)) : rows;
      const bytes = (await writeXlsx({ dateSystem, sheets: [{ name: 'a', rows: sheet }] })) as Uint8Array;
      const { records } = await readRecords(bytes);
      expect([zone, dateSystem, records[0]?.day]).toEqual([zone, dateSystem, '2026-11-20']);
      if (dateSystem === '1900')
        expect([records[1]?.day, records[1]?.measures.talkSeconds]).toEqual(['2026-11-21', 5025]);
    }
  }
  process.env.TZ = before;
  if (before === undefined) delete process.env.TZ;
  const reading = { order: null, periods: false };
  for (const text of [
    '2026年11月20日',
    '20261120',
    '2026/11/20 09:30',
    '2026-11-20T09:30:00+08:00',
    '２０２６－１１－２０',
    '46346',
  ])
    expect([text, parseDay(text, reading)]).toEqual([text, '2026-11-20']);
});

test('fault 58: numbers and durations as people write them', () => {
  const numbers: [string, number | null][] = [
    ['1,234.5', 1234.5],
    ['１２３', 123],
    ['45.3%', 0.453],
    ['--', null],
    ['', null],
    ['="00123"', 123],
    ['1.2万', 12_000],
    ['(300)', -300],
    ['12件', 12],
    ['#REF!', Number.NaN],
    ['1,23,4', Number.NaN],
    ['12a', Number.NaN],
    ['Infinity', Number.NaN],
    ['0x10', Number.NaN],
  ];
  for (const [text, value] of numbers) expect([text, parseNumber(text)]).toEqual([text, value]);
  const reading = { scale: 1, clock: 'minutes', decimal: 'point' } as const;
  for (const text of ['01:23:45', '83:45', '1小时23分45秒', '5025', '83分45秒', '1h23m45s'])
    expect([text, parseDuration(text, reading)]).toEqual([text, 5025]);
  expect(parseDuration('0.0581597222', { ...reading, scale: 86_400 })).toBe(5025);
  expect(parseDuration('25:61', reading)).toBeNaN();
});

test('fault 58: a formula without a value is no zero, and neither is an error', async () => {
  const rows = [
    ['日期', '姓名', '外呼数'],
    ['2026-11-20', '周岚', '#REF!'],
    ['2026-11-21', '周岚', null],
  ];
  const cells = new Map([['2,2', { value: null, formula: 'SUM(A1:A2)' }]]);
  const bytes = (await writeXlsx({ sheets: [{ name: 'a', rows, cells }] })) as Uint8Array;
  expect(await codes(bytes)).toEqual([
    [2, 'error-cell'],
    [3, 'formula-without-value'],
  ]);
});

test('fault 59: bombs, entities, passwords, cut files, foreign archives, files that change', async () => {
  for (const [megabytes, isHonest, code] of [
    [220, true, 'import-bomb'],
    [220, false, 'import-bomb-unstated'],
    [18, false, 'import-bomb-unstated'],
    // It stays below every limit: it is only not whole.
    [12, false, 'import-cut'],
  ] as const) {
    const bomb = await refusal(workbookBomb(megabytes, isHonest));
    const kind = code === 'import-cut' ? 'invalid' : 'refused';
    expect([megabytes, isHonest, bomb.code, bomb.kind]).toEqual([megabytes, isHonest, code, kind]);
  }
  const entities = zip([
    { name: 'xl/workbook.xml', data: utf8('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><workbook/>') },
  ]);
  expect((await refusal(entities)).code).toBe('import-entities');
  const locked = await writeXlsx({
    sheets: [{ name: 'a', rows: [['日期']] }],
    encryption: { password: 'x', spinCount: 1 },
  });
  expect((await refusal(locked as Uint8Array)).code).toBe('import-encrypted');
  const whole = await xlsxOf([
    ['日期', '姓名', '外呼数'],
    ['2026-11-20', '周岚', '80'],
  ]);
  expect((await refusal(whole.subarray(0, whole.length - 30))).code).toBe('import-cut');
  expect((await refusal(zip([{ name: 'readme.txt', data: utf8('x') }]))).code).toBe('import-not-a-workbook');

  expect(() => bytesOfFile(folder, folder)).toThrow(expect.objectContaining({ code: 'import-not-a-file' }));
  const file = join(folder, 'changing.csv');
  writeFileSync(file, HEADER + '2026-11-20,001,周岚,80,20\n'.repeat(3));
  const opened = await openImportFile(bytesOfFile(file, file));
  truncateSync(file, 60);
  const reading = async () => {
    for await (const _ of opened.tables[0]?.rows() ?? []);
  };
  await expect(reading()).rejects.toMatchObject({ code: 'import-changed' });
});

test('fault 60: names alike are one person only where nothing else is possible', () => {
  const member = (id: number, name: string, code: string | null) => ({
    id,
    teamId: 1,
    name,
    code,
    role: 'agent' as const,
    joinedOn: null,
    leftOn: null,
  });
  const among = (members: ReturnType<typeof member>[], name: string, code = ''): Resolved =>
    new People(members, { teamId: 1, onlyThisTeam: true, createMembers: false }).resolve({ name, code, email: '' });
  const two = [member(1, '李娜', '001'), member(2, '李娜', '002')];
  expect(among(two, '李娜')).toEqual({ refusal: 'ambiguous-member', who: '李娜' });
  expect(among(two, '李娜', '002')).toEqual({ index: 1 });
  expect(among(two, '李娜', '003')).toMatchObject({ refusal: 'other-code', who: '李娜' });
  // The code wins over the name, unless the name is another member's.
  expect(among(two, '王芳', '002')).toEqual({ index: 1 });
  expect(among([...two, member(3, '王芳', '003')], '王芳', '002')).toMatchObject({ refusal: 'mismatched-member' });
  const one = [member(1, '李娜', null), member(2, '李娜娜', null)];
  for (const spelling of ['李 娜', '李娜（离职）', ' 李　娜 ']) expect(among(one, spelling)).toEqual({ index: 0 });
  const both = [member(1, '李娜', null), member(2, '李娜(离职)', null)];
  expect(among(both, '李娜')).toEqual({ index: 0 });
  expect(among(both, '李娜（离职）')).toEqual({ index: 1 });
});

test('fault 61: codes keep their leading zeros, as text, as formula text, and from a workbook', async () => {
  const rows = [
    ['日期', '工号', '姓名', '外呼数'],
    ['2026-11-20', '00123', '周岚', '80'],
  ];
  for (const bytes of [utf8(rows.map((row) => `${row.join(',')}\n`).join('')), await xlsxOf(rows)])
    expect((await readRecords(bytes)).records[0]?.code).toBe('00123');
  const formula = await readRecords(utf8('日期,工号,姓名,外呼数\n2026-11-20,="00123",周岚,80\n'));
  expect(formula.records[0]?.code).toBe('00123');
});

test('fault 62: what no day can be is refused with its rule', async () => {
  const file =
    '日期,姓名,外呼数,接通数,通话时长（分钟）\n2026-11-25,周岚,80,20,60\n2026-11-20,周岚,20,80,60\n2026-11-19,周岚,80,20,25:00:00\n2026-11-18,周岚,-1,0,0\n2026-11-17,周岚,1.5,0,0\n';
  const { refusals } = await readRecords(utf8(file));
  expect(refusals.map(({ line, code, data }) => [line, code, data.rule])).toEqual([
    [2, 'future-day', undefined],
    [3, 'impossible', 'connects > dials'],
    [4, 'impossible', 'talkSeconds > 24 h'],
    [5, 'negative', undefined],
    [6, 'not-whole', undefined],
  ]);
});

test('twice in one file: an equal row counts once and is no error, different ones need a word', async () => {
  const same = '2026-11-20,001,周岚,80,20\n';
  const twice = await readRecords(day(same + same));
  expect([twice.refusals, twice.leftOut]).toEqual([[], [{ code: 'repeat', count: 1, lines: [3], examples: [] }]]);
  const { records, refusals } = await readRecords(day(`${same}2026-11-20,001,周岚,81,20\n`));
  expect([records.length, refusals.map(({ line, code }) => [line, code])]).toEqual([
    0,
    [
      [2, 'several-rows'],
      [3, 'several-rows'],
    ],
  ]);
});

test('a title above, a header of two rows, totals, blank rows', async () => {
  const file =
    '青禾三组十一月外呼日报,,,,\n,,,,\n日期,员工,,通话,\n,工号,姓名,外呼数,接通数\n2026-11-20,001,周岚,80,20\n,,,,\n小计,,,80,20\n2026-11-21,001,周岚,70,10\n合计,,,150,30\n';
  const { records, refusals } = await readRecords(utf8(file));
  expect([records.map((each) => [each.line, each.code, each.measures.dials]), refusals]).toEqual([
    [
      [5, '001', 80],
      [8, '001', 70],
    ],
    [],
  ]);
});

test('sheets of one kind are read together, notes beside them left alone; two kinds need a choice', async () => {
  const month = (day: string, dials: number) => [
    ['外呼日报', null, null],
    ['日期', '姓名', '外呼数'],
    [day, '周岚', dials],
    ['合计', null, dials],
  ];
  const notes = { name: '说明', rows: [['本表由系统导出'], ['有事找运营']] };
  const sheets = [
    { name: '十月', rows: month('2026-10-09', 88) },
    notes,
    { name: '十一月', rows: month('2026-11-09', 77) },
  ];
  const { records } = await readRecords((await writeXlsx({ sheets })) as Uint8Array);
  expect(records.map((each) => [each.day, each.measures.dials])).toEqual([
    ['2026-10-09', 88],
    ['2026-11-09', 77],
  ]);
  const calls = {
    name: '通话',
    rows: [
      ['通话时间', '姓名', '通话时长', '通话结果'],
      ['2026-11-09 09:30', '周岚', '65', '接通'],
    ],
  };
  const both = (await writeXlsx({ sheets: [...sheets, calls] })) as Uint8Array;
  expect((await refusal(both)).code).toBe('import-choose-sheet');
  const chosen = await readRecords(both, { sheet: '通话' });
  expect(chosen.records[0]?.measures).toEqual({ dials: 1, connects: 1, effective: 1, talkSeconds: 65 });
});
