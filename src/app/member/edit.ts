import type { Day } from '../../domain/calendar/day.ts';
import { aliasConflict } from '../../domain/team/member-list.ts';
import type { Member, Role } from '../../domain/team/team.ts';
import { toldApart } from '../../domain/team/told-apart.ts';
import { nameFault } from '../../domain/team/usable-name.ts';
import { TeamctlError } from '../../errors.ts';
import { deleteAlias, insertAlias } from '../../store/alias-writer.ts';
import { readStoredMembers } from '../../store/team-reader.ts';
import { insertMember, type MemberChange, type NewMember, updateMember } from '../../store/team-writer.ts';
import { hasTimetable } from '../../store/training-reader.ts';
import { requireMember } from '../find/member.ts';
import type { Scope } from '../scope.ts';
import { requireName } from '../team/name.ts';
import { refuseConflict } from './typed.ts';

// Who is who is decided in the transaction that writes it down: two windows never make one person twice.

/** An empty code is none. */
const codeFrom = (typed: string | null) => typed?.trim() || null;

/** `isUnplanned`: there is a timetable, and the new agent is not in it. */
type Added = NewMember & { id: number; isUnplanned: boolean };

/**
 * @returns the member as stored
 * @throws TeamctlError for an empty name, a code that is taken, or a name that could be the same person
 */
export async function addMember(scope: Scope, typed: NewMember): Promise<Added> {
  const member = { ...typed, name: requireName(typed.name), code: codeFrom(typed.code) };
  return scope.change('member add', async (inside) => {
    const team = await inside.team();
    refuseConflict(await readStoredMembers(inside.db, team.id), member);
    inside.summarize(team.name);
    const isAgent = (member.role ?? 'agent') === 'agent';
    const isUnplanned = isAgent && (await hasTimetable(inside.db, team.id, inside.today));
    return { id: await insertMember(inside.db, team.id, member), ...member, isUnplanned };
  });
}

export interface MemberEdit {
  name?: string;
  /** Empty: no code any more. */
  code?: string;
  joinedOn?: Day;
  role?: Role;
}

function changeOf({ name, code, ...rest }: MemberEdit): MemberChange {
  return {
    ...rest,
    ...(name === undefined ? {} : { name: requireName(name) }),
    ...(code === undefined ? {} : { code: codeFrom(code) }),
  };
}

/** @returns the member as it is known now @throws TeamctlError as `addMember`, and `join-after-leave` */
export function editMember(scope: Scope, who: string, edit: MemberEdit): Promise<Pick<Member, 'id' | 'name'>> {
  return scope.change('member edit', async (inside) => {
    const team = await inside.team();
    const members = await readStoredMembers(inside.db, team.id);
    const member = await requireMember(members, who);
    const others = members.filter((other) => other.id !== member.id);
    const edited = { ...member, ...changeOf(edit) };
    refuseConflict(others, edited);
    if (edited.joinedOn !== null && edited.leftOn !== null && edited.joinedOn > edited.leftOn)
      throw new TeamctlError('usage', 'join-after-leave', { name: edited.name, left: edited.leftOn });
    await updateMember(inside.db, member.id, changeOf(edit));
    // Files and colleagues go on saying the old name.
    if (edited.name !== member.name) {
      if (!aliasConflict(others, member.name) && nameFault(member.name) === null)
        await insertAlias(inside.db, member.id, member.name);
      await deleteAlias(inside.db, member.id, edited.name);
    }
    inside.summarize(team.name);
    const [shown = edited] = toldApart([edited, ...others]);
    return { id: member.id, name: shown.name };
  });
}
