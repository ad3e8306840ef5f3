import type { Day } from '../../domain/calendar/day.ts';
import { memberConflict } from '../../domain/team/member-list.ts';
import type { Member, Role } from '../../domain/team/team.ts';
import { TeamctlError } from '../../errors.ts';
import { readMembers } from '../../store/team-reader.ts';
import { insertMember, type NewMember, updateMember } from '../../store/team-writer.ts';
import { requireMember } from '../find/member.ts';
import type { Scope } from '../scope.ts';

// Who is who is decided in the transaction that writes it down: two windows never make one person twice.

function refuseConflict(members: readonly Member[], wanted: Pick<Member, 'name' | 'code'>): void {
  const conflict = memberConflict(members, wanted);
  if (conflict) throw new TeamctlError('usage', conflict.code, conflict.data);
}

/** @returns the new member's id @throws TeamctlError for a code that is taken, or a name that could be the same person */
export function addMember(scope: Scope, member: NewMember): Promise<number> {
  return scope.change('member add', async (inside) => {
    const team = await inside.team();
    refuseConflict(await readMembers(inside.db, team.id), member);
    inside.summarize(team.name);
    return insertMember(inside.db, team.id, member);
  });
}

export interface MemberEdit {
  name?: string;
  code?: string;
  joinedOn?: Day;
  role?: Role;
}

/** @returns the member as it is known now */
export function editMember(scope: Scope, who: string, edit: MemberEdit): Promise<Pick<Member, 'id' | 'name'>> {
  return scope.change('member edit', async (inside) => {
    const team = await inside.team();
    const members = await readMembers(inside.db, team.id);
    const member = await requireMember(members, who);
    const others = members.filter((other) => other.id !== member.id);
    refuseConflict(others, { name: edit.name ?? member.name, code: edit.code ?? member.code });
    await updateMember(inside.db, member.id, edit);
    inside.summarize(team.name);
    return { id: member.id, name: edit.name ?? member.name };
  });
}

/** @param on the last day on the team @throws TeamctlError `leave-before-join` */
export function letLeave(scope: Scope, who: string, on: Day): Promise<Member> {
  return scope.change('member leave', async (inside) => {
    const member = await requireMember(await readMembers(inside.db, (await inside.team()).id), who);
    if (member.joinedOn !== null && on < member.joinedOn)
      throw new TeamctlError('usage', 'leave-before-join', { name: member.name, joined: member.joinedOn });
    await updateMember(inside.db, member.id, { leftOn: on });
    inside.summarize(on);
    return member;
  });
}
