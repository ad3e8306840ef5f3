/** A hint that the manager has put away. */
export interface HintDoneTable {
  team_id: number;
  hint: number;
  done_on: string;
}
