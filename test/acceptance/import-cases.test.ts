import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openConsole } from '../console.ts';

const CASES = resolve(process.env.TEAMCTL_SHARED ?? '../shared', 'cases');
const sharedTest = test.skipIf(!existsSync(CASES));

type Wanted = Readonly<Record<string, number>> | string;

/** Files of `cases/import`, the flags that they come with, and the sums or the error that is right. */
const cases: readonly (readonly [file: string, flags: readonly string[], wanted: Wanted])[] = [
  ['01-second-sheet-doubles.xlsx', [], 'import-sheets-overlap'],
  ['01-second-sheet-doubles.xlsx', ['--sheet', '全部'], { deals: 2, amount: 3000 }],
  ['03-call-log-as-deals.csv', [], { dials: 3, connects: 2, effective: 2, talkSeconds: 371 }],
  ['04-answered-yn-zero-connects.csv', ['--grain', 'call'], { dials: 2, connects: 1 }],
  ['04-answered-yn-zero-connects.csv', [], { dials: 2, connects: 1 }],
  ['06-data-row-as-header.csv', [], 'import-no-grain'],
  ['07-sales-money-as-deal-count.csv', [], { amount: 20_500 }],
  ['08-customer-name-beats-rep.csv', [], { deals: 2, amount: 3000 }],
  ['10-inbound-as-dials.csv', [], { dials: 1, connects: 1, effective: 1, talkSeconds: 70 }],
  ['11-total-calls-before-outbound.csv', [], { dials: 5 }],
  ['13-word-average-drops-row.csv', [], { deals: 5 }],
  ['14-decimal-minutes-as-days.csv', [], 'import-duration-unclear'],
  ['14-decimal-minutes-as-days.csv', ['--unit', 'Duration=min'], { talkSeconds: 75 }],
  ['16-h-mm-talk-of-a-day.csv', [], 'import-duration-unclear'],
  ['16-h-mm-talk-of-a-day.csv', ['--unit', 'talk-seconds=h:mm'], { dials: 120, talkSeconds: 13_500 }],
  ['17-login-hours-as-minutes.csv', [], { attendedMinutes: 510, deals: 2 }],
  ['19-two-currencies.csv', [], 'import-currencies'],
  ['19-two-currencies.csv', ['--currency', 'USD'], { deals: 1, amount: 1000 }],
  ['21-first.csv', [], { dials: 2, connects: 2, effective: 1, talkSeconds: 90 }],
  ['22-total-of-calls-as-money.csv', [], { dials: 35, connects: 30 }],
  ['30-order-lines.csv', [], { deals: 2, amount: 2400 }],
  ['33-two-rows-a-day.csv', [], 'import-nothing-stored'],
  ['33-two-rows-a-day.csv', ['--add-up'], { dials: 17, connects: 7 }],
  ['34-merged-names.xlsx', [], { dials: 190, connects: 50 }],
  ['36-day-forms.csv', ['--date-order', 'mdy'], { deals: 7 }],
  ['38-sale-lines-without-day.csv', ['--on', '2026-01-05'], { deals: 3, amount: 1800 }],
  ['39-opportunities-as-roster.csv', [], { deals: 2, amount: 400 }],
  ['40-usual-headers-unknown.csv', [], { deals: 1, amount: 1000 }],
  ['50-won-typo-is-silent.csv', ['--won', 'Closed-Wone'], 'import-status-not-there'],
  ['52-month-number.csv', [], 'import-period-not-day'],
];

for (const [file, flags, wanted] of cases)
  sharedTest(`${file} ${flags.join(' ')} (skipped without ../shared)`, async () => {
    const teamctl = openConsole();
    await teamctl.run('init', '--no-input', '--name', 'T', '--founded', '2025-06-01');
    const path = resolve(CASES, 'import', file);
    const { stderr } = await teamctl.run(
      'import',
      path,
      '--create-members',
      ...flags,
      '--json',
      '--today',
      '2026-03-01',
    );
    const { records } = await teamctl.json<{ records: Record<string, unknown>[] }>('record', 'list');
    if (typeof wanted === 'string') {
      expect([JSON.parse(stderr).error.code, records.length]).toEqual([wanted, 0]);
      return;
    }
    const sums: Record<string, number> = {};
    for (const record of records)
      for (const [key, value] of Object.entries(record))
        if (typeof value === 'number' && key in record && key !== 'memberId') sums[key] = (sums[key] ?? 0) + value;
    for (const key of Object.keys(sums)) if (!(key in wanted)) expect([key, sums[key]]).toEqual([key, undefined]);
    expect(sums).toEqual(wanted);
  });

sharedTest('codes with and without leading zeros are one person (skipped without ../shared)', async () => {
  const teamctl = openConsole();
  await teamctl.run(
    'init',
    '--no-input',
    '--name',
    'T',
    '--founded',
    '2026-08-03',
    '--member',
    '王芳:0012',
    '--member',
    '李雷:0007',
    '--member',
    '赵敏:0103',
  );
  for (const name of ['03-leading-zeros.xlsx', '03-leading-zeros.csv']) {
    const { code } = await teamctl.run(
      'import',
      resolve(CASES, 'others', name),
      '--create-members',
      '--today',
      '2026-11-25',
    );
    expect([name, code]).toEqual([name, 0]);
  }
  const { members } = await teamctl.json<{ members: { code: string }[] }>('member', 'list');
  expect(members.map((each) => each.code).sort()).toEqual(['0007', '0012', '0103']);
});

sharedTest('a code with a point and a zero is the code (skipped without ../shared)', async () => {
  const teamctl = openConsole();
  await teamctl.run('init', '--no-input', '--name', 'T', '--founded', '2025-06-01');
  await teamctl.run('import', resolve(CASES, 'import', '32-roster.csv'), '--today', '2026-03-01');
  await teamctl.run('import', resolve(CASES, 'import', '32-code-with-point-zero.csv'), '--today', '2026-03-01');
  const { records } = await teamctl.json<{ records: Record<string, unknown>[] }>('record', 'list');
  expect(records.map(({ member, code, deals }) => [member, code, deals])).toEqual([['Ann', '26', 2]]);
});

sharedTest('an open quote names the lines that it swallowed (skipped without ../shared)', async () => {
  const teamctl = openConsole();
  await teamctl.run(
    'init',
    '--no-input',
    '--name',
    'T',
    '--founded',
    '2026-08-03',
    '--member',
    '王芳',
    '--member',
    '李雷',
  );
  const { stdout } = await teamctl.run(
    'import',
    resolve(CASES, 'others', '13-open-quote.csv'),
    '--json',
    '--today',
    '2026-11-25',
  );
  const { rows, refusals } = JSON.parse(stdout);
  expect([rows.read, rows.stored, rows.refused]).toEqual([4, 1, 3]);
  expect(refusals).toMatchObject([{ line: 2, code: 'open-quote' }]);
});
