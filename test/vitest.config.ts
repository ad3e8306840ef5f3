import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Whole command lines, real terminals, killed processes, and worlds made at random: minutes of work. */
const THOROUGH = [
  'test/acceptance/**/*.test.ts',
  'test/app/{entries,further-meetings,sheltered,stage-in-force,stage-sentences}.test.ts',
  'test/chat/thousand-sends.test.ts',
  'test/browser/**/*.test.ts',
  'test/cli/**/*.test.ts',
  'test/faults/**/*.test.ts',
  'test/gallery/**/*.test.ts',
  'test/life/**/*.test.ts',
  'test/domain/diagnosis/{diagnose,questions}.test.ts',
  'test/platform/{held-files,paths}.test.ts',
  'test/playbook/{alike,compiled-layer,guide,harm,leaves,meetings,openings,questions,sentences,trades}.test.ts',
  'test/render/{chat,narrow,report-page}.test.ts',
  'test/scenarios/**/*.test.ts',
  'test/domain/agenda/property.test.ts',
  'test/domain/training/{optimum,property,replan}.test.ts',
  'test/tools/**/*.test.ts',
];

const HANGING_MS = process.env.TEAMCTL_FULL ? 7_200_000 : 600_000;

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    // A limit against hanging, not a measure of speed: no slow day and no `TEAMCTL_FULL` may reach it, and whoever waits
    // for the suite still learns which test hangs.
    testTimeout: HANGING_MS,
    hookTimeout: HANGING_MS,
    // One is left free by default, which is half of a small machine.
    maxWorkers: '100%',
    reporters: ['default', fileURLToPath(new URL('counts-reporter.ts', import.meta.url))],
    setupFiles: [fileURLToPath(new URL('clean-up.ts', import.meta.url))],
    // Test files share one loaded program a worker: loading it anew for each takes a quarter of the suite. What a test
    // changes in its process it undoes (`afterThisTest`).
    isolate: false,
    // `npm test -- quick` runs the first alone.
    projects: [
      { extends: true, test: { name: 'quick', include: ['test/**/*.test.ts'], exclude: THOROUGH } },
      { extends: true, test: { name: 'thorough', include: THOROUGH } },
    ],
  },
});
