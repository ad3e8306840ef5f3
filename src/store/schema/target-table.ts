import type { Generated } from 'kysely';

export interface TargetTable {
  id: Generated<number>;
  team_id: number;
  /** Null for a target of the whole team. */
  member_id: number | null;
  metric: string;
  period: 'month' | 'week' | 'day';
  starts_on: string;
  value: number;
}
