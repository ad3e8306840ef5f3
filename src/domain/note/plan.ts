import type { Heard, Understood } from './understand.ts';

interface Person {
  id: number;
  name: string;
}

/** One thing to be written down: of the team when `member` is null. */
export interface Entry {
  sign: string;
  degree: string;
  member: Person | null;
  /** The manager's sentence, where it names nobody else. */
  note: string | null;
}

/** Why something heard cannot be written down yet. */
export interface Unclear<M> {
  heard: Heard<M>;
  /** Whom the name could mean; empty when nobody is named. */
  candidates: readonly M[];
}

export interface NotePlan<M> {
  entries: Entry[];
  unclear: Unclear<M>[];
}

/**
 * What would be stored. A sentence is kept beside an entry only where it names nobody but the person
 * whose entry it is, so that forgetting one person leaves no word of them with another.
 * @param chosen the person meant, when the command line says so
 */
export function planNote<M extends Person>(understood: Understood<M>, text: string, chosen: M | null): NotePlan<M> {
  const plan: NotePlan<M> = { entries: [], unclear: [] };
  const named = new Set(understood.mentions.flatMap((mention) => mention.members.map((member) => member.id)));
  const isOnlyOf = (member: Person) => [...named].every((id) => id === member.id);
  const isPersonal =
    named.size > 0 || understood.signs.some((each) => each.kind === 'member') || understood.referrals.length > 0;
  for (const heard of [...understood.referrals, ...understood.signs]) {
    const { id: sign, degree, kind } = heard;
    if (kind === 'team') {
      plan.entries.push({ sign, degree, member: null, note: isPersonal ? null : text });
      continue;
    }
    const candidates = chosen ? [chosen] : (heard.mention?.members ?? []);
    const [member] = candidates;
    if (member && candidates.length === 1) {
      // Words of despair are not kept: that they were heard, and when, is enough.
      const note = kind === 'referral' || !isOnlyOf(member) ? null : text;
      const known = kind === 'referral' ? 'yes' : degree;
      plan.entries.push({ sign, degree: known, member: { id: member.id, name: member.name }, note });
    } else plan.unclear.push({ heard, candidates });
  }
  return plan;
}
