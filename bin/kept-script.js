// Loads a script together with its compiled form, which is kept from an earlier run in the user's cache folder:
// compiling is most of what a short command would do. A kept form is used only when it is whole and belongs to this
// very file and this very Node; without one everything works the same, a little later.
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
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');
const { crc32 } = require('node:zlib');

/** V8 compares no more than lengths, so file and Node are part of the name. */
function keptName(file, name) {
  const { size, mtimeMs } = statSync(file);
  return `${name}.${process.version}-${size.toString(36)}-${Math.round(mtimeMs).toString(36)}`;
}

/** Runs after which a form is kept as it is: what `train` runs is not what `train show` runs, so it grows with use. */
const LEARNING_RUNS = 4;
/** The sum, how many runs the form has learned from, and three for V8, which would copy what does not begin on a word. */
const HEAD_BYTES = 8;

/** The compiled form behind its own sum; null when there is none or it is not whole. */
function readKept(file) {
  try {
    const bytes = readFileSync(file);
    const isWhole = bytes.length > HEAD_BYTES && bytes.readUInt32LE(0) === crc32(bytes.subarray(4));
    return isWhole ? { data: bytes.subarray(HEAD_BYTES), runs: bytes[4] } : null;
  } catch {
    return null;
  }
}

/** Not Node's recursive form, which never ends in /proc. */
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
    bytes.writeUInt32LE(crc32(bytes.subarray(4)), 0);
    writeFileSync(draft, bytes, { mode: 0o600, flag: 'wx' });
    renameSync(draft, join(folder, kept));
  } catch {
    // A cache that cannot be written only costs time.
  }
}

/**
 * @param file the function of a CommonJS script, in nothing but ASCII
 * @param folder where compiled forms are kept; undefined: nowhere
 * @param name one compiled form a name: what other commands run is not compiled
 * @returns its exports, and `keep()` to be called when it has done its work
 */
function loadKept(file, folder, name) {
  const keptAs = keptName(file, name);
  const kept = folder === undefined ? null : readKept(join(folder, keptAs));
  const script = new Script(readFileSync(file, 'latin1'), { filename: file, cachedData: kept?.data });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
  const runs = kept === null || script.cachedDataRejected === true ? 0 : kept.runs;
  return {
    exports: module.exports,
    keep() {
      if (folder === undefined || runs >= LEARNING_RUNS) return;
      keep(folder, name, keptAs, runs + 1, script.createCachedData());
    },
  };
}

module.exports = { loadKept };
