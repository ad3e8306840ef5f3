import type { Generated } from 'kysely';

/** One row a writing command: what `log` shows and `undo` takes back. */
export interface JournalTable {
  id: Generated<number>;
  at: string;
  command: string;
  summary: string;
  state: 'done' | 'undone';
  /** Of what was taken back together, the one that was asked for; null: by itself. */
  undone_with: Generated<number | null>;
}

/** One row a changed row, written by triggers; `before` and `after` are JSON objects of its columns. */
export interface ChangeTable {
  id: Generated<number>;
  journal_id: number;
  table_name: string;
  before: string | null;
  after: string | null;
}

/** At most one row: the command that is writing now. Empty, the triggers log nothing. */
export interface JournalCurrentTable {
  journal_id: number;
}
