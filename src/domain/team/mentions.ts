import { isSubject, isWordToo } from './name-words.ts';
import type { Member } from './team.ts';

/** Somebody named in a sentence; more than one member when the name could be several people's. */
export interface Mention<M> {
  text: string;
  from: number;
  to: number;
  members: readonly M[];
  /** The name is a word of the language too, so that it may be no name here: somebody has to say. */
  isWord?: true;
}

/** The one whom it means; null where that could be several, or it may be a word. */
export const meantBy = <M>({ members: [only, ...others], isWord }: Mention<M>): M | null =>
  only === undefined || others.length > 0 || isWord ? null : only;

type Named = Pick<Member, 'name' | 'code' | 'aliases' | 'sharedName'>;

/** Syllables of a Chinese name in Latin letters (`wang`, `xiao`, `min`); given in, for it needs a big table. */
export type Syllables = (name: string) => readonly string[];

const COMPOUND =
  /^(欧阳|司马|上官|诸葛|司徒|夏侯|东方|皇甫|尉迟|公孙|慕容|令狐|长孙|宇文|端木|南宫|独孤|西门|百里|呼延|万俟|闻人)/;
const HAN = /^\p{Script=Han}+$/u;

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const bare = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·•]/g, '');

function surnameOf(name: string): string {
  const compound = COMPOUND.exec(name)?.[1];
  return compound !== undefined && name.length > 2 ? compound : name.slice(0, 1);
}

/** What colleagues call somebody by the surname; `老周末`, `小单量` and `马总是` are no names. */
const bySurname = (surname: string): string[] => [
  `(?:小|老|阿)${surname}(?![额峰潮时学组客量末])`,
  `${surname}(?:姐|哥|工|师傅|老师|经理|主管|总(?!是|在|说|共|觉|爱))`,
];

/** Of names that are words: `很高兴`, `是高兴的` and `高兴得睡不着` name nobody. */
const asName = (name: string) =>
  isWordToo(name)
    ? `(?<![很挺怪太真不都最更越好]|特别|非常|十分|多么)${name}(?![得地极坏起]|的(?:$|[,.;!?，。；！？]))`
    : name;

/** Patterns for a Han name, the surest first; each list is one rank. */
function hanPatterns(name: string): string[][] {
  const surname = surnameOf(name);
  const given = name.slice(surname.length);
  if (name.length >= 4 && surname.length === 1)
    return [[name], [name.slice(0, 2), name.slice(2), name.slice(1), name.slice(0, 3)], bySurname(surname)];
  const last = given.slice(-1);
  const nick =
    given === ''
      ? []
      : [
          `${last}子(?![公弟女])`,
          `${last}儿(?![子童女科歌])`,
          `${last}总`,
          `阿${last}`,
          `${last}${last}`,
          `${last}(?:姐|哥)(?!们)`,
          `小${last}`,
        ];
  return [
    [asName(name)],
    [...(given.length >= 2 ? [asName(given)] : []), ...(surname.length >= 2 ? [surname] : [])],
    bySurname(surname),
    nick,
  ];
}

function latinPatterns(syllables: readonly string[], surnameLength: number): string[][] {
  const surname = syllables.slice(0, surnameLength).join('[ -]?');
  const given = syllables.slice(surnameLength).join("[ '-]?");
  if (given === '') return [];
  const full = [`\\b${surname}[ -]?${given}\\b`, `\\b${given}[ -]?${surname}\\b`];
  return [full, syllables.length - surnameLength >= 2 ? [`\\b${given}\\b`] : []];
}

/**
 * `B1` is not in `B13` nor `Ann` in `Anna`, but Chinese around it is how one writes: `Anna今天没打`. What is only
 * digits must stand alone or behind its word: `12通电话` speaks of calls, `工号12` of somebody.
 */
