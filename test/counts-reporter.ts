import type { Reporter, TestModule } from 'vitest/node';

/** Ends the run with the counts alone on a line, for whoever reads the output by program. */
export default class CountsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) counts[test.result().state] += 1;
      // A file that did not even load holds no test that could fail.
      if (module.state() === 'failed' && module.errors().length > 0) counts.failed += 1;
    }
    const skipped = counts.skipped + counts.pending;
    const more = skipped > 0 ? `, ${skipped} skipped` : '';
    process.stdout.write(`${counts.passed} passed, ${counts.failed + errors.length} failed${more}\n`);
  }
}
