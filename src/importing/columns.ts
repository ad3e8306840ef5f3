import { isMeasure, measures } from '../domain/records/day-record.ts';
import type { OwnMeasure } from '../domain/records/own-measure.ts';
import { TeamctlError } from '../errors.ts';
import { type Candidate, chooseColumns, type Meaning } from './choose-columns.ts';
import type { ColumnFacts } from './column-facts.ts';
import { BELOW, foldHeader, ownPart, withoutPrefix } from './fold-header.ts';
import {
  aliases,
  begunDay,
  dayEnding,
  genericNames,
  leading,
  personEnding,
  rosterOnlyCode,
  secondMeanings,
  targetSpan,
} from './profiles/aliases.ts';
import { furtherAliases } from './profiles/further-aliases.ts';
import { composed, smallWords } from './profiles/header-parts.ts';
import { settleColumn } from './settle-column.ts';
import type { Field, Note } from './types.ts';

export const fields = Object.keys(aliases) as Field[];

/** Field by folded alias. */
const known = new Map<string, Meaning>();
for (const field of fields) {
  [...aliases[field], ...(furtherAliases[field] ?? [])].forEach((alias, rank) => {
    const { key } = foldHeader(alias);
    if (!known.has(key)) known.set(key, { field, rank });
  });
}

/** The field that a header of this wording is, in any language that headers are known in. */
export const fieldCalled = (word: string): Field | undefined => known.get(foldHeader(word).key)?.field;

/** Chinese words of at least two characters for what is counted in a day; the longest first. */
const measureWords: readonly { field: Field; word: string }[] = measures
  .flatMap((field) => aliases[field].map((word) => ({ field, word })))
  .filter(({ word }) => /^\p{Script=Han}{2,}$/u.test(word) && word !== '出勤' && word !== '名单')
  .sort((a, b) => b.word.length - a.word.length);

export interface MappedColumn {
  header: string;
  field: Field | null;
  /** The measure of the playbook that it holds. */
  own?: OwnMeasure;
  /** The measure of the playbook that it holds targets of. */
  ownTarget?: OwnMeasure;
  /** Seconds or units of money that a plain number stands for; null where the header has no unit. */
  scale: number | null;
  /** What `3:45` means, where the header shows it. */
  clock?: 'hours' | 'minutes' | null;
  /** Currency that the header names. */
  currency?: string | null;
  /** A yes below it denies: `Abandoned`, 未接. */
  denies?: true;
}

/** A column of what is asked for, not of what came of it. */
export const holdsTargets = ({ field, ownTarget }: MappedColumn): boolean =>
  ownTarget !== undefined || field?.startsWith('target-') === true;

export type ColumnMap = Readonly<Partial<Record<Field | 'none', string | number | readonly string[]>>>;
export type Aliases = Readonly<Partial<Record<Field, readonly string[]>>>;

/** What is told about the columns of a file: which one is a field, and further headers to be known by. */
export interface ColumnHints {
  columns: ColumnMap;
  aliases: Aliases;
}

/** Own aliases, better than all others. */
function ownAliases(own: Aliases): Map<string, Meaning> {
  const found = new Map<string, Meaning>();
  for (const [field, headers] of Object.entries(own) as [Field, readonly string[]][])
    headers.forEach((header, i) => {
      found.set(foldHeader(header).key, { field, rank: i - headers.length });
    });
  return found;
}

/** Worse than every alias. */
const LAST = 10_000;
const byParts = (key: string): Meaning | undefined => {
  const field = composed.find(([pattern]) => pattern.test(key))?.[1];
  if (field) return { field, rank: LAST - 1 };
  if (personEnding.test(key)) return { field: 'name', rank: LAST };
  // The boss, where nobody else is named.
  if (/^(?:sales|account|deal|area)?managerid$/.test(key)) return { field: 'code', rank: LAST + 1 };
  return dayEnding.test(key) ? { field: 'day', rank: LAST } : undefined;
};

