const LATIN = /[a-z]/;

/** Words that each stand for something, and for each first letter the length of its longest word. */
export interface WordList<Of> {
  of: Map<string, Of[]>;
  longest: Map<string, number>;
}

/** @param words folded; each stands for something */
export function listWords<Of>(words: Iterable<readonly [word: string, of: Of]>): WordList<Of> {
  const list: WordList<Of> = { of: new Map(), longest: new Map() };
  for (const [word, of] of words) {
    const first = word[0] as string;
    list.longest.set(first, Math.max(word.length, list.longest.get(first) ?? 0));
    const known = list.of.get(word);
    if (known) known.push(of);
    else list.of.set(word, [of]);
  }
  return list;
}

/** What the words in a folded text stand for. A word of Latin letters counts where one begins: `stand` is no `and`. */
export function foundIn<Of>({ of, longest }: WordList<Of>, text: string): Set<Of> {
  const found = new Set<Of>();
  for (let from = 0; from < text.length; from += 1) {
    const first = text[from] as string;
    if (LATIN.test(first) && LATIN.test(text[from - 1] ?? '')) continue;
    const end = Math.min(from + (longest.get(first) ?? 0), text.length);
    for (let to = from + 1; to <= end; to += 1) for (const each of of.get(text.slice(from, to)) ?? []) found.add(each);
  }
  return found;
}
