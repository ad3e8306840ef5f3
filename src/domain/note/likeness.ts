import type { Token } from './text.ts';

/** All ways to say each meaning. */
export interface LikenessIndex {
  meanings: readonly { phrases: readonly { tokens: readonly Token[] }[] }[];
  stop: ReadonlySet<string>;
}

/** Feature → meaning → how many of its phrases have it. */
type Counts = ReadonlyMap<string, ReadonlyMap<number, number>>;

interface Feature {
  name: string;
  at: readonly number[];
}

export interface Likeness {
  /** From 0; above 2 is plain. */
  score: number;
  /** Token positions that speak for the meaning. */
  at: readonly number[];
}

/** A single word says less than a pair. */
const WORD_WORTH = 0.5;

/**
 * Words, neighbours, and words one apart, within a clause.
 * @param among only those made of these words
 */
function featuresOf(tokens: readonly Token[], stop: ReadonlySet<string>, among?: ReadonlySet<string>): Feature[] {
  const features = new Map<string, Feature>();
  const add = (name: string, at: readonly number[]) => {
    if (!features.has(name)) features.set(name, { name, at });
  };
  const isWanted = (token: Token) => !among || among.has(token.text);
  tokens.forEach((token, i) => {
    if (!isWanted(token)) return;
    const [next, second] = [tokens[i + 1], tokens[i + 2]].map((each) => (each && isWanted(each) ? each : undefined));
    if (!stop.has(token.text)) add(token.text, [i]);
    if (next && next.clause === token.clause) add(`${token.text} ${next.text}`, [i, i + 1]);
    if (second && second.clause === token.clause && !stop.has(token.text) && !stop.has(second.text))
      add(`${token.text} . ${second.text}`, [i, i + 2]);
  });
  return [...features.values()];
}

/** Counts of what this sentence has, among all phrases that share a word with it: of all else nobody asks. */
function countsOf({ meanings, stop }: LikenessIndex, sentence: readonly Token[]): Counts {
  const counts = new Map(featuresOf(sentence, stop).map(({ name }) => [name, new Map<number, number>()]));
  const words = new Set(sentence.map((token) => token.text));
  meanings.forEach(({ phrases }, meaning) => {
    for (const { tokens } of phrases) {
      for (const { name } of featuresOf(tokens, stop, words)) {
        const users = counts.get(name);
        users?.set(meaning, (users.get(meaning) ?? 0) + 1);
      }
    }
  });
  return counts;
}

function score(
  { meanings, stop }: LikenessIndex,
  counts: Counts,
  tokens: readonly Token[],
  offset: number,
): Likeness[] {
  const features = featuresOf(tokens, stop);
  const found = meanings.map(() => ({ sum: 0, at: new Set<number>() }));
  for (const { name, at } of features) {
    const users = counts.get(name);
    if (!users || users.size === 0) continue;
    const rarity = Math.log((meanings.length + 0.5) / users.size) * (at.length > 1 ? 1 : WORD_WORTH);
    for (const [meaning, count] of users) {
      const each = found[meaning] as { sum: number; at: Set<number> };
      each.sum += (rarity * count) / (count + 1);
      for (const i of at) each.at.add(i + offset);
    }
  }
  return found.map(({ sum, at }) => ({
    score: sum / Math.sqrt(Math.max(1, features.length)),
    at: [...at].sort((a, b) => a - b),
  }));
}

/**
 * How like a sentence is to all that is known of each meaning together, where no known phrase need
 * be in it: rare words and pairs shared, with their counts saturating as in BM25, over the root of the
 * sentence's length. The better of the whole sentence and its best clause counts.
 */
export function likenessOf(index: LikenessIndex, tokens: readonly Token[]): Likeness[] {
  const counts = countsOf(index, tokens);
  const whole = score(index, counts, tokens, 0);
  const clauses = [...new Set(tokens.map((token) => token.clause))];
  if (clauses.length < 2) return whole;
  const parts = clauses.map((clause) => {
    const from = tokens.findIndex((token) => token.clause === clause);
    return score(
      index,
      counts,
      tokens.filter((token) => token.clause === clause),
      from,
    );
  });
  return whole.map((best, meaning) =>
    parts
      .map((part) => part[meaning] as Likeness)
      .reduce((most, each) => (each.score > most.score ? each : most), best),
  );
}
