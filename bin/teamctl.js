#!/usr/bin/env node
// Looks at the Node version, then loads the script of the command together with its compiled form. All in one file: a
// second one would cost a millisecond on every command.
const {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} = require('node:fs');
const { dirname, join } = require('node:path');

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
/** The native SQLite module would crash without a word on these. */
const isTooOld =
  major < 20 || (major === 20 && minor < 19) || major === 21 || (major === 22 && minor < 14) || major === 23;

/*
 * Compiling is most of what a short command would do, so a script's compiled form is kept in the user's cache folder.
 * One is used only when it is whole and belongs to this very file and this very Node; without one everything works the
 * same, a little later.
 */

/** Runs after which a form is kept as it is: what `train` runs is not what `train show` runs, so it grows with use. */
const LEARNING_RUNS = 4;
/** The sum, how many runs the form has learned from, and three for V8, which would copy what does not begin on a word. */
const HEAD_BYTES = 8;

const crcOf = (bytes) => require('node:zlib').crc32(bytes);

/** V8 compares no more than lengths, so file and Node are part of the name. */
function keptName(file, name) {
  const { size, mtimeMs } = statSync(file);
  return `${name}.${process.version}-${size.toString(36)}-${Math.round(mtimeMs).toString(36)}`;
}

/** The compiled form behind its own sum; null when there is none or it is not whole. */
function readKept(file) {
  try {
    const bytes = readFileSync(file);
    const isWhole = bytes.length > HEAD_BYTES && bytes.readUInt32LE(0) === crcOf(bytes.subarray(4));
    return isWhole ? { data: bytes.subarray(HEAD_BYTES), runs: bytes[4] } : null;
  } catch {
    return null;
  }
}

/** Step by step: Node's recursive form never ends below /proc (see src/make-folder.ts). */
function makeFolder(folder) {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

/** Forms of the same name that belong to another build or Node go. */
function keep(folder, name, kept, runs, data) {
  const draft = join(folder, `${kept}.new-${process.pid}`);
  try {
    makeFolder(folder);
    for (const old of readdirSync(folder)) if (old.startsWith(`${name}.`)) unlinkSync(join(folder, old));
    const bytes = Buffer.concat([Buffer.alloc(HEAD_BYTES), data]);
    bytes[4] = runs;
    bytes.writeUInt32LE(crcOf(bytes.subarray(4)), 0);
    writeFileSync(draft, bytes, { mode: 0o600, flag: 'wx' });
    renameSync(draft, join(folder, kept));
  } catch {
    // A cache that cannot be written only costs time.
  }
}

/** What a script of `dist` takes for its own `require`. */
const scriptRequire = Object.assign((id) => require(id.startsWith('./') ? join('../dist', id) : id), {
  resolve: require.resolve,
});

/**
 * @param file the function of a CommonJS script of `dist`, in nothing but ASCII
 * @param folder where compiled forms are kept; undefined: nowhere
 * @param name one compiled form a name: what other commands run is not compiled
 * @returns its exports, and `keep()` to be called when it has done its work
 */
function loadKept(file, folder, name) {
  const { Script } = require('node:vm');
  const keptAs = keptName(file, name);
  const kept = folder === undefined ? null : readKept(join(folder, keptAs));
  const script = new Script(readFileSync(file, 'latin1'), { filename: file, cachedData: kept?.data });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, scriptRequire, module, file, dirname(file));
  const runs = kept === null || script.cachedDataRejected === true ? 0 : kept.runs;
  return {
    exports: module.exports,
    keep() {
      if (folder === undefined || runs >= LEARNING_RUNS) return;
      keep(folder, name, keptAs, runs + 1, script.createCachedData());
    },
  };
}

/**
 * Node 20 optimizes a function after little use, and a short command pays for that without living to gain by it.
 * This makes it wait thirty times as long; later versions have a quick compiler in between and no such flag.
 */
function optimizeLater() {
  if (major !== 20) return;
  const v8 = require('node:v8');
  // Loaded first: flags that differ make Node compile its own modules anew.
  for (const used of ['vm', 'zlib', 'os', 'process']) require(`node:${used}`);
  v8.setFlagsFromString('--interrupt-budget=2000000');
}

function scriptOf({ argv, env }) {
  const home = env.XDG_CACHE_HOME || (env.HOME && join(env.HOME, '.cache')) || env.LOCALAPPDATA;
  const verb = argv.slice(2).find((word) => /^[a-z][a-z-]{0,19}$/.test(word)) ?? 'today';
  // Everyday commands have a script of their own; help wants to know all commands.
  const inDist = (name) => join(__dirname, '..', 'dist', `${name}.cjs`);
  const isOwn = (argv[2] ?? 'today') === verb && existsSync(inDist(verb));
  // What is kept is what ran: a page of help must not be all that there is of a command.
  const name = argv.includes('--help') || argv.includes('-h') ? `${verb}-help` : verb;
  return loadKept(inDist(isOwn ? verb : 'main'), home && join(home, 'teamctl', 'compiled'), name);
}

async function run() {
  optimizeLater();
  // Nothing we make is for other users' eyes.
  process.umask(0o077);
  const script = scriptOf(process);
  process.exitCode = await script.exports.main({
    argv: process.argv.slice(2),
    env: process.env,
    cwd: process.cwd(),
    // Making a stream takes a millisecond or three: only when it is used.
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return process.stdout;
    },
    get stderr() {
      return process.stderr;
    },
    now: () => new Date(),
  });
  if (process.exitCode === 0) script.keep();
  // All is written and closed; taking the heap down piece by piece would only cost time.
  process.exit();
}

if (isTooOld) {
  process.stderr.write(
    `teamctl 需要 Node.js 20.19+、22.14+ 或 24+，现在是 ${process.versions.node}。请换一个版本再运行。\n` +
      `teamctl needs Node.js 20.19+, 22.14+ or 24+; this is ${process.versions.node}. Please switch versions and run it again.\n`,
  );
  process.exitCode = 2;
} else if (process.argv.length === 3 && ['-V', '--version'].includes(process.argv[2])) {
  process.stdout.write(`${require('../package.json').version}\n`);
} else if (existsSync(join(__dirname, '..', 'dist', 'main.cjs'))) {
  run();
} else {
  const folder = join(__dirname, '..');
  process.stderr.write(
    `teamctl 还没构建，跑不起来。先构建一次：npm --prefix "${folder}" run build\n` +
      `teamctl has not been built yet. Build it once: npm --prefix "${folder}" run build\n`,
  );
  process.exitCode = 2;
}