/** Groups of sums over more than a day: what stands below them is of no day. */
const OVER_DAYS =
  /累计|累積|本月|当月|上月|本周|上周|本季|本年|全年|去年|同期|month|week|quarter|year|mtd|ytd|to.?date/i;

/** Names below a group that say which of its numbers they are: 外呼 above 目标 and 实际, or above 上午 and 下午. */
const OF_GROUP =
  /^(?:实际|实绩|实做|完成|实际完成|达成|完成数|完成量|完成值|实际值|actual|actuals|achieved|上午|下午|晚上|早班|中班|晚班|白班|夜班|am|pm)$/i;

/** Worse than a header that means something together with its group: 承保件数 beside 预收件数. */
const BELOW_GROUP = 1000;

/** What a header means, with the group above it or else by its own name. */
function meaningOf(header: string): Meaning | undefined {
  if (!header.includes(BELOW)) return plainMeaning(header);
  const group = header.slice(0, header.lastIndexOf(BELOW));
  if (OVER_DAYS.test(group)) return undefined;
  const name = ownPart(header);
  const own = OF_GROUP.test(name.trim()) ? plainMeaning(group) : plainMeaning(name);
  return plainMeaning(header) ?? (own && { ...own, rank: own.rank + BELOW_GROUP });
}

const OF_YEAR = /全年|年度|年目标|annual|annuel|anual|year|jahr/i;

function plainMeaning(header: string): Meaning | undefined {
  const found = listedOrComposed(header);
  // A target of a year is kept by nobody: one of a month beside it goes before.
  if (found?.field.startsWith('target-') && OF_YEAR.test(header)) return { ...found, rank: found.rank + BELOW_GROUP };
  // `created_at` beside `interaction_datetime`: what happened goes before when it was written down.
  return found?.field === 'day' && begunDay.test(foldHeader(header).key) ? { ...found, rank: LAST - 0.5 } : found;
}

const people: readonly Field[] = ['name', 'code', 'firstName', 'lastName', 'email'];
const isAboutPeople = (field: Field) => people.includes(field) || field === 'caller';
const TIMELY = /^(?:todays?|daily|今日|本日|当日|当天|每日|昨日)/;

/** A bare unit is no name of a thing: the key itself goes before the key without its unit. */
function listedOrComposed(header: string): Meaning | undefined {
  const { key, base, scale } = foldHeader(header);
  // 今日拨打量 is a number of this day; `daily_caller` is nobody.
  const without = (text: string) => {
    const rest = text.replace(leading, '');
    const field = known.get(rest)?.field;
    return TIMELY.test(text) && field !== undefined && isAboutPeople(field) ? text : rest;
  };
  const bare = without(key);
  // `call_time_in_sec` is a length: no day has a unit.
  const timed = scale !== null && known.get(base)?.field === 'day' ? byParts(base) : undefined;
  const listed =
    timed ?? known.get(key) ?? known.get(base) ?? known.get(bare) ?? known.get(without(base)) ?? leanMeaning(header);
  return listed ?? targetMeaning(key) ?? byParts(key) ?? byParts(base) ?? byParts(bare) ?? byParts(without(base));
}

/** 日拨打目标, `monthly target`: a target, however long it holds; `spanOfColumn` knows the rest. */
function targetMeaning(key: string): Meaning | undefined {
  const found = known.get(key.replace(targetSpan, ''));
  return found?.field.startsWith('target-') ? found : undefined;
}

/** Without the small words between the others. */
function leanMeaning(header: string): Meaning | undefined {
  const lean = header.toLowerCase().replace(smallWords, ' ');
  if (lean === header.toLowerCase()) return undefined;
  const { key, base } = foldHeader(lean);
  return known.get(key) ?? known.get(base);
}

