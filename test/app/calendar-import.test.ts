import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { importCalendar } from '../../src/app/calendar/import.ts';

const folder = mkdtempSync(join(tmpdir(), 'teamctl-calendar-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const day = { name: '春节', date: '2027-02-06', isOffDay: true };
const year = (...days: unknown[]) => JSON.stringify({ year: 2027, days });

function importing(text: string) {
  const file = join(folder, 'in.json');
  writeFileSync(file, text);
  return () => importCalendar({ configDir: folder }, file);
}

test.each([
  ['no date', year({ name: '春节', isOffDay: true })],
  ['a date that is a number', year({ ...day, date: 20_270_206 })],
  ['a date that is a list', year({ ...day, date: ['2027-02-06'] })],
  ['no day at all', year(null, 3, 'x')],
  ['a day that does not exist', year({ ...day, date: '2027-02-30' })],
  ['days that are no list', '{"year":2027,"days":{"length":1}}'],
  ['nothing', 'null'],
])('a calendar with %s is refused by its shape', (_, text) => {
  expect(importing(text)).toThrow(expect.objectContaining({ code: 'calendar-shape' }));
});

test('a whole one is kept', () => {
  expect(importing(year(day))().year).toBe(2027);
});
