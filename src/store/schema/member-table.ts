import type { Generated } from 'kysely';

export interface MemberTable {
  id: Generated<number>;
  team_id: number;
  name: string;
  code: string | null;
  role: 'agent' | 'mentor' | 'lead';
  joined_on: string | null;
  left_on: string | null;
}