/** How many different fields these headers would give; header rows are found by it. */
export function countFields(headers: readonly string[], told: ReadonlySet<string> = new Set()): number {
  const found = new Set<string>();
  const bare = withoutPrefix(headers);
  for (const [i, header] of headers.entries()) {
    if (header === '') continue;
    const { key } = foldHeader(header);
    if (told.has(key)) {
      found.add(`told ${header}`);
      continue;
    }
    const field = (meaningOf(header) ?? meaningOf(bare[i] as string))?.field;
    if (field) found.add(field);
    else if (rosterOnlyCode.includes(key)) found.add('id');
  }
  return found.size;
}

/** True for a header below which people stand. */
export const isPersonHeader = (header: string): boolean => {
  const field = header.trim() === '' ? undefined : meaningOf(header)?.field;
  return field !== undefined && people.includes(field);
};

/** True for a header below which numbers of a day stand. */
export const isMeasureHeader = (header: string): boolean => {
  const field = header.trim() === '' ? undefined : meaningOf(header)?.field;
  return isMeasure(field);
};

/** True for a header below which stands how long somebody was at work. */
export const isTimeAtWorkHeader = (header: string): boolean =>
  header.trim() !== '' && meaningOf(header)?.field === 'attendedMinutes';

/** True for a header below which money stands. */
export const isMoneyHeader = (header: string): boolean => header.trim() !== '' && meaningOf(header)?.field === 'amount';

/** True for a header below which days stand. */
export const isDayHeader = (header: string): boolean => header.trim() !== '' && meaningOf(header)?.field === 'day';

/** True for a header below which numbers of orders or calls stand. */
export const isIdHeader = (header: string): boolean => header.trim() !== '' && meaningOf(header)?.field === 'rowId';

/** Words of measures that stand in a running text, the longest first; none of them within another. */
export function findMeasureIn(text: string): { field: Field; word: string }[] {
  let rest = text.normalize('NFKC').toLowerCase();
  const found: { field: Field; word: string }[] = [];
  for (const { field, word } of measureWords) {
    if (!rest.includes(word)) continue;
    rest = rest.replaceAll(word, ' ');
    if (!found.some((each) => each.field === field)) found.push({ field, word });
  }
  return found;
}

/** Place of a column by its header or number. @returns -1 where there is none */
export function findColumn(headers: readonly string[], wanted: string | number): number {
  const text = String(wanted).trim();
  const { key } = foldHeader(text);
  const whole = headers.indexOf(text);
  if (whole !== -1) return whole;
  const folded = headers.findIndex((header) => header !== '' && foldHeader(header).key === key);
  const number = Number(text);
  if (folded !== -1 && key !== '') return folded;
  return Number.isInteger(number) && number >= 1 && number <= headers.length ? number - 1 : -1;
}

function toldColumns(headers: readonly string[], told: ColumnMap, file: string): Map<number, Field | null> {
  const byColumn = new Map<number, Field | null>();
  for (const [field, all] of Object.entries(told) as [Field | 'none', string | number | readonly string[]][])
    for (const wanted of Array.isArray(all) ? (all as readonly string[]) : [all as string | number]) {
      const column = findColumn(headers, wanted);
      if (column === -1)
        throw new TeamctlError(
          'usage',
          'import-map-header',
          { field, header: String(wanted), headers: headers.filter((each) => each !== '') },
          { file },
        );
      byColumn.set(column, field === 'none' ? null : field);
    }
  return byColumn;
}

export interface Mapping {
  columns: MappedColumn[];
  notes: Note[];
}

/**
 * Which column is which field: what was told wins, then the alias table, checked against what the column holds.
 * Two columns for one field: the better alias wins and it is said; equally good ones are an error, for a guess
 * could store the wrong one.
 * @throws TeamctlError `usage` for a header that is not there, `invalid` for two equal headers
 */
