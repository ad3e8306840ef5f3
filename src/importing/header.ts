import { countFields, isMeasureHeader } from './columns.ts';
import { BELOW, foldHeader } from './fold-header.ts';
import type { Row } from './types.ts';
import { isLongClock, shortClock } from './values/duration.ts';

/** Title rows, export notes and blank rows above a header are never more than this. */
const DEEPEST = 30;

export interface Header {
  /** Line of the lowest header row; 0 when the file has none. */
  line: number;
  headers: readonly string[];
}

const trimmed = (cells: readonly string[]) => cells.map((cell) => cell.slice(0, 300).replace(/\s+/g, ' ').trim());

/** Merged cells leave the places to their right empty: the group's name stands for them too. */
function filled(cells: readonly string[], width: number): string[] {
  let last = '';
  return Array.from({ length: width }, (_, i) => {
    if (cells[i]) last = cells[i] as string;
    return last;
  });
}

const INWARD = /^(?:呼入|来电|來電|接入|进线|着信|inbound|incoming|entrantes?|eingehend)/i;
const OUTWARD = /^(?:外呼|呼出|去电|拨出|外撥|発信|outbound|outgoing|salientes?|ausgehend)/i;

/** 接通数 below 外呼 is 外呼接通数; below 呼入 it is never that of dialling, whether anybody knows the two words or not. */
function directed(group: string, name: string): string | null {
  if (name.startsWith(group)) return null;
  if (INWARD.test(group)) return group + name;
  return OUTWARD.test(group) && countFields([group + name]) > 0 ? group + name : null;
}

const WHOLE = /^(?:全天|全日|当天|当日|今日|合计|总计|小计|总|汇总|total|all|whole day|full day|day total)$/i;

/**
 * 上午, 下午 and 全天 above the same names: those of the whole are meant, and the others are parts of them.
 * @returns true for a place below one of the parts
 */
function wholeGroup(groups: readonly string[], below: readonly string[]): (at: number) => boolean {
  const names = (isWhole: boolean) =>
    new Set(below.flatMap((name, i) => (name && WHOLE.test(groups[i] ?? '') === isWhole ? [name] : [])));
  const [ofWhole, ofParts] = [names(true), names(false)];
  const both = [...ofWhole].filter((name) => ofParts.has(name));
  return (at) => both.includes(below[at] ?? '') && !WHOLE.test(groups[at] ?? '');
}

/** A name that stands below several groups is told apart by them: 件数 below 预收 and below 承保. */
function sharedNames(groups: readonly string[], below: readonly string[]): (at: number) => boolean {
  const groupsOf = new Map<string, Set<string>>();
  below.forEach((name, i) => {
    const key = foldHeader(name).key;
    if (key !== '' && groups[i]) groupsOf.set(key, (groupsOf.get(key) ?? new Set()).add(groups[i] as string));
  });
  return (at) => groups[at] !== '' && (groupsOf.get(foldHeader(below[at] ?? '').key)?.size ?? 0) > 1;
}

/** True for a place below a group that stands over several names. */
function spreadGroup(above: readonly string[], below: readonly string[]): (at: number) => boolean {
  const starts = above.flatMap((name, i) => (name === '' ? [] : [i]));
  return (at) => {
    const start = starts.findLast((each) => each <= at);
    const end = starts.find((each) => each > at) ?? below.length;
    return start !== undefined && below.slice(start, end).filter((name) => name !== '').length > 1;
  };
}

