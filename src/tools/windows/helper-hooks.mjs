// What a file beside the tests gets for `vitest`. It is loaded once for all tests of a process, so its hooks are kept for
// every test file that comes later.
import { afterEach as afterEachHere, everyFile } from './test-runner.mjs';

export * from './test-runner.mjs';

export const afterEach = (hook) => {
  everyFile.push(hook);
  afterEachHere(hook);
};
