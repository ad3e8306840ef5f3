import type { NewMember } from '../../domain/team/member-list.ts';
import { pastedMembers } from '../../domain/team/pasted-names.ts';
import { TeamctlError } from '../../errors.ts';
import { readStoredMembers } from '../../store/team-reader.ts';
import { insertMember } from '../../store/team-writer.ts';
import type { Scope } from '../scope.ts';
import { refuseConflict, withoutKnown } from './typed.ts';

/** What was understood of a pasted text, to be looked at before it is stored. */
export interface PasteView {
  /** Who would join. */
  members: readonly NewMember[];
  /** Who is on the team already, or stands twice. */
  known: readonly string[];
  /** Pieces that are no person, and remarks beside names. */
  unread: readonly string[];
}

/** @throws TeamctlError `paste-empty` when nobody was found */
export async function understandPaste(scope: Scope, text: string): Promise<PasteView> {
  const { members, unread } = pastedMembers(text, scope.today);
  if (members.length === 0) throw new TeamctlError('invalid', 'paste-empty');
  const team = await scope.team();
  const { fresh, known } = withoutKnown(await readStoredMembers(await scope.reader(), team.id), members);
  return { members: fresh, known, unread };
}

/** Stores them in one go; who came in meanwhile is refused. @throws TeamctlError as `addMember` */
export function storePaste(scope: Scope, { members }: PasteView): Promise<number> {
  return scope.change('member add', async (inside) => {
    const team = await inside.team();
    const there = await readStoredMembers(inside.db, team.id);
    for (const member of members) {
      refuseConflict(there, member);
      await insertMember(inside.db, team.id, member);
    }
    inside.summarize(team.name);
    return members.length;
  });
}
