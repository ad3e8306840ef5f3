import { TeamctlError } from '../errors.ts';
import type { ColumnFacts } from './column-facts.ts';
import type { MappedColumn } from './columns.ts';
import { moneyScales, timeScales } from './profiles/units.ts';

/** Units of money as `--unit` names them, in yuan. */
export const moneyUnits: Readonly<Record<string, number>> = {
  fen: 0.01,
  yuan: 1,
  k: 1000,
  wan: 10_000,
  m: 1_000_000,
  yi: 100_000_000,
};

const EXAMPLES = 4;
const LONGEST_HEADER = 100;
/** Seconds of a minute, which 分 is where no money stands before it. */
const MINUTE = 60;
const FEN = /(?:金额|总额|款|费|额|价|收入|元)\s{0,2}(?:[([【/]\s{0,2}(?:单位\s{0,2}:?\s{0,2})?)?分\s{0,2}[)\]】]?$/;
const MILLIONS = /\bm(?:n|io|ln)?\b/i;
/** In brackets or behind a stroke: 金额（万人民币）. */
const MULTIPLE = /[([【/][^)\]】]{0,20}([千万亿])\s{0,2}(?:元|圆|块|人民币|rmb|cny|[)\]】]|$)/i;
const unitsBySign: Readonly<Record<string, string>> = { 千: 'k', 万: 'wan', 亿: 'yi' };

/** The first cells that show how its numbers are written. */
const examplesOf = ({ cells }: Pick<ColumnFacts, 'cells'>): string[] =>
  cells
    .map(({ text }) => text)
    .filter((text) => text !== '0')
    .slice(0, EXAMPLES);

/** The error that a column's numbers could be of several units, with how they are written. */
export const unclearUnit = (
  { file, field, header, units }: { file: string; field: string; header: string; units: readonly string[] },
  facts: Pick<ColumnFacts, 'cells'>,
): TeamctlError =>
  new TeamctlError(
    'usage',
    'import-duration-unclear',
    { file, field, header, units, examples: examplesOf(facts) },
    { file },
  );

/**
 * What a header says of its money: 实收金额（分） are hundredths. `(m)` may be millions, 业绩（分） points, and a multiple
 * in words that nobody knows is one all the same.
 * @returns what its numbers are to be multiplied with; null where it says nothing
 * @throws TeamctlError `usage` where only the user knows
 */
export function headerScale({ header, scale }: MappedColumn, facts: ColumnFacts, file: string): number | null {
  const text = header.slice(0, LONGEST_HEADER).normalize('NFKC').trim();
  const unclear = (unit: string) => unclearUnit({ file, field: 'amount', header, units: [unit, 'yuan'] }, facts);
  const sign = MULTIPLE.exec(text)?.[1];
  if (scale === null || scale === 1) {
    if (sign !== undefined) throw unclear(unitsBySign[sign] as string);
    return scale;
  }
  if (!timeScales.has(scale)) return moneyScales.has(scale) ? scale : null;
  if (scale === MINUTE && FEN.test(text) && facts.numbers.every(Number.isInteger)) return 0.01;
  throw unclear(MILLIONS.test(text) ? 'm' : 'fen');
}
