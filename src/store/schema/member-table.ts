import type { Generated } from 'kysely';

export interface MemberTable {
  id: Generated<number>;
  team_id: number;
  name: string;
  code: string | null;
  role: 'agent' | 'mentor' | 'lead';
  joined_on: string | null;
  left_on: string | null;
  /** Random, 32 hexadecimal digits: the same person in every backup and export. Null only while a row is being brought in. */
  uid: string | null;
}
