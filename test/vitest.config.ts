import { existsSync, statfsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { many } from './many.ts';

/** Whole command lines, real terminals, killed processes, and worlds made at random: minutes of work, left out by `npm test -- quick`. */
const THOROUGH = [
  'test/acceptance/**/*.test.ts',
  'test/app/{away,entries,further-meetings,import,kept-apart,meeting,read-once,sharers-known,sheltered,stage-in-force,stage-looked-at,stage-sentences,stage-told,target-spans,train}.test.ts',
  'test/chat/thousand-sends.test.ts',
  'test/browser/**/*.test.ts',
  'test/cli/**/*.test.ts',
  'test/faults/**/*.test.ts',
  'test/gallery/**/*.test.ts',
  'test/life/**/*.test.ts',
  'test/domain/diagnosis/{diagnose,questions}.test.ts',
  'test/domain/note/{english-warnings,fresh-hands,grave-hands}.test.ts',
  'test/importing/{hostile,metamorphic,mutations}.test.ts',
  'test/platform/{held-files,held-reads,paths}.test.ts',
  'test/playbook/{additions,alike,channels,compiled-layer,guide,harm,leaves,meetings,openings,own-leaves,questions,removing,repertoire,sentences,trades,upgrade}.test.ts',
  'test/render/{chat,narrow,pages,report-page}.test.ts',
  'test/scenarios/**/*.test.ts',
  'test/store/{built-on,packed-backup,undo}.test.ts',
  'test/domain/agenda/property.test.ts',
  'test/domain/training/{experience,optimum,property,replan}.test.ts',
  'test/tools/**/*.test.ts',
  'test/web/markers.test.ts',
];

/** They take the longest: begun last, one of them would keep a worker while the others have nothing left to do. */
const LONG = [
  'life/life',
  'faults/short',
  'cli/undo-every-command',
  'cli/private-words',
  'playbook/guide',
  'playbook/sentences',
  'gallery/slips',
  'app/stage-in-force',
  'playbook/openings',
  'cli/shop-month',
  'playbook/meetings',
  'cli/help',
  'faults/database',
  'cli/refusals-obeyed',
  'app/stage-sentences',
  'cli/growth',
  'browser/screen',
  'cli/train',
  'gallery/gallery',
  'app/entries',
  'faults/between',
  'faults/people',
  'faults/together',
  'cli/own-playbook',
];

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = LONG.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
      return at < 0 ? LONG.length : at;
    };
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => place(a) - place(b));
  }
}

/**
 * Homes lie in memory where there is room for them: a database waits for the disk at each of its writes, for longer than
 * most tests work. What a power cut does to it is tried by `test/faults`, not left to the disk.
 */
const MEMORY = '/dev/shm';
const ROOM_BYTES = 2 * 1024 ** 3;

function roomIn(folder: string): number {
  if (!existsSync(folder)) return 0;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

const HANGING_MS = many(7_200_000, 600_000);

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
    setupFiles: [
      fileURLToPath(new URL('clean-up.ts', import.meta.url)),
      fileURLToPath(new URL('plain-width.ts', import.meta.url)),
    ],
    // Test files share one loaded program a worker: loading it anew for each takes a quarter of the suite. What a test
    // changes in its process it undoes (`afterThisTest`).
    isolate: false,
    // Hundreds of command lines live and die in one process: with V8's small nursery, collecting them takes twice as long.
    execArgv: ['--max-semi-space-size=64'],
    env: roomIn(MEMORY) > ROOM_BYTES ? { TMPDIR: MEMORY } : {},
    sequence: { sequencer: LongFirst },
    include: ['test/**/*.test.ts'],
    // No projects: each would have workers of its own, that load the program and read its playbooks once more.
    exclude: process.env.TEAMCTL_QUICK ? THOROUGH : [],
  },
});
