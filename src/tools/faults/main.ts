// Plays through the list of faults and prints a table: case, what, runs, failures. Exit 1 when anything failed.
// `npm run faults` takes the full numbers; `npm run faults -- --share 0.02` a small share of them.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parts, runPart } from './parts.ts';
import { printTable, type Row } from './row.ts';

const option = (name: string) => process.argv[process.argv.indexOf(name) + 1] as string;
const share = process.argv.includes('--share') ? Number(option('--share')) : 1;

/** In a process of its own, so that two parts can use two cores. */
function runApart(name: string): Promise<Row[]> {
  return new Promise((done, fail) => {
    const child = fork(fileURLToPath(import.meta.url), [...process.argv.slice(2), '--part', name]);
    let rows: Row[] | undefined;
    child.on('message', (message) => {
      rows = message as Row[];
    });
    child.on('exit', (code) => (rows ? done(rows) : fail(new Error(`${name} ended with ${code} and no rows`))));
  });
}

async function runAll(): Promise<Row[]> {
  const waiting = Object.keys(parts);
  const rows: Row[] = [];
  const worker = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const found = await runApart(name);
      rows.push(...found);
      for (const row of found) console.error(`${row.case} ${row.title}: ${row.runs}, failed ${row.failures.length}`);
    }
  };
  await Promise.all([worker(), worker()]);
  return rows.sort((a, b) => Number.parseInt(String(a.case), 10) - Number.parseInt(String(b.case), 10));
}

if (process.send) process.send(await runPart(option('--part'), share));
else {
  const rows = await runAll();
  printTable(rows);
  process.exitCode = rows.some((row) => row.failures.length > 0) ? 1 : 0;
}
