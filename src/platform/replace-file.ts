import { closeSync, constants, copyFileSync, fsyncSync, openSync, unlinkSync, writeSync } from 'node:fs';
import { renameOver } from './rename-over.ts';
import { syncFile } from './sync-to-disk.ts';

/** Beside the file, so that a rename is enough to put it in place. */
export const draftOf = (file: string): string => `${file}.new-${process.pid}`;

function dropDraft(draft: string): void {
  try {
    unlinkSync(draft);
  } catch {
    // It was never made, or is already in its place.
  }
}

function writeWhole(draft: string, content: string | Uint8Array): void {
  const descriptor = openSync(draft, 'wx', 0o600);
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Written beside and renamed, so that a full disk, a crash or a program that has the file open leaves the old one whole.
 * @throws what the file system says; nothing is left behind
 */
export function replaceFile(file: string, content: string | Uint8Array): void {
  const draft = draftOf(file);
  try {
    writeWhole(draft, content);
    renameOver(draft, file);
  } catch (error) {
    dropDraft(draft);
    throw error;
  }
}

/** A copy under another name, byte for byte and on the disk; whole or not there. @throws what the file system says */
export function copyWhole(from: string, to: string): void {
  const draft = draftOf(to);
  try {
    copyFileSync(from, draft, constants.COPYFILE_EXCL);
    syncFile(draft);
    renameOver(draft, to);
  } catch (error) {
    dropDraft(draft);
    throw error;
  }
}
