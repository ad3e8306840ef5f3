import type { Block, ListItem, Report, Text } from '../present/document.ts';
import { captionOf } from './chart-grid.ts';
import { plainText } from './wrap.ts';

type Cell = string | number | null;
type Row = readonly Cell[];

/** A figure as a number, so that a workbook can add it up; anything else as it is. */
const cellOf = (text: Text, isFigure: boolean): Cell => {
  const plain = plainText(text);
  return isFigure && /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : plain;
};

const listRows = (items: readonly ListItem[], lead = ''): Row[] =>
  items.flatMap(({ text, children }) => [[`${lead}${plainText(text)}`], ...listRows(children ?? [], `${lead}  `)]);

function rowsOf(block: Block): Row[] {
  switch (block.kind) {
    case 'heading':
      return [[], [plainText(block.text)]];
    case 'paragraph':
      return [[plainText(block.text)]];
    case 'list':
      return listRows(block.items);
    case 'facts':
      return block.rows.map(({ label, value }) => [label, plainText(value)]);
    case 'table': {
      const figures = block.columns.map(({ align }) => align === 'right');
      return [
        ...(block.caption === undefined ? [] : [[block.caption]]),
        block.columns.map(({ title }) => title),
        ...block.rows.map((row) => row.map((text, at) => cellOf(text, figures[at] === true))),
      ];
    }
    case 'bars':
      return block.rows.map(({ label, value, note }) => [label, note === undefined ? value : plainText(note)]);
    case 'chart':
      return [
        [captionOf(block)],
        [null, ...block.series.map(({ label }) => label)],
        ...block.x.map((x, at) => [x, ...block.series.map(({ values }) => values[at] ?? null)]),
      ];
    case 'notice':
      return [
        ...(block.title === undefined ? [] : [[plainText(block.title)]]),
        ...block.text.map((t) => [plainText(t)]),
      ];
    case 'rule':
      return [[]];
  }
}

/** A document as rows of one sheet: for what has no table of its own and is printed from a workbook all the same. */
export function documentRows({ document }: Report): { columns: readonly string[]; rows: readonly Row[] } {
  const [first = [], ...rows] = document.flatMap(rowsOf).filter((row, at) => at > 0 || row.length > 0);
  const wide = Math.max(first.length, ...rows.map((row) => row.length));
  return { columns: Array.from({ length: wide }, (_, at) => String(first[at] ?? '')), rows };
}
