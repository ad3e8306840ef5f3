import type { Generated } from 'kysely';

export interface TeamTable {
  id: Generated<number>;
  name: string;
  founded_on: string | null;
  playbook: string;
  /** JSON of the settings that differ from the defaults. */
  settings: string;
  /** 1 for the team that commands mean when none is named. */
  in_use: number;
  archived: number;
  /** The day on which the team was entered; null where an earlier version did it. */
  known_since: string | null;
}
