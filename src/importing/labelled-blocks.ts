import { isDayHeader, isMeasureHeader, isPersonHeader } from './columns.ts';
import type { Row, Table } from './types.ts';

/** `拨打：120`, `【成单】3 单`: one label and what is said of it. */
const LABELLED = /^[\s【[*·•-]{0,4}(\p{L}[\p{L}/()]{0,15}?)\s{0,3}(?:[】\]]\s{0,3}:?|:)\s{0,3}(\S.{0,80})$/u;
/** `周岚 11/26 18:40`, `周岚 2026-11-26 18:40:02`: who wrote it, and when, as a chat is copied. */
const WRITTEN_BY =
  /^(\p{L}[\p{L} ·]{1,20}?)[\s:]{1,3}((?:20\d{2}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?)\s{1,3}(?:[上下]午\s?)?\d{1,2}:\d{2}(?::\d{2})?$/u;
const FEWEST_MEASURES = 2;

interface Block {
  line: number;
  values: Map<string, string>;
}

const NUMBERING = /^\d{1,3}\s{0,2}[.、)]\s{0,3}/;
const textOf = ({ cells }: Row) => cells.join(' ').normalize('NFKC').trim().replace(NUMBERING, '');
const PERSON = '姓名';
const DAY = '日期';

/** A label under the name that its column has: 汇报人 is 姓名, 汇报日期 is 日期. */
const columnOf = (label: string): string => (isPersonHeader(label) ? PERSON : isDayHeader(label) ? DAY : label);
const measuresOf = ({ values }: Block) => [...values.keys()].filter(isMeasureHeader).length;
const isWhole = (block: Block) => block.values.has(PERSON) && measuresOf(block) > 0;

/** Puts lines together to blocks: a new one begins with who wrote it, with a label said again, or behind a gap. */
class BlockReader {
  private block: Block | null = null;
  private last = 0;

  /** @returns a block that is over, and rows that belong to none */
  take(row: Row): { over: Block | null; stray: Row | null } {
    const text = textOf(row);
    const isGap = text === '' || row.line > this.last + 1;
    this.last = row.line;
    const over = isGap && this.block !== null && isWhole(this.block) ? this.end() : null;
    if (text === '') return { over, stray: null };
    const by = WRITTEN_BY.exec(text);
    if (by !== null) {
      const before = over ?? this.end();
      this.block = {
        line: row.line,
        values: new Map([
          [PERSON, by[1] as string],
          [DAY, (by[2] as string).replace(/年|月/g, '-').replace('日', '')],
        ]),
      };
      return { over: before, stray: null };
    }
    const said = LABELLED.exec(text);
    if (said === null) return { over, stray: /\d/.test(text) ? row : null };
    const column = columnOf(said[1] as string);
    const isAgain = this.block?.values.has(column) === true && !this.isHead(column);
    const before = isAgain ? this.end() : over;
    this.block ??= { line: row.line, values: new Map() };
    this.block.values.set(column, said[2] as string);
    return { over: before, stray: null };
  }

  /** What the head of a message said of who and when may be said again in its text. */
  private isHead(column: string): boolean {
    const { values } = this.block as Block;
    return (column === PERSON || column === DAY) && [...values.keys()].every((each) => each === PERSON || each === DAY);
  }

  end(): Block | null {
    const { block } = this;
    this.block = null;
    return block;
  }
}

/** Blocks and what stands between them, in the order of the text. */
type Piece = { block: Block } | { stray: Row };

function* pieces(reader: BlockReader, rows: Iterable<Row>): Generator<Piece> {
  for (const row of rows) {
    const { over, stray } = reader.take(row);
    if (over !== null) yield { block: over };
    if (stray !== null) yield { stray };
  }
}

function* lastPiece(reader: BlockReader): Generator<Piece> {
  const block = reader.end();
  if (block !== null) yield { block };
}

const blocksOf = (found: readonly Piece[]): Block[] =>
  found.flatMap((piece) => ('block' in piece ? [piece.block] : []));

function isReports(beginning: readonly Row[]): boolean {
  const reader = new BlockReader();
  const found = [...pieces(reader, beginning), ...lastPiece(reader)];
  const blocks = blocksOf(found);
  const whole = blocks.filter((block) => block.values.has(PERSON) && measuresOf(block) >= FEWEST_MEASURES);
  return whole.length > 0 && found.length - blocks.length <= whole.length;
}

/** The whole text in pieces, read once: what labels there are is known at its end only. */
async function piecesOf(table: Table): Promise<Piece[]> {
  const reader = new BlockReader();
  const found: Piece[] = [];
  for await (const batch of table.rows()) found.push(...pieces(reader, batch));
  found.push(...lastPiece(reader));
  return found;
}

/** Reports of several lines, one below the other as they were copied from a chat, as a table with a row a report; null for any other text. */
export async function labelledBlocks(table: Table, beginning: readonly Row[]): Promise<Table | null> {
  if (!isReports(beginning)) return null;
  const all = await piecesOf(table);
  const blocks = blocksOf(all);
  const columns = [PERSON, DAY, ...new Set(blocks.flatMap(({ values }) => [...values.keys()]))].filter(
    (column, i, names) =>
      names.indexOf(column) === i && (column !== DAY || blocks.some(({ values }) => values.has(DAY))),
  );
  // Numbers of a stray line belong to nothing: below a column of numbers it is refused with its line.
  const rowOf = (piece: Piece): Row =>
    'block' in piece
      ? { line: piece.block.line, cells: columns.map((column) => piece.block.values.get(column) ?? '') }
      : { line: piece.stray.line, cells: columns.map((_, i) => (i === 0 ? '' : textOf(piece.stray))) };
  const rows = [{ line: (blocks[0] as Block).line - 0.5, cells: columns }, ...all.map(rowOf)];
  return {
    ...table,
    async *rows() {
      yield rows;
    },
  };
}
