/** Space of the hashed grams: some 40,000 of 4 million, so that one in a hundred unknown ones is mistaken for a known one. */
export const SPACE = 2 ** 22;

/** A unit of a text as a number: FNV-1a over UTF-16 units, kept to `SPACE`. */
export function gramOf(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return ((value ^ (value >>> 22)) >>> 0) % SPACE;
}

/**
 * What a text is made of, as numbers: its runs of one to `longest` units, within each clause. A unit is a Han character,
 * a sign, or a word of Latin letters; the ends of a clause count as units of longer runs.
 * @param clauses folded text
 */
export function gramsOf(clauses: readonly string[], longest = 3): number[] {
  const grams = new Set<number>();
  for (const clause of clauses) {
    const units = ['^', ...(clause.match(/[a-z']+|\S/gu) ?? []), '$'];
    for (let length = 1; length <= longest; length += 1)
      for (let i = length === 1 ? 1 : 0; i + length <= units.length - (length === 1 ? 1 : 0); i += 1)
        grams.add(gramOf(units.slice(i, i + length).join(' ')));
  }
  return [...grams];
}
