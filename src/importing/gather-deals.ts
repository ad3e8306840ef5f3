import type { Measure } from '../domain/records/day-record.ts';
import { type DaySums, idGuard } from './gather-calls.ts';
import type { RowHandler } from './gather-days.ts';
import { faultOf, measureColumns } from './measure-columns.ts';
import { type PersonContext, PersonReader } from './row-reader.ts';
import type { StatusReader } from './status.ts';
import type { Section } from './understand.ts';

/** Measures that deal files carry. */
export function dealMeasures(sections: readonly Section[]): Measure[] {
  return sections.some((section) => section.columns.some((column) => column.field === 'amount'))
    ? ['deals', 'amount']
    : ['deals'];
}

/** One row a deal: those that are won count on the day they were closed; without a status every row is won. */
export function dealHandler(section: Section, context: PersonContext, sums: DaySums, status: StatusReader): RowHandler {
  const reader = new PersonReader(section, context);
  const money = measureColumns(section.columns, context.understanding).find((column) => column.measure === 'amount');
  const fresh = idGuard(reader);
  const statusAt = reader.at.get('status');
  return (row) => {
    if (statusAt !== undefined && status.read(row.cells[statusAt] ?? '') !== 'positive') return 'passed-over';
    const whose = reader.personDay(row);
    if (whose === null) return 'refused';
    const cell = money === undefined ? '' : (row.cells[money.index] ?? '');
    const value = money?.parse(cell) ?? null;
    const fault = value === null ? null : faultOf('amount', value, cell);
    if (fault !== null) {
      reader.refuse(row, fault, { column: money?.header ?? '', value: cell.slice(0, 40) });
      return 'refused';
    }
    if (!fresh(row)) return 'refused';
    const at = sums.place(whose.person, whose.day, row.line);
    sums.batch.increase(at, 'deals', 1);
    if (value !== null) sums.batch.increase(at, 'amount', value);
    return 'taken';
  };
}
