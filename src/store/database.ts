import type { Kysely } from 'kysely';
import type { Environment } from '../platform/find-program.ts';
import type { BulkWriter } from './bulk-writer.ts';
import type { DatabaseSchema } from './schema/database-schema.ts';

/** Reading side: a function that takes it cannot write. */
export type Reader = Pick<Kysely<DatabaseSchema>, 'selectFrom' | 'with' | 'fn' | 'getExecutor' | 'selectNoFrom'>;
/** Writing side, inside the one transaction of a command. */
export type Writer = Kysely<DatabaseSchema>;

export type OpenMode = 'read' | 'write';

/** One thing about the database as a whole that was looked at. */
export interface StoreCheck {
  id:
    | 'integrity'
    | 'foreign-keys'
    | 'mode'
    | 'read-only'
    | 'space'
    | 'backups'
    | 'synced'
    | 'share'
    | 'exfat'
    | 'server-encoding'
    | 'server-secrecy'
    | 'server-version'
    | 'server-steps'
    | 'server-rights'
    | 'server-clock';
  problem: null | { value: string | number };
  /** It cannot be told here whether all is well. */
  unknown?: true;
  /** Nothing is wrong yet, but more can go wrong than elsewhere. */
  warning?: true;
}

/** An open database, whatever engine it lies in. */
export interface Store {
  /** The file, or the address of the server without what lets one in. */
  readonly file: string;
  /** Where files of this machine lie that belong to it, such as backups: the path that their names begin with. */
  readonly beside: string;
  readonly reader: Reader;
  readonly bulk: BulkWriter;
  /**
   * Names the state of the data: the same as long as nobody has written.
   * @param within the transaction that is open, inside of one
   */
  stamp(within?: Writer): Promise<string>;
  /** Rows changed through this store so far; the journal's own count, too. */
  changes(): number;
  /** Whether somebody was begun to be forgotten, and the run was killed. */
  isForgetting(): Promise<boolean>;
  /**
   * Leaves no gaps in which words may still lie that are in no row any more.
   * @returns false when it could not
   */
  compact(): Promise<boolean>;
  /** Looks at it as a whole. @param env of the process */
  check(env: Environment): Promise<StoreCheck[]>;
  /** Runs in one transaction that nobody writes beside: all of it is stored or nothing. */
  transact<T>(work: (writer: Writer) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
