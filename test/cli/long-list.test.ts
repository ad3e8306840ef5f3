// A list of records is longer than memory may be: rows are read, told and forgotten.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { bundledHolidays } from '../../src/domain/calendar/holidays.ts';
import { buildWorkCalendar } from '../../src/domain/calendar/work-calendar.ts';
import { defaultTeamSettings } from '../../src/domain/team/team.ts';
import { temporaryFolder } from '../temporary.ts';

const days = buildWorkCalendar(bundledHolidays(), defaultTeamSettings).workdays('2025-11-24', '2026-11-20');
const PEOPLE = 100;
/** Half of what it takes to hold all rows; what the program needs without any is 12. */
const MEGABYTES = 24;

test('24,800 rows are listed in 24 MB, each once and in order', () => {
  const folder = temporaryFolder('long');
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    TEAMCTL_DB: join(folder, 'team.db'),
    TEAMCTL_TODAY: '2026-11-24',
  };
  const words = [`--max-old-space-size=${MEGABYTES}`, resolve('bin/teamctl.js')];
  const small = (...more: string[]) =>
    spawnSync(process.execPath, [...words, ...more], { env, cwd: folder, encoding: 'utf8' });
  const codes = Array.from({ length: PEOPLE }, (_, i) => `G${String(i).padStart(3, '0')}`);
  const rows = days.flatMap((day, d) =>
    codes.map((code, i) => `${day},${code},员工${code},${10 + ((i * 7 + d) % 90)}`),
  );
  writeFileSync(join(folder, 'calls.csv'), ['日期,工号,姓名,外呼', ...rows, ''].join('\n'));
  const typed = ['init', '--no-input', '--name', '青禾', '--founded', '2025-11-24'];
  execFileSync(process.execPath, [resolve('bin/teamctl.js'), ...typed], { env });
  execFileSync(process.execPath, [resolve('bin/teamctl.js'), 'import', 'calls.csv', '--create-members', '-q'], {
    env,
    cwd: folder,
  });
  expect(small('record', 'list', '-o', 'all.csv')).toMatchObject({ status: 0 });
  const [, ...listed] = readFileSync(join(folder, 'all.csv'), 'utf8').trimEnd().split('\r\n');
  expect(listed.map((line) => line.split(',').slice(0, 3).join())).toEqual(
    rows.map((row) => row.split(',')).map(([day, code, name]) => [day, name, code].join()),
  );
  expect(small('record', 'list', '--json', '-o', 'all.json')).toMatchObject({ status: 0 });
  const { records } = JSON.parse(readFileSync(join(folder, 'all.json'), 'utf8')) as { records: { dials: number }[] };
  expect(records.map(({ dials }) => String(dials))).toEqual(rows.map((row) => row.split(',')[3]));
  expect(small('record', 'list')).toMatchObject({ status: 0 });
});
