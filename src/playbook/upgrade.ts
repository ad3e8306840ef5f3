import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, gunzipSync, gzipSync } from 'node:zlib';
import { makeFolder } from '../make-folder.ts';
import { replaceFile } from '../platform/replace-file.ts';
import { compareVersions, pinOf } from './base-version.ts';
import { packNodes, unpackNodes } from './compiled-layer.ts';
import { type Difference, differences } from './explain.ts';
import { type Layer, mergeLayers } from './layer.ts';
import type { Loaded } from './load.ts';

/*
 * What an upgrade of the base changes for a playbook can only be told by who knows the base of before. It is put aside
 * whenever a playbook is read that names just the version that lies there; beside other things that can be made again,
 * for where it is lost no more than this comparison is.
 */

/** A base is known by its name and, since two folders may be called alike, by where it lies. */
function shelfOf(cacheDir: string, { folders }: Loaded, name: string): string {
  const place = crc32(folders[1] ?? '')
    .toString(16)
    .padStart(8, '0');
  return join(cacheDir, 'bases', `${name.replace(/[^a-z0-9-]+/g, '-').replace(/^-+/, '')}-${place}`);
}

/** Puts the base aside as it is, when its author has named this version of it. A failure only costs the comparison. */
export function keepBase(loaded: Loaded, cacheDir: string): void {
  const { own, bare } = loaded;
  if (!bare) return;
  const { name, pinned, version } = pinOf(own, bare);
  if (pinned === null || compareVersions(version, pinned) !== 0) return;
  const shelf = shelfOf(cacheDir, loaded, name);
  const file = join(shelf, `${version}.json.gz`);
  try {
    if (existsSync(file)) return;
    makeFolder(shelf, 0o700);
    replaceFile(file, gzipSync(packNodes(bare)));
  } catch {
    // Read-only home, full disk.
  }
}

/** The latest base of the pinned version that was put aside. */
function baseAsPinned(shelf: string, pinned: string): Layer | null {
  try {
    const kept = readdirSync(shelf)
      .filter((file) => compareVersions(file.replace('.json.gz', ''), pinned) === 0)
      .sort();
    const last = kept.at(-1);
    return last === undefined ? null : unpackNodes(gunzipSync(readFileSync(join(shelf, last))).toString('utf8'));
  } catch {
    return null;
  }
}

/** What the base's way from the pinned version to today's does to this very playbook. */
export interface Upgrade {
  base: string;
  pinned: string;
  version: string;
  /** Null where the base of before is not known here. */
  difference: Difference | null;
}

/** @returns null where the base is not later than the one that the author has named */
export function upgradeOf(loaded: Loaded, cacheDir: string): Upgrade | null {
  const { own, bare, layer } = loaded;
  if (!bare) return null;
  const { name, pinned, version } = pinOf(own, bare);
  if (pinned === null || compareVersions(version, pinned) <= 0) return null;
  const before = baseAsPinned(shelfOf(cacheDir, loaded, name), pinned);
  const difference = before && differences(mergeLayers(before, own, []), layer);
  return { base: name, pinned, version, difference };
}
