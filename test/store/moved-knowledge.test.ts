import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { homeOf } from '../../src/app/open/home.ts';
import { readLateRecords } from '../../src/store/late-records.ts';
import { renumber } from '../../src/store/renumber.ts';
import { openConsole } from '../console.ts';
import { consoleWithDemo } from '../demo-console.ts';

const meetings = { name: 'meeting', columns: [], keys: ['id'], references: [], isNumbered: true };

const lastOf = (row: { plan?: unknown }) =>
  (JSON.parse(row.plan as string).basis as { observation: object }).observation;

test('what a stored stage rested on is told by the numbers that its rows have where they were moved to', () => {
  const row = { id: 3, plan: JSON.stringify({ basis: { since: '2026-09-01', observation: { rows: 2, last: 7 } } }) };
  const of = new Map([
    ['meeting', new Map([[3, 40]])],
    [
      'observation',
      new Map([
        [4, 90],
        [6, 91],
        [9, 92],
      ]),
    ],
  ]);
  // Seven itself is gone by now: six was the last before it.
  expect(lastOf(renumber(meetings, row, { of, isWhole: true }))).toEqual({ rows: 2, last: 91 });
  const none = new Map([['meeting', new Map([[3, 40]])]]);
  expect(lastOf(renumber(meetings, row, { of: none, isWhole: true }))).toEqual({ rows: 2, last: 0 });
  expect(lastOf(renumber(meetings, row, { of: none, isWhole: false }))).toEqual({ rows: 2, last: 7 });
});

test('a record that came late came late also in the database that it was moved to', async () => {
  const made = await consoleWithDemo();
  await made.run('record', 'add', '陈国栋', '--on', '2026-11-14', '--dials', '80');
  const export_ = join(made.folder, 'all.json');
  writeFileSync(export_, (await made.run('export', '--private')).stdout);
  const moved = openConsole();
  expect((await moved.run('restore', export_, '-y')).code).toBe(0);
  const again = join(made.folder, 'again.json');
  writeFileSync(again, (await moved.run('export', '--private')).stdout);
  const twice = openConsole();
  expect((await twice.run('restore', again, '-y')).code).toBe(0);
  for (const { file, folder } of [made, moved, twice]) {
    const store = await homeOf(file, folder).open('read', '');
    const ids = (await store.reader.selectFrom('member').select('id').execute()).map(({ id }) => id);
    const late = await readLateRecords(store.reader, ids, '2026-11-01', '2026-11-24');
    await store.close();
    expect(late.map(({ day, cameOn }) => [day, cameOn])).toEqual([['2026-11-14', '2026-11-24']]);
  }
});
