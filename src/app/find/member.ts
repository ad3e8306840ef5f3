import { findMember } from '../../domain/team/find-member.ts';
import type { Member } from '../../domain/team/team.ts';
import { nameWithCode } from '../../domain/team/told-apart.ts';
import { TeamctlError } from '../../errors.ts';
import { loadSpelling } from './pinyin.ts';

/**
 * The member that a word on the command line means.
 * @throws TeamctlError `not-found`, with near matches or the candidates to choose from
 */
export async function requireMember(members: readonly Member[], wanted: string): Promise<Member> {
  const plain = findMember(members, wanted, () => []);
  // The pinyin table is large: it is only loaded when letters were typed and nothing else matched.
  const found =
    plain.kind === 'none' && /^[a-z .'-]+$/i.test(wanted) ? findMember(members, wanted, await loadSpelling()) : plain;
  if (found.kind === 'found') return found.value;
  if (found.kind === 'ambiguous') {
    throw new TeamctlError('not-found', 'member-ambiguous', { wanted, candidates: found.candidates.map(nameWithCode) });
  }
  throw new TeamctlError('not-found', 'member-unknown', { wanted, near: found.near.map(nameWithCode) });
}

/** Ids of the members that several words mean, each once. @throws TeamctlError as `requireMember` */
export async function requireMembers(members: readonly Member[], wanted: readonly string[]): Promise<number[]> {
  const ids = new Set<number>();
  for (const word of wanted) ids.add((await requireMember(members, word)).id);
  return [...ids];
}

/** Names by id, for views. */
export const namesOf = (members: readonly Member[]): ReadonlyMap<number, string> =>
  new Map(members.map((member) => [member.id, member.name]));
