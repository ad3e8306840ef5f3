import type { OpenMode, Store } from './database.ts';
import type { Organisation } from './organisation.ts';

/** Where a database is at home, and how it is looked after there: a file, or a server. */
export interface Home {
  /** The file, or the address of the server without what lets one in. */
  readonly file: string;
  /** True where there is no file of its own to copy or replace, and one connection serves reading and writing. */
  readonly isServer: boolean;
  /** See `Store`. */
  readonly beside: string;
  /** @param now local time, ISO @throws TeamctlError when there is none, or it is not ours or not whole */
  open(mode: OpenMode, now: string): Promise<Store>;
  isMissing(): Promise<boolean>;
  /** Makes it with what `fill` stores in it, or not at all. */
  create(fill: (draft: Store) => Promise<void>): Promise<Store>;
  /** The people who share it, also where there are no tables yet; null where it is one person's. */
  organisation(): Promise<Organisation | null>;
  /** Before a command writes. @throws TeamctlError where nothing should be written */
  beforeChange(store: Store, now: string): Promise<void>;
  /** Lets go of what was opened on the way to a store. */
  close(): Promise<void>;
}
