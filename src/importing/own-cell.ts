import type { Row } from './types.ts';

/** A cell that counts; one that a merged cell above stands for says nothing of its own. */
export const ownCell = ({ covered, cells }: Row, index: number): string =>
  covered?.includes(index) === true ? '' : (cells[index] ?? '');

/** True where a cell is one number over several rows: nobody knows what part of it is of which. */
export const isShared = ({ covered, spanning }: Row, index: number): boolean =>
  covered?.includes(index) === true || spanning?.includes(index) === true;

/** Some cells of a row as a row of its own, behind others that it is given; what was merged stays known. */
export function picked(row: Row, places: readonly number[], before: readonly string[] = []): Row {
  const moved = (columns: readonly number[] | undefined) =>
    places.flatMap((place, i) => (columns?.includes(place) === true ? [before.length + i] : []));
  const [covered, spanning] = [moved(row.covered), moved(row.spanning)];
  return {
    line: row.line,
    cells: [...before, ...places.map((place) => row.cells[place] ?? '')],
    ...(covered.length === 0 ? {} : { covered }),
    ...(spanning.length === 0 ? {} : { spanning }),
    ...(row.hidden === undefined ? {} : { hidden: row.hidden }),
  };
}
