import type { Generated } from 'kysely';

export interface TeamEventTable {
  id: Generated<number>;
  team_id: number;
  kind: string;
  happened_on: string;
  note: string | null;
}
