import type { Day } from '../domain/calendar/day.ts';
import { spreadEvenly } from '../domain/records/spread.ts';
import { type Target, type TargetMetric, targetMetrics } from '../domain/records/target.ts';
import { eachRow } from './each-row.ts';
import type { RowHandler } from './gather-days.ts';
import { LeftOut } from './left-out.ts';
import { faultOf } from './measure-columns.ts';
import { moneyParser, moneyScaleOf } from './money.ts';
import type { People } from './people.ts';
import type { TargetSpan } from './profiles/profile.ts';
import { Refusals } from './refusals.ts';
import { PersonReader } from './row-reader.ts';
import { periodsOf } from './target-span.ts';
import type { Row } from './types.ts';
import type { Section, Understanding } from './understand.ts';
import { parseNumber } from './values/number.ts';

/** Targets of one row of a file. */
export interface TargetRow {
  line: number;
  sheet: string | null;
  /** Index into the people of the file; null for the whole team. */
  person: number | null;
  targets: readonly Omit<Target, 'memberId'>[];
}

export interface GatheredTargets {
  rows: readonly TargetRow[];
  people: People;
  refusals: Refusals;
  read: number;
  passedOver: number;
  leftOut: LeftOut;
}

interface MetricColumn {
  metric: TargetMetric;
  index: number;
  header: string;
  parse(cell: string): number | null;
}

const PERSON_FIELDS = new Set(['name', 'firstName', 'lastName', 'code', 'email']);
/** Nobody is named in the whole table: its targets are the team's. */
export const isWholeTeam = ({ sections }: Pick<Understanding, 'sections'>): boolean =>
  !sections.some((section) => section.columns.some((column) => PERSON_FIELDS.has(column.field ?? '')));

const metricColumns = ({ columns, decimals }: Section): MetricColumn[] =>
  columns.flatMap((column, index) => {
    const metric = targetMetrics.find((each) => `target-${each}` === column.field);
    if (metric === undefined) return [];
    const decimal = decimals.get(index) ?? 'auto';
    const parse =
      metric === 'amount' ? moneyParser(moneyScaleOf(column), decimal) : (cell: string) => parseNumber(cell, decimal);
    return [{ metric, index, header: column.header, parse }];
  });

/** A quarter's value in three months that add up to it; counts stay whole, money has cents. */
function spread(metric: TargetMetric, value: number, span: TargetSpan, day: Day): Omit<Target, 'memberId'>[] {
  const { period, starts } = periodsOf(span, day);
  const values = starts.length === 1 ? [value] : spreadEvenly(value, starts.length, metric === 'amount' ? 2 : 0);
  return starts.map((startsOn, i) => ({ metric, period, startsOn, value: values[i] as number }));
}

/** Null when a value was refused. */
function readTargets(row: Row, columns: readonly MetricColumn[], reader: PersonReader, span: TargetSpan, day: Day) {
  const targets: Omit<Target, 'memberId'>[] = [];
  for (const { metric, index, header, parse } of columns) {
    const cell = row.cells[index] ?? '';
    const value = parse(cell);
    const fault = value === null ? null : faultOf(metric, value, cell);
    if (fault !== null) return reader.refuse(row, fault, { column: header, value: cell.slice(0, 40) });
    if (value !== null) targets.push(...spread(metric, value, span, day));
  }
  return targets;
}

/** Reads a file of targets; a period may lie in the future. */
export async function gatherTargets(
  understanding: Understanding,
  people: People,
  span: TargetSpan,
  today: Day,
): Promise<GatheredTargets> {
  const refusals = new Refusals();
  const rows: TargetRow[] = [];
  const ofTeam = isWholeTeam(understanding);
  const handlerOf = (section: Section): RowHandler => {
    const reader = new PersonReader(section, { understanding, people, refusals, today });
    const columns = metricColumns(section);
    const { span: range } = section.title;
    const titled = reader.at.has('day') || section.on !== null || range === null ? null : range.from;
    return (row) => {
      const person = ofTeam ? null : reader.person(row);
      if (person === null && !ofTeam) return 'refused';
      const day = titled ?? reader.day(row, true);
      const targets = day === null ? null : readTargets(row, columns, reader, span, day);
      if (targets === null) return 'refused';
      if (targets.length === 0) return 'passed-over';
      rows.push({ line: row.line, sheet: reader.sheet, person, targets });
      return 'taken';
    };
  };
  const leftOut = new LeftOut();
  const isMember = (name: string) => people.knows(name);
  const counts = await eachRow(understanding, { refusals, leftOut, isMember }, handlerOf);
  return { rows, people, refusals, leftOut, ...counts };
}
