import { lstatSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { makeFolder } from '../../make-folder.ts';
import { replaceFile } from '../../platform/replace-file.ts';

/*
 * A native module cannot be loaded out of an executable, and scripts and playbooks are read from files. So the program
 * lies in a folder of the user's own, one a version, put there by its first run and looked over by every other.
 */

export interface Manifest {
  /** Names this version of the program. */
  digest: string;
  /** In the order in which they stand in the archive. */
  files: readonly { path: string; size: number; sha256: string; crc32: number }[];
}

/** As much as tells one version from another. */
const DIGEST_DIGITS = 16;
/** What runs as part of the process itself, unseen by any check of Node's. */
const isNative = (path: string) => path.endsWith('.node');
const DAY_MS = 86_400_000;

/** Loaded when it is needed: on every start it would cost more than all that is done here. */
const hashOf = (bytes: Uint8Array) =>
  process.getBuiltinModule('node:crypto').createHash('sha256').update(bytes).digest('hex');

/** A checksum will do for what was damaged; who may write here could change the scripts just as well. */
function isWhole(file: string, { path, size, crc32: sum }: Manifest['files'][number]): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.size === size && (!isNative(path) || crc32(readFileSync(file)) === sum);
}

/** In a folder that everybody may write to, somebody else may have been there first. */
function demandOwn(folder: string): void {
  const { uid, mode } = lstatSync(folder);
  const isOwn = process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
  if (!isOwn || !lstatSync(folder).isDirectory()) throw new Error(`${folder} belongs to somebody else`);
}

/** Older versions take their place for nothing; one that may still be running is left for another day. */
function removeOlder(programs: string, own: string, now: number): void {
  for (const name of readdirSync(programs)) {
    const folder = join(programs, name);
    try {
      if (name !== own && now - statSync(folder).mtimeMs > DAY_MS) rmSync(folder, { recursive: true });
    } catch {
      // In use, or not ours: it only costs room.
    }
  }
}

function unpack(folder: string, { files }: Manifest, missing: ReadonlySet<string>, all: Uint8Array): void {
  let at = 0;
  for (const { path, size, sha256 } of files) {
    const bytes = all.subarray(at, at + size);
    at += size;
    if (!missing.has(path)) continue;
    if (hashOf(bytes) !== sha256) throw new Error(`${path} is damaged inside the program; copy it here once more`);
    const file = join(folder, path);
    makeFolder(dirname(file), 0o700);
    replaceFile(file, bytes);
  }
}

/** A volume that runs nothing (`noexec`) is found out by the first run. Its copy goes, or the next would rely on it. */
function tryNative(folder: string, { files }: Manifest, load: (native: string) => void): void {
  for (const { path } of files.filter((file) => isNative(file.path))) {
    try {
      load(join(folder, path));
    } catch (error) {
      rmSync(join(folder, path));
      throw error;
    }
  }
}

/**
 * Makes the program's folder in the first of several places that takes it. Files that are not there, of another length, or
 * native and of other content are written anew.
 * @param places folders below which it may lie
 * @param unpacked what the executable carries; called when something is missing
 * @param load loads a native module that was just written, or throws
 * @returns the program's folder
 * @throws the last place's error when none can be written
 */
export function placeProgram(
  manifest: Manifest,
  places: readonly string[],
  { unpacked, load }: { unpacked: () => Uint8Array; load: (native: string) => void },
): string {
  let failure: unknown = new Error('no folder to write to');
  const own = manifest.digest.slice(0, DIGEST_DIGITS);
  for (const programs of places) {
    const folder = join(programs, own);
    try {
      makeFolder(folder, 0o700);
      for (const each of [programs, folder]) demandOwn(each);
      const missing = manifest.files.filter((file) => !isWhole(join(folder, file.path), file)).map(({ path }) => path);
      if (missing.length > 0) {
        unpack(folder, manifest, new Set(missing), unpacked());
        tryNative(folder, manifest, load);
      }
      if (missing.length === manifest.files.length) removeOlder(programs, own, Date.now());
      return folder;
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}
