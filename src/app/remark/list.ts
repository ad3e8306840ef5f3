import { addDays } from '../../domain/calendar/day.ts';
import type { Member } from '../../domain/team/team.ts';
import { TeamctlError } from '../../errors.ts';
import { type Remark, readRemarks } from '../../store/remark-reader.ts';
import { readMembers } from '../../store/team-reader.ts';
import { requireMember } from '../find/member.ts';
import type { Scope } from '../scope.ts';

/** A kept sentence with what was read in it. */
export interface RemarkView extends Remark {
  /** All whom it names. */
  people: readonly Pick<Member, 'id' | 'name'>[];
}

/**
 * The kept sentences of the team, oldest first, and how long they are kept.
 * @param about a word that names a member: only those that name this one
 */
export async function listRemarks(
  scope: Scope,
  about: string | null,
): Promise<{ remarks: RemarkView[]; retentionDays: number }> {
  const team = await scope.team();
  const db = await scope.reader();
  const members = await readMembers(db, team.id);
  const of = about === null ? null : (await requireMember(members, about)).id;
  // What is past its time is shown no longer, also where nothing has been written since, see `keepRetention`.
  const since = addDays(scope.today, -team.settings.privateRetentionDays);
  const remarks = await readRemarks(db, team.id, of, since);
  return {
    remarks: remarks.map((remark) => ({
      ...remark,
      people: members.filter(({ id }) => remark.named.includes(id) || id === remark.memberId),
    })),
    retentionDays: team.settings.privateRetentionDays,
  };
}

/** One of them, with the titles of signs. @throws TeamctlError `remark-missing` */
export async function showRemark(
  scope: Scope,
  id: number,
): Promise<{ remark: RemarkView; titles: ReadonlyMap<string, string> }> {
  const { remarks } = await listRemarks(scope, null);
  const remark = remarks.find((each) => each.id === id);
  if (!remark) throw new TeamctlError('not-found', 'remark-missing', { id });
  const playbook = await scope.playbook();
  const { signs, memberSigns } = await playbook.core();
  const { referrals } = await playbook.coaching();
  return { remark, titles: new Map([...signs, ...memberSigns, ...referrals].map((each) => [each.id, each.title])) };
}