/** A header of two rows: groups above, names below; a name merged over both rows stands above. */
function joined(above: readonly string[], below: readonly string[]): string[] {
  const width = Math.max(above.length, below.length);
  const groups = filled(above, width);
  const isPartOfWhole = wholeGroup(groups, below);
  const isShared = sharedNames(groups, below);
  const isSpread = spreadGroup(above, below);
  return Array.from({ length: width }, (_, i) => {
    const [group, name] = [groups[i] as string, below[i]];
    const whole = name && group ? directed(group, name) : null;
    if (whole !== null) return whole;
    if (name && group && isPartOfWhole(i)) return group + name;
    // 外呼 above 数量 is 外呼数量, where 数量 alone is nothing.
    if (name && group && countFields([name]) === 0 && countFields([group + name]) > 0) return group + name;
    const isGrouped = (isShared(i) && countFields([name ?? '']) > 0) || (name !== group && isMeasureHeader(group));
    if (name && group && isGrouped && !WHOLE.test(group) && isSpread(i)) return group + BELOW + name;
    return name || above[i] || (name === '' ? '' : group);
  });
}

/** Numbers, days, clocks and mailboxes stand in data, never in a header. */
const isDataLike = (cell: string): boolean =>
  cell !== '' &&
  (/^[¥￥$€-]?[\d.,]+%?$/.test(cell) ||
    /^\d{1,4}[-/.年]\d{1,2}[-/.月]\d{1,4}/.test(cell) ||
    (cell.length <= 254 && /^[^\s@]+@[^\s@.]+\.[^\s@]+$/.test(cell)) ||
    shortClock(cell) !== null ||
    isLongClock(cell));

const dataCount = (cells: readonly string[]) => cells.filter(isDataLike).length;

/** A row of a table that holds data: more than one number, day or clock in it. */
export const isDataRow = (cells: readonly string[]): boolean => dataCount(trimmed(cells)) >= 2;

/** Two headers that are numbers may be days of a month; a row of which a third is data is data. */
function canBeHeader(cells: readonly string[], score: number): boolean {
  const data = dataCount(cells);
  return data === 0 || (score >= 2 && data * 3 < cells.filter((cell) => cell !== '').length);
}

/**
 * The header among the first rows: the row, or the pair of rows, that names most fields.
 * @param told folded headers that the user named: they count like known ones
 * @returns null when no row names any
 */
export function findHeader(rows: readonly Row[], told: ReadonlySet<string> = new Set()): Header | null {
  let best: { score: number; header: Header } | null = null;
  const candidates = rows.slice(0, DEEPEST).map((row) => ({ line: row.line, cells: trimmed(row.cells) }));
  candidates.forEach(({ line, cells }, i) => {
    const score = countFields(cells, told);
    const isHeader = canBeHeader(cells, score);
    if (isHeader && score > (best?.score ?? 0)) best = { score, header: { line, headers: cells } };
    const above = candidates[i - 1];
    // Both rows must be words: a data row below a header would only add noise.
    if (!above || dataCount(cells) > 0 || dataCount(above.cells) > 0 || countFields(above.cells) === 0) return;
    const both = joined(above.cells, cells);
    const pairScore = countFields(both, told);
    // Groups that tell names apart are part of the header, though they name no further field.
    const tells = both.some((header, at) => cells[at] !== '' && header !== cells[at]);
    // A measure over several names is no column of its own: its names say which of its numbers they are.
    const isSpread = spreadGroup(above.cells, cells);
    const splits = cells.some(
      (name, at) => name !== '' && !above.cells[at] && isSpread(at) && both[at]?.includes(BELOW),
    );
    const isBetter =
      pairScore > (best?.score ?? 0) ||
      (tells && best?.header.line === line && pairScore >= best.score) ||
      (splits && best?.header.line === above.line);
    if (isBetter && (score > 0 || splits)) best = { score: pairScore, header: { line, headers: both } };
  });
  return (best as { header: Header } | null)?.header ?? null;
}

/** The row of that line as header. */
export function headerAt(rows: readonly Row[], line: number): Header | null {
  const row = rows.find((each) => each.line === line);
  return row ? { line, headers: trimmed(row.cells) } : null;
}

/** Headers of a file that has none: the numbers of its columns. */
export function numbered(rows: readonly Row[]): Header {
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  return { line: 0, headers: Array.from({ length: width }, (_, i) => String(i + 1)) };
}
