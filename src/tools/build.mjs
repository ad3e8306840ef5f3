// Bundles the command line into one file, and each heavy library into a file of its own that is loaded when a
// command needs it. One script in one file is what lets `bin` keep its compiled form (see bin/teamctl.js).
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

/** Most commands never touch these. */
const HEAVY = [
  'yaml',
  'zod',
  'inquirer',
  'hucre/xlsx',
  'pinyin-pro',
  'd3-scale',
  'd3-shape',
  'cli-progress',
  'ts-fsrs',
];

const common = {
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  minify: true,
  keepNames: true,
  logLevel: 'warning',
  // A script has no `import()` of its own; `require` loads the same files.
  supported: { 'dynamic-import': false },
  define: { 'import.meta.url': '__moduleUrl' },
  banner: { js: "const __moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
};

const fileOf = (name) => name.replace('/', '-');

const heavyApart = {
  name: 'heavy libraries apart',
  setup({ onResolve }) {
    onResolve({ filter: new RegExp(`^(${HEAVY.join('|')})$`) }, ({ path }) => ({
      path: `./lib/${fileOf(path)}.cjs`,
      external: true,
    }));
  },
};

rmSync('dist', { recursive: true, force: true });
await Promise.all([
  build({
    ...common,
    entryPoints: ['src/main.ts'],
    outfile: 'dist/main.cjs',
    external: ['better-sqlite3'],
    plugins: [heavyApart],
  }),
  ...HEAVY.map((name) => build({ ...common, entryPoints: [name], outfile: `dist/lib/${fileOf(name)}.cjs` })),
]);

// esbuild escapes strings and leaves regular expressions as they are; the script is read as ASCII (see bin/kept-script.js).
const script = readFileSync('dist/main.cjs', 'utf8');
const toAscii = (text) =>
  text.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
writeFileSync('dist/main.cjs', toAscii(script));
