import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type PlayedLine, playBuiltDay } from './built-day.ts';
import { bundleTests, NOT_THERE, testFiles } from './bundle-tests.ts';
import { playProgram } from './play-program.ts';
import { runTests, type TestLine } from './run-tests.ts';
import { openStage, type Stage } from './stage.ts';
import { openWine, type Wine, wineLoader } from './wine.ts';

/*
 * Runs the tests of files, names and command lines on Windows' own Node under Wine: npm run windows [-- PART-OF-A-NAME…]
 * What Wine cannot show is injected as faults in test/platform and listed in the README. Nobody's change is held up by a
 * missing network or a slow machine: that is said, and passed over.
 */

const CACHE = resolve('node_modules/.cache/windows');
/**
 * The tests take 70 seconds of a processor; whatever is wrong with Wine or the network must not cost more than this. Wine's
 * one server is asked about every file, and each question waits for its turn twice: 3 ms beside busy cores for what takes
 * .03 ms at home. So the same run takes four minutes on an idle machine and twenty among a dozen other processes.
 */
const LIMIT_MINUTES = Number(process.env.WINDOWS_MINUTES ?? 10);
const endsAt = Date.now() + LIMIT_MINUTES * 60_000;
const msLeft = () => Math.max(1, endsAt - Date.now());

const say = (text: string) => process.stdout.write(`${text}\n`);
const skipped = (why: string) => say(`windows: SKIPPED, ${why}`);

class Tally {
  readonly #count = { pass: 0, fail: 0, skip: 0 };

  add(state: TestLine['state']): void {
    this.#count[state] += 1;
  }

  get failed(): number {
    return this.#count.fail;
  }

  toString(): string {
    const { pass, fail, skip } = this.#count;
    return `${pass} passed, ${fail} failed, ${skip} skipped`;
  }
}

const indented = (text: string) => text.replaceAll('\n', '\n    ');

function tell(tally: Tally, title: string, lines: readonly TestLine[]): void {
  const failed = lines.filter(({ state }) => state === 'fail');
  say(`${failed.length === 0 ? 'ok  ' : 'FAIL'} ${title}`);
  for (const { name, errors } of failed) say(`  ✗ ${name}\n    ${indented(errors.join('\n'))}`);
  for (const { state } of lines) tally.add(state);
}

const isWanted = (file: string, wanted: readonly string[]) =>
  wanted.length === 0 || wanted.some((part) => file.includes(part));

/** On Windows itself vitest runs, and the same files are left out. @returns the exit code */
function runHere(files: readonly string[]): number {
  const words = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts', ...files];
  return spawnSync(process.execPath, words, { stdio: 'inherit' }).status ?? 1;
}

/** @returns null, and says why, where Wine or what is downloaded cannot be had */
function setUp(): { stage: Stage; wine: Wine } | null {
  const loader = wineLoader(msLeft);
  if (loader === null) {
    skipped('there is no Wine here and none can be installed');
    return null;
  }
  try {
    return { stage: openStage(CACHE, msLeft), wine: openWine(loader, CACHE, msLeft) };
  } catch (error) {
    skipped(`Windows' own Node cannot be had or started here (${(error as Error).message.split('\n', 1)[0]})`);
    return null;
  }
}

/** A machine on which Wine hangs or crawls: what was seen to fail counts, the rest is passed over. */
function giveUp(wine: Wine, tally: Tally): never {
  wine.stop();
  skipped(`not over after ${LIMIT_MINUTES} minutes (WINDOWS_MINUTES); until then ${tally}`);
  process.exit(tally.failed === 0 ? 0 : 1);
}

async function runUnderWine(
  { stage, wine }: { stage: Stage; wine: Wine },
  { files, hasDay, hasProgram }: { files: readonly string[]; hasDay: boolean; hasProgram: boolean },
): Promise<number> {
  const tally = new Tally();
  const limit = setTimeout(() => giveUp(wine, tally), msLeft());
  const scripts = await bundleTests(files, stage.tests);
  const tellDay = (lines: readonly PlayedLine[]) => {
    for (const { line, failure } of lines)
      tell(tally, line, [{ state: failure === null ? 'pass' : 'fail', name: line, errors: [failure ?? ''] }]);
  };
  const script = `Z:${join(stage.folder, 'bin', 'teamctl.js').replaceAll('/', '\\')}`;
  const playDay = async () => tellDay(await playBuiltDay(wine, [stage.node, script], join(CACHE, 'home')));
  await runTests(wine, stage, scripts, {
    workers: [hasDay ? playDay : async () => {}, async () => {}],
    onEnd: ({ file, lines, seconds }) => tell(tally, `${file} (${lines.length} in ${seconds.toFixed(1)} s)`, lines),
  });
  if (hasProgram) say('the same day on the program without Node:');
  if (hasProgram) tellDay(await playProgram(wine, CACHE, msLeft));
  clearTimeout(limit);
  wine.stop();
  rmSync(stage.tests, { recursive: true, force: true });
  for (const [file, why] of Object.entries(NOT_THERE)) say(`not run there: ${file} (needs ${why})`);
  say(`windows: ${tally}`);
  return tally.failed === 0 ? 0 : 1;
}

async function run(wanted: readonly string[]): Promise<number> {
  const files = testFiles().filter((file) => isWanted(file, wanted));
  if (process.platform === 'win32') return runHere(files);
  const ready = setUp();
  return ready === null
    ? 0
    : runUnderWine(ready, { files, hasDay: isWanted('built day', wanted), hasProgram: isWanted('program', wanted) });
}

process.exitCode = await run(process.argv.slice(2));
