import type { z } from 'zod';
import { flowOf } from './example.ts';
import type { Plain } from './located.ts';
import { listNames, lists } from './schema/lists.ts';
import { definitionOf, schemaAt, typeAt } from './schema-shape.ts';

/*
 * A row that was pasted from a sheet is shown as the entry that it was meant for: its cells in the fields of the very list
 * that it stands in, in the order of a header where there is one, else each in the first field that takes it.
 */
const MOST_CELLS = 12;
const indentOf = (line: string) => line.length - line.trimStart().length;
const isPiped = (line: string) => /^\s*\|.*\|\s*$/.test(line);
const isRow = (line: string) => isPiped(line) || /\S\t+\S/.test(line);
/** `|---|:--:|` between header and rows. */
const isRule = (line: string) => /^[\s|:-]+$/.test(line) && line.includes('-');

function cellsOf(line: string): string[] {
  const bare = isPiped(line) ? line.trim().slice(1, -1).split('|') : line.trim().split('\t');
  return bare.slice(0, MOST_CELLS).map((cell) => cell.trim().replace(/^- +/, ''));
}

/** The names under which a line stands, the outermost first: `modules`, `questions`. */
function ownersOf(lines: readonly string[], at: number): string[] {
  const owners: string[] = [];
  let indent = indentOf(lines[at] ?? '');
  for (let i = at - 1; i >= 0; i -= 1) {
    const line = lines[i] as string;
    const [, name] = /^\s*(?:- +)?([A-Za-z]\w*): *(?:#.*)?$/.exec(line) ?? [];
    const isAbove = indentOf(line) < indent || (indent === 0 && indentOf(line) === 0 && owners.length === 0);
    if (line.trim() === '' || !isAbove || name === undefined) continue;
    owners.unshift(name);
    indent = indentOf(line);
    if (indent === 0) break;
  }
  return owners;
}

/** What an entry is made of at that place; null where it is no place for entries. */
function schemaFor(owners: readonly string[]): unknown {
  const list = listNames.find((name) => name === owners[0]);
  if (list === undefined) return null;
  return owners.slice(1).reduce<unknown>((schema, name) => schemaAt(schema, [name, 0]), lists[list].schema) ?? null;
}

const plainOf = (cell: string): Plain => (/^-?\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : cell);

const isNeeded = (field: unknown) => !(field as z.ZodType).safeParse(undefined).success;
const takes = (field: unknown, cell: string) => cell !== '' && (field as z.ZodType).safeParse(plainOf(cell)).success;

/** The names above the cells where the first row has them; null where it has cells. */
const headerOf = (rows: readonly string[], fields: readonly string[]): string[] | null => {
  const first = cellsOf(rows[0] ?? '');
  return first.filter((cell) => fields.includes(cell)).length * 2 > first.length ? first : null;
};

function asEntry(rows: readonly string[], shape: Record<string, unknown>): string {
  const fields = Object.entries(shape);
  const names = fields.map(([name]) => name);
  const header = headerOf(rows, names);
  // A header in the words of its author is told by the id that no cell of it is.
  const isTitled =
    header === null && rows.length > 1 && shape.id !== undefined && !takes(shape.id, cellsOf(rows[0] ?? '')[0] ?? '');
  const cells = cellsOf(rows[header !== null || isTitled ? 1 : 0] ?? '');
  const entry = new Map<string, Plain>();
  const must = fields.filter(([, field]) => isNeeded(field)).map(([name]) => name);
  // Without a header what has to be there comes first; texts of the optional fields are not guessed at.
  for (const [i, cell] of cells.entries()) {
    const named = header?.[i];
    const name =
      named !== undefined && names.includes(named)
        ? named
        : header === null
          ? must.find((each) => !entry.has(each) && takes(shape[each], cell))
          : undefined;
    if (name !== undefined && cell !== '') entry.set(name, plainOf(cell));
  }
  const isMissing = (name: string) => must.includes(name) && !entry.has(name);
  const shown = names.filter((name) => entry.has(name) || isMissing(name));
  return `- ${flowOf(Object.fromEntries(shown.map((name) => [name, entry.get(name) ?? null])))}`;
}

/**
 * How a pasted row would stand where it stands.
 * @param lines of the file
 * @param at of the row, from 0
 * @returns empty where nobody can say
 */
export function rowMeant(lines: readonly string[], at: number): string {
  const owners = ownersOf(lines, at);
  const rows = lines.slice(at, at + MOST_CELLS * 2);
  const end = rows.findIndex((line) => !isRow(line) && !isRule(line));
  const table = (end === -1 ? rows : rows.slice(0, end)).filter((line) => !isRule(line));
  const schema = schemaFor(owners);
  const { shape } = definitionOf(schema);
  if (shape !== undefined) return asEntry(table, shape);
  // A list of texts: every cell is one of them.
  const cells = cellsOf(lines[at] ?? '').filter((cell) => cell !== '');
  return schema !== null && ['string', 'number'].includes(typeAt(schema))
    ? `${owners.at(-1)}: ${flowOf(cells.map(plainOf))}`
    : '';
}

/** `[甲\t乙]`: cells within brackets, each as one of the list. */
export const cellsMeant = (items: readonly string[]): string =>
  flowOf(items.flatMap((item) => item.split('\t').map((cell) => cell.trim())).filter((cell) => cell !== ''));
