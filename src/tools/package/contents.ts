import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { brotliCompressSync, constants, crc32 } from 'node:zlib';
import type { Manifest } from './place-program.ts';
import type { Target } from './target.ts';

/** Every command's script repeats much of the others: seen at once, they take a fifth of the place. */
const WINDOW_BITS = 24;
const QUALITY = 9;

const below = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Where each file of an installed program lies there, and here. */
function filesOf({ native }: Target, sqlite: string): Map<string, string> {
  const own = ['package.json', ...['bin', 'dist', 'playbooks'].flatMap(below)];
  const libraries = ['package.json', 'LICENSE', join('prebuilds', native), ...below(join(sqlite, 'lib'))];
  const inside = (file: string) => join('node_modules/better-sqlite3', file.replace(`${sqlite}${sep}`, ''));
  return new Map([
    ...own.map((file) => [file, file] as const),
    ...libraries.map((file) => [inside(file), file.startsWith(sqlite) ? file : join(sqlite, file)] as const),
  ]);
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/**
 * What an installed program consists of, as two parts of an executable: what there is, and all of it in one archive.
 * Needs a build.
 * @param sqlite the folder of the package whose native half runs there
 */
export function contentsFor(target: Target, sqlite: string): { manifest: Manifest; archive: Uint8Array } {
  const files = [...filesOf(target, sqlite)].map(([path, source]) => ({
    path: path.replaceAll(sep, '/'),
    bytes: readFileSync(source),
  }));
  const all = Buffer.concat(files.map(({ bytes }) => bytes));
  const listed = files.map(({ path, bytes }) => ({
    path,
    size: bytes.length,
    sha256: hashOf(bytes),
    crc32: crc32(bytes),
  }));
  const params = {
    [constants.BROTLI_PARAM_LGWIN]: WINDOW_BITS,
    [constants.BROTLI_PARAM_QUALITY]: QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: all.length,
  };
  return {
    manifest: { digest: hashOf(Buffer.from(JSON.stringify(listed))), files: listed },
    archive: brotliCompressSync(all, { params }),
  };
}
