import { isSea } from 'node:sea';

/**
 * How this very program is started from anywhere, word by word: a timer has neither the search path nor the folder of
 * whoever sets it up, and finds no Node of a version manager's.
 */
export const ownProgram = (): string[] => [
  process.execPath,
  ...(isSea() || process.argv[1] === undefined ? [] : [process.argv[1]]),
];
