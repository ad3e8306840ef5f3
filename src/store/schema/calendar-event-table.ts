/** At most one row: what makes the ids of this database's calendar entries unlike those of any other. */
export interface CalendarIdentityTable {
  id: string;
}

/** A calendar entry as the last file that was handed out said it: what calendars out there know. */
export interface CalendarEventTable {
  team_id: number;
  /** A kind of meeting, or what stands for courses. */
  origin: string;
  /** The entry's own part of its id in calendars. */
  uid: string;
  /** `YYYY-MM-DDTHH:MM` of the occurrence of a series that it stands in for; empty for an entry of its own. */
  at: string;
  day: string;
  starts_at: string;
  minutes: number;
  title: string;
  state: 'confirmed' | 'cancelled';
  /** Raised whenever an entry of this id changes. */
  sequence: number;
  /** A digest of all that was said: what is the same is not raised. */
  digest: string;
}
