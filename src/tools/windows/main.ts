import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { playBuiltDay } from './built-day.ts';
import { bundleTests, NOT_THERE, testFiles } from './bundle-tests.ts';
import { openStage, type Stage } from './stage.ts';
import { openWine, type Wine, wineLoader } from './wine.ts';

/*
 * Runs the tests of files, names and command lines on Windows' own Node under Wine: npm run windows [-- PART-OF-A-NAME…]
 * What Wine cannot show is injected as faults in test/platform and listed in the README.
 */

const CACHE = resolve('node_modules/.cache/windows');
/** Two at a time: more would only wait for each other on a small machine. */
const AT_ONCE = 2;

interface TestLine {
  state: 'pass' | 'fail' | 'skip';
  name: string;
  errors: readonly string[];
}

const say = (text: string) => process.stdout.write(`${text}\n`);

function parseLines(stdout: string): TestLine[] {
  return stdout
    .split('\n')
    .filter((line) => line.startsWith('{"state"'))
    .map((line) => JSON.parse(line) as TestLine);
}

interface Job {
  file: string;
  script: string;
}

async function runJob(wine: Wine, node: string, folder: string, { file, script }: Job): Promise<TestLine[]> {
  const runner = relative(folder, resolve(script, '../run-file.mjs'));
  const ended = await wine.run(node, [runner, relative(folder, script), dirname(file)], folder);
  const lines = parseLines(ended.stdout);
  if (lines.length === 0)
    lines.push({ state: 'fail', name: 'it ran at all', errors: [`exit ${ended.code}`, ended.stdout, ended.stderr] });
  const failed = lines.filter((line) => line.state === 'fail');
  say(`${failed.length === 0 ? 'ok  ' : 'FAIL'} ${file} (${lines.length})`);
  for (const { name, errors } of failed) say(`  ✗ ${name}\n    ${errors.join('\n').replaceAll('\n', '\n    ')}`);
  return lines;
}

async function runAll(jobs: readonly Job[], run: (job: Job) => Promise<TestLine[]>): Promise<TestLine[]> {
  const waiting = [...jobs];
  const lines: TestLine[] = [];
  const work = async () => {
    for (let job = waiting.shift(); job; job = waiting.shift()) lines.push(...(await run(job)));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return lines;
}

const isWanted = (file: string, wanted: readonly string[]) =>
  wanted.length === 0 || wanted.some((part) => file.includes(part));

/** On Windows itself vitest runs, and the same files are left out. @returns the exit code */
function runHere(files: readonly string[]): number {
  const words = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts', ...files];
  return spawnSync(process.execPath, words, { stdio: 'inherit' }).status ?? 1;
}

/** @returns the stage, or null where what it is made of cannot be had */
function stageOrNull(): Stage | null {
  try {
    return openStage(CACHE);
  } catch (error) {
    say(`windows: skipped, Windows' own Node cannot be had here (${(error as Error).message.split('\n', 1)[0]})`);
    return null;
  }
}

async function runUnderWine(loader: string, stage: Stage, files: readonly string[], hasDay: boolean): Promise<number> {
  const wine = openWine(loader, CACHE);
  const scripts = await bundleTests(files, stage.tests);
  const jobs = [...scripts].map(([file, script]) => ({ file, script }));
  const lines = await runAll(jobs, (job) => runJob(wine, stage.node, stage.folder, job));
  for (const { line, failure } of hasDay ? await playBuiltDay(wine, stage, CACHE) : []) {
    lines.push({ state: failure === null ? 'pass' : 'fail', name: line, errors: [] });
    say(failure === null ? `ok   ${line}` : `FAIL ${line}\n    ${failure.replaceAll('\n', '\n    ')}`);
  }
  wine.stop();
  rmSync(stage.tests, { recursive: true, force: true });
  const count = (state: TestLine['state']) => lines.filter((line) => line.state === state).length;
  for (const [file, why] of Object.entries(NOT_THERE)) say(`not run there: ${file} (needs ${why})`);
  say(`windows: ${count('pass')} passed, ${count('fail')} failed, ${count('skip')} skipped`);
  return count('fail') === 0 ? 0 : 1;
}

async function run(wanted: readonly string[]): Promise<number> {
  const files = testFiles().filter((file) => isWanted(file, wanted));
  if (process.platform === 'win32') return runHere(files);
  const loader = wineLoader();
  if (loader === null) say('windows: skipped, there is no Wine here and none can be installed');
  const stage = loader === null ? null : stageOrNull();
  if (loader === null || stage === null) return 0;
  return runUnderWine(loader, stage, files, isWanted('built day', wanted));
}

process.exitCode = await run(process.argv.slice(2));
