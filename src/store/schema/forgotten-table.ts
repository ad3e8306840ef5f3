import type { Generated } from 'kysely';

/** Random ids of people that are to be, or were, wiped out of the file; nothing else about them is kept. */
export interface ForgottenTable {
  uid: string;
  /** `pending` until database, backups and drafts are all done. */
  state: 'pending' | 'done';
  /** 1 where somebody said yes to replacing doubtful mentions, too. */
  doubtful: Generated<number>;
  /** JSON: keys of the places that somebody said yes to, until it is done. */
  meant: Generated<string>;
}
