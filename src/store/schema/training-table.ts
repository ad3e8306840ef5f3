import type { Generated } from 'kysely';

/** One session of the timetable, planned, held or fallen through. */
export interface TrainingSessionTable {
  id: Generated<number>;
  team_id: number;
  /** Number within the team: what people type. */
  number: number;
  /** Number of the main session that this one belongs to. */
  series: number;
  module: string;
  kind: 'lesson' | 'practice' | 'review' | 'assessment';
  /** Work days after the main session. */
  step: number;
  held_on: string;
  starts_at: string;
  minutes: number;
  /** Null: the manager. */
  trainer_id: number | null;
  reason_code: string;
  reason_ref: string;
  /** JSON object of numbers. */
  figures: string | null;
  origin: 'source' | 'added';
  state: Generated<'planned' | 'held' | 'missed'>;
}

export interface TrainingAttendanceTable {
  session_id: number;
  member_id: number;
  state: Generated<'planned' | 'there' | 'missed'>;
}

/** A test result in points of 100. */
export interface TrainingResultTable {
  id: Generated<number>;
  member_id: number;
  module: string;
  session_id: number | null;
  score: number;
  scored_on: string;
}
