import type { Generated } from 'kysely';

/** What was seen of the team as a whole. */
export interface ObservationTable {
  id: Generated<number>;
  team_id: number;
  sign: string;
  degree: string;
  how: 'asked' | 'reported';
  seen_on: string;
  note: string | null;
  /** Null in rows from before it was written down. */
  written_on: string | null;
}

/** What was seen of one person: kept apart, with a retention, and out of every team view. */
export interface PrivateObservationTable {
  id: Generated<number>;
  member_id: number;
  sign: string;
  degree: string;
  how: 'asked' | 'reported';
  seen_on: string;
  note: string | null;
}
