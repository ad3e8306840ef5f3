import type { Generated } from 'kysely';

export interface ImportFileTable {
  id: Generated<number>;
  journal_id: number;
  name: string;
  digest: string;
  rows_read: number;
  rows_stored: number;
  rows_refused: number;
}
