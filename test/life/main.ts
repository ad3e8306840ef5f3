import { parseArgs } from 'node:util';
import { live } from './live.ts';
import { Tally } from './tally.ts';

/*
 * `npm run life -- --days 250 --seeds 200`: so many lives of so many days, and per rule how often it was tried and
 * broken, with the first time. One life again: `--seed 17 --seeds 1`. `--program FILE` judges another `main.ts`.
 */
const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '250' },
    seeds: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    start: { type: 'string' },
    program: { type: 'string', default: new URL('../../src/main.ts', import.meta.url).href },
  },
});

const { main } = (await import(values.program)) as { main: Parameters<typeof live>[0] };
const tally = new Tally();
let typed = 0;
const [first, count] = [Number(values.seed), Number(values.seeds)];
for (let seed = first; seed < first + count; seed += 1) {
  const lived = await live(main, { seed, days: Number(values.days), start: values.start ?? null });
  tally.take(lived.counts);
  typed += lived.typed;
  console.error(`seed ${seed}: ${lived.typed} commands`);
}

const rows = [...tally.counts].sort(([a], [b]) => a.localeCompare(b));
console.log(`${count} lives of ${values.days} days, ${typed} commands\n`);
for (const [rule, { tried, broken }] of rows)
  console.log(`${rule.padEnd(34)} tried ${String(tried).padStart(8)}  broken ${String(broken).padStart(7)}`);
console.log(`\n${rows.filter(([, { broken }]) => broken > 0).length} of ${rows.length} rules broken\n`);
for (const [rule, { first: example }] of rows)
  if (example)
    console.log(
      `${rule}: seed ${example.seed}, ${example.day}, ${example.command}\n    ${example.excerpt.replaceAll('\n', '\n    ')}\n`,
    );
if (rows.some(([, { broken }]) => broken > 0)) process.exitCode = 1;
