import { lstatSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { crc32 } from 'node:zlib';
import { makeFolder } from '../make-folder.ts';
import { leftoverDrafts, removeDrafts } from '../platform/leftover-drafts.ts';
import { replaceFile } from '../platform/replace-file.ts';
import { yamlFiles } from './read-directory.ts';

/** What a kept playbook was made of; it counts only while all of this is as it was. */
interface Manifest {
  folders: string[];
  signature: string;
}

/** Changes when the compiled form changes its shape. */
const FORM = 8;
const MANIFEST = 'manifest.json';

/** Names, sizes and times of all files; reading none of them is what makes it quick. */
function signatureOf(folders: readonly string[]): string {
  const lines = folders.flatMap((folder) =>
    yamlFiles(folder, folder)
      .sort()
      .map((name) => {
        const { size, mtimeMs } = statSync(join(folder, name));
        return `${name} ${size} ${mtimeMs}`;
      }),
  );
  return `${FORM} ${lines.length} ${crc32(lines.join('\n')).toString(16)}`;
}

const folderOf = (cacheDir: string, directory: string): string =>
  join(cacheDir, 'playbooks', crc32(resolve(directory)).toString(16).padStart(8, '0'));

/** The folder of the compiled form of a playbook's directory; null when there is none or it is out of date. */
export function readKept(cacheDir: string, directory: string): string | null {
  const folder = folderOf(cacheDir, directory);
  try {
    const { folders, signature } = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')) as Manifest;
    return folders[0] === resolve(directory) && signature === signatureOf(folders) ? folder : null;
  } catch {
    return null;
  }
}

/** The same, of whatever the files were when they were last sound: for the day on which they are not. */
export function readLastGood(cacheDir: string, directory: string): string | null {
  const folder = folderOf(cacheDir, directory);
  try {
    const { folders, signature } = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')) as Manifest;
    return folders[0] === resolve(directory) && signature.startsWith(`${FORM} `) ? folder : null;
  } catch {
    return null;
  }
}

/** What is no file of ours is not replaced. @throws for anything but a file, or nothing, at that name */
function plainFile(file: string): string {
  if (lstatSync(file, { throwIfNoEntry: false })?.isFile() === false) throw new Error('not a file');
  return file;
}

/** Keeps a compiled form. The manifest comes last: without it there is none. A failure only costs time. */
export function keep(
  cacheDir: string,
  directory: string,
  folders: readonly string[],
  files: Readonly<Record<string, unknown>>,
): void {
  const folder = folderOf(cacheDir, directory);
  const manifest: Manifest = { folders: [...folders], signature: signatureOf(folders) };
  try {
    makeFolder(folder, 0o700);
    removeDrafts(leftoverDrafts(folder));
    rmSync(join(folder, MANIFEST), { force: true });
    for (const [name, value] of [...Object.entries(files), [MANIFEST, manifest] as const]) {
      replaceFile(plainFile(join(folder, name)), JSON.stringify(value));
    }
  } catch {
    // Read-only home, full disk: next time it is compiled again.
  }
}
