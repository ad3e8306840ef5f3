import type { Member } from '../../domain/team/team.ts';
import { type Remark, readRemarks } from '../../store/remark-reader.ts';
import { readMembers } from '../../store/team-reader.ts';
import type { Scope } from '../scope.ts';

export interface RemarkView extends Remark {
  /** All whom it names. */
  people: readonly Pick<Member, 'id' | 'name'>[];
}

/**
 * The kept sentences of the team, oldest first.
 * @param about only those that name this member
 */
export async function listRemarks(scope: Scope, about: number | null): Promise<RemarkView[]> {
  const team = await scope.team();
  const db = await scope.reader();
  const members = await readMembers(db, team.id);
  const remarks = await readRemarks(db, team.id, about);
  return remarks.map((remark) => ({
    ...remark,
    people: members.filter(({ id }) => remark.named.includes(id) || id === remark.memberId),
  }));
}

/** One of them; undefined when the team has none with that id. */
export const findRemark = async (scope: Scope, id: number): Promise<RemarkView | undefined> =>
  (await listRemarks(scope, null)).find((remark) => remark.id === id);
