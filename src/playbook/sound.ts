import type { Located } from './located.ts';

/**
 * Entries that were checked when the program was built. What an entry says by itself need not be judged again; what it
 * says of others must be, for who lies over it may have taken them away.
 */
const sound = new WeakSet<Located>();

export const markSound = (node: Located): void => {
  sound.add(node);
};
export const isSound = (node: Located): boolean => sound.has(node);
