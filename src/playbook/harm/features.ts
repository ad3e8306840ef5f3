import { CLAUSE_END } from '../../domain/text-model/clauses.ts';
import { gramOf, gramsOf } from '../../domain/text-model/grams.ts';
import { wordGroups } from './word-groups.ts';
import { foundIn, listWords } from './word-list.ts';

const NUMBER = /[0-9]+|[一二两三四五六七八九十百千]{1,6}(?=[个次遍圈块名位通单组分小天周月点千百公])/g;

const fold = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll('’', "'");

/** A word, or several in quotation marks. */
const wordsOf = (line: string) =>
  [...line.matchAll(/"([^"]+)"|(\S+)/g)].map(([, many, one]) => many ?? (one as string));

const groupWords = listWords(
  Object.entries(wordGroups).flatMap(([group, line]) => wordsOf(fold(line)).map((word) => [word, group] as const)),
);

const clausesOf = (text: string) =>
  text
    .replace(NUMBER, '0')
    .split(CLAUSE_END)
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** A sentence's runs of characters. */
export const gramFeatures = (sentence: string): number[] => gramsOf(clausesOf(fold(sentence)), 3);

/** The groups of a sentence's words, and any two of them together. */
export function groupFeatures(sentence: string): number[] {
  const groups = [...foundIn(groupWords, fold(sentence))].sort();
  const pairs = groups.flatMap((one, i) => groups.slice(i + 1).map((other) => `${one}+${other}`));
  return [...groups, ...pairs].map((name) => gramOf(`group ${name}`));
}
