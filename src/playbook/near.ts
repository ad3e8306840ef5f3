import { nearMatches } from '../domain/team/find-member.ts';

/** Letters changed, left out, added or swapped with their neighbour between two words. */
function slipsBetween(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    const above = rows[i - 1] as number[];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((above[j] as number) + 1, (row[j - 1] as number) + 1, (above[j - 1] as number) + same);
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwapped) least = Math.min(least, ((rows[i - 2] as number[])[j - 2] as number) + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return (rows[a.length] as number[])[b.length] as number;
}

/** One slip for so many letters is still the same word. */
const LETTERS_A_SLIP = 4;
const MOST = 3;

/** Words close to what was written, for "did you mean"; the closest first. */
export function nearWords(wanted: string, all: Iterable<string>): string[] {
  const words = [...new Set(all)];
  const allowed = Math.max(1, Math.floor(wanted.length / LETTERS_A_SLIP));
  const close = words
    .filter((word) => Math.abs(word.length - wanted.length) <= allowed)
    .map((word) => ({ word, slips: slipsBetween(wanted, word) }))
    .filter(({ slips }) => slips <= allowed)
    .sort((a, b) => a.slips - b.slips);
  if (close.length > 0) return close.slice(0, MOST).map(({ word }) => word);
  const near = nearMatches(wanted, words, (word) => word);
  return near.length > 0 ? near : byParts(wanted, words);
}

/** `list-of-30-days`, `baseWeeks` → their words. */
const wordsIn = (name: string): string[] =>
  name
    .replace(/(?<=[a-z])(?=[A-Z])/g, '-')
    .toLowerCase()
    .split(/[-_ ]+/)
    .filter((word) => word !== '');

/** Of a shorter word too much begins with it. */
const LEAST_BEGINNING = 4;
const isSame = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) >= LEAST_BEGINNING && (a.startsWith(b) || b.startsWith(a)));

/** Names that share half of their words or more with what was written, those that share most; none where they are many. */
function byParts(wanted: string, all: readonly string[]): string[] {
  const parts = wordsIn(wanted);
  if (!parts.some((part) => part.length >= LEAST_BEGINNING)) return [];
  const scored = all.map((word) => {
    const others = wordsIn(word);
    const same = parts.filter((part) => others.some((other) => isSame(part, other))).length;
    return { word, share: same / Math.max(parts.length, others.length), isWhole: same === parts.length };
  });
  const best = Math.max(0, ...scored.map(({ share }) => share));
  const found = scored.filter(({ share, isWhole }) => share === best && (share >= 0.5 || (isWhole && share > 0)));
  return found.length > MOST ? [] : found.map(({ word }) => word);
}
