import type { Day } from '../../domain/calendar/day.ts';
import { findMember } from '../../domain/team/find-member.ts';
import { splitNames } from '../../domain/team/member-list.ts';
import { isMemberIn, type Member } from '../../domain/team/team.ts';
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

/** The members that several words mean, several in one word too (`甲、乙`), each once. @throws TeamctlError as `requireMember` */
export async function requirePeople(members: readonly Member[], wanted: readonly string[]): Promise<Member[]> {
  const people = new Set<Member>();
  for (const word of wanted) {
    const names = splitNames(word);
    const isOne = names.length < 2 || findMember(members, word, () => []).kind !== 'none';
    for (const name of isOne ? [word] : names) people.add(await requireMember(members, name));
  }
  return [...people];
}

/** Their ids. @throws TeamctlError as `requireMember` */
export const requireMembers = async (members: readonly Member[], wanted: readonly string[]): Promise<number[]> =>
  (await requirePeople(members, wanted)).map(({ id }) => id);

/** Nothing is asked of whoever is not on the team in all of that time. @throws TeamctlError `not-a-member-then` */
export function requireOnTeam(member: Member, from: Day, to: Day = from): void {
  if (isMemberIn(member, from, to)) return;
  throw new TeamctlError('invalid', 'not-a-member-then', { name: member.name, day: from });
}

/** As `requireMembers`, of those on the team on a day. @throws TeamctlError `not-a-member-then` beside the others */
export async function requireMembersOn(
  members: readonly Member[],
  wanted: readonly string[],
  day: Day,
): Promise<number[]> {
  const people = await requirePeople(members, wanted);
  for (const member of people) requireOnTeam(member, day);
  return people.map(({ id }) => id);
}

/** Names by id, for views. */
export const namesOf = (members: readonly Member[]): ReadonlyMap<number, string> =>
  new Map(members.map((member) => [member.id, member.name]));
