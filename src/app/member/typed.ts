import type { Day } from '../../domain/calendar/day.ts';
import { memberConflict, type NewMember, parseMember } from '../../domain/team/member-list.ts';
import { pastedMembers } from '../../domain/team/pasted-names.ts';
import type { Member } from '../../domain/team/team.ts';
import { TeamctlError } from '../../errors.ts';

/** @throws TeamctlError `member-code-taken` and the like where the wanted one is there already */
export function refuseConflict(
  members: readonly (Pick<Member, 'name' | 'code'> & Partial<Pick<Member, 'leftOn'>>)[],
  wanted: Pick<Member, 'name' | 'code'>,
): void {
  const conflict = memberConflict(members, wanted);
  if (conflict) throw new TeamctlError('usage', conflict.code, conflict.data);
}

/** What no name has: brackets, numbers in front, several people in one. */
const DRESSED = /[（(【[）)】\],，、;；|｜@]|^\s*[\d①-⑳•*–-]/;

/**
 * Who is typed, by the rule of pasted lists: `1、王芳（组长）` is 王芳, who leads. What is no name and no list either is
 * taken as it stands where it looks like a name.
 * @returns null where something beside the name would be lost
 * @throws TeamctlError `member-several`
 */
function typedMember(text: string, today: Day): NewMember | null {
  const typed = parseMember(text, today);
  const { members, unread } = pastedMembers(text, today);
  const [only, ...others] = unread.length === 0 ? members : [];
  const plain = typed !== null && !DRESSED.test(typed.name) ? typed : null;
  // A blank inside one name: nobody is called by one character.
  if (others.length > 0 && plain !== null && members.some(({ name }) => [...name].length < 2)) return plain;
  if (others.length > 0)
    throw new TeamctlError('usage', 'member-several', { value: text, names: members.map(({ name }) => name) });
  if (only !== undefined) return typed?.name === only.name ? { ...typed, role: only.role } : only;
  return plain;
}

/** @throws TeamctlError for a text that is no member or several, a code given twice, or two people of one name without codes */
export function readTypedMembers(texts: readonly string[], today: Day): NewMember[] {
  const members: NewMember[] = [];
  for (const text of texts) {
    const member = typedMember(text, today);
    if (!member) throw new TeamctlError('usage', 'member-syntax', { value: text });
    refuseConflict(members, member);
    members.push(member);
  }
  return members;
}

/** @throws TeamctlError `member-add-syntax` for nobody, `member-several` */
export function readTypedMember(text: string | undefined, today: Day): NewMember {
  const member = typedMember(text ?? '', today);
  if (!member) throw new TeamctlError('usage', 'member-add-syntax', { value: text ?? '' });
  return member;
}

/** Those who can join these members and each other, and the names of those who are there already or stand twice. */
export function withoutKnown(
  there: readonly Pick<Member, 'name' | 'code'>[],
  members: readonly NewMember[],
): { fresh: NewMember[]; known: string[] } {
  const fresh: NewMember[] = [];
  const known: string[] = [];
  for (const member of members) {
    if (memberConflict([...there, ...fresh], member)) known.push(member.name);
    else fresh.push(member);
  }
  return { fresh, known };
}
