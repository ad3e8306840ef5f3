import { isMeasure } from '../domain/records/day-record.ts';
import { TeamctlError } from '../errors.ts';
import { type ColumnFacts, isMostly } from './column-facts.ts';
import { holdsTargets, indexOf } from './columns.ts';
import { periodOf } from './grain.ts';
import { refuseAttendance } from './refuse-attendance.ts';
import type { Section } from './section.ts';
import type { Grain } from './types.ts';

const DAY = /^(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})/;

/** Columns in which days stand, though none of them is surely the one of the row. */
const daysUnread = ({ columns, facts }: Section): string[] =>
  columns.flatMap(({ field, header }, i) =>
    field === null && header !== '' && isMostly(facts[i] as ColumnFacts, (text) => DAY.test(text)) ? [header] : [],
  );

/** Several targets of one month that nobody's name tells apart: they are of brands or regions, and no team's. */
function isOfOthers({ columns, sample }: Section): boolean {
  const at = indexOf(columns);
  const day = at.get('day') ?? at.get('month') ?? -1;
  const own = columns.filter(holdsTargets).length;
  const days = sample.flatMap(({ cells }) => (cells[day] ?? '').trim() || []);
  const isTold = (['metric', 'team', 'alias'] as const).some((field) => at.has(field));
  return !isTold && own === 1 && days.length > 3 && new Set(days).size * 2 <= days.length;
}

/** How many months or weeks stand in a table of such. */
function periodsIn({ columns, facts }: Section): number {
  const at = indexOf(columns);
  const column = at.get('day') ?? at.get('month') ?? at.get('week') ?? -1;
  return new Set(facts[column]?.cells.map(({ text }) => text)).size;
}

/** What a grain cannot do without. */
export function requireFields(sections: readonly Section[], grain: Grain, file: string): void {
  for (const section of sections) {
    const at = indexOf(section.columns);
    const person = (['name', 'code', 'email', 'firstName', 'lastName', 'caller'] as const).some((field) =>
      at.has(field),
    );
    const headers = section.headers.filter((each) => each !== '');
    const asksNothing = grain === 'target' && !at.has('metric') && !section.columns.some(holdsTargets);
    if (asksNothing)
      throw new TeamctlError('invalid', 'import-missing-field', { file, field: 'target-amount', headers }, { file });
    if (!person && (grain !== 'target' || isOfOthers(section)))
      throw new TeamctlError('invalid', 'import-missing-field', { file, field: 'name', headers }, { file });
    const { span } = section.title;
    const period = periodOf(section.columns, section.facts);
    // One day for the sums of several months would hold them all.
    if (section.on !== null && period && grain !== 'roster' && grain !== 'target' && periodsIn(section) > 1)
      throw new TeamctlError('invalid', 'import-period-not-day', { file, period }, { file });
    if (grain === 'roster' || section.on !== null) continue;
    if (grain !== 'target' && period)
      throw new TeamctlError('invalid', 'import-period-not-day', { file, period }, { file });
    if (at.has('day') || (grain === 'target' && (span !== null || at.has('month')))) continue;
    refuseAttendance(section, file);
    if (span !== null && span.from !== span.to)
      throw new TeamctlError('invalid', 'import-title-period', { file, from: span.from, to: span.to }, { file });
    const isTarget = grain === 'target' ? { of: 'target' } : {};
    throw new TeamctlError(
      'invalid',
      'import-missing-field',
      { file, field: 'day', headers, days: daysUnread(section), ...isTarget },
      { file },
    );
  }
}

/** Columns add up in rows of days; one row of anything else has one length, and one sum. */
export function refuseSeveral(sections: readonly Section[], file: string): void {
  for (const { columns } of sections)
    for (const { field } of columns.filter(({ field: each }) => isMeasure(each))) {
      const same = columns.filter((column) => column.field === field);
      if (field !== null && same.length > 1)
        throw new TeamctlError(
          'usage',
          'import-map-twice',
          { field, headers: same.map(({ header }) => header) },
          { file },
        );
    }
}
