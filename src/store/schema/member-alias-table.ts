/** Another name of a member. Nobody else is called so, or has been given it. */
export interface MemberAliasTable {
  member_id: number;
  alias: string;
}
