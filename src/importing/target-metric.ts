import { figureFault, type OwnMeasure } from '../domain/records/own-measure.ts';
import { isPerCent } from '../domain/records/per-cent.ts';
import { spreadEvenly } from '../domain/records/spread.ts';
import { type OwnTarget, type TargetMetric, targetMetrics } from '../domain/records/target.ts';
import { fieldCalled, type MappedColumn } from './columns.ts';
import type { ownKeys } from './figures.ts';
import { foldHeader } from './fold-header.ts';
import { faultOf } from './measure-columns.ts';
import { moneyParser, moneyScaleOf } from './money.ts';
import { inPerCent, isBareShare, strayShareIn } from './per-cent-column.ts';
import type { RefusalCode } from './types.ts';
import type { Section } from './understand.ts';
import { figureOf } from './values/figure.ts';
import { parseNumber } from './values/number.ts';

/** A target before it is known whose it is. */
export interface FileTarget extends Omit<OwnTarget, 'memberId'> {
  /** What the playbook calls the measure, where it is one of its own. */
  title?: string;
}

/** What is asked for, as a column or a cell names it: a measure that every team has, or one of the playbook. */
export type AskedMetric = { id: TargetMetric } | { id: string; own: OwnMeasure };

const asField = (field: string | null | undefined): AskedMetric | null => {
  const id = targetMetrics.find((each) => each === field || `target-${each}` === field);
  return id === undefined ? null : { id };
};

/** The measure whose targets stand in a column; null for any other column. */
export const metricOfColumn = ({ field, ownTarget }: MappedColumn): AskedMetric | null =>
  ownTarget ? { id: ownTarget.id, own: ownTarget } : field?.startsWith('target-') ? asField(field) : null;

/**
 * The measure that a cell names; null where nobody knows it.
 * @param keys see `ownKeys`
 */
export function metricNamed(word: string, keys: ReturnType<typeof ownKeys>): AskedMetric | null {
  const known = keys.get(foldHeader(word).key);
  return known ? { id: known.id, own: known } : asField(fieldCalled(word));
}

/** The value of a cell, in the unit of its measure; null where it says nothing, NaN where it is not readable. */
export function targetParser(metric: AskedMetric, section: Section, index: number): (cell: string) => number | null {
  if ('own' in metric) {
    const facts = section.facts[index];
    const isOwn = section.columns[index]?.ownTarget !== undefined;
    return facts && isOwn ? inPerCent(metric.own, section.headers[index] ?? '', facts) : figureOf;
  }
  const decimal = section.decimals.get(index) ?? 'auto';
  if (metric.id !== 'amount') return (cell) => parseNumber(cell, decimal);
  return moneyParser(moneyScaleOf(section.columns[index] as MappedColumn), decimal);
}

/** Which cells may be shares among per cents; below each other measures say nothing of how this one is written. */
export function strayTargetIn(
  metric: AskedMetric,
  isAmongOthers: boolean,
  section: Section,
  index: number,
): (cell: string) => boolean {
  if (!('own' in metric)) return () => false;
  const facts = section.facts[index];
  if (isAmongOthers || facts === undefined) return isPerCent(metric.own) ? isBareShare : () => false;
  return strayShareIn(metric.own, section.headers[index] ?? '', facts);
}

/** Why a value cannot be a target; null when it can. */
export function targetFault(metric: AskedMetric, value: number, cell: string): RefusalCode | null {
  if (!('own' in metric)) return faultOf(metric.id as TargetMetric, value, cell);
  return Number.isNaN(value) ? 'bad-value' : figureFault(metric.own, value);
}

/** A span's value over its months: what adds up is shared out (counts stay whole, money has cents), a rate holds in each. */
export function overMonths(metric: AskedMetric, value: number, months: number): number[] {
  if (months === 1) return [value];
  if ('own' in metric && metric.own.adds !== 'sum') return Array.from({ length: months }, () => value);
  return spreadEvenly(value, months, metric.id === 'amount' || !Number.isInteger(value) ? 2 : 0);
}