function standing(text: string): string {
  if (/^\p{N}+$/u.test(text)) return `(?<=工号)${text}(?!\\p{N})|(?<![\\p{L}\\p{N}])${text}(?![\\p{L}\\p{N}])`;
  const [before, after] = [/^[^\p{Script=Han}]/u.test(text), /[^\p{Script=Han}]$/u.test(text)];
  const more = '(?:(?!\\p{Script=Han})[\\p{L}\\p{N}])';
  return `${before ? `(?<!${more})` : ''}${literal(text)}${after ? `(?!${more})` : ''}`;
}

function patternsOf(member: Named, text: string, syllables: Syllables | null): string[][] {
  const plain = member.sharedName ?? member.name;
  const name = bare(plain);
  const code = [...(member.code === null ? [] : [member.code]), ...(member.aliases ?? [])].map((word) =>
    standing(bare(word)),
  );
  if (!HAN.test(name)) return [[...code, standing(plain.normalize('NFKC').toLowerCase())]];
  // Whatever somebody is called by has a character of the name in it.
  const isCalled = [...name].some((character) => text.includes(character));
  if (!isCalled && code.length === 0 && !syllables) return [];
  const [sure = [], ...rest] = hanPatterns(name).map((patterns) => (isCalled ? patterns : []));
  const latin = syllables ? latinPatterns(syllables(name), surnameOf(name).length) : [];
  return [[...code, ...sure], latin[0] ?? [], ...rest, latin[1] ?? []];
}

interface Hit<M> {
  rank: number;
  from: number;
  to: number;
  member: M;
}

function hitsOf<M extends Named>(text: string, members: readonly M[], syllables: Syllables | null): Hit<M>[] {
  return members.flatMap((member) =>
    patternsOf(member, text, syllables).flatMap((patterns, rank) =>
      patterns.flatMap((pattern) =>
        [...text.matchAll(new RegExp(pattern, 'gu'))].map((match) => ({
          rank,
          from: match.index,
          to: match.index + match[0].length,
          member,
        })),
      ),
    ),
  );
}

/** What stands around a word where it can only be a name: `@高兴`, `高兴（Q01）`, `高兴今天哭了`. */
const isMarked = (text: string, from: number, to: number) =>
  /[@＠]\s?$/.test(text.slice(0, from)) ||
  /^\s?[(（][a-z]{0,4}\d+[)）]/i.test(text.slice(to)) ||
  isSubject(text.slice(0, from), text.slice(to));

const isWhole = ({ name, sharedName = name, aliases = [] }: Named, said: string) =>
  [sharedName, ...aliases].some((each) => bare(each) === said);

/** Only whole names: of those who are called 海燕 or 婷婷 for short it is hardly ever a bird or slender. */
function asked<M extends Named>(mention: Mention<M>, text: string): Mention<M> {
  const { text: said, from, to, members } = mention;
  const isWord = isWordToo(said) && members.some((member) => isWhole(member, said)) && !isMarked(text, from, to);
  return isWord ? { ...mention, isWord } : mention;
}

/**
 * Who is named in a folded sentence: by code, full name, pinyin, given name, or as colleagues say it
 * (小王, 老李, 马姐, 阿航, 婷婷). A surer reading wins over a looser one at the same place, a longer over a shorter.
 */
export function findMentions<M extends Named>(
  text: string,
  members: readonly M[],
  syllables: Syllables | null,
): Mention<M>[] {
  const hits = hitsOf(text, members, syllables).sort(
    (a, b) => b.to - b.from - (a.to - a.from) || a.rank - b.rank || a.from - b.from,
  );
  const mentions: { mention: Mention<M>; rank: number }[] = [];
  for (const hit of hits) {
    const taken = mentions.find(({ mention }) => hit.from < mention.to && mention.from < hit.to);
    if (!taken) {
      const { from, to, rank } = hit;
      mentions.push({ mention: { text: text.slice(from, to), from, to, members: [hit.member] }, rank });
    } else if (taken.mention.from === hit.from && taken.mention.to === hit.to && taken.rank === hit.rank) {
      const { members: others } = taken.mention;
      if (!others.includes(hit.member)) taken.mention = { ...taken.mention, members: [...others, hit.member] };
    }
  }
  return mentions.map(({ mention }) => asked(mention, text)).sort((a, b) => a.from - b.from);
}
