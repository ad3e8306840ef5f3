// Loads a script together with its compiled form, which is kept from an earlier run in the user's cache folder:
// compiling is most of what a short command would do. A kept form is used only when it is whole and belongs to this
// very file and this very Node; without one everything works the same, a little later.
const { mkdirSync, readdirSync, readFileSync, renameSync, statSync, unlinkSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');
const { crc32 } = require('node:zlib');

/** V8 compares no more than lengths, so file and Node are part of the name. */
function keptName(file, name) {
  const { size, mtimeMs } = statSync(file);
  return `${name}.${process.version}-${size.toString(36)}-${Math.round(mtimeMs).toString(36)}`;
}

/** The compiled form behind its own sum; undefined when there is none or it is not whole. */
function readKept(file) {
  try {
    const bytes = readFileSync(file);
    const data = bytes.subarray(4);
    return bytes.length > 4 && bytes.readUInt32LE(0) === crc32(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Forms of the same name that belong to another build or Node go. */
function keep(folder, name, kept, data) {
  const draft = join(folder, `${kept}.new-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const old of readdirSync(folder)) if (old.startsWith(`${name}.`)) unlinkSync(join(folder, old));
    const sum = Buffer.alloc(4);
    sum.writeUInt32LE(crc32(data));
    writeFileSync(draft, Buffer.concat([sum, data]), { mode: 0o600, flag: 'wx' });
    renameSync(draft, join(folder, kept));
  } catch {
    // A cache that cannot be written only costs time.
  }
}

/**
 * @param file a CommonJS script that holds nothing but ASCII
 * @param folder where compiled forms are kept; undefined: nowhere
 * @param name one compiled form a name: what other commands run is not compiled
 * @returns its exports, and `keep()` to be called when it has done its work
 */
function loadKept(file, folder, name) {
  const keptAs = keptName(file, name);
  const kept = folder === undefined ? undefined : readKept(join(folder, keptAs));
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'latin1')}\n})`;
  const script = new Script(source, { filename: file, cachedData: kept });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
  const isNew = folder !== undefined && (kept === undefined || script.cachedDataRejected === true);
  return {
    exports: module.exports,
    keep() {
      if (isNew) keep(folder, name, keptAs, script.createCachedData());
    },
  };
}

module.exports = { loadKept };
