import { indexOf } from './columns.ts';
import type { Section } from './section.ts';

/** `Fox, Ann Marie`: one comma, letters of an alphabet that has spaces between names. */
const LAST_FIRST =
  /^(\p{Script=Latin}[\p{Script=Latin}\p{M}'’. -]{0,30}), (\p{Script=Latin}[\p{Script=Latin}\p{M}'’. -]{0,30})$/u;
const FEWEST = 3;

/** `Fox, Ann` as `Ann Fox`; any other name as it is. */
export const firstLast = (name: string): string => name.replace(LAST_FIRST, '$2 $1');

/**
 * Whether a column of names has the family name first, as directories write them. One cell alone could be two people: at
 * least three different ones and half of all must be so, no comma may stand otherwise, and no part alone be somebody.
 * @returns one of them; null where the column is not written so
 */
export function lastFirstIn({ columns, facts }: Pick<Section, 'columns' | 'facts'>): string | null {
  const at = indexOf(columns).get('name');
  const all = new Set((facts[at ?? -1]?.cells ?? []).map(({ text }) => text.trim()));
  const turned = [...all].filter((text) => LAST_FIRST.test(text));
  if (turned.length < FEWEST || turned.length * 2 < all.size) return null;
  const areOthers = [...all].some((text) => /[,;、，；]/.test(text) && !LAST_FIRST.test(text));
  const isAlone = turned.some((text) => text.split(', ').some((part) => all.has(part)));
  return areOthers || isAlone ? null : (turned[0] as string);
}
