/*
 * A path that is broken over two lines cannot be copied. Whole paths are recognised by how they begin: a drive, a share,
 * the home folder, the root. Blanks belong to one only before a further separator, since a sentence may go on behind it.
 */

const NAME = String.raw`[^\s\\/，。；：、！？（）「」“”<>|"]`;
const START = String.raw`(?:[A-Za-z]:[\\/]|\\\\|~[\\/]|\.{1,2}[\\/]|/)`;
const PATH = new RegExp(`(?<![\\p{L}\\p{N}\\\\/])${START}(?:${NAME}+(?: ${NAME}+)*[\\\\/])*${NAME}*`, 'gu');
const MAY_HOLD_ONE = /[\\/]/;

/** Where the paths of a text stand: first and behind the last UTF-16 unit of each. */
export function pathRanges(text: string): readonly (readonly [from: number, to: number])[] {
  if (!MAY_HOLD_ONE.test(text)) return [];
  return [...text.matchAll(PATH)]
    .filter((match) => match[0].length > 2)
    .map((match) => [match.index, match.index + match[0].length]);
}
