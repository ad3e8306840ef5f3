import { type ColumnFacts, isMostly, median } from './column-facts.ts';
import type { MappedColumn } from './columns.ts';
import { foldHeader } from './fold-header.ts';
import { timeScales } from './profiles/units.ts';
import type { Note } from './types.ts';
import { type DurationReading, inWords, isLongClock, SECONDS_PER_DAY, shortClock } from './values/duration.ts';
import { type Decimal, parseNumber } from './values/number.ts';

export interface DurationContext {
  measure: 'talkSeconds' | 'attendedMinutes';
  /** A row is one call. */
  isCall: boolean;
  /** Median of dials and of connects in the rows looked at; null where there are none. */
  dials: number | null;
  connects: number | null;
  decimal: Decimal;
}

export interface DurationVerdict {
  reading: DurationReading;
  notes: readonly Note[];
  /** Readings that are all possible: only the user knows. */
  unclear: readonly string[] | null;
}

/** Units that a plain number can stand for, as `--unit` names them. */
const plainUnits: Readonly<Record<string, number>> = {
  ms: 0.001,
  s: 1,
  min: 60,
  h: 3600,
  day: SECONDS_PER_DAY,
};
const clockUnits: Readonly<Record<string, 'hours' | 'minutes'>> = { 'h:mm': 'hours', 'mm:ss': 'minutes' };

const HOUR = 3600;

/** Fewer calls than this say nothing about how long they were. */
const ENOUGH_DIALS = 10;
const ENOUGH_CONNECTS = 5;

/**
 * Whether a person's calls, talk or presence can be like this; seconds. Wide on purpose: a reading is taken only where
 * no other is possible.
 */
function isPossible(values: readonly number[], { measure, isCall, dials, connects }: DurationContext): boolean {
  const positive = values.filter((value) => value > 0);
  if (positive.length === 0) return true;
  const most = positive.reduce((a, b) => Math.max(a, b), 0);
  const middle = median(positive);
  if (measure === 'attendedMinutes') return most <= 16 * HOUR && middle >= 2 * HOUR;
  if (isCall) return most <= 4 * HOUR && middle >= 3;
  if (most > 16 * HOUR) return false;
  // Of many calls few may be answered: where connects are known, dials say nothing more.
  if (connects !== null) return connects < ENOUGH_CONNECTS || middle / connects >= 3;
  return dials === null || dials < ENOUGH_DIALS || middle / dials >= 1;
}

/** Parts of a day as a spreadsheet stores them: whole seconds of a day, and far more digits than anybody types. */
const isDayPart = (texts: readonly string[], numbers: readonly number[]): boolean =>
  texts.some((text) => (text.split('.')[1]?.length ?? 0) >= 6) &&
  numbers.every((value) => value < 2 && Math.abs(value * SECONDS_PER_DAY - Math.round(value * SECONDS_PER_DAY)) < 0.01);

function plainUnit(
  facts: ColumnFacts,
  context: DurationContext,
  header: string,
): { scale: number | null; notes: Note[]; unclear: string[] | null } {
  const { numbers } = facts;
  const none = { notes: [], unclear: null };
  if (numbers.length === 0 || numbers.every((value) => value === 0)) return { scale: null, ...none };
  const texts = facts.cells.map(({ text }) => text);
  const told = (unit: string) => ({
    scale: plainUnits[unit] as number,
    notes: [{ code: 'unit-assumed', data: { header, unit } }],
    unclear: null,
  });
  if (isDayPart(texts, numbers)) return told('day');
  const isWhole = numbers.every((value) => Number.isInteger(value));
  const all = isWhole
    ? [...(context.isCall ? ['ms'] : []), 's', 'min', ...(context.measure === 'attendedMinutes' ? ['h'] : [])]
    : ['s', 'min', 'h', 'day'];
  const fits = (unit: string) =>
    isPossible(
      numbers.map((value) => value * (plainUnits[unit] as number)),
      context,
    );
  const fitting = all.filter(fits);
  // No day has that many seconds: some systems write thousandths.
  if (fitting.length === 0 && isWhole && !context.isCall && fits('ms')) return told('ms');
  // Whole seconds are how machines write calls; many calls that all stay below a minute may be in minutes.
  const isShort = numbers.length >= 5 && numbers.every((value) => value < 60);
  if (isWhole && context.isCall && fitting.includes('s') && !isShort) return told('s');
  const [only] = fitting;
  // Talk in fractions may be of any unit; only what cannot be anything but seconds is taken.
  const isSure = isWhole || context.measure === 'attendedMinutes' || only === 's';
  if (fitting.length === 1 && only !== undefined && isSure) return told(only);
  return { scale: null, notes: [], unclear: fitting.length > 1 ? fitting : all };
}

