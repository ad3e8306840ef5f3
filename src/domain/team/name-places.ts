import { remembered } from '../remembered.ts';
import { isWordToo, wordsOf } from './name-words.ts';

/** What is looked for in free text, and what must be left alone there. */
export interface Wanted {
  /** Every name that the person ever had. */
  names: readonly string[];
  codes: readonly string[];
  /** Names of everybody else: never touched, also where a wanted name is a part of one. */
  others: readonly string[];
}

/** `sure`: the whole name as it is written. `doubtful`: it may be somebody or something else; a person has to say. */
type Sureness = 'sure' | 'doubtful' | 'other';

interface Token {
  word: string;
  sureness: Sureness;
  /** Also in other letter case, and with blanks or dots in it. */
  loose: boolean;
}

export interface Mention {
  /** As it stands in the text. */
  word: string;
  at: number;
}

export interface Replaced {
  text: string;
  /** Places that may mean the person and were left as they are. */
  doubtful: readonly Mention[];
}

const isAlphanumeric = (char: string | undefined) => char !== undefined && /[\p{Script=Latin}0-9]/u.test(char);
const isHan = (word: string) => /^\p{Script=Han}+$/u.test(word);
const isBlank = (char: string | undefined) => char !== undefined && /[\s·•・.]/u.test(char);
/** Beside these, digits are a part of a date, a time or a sum. */
const isOfNumber = (char: string | undefined) =>
  char !== undefined && /[\d\-/.,:：%年月日号时分点元万个条通单岁天]/u.test(char);

const LEAST_CODE = 3;
const FULL_HAN_NAME = 3;
/** Of so short a Chinese name the end may begin the next word: 小李|明天. */
const SHORT_HAN_NAME = 2;

function codeToken(code: string): Token[] {
  if (/^\d+$/.test(code)) return code.length > LEAST_CODE ? [{ word: code, sureness: 'doubtful', loose: false }] : [];
  if (code.length < LEAST_CODE) return [];
  const isMixed = /\d/.test(code);
  return [
    { word: code, sureness: isMixed ? 'sure' : 'doubtful', loose: false },
    { word: code, sureness: 'doubtful', loose: true },
  ];
}

/** How people are called among themselves: 国栋, 小陈, 陈姐, Amy. */
function nicknames(name: string): string[] {
  if (isHan(name) && name.length >= SHORT_HAN_NAME) {
    const surname = name[0] as string;
    return [
      ...(name.length >= FULL_HAN_NAME ? [name.slice(-2)] : []),
      ...['小', '老', '阿'].map((before) => before + surname),
      ...['姐', '哥', '总', '工', '经理', '老师'].map((after) => surname + after),
    ];
  }
  return name.split(/[\s·•・.]+/u).filter((part) => part !== name && part.length > 1);
}

function nameTokens(name: string, others: ReadonlySet<string>): Token[] {
  if (/^\d*$/.test(name)) return [];
  const isSure = [...name].length > 1 && !others.has(name) && !isWordToo(name);
  return [
    { word: name, sureness: isSure ? 'sure' : 'doubtful', loose: false },
    { word: name, sureness: 'doubtful', loose: true },
    ...nicknames(name).map((word) => ({ word, sureness: 'doubtful' as const, loose: true })),
  ];
}

const rank: Record<Sureness, number> = { other: 0, sure: 1, doubtful: 2 };

/** Longest first; of equal length somebody else's before one's own, a sure one before a doubtful one. */
function tokensOf({ names, codes, others }: Wanted): Token[] {
  const own = new Set(names);
  const known = new Set(others.filter((name) => name !== ''));
  return [
    ...[...known].filter((name) => !own.has(name)).map((word) => ({ word, sureness: 'other' as const, loose: false })),
    ...[...own].flatMap((name) => nameTokens(name, known)),
    ...[...new Set(codes)].flatMap(codeToken),
  ].sort((a, b) => b.word.length - a.word.length || rank[a.sureness] - rank[b.sureness]);
}

/** Asked of every character of a text for every name in it. */
const fold = remembered((char: string) => char.normalize('NFKC').toLowerCase());

/** Where a word ends that begins at `at`, blanks within it passed over; null: it does not stand there. */
function looseEnd(text: string, at: number, word: string): number | null {
  let place = at;
  for (const char of word) {
    if (isBlank(char)) continue;
    while (place > at && isBlank(text[place])) place += 1;
    if (fold(text[place] ?? '') !== fold(char)) return null;
    place += 1;
  }
  return place;
}

function endOf(text: string, at: number, { word, loose }: Token): number | null {
  const end = loose ? looseEnd(text, at, word) : text.startsWith(word, at) ? at + word.length : null;
  if (end === null || end === at) return null;
  const [before, after] = [text[at - 1], text[end]];
  if (isAlphanumeric(text[at]) && isAlphanumeric(before)) return null;
  if (isAlphanumeric(text[end - 1]) && isAlphanumeric(after)) return null;
  if (/^\d+$/.test(word) && (isOfNumber(before) || isOfNumber(after))) return null;
  return end;
}

/** Little words that follow anybody's name; dictionaries of names join some of them to it. */
const FOLLOWS = /^[和跟与同及或说讲问想要的在是来去没不也都就还又再才把被让给对从向为将会能了呢吗吧、]/u;

/** Whether a word of the language reaches over the end of what looks like a name, so that it may be none. */
function runsOn(text: string, at: number, end: number): boolean {
  const around = text.slice(at, end + 3);
  if (FOLLOWS.test(text.slice(end))) return false;
  const length = end - at;
  for (const { index, segment } of wordsOf(around))
    if (index > 0 && index < length && index + segment.length > length) return true;
  return false;
}

interface Hit {
  sureness: Sureness;
  end: number;
}

function hitAt(text: string, at: number, tokens: readonly Token[]): Hit | null {
  for (const token of tokens) {
    const end = endOf(text, at, token);
    if (end === null) continue;
    const isShort = token.sureness === 'sure' && isHan(token.word) && token.word.length <= SHORT_HAN_NAME;
    return { end, sureness: isShort && runsOn(text, at, end) ? 'doubtful' : token.sureness };
  }
  return null;
}

/** Whether what stands at this place of a text is the person, where it may be somebody or something else. */
export type Decides = (text: string, at: number) => boolean;

/** Reads texts for one person. Made once, for the words are sorted first. */
export type Replacer = (text: string) => Replaced;

/**
 * Puts `alias` in the place of a person's names and codes: whole ones, longest first, other people's names protected
 * (李明 in 李明华). Dates and numbers are never touched. What may be a slip of the pen or somebody else – other letter
 * case, blanks, nicknames, a name of one character or one that is a word too (高兴, Will), a code of digits – is replaced only
 * where `isMeant` says so; a text that is nothing but the name means it.
 */
export function replacerOf(wanted: Wanted, alias: string, isMeant: Decides): Replacer {
  const tokens = tokensOf(wanted);
  const own = new Set(wanted.names.filter((name) => isWordToo(name) && !wanted.others.includes(name)));
  return (text) => {
    if (own.has(text)) return { text: alias, doubtful: [] };
    const doubtful: Mention[] = [];
    let result = '';
    for (let at = 0; at < text.length; ) {
      const hit = hitAt(text, at, tokens);
      const end = hit?.end ?? at + 1;
      const word = text.slice(at, end);
      const isLeft = hit?.sureness === 'doubtful' && !isMeant(text, at);
      if (isLeft) doubtful.push({ word, at });
      result += hit && hit.sureness !== 'other' && !isLeft ? alias : word;
      at = end;
    }
    return { text: result, doubtful };
  };
}
