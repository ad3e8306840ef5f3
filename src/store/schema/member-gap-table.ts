/** Time that somebody was gone for: the last day before and the first one after, both on the team. */
export interface MemberGapTable {
  member_id: number;
  left_on: string;
  back_on: string;
}
