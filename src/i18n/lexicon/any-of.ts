/** A list of words, parted by blanks, as what finds any of them; a `_` is a blank inside one. */
export const anyOf = (...lists: readonly string[]): RegExp =>
  new RegExp(
    lists
      .join(' ')
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word) => word.replaceAll('_', ' '))
      .join('|'),
  );
