import { ofId } from '../domain/remembered.ts';
import type { Member } from '../domain/team/team.ts';

/** What a member is called; the number of one that is not known. */
export const nameOf = ({ members }: { members: readonly Pick<Member, 'id' | 'name'>[] }, id: number): string =>
  ofId(members, id)?.name ?? `#${id}`;
