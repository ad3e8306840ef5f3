import type { Member } from './team.ts';

const HAN = /\p{Script=Han}/u;

/** The name and, behind it, the code where there is one. */
export function nameWithCode({ name, code, sharedName = name }: Pick<Member, 'name' | 'code' | 'sharedName'>): string {
  if (code === null) return sharedName;
  return HAN.test(sharedName) ? `${sharedName}（${code}）` : `${sharedName} (${code})`;
}

/** Nobody hears a blank, a dot or a capital letter: 王 小明 is called as 王小明 is. */
const heard = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·•.'-]/g, '');

/**
 * The same members, each by a name that is nobody else's: of several people of one name each is called with the code
 * (`李想（T02）`), and `sharedName` keeps the bare name, by which a command or a sentence may still mean any of them.
 */
export function toldApart(members: readonly Member[]): Member[] {
  const times = new Map<string, number>();
  for (const { name } of members) times.set(heard(name), (times.get(heard(name)) ?? 0) + 1);
  return members.map((member) =>
    times.get(heard(member.name)) === 1 || member.code === null
      ? member
      : { ...member, name: nameWithCode(member), sharedName: member.name },
  );
}
