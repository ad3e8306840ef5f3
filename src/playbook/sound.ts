import type { Place } from '../errors.ts';
import type { Located, LocatedEntry, Plain } from './located.ts';

/**
 * Entries that were checked when the program was built. What an entry says by itself need not be judged again; what it
 * says of others must be, for who lies over it may have taken them away.
 */
export abstract class SoundEntry {
  readonly kind = 'map';
  abstract readonly entries: Map<string, LocatedEntry>;
  abstract readonly place: Place;
  /** What the checks of the build made of it, with defaults filled in. */
  abstract readonly value: Plain;
}

export const isSound = (node: Located): node is SoundEntry => node instanceof SoundEntry;
