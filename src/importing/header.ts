import { countFields } from './columns.ts';
import type { Row } from './types.ts';

/** Title rows, export notes and blank rows above a header are never more than this. */
const DEEPEST = 30;

export interface Header {
  /** Line of the lowest header row; 0 when the file has none. */
  line: number;
  headers: readonly string[];
}

const trimmed = (cells: readonly string[]) => cells.map((cell) => cell.replace(/\s+/g, ' ').trim());

/** Merged cells leave the places to their right empty: the group's name stands for them too. */
function filled(cells: readonly string[], width: number): string[] {
  let last = '';
  return Array.from({ length: width }, (_, i) => {
    if (cells[i]) last = cells[i] as string;
    return last;
  });
}

/** A header of two rows: groups above, names below; a name merged over both rows stands above. */
function joined(above: readonly string[], below: readonly string[]): string[] {
  const width = Math.max(above.length, below.length);
  const groups = filled(above, width);
  return Array.from(
    { length: width },
    (_, i) => below[i] || above[i] || (below[i] === '' ? '' : (groups[i] as string)),
  );
}

const isText = (cell: string) => cell !== '' && !/^[\d\s.,:%/-]+$/.test(cell);

/**
 * The header among the first rows: the row, or the pair of rows, that names most fields.
 * @param told folded headers that the user named: they count like known ones
 * @returns null when no row names any
 */
export function findHeader(rows: readonly Row[], told: ReadonlySet<string> = new Set()): Header | null {
  let best: { score: number; header: Header } | null = null;
  const candidates = rows.slice(0, DEEPEST).map((row) => ({ line: row.line, cells: trimmed(row.cells) }));
  candidates.forEach(({ line, cells }, i) => {
    const score = countFields(cells, told);
    if (score > (best?.score ?? 0)) best = { score, header: { line, headers: cells } };
    const above = candidates[i - 1];
    // Both rows must be words: a data row below a header would only add noise.
    if (!above || cells.some((cell) => cell !== '' && !isText(cell)) || countFields(above.cells) === 0) return;
    const both = joined(above.cells, cells);
    const pairScore = countFields(both, told);
    if (pairScore > (best?.score ?? 0) && score > 0) best = { score: pairScore, header: { line, headers: both } };
  });
  return (best as { header: Header } | null)?.header ?? null;
}
