import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from '../make-folder.ts';
import { cannotWrite } from '../platform/cannot-write.ts';
import { leftoverDrafts, removeDrafts } from '../platform/leftover-drafts.ts';
import { renameOver } from '../platform/rename-over.ts';
import { draftOf } from '../platform/replace-file.ts';

function writeSynced(file: string, text: string): void {
  makeFolder(dirname(file), 0o755);
  const descriptor = openSync(file, 'wx');
  try {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * A new directory of a playbook, there with all its files or not at all: written beside and renamed, for what is
 * half there could neither be read nor be made again.
 * @throws TeamctlError as `cannotWrite` when it cannot be written
 */
export function writeFolder(folder: string, files: Readonly<Record<string, string>>): void {
  removeDrafts(leftoverDrafts(dirname(folder), `${basename(folder)}.new-`));
  const draft = draftOf(folder);
  try {
    for (const [name, text] of Object.entries(files)) writeSynced(join(draft, name), text);
    renameOver(draft, folder);
  } catch (error) {
    removeDrafts([draft]);
    throw cannotWrite(folder, error);
  }
}
