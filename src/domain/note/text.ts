import type { Lexicon } from './lexicon.ts';

/** A Han character or a word of letters, and where it stands in the folded text. */
export interface Token {
  text: string;
  from: number;
  to: number;
  /** Number of the clause it stands in, counted from 0. */
  clause: number;
}

/** Stands for a member's name, so that its characters mean nothing else. */
export const SOMEBODY = '@';

const TOKEN = /[a-z0-9]+(?:['’][a-z]+)?|@|\p{Script=Han}|[,.;!?。…\n]/gu;
const CLAUSE_END = /^[,.;!?。…\n]$/;

/** One spelling for what means the same: width, case and the folds of the language. */
export function fold(text: string, lexicon: Lexicon): string {
  const plain = text.normalize('NFKC').toLowerCase().replaceAll('’', "'");
  return lexicon.folds.reduce((folded, [pattern, instead]) => folded.replace(pattern, instead), plain);
}

/** No fold reaches across it. */
const BETWEEN = '\u0000';

/** Many texts folded as one: the patterns start once instead of thousands of times. */
export const foldAll = (texts: readonly string[], lexicon: Lexicon): string[] =>
  texts.length === 0 ? [] : fold(texts.join(BETWEEN), lexicon).split(BETWEEN);

/** Latin words without their endings: `shakes`, `shaking` and `shake` are one. */
function stem(word: string): string {
  if (!/^[a-z]/.test(word) || word.length < 4) return word;
  const bare = word.replace(/'s$/, '').replace(/ies$/, 'y');
  const short = bare.replace(/(?:ing|ed|es|s|e)$/, '');
  return (short.length < 3 ? bare : short).replace(/([b-df-hj-np-tv-z])\1$/, '$1');
}

/** Characters and words of a folded text; the marks between clauses are counted and left out. */
export function tokenise(folded: string): Token[] {
  const tokens: Token[] = [];
  let clause = 0;
  for (const match of folded.matchAll(TOKEN)) {
    const [word] = match;
    if (CLAUSE_END.test(word)) clause += 1;
    else tokens.push({ text: stem(word), from: match.index, to: match.index + word.length, clause });
  }
  return tokens;
}
