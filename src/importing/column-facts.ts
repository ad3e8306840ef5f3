import { foldWord, noWords, yesWords } from './profiles/kinds.ts';
import { currencyNamed } from './profiles/units.ts';
import type { Row } from './types.ts';
import { isLongClock, shortClock } from './values/duration.ts';
import { isNothing, parseNumber } from './values/number.ts';

/** What the first cells of a column hold. */
export interface ColumnFacts {
  /** Cells that are not empty, with their lines. */
  cells: readonly { line: number; text: string }[];
  numbers: readonly number[];
  /** Distinct values as folded words, up to a limit. */
  words: ReadonlySet<string>;
}

const MOST_WORDS = 500;

/** Facts of each column, from the rows looked at. */
export function factsOf(rows: readonly Row[], width: number): ColumnFacts[] {
  return Array.from({ length: width }, (_, i) => {
    const cells = rows.flatMap((row) => {
      const text = (row.cells[i] ?? '').normalize('NFKC').trim();
      return text === '' || isNothing(text) ? [] : [{ line: row.line, text }];
    });
    const words = new Set<string>();
    for (const { text } of cells) if (words.size < MOST_WORDS) words.add(foldWord(text));
    const numbers = cells
      .map(({ text }) => parseNumber(text))
      .filter((value): value is number => value !== null && !Number.isNaN(value));
    return { cells, numbers, words };
  });
}

/** At least this part of what is there; the rest may be a total, a note, a slip. */
const MOST = 0.6;

const shareOf = ({ cells }: ColumnFacts, test: (text: string) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(({ text }) => test(text)).length / cells.length;

export const isMostly = (facts: ColumnFacts, test: (text: string) => boolean): boolean => shareOf(facts, test) >= MOST;

export const isNumeric = (facts: ColumnFacts): boolean =>
  facts.cells.length > 0 && facts.numbers.length >= facts.cells.length * MOST;

/** Phone numbers: long, and nobody's count. */
export const isPhoneLike = (facts: ColumnFacts): boolean =>
  isMostly(facts, (text) => {
    const digits = text.replace(/[\s+()-]/g, '');
    return digits.length >= 7 && digits.length <= 16 && /^[\d*]{7,16}$/.test(digits);
  });

/** Yes or no in any dress: `Y`, 是, TRUE, √; plain 0 and 1 too. */
export const isYesNo = (facts: ColumnFacts): boolean =>
  facts.words.size > 0 &&
  facts.words.size <= 6 &&
  isMostly(facts, (text) => yesWords.has(foldWord(text)) || noWords.has(foldWord(text)));

/** 0 and 1 only, which may be counts as well. */
export const isBinary = (facts: ColumnFacts): boolean =>
  facts.words.size > 0 &&
  [...facts.words].every((word) => word === '0' || word === '1' || word === '10' || word === '00');

export const isCurrencies = (facts: ColumnFacts): boolean => isMostly(facts, (text) => currencyNamed(text) !== null);

export const isClock = (text: string): boolean => shortClock(text) !== null || isLongClock(text);

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};