export function mapColumns(
  headers: readonly string[],
  facts: readonly ColumnFacts[],
  hints: ColumnHints,
  file: string,
): Mapping {
  const fixed = toldColumns(headers, hints.columns, file);
  const own = ownAliases(hints.aliases);
  const taken = new Set(fixed.values());
  const folded = headers.map(foldHeader);
  const end = endOfTable(headers, facts);
  const bare = withoutPrefix(headers);
  const candidates = headers.flatMap((header, column): Candidate[] => {
    if (fixed.has(column) || header === '' || column >= end) return [];
    const told = own.get((folded[column] as { key: string }).key);
    const usual = meaningOf(header) ?? meaningOf(bare[column] as string);
    // Nothing stands below a header that only sounds like one.
    if (usual !== undefined && usual.rank >= LAST && facts[column]?.cells.length === 0) return [];
    const meaning =
      told ?? (usual && settleColumn(usual, folded[column] as { key: string }, facts[column] as ColumnFacts));
    return meaning && !taken.has(meaning.field) ? [{ ...meaning, column }] : [];
  });
  const { best, notes } = chooseColumns(candidates, headers, facts, file);
  for (const [field, all] of Object.entries(hints.columns))
    if (Array.isArray(all) && all.length > 1 && field !== 'none')
      notes.push({
        code: 'columns-added',
        data: { field, headers: all.map((each) => headers[findColumn(headers, each)] as string) },
      });
  folded.forEach(({ key }, column) => {
    const second = secondMeanings.get(key);
    const isFree = !fixed.has(column) && ![...best.values()].some((each) => each.column === column);
    if (second !== undefined && isFree && !taken.has(second) && !best.has(second))
      best.set(second, { column, field: second, rank: 0 });
  });
  const fieldAt = new Map<number, Field | null>([
    ...fixed,
    ...[...best].map(([field, { column }]) => [column, field] as const),
  ]);
  const columns = headers.map((header, column) => {
    const { scale, clock, currency } = folded[column] as ReturnType<typeof foldHeader>;
    return { header, field: fieldAt.get(column) ?? null, scale, clock, currency };
  });
  return { columns, notes };
}

/** A table ends where an empty column stands before headers that it has already: beside it there is another one. */
function endOfTable(headers: readonly string[], facts: readonly ColumnFacts[]): number {
  for (let gap = 1; gap < headers.length - 1; gap += 1) {
    if (headers[gap] !== '' || (facts[gap]?.cells.length ?? 0) > 0) continue;
    const before = new Set(
      headers.slice(0, gap).flatMap((header) => (header === '' ? [] : (meaningOf(header)?.field ?? []))),
    );
    const behind = headers.slice(gap + 1).flatMap((header) => (header === '' ? [] : (meaningOf(header)?.field ?? [])));
    if (before.size >= 2 && behind.some((field) => before.has(field))) return gap;
  }
  return headers.length;
}

/** True for a header that names anybody, 姓名 or Name. */
export const isGenericName = (header: string): boolean => genericNames.includes(foldHeader(header).key);

/** In a roster a bare `id` is the person's code. */
export function withRosterCode(columns: readonly MappedColumn[]): MappedColumn[] {
  if (columns.some((column) => column.field === 'code')) return [...columns];
  const at = columns.findIndex(
    (column) => column.field === null && rosterOnlyCode.includes(foldHeader(column.header).key),
  );
  return columns.map((column, i) => (i === at ? { ...column, field: 'code' } : column));
}

/** Other names stand in lists of members; elsewhere they are the person where nothing better is. */
export function withoutAlias(columns: readonly MappedColumn[]): MappedColumn[] {
  const isNamed = columns.some(({ field }) => field !== null && people.includes(field));
  return columns.map((column) => (column.field === 'alias' ? { ...column, field: isNamed ? null : 'name' } : column));
}

/** Column index of each field. */
export const indexOf = (columns: readonly MappedColumn[]): ReadonlyMap<Field, number> =>
  new Map(columns.flatMap((column, i) => (column.field === null ? [] : [[column.field, i] as const])));
