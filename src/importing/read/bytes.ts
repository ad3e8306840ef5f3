import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { TeamctlError } from '../../errors.ts';
import type { ByteSource } from '../types.ts';

const CHUNK = 1 << 16;

function failure(file: string, error: unknown): TeamctlError {
  const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
  if (reason === 'ENAMETOOLONG') return new TeamctlError('io', 'path-too-long', { file });
  return new TeamctlError('io', 'cannot-read-file', { file, reason });
}

function* readChunks(file: string, size: number, modified: number, onRead: OnRead): Generator<Uint8Array> {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, 'r');
    const stat = fstatSync(descriptor);
    if (stat.size !== size || stat.mtimeMs !== modified) throw new TeamctlError('io', 'import-changed', { file });
    for (let at = 0; at < size; ) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      const count = readSync(descriptor, chunk, 0, Math.min(CHUNK, size - at), at);
      if (count === 0) throw new TeamctlError('io', 'import-changed', { file });
      at += count;
      onRead(at);
      yield chunk.subarray(0, count);
    }
    if (fstatSync(descriptor).mtimeMs !== modified) throw new TeamctlError('io', 'import-changed', { file });
  } catch (error) {
    throw error instanceof TeamctlError ? error : failure(file, error);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** Told how many bytes of a reading are done. */
export type OnRead = (bytes: number) => void;

/**
 * A file on disk. Each reading checks that it is still the file that was there at first.
 * @throws TeamctlError `io`
 */
export function bytesOfFile(file: string, name: string, onRead: OnRead = () => {}): ByteSource {
  try {
    // Looked at before it is opened: opening a pipe would wait for a writer.
    const stat = statSync(file);
    if (!stat.isFile()) throw new TeamctlError('io', 'import-not-a-file', { file });
    return { name, size: stat.size, chunks: () => readChunks(file, stat.size, stat.mtimeMs, onRead) };
  } catch (error) {
    throw error instanceof TeamctlError ? error : failure(file, error);
  }
}

/** Bytes that are already here. */
export function bytesInMemory(name: string, bytes: Uint8Array): ByteSource {
  return {
    name,
    size: bytes.length,
    *chunks() {
      for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
    },
  };
}

export function firstBytes(source: ByteSource, count: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (const chunk of source.chunks()) {
    parts.push(chunk);
    length += chunk.length;
    if (length >= count) break;
  }
  return Buffer.concat(parts).subarray(0, count);
}

export const allBytes = (source: ByteSource): Uint8Array => Buffer.concat([...source.chunks()]);
