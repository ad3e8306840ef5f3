import { spawnSync } from 'node:child_process';
import type { Row } from './row.ts';

interface Assertion {
  fullName: string;
  status: string;
}

/** Tests say in their name which fault of the list they hold against: `fault 15: …`. */
const CASE = /\bfault (\d+)\b[:：]?\s*(.*)$/;

/** The cases that the project's own tests try, each with its tests as runs; `isFull` takes the numbers of the list. */
export function testedCases(isFull: boolean): Row[] {
  const run = spawnSync(
    'npx',
    ['vitest', 'run', '--config', 'test/vitest.config.ts', '--reporter=json', '-t', 'fault \\d+'],
    {
      env: { ...process.env, TEAMCTL_FULL: isFull ? '1' : '' },
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  const report = JSON.parse(run.stdout.slice(run.stdout.indexOf('{"'))) as {
    testResults: { assertionResults: Assertion[] }[];
  };
  const rows = new Map<number, { title: string; runs: number; failures: string[] }>();
  for (const { fullName, status } of report.testResults.flatMap((file) => file.assertionResults)) {
    const match = CASE.exec(fullName);
    if (!match || status === 'skipped' || status === 'pending') continue;
    const row = rows.get(Number(match[1])) ?? { title: match[2] as string, runs: 0, failures: [] };
    row.runs += 1;
    if (status !== 'passed') row.failures.push(fullName);
    rows.set(Number(match[1]), row);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([number, row]) => ({ case: number, ...row }));
}
