import type { Meaning } from './phrases.ts';

interface Said {
  id: string;
  title: string;
  synonyms?: readonly string[] | undefined;
  moreSynonyms?: readonly string[] | undefined;
}

const saysOf = ({ title, synonyms = [], moreSynonyms = [] }: Said): string[] => [title, ...synonyms, ...moreSynonyms];

/** All that a sentence can mean in a playbook: signs of the team, of one person, and what calls for other help. */
export const meaningsOf = (playbook: {
  signs: readonly Said[];
  memberSigns: readonly Said[];
  referrals: readonly Said[];
}): Meaning[] => [
  ...playbook.signs.map((each) => ({ id: each.id, kind: 'team' as const, says: saysOf(each) })),
  ...playbook.memberSigns.map((each) => ({ id: each.id, kind: 'member' as const, says: saysOf(each) })),
  ...playbook.referrals.map((each) => ({ id: each.id, kind: 'referral' as const, says: saysOf(each) })),
];
