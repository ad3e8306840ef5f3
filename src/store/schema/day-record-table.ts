/** Keyed by member and day, so that one team's window is read without touching any other team's rows. */
export interface DayRecordTable {
  member_id: number;
  day: string;
  attended_minutes: number | null;
  dials: number | null;
  connects: number | null;
  effective: number | null;
  talk_seconds: number | null;
  leads: number | null;
  intent_a: number | null;
  intent_b: number | null;
  intent_c: number | null;
  deals: number | null;
  assisted: number | null;
  amount: number | null;
  /** The command that stored the row: undoing an import deletes by it instead of logging a million rows. */
  journal_id: number | null;
  /** The day on which it came, where it was moved here from another database: the command that brought it is not known here. */
  came_on: string | null;
}
