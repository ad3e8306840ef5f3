import { aliasConflict, isNamed } from '../../domain/team/member-list.ts';
import type { Member } from '../../domain/team/team.ts';
import { TeamctlError } from '../../errors.ts';
import { deleteAlias, insertAlias } from '../../store/alias-writer.ts';
import { readStoredMembers } from '../../store/team-reader.ts';
import { requireMember } from '../find/member.ts';
import type { Scope } from '../scope.ts';
import { requireName } from '../team/name.ts';

export interface AliasView {
  member: Pick<Member, 'id' | 'name'>;
  aliases: readonly string[];
}

/** @throws TeamctlError `member-alias-taken` for another member's name, code or other name; `not-found` */
export function addAliases(scope: Scope, who: string, typed: readonly string[]): Promise<AliasView> {
  return scope.change('member alias add', async (inside) => {
    const members = await readStoredMembers(inside.db, (await inside.team()).id);
    const member = await requireMember(members, who);
    const others = members.filter(({ id }) => id !== member.id);
    const aliases = typed.map(requireName).filter((alias) => !isNamed(member, alias));
    for (const alias of aliases) {
      const owner = aliasConflict(others, alias);
      if (owner) throw new TeamctlError('usage', 'member-alias-taken', { alias, name: owner.name });
      await insertAlias(inside.db, member.id, alias);
    }
    inside.summarize(String(aliases.length));
    return { member: { id: member.id, name: member.name }, aliases: [...(member.aliases ?? []), ...aliases] };
  });
}

/** @throws TeamctlError `member-alias-unknown` with those that there are; `not-found` */
export function removeAliases(scope: Scope, who: string, typed: readonly string[]): Promise<AliasView> {
  return scope.change('member alias remove', async (inside) => {
    const member = await requireMember(await readStoredMembers(inside.db, (await inside.team()).id), who);
    const aliases = member.aliases ?? [];
    for (const alias of typed) {
      if (!aliases.includes(alias))
        throw new TeamctlError('usage', 'member-alias-unknown', { alias, name: member.name, aliases });
      await deleteAlias(inside.db, member.id, alias);
    }
    inside.summarize(String(typed.length));
    const left = aliases.filter((alias) => !typed.includes(alias));
    return { member: { id: member.id, name: member.name }, aliases: left };
  });
}
