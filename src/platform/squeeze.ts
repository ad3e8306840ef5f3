import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Bytes as base64, made smaller; also as base64. */
export const squeeze = (bytes: string): string =>
  deflateRawSync(Buffer.from(bytes, 'base64'), { level: 9 }).toString('base64');

/** @throws Error for what was not squeezed */
export const unsqueeze = (squeezed: string): string =>
  inflateRawSync(Buffer.from(squeezed, 'base64')).toString('base64');
