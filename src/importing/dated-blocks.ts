import type { Day } from '../domain/calendar/day.ts';
import { isDayHeader, isMeasureHeader, isPersonHeader } from './columns.ts';
import { isDataRow } from './header.ts';
import type { Turning } from './reshape.ts';
import { type Span, titleFacts } from './title-facts.ts';
import type { Row } from './types.ts';
import type { WideHints } from './wide-days.ts';

/** What may stand beside a day that is the title of the rows below it. */
const BESIDE_A_DAY =
  /(?:日期|时间|周|星期|礼拜)[一二三四五六日天]?|[(（)）:：,，.。、_【】[\]|—–-]|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|date|day|日报|战报|日報|报表|数据|统计|明细|销售|电销|外呼|业绩/giu;
const MOST_FILLED = 2;

const filledIn = ({ cells }: Row) => cells.filter((cell) => cell.trim() !== '');
function keyOf({ cells }: Row): string {
  const trimmed = cells.map((cell) => cell.trim());
  return JSON.stringify(trimmed.slice(0, trimmed.findLastIndex((cell) => cell !== '') + 1));
}

const isHeader = ({ cells }: Row): boolean =>
  cells.some(isPersonHeader) && cells.some(isMeasureHeader) && !cells.some(isDayHeader);

/** The day of a line that says nothing else, or little else where a header follows; null for any other. */
function dayOfLine(row: Row, isAboveHeader: boolean, { today, year }: WideHints): Span | null {
  const filled = filledIn(row);
  if (filled.length === 0 || filled.length > MOST_FILLED) return null;
  const { span } = titleFacts([row], null, '', today, year);
  if (span === null || span.from !== span.to || !/\d/.test(filled.join(''))) return null;
  const rest = filled
    .join(' ')
    .normalize('NFKC')
    .replace(/\d{1,4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}[日号]?|\d{1,2}\s?[-/.月]\s?\d{1,2}[日号]?/gu, '')
    .replace(BESIDE_A_DAY, '')
    .trim();
  return rest === '' || (isAboveHeader && !/\d/.test(rest)) ? span : null;
}

/**
 * Tables of one day each, one below the other, each below a line with its day: 11月2日, header, people, sum; 11月3日, …
 * The first title would be taken for the day of all.
 * @returns the same rows with a column for the day; null for any other table
 */
export function datedBlocks(rows: readonly Row[], hints: WideHints): Turning | null {
  const at = rows.findIndex(isHeader);
  const header = rows[at];
  if (header === undefined) return null;
  const key = keyOf(header);
  const spans = new Map<number, Span>();
  rows.forEach((row, i) => {
    const next = rows.slice(i + 1).find((each) => filledIn(each).length > 0);
    const span = dayOfLine(row, next !== undefined && keyOf(next) === key, hints);
    if (span !== null) spans.set(row.line, span);
  });
  const first = [...spans].filter(([line]) => line < header.line).at(-1)?.[1].from;
  const below = [...spans].filter(
    ([line]) => line > header.line && rows.some((row) => row.line > line && isDataRow(row.cells)),
  );
  if (first === undefined || below.length === 0) return null;
  const width = header.cells.length;
  const padded = (row: Row, day: string): Row => ({
    ...row,
    cells: [...Array.from({ length: width }, (_, i) => row.cells[i] ?? ''), day, ...row.cells.slice(width)],
  });
  let day: Day = first;
  const isGuessed = [...spans.values()].some(({ isYearGuessed }) => isYearGuessed);
  return {
    from: header.line,
    header: padded(header, '日期'),
    rowsOf: (row) => {
      if (keyOf(row) === key) return [padded(row, '日期')];
      const span = dayOfLine(row, true, hints);
      if (span !== null) {
        day = span.from;
        return [];
      }
      return [padded(row, filledIn(row).length === 0 ? '' : day)];
    },
    begin: () => {
      day = first;
    },
    note: {
      code: isGuessed ? 'dated-blocks-guessed' : 'dated-blocks',
      data: { first, count: below.length + 1 },
    },
  };
}
