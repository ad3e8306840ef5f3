import { nobodyKind } from '../domain/team/nobody.ts';
import { indexOf } from './columns.ts';
import { swallowed } from './open-quote.ts';
import { isFooterText, type TotalKind, totalKind } from './total-words.ts';
import type { RefusalCode, Row } from './types.ts';
import type { Section } from './understand.ts';

/** What a row is; a refusal code for one that is broken. */
export type RowKind =
  | 'data'
  | 'blank'
  | 'footer'
  | 'header-again'
  | 'outside-table'
  | 'nobody'
  | { total: TotalKind; text: string }
  | Extract<RefusalCode, 'ragged-row' | 'open-quote'>;

/** `5人` beside 总计 counts people. */
const HEADCOUNT = /^\s{0,9}共?\s{0,9}\d{1,4}\s{0,9}(?:人|位|名|people|agents|reps)\s*$/i;

/** `备注：`: what it speaks of comes next. */
function endsOpen(cell: string): boolean {
  const text = cell.trimEnd();
  return text.endsWith(':') || text.endsWith('：');
}

interface Known {
  /** True for the name of a member: somebody may be called 合计. */
  isMember(name: string): boolean;
}

/**
 * Tells the rows that count from blank ones, totals, repeated headers, footers and broken ones.
 * A short row is broken in a text file only: spreadsheets leave out empty cells at the end.
 */
export function rowFilter(section: Section, { isMember }: Known): (row: Row) => RowKind {
  const width = section.headers.length;
  const header = section.headers.join('\u0000');
  const firstHeader = section.headers[0] ?? '';
  const at = indexOf(section.columns);
  const nameAt = at.get('name') ?? -1;
  const codeAt = at.get('code') ?? at.get('email') ?? at.get('caller') ?? -1;
  const dayAt = at.get('day') ?? -1;
  const used = section.columns.flatMap(({ field, own }, i) => (field === null && own === undefined ? [] : [i]));
  const labels = [...new Set([nameAt, codeAt, dayAt, at.get('rowId') ?? -1])].filter((i) => i >= 0);
  const people = new Set(section.sample.map(({ cells }) => (cells[nameAt] ?? '').trim()));
  /** A remark that stands alone on its line, as reports end; a name or a number alone is a row that was cut off. */
  const isRemark = ({ cells }: Row, first: number): boolean => {
    const text = (cells[first] as string).trim();
    if (width < 3 || cells.some((cell, i) => i !== first && cell.trim() !== '')) return false;
    return /^[#*=]/.test(text) || (text.length >= 8 && /\p{L}{2}/u.test(text) && /\s/.test(text) && !people.has(text));
  };
  /** A machine, an account for trying out, or the sum of a group: unless a member is called so, or has the code beside it. */
  const asideOf = ({ cells }: Row): RowKind | null => {
    const name = nameAt === -1 ? '' : (cells[nameAt] ?? '');
    const kind = name === '' ? null : nobodyKind(name);
    if (kind === null || kind === 'code' || totalKind(name) !== null || isMember(name)) return null;
    const code = codeAt === -1 ? '' : (cells[codeAt] ?? '').trim();
    if (code !== '' && isMember(code)) return null;
    return kind === 'group' ? { total: 'subtotal', text: name.trim() } : 'nobody';
  };
  const hasDay = ({ cells }: Row) => dayAt === -1 || /\d/.test(cells[dayAt] ?? '');
  const isSomebody = ({ cells }: Row) => {
    const name = nameAt === -1 ? '' : (cells[nameAt] ?? '');
    const code = codeAt === -1 ? '' : (cells[codeAt] ?? '');
    if (name !== '' && totalKind(name) === null && !HEADCOUNT.test(name)) return true;
    if (name !== '' && isMember(name)) return true;
    return code !== '' && totalKind(code) === null && (name === '' || code !== '');
  };
  const totalOf = (row: Row, first: number): { total: TotalKind; text: string } | null => {
    for (let at = -1; at < labels.length; at += 1) {
      const i = at === -1 ? first : (labels[at] as number);
      const kind = totalKind(row.cells[i]);
      if (kind === null) continue;
      if (isSomebody(row) && hasDay(row)) return null;
      return { total: kind, text: (row.cells[i] as string).trim() };
    }
    return null;
  };
  return (row) => {
    if (row.line <= section.headerLine) return 'blank';
    const { cells } = row;
    let first = 0;
    while (first < cells.length && (cells[first] as string).trim() === '') first += 1;
    if (first === cells.length) return 'blank';
    const total = totalOf(row, first);
    if (total !== null) return total;
    const aside = asideOf(row);
    if (aside !== null) return aside;
    if (cells[0] === firstHeader && section.headerLine > 0 && cells.slice(0, width).join('\u0000') === header)
      return 'header-again';
    const isWhole = cells.length === width || (section.table.padded && cells.length <= width);
    const isOpen = !isWhole || first > 0 || (cells[1] ?? '') === '' || endsOpen(cells[first] as string);
    if (isOpen && isFooter(row, first)) return 'footer';
    if (isWhole) {
      if (first > 0 && used.every((i) => (cells[i] ?? '').trim() === '')) return 'outside-table';
      return swallowed(row, width) ? 'open-quote' : 'data';
    }
    if ((row.lines ?? 1) === 1 && isRemark(row, first)) return 'footer';
    if (section.table.padded) return used.every((i) => (cells[i] ?? '').trim() === '') ? 'outside-table' : 'data';
    if (cells.length > width && cells.slice(width).every((cell) => cell.trim() === '')) return 'data';
    return (row.lines ?? 1) > 1 ? 'open-quote' : 'ragged-row';
  };

  function isFooter(row: Row, first: number): boolean {
    const filled = row.cells.filter((cell) => cell.trim() !== '').length;
    return filled <= 4 && isFooterText(row.cells[first] as string) && !(isSomebody(row) && dayAt !== -1 && hasDay(row));
  }
}
