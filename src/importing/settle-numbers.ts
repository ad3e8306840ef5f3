import { isMeasure } from '../domain/records/day-record.ts';
import { TeamctlError } from '../errors.ts';
import { type ColumnFacts, median } from './column-facts.ts';
import { indexOf, type MappedColumn } from './columns.ts';
import { unitBySpan } from './duration-span.ts';
import { decideDuration } from './duration-units.ts';
import { foldHeader } from './fold-header.ts';
import { currenciesIn, decideDecimal } from './money.ts';
import { headerScale, moneyUnits, unclearUnit } from './money-unit.ts';
import { foldWord } from './profiles/kinds.ts';
import type { ImportProfile } from './profiles/profile.ts';
import { currencyNamed } from './profiles/units.ts';
import type { Section } from './section.ts';
import type { Field, Grain, Note } from './types.ts';
import type { DurationReading } from './values/duration.ts';
import { type Decimal, parseNumber } from './values/number.ts';
import { isFiltered } from './where.ts';

export interface NumberContext {
  file: string;
  grain: Grain;
  profile: ImportProfile;
}

/** Unit that `--unit` names for a column, by its header or its field. */
function toldUnit({ units }: ImportProfile, column: MappedColumn): string | undefined {
  const { key } = foldHeader(column.header);
  return Object.entries(units ?? {}).find(
    ([name]) =>
      (column.field !== null && foldWord(name) === foldWord(column.field)) ||
      name === column.header ||
      foldHeader(name).key === key,
  )?.[1];
}

const isNumberField = (field: Field | null): boolean =>
  field !== null && (isMeasure(field) || field === 'rate' || field.startsWith('target-'));

/** That the comma is the decimal sign, by the cell that is a thousand, else by the first that has a sign. */
function commaNotes(header: string, cells: ColumnFacts['cells'], grouped: number | undefined): Note[] {
  const shown = cells.find(({ line, text }) => (grouped === undefined ? /[.,]/.test(text) : line === grouped));
  if (shown === undefined) return [];
  const { line, text: cell } = shown;
  return [{ code: 'decimal-comma', data: { header, line, cell, value: parseNumber(cell, 'comma') ?? '' } }];
}

function decimalsOf(
  { columns, facts }: Section,
  { file, profile }: NumberContext,
  notes: Note[],
): Map<number, Decimal> {
  const found = new Map<number, Decimal>();
  columns.forEach((column, i) => {
    if (!isNumberField(column.field)) return;
    const isWhole = !['amount', 'talkSeconds', 'attendedMinutes', 'rate', 'target-amount'].includes(
      column.field as string,
    );
    const { cells } = facts[i] as ColumnFacts;
    const verdict = decideDecimal({ cells }, isWhole);
    const { header } = column;
    if (profile.decimal !== undefined) {
      // What is told settles what is open: hours of 0.0166 have a point, whatever the money beside them has.
      const isOpen = verdict.decimal === 'auto' || verdict.grouped !== undefined || isWhole;
      found.set(i, isOpen ? profile.decimal : verdict.decimal);
      return;
    }
    // Nobody writes a decimal comma below a Chinese header: one of the two is a slip.
    if (verdict.grouped !== undefined && /\p{Script=Han}/u.test(header)) verdict.unclear = verdict.grouped;
    if (verdict.mixed)
      throw new TeamctlError(
        'invalid',
        'import-mixed-decimals',
        { file, header, line: verdict.mixed.point, other: verdict.mixed.comma },
        { file, line: verdict.mixed.point },
      );
    if (verdict.unclear !== null)
      throw new TeamctlError(
        'invalid',
        'import-decimal-unclear',
        { file, header, line: verdict.unclear },
        { file, line: verdict.unclear },
      );
    found.set(i, verdict.decimal);
    if (verdict.decimal === 'comma') notes.push(...commaNotes(header, cells, verdict.grouped));
  });
  return found;
}

const medianOf = (section: Section, field: Field): number | null => {
  const at = indexOf(section.columns).get(field);
  const positive = at === undefined ? [] : (section.facts[at]?.numbers ?? []).filter((value) => value > 0);
  return positive.length === 0 ? null : median(positive);
};

/** Talk in rows where nobody answered contradicts itself: such calls say nothing about units. */
const nobodyAnswered = (section: Section): boolean =>
  indexOf(section.columns).has('connects') && medianOf(section, 'connects') === null;

