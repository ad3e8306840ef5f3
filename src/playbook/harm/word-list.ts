const LATIN = /[a-z]/;

/** Words that each stand for something, and by their first two characters how long they are. */
export interface WordList<Of> {
  of: Map<string, Of[]>;
  lengths: Map<number, number[]>;
}

/** Two characters as one number: most places of a text begin no word, and a number is looked up without cutting one out. */
const startOf = (first: number, second: number) => first * 65_536 + second;

/** @param words folded; each stands for something */
export function listWords<Of>(words: Iterable<readonly [word: string, of: Of]>): WordList<Of> {
  const list: WordList<Of> = { of: new Map(), lengths: new Map() };
  for (const [word, of] of words) {
    const known = list.of.get(word);
    if (known) {
      known.push(of);
      continue;
    }
    list.of.set(word, [of]);
    const start = startOf(word.charCodeAt(0), word.length > 1 ? word.charCodeAt(1) : 0);
    const lengths = list.lengths.get(start);
    if (!lengths) list.lengths.set(start, [word.length]);
    else if (!lengths.includes(word.length)) lengths.push(word.length);
  }
  return list;
}

/** What the words in a folded text stand for. A word of Latin letters counts where one begins: `stand` is no `and`. */
export function foundIn<Of>({ of, lengths }: WordList<Of>, text: string): Set<Of> {
  const found = new Set<Of>();
  for (let from = 0; from < text.length; from += 1) {
    const first = text.charCodeAt(from);
    const second = from + 1 < text.length ? text.charCodeAt(from + 1) : 0;
    const long = lengths.get(startOf(first, second));
    const short = second === 0 ? undefined : lengths.get(startOf(first, 0));
    if (!long && !short) continue;
    if (LATIN.test(text[from] as string) && LATIN.test(text[from - 1] ?? '')) continue;
    for (const length of [...(short ?? []), ...(long ?? [])])
      for (const each of of.get(text.slice(from, from + length)) ?? []) found.add(each);
  }
  return found;
}
