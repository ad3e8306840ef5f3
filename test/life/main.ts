import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { live } from './live.ts';
import { type Count, Tally } from './tally.ts';

/*
 * `npm run life -- --days 250 --seeds 200 --jobs 2`: so many lives of so many days, and per rule how often it was
 * tried and broken, with the first time. One life again: `--seed 17 --seeds 1`, with the same `--days`, and `--start`
 * if it was given. `--program FILE` judges another `main.ts`.
 */
const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '250' },
    seeds: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    start: { type: 'string' },
    jobs: { type: 'string', default: '1' },
    program: { type: 'string', default: new URL('../../src/main.ts', import.meta.url).href },
    counts: { type: 'boolean', default: false },
  },
});
const [first, count, jobs] = [Number(values.seed), Number(values.seeds), Number(values.jobs)];

interface Outcome {
  counts: [string, Count][];
  typed: number;
}

async function here(): Promise<Outcome> {
  const { main } = (await import(values.program)) as { main: Parameters<typeof live>[0] };
  const tally = new Tally();
  let typed = 0;
  for (let seed = first; seed < first + count; seed += 1) {
    const lived = await live(main, { seed, days: Number(values.days), start: values.start ?? null });
    tally.take(lived.counts);
    typed += lived.typed;
    console.error(`seed ${seed}: ${lived.typed} commands`);
  }
  return { counts: [...tally.counts], typed };
}

/** A process lives one life after the other, as many processes as wanted beside each other. */
async function elsewhere(): Promise<Outcome> {
  const tally = new Tally();
  let [typed, next] = [0, first];
  const start = values.start === undefined ? [] : ['--start', values.start];
  const worker = async () => {
    while (next < first + count) {
      const seed = String(next);
      next += 1;
      const words = ['--seed', seed, '--seeds', '1', '--days', values.days, '--program', values.program, '--counts'];
      const file = fileURLToPath(import.meta.url);
      const { stdout } = await promisify(execFile)(process.execPath, [...process.execArgv, file, ...words, ...start], {
        maxBuffer: 2 ** 26,
      });
      const outcome = JSON.parse(stdout) as Outcome;
      tally.take(outcome.counts);
      typed += outcome.typed;
      console.error(`seed ${seed}: ${outcome.typed} commands`);
    }
  };
  await Promise.all(Array.from({ length: jobs }, worker));
  return { counts: [...tally.counts], typed };
}

function print({ counts, typed }: Outcome): void {
  const rows = counts.sort(([a], [b]) => a.localeCompare(b));
  const broken = rows.filter(([, each]) => each.broken > 0);
  console.log(`${count} lives of ${values.days} days, ${typed} commands\n`);
  for (const [rule, each] of rows)
    console.log(
      `${rule.padEnd(32)} tried ${String(each.tried).padStart(8)}  broken ${String(each.broken).padStart(7)}`,
    );
  console.log(`\n${broken.length} of ${rows.length} rules broken\n`);
  for (const [rule, { first: example }] of broken)
    if (example)
      console.log(
        `${rule}: seed ${example.seed}, ${example.day}, ${example.command}\n    ${example.excerpt.replaceAll('\n', '\n    ')}\n`,
      );
  if (broken.length > 0) process.exitCode = 1;
}

const outcome = jobs > 1 ? await elsewhere() : await here();
if (values.counts) console.log(JSON.stringify(outcome));
else print(outcome);
