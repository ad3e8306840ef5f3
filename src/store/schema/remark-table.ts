import type { Generated } from 'kysely';

/** A sentence as the manager said it. Private by its name: see `coaching-table.ts`. */
export interface PrivateRemarkTable {
  id: Generated<number>;
  team_id: number;
  /** The one person it is about; null when it is of the team or of several. */
  member_id: number | null;
  said_on: string;
  words: string;
  /** Ids of all whom it could name, as a JSON list: it goes with any of them. */
  named: Generated<string>;
  /** What was read in it, as a JSON list of `RemarkReading`. */
  readings: Generated<string>;
}
