import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';

/** What the issue of Windows is about: files, names, what is printed, and whole command lines. */
const FOLDERS: readonly string[] = [
  'test/cli',
  'test/store',
  'test/platform',
  'test/importing',
  'test/scenarios',
  'test/render',
  'test/faults',
];

/**
 * What cannot run there, and why. Terminals are opened by a native module of this system; the shell scripts are bash's;
 * owners and modes of files are POSIX's.
 */
export const NOT_THERE: Readonly<Record<string, string>> = {
  'test/cli/terminal.test.ts': 'a pseudo-terminal',
  'test/cli/meeting-run.test.ts': 'a pseudo-terminal',
  'test/cli/drill.test.ts': 'a pseudo-terminal',
  'test/cli/stage-ask.test.ts': 'a pseudo-terminal',
  'test/cli/day-asked.test.ts': 'a pseudo-terminal',
  'test/cli/completion.test.ts': 'bash and a pseudo-terminal',
  'test/faults/fuzz.test.ts': 'the sources one by one, to see which of their lines have run',
  'test/faults/people.test.ts': 'the umask of POSIX',
  'test/faults/short.test.ts': 'bash',
  'test/faults/storage.test.ts': 'bash, owners and signals of POSIX',
};

/** What has nothing to do with files and systems and takes most of the time: the same everywhere. */
const ALIKE_EVERYWHERE: readonly string[] = [
  'test/cli/agenda.test.ts',
  'test/cli/audiences.test.ts',
  'test/cli/every-member.test.ts',
  'test/cli/growth.test.ts',
  'test/cli/help.test.ts',
  'test/cli/private-words.test.ts',
  'test/cli/promises-of-help.test.ts',
  'test/cli/stage-concerns.test.ts',
  'test/cli/stage.test.ts',
  'test/cli/train.test.ts',
  'test/importing/metamorphic.test.ts',
  'test/importing/sentences.test.ts',
  'test/render/narrow.test.ts',
  'test/scenarios/coach.test.ts',
  'test/scenarios/month.test.ts',
];

const ownRequire = createRequire(import.meta.url);
/** From vitest's own place: the parts it is made of are not ours to depend on. */
const vitestRequire = createRequire(ownRequire.resolve('vitest/package.json'));

/** Bundled, a test would look for the files beside it in the wrong folder. */
const whereTheyWere: Plugin = {
  name: 'tests know where they were',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]test[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8')
        .replaceAll(
          'import.meta.dirname',
          `require('node:path').resolve(${JSON.stringify(relative('.', dirname(path)))})`,
        )
        .replaceAll(
          'import.meta.url',
          `require('node:url').pathToFileURL(require('node:path').resolve(${JSON.stringify(relative('.', path))})).href`,
        ),
      loader: 'ts',
    }));
  },
};

const onVitestsParts: Plugin = {
  name: 'on the parts of vitest',
  setup({ onResolve }) {
    onResolve({ filter: /^vitest$/ }, () => ({ path: resolve('src/tools/windows/test-runner.mjs') }));
    onResolve({ filter: /^@vitest\/(expect|runner)$/ }, ({ path }) => ({ path: vitestRequire.resolve(path) }));
  },
};

export const testFiles = (): string[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => `${folder}/${name}`),
  )
    .filter((file) => NOT_THERE[file] === undefined && !ALIKE_EVERYWHERE.includes(file))
    .sort();

const bundledName = (file: string) =>
  `${file
    .replace(/^test\//, '')
    .replaceAll('/', '-')
    .replace(/\.ts$/, '')}.mjs`;

/** One script a test file, and the runner beside them. @returns where each test file went */
export async function bundleTests(files: readonly string[], folder: string): Promise<ReadonlyMap<string, string>> {
  const runner = { in: resolve('src/tools/windows/run-file.mjs'), out: 'run-file' };
  const scripts = new Map(files.map((file) => [file, bundledName(file)]));
  await build({
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    splitting: true,
    outExtension: { '.js': '.mjs' },
    outdir: folder,
    entryPoints: [
      ...[...scripts].map(([file, out]) => ({ in: resolve(file), out: out.replace(/\.mjs$/, '') })),
      runner,
    ],
    external: [
      'better-sqlite3',
      'better-sqlite3/*',
      'esbuild',
      '@lydell/node-pty',
      '@napi-rs/keyring',
      'playwright-core',
    ],
    // CommonJS in an ESM bundle asks for these.
    banner: { js: "import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);" },
    plugins: [onVitestsParts, whereTheyWere],
    logLevel: 'error',
  });
  return new Map([...scripts].map(([file, out]) => [file, join(folder, out)]));
}
