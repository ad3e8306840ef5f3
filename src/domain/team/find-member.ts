import type { Member } from './team.ts';
import { nameWithCode } from './told-apart.ts';

export type Found<T> =
  | { kind: 'found'; value: T }
  | { kind: 'ambiguous'; candidates: readonly T[] }
  | { kind: 'none'; near: readonly T[] };

/** Ways to write a name in Latin letters (`wangli`, `wl`); given in, for it needs a big table. */
export type Spell = (name: string) => readonly string[];

const fold = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·•.'-]/g, '');

/** Levenshtein distance, for near matches of short words. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}

/** Words close enough to have been meant, nearest first; at most three. */
export function nearMatches<T>(wanted: string, all: readonly T[], wordOf: (item: T) => string): T[] {
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  return all
    .map((item) => ({ item, distance: editDistance(fold(wanted), fold(wordOf(item))) }))
    .filter((entry) => entry.distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map((entry) => entry.item);
}

const one = <T>(matches: readonly T[]): Found<T> | null =>
  matches.length === 0
    ? null
    : matches.length === 1
      ? { kind: 'found', value: matches[0] as T }
      : { kind: 'ambiguous', candidates: matches };

/** Everything a member is called by: the name first. */
const namesOfMember = ({ name, sharedName = name, aliases = [] }: Member): string[] => [sharedName, ...aliases];

/**
 * The member meant by a code, a full name, another name, a unique part of one, or pinyin – in this order, so that
 * an exact match never loses against a loose one. Two people of one name are ambiguous: use the code.
 */
export function findMember(members: readonly Member[], wanted: string, spell: Spell): Found<Member> {
  const word = fold(wanted);
  if (word === '') return { kind: 'none', near: [] };
  const called = (member: Member, test: (name: string) => boolean) => namesOfMember(member).some(test);
  const rules: readonly ((member: Member) => boolean)[] = [
    (member) => member.code === wanted,
    (member) => member.code !== null && fold(member.code) === word,
    (member) => fold(nameWithCode(member)) === word,
    (member) => fold(member.name) === word || fold(member.sharedName ?? '') === word,
    (member) => called(member, (name) => fold(name) === word),
    (member) => called(member, (name) => fold(name).includes(word)),
    (member) => called(member, (name) => spell(name).some((spelling) => fold(spelling) === word)),
    (member) => called(member, (name) => spell(name).some((spelling) => fold(spelling).startsWith(word))),
  ];
  for (const rule of rules) {
    const found = one(members.filter(rule));
    if (found) return found;
  }
  const near = nearMatches(
    wanted,
    members.flatMap((member) => namesOfMember(member).map((name) => ({ member, name }))),
    ({ name }) => name,
  );
  return { kind: 'none', near: [...new Set(near.map(({ member }) => member))] };
}
