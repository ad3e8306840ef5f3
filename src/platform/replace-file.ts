import {
  closeSync,
  constants,
  copyFileSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  type Stats,
  unlinkSync,
  writeSync,
} from 'node:fs';
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

/** As far as this user may: somebody else's file becomes one's own by being replaced. */
function takeAfter(descriptor: number, { mode, uid, gid }: Stats): void {
  try {
    fchownSync(descriptor, uid, gid);
  } catch {
    // Only root may give files away.
  }
  fchmodSync(descriptor, mode & 0o777);
}

function writeOut(descriptor: number, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
}

function seal(descriptor: number, present: Stats | undefined): void {
  if (present) takeAfter(descriptor, present);
  fsyncSync(descriptor);
}

function writeWhole(draft: string, content: string | Uint8Array, present: Stats | undefined): void {
  const descriptor = openSync(draft, 'wx', 0o600);
  try {
    writeOut(descriptor, content);
    seal(descriptor, present);
  } finally {
    closeSync(descriptor);
  }
}

async function writePieces(draft: string, pieces: AsyncIterable<string>, present: Stats | undefined): Promise<void> {
  const descriptor = openSync(draft, 'wx', 0o600);
  try {
    for await (const piece of pieces) writeOut(descriptor, piece);
    seal(descriptor, present);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Written beside and renamed, so that a full disk, a crash or a program that has the file open leaves the old one whole.
 * @param present the file that is there, whose mode and owner the new one gets; without it only its owner may read it
 * @throws what the file system says; nothing is left behind
 */
export function replaceFile(file: string, content: string | Uint8Array, present?: Stats): void {
  const draft = draftOf(file);
  try {
    writeWhole(draft, content, present);
    renameOver(draft, file);
  } catch (error) {
    dropDraft(draft);
    throw error;
  }
}

/** The same with a text that comes in pieces; where one fails to come the old file is left as well. */
export async function replaceInPieces(file: string, pieces: AsyncIterable<string>, present?: Stats): Promise<void> {
  const draft = draftOf(file);
  try {
    await writePieces(draft, pieces, present);
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
