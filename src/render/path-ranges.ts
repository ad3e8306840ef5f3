/*
 * A path that is broken over two lines cannot be copied. Whole paths are recognised by how they begin: a drive, a share,
 * the home folder, the root, the address of a file; on Windows also by a backslash before a name that has an ending.
 * Blanks belong to one before a further separator or an ending (`日报 (1).xlsx`), since else a sentence may go on behind it.
 */

const SIGN = String.raw`[^\s\\/，。；：、！？（）「」“”<>|":]`;
/** Names of folders and copies hold whole brackets of both widths. */
const WORD = String.raw`(?:${SIGN}|（[^\s\\/（）：、]{1,30}）)`;
const NAME = `${WORD}{1,200}(?: ${WORD}{1,200}){0,8}`;
const START = String.raw`(?:file:///(?:[A-Za-z]:/)?|[A-Za-z]:[\\/]|\\\\(?:\?\\[A-Za-z]:\\)?|~[\\/]|\.{1,2}[\\/]|/)`;
const FOLDERS = String.raw`(?:${NAME}[\\/]){0,60}`;
/** A last part that goes on until its ending, or the part alone. */
const ENDING = String.raw`\.[A-Za-z][A-Za-z0-9]{0,5}(?![\p{L}\p{N}])`;
/** A name goes on behind a full-width comma where its ending is still to come and no blank is. */
const BEHIND_COMMA = `(?:(?:[，、](?:(?!${ENDING})${WORD}){1,30}){1,3}${ENDING})?`;
const LAST = `(?:(?:(?!${ENDING})${WORD}){1,200}(?: (?:(?!${ENDING})${WORD}){1,200}){0,5}${ENDING}${SIGN}{0,100}|${SIGN}{0,200})${BEHIND_COMMA}`;
const PATH = new RegExp(
  String.raw`(?<![\p{L}\p{N}\\/])${START}${FOLDERS}${LAST}|(?<![\\/])${WORD}{1,100}\\${FOLDERS}(?=[^\s\\/]{1,200}${ENDING})${LAST}`,
  'gu',
);
const MAY_HOLD_ONE = /[\\/]/;

/** Where the paths of a text stand: first and behind the last UTF-16 unit of each. */
export function pathRanges(text: string): readonly (readonly [from: number, to: number])[] {
  if (!MAY_HOLD_ONE.test(text)) return [];
  return [...text.matchAll(PATH)]
    .filter((match) => match[0].length > 2)
    .map((match) => [match.index, match.index + match[0].length]);
}
