export type Kind = 'team' | 'member' | 'referral';

/** Something that a sentence can mean, with the ways to say it. */
export interface Meaning {
  id: string;
  kind: Kind;
  title: string;
  says: readonly string[];
  /** Whether a yes is good news. */
  good: boolean;
}

interface Said {
  id: string;
  title: string;
  ask?: string | undefined;
  belongsTo?: string | undefined;
  good?: boolean | undefined;
  synonyms?: readonly string[] | undefined;
  moreSynonyms?: readonly string[] | undefined;
}

/** All that a sentence can mean in a playbook: signs of the team, of one person, and what calls for other help. */
export const meaningsOf = (playbook: {
  stages: readonly { id: string }[];
  signs: readonly Said[];
  memberSigns: readonly Said[];
  referrals: readonly Said[];
  sayings: readonly { sign: string; says: readonly string[] }[];
}): Meaning[] => {
  const more = new Map(playbook.sayings.map(({ sign, says }) => [sign, says]));
  const grown = new Set(playbook.stages.slice(playbook.stages.length / 2).map(({ id }) => id));
  const of = (kind: Kind, list: readonly Said[]): Meaning[] =>
    list.map(({ id, title, ask, belongsTo, good, synonyms = [], moreSynonyms = [] }) => ({
      id,
      kind,
      title,
      says: [title, ...(ask ? [ask] : []), ...synonyms, ...moreSynonyms, ...(more.get(id) ?? [])],
      good: good ?? (belongsTo !== undefined && grown.has(belongsTo)),
    }));
  return [...of('team', playbook.signs), ...of('member', playbook.memberSigns), ...of('referral', playbook.referrals)];
};
