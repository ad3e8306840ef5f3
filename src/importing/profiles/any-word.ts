/** A part of a pattern that any of some words fits, listed with blanks between them. */
export const anyWord = (words: string): string => `(?:${words.trim().split(/\s+/).join('|')})`;
