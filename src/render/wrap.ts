import type { Text, Tone } from '../present/document.ts';
import { clean } from './clean.ts';
import { pathRanges } from './path-ranges.ts';
import { graphemes, widthOf } from './width.ts';

export interface Run {
  text: string;
  tone: Tone | null;
}
export type Line = Run[];

interface Cell {
  char: string;
  width: number;
  tone: Tone | null;
  /** Part of a path, with more of it behind: no line ends here. */
  glued: boolean;
}

/** Punctuation that must not start a line, and that must not end one (避头尾). */
const NO_START = new Set([...'，。、；：？！）」』》〉】〕”’…·,.;:?!)]}%％']);
const NO_END = new Set([...'（「『《〈【〔“‘([{¥￥']);

const toCells = (text: Text): Cell[] =>
  (typeof text === 'string' ? [text] : text).flatMap((span) => {
    const [content, tone] = typeof span === 'string' ? [span, null] : [span.text, span.tone];
    const cleaned = clean(content);
    const paths = pathRanges(cleaned);
    let at = 0;
    return graphemes(cleaned).map((char) => {
      at += char.length;
      const glued = paths.some(([from, to]) => at > from && at < to);
      return { char, width: char === '\n' ? 0 : widthOf(char), tone, glued };
    });
  });

/** May a line end between these two? Between Chinese characters and after spaces, not inside a word. */
function canBreak(before: Cell, after: Cell): boolean {
  if (before.glued) return false;
  if (NO_START.has(after.char) || NO_END.has(before.char)) return false;
  if (before.char === ' ') return true;
  if (after.char === ' ') return false;
  return before.width === 2 || after.width === 2;
}

/** Where the line that starts at `start` ends: the last lawful place that fits, else wherever it is full. */
function lineEnd(cells: readonly Cell[], start: number, columns: number): number {
  let used = 0;
  let lawful = -1;
  for (let i = start; i < cells.length; i += 1) {
    const cell = cells[i] as Cell;
    if (cell.char === '\n') return i;
    const isTrailingSpace = cell.char === ' ' && used >= columns;
    const isFull = used + cell.width > columns && i > start && !isTrailingSpace;
    if (isFull && lawful > start) return lawful;
    if (isFull && !(cells[i - 1] as Cell).glued) return i;
    used += cell.width;
    const next = cells[i + 1];
    if (next && next.char !== '\n' && canBreak(cell, next)) lawful = i + 1;
  }
  return cells.length;
}

function toRuns(cells: readonly Cell[]): Line {
  const runs: Line = [];
  for (const cell of cells) {
    const last = runs[runs.length - 1];
    if (last && last.tone === cell.tone) last.text += cell.char;
    else runs.push({ text: cell.char, tone: cell.tone });
  }
  return runs;
}

const trimEnd = (cells: readonly Cell[]): readonly Cell[] => {
  let end = cells.length;
  while (end > 0 && (cells[end - 1] as Cell).char === ' ') end -= 1;
  return cells.slice(0, end);
};

/** Most text is of one tone and fits as it is: taking it apart would be for nothing. */
function wholeLine(text: Text, columns: number): Line | null {
  const [span, ...more] = typeof text === 'string' ? [text] : text;
  if (span === undefined || more.length > 0) return null;
  const [content, tone] = typeof span === 'string' ? [clean(span), null] : [clean(span.text), span.tone];
  if (content === '' || content.endsWith(' ') || content.includes('\n') || widthOf(content) > columns) return null;
  return [{ text: content, tone }];
}

/**
 * Breaks text into lines of at most `columns` terminal columns (at least 2 are assumed, a wide
 * character needs them). Nothing but spaces at line ends is lost, and a path stays in one piece
 * even where it is longer than a line.
 */
export function wrap(text: Text, columns: number): Line[] {
  const limit = Math.max(2, columns);
  const whole = wholeLine(text, limit);
  if (whole) return [whole];
  const cells = toCells(text);
  const lines: Line[] = [];
  let start = 0;
  while (start < cells.length) {
    const end = lineEnd(cells, start, limit);
    lines.push(toRuns(trimEnd(cells.slice(start, end))));
    start = end;
    if (cells[start]?.char === '\n') {
      start += 1;
      if (start === cells.length) lines.push([]);
    } else while (cells[start]?.char === ' ') start += 1;
  }
  return lines.length === 0 ? [[]] : lines;
}

/** A line that is wider than it may be, cut wherever it is full: nothing of it is left out. */
export function split(line: Line, columns: number): Line[] {
  if (widthOf(plainText(line)) <= columns) return [line];
  const lines: Line[] = [[]];
  let used = 0;
  for (const { text, tone } of line)
    for (const char of graphemes(text)) {
      const width = widthOf(char);
      if (used + width > columns && used > 0) {
        lines.push([]);
        used = 0;
      }
      lines.at(-1)?.push({ text: char, tone });
      used += width;
    }
  return lines;
}

export const plainText = (text: Text | Line): string =>
  typeof text === 'string' ? text : text.map((span) => (typeof span === 'string' ? span : span.text)).join('');

/** Plain text in lines of at most so many columns. */
export const wrapped = (text: string, columns: number): string[] => wrap(text, columns).map(plainText);
