import type { Generated } from 'kysely';

/** One meeting of a team on a day; JSON columns are text. */
export interface MeetingTable {
  id: Generated<number>;
  team_id: number;
  /** Id of one of the playbook's meetings. */
  kind: string;
  held_on: string;
  state: 'planned' | 'held' | 'skipped';
  /** The agenda as it was composed (AgendaPlan); null when a meeting was skipped before one was made. */
  plan: string | null;
  minutes_taken: number | null;
  /** Minutes that each item really took, from `meeting run`. */
  log: string | null;
  /** Who really shared, when it differs from the plan: member ids. */
  sharers: string | null;
  /** Member ids. */
  absent: string;
  note: string | null;
  /** Why it was skipped. */
  reason: string | null;
}

/** Something promised in a meeting; closed only by `done` or by `drop` with a reason. */
export interface TodoTable {
  id: Generated<number>;
  team_id: number;
  text: string;
  owner_id: number | null;
  due: string;
  created_on: string;
  meeting_kind: string | null;
  /** The to-do that this one took over from. */
  parent_id: number | null;
  state: Generated<'open' | 'done' | 'dropped'>;
  closed_on: string | null;
  reason: string | null;
}
