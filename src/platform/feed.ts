import type { Writable } from 'node:stream';
import { TeamctlError } from '../errors.ts';

/** Whole or in pieces, which come anew when they are asked for anew. */
export type Text = string | AsyncIterable<string>;

/**
 * Hands a text to another program, as quickly as that takes it; one that has seen enough is no fault.
 * @returns why the text did not go on; null where it came to its end, or nobody wanted more
 */
export async function feed(stream: Writable, text: Text): Promise<TeamctlError | null> {
  const { pipeline } = await import('node:stream/promises');
  try {
    await pipeline(typeof text === 'string' ? [text] : text, stream);
    return null;
  } catch (error) {
    return error instanceof TeamctlError ? error : null;
  }
}
