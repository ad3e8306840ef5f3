/** Units in brackets at the end of a header: `通话时长（分钟）`, `保费(万元)`. */
const BRACKETS = /[(（[【][^)）\]】]*[)）\]】]/g;

const scales: readonly (readonly [pattern: RegExp, scale: number])[] = [
  [/^(小时|时|h|hour|hours|heures?)$/i, 3600],
  [/^(分钟|分|min|mins|minute|minutes|m)$/i, 60],
  [/^(秒|秒数|s|sec|secs|second|seconds|secondes?)$/i, 1],
  [/^(亿元?|亿)$/, 100_000_000],
  [/^(万元?|万)$/, 10_000],
  [/^(千元|千)$/, 1000],
  [/^(元|人民币|rmb|cny|¥|￥|€|\$|eur|usd)$/i, 1],
];

export interface FoldedHeader {
  /** For comparing: NFKC, lower case, no spaces, marks or brackets. */
  key: string;
  /** What a plain number in the column is to be multiplied with: seconds for durations, units of money; null without a unit. */
  scale: number | null;
}

/** A header without what varies from export to export; its unit is kept as a factor, for 万元 dropped is a wrong sum. */
export function foldHeader(header: string): FoldedHeader {
  const text = header.normalize('NFKC').trim().toLowerCase();
  const units = [...text.matchAll(BRACKETS)].map((match) => match[0].slice(1, -1).trim());
  const scale =
    units.flatMap((unit) => scales.filter(([pattern]) => pattern.test(unit)).map(([, factor]) => factor))[0] ?? null;
  const key = text
    .replace(BRACKETS, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s_\-:：.*'"“”#/]+/g, '');
  return { key, scale: scale ?? suffixScale(key) };
}

function suffixScale(key: string): number | null {
  if (/(seconds?|secondes?|secs?|秒数?)$/.test(key)) return 1;
  if (/(minutes?|mins?|分钟数?)$/.test(key)) return 60;
  if (/(hours?|heures?|小时数?)$/.test(key)) return 3600;
  return null;
}
