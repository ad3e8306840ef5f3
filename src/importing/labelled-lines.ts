import { isMeasureHeader } from './columns.ts';
import type { Row, Table } from './types.ts';

/** `拨打120`, `通话：1小时5分`: a word, and a number with its unit right behind it. */
const PAIR =
  /(\p{Script=Han}{2,8}|[A-Za-z]{4,14})\s{0,3}[:：=]?\s{0,3}(\d[\d,.]{0,20}(?:万元?|元|单|个|通|次|小时|分钟?|秒)?(?:\d{1,5}分钟?)?(?:\d{1,5}秒)?)/gu;
const NUMBERING = /^\s*(?:\d{1,3}\s*[.、)）．]\s*|[-*•]\s+)/;
const BETWEEN = /^[\s,，;；、|/。.]*$/;
const LEAST_PAIRS = 2;
const LEAST_LINES = 2;

interface Labelled {
  line: number;
  name: string;
  values: ReadonlyMap<string, string>;
}

/** A line that says who, and then nothing but labelled numbers; null for any other. */
function labelled({ line, cells }: Row): Labelled | null {
  const text = cells.join(' ').normalize('NFKC').replace(NUMBERING, '').trim();
  const pairs = text.length > 400 ? [] : [...text.matchAll(PAIR)];
  const [first] = pairs;
  if (first === undefined || pairs.length < LEAST_PAIRS) return null;
  const name = text
    .slice(0, first.index)
    .replace(/[\s:,，;；、【】[\]]{1,9}$|^[\s@【[]{1,9}/g, '')
    .trim();
  const rest = text.slice(first.index).replace(PAIR, '');
  const values = new Map(pairs.map((pair) => [pair[1] as string, pair[2] as string]));
  const known = [...values.keys()].filter(isMeasureHeader).length;
  const isWhole = values.size === pairs.length && BETWEEN.test(rest) && known >= LEAST_PAIRS;
  return isWhole && name !== '' && name.length <= 24 && !/\d/.test(name) ? { line, name, values } : null;
}

/** The lines of a chat chain as a table: who, and a column for each label; null where a text is none. */
export function labelledLines(table: Table, rows: readonly Row[]): Table | null {
  const found = rows.flatMap((row) => labelled(row) ?? []);
  const [first] = found;
  if (first === undefined || found.length < LEAST_LINES) return null;
  const labels = [...new Set(found.flatMap(({ values }) => [...values.keys()]))];
  const rowOf = (row: Row): Row => {
    const read = labelled(row);
    if (read === null) {
      const text = row.cells.join(' ').trim();
      // Its numbers belong to no column: below one of them it is refused with its line.
      return { line: row.line, cells: [text, ...labels.map((_, i) => (i === 0 && /\d/.test(text) ? text : ''))] };
    }
    return { line: row.line, cells: [read.name, ...labels.map((label) => read.values.get(label) ?? '')] };
  };
  return {
    ...table,
    async *rows() {
      let isBelow: boolean = false;
      for await (const batch of table.rows()) {
        const begins: boolean = !isBelow && batch.some(({ line }) => line >= first.line);
        const above = batch.filter(({ line }) => line < first.line);
        if (above.length > 0) yield above;
        // The header stands between two lines, for the file has none.
        if (begins) yield [{ line: first.line - 0.5, cells: ['姓名', ...labels] }];
        isBelow ||= begins;
        yield batch
          .filter(({ line, cells }) => line >= first.line && cells.some((cell) => cell.trim() !== ''))
          .map(rowOf);
      }
    },
  };
}
