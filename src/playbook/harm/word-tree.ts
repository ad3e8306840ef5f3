const LATIN = /[a-z]/;

/** Words by their letters, so that a text is gone through once, however many words there are. */
export interface WordTree<Of> {
  next: Map<string, WordTree<Of>>;
  of: Of[];
}

const branch = <Of>(): WordTree<Of> => ({ next: new Map(), of: [] });

/** @param words folded; each stands for something */
export function growTree<Of>(words: Iterable<readonly [word: string, of: Of]>): WordTree<Of> {
  const root = branch<Of>();
  for (const [word, of] of words) {
    let at = root;
    for (let i = 0; i < word.length; i += 1) {
      const letter = word[i] as string;
      const next = at.next.get(letter) ?? branch<Of>();
      at.next.set(letter, next);
      at = next;
    }
    at.of.push(of);
  }
  return root;
}

/** What the words in a folded text stand for. A word of Latin letters counts where one begins: `stand` is no `and`. */
export function foundIn<Of>(root: WordTree<Of>, text: string): Set<Of> {
  const found = new Set<Of>();
  for (let from = 0; from < text.length; from += 1) {
    if (LATIN.test(text[from] as string) && LATIN.test(text[from - 1] ?? '')) continue;
    let at: WordTree<Of> | undefined = root;
    for (let to = from; at !== undefined; to += 1) {
      for (const of of at.of) found.add(of);
      at = at.next.get(text[to] ?? '');
    }
  }
  return found;
}
