import { lstatSync, readlinkSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import type { Text } from './feed.ts';
import { leftoverDrafts, removeDrafts } from './leftover-drafts.ts';
import { replaceFile, replaceInPieces } from './replace-file.ts';

/** Whole, or a text in pieces. */
type Content = Text | Uint8Array;

const isWhole = (content: Content): content is string | Uint8Array =>
  typeof content === 'string' || content instanceof Uint8Array;

/** As many links as Linux follows. */
const MOST_LINKS = 40;

/** Where a name really leads, also one that leads to nothing yet. @throws ELOOP, and what the file system says */
export function finalTarget(file: string): string {
  let target = file;
  for (let links = 0; links < MOST_LINKS; links += 1) {
    const stat = lstatSync(target, { throwIfNoEntry: false });
    if (stat === undefined) return target;
    if (!stat.isSymbolicLink()) return realpathSync(target);
    target = resolve(realpathSync(dirname(target)), readlinkSync(target));
  }
  throw Object.assign(new Error('too many links'), { code: 'ELOOP' });
}

/** What lives there belongs to the system: `/dev/stdout` is whatever this process writes to. `/dev/shm` holds ordinary files, in memory. */
const isOfSystem = (file: string) => /^\/(?:dev(?!\/shm\/)|proc)\//.test(file);

async function writeInto(file: string, content: Content): Promise<void> {
  const { open, writeFile } = await import('node:fs/promises');
  const handle = await open(file, 'r+').catch(() => open(file, 'w'));
  try {
    await writeFile(handle, content);
  } finally {
    await handle.close();
  }
}

/** A pipe is opened for writing only: opened for both it would keep what nobody reads. */
async function writeIntoPipe(file: string, content: Content): Promise<void> {
  const { open, writeFile } = await import('node:fs/promises');
  const handle = await open(file, 'w');
  try {
    await writeFile(handle, content);
  } finally {
    await handle.close();
  }
}

async function sendTo(socket: string, content: Content): Promise<void> {
  const { connect } = await import('node:net');
  const { pipeline } = await import('node:stream/promises');
  await pipeline(isWhole(content) ? [content] : content, connect(socket));
}

/** A file that is there keeps its mode and, where that may be said, its owner. */
async function replaceWhole(target: string, content: Content, present: Stats | undefined): Promise<void> {
  removeDrafts(leftoverDrafts(dirname(target), `${basename(target)}.new-`));
  if (isWhole(content)) replaceFile(target, content, present);
  else await replaceInPieces(target, content, present);
}

/**
 * Writes to a name that somebody gave. A file is replaced whole, through a link its target; devices, pipes and sockets
 * are written to and never replaced.
 * @throws what the file system says; `EISDIR` for a folder
 */
export async function writeTarget(file: string, content: Content): Promise<void> {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat?.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
  if (stat?.isSocket()) return sendTo(file, content);
  if (stat?.isFIFO()) return writeIntoPipe(file, content);
  if (stat !== undefined && (isOfSystem(file) || !stat.isFile())) return writeInto(file, content);
  await replaceWhole(finalTarget(file), content, stat);
}