function shortUnit(
  facts: ColumnFacts,
  context: DurationContext,
  header: string,
): { clock: 'hours' | 'minutes' | null; notes: Note[]; unclear: string[] | null } {
  const pairs = facts.cells.flatMap(({ text }) => {
    const pair = shortClock(text);
    return pair === null || (pair[0] === 0 && pair[1] === 0) ? [] : [pair];
  });
  const none = { notes: [], unclear: null };
  if (pairs.length === 0) return { clock: null, ...none };
  const told = (clock: 'hours' | 'minutes') => ({
    clock,
    notes: [{ code: 'clock-assumed', data: { header, clock } }],
    unclear: null,
  });
  if (context.isCall || pairs.some(([first]) => first >= 24)) return told('minutes');
  const values = { hours: pairs.map(([a, b]) => a * 3600 + b * 60), minutes: pairs.map(([a, b]) => a * 60 + b) };
  const isMoment =
    context.measure === 'attendedMinutes' &&
    /logintime$/.test(foldHeader(header).key) &&
    pairs.every(([a]) => a >= 6 && a <= 11);
  const fitting = (['hours', 'minutes'] as const).filter((clock) => isPossible(values[clock], context));
  const [only] = fitting;
  // Beside `1:02:03`, `45:10` goes on in minutes and seconds.
  if (facts.cells.some(({ text }) => isLongClock(text)) && only === 'minutes') return told('minutes');
  if (fitting.length === 1 && only !== undefined && !isMoment) return told(only);
  return { clock: null, notes: [], unclear: ['h:mm', 'mm:ss'] };
}

/** Without the cells that carry their unit themselves: they say nothing about bare numbers. */
function bareCells(facts: ColumnFacts): ColumnFacts {
  const cells = facts.cells.filter(({ text }) => inWords(text) === null);
  if (cells.length === facts.cells.length) return facts;
  const numbers = cells.flatMap(({ text }) => {
    const value = parseNumber(text);
    return value === null || Number.isNaN(value) ? [] : [value];
  });
  return { ...facts, cells, numbers };
}

/** How the durations of a column are meant: its header decides, then what the numbers can be at all. */
export function decideDuration(
  column: MappedColumn,
  all: ColumnFacts,
  context: DurationContext,
  told: string | undefined,
): DurationVerdict {
  const { decimal } = context;
  const facts = bareCells(all);
  const { header } = column;
  const headerScale = column.scale !== null && timeScales.has(column.scale) ? column.scale : null;
  const givenClock = told === undefined ? undefined : clockUnits[told];
  const givenScale = told === undefined ? undefined : plainUnits[told];
  const isClocked = isMostly(facts, (text) => shortClock(text) !== null || isLongClock(text));
  const plain =
    givenScale !== undefined || headerScale !== null
      ? { scale: givenScale ?? headerScale, notes: [], unclear: null }
      : plainUnit(facts, context, header);
  const fromScale = headerScale === 60 ? 'minutes' : headerScale === 3600 ? 'hours' : null;
  const shownClock =
    givenClock ?? column.clock ?? (givenScale === 60 ? 'minutes' : givenScale === 3600 ? 'hours' : fromScale);
  const short = shownClock ? { clock: shownClock, notes: [], unclear: null } : shortUnit(facts, context, header);
  return {
    reading: { scale: plain.scale, clock: short.clock, decimal },
    notes: [...(isClocked ? [] : plain.notes), ...short.notes],
    unclear: (isClocked ? null : plain.unclear) ?? short.unclear,
  };
}
