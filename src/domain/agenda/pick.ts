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

/**
 * A different one each time: the half used last stays out, the rest is drawn by hash.
 * @param used most recent first
 */
export function rotate<T extends string | number>(all: readonly T[], used: readonly T[], seed: string): T | undefined {
  const rested = new Set(used.slice(0, Math.floor(all.length / 2)));
  return minBy(
    all.filter((item) => !rested.has(item)),
    (item) => [hash(`${seed}|${item}`)],
  );
}
