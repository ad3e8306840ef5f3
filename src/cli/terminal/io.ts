import type { Writable } from 'node:stream';
import { TeamctlError } from '../../errors.ts';
import type { Content } from '../../render/renderer.ts';

/** What the process gives us, so that a test can give something else. */
export interface Host {
  argv: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
  stdin: NodeJS.ReadableStream & { isTTY?: boolean };
  stdout: Writable & { isTTY?: boolean; columns?: number; rows?: number };
  stderr: Writable & { isTTY?: boolean; columns?: number };
  now(): Date;
}

/** Broken off by whoever was asked, and what is to be said about it has been said. */
export class BrokenOff extends Error {}

/** A reader such as `head` that has seen enough is no fault of ours. */
export class ClosedPipe extends Error {}

/**
 * Writes the whole text, or the bytes of a file, and waits until it is taken over, so that a slow pipe gets every byte and
 * a full disk is an error.
 * @throws ClosedPipe when the reader went away, TeamctlError `io` when the text cannot be written
 */
export async function writeAll(stream: Writable, text: Content): Promise<void> {
  if (typeof text !== 'string' && !(text instanceof Uint8Array))
    for await (const piece of text) await writeAll(stream, piece);
  else if (text.length > 0) await writeWhole(stream, text);
}

function writeWhole(stream: Writable, text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EPIPE'
          ? new ClosedPipe()
          : new TeamctlError('io', 'cannot-write-output', { reason: error.code ?? error.message }),
      );
    };
    // The callback hears of a failure before the event does: the listener must still be there then.
    stream.once('error', fail);
    stream.write(text, (error) => {
      if (error) return fail(error);
      stream.removeListener('error', fail);
      resolve();
    });
  });
}
