import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TeamctlError } from '../../src/errors.ts';
import { type ReadRecord, type ReadResult, readRecords } from './read-records.ts';
import { type Format, formats, type TextTable, writeTable } from './write-table.ts';

/** How many files are broken; the full measure is 5,000. */
const RUNS = Number(process.env.TEAMCTL_MUTATIONS ?? 250);

const HEADER = ['日期', '工号', '姓名', '外呼数', '接通数', '通话秒数', '成单数', '保费（元）'];
const names = ['周岚', '阿迪力', '欧阳静', '卓玛', '林 晓', 'Amara Diallo'];
const table: TextTable = [
  HEADER,
  ...Array.from({ length: 24 }, (_, i) => {
    const person = i % names.length;
    const dials = 90 + i * 7;
    const day = `2026-11-${String(2 + Math.floor(i / names.length)).padStart(2, '0')}`;
    const sold = (i * 5) % 4;
    return [
      day,
      `Q${String(person + 1).padStart(2, '0')}`,
      names[person] as string,
      String(dials),
      String(Math.floor(dials / 3)),
      String(1200 + i * 311),
      String(sold),
      String(sold * 1280.5),
    ];
  }),
];
const files = new Map<Format, Uint8Array>();
for (const format of formats) files.set(format, await writeTable(table, format));
const whole = new Map<Format, ReadResult>();
for (const [format, bytes] of files) whole.set(format, await readRecords(bytes));

/** Result, or null when the file was refused with a word; any other error is a crash and fails the test. */
async function outcome(bytes: Uint8Array): Promise<ReadResult | null> {
  try {
    return await readRecords(bytes);
  } catch (error) {
    if (error instanceof TeamctlError) return null;
    throw error;
  }
}

const valuesOf = (each: ReadRecord): Record<string, unknown> => ({
  name: each.name,
  code: each.code,
  day: each.day,
  ...each.measures,
});

/** In how many values two records differ, of those columns that were recognised; the others are shown as not used. */
function distance(a: ReadRecord, b: ReadRecord, fields: ReadResult['fields']): number {
  const [left, right] = [valuesOf(a), valuesOf(b)];
  return fields.filter((field) => field !== null && left[field] !== right[field]).length;
}

/** How far records of a broken file are from the nearest one of the whole file; those that are as they were left out. */
const oddOnes = (got: ReadResult, base: ReadResult): number[] =>
  got.records
    .map((each) => Math.min(...base.records.map((other) => distance(each, other, got.fields))))
    .filter((apart) => apart > 0);

function noFieldMoved(got: ReadResult, base: ReadResult): void {
  // A delimiter lost in the header moves every column, and every row is refused.
  if (got.records.length === 0) return;
  got.fields.forEach((field, i) => {
    if (field !== null) expect(field).toBe(base.fields[i]);
  });
}

const spot = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

test('the files themselves are read whole', () => {
  for (const result of whole.values()) expect([result.records.length, result.refusals]).toEqual([24, []]);
});

test('a cut file is refused, or says so; no row of it is another than it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...formats), spot, async (format, where) => {
      const bytes = files.get(format) as Uint8Array;
      const cut = bytes.subarray(0, Math.floor(bytes.length * where));
      const got = await outcome(cut);
      if (got === null) return;
      const base = whole.get(format) as ReadResult;
      const odd = oddOnes(got, base);
      const saysSo = got.notes.some((note) => note.code === 'no-final-newline') || got.refusals.length > 0;
      if (odd.length > 0) expect([odd.length, saysSo]).toEqual([1, true]);
      if (format === 'xlsx' || format === 'html') expect(got.records.length).toBe(24);
    }),
    { numRuns: Math.ceil(RUNS / 4) },
  );
});

test('a flipped byte changes one value at most, and no row gets lost in silence', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...formats), spot, fc.nat(255), async (format, where, byte) => {
      const bytes = Uint8Array.from(files.get(format) as Uint8Array);
      bytes[Math.floor(bytes.length * where)] = byte;
      const got = await outcome(bytes);
      if (got === null) return;
      const base = whole.get(format) as ReadResult;
      noFieldMoved(got, base);
      const odd = oddOnes(got, base);
      expect(odd.length).toBeLessThanOrEqual(1);
      expect(Math.max(0, ...odd)).toBeLessThanOrEqual(1);
      if (format === 'xlsx') expect(odd).toEqual([]);
      if (got.records.length < 24) expect(got.refusals.length).toBeGreaterThan(0);
    }),
    { numRuns: Math.ceil(RUNS / 2) },
  );
});

test('columns in another order, and another encoding, give the same records', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...formats),
      fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }),
      async (format, order) => {
        const swapped = table.map((row) => order.map((at) => row[at] as string));
        const got = await readRecords(await writeTable(swapped, format));
        expect(got.records).toEqual((whole.get(format) as ReadResult).records);
      },
    ),
    { numRuns: Math.ceil(RUNS / 8) },
  );
});

test('text that went through the wrong encoding never gives other numbers', async () => {
  const readings = ['gb18030', 'windows-1252', 'utf-16le', 'utf-8', 'big5'];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...formats), fc.constantFrom(...readings), async (format, reading) => {
      const mojibake = new TextDecoder(reading).decode(files.get(format) as Uint8Array);
      const got = await outcome(Buffer.from(mojibake));
      if (got === null) return;
      const numbers = (each: ReadRecord) => JSON.stringify([each.line, ...Object.values(each.measures)]);
      const base = new Map((whole.get(format) as ReadResult).records.map((each) => [each.line, each]));
      for (const each of got.records)
        for (const [measure, value] of Object.entries(each.measures))
          expect([numbers(each), value]).toEqual([
            numbers(each),
            base.get(each.line)?.measures[measure as keyof ReadRecord['measures']],
          ]);
    }),
    { numRuns: Math.ceil(RUNS / 8) },
  );
});
