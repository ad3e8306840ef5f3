import type { Generated } from 'kysely';

/** One answer to a practice card and what is remembered of the card after it. */
export interface DrillReviewTable {
  id: Generated<number>;
  team_id: number;
  /** Null: the manager. */
  member_id: number | null;
  /** Id of an objection or a card of the playbook. */
  card: string;
  grade: number;
  reviewed_on: string;
  /** Recall that was expected; null at the first time and on the same day. */
  predicted: number | null;
  stability: number;
  difficulty: number;
  due_on: string;
}
