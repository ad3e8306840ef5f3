import { closeSync, existsSync, linkSync, openSync, realpathSync, statfsSync, unlinkSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import type { Environment } from './find-program.ts';
import { isWindows } from './system.ts';

/** A place where a database is in more danger than on a disk of one's own. */
export type RiskyPlace =
  | { kind: 'synced'; service: string }
  /** Another machine's disk: locks may not hold there. */
  | { kind: 'share' }
  /** No hard links, no rights, no journal of its own. */
  | { kind: 'exfat' };

/** Folders that sync programs make, by their usual names. */
const SERVICES: readonly (readonly [name: RegExp, service: string])[] = [
  [/^onedrive(?:$| - | – )/i, 'OneDrive'],
  [/^(?:我的坚果云|坚果云|nutstore(?:files)?)$/i, '坚果云'],
  [/^(?:baidusyncdisk|百度网盘同步空间|baidunetdiskworkspace)$/i, '百度网盘'],
  [/^(?:wps云盘|wpsdrive|wps cloud files|kingsoftdata)$/i, 'WPS 云盘'],
  [/^(?:微云同步盘|weiyun ?disk|微云同步助手)$/i, '微云'],
  [/^(?:阿里云盘|adrive|阿里云盘同步盘)$/i, '阿里云盘'],
  [/^(?:飞书云盘|lark ?drive)$/i, '飞书云盘'],
  [/^dropbox(?:$| \()/i, 'Dropbox'],
  [/^(?:iclouddrive|icloud drive|mobile documents|com~apple~clouddocs)$/i, 'iCloud'],
  [/^(?:google ?drive|googledrive-.*|我的云端硬盘|my drive)$/i, 'Google Drive'],
  [/^(?:nextcloud|owncloud|seafile|synologydrive)$/i, 'Nextcloud / Seafile / Synology'],
  [/^cloudstorage$/i, 'CloudStorage'],
];
/** Files and folders that a sync program leaves at the top of what it syncs. */
const MARKS: readonly (readonly [name: string, service: string])[] = [
  ['.stfolder', 'Syncthing'],
  ['.dropbox', 'Dropbox'],
  ['.sync', 'Resilio Sync'],
];
const ONEDRIVE = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'];

const rules = () => (isWindows() ? win32 : posix);

function foldersAbove(file: string): string[] {
  const { dirname } = rules();
  const above = dirname(file);
  return above === file ? [] : [above, ...foldersAbove(above)];
}

/** The sync program whose folder a file lies in, by names, marks and what OneDrive says of itself; null: none that we know. */
export function syncServiceOf(file: string, env: Environment = {}): string | null {
  const { basename } = rules();
  const folders = foldersAbove(file);
  const told = ONEDRIVE.flatMap((name) => env[name] ?? []);
  if (folders.some((folder) => told.some((root) => root.toLowerCase() === folder.toLowerCase()))) return 'OneDrive';
  for (const folder of folders) {
    const named = SERVICES.find(([name]) => name.test(basename(folder)));
    if (named) return named[1];
    const marked = MARKS.find(([name]) => existsSync(rules().join(folder, name)));
    if (marked) return marked[1];
  }
  return null;
}

/** `f_type` of Linux: https://man7.org/linux/man-pages/man2/statfs.2.html */
const SHARES: ReadonlySet<number> = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997, 0x5346414f, 0x00c36400,
]);
const FAT: ReadonlySet<number> = new Set([0x4d44, 0x2011bab0]);

/** A drive letter may stand for a share: the path behind it says so. */
function isUnc(file: string): boolean {
  const isShare = (path: string) => /^(?:\\\\\?\\UNC\\|\\\\(?![.?]\\))/i.test(path);
  try {
    return isShare(file) || isShare(realpathSync.native(file));
  } catch {
    return isShare(file);
  }
}

function dropFile(file: string): void {
  try {
    unlinkSync(file);
  } catch {
    // It was never made.
  }
}

/**
 * Windows has no other answer to what a volume can do than trying. Two names beside the file are made for that, never one
 * of the file itself: while SQLite has it open no name of it can be deleted, and a database with two is refused.
 */
function hasLinks(file: string): boolean {
  const [probe, second] = [`${file}.probe-${process.pid}`, `${file}.probe2-${process.pid}`];
  try {
    closeSync(openSync(probe, 'wx'));
    linkSync(probe, second);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'EISDIR';
  } finally {
    dropFile(second);
    dropFile(probe);
  }
}

function volumeOf(file: string): 'share' | 'exfat' | null {
  if (isWindows()) return isUnc(file) ? 'share' : hasLinks(file) ? null : 'exfat';
  const type = process.platform === 'linux' ? Number(statfsSync(file).type) >>> 0 : 0;
  return SHARES.has(type) ? 'share' : FAT.has(type) ? 'exfat' : null;
}

/** What is risky about where a file lies. None found does not mean that there is none. */
export function riskyPlaces(file: string, env: Environment): RiskyPlace[] {
  const service = syncServiceOf(file, env);
  const volume = volumeOf(file);
  return [
    ...(service === null ? [] : [{ kind: 'synced' as const, service }]),
    ...(volume === null ? [] : [{ kind: volume }]),
  ];
}

/** Whether the mode of a file says who may read it: on Windows and on FAT it is made up. */
export const knowsReaders = (places: readonly RiskyPlace[]): boolean =>
  !isWindows() && !places.some((place) => place.kind !== 'synced');
