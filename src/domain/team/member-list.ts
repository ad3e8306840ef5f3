import type { Day } from '../calendar/day.ts';
import { spokenDay, writtenDay } from '../calendar/spoken-day.ts';
import type { Member, Role } from './team.ts';

export interface NewMember {
  name: string;
  code: string | null;
  role: Role;
  joinedOn: string | null;
}

/**
 * One person as `NAME`, `NAME:CODE` or `NAME:CODE:JOINED`, full-width colons too; null when it is none of these.
 * @param today where there is one, the day may be said without its year
 */
export function parseMember(text: string, today?: Day): NewMember | null {
  const parts = text.split(/[:：]/).map((part) => part.trim());
  const [name = '', code = '', joined = ''] = parts;
  const joinedOn = today === undefined ? writtenDay(joined) : spokenDay(joined, today, 'past');
  if (name === '' || parts.length > 3 || (joined !== '' && joinedOn === null)) return null;
  return { name, code: code === '' ? null : code, role: 'agent', joinedOn };
}

/** Names as people paste them: one a line, or divided by commas, 顿号 or semicolons. */
export const splitNames = (text: string): string[] =>
  text
    .split(/[\n\r,，、;；]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const bare = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·•.'-]/g, '');

/** True where this is the member's name, code or another name already. */
export const isNamed = (
  { name, code, aliases = [] }: Pick<Member, 'name' | 'code' | 'aliases'>,
  word: string,
): boolean => [name, ...(code === null ? [] : [code]), ...aliases].some((each) => bare(each) === bare(word));

/** Whose name, code or other name this is already. */
export const aliasConflict = <M extends Pick<Member, 'name' | 'code' | 'aliases'>>(
  others: readonly M[],
  alias: string,
): M | undefined => others.find((other) => isNamed(other, alias));

export type MemberConflict =
  | { code: 'member-code-taken'; data: { code: string; name: string } }
  | { code: 'member-name-taken'; data: { name: string } }
  | { code: 'member-left-before'; data: { name: string; left: Day } };

/** Why this person cannot join these members: a code is one person's, and a shared name needs codes on both. */
export function memberConflict(
  members: readonly (Pick<Member, 'name' | 'code'> & Partial<Pick<Member, 'leftOn'>>)[],
  wanted: Pick<Member, 'name' | 'code'>,
): MemberConflict | null {
  const left = members.find(({ name, code, leftOn = null }) => {
    const isSame = code === null || wanted.code === null || code === wanted.code;
    return leftOn !== null && name === wanted.name && isSame;
  });
  if (left?.leftOn) return { code: 'member-left-before', data: { name: left.name, left: left.leftOn } };
  const owner = wanted.code === null ? undefined : members.find((member) => member.code === wanted.code);
  if (owner) return { code: 'member-code-taken', data: { code: wanted.code as string, name: owner.name } };
  const namesake = members.find(
    (member) => member.name === wanted.name && (member.code === null || wanted.code === null),
  );
  return namesake ? { code: 'member-name-taken', data: { name: wanted.name } } : null;
}
