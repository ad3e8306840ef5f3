import type { Spell } from '../../domain/team/find-member.ts';
import type { Member } from '../../domain/team/team.ts';
import { indexOf } from '../../importing/columns.ts';
import type { Understanding } from '../../importing/understand.ts';
import { loadSpelling } from '../find/pinyin.ts';

const HAN = /\p{Script=Han}/u;

/** Pinyin, when the file writes names in Latin letters and the members are written in characters; its table is large. */
export async function spellingFor(
  { sections }: Pick<Understanding, 'sections'>,
  members: readonly Pick<Member, 'name'>[],
): Promise<Spell | undefined> {
  if (!members.some((member) => HAN.test(member.name))) return undefined;
  const hasLatinName = sections.some(({ columns, sample }) => {
    const at = indexOf(columns).get('name');
    return at !== undefined && sample.some(({ cells }) => /[a-z]/i.test(cells[at] ?? ''));
  });
  return hasLatinName ? loadSpelling() : undefined;
}
