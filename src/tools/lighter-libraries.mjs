// What libraries load and this program never uses, or loads sooner another way: a sixth of the start of a command.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** esbuild's way to put a few lines in place of a module. `name`: what is imported; `importer`: by whom. */
const replace = (name, importer, contents) => ({
  name: `instead of ${name.source}`,
  setup({ onResolve, onLoad }) {
    onResolve({ filter: name }, (asked) =>
      importer.test(asked.importer) && asked.namespace === 'file'
        ? { path: asked.path, namespace: name.source }
        : undefined,
    );
    onLoad({ filter: /.*/, namespace: name.source }, () => ({ contents, loader: 'js', resolveDir: resolve('.') }));
  },
});

/** commander wants them for commands that are programs of their own; there are none. */
const noChildProcess = replace(
  /^node:child_process$/,
  /commander/,
  `exports.spawn = (...words) => require('node:child_process').spawn(...words);`,
);

/** Whether there is colour is decided by the command line, not by chalk. */
const noColorGuess = replace(/^#supports-color$/, /chalk/, 'export default { stdout: false, stderr: false };');

/** cli-table3 measures cells as the program does, without tables and patterns of its own. */
const oneWidth = replace(/^string-width$/, /cli-table3/, `module.exports = require('./src/render/width.ts').widthOf;`);

/**
 * Lines of cli-table3 that take two thirds of its time: a text for its debug output, made for every line whether or not
 * it is wanted; the frame's characters, gathered anew for every cell; and a search for colour where there is none.
 */
const QUICKER_LINES = [
  ['cell.js', 'let content = utils.truncate(this.content, 10, this.truncate);', "let content = '';"],
  [
    'cell.js',
    'CHAR_NAMES.forEach(function (name) {',
    `if (tableOptions.cellChars) this.chars = tableOptions.cellChars;
     else CHAR_NAMES.forEach(function (name) { tableOptions.cellChars = chars;`,
  ],
  [
    'utils.js',
    'function strlen(str) {',
    "function strlen(str) { if (!/[\\u001b\\n]/.test(str)) return stringWidth('' + str);",
  ],
];
const quickerTable = {
  name: 'quicker table',
  setup({ onLoad }) {
    onLoad({ filter: /cli-table3\/src\/(cell|utils)\.js$/ }, ({ path }) => {
      let contents = readFileSync(path, 'utf8');
      for (const [file, line, instead] of QUICKER_LINES.filter(([file]) => path.endsWith(`/${file}`))) {
        if (!contents.includes(line)) throw new Error(`cli-table3/src/${file} no longer says: ${line}`);
        contents = contents.replace(line, instead);
      }
      return { contents };
    });
  },
};

/**
 * docx carries a part made for browsers that looks for their storage: Node 25 and newer warn of it on the error stream. It
 * asks by a name of its own for the global object, so that no `define` of esbuild meets it.
 */
export const noBrowserStorage = {
  name: 'no browser storage',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]docx[\\/]dist[\\/]index\.c?m?js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const contents = source.replaceAll('commonjsGlobal.localStorage', 'undefined');
      if (contents === source) throw new Error('docx no longer looks for commonjsGlobal.localStorage');
      return { contents };
    });
  },
};

/** Frames of tables are not coloured, since there are none. */
const noTableColors = replace(/^@colors\/colors\/safe$/, /cli-table3/, 'module.exports = {};');

/**
 * The ten small JavaScript files of better-sqlite3 come along in the script. They belong to the native half of the
 * very same version; next to another one, which npm chooses by Node's version, the package loads its own. Where there is
 * none, whoever opens a database hears it, where it is given its sentence; all else goes on.
 */
function sqliteInside() {
  const { version } = JSON.parse(readFileSync('node_modules/better-sqlite3/package.json', 'utf8'));
  const root = `require('node:path').dirname(require.resolve('better-sqlite3/package.json'))`;
  const native = `${root} + '/build/Release/better_sqlite3.node'`;
  return [
    replace(
      /^better-sqlite3$/,
      /^(?!.*better-sqlite3)/,
      `const { existsSync, readFileSync } = require('node:fs');
       const isSame = () => readFileSync(${root} + '/package.json', 'utf8').includes('"version": "${version}"');
       try {
         module.exports = isSame() && existsSync(${native})
           ? require('better-sqlite3/lib/index.js')
           : require('the installed one');
       } catch (error) {
         module.exports = class { constructor() { throw error; } };
       }`,
    ),
    {
      name: 'the installed one',
      setup({ onResolve }) {
        onResolve({ filter: /^the installed one$/ }, () => ({ path: 'better-sqlite3', external: true }));
      },
    },
    replace(/^bindings$/, /better-sqlite3/, `module.exports = () => require(${native});`),
  ];
}

export const lighterLibraries = [
  noChildProcess,
  noColorGuess,
  oneWidth,
  noTableColors,
  quickerTable,
  ...sqliteInside(),
];
