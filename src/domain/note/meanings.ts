import type { Kind, Meaning } from './phrases.ts';

interface Said {
  id: string;
  title: string;
  synonyms?: readonly string[] | undefined;
  moreSynonyms?: readonly string[] | undefined;
}

/** All that a sentence can mean in a playbook: signs of the team, of one person, and what calls for other help. */
export const meaningsOf = (playbook: {
  signs: readonly Said[];
  memberSigns: readonly Said[];
  referrals: readonly Said[];
  sayings: readonly { sign: string; says: readonly string[] }[];
}): Meaning[] => {
  const more = new Map(playbook.sayings.map(({ sign, says }) => [sign, says]));
  const of = (kind: Kind, list: readonly Said[]): Meaning[] =>
    list.map(({ id, title, synonyms = [], moreSynonyms = [] }) => ({
      id,
      kind,
      says: [title, ...synonyms, ...moreSynonyms, ...(more.get(id) ?? [])],
    }));
  return [...of('team', playbook.signs), ...of('member', playbook.memberSigns), ...of('referral', playbook.referrals)];
};
