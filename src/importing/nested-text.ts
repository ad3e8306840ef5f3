import type { Note, Row, Table } from './types.ts';

// What a table of 飞书 or another service keeps in a cell, written out as it was: `[{'text': '沈雅宁', 'type': 'url'}]`.

type Nested = unknown;
const isNamed = (value: Nested): value is Record<string, Nested> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** By what a nested thing is called, best first. */
const CALLED = [
  'name',
  'text',
  'full_text',
  'display_name',
  'displayName',
  'title',
  'label',
  'value',
  'email',
] as const;
const BETWEEN = '、';

/** The name or text of what is nested, several of them listed; null where it has none. */
export function plainText(value: Nested): string | null {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    const parts = value.map(plainText);
    if (parts.length === 0) return '';
    if (parts.some((part) => part === null)) return null;
    // The pieces of one running text, and not several things.
    const isRunning = value.length > 1 && value.every((each) => isNamed(each) && 'type' in each && 'text' in each);
    return parts.join(isRunning ? '' : BETWEEN);
  }
  if (!isNamed(value)) return null;
  for (const key of CALLED) {
    const own = value[key];
    if (typeof own === 'string' || typeof own === 'number') return String(own);
    if (key === 'value' && Array.isArray(own)) return plainText(own);
  }
  return null;
}

const LONGEST = 5000;
const LOOKS_NESTED = /^\[?\{['"]\w+['"]:/;

/** As Python writes it: single quotes, None, True. @returns JSON; null where a text within holds both kinds of quotes */
function asJson(cell: string): string {
  let out = '';
  let quote: string | null = null;
  for (let i = 0; i < cell.length; i += 1) {
    const char = cell[i] as string;
    if (quote === null) {
      const word = /^(?:None|True|False)\b/.exec(cell.slice(i, i + 5))?.[0];
      if (word !== undefined) {
        out += word === 'None' ? 'null' : word.toLowerCase();
        i += word.length - 1;
      } else if (char === "'" || char === '"') {
        quote = char;
        out += '"';
      } else out += char;
    } else if (char === '\\' && cell[i + 1] === "'") {
      out += "'";
      i += 1;
    } else if (char === '\\') {
      out += char + (cell[i + 1] ?? '');
      i += 1;
    } else if (char === quote) {
      quote = null;
      out += '"';
    } else out += char === '"' ? '\\"' : char;
  }
  return out;
}

/** The text within a cell that holds something nested; the cell itself where it does not. */
function unnested(cell: string): string {
  const text = cell.trim();
  if (text.length > LONGEST || !LOOKS_NESTED.test(text.replace(/\s+/g, ''))) return cell;
  for (const written of [text, asJson(text)])
    try {
      return plainText(JSON.parse(written)) ?? cell;
    } catch {
      // Not written so.
    }
  return cell;
}

const LEAST_SHARE = 0.5;

/** A table in whose columns nested things stand, with their texts instead; null for any other. */
export function withoutNesting(table: Table, rows: readonly Row[]): { table: Table; note: Note } | null {
  const [header, ...below] = rows;
  if (header === undefined) return null;
  const places = header.cells.flatMap((_, at) => {
    const cells = below.map(({ cells: each }) => (each[at] ?? '').trim()).filter((cell) => cell !== '');
    const nested = cells.filter((cell) => unnested(cell) !== cell).length;
    return nested > 0 && nested >= cells.length * LEAST_SHARE ? [at] : [];
  });
  if (places.length === 0) return null;
  const own = new Set(places);
  const plain = (row: Row): Row => ({
    ...row,
    cells: row.cells.map((cell, at) => (own.has(at) ? unnested(cell) : cell)),
  });
  return {
    table: {
      ...table,
      async *rows() {
        for await (const batch of table.rows()) yield batch.map(plain);
      },
    },
    note: { code: 'cells-unnested', data: { headers: places.map((at) => (header.cells[at] ?? '').trim() || '-') } },
  };
}
