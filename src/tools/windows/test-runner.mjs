// Stands in for vitest where its bundler's native binding does not load: Wine has no bcryptprimitives.dll. The tests are
// bundled on this side; there they run on vitest's own runner and assertions.
import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as assertions from '@vitest/expect';
import { afterEach, test as runnerTest, startTests } from '@vitest/runner';
import { cleanUp } from '../../../test/temporary.ts';

export { afterAll, afterEach, beforeAll, beforeEach, describe, it, onTestFinished } from '@vitest/runner';

/** Everything takes several times as long there: a limit that a test sets for itself is not meant for it. */
export const test = new Proxy(runnerTest, {
  apply: (make, self, words) =>
    Reflect.apply(make, self, typeof words.at(-1) === 'number' ? words.slice(0, -1) : words),
});

/** Snapshots are named as seen from the test's source. */
let testFolder = '.';

function firstDifference(received, wanted) {
  const [ours, theirs] = [received.split('\n'), wanted.split('\n')];
  const at = ours.findIndex((line, i) => line !== theirs[i]);
  return `line ${at + 1}: ${JSON.stringify(ours[at])} instead of ${JSON.stringify(theirs[at])}`;
}

const { chai } = assertions;
for (const plugin of [assertions.JestExtend, assertions.JestChaiExpect, assertions.JestAsymmetricMatchers])
  chai.use(plugin);

export const expect = (value, message) => chai.expect(value, message);
Object.assign(expect, chai.expect);
Object.defineProperty(globalThis, assertions.GLOBAL_EXPECT, { value: expect, writable: true, configurable: true });
assertions.setState({ assertionCalls: 0, isExpectingAssertions: false, environment: 'node' }, expect);
assertions.addCustomEqualityTesters([]);
chai.expect.extend(expect, assertions.customMatchers);
chai.expect.extend(expect, {
  /** Compares only: a transcript is written where it can be read before it is committed. */
  toMatchFileSnapshot(received, name) {
    const file = resolve(testFolder, name);
    const wanted = existsSync(file) ? readFileSync(file, 'utf8').replace(/\r\n/g, '\n') : null;
    return {
      pass: received === wanted,
      actual: received,
      expected: wanted,
      message: () => `not what stands in ${basename(file)}: ${firstDifference(received, wanted ?? '')}`,
    };
  },
});
Object.assign(expect, chai.expect, globalThis[assertions.ASYMMETRIC_MATCHERS_OBJECT]);

/** The whole run has a limit of its own; on a machine that is busy with other things a test takes long. */
const LIMIT_MS = 3_600_000;

class Runner {
  config = {
    root: process.cwd(),
    setupFiles: [],
    name: '',
    passWithNoTests: false,
    testNamePattern: undefined,
    allowOnly: true,
    sequence: { hooks: 'stack', setupFiles: 'list', seed: 1 },
    chaiConfig: undefined,
    maxConcurrency: 1,
    testTimeout: LIMIT_MS,
    hookTimeout: LIMIT_MS,
    retry: 0,
    includeTaskLocation: false,
    tags: [],
    tagsFilter: undefined,
    strictTags: false,
  };

  importFile(file) {
    afterEach(cleanUp);
    return import(pathToFileURL(file).href);
  }
}

function* testsIn(task, path) {
  if (task.type === 'test') yield { name: [...path, task.name].join(' › '), result: task.result, mode: task.mode };
  else for (const below of task.tasks) yield* testsIn(below, task.filepath === undefined ? [...path, task.name] : path);
}

/** One line a test, `pass`, `fail` or `skip` in front, then what went wrong. */
export async function runFile(file, folder) {
  testFolder = folder;
  const [done] = await startTests([file], new Runner());
  const lines = [...testsIn(done, [])].map(({ name, result, mode }) => {
    const state = mode === 'skip' || mode === 'todo' ? 'skip' : (result?.state ?? 'fail');
    return { state, name, errors: (result?.errors ?? []).map((error) => error.stack ?? error.message) };
  });
  const broken = (done.result?.errors ?? []).map((error) => error.stack ?? error.message);
  if (broken.length > 0 && lines.length === 0) lines.push({ state: 'fail', name: basename(file), errors: broken });
  return lines;
}
