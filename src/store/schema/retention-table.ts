/** At most one row. */
export interface RetentionTable {
  /** The day up to which private notes were looked through for what is past its time. */
  ran_on: string;
}
