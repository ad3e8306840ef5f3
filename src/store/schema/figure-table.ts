/** What a measure of the playbook says of one person on one day. */
export interface FigureTable {
  member_id: number;
  day: string;
  /** Id of the measure in the playbook; figures of one that it no longer names are kept and not shown. */
  measure: string;
  value: number;
}
