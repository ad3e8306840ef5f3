import type { Row } from '../types.ts';

/** A block of cells that show one value; rows and columns from 0. */
export interface MergedBlock {
  top: number;
  bottom: number;
  column: number;
}

/**
 * Puts the value of a block that reaches down into each of its rows, and says in which columns that was done: a name
 * stands for all its rows, a number is one number.
 * @param blocks in the order of `top`
 */
export function fillDown(blocks: readonly MergedBlock[]): (index: number, row: Row) => Row {
  let next = 0;
  let active: { bottom: number; column: number; value: string }[] = [];
  return (index, row) => {
    active = active.filter((block) => block.bottom >= index);
    const cells = active.length === 0 ? row.cells : [...row.cells];
    const covered: number[] = [];
    for (const { column, value } of active) {
      if (value === '' || (cells[column] ?? '') !== '') continue;
      const grown = cells as string[];
      while (grown.length < column) grown.push('');
      grown[column] = value;
      covered.push(column);
    }
    const spanning: number[] = [];
    for (; next < blocks.length && (blocks[next] as MergedBlock).top <= index; next += 1) {
      const { top, bottom, column } = blocks[next] as MergedBlock;
      if (top !== index || bottom === top) continue;
      active.push({ bottom, column, value: row.cells[column] ?? '' });
      spanning.push(column);
    }
    const merged = { ...(covered.length === 0 ? {} : { covered }), ...(spanning.length === 0 ? {} : { spanning }) };
    return covered.length + spanning.length === 0 ? row : { ...row, cells, ...merged };
  };
}

/** `AB12` as column and row from 0. */
export function placeOf(reference: string): { column: number; row: number } {
  let column = 0;
  let i = 0;
  for (; i < reference.length; i += 1) {
    const letter = reference.charCodeAt(i) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return { column: column - 1, row: Number(reference.slice(i)) - 1 };
}
