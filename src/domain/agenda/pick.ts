/** FNV-1a over UTF-16 units: a fixed order that looks shuffled, the same on every machine. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    value ^= text.charCodeAt(i);
    value = Math.imul(value, 0x01000193);
  }
  // FNV alone leaves neighbouring days neighbours; two rounds of mixing part them.
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  value ^= value >>> 12;
  return value >>> 0;
}

/** The item with the smallest key; the earlier one on a tie; undefined when there is none. */
export function minBy<T>(items: readonly T[], key: (item: T) => readonly (number | string)[]): T | undefined {
  let best: { item: T; key: readonly (number | string)[] } | undefined;
  for (const item of items) {
    const mine = key(item);
    if (!best || comesBefore(mine, best.key)) best = { item, key: mine };
  }
  return best?.item;
}

function comesBefore(a: readonly (number | string)[], b: readonly (number | string)[]): boolean {
  for (let i = 0; i < a.length; i += 1) {
    const [x, y] = [a[i] as number, b[i] as number];
    if (x !== y) return x < y;
  }
  return false;
}

/** So many earlier ones are looked back on: more than any list of a playbook is long. */
export const HEARD = 200;

/** Of what was heard before, this share of the list stays out, so that it is not heard again soon. */
const RESTING = 0.75;
/** So many meetings at least something rests where the list is long enough: a month of work days. */
export const RESTS = 20;

/**
 * The one to be heard today: what was never heard before what was, those meant for the day first, then by hash.
 * Three quarters of the list, those heard last, and the last `RESTS` of them anyway, rest; when all else has been heard, one
 * of the others comes. Of a list that is shorter the one comes that rests longest.
 * @param used most recent first
 * @param special meant for such a day and no other
 * @param weightOf larger comes sooner among those that were heard as little
 */
export function leastHeard<T extends string | number>(
  all: readonly T[],
  used: readonly T[],
  special: ReadonlySet<T>,
  seed: string,
  weightOf: (item: T) => number = () => 1,
): T | undefined {
  const known = new Set(all);
  const heard = [...new Set(used.filter((item) => known.has(item)))];
  const most = Math.max(RESTS, Math.floor(all.length * RESTING));
  const resting = new Set(heard.slice(0, Math.min(most, all.length - 1)));
  const before = new Set(heard);
  return minBy(
    all.filter((item) => !resting.has(item)),
    (item) => [special.has(item) ? 0 : 1, before.has(item) ? 1 : 0, -weightOf(item), hash(`${seed}|${item}`)],
  );
}
