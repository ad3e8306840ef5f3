import type { Day } from '../domain/calendar/day.ts';
import type { OwnMeasure } from '../domain/records/own-measure.ts';
import { periodOf, type TargetMetric } from '../domain/records/target.ts';
import { isMemberIn } from '../domain/team/team.ts';
import { eachRow } from './each-row.ts';
import { ownKeys } from './figures.ts';
import type { RowHandler } from './gather-days.ts';
import { LeftOut } from './left-out.ts';
import { isShared } from './own-cell.ts';
import type { People, Person } from './people.ts';
import type { TargetSpan } from './profiles/profile.ts';
import { Refusals } from './refusals.ts';
import { PersonReader } from './row-reader.ts';
import {
  type AskedMetric,
  type FileTarget,
  metricNamed,
  metricOfColumn,
  overMonths,
  strayTargetIn,
  targetFault,
  targetParser,
} from './target-metric.ts';
import { isBeyond, isRareTarget, periodsOf, spanOfColumn } from './target-span.ts';
import type { Row } from './types.ts';
import type { Section, Understanding } from './understand.ts';
import { cleanCell } from './values/number.ts';

/** Targets of one row of a file. */
export interface TargetRow {
  line: number;
  sheet: string | null;
  /** Index into the people of the file; null for the whole team. */
  person: number | null;
  targets: readonly FileTarget[];
}

/** A target that hardly anybody could reach. */
interface RareTarget {
  line: number;
  /** Index into the people of the file; null for the whole team. */
  person: number | null;
  metric: TargetMetric;
  value: number;
}

export interface GatheredTargets {
  rare: readonly RareTarget[];
  rows: readonly TargetRow[];
  file: string;
  /** Whether several rows of one target are its parts; undefined where nobody said. */
  addUp: boolean | undefined;
  people: People;
  refusals: Refusals;
  read: number;
  passedOver: number;
  leftOut: LeftOut;
}

const PERSON_FIELDS = new Set(['name', 'firstName', 'lastName', 'code', 'email']);
/** Nobody is named in the whole table: its targets are the team's. */
export const isWholeTeam = ({ sections }: Pick<Understanding, 'sections'>): boolean =>
  !sections.some((section) => section.columns.some((column) => PERSON_FIELDS.has(column.field ?? '')));

/** Where a row's targets stand: a column for each measure, or one of measures beside one of values. */
interface Places {
  columns: readonly { metric: AskedMetric; index: number; span: TargetSpan }[];
  /** The column that names the measure of each row. */
  named: number | undefined;
}

function placesIn({ columns }: Section, span: TargetSpan): Places {
  const named = columns.findIndex(({ field }) => field === 'metric');
  return {
    columns: columns.flatMap((column, index) => {
      const metric = metricOfColumn(column);
      const own = spanOfColumn(column.header, span);
      return metric === null || own === null ? [] : [{ metric, index, span: own }];
    }),
    named: named === -1 ? undefined : named,
  };
}

/** A quarter's value in three months. */
function spread(metric: AskedMetric, value: number, span: TargetSpan, day: Day): FileTarget[] {
  const { period, starts } = periodsOf(span, day);
  const values = overMonths(metric, value, starts.length);
  const named = 'own' in metric ? { metric: metric.id, title: metric.own.title } : { metric: metric.id };
  return starts.map((startsOn, i) => ({ ...named, period, startsOn, value: values[i] as number }));
}

/** How the cells of a column are read for a measure: worked out of the whole column, once. */
interface CellReader {
  parse: ReturnType<typeof targetParser>;
  isStray: ReturnType<typeof strayTargetIn>;
}

