// Compiles playbooks, and bundles the command line into one file, everyday commands into one each as well, and each heavy library into a file of its own
// that is loaded when a command needs it. What has not changed since is left as it is. One script in one file is what lets `bin` keep its compiled form (see bin/teamctl.js).
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildPlaybooks } from './build-playbooks.mjs';
import { lighterLibraries, noBrowserStorage } from './lighter-libraries.mjs';
import { sumOf, unlessUnchanged } from './unchanged.mjs';

/** Most commands never touch these. */
const HEAVY = [
  'yaml',
  'zod',
  'inquirer',
  '@inquirer/core',
  'hucre/xlsx',
  'pinyin-pro',
  'd3-scale',
  'd3-shape',
  'cli-progress',
  'ts-fsrs',
  'tinyglobby',
  'nodemailer',
  'docx',
];

const common = {
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  minify: true,
  logLevel: 'warning',
  // A script has no `import()` of its own; `require` loads the same files.
  supported: { 'dynamic-import': false },
  define: { 'import.meta.dirname': '__dirname' },
};

/** A module that asks where it lies is taken in its CommonJS form, as a script must: `import.meta` is empty in one. */
const entryOf = (name) => (name === 'tinyglobby' ? createRequire(import.meta.url).resolve(name) : name);

const fileOf = (name) => name.replace('/', '-');

/** Sentences of every error in two languages, what was learned of harm, the schema of a new database, what speaks to PostgreSQL, and the server of the room's screen: seldom needed. */
const APART = [
  { entry: 'src/present/error.ts', file: 'errors', asked: /\/present\/error\.ts$/ },
  { entry: 'src/playbook/harm/judge-text.ts', file: 'harm', asked: /\/harm\/judge-text\.ts$/ },
  { entry: 'src/store/empty-schema.ts', file: 'schema', asked: /\/empty-schema\.ts$/ },
  { entry: 'src/store/postgres/server-home.ts', file: 'postgres', asked: /\/postgres\/server-home\.ts$/ },
  { entry: 'src/web/library.ts', file: 'server', asked: /^\.\/library\.ts$/ },
];

const heavyApart = {
  name: 'heavy parts apart',
  setup({ onResolve }) {
    for (const { file, asked } of APART)
      onResolve({ filter: asked }, () => ({ path: `./lib/${file}.cjs`, external: true }));
    onResolve({ filter: new RegExp(`^(${HEAVY.join('|')})$`) }, ({ path }) => ({
      path: `./lib/${fileOf(path)}.cjs`,
      external: true,
    }));
  },
};

/** Used every day: each gets a bundle with its own command alone, since a smaller script starts sooner. */
const EVERYDAY = [
  'today',
  'team',
  'member',
  'import',
  'record',
  'target',
  'observe',
  'note',
  'stage',
  'board',
  'agenda',
  'meeting',
  'screen',
  'todo',
  'coach',
  'train',
  'drill',
  'report',
];

const SCRIPTS = ['main', ...EVERYDAY];

/** The list of commands with one line left. */
const only = (verb) => ({
  name: `only ${verb}`,
  setup({ onLoad }) {
    onLoad({ filter: /commands\/registry\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const others = /^ {2}'?([a-z-]+)'?: \(\) => import\(.*\),\n/gm;
      return { contents: source.replace(others, (line, name) => (name === verb ? line : '')), loader: 'ts' };
    });
  },
});

/** Of each area's words those of the language that is spoken: made when they are asked for, the others never. */
const oneLanguage = {
  name: 'one language',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]i18n[\\/]areas[\\/][a-z-]+\.ts$/ }, ({ path }) => {
      const asked = {};
      const contents = readFileSync(path, 'utf8')
        .replace(/^import (\{ (\w+) as (en|zh) \} from ('[^']+'));$/gm, (_, rest, name, language, from) => {
          asked[language] = `require(${from}).${name}`;
          return `import type ${rest};`;
        })
        .replace("byLocale(locale, { 'zh-CN': zh, en })", () => `locale === 'en' ? ${asked.en} : ${asked.zh}`);
      if (/byLocale\(|import \{ \w+ as/.test(contents)) throw new Error(`${path} has words in another form`);
      return { contents, loader: 'ts' };
    });
  },
};

const program = (outfile, plugins) =>
  build({
    ...common,
    entryPoints: ['src/main.ts'],
    outfile,
    // Found at run time, in the version that npm chose.
    external: ['better-sqlite3/package.json', '@napi-rs/keyring'],
    plugins: [...plugins, ...lighterLibraries, oneLanguage, heavyApart],
  });

async function buildProgram() {
  for (const name of existsSync('dist') ? readdirSync('dist') : [])
    if (name !== 'playbooks') rmSync(join('dist', name), { recursive: true, force: true });
  // Read by the page, not by the program: found beside the script as beside the source that serves it.
  cpSync('src/web/page', 'dist/page', { recursive: true });
  await Promise.all([
    program('dist/main.cjs', []),
    ...EVERYDAY.map((verb) => program(`dist/${verb}.cjs`, [only(verb)])),
    ...APART.map(({ entry, file }) =>
      build({
        ...common,
        entryPoints: [entry],
        outfile: `dist/lib/${file}.cjs`,
        external: ['pg-native', 'pg-cloudflare'],
      }),
    ),
    ...HEAVY.map((name) =>
      build({
        ...common,
        entryPoints: [entryOf(name)],
        outfile: `dist/lib/${fileOf(name)}.cjs`,
        plugins: [noBrowserStorage],
      }),
    ),
  ]);

  // esbuild escapes strings and leaves regular expressions as they are; the script is read as ASCII (see bin/teamctl.js).
  const toAscii = (text) =>
    text.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  // Each is written as the function that Node would make of it: the text is compiled as it is read.
  const asFunction = (text) => `(function (exports, require, module, __filename, __dirname) {${text}\n})`;
  for (const name of SCRIPTS) {
    const file = `dist/${name}.cjs`;
    writeFileSync(file, asFunction(toAscii(readFileSync(file, 'utf8'))));
  }
}

const made = [...SCRIPTS, ...[...APART.map(({ file }) => file), ...HEAVY.map(fileOf)].map((name) => `lib/${name}`)].map(
  (name) => `dist/${name}.cjs`,
);
await Promise.all([
  buildPlaybooks(),
  unlessUnchanged('program', sumOf(['src', 'package.json', 'package-lock.json']), [...made, 'dist/page'], buildProgram),
]);
