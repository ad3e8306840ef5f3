import type { Day } from '../domain/calendar/day.ts';
import { figuresBesideLeave } from '../domain/records/full-days.ts';
import type { Figure } from '../domain/records/own-measure.ts';
import { readAbsences } from './absence-reader.ts';
import type { Reader } from './database.ts';

/**
 * Figures of these members from `from` to `to`, both included; ordered by day, then member, and as `figuresBesideLeave`
 * makes them.
 */
export async function readFigures(db: Reader, memberIds: readonly number[], from: Day, to: Day): Promise<Figure[]> {
  const stored = await readStoredFigures(db, memberIds, from, to);
  return stored.length === 0 ? stored : figuresBesideLeave(stored, await readAbsences(db, memberIds, from, to));
}

/** The same as they are stored. @param most no more than so many, the earliest */
export async function readStoredFigures(
  db: Reader,
  memberIds: readonly number[],
  from: Day,
  to: Day,
  most?: number,
): Promise<Figure[]> {
  if (memberIds.length === 0) return [];
  const rows = await db
    .selectFrom('figure')
    .selectAll()
    .where('member_id', 'in', memberIds)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('day')
    .orderBy('member_id')
    .orderBy('measure')
    .$if(most !== undefined, (query) => query.limit(most as number))
    .execute();
  return rows.map(({ member_id: memberId, day, measure, value }) => ({ memberId, day, measure, value }));
}

/** The playbook's measures of which these members have a figure from `from` to `to`, both included; their ids. */
export async function readFiguresTold(
  db: Reader,
  memberIds: readonly number[],
  from: Day,
  to: Day,
): Promise<Set<string>> {
  const rows = await db
    .selectFrom('figure')
    .select('measure')
    .distinct()
    .where('member_id', 'in', memberIds)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute();
  return new Set(rows.map(({ measure }) => measure));
}
