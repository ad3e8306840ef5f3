import type { Generated } from 'kysely';
import type { TargetTable } from './target-table.ts';

/** A figure that another one took the place of, by agreement. */
export interface TargetHistoryTable extends Omit<TargetTable, 'id'> {
  id: Generated<number>;
  /** The new figure. */
  agreed: number;
  agreed_on: string;
}
