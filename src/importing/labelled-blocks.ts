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

function blocksIn(rows: readonly Row[]): { blocks: Block[]; strays: number } {
  const reader = new BlockReader();
  const blocks: Block[] = [];
  let strays = 0;
  for (const row of rows) {
    const { over, stray } = reader.take(row);
    if (over !== null) blocks.push(over);
    if (stray !== null) strays += 1;
  }
  const last = reader.end();
  return { blocks: last === null ? blocks : [...blocks, last], strays };
}

async function allRows(table: Table): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of table.rows()) rows.push(...batch);
  return rows;
}

/** Reports of several lines, one below the other as they were copied from a chat, as a table with a row a report; null for any other text. */
export async function labelledBlocks(table: Table, beginning: readonly Row[]): Promise<Table | null> {
  const found = blocksIn(beginning);
  const whole = found.blocks.filter((block) => block.values.has(PERSON) && measuresOf(block) >= FEWEST_MEASURES);
  if (whole.length === 0 || found.strays > whole.length) return null;
  const { blocks } = blocksIn(await allRows(table));
  const columns = [PERSON, DAY, ...new Set(blocks.flatMap(({ values }) => [...values.keys()]))].filter(
    (column, i, all) => all.indexOf(column) === i && (column !== DAY || blocks.some(({ values }) => values.has(DAY))),
  );
  const first = (blocks[0] as Block).line;
  return {
    ...table,
    async *rows() {
      yield [{ line: first - 0.5, cells: columns }];
      const reader = new BlockReader();
      const rowOf = ({ line, values }: Block): Row => ({
        line,
        cells: columns.map((column) => values.get(column) ?? ''),
      });
      for await (const batch of table.rows()) {
        const rows: Row[] = [];
        for (const row of batch) {
          const { over, stray } = reader.take(row);
          if (over !== null) rows.push(rowOf(over));
          // Its numbers belong to nothing: below a column of numbers it is refused with its line.
          if (stray !== null)
            rows.push({ line: stray.line, cells: columns.map((_, i) => (i === 0 ? '' : textOf(stray))) });
        }
        if (rows.length > 0) yield rows;
      }
      const last = reader.end();
      if (last !== null) yield [rowOf(last)];
    },
  };
}