/** Reads the targets of a row for a day; null when a value was refused. */
function targetReader(
  section: Section,
  reader: PersonReader,
  { span, own, size, rare }: { span: TargetSpan; own: readonly OwnMeasure[]; size: number; rare: RareTarget[] },
) {
  const { columns, named } = placesIn(section, span);
  const keys = ownKeys(own);
  /** A month's target stands on each day of it again. */
  const before = new Set<string>();
  const isFirst = (person: number | null, { metric, startsOn, value }: FileTarget): boolean => {
    const key = [person, metric, startsOn, value].join(' ');
    const isNew = !before.has(key);
    before.add(key);
    return isNew;
  };
  const known = new Map<string, CellReader>();
  const cellReader = (metric: AskedMetric, index: number, isAmongOthers: boolean): CellReader => {
    const key = `${'own' in metric} ${metric.id} ${index} ${isAmongOthers}`;
    const found = known.get(key) ?? {
      parse: targetParser(metric, section, index),
      isStray: strayTargetIn(metric, isAmongOthers, section, index),
    };
    known.set(key, found);
    return found;
  };
  return (row: Row, day: Day, person: number | null): FileTarget[] | null => {
    const word = named === undefined ? '' : cleanCell(row.cells[named] ?? '');
    const told = word === '' ? null : metricNamed(word, keys);
    if (word !== '' && told === null)
      return reader.refuse(row, 'unknown-metric', {
        value: word.slice(0, 40),
        own: own.map(({ title }) => title).join('、'),
      });
    if (named !== undefined && told === null && columns.some(({ index }) => (row.cells[index] ?? '').trim() !== ''))
      return reader.refuse(row, 'no-metric', { column: section.headers[named] ?? '' });
    const targets: FileTarget[] = [];
    for (const { metric: ofColumn, index, span: own } of columns) {
      const metric = told ?? ofColumn;
      const cell = row.cells[index] ?? '';
      const { parse, isStray } = cellReader(metric, index, told !== null);
      const value = parse(cell);
      const fault = isStray(cell) ? 'share-or-per-cent' : value === null ? null : targetFault(metric, value, cell);
      const column = section.headers[index] ?? '';
      if (value !== null && isShared(row, index)) return reader.refuse(row, 'merged-target', { column, value });
      if (fault !== null) return reader.refuse(row, fault, { column, value: cell.slice(0, 40) });
      if (value === null) continue;
      if (!('own' in metric)) {
        const people = person === null ? size : 1;
        if (isBeyond(metric.id, value, own, people))
          return reader.refuse(row, 'too-large', { column, value: cell.slice(0, 40) });
        if (isRareTarget(metric.id, value, own, people))
          rare.push({ line: row.line, person, metric: metric.id, value });
      }
      const found = spread(metric, value, own, day);
      targets.push(...(own === span ? found : found.filter((target) => isFirst(person, target))));
    }
    return targets;
  };
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
  const size = Math.max(1, people.all.length);
  const rare: RareTarget[] = [];
  const handlerOf = (section: Section): RowHandler => {
    const reader = new PersonReader(section, { understanding, people, refusals, today });
    const targetsOf = targetReader(section, reader, { span, own: understanding.own, size, rare });
    const { span: range } = section.title;
    const titled = reader.at.has('day') || section.on !== null || range === null ? null : range.from;
    return (row) => {
      const person = ofTeam ? null : reader.person(row);
      if (person === null && !ofTeam) return 'refused';
      const day = titled ?? reader.day(row, true);
      const found = day === null ? null : targetsOf(row, day, person);
      if (found === null) return 'refused';
      const [first] = found;
      if (first === undefined) return 'passed-over';
      // Nobody is asked for what lies wholly after their last day, or before their first.
      const who = person === null ? null : (people.all[person] as Person);
      const isTheirs = (target: FileTarget) => {
        const { from, to } = periodOf(target);
        return who === null || isMemberIn(who, from, to);
      };
      const targets = found.filter(isTheirs);
      if (targets.length === 0) {
        reader.refuse(row, 'outside-membership', { who: who?.name ?? '', day: first.startsOn });
        return 'refused';
      }
      rows.push({ line: row.line, sheet: reader.sheet, person, targets });
      return 'taken';
    };
  };
  const leftOut = new LeftOut();
  const isMember = (name: string) => people.knows(name);
  const counts = await eachRow(understanding, { refusals, leftOut, isMember }, handlerOf);
  const { file, told } = understanding;
  return { rows, file, addUp: told.addUp, people, refusals, leftOut, rare, ...counts };
}