function durationsOf(section: Section, decimals: ReadonlyMap<number, Decimal>, context: NumberContext) {
  const found = new Map<number, DurationReading>();
  const notes: Note[] = [];
  const { file, grain, profile } = context;
  for (const [at, column] of section.columns.entries()) {
    const measure = (['talkSeconds', 'attendedMinutes'] as const).find((each) => each === column.field);
    if (measure === undefined) continue;
    const facts = section.facts[at] as ColumnFacts;
    const told = toldUnit(profile, column);
    const seen = told === undefined && column.scale === null ? unitBySpan(section, at) : null;
    if (seen !== null) notes.push({ code: 'unit-assumed', data: { header: column.header, unit: seen } });
    const verdict = decideDuration(
      column,
      facts,
      {
        measure,
        isCall: grain === 'call',
        dials: nobodyAnswered(section) ? null : medianOf(section, 'dials'),
        connects: medianOf(section, 'connects'),
        decimal: decimals.get(at) ?? 'auto',
      },
      told ?? seen ?? undefined,
    );
    if (verdict.unclear !== null)
      throw unclearUnit({ file, field: measure, header: column.header, units: verdict.unclear }, facts);
    found.set(at, verdict.reading);
    notes.push(...verdict.notes);
  }
  return { found, notes };
}

function currencyOf(section: Section, { file, profile }: NumberContext): string | null {
  const at = indexOf(section.columns);
  const told =
    profile.currency === undefined ? undefined : (currencyNamed(profile.currency) ?? profile.currency.toUpperCase());
  const amount = at.get('amount');
  if (amount === undefined) return null;
  const column = section.columns[amount] as MappedColumn;
  const currencies = currenciesIn(section.facts[amount] as ColumnFacts);
  const currency = at.get('currency');
  if (currency !== undefined)
    for (const { text } of section.facts[currency]?.cells ?? [])
      currencies.add(currencyNamed(text) ?? text.toUpperCase());
  // `¥` alone is as much the yen.
  const isYen = currencies.has('JPY') && currencies.has('CNY') && currency !== undefined;
  if (isYen && ![...(section.facts[currency as number]?.cells ?? [])].some(({ text }) => currencyNamed(text) === 'CNY'))
    currencies.delete('CNY');
  const choice = [...currencies];
  const header = currency === undefined ? column.header : (section.columns[currency] as MappedColumn).header;
  if (choice.length > 1 && told === undefined && !isFiltered(profile, header))
    throw new TeamctlError('usage', 'import-currencies', { file, header, currencies: choice }, { file });
  if (told !== undefined && choice.length > 0 && !choice.includes(told))
    throw new TeamctlError(
      'usage',
      'import-currency-not-there',
      { file, currency: told, currencies: choice },
      { file },
    );
  return told ?? (choice.length === 1 ? (choice[0] as string) : (column.currency ?? null));
}

/** Money in the unit of the header, else of the title: 单位：万元. */
function scaledColumns(section: Section, { file, profile }: NumberContext, notes: Note[]): MappedColumn[] {
  return section.columns.map((column, i) => {
    const facts = section.facts[i] as ColumnFacts;
    if (column.field !== 'amount' && column.field !== 'target-amount') return column;
    const told = toldUnit(profile, column);
    const given = told === undefined ? undefined : moneyUnits[told];
    const scale = given ?? headerScale(column, facts, file) ?? section.title.moneyScale;
    if (scale !== null && scale !== 1) notes.push({ code: 'money-scaled', data: { header: column.header, scale } });
    return { ...column, scale };
  });
}

/** Money of a deal below this is hardly yuan. */
const LEAST_PER_DEAL = 10;

/** `1.28` for two deals below a bare 成交金额: 元 or 万元 is for the user to say. @throws TeamctlError `usage` */
function requireMoneyUnit({ columns, facts, sample }: Section, { file, grain, profile }: NumberContext): void {
  const at = indexOf(columns);
  const [amount, deals] = [at.get('amount'), at.get('deals')];
  if (grain !== 'day' || amount === undefined || deals === undefined) return;
  const column = columns[amount] as MappedColumn;
  const { cells } = facts[amount] as ColumnFacts;
  const isSaid = column.scale !== null || column.currency || toldUnit(profile, column) !== undefined;
  if (isSaid || !/\p{Script=Han}/u.test(column.header) || cells.some(({ text }) => !/^[\d.,]+$/.test(text))) return;
  const each = sample.flatMap((row) => {
    const [money, count] = [Number(row.cells[amount]), Number(row.cells[deals])];
    return money > 0 && count > 0 ? [money / count] : [];
  });
  const isOdd = cells.some(({ text }) => /\.\d/.test(text));
  if (each.length === 0 || !isOdd || median(each) >= LEAST_PER_DEAL) return;
  throw unclearUnit({ file, field: 'amount', header: column.header, units: ['wan', 'yuan'] }, { cells });
}

/** How the numbers of a table are to be read: decimals, durations, money. @throws TeamctlError where they could be two things */
export function withNumbers(section: Section, context: NumberContext): Section {
  const notes: Note[] = [];
  const columns = scaledColumns(section, context, notes);
  requireMoneyUnit({ ...section, columns }, context);
  const decimals = decimalsOf({ ...section, columns }, context, notes);
  const durations = durationsOf({ ...section, columns }, decimals, context);
  const currency = currencyOf({ ...section, columns }, context);
  if (currency !== null && currency !== 'CNY') notes.push({ code: 'currency', data: { currency } });
  return {
    ...section,
    columns,
    decimals,
    durations: durations.found,
    currency,
    notes: [...section.notes, ...durations.notes, ...notes],
  };
}
