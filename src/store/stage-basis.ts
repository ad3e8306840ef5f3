import { type RawBuilder, sql } from 'kysely';
import { addDays, type Day } from '../domain/calendar/day.ts';
import type { Reader } from './database.ts';
import { idiomOf } from './idiom.ts';

/** What a stage is told by that somebody may take back, each with its day. */
const TOLD_BY = { observation: 'seen_on', confirmation: 'confirmed_on', team_event: 'happened_on' } as const;
type Table = keyof typeof TOLD_BY;

/**
 * How many rows of each table a stage rested on, and the last of them; of records, how many, and the last command that
 * brought any. What is older goes when its time is over.
 */
export type StageBasis = Record<Table | 'records', { rows: number; last: number }> & { since: Day };

const DAYS = 84;

const within = (table: Table, teamId: number, since: RawBuilder<unknown>, until: RawBuilder<unknown>) =>
  sql`FROM ${sql.table(table)} AS told WHERE told.team_id = ${teamId}
    AND told.${sql.ref(TOLD_BY[table])} BETWEEN ${since} AND ${until}`;

/** What there is to tell a team's stage by on a day. */
export async function readStageBasis(db: Reader, teamId: number, on: Day): Promise<StageBasis> {
  const since = addDays(on, -DAYS);
  const basis: { since: Day } & Partial<StageBasis> = { since };
  for (const table of Object.keys(TOLD_BY) as Table[]) {
    const { rows } = await sql<{ rows: number; last: number }>`
      SELECT count(*) AS rows, coalesce(max(told.id), 0) AS last ${within(table, teamId, sql`${since}`, sql`${on}`)}`.execute(
      db,
    );
    basis[table] = { rows: Number(rows[0]?.rows ?? 0), last: Number(rows[0]?.last ?? 0) };
  }
  const brought = await readBrought(db, teamId, since, on);
  const rows = brought.reduce((sum, each) => sum + each.rows, 0);
  basis.records = { rows, last: Math.max(0, ...brought.map(({ journal }) => journal)) };
  return basis as StageBasis;
}

/** How many records of each day each command brought. */
async function readBrought(db: Reader, teamId: number, from: Day, to: Day) {
  const { rows } = await sql<{ journal: number; day: Day; rows: number }>`
    SELECT coalesce(journal_id, 0) AS journal, day, count(*) AS rows FROM day_record
    WHERE member_id IN (SELECT id FROM member WHERE team_id = ${teamId}) AND day BETWEEN ${from} AND ${to}
    GROUP BY coalesce(journal_id, 0), day`.execute(db);
  return rows.map(({ journal, day, rows: count }) => ({ journal: Number(journal), day, rows: Number(count) }));
}

/** The meetings of these days that went by something which was taken back after them: their ids. */
export async function readBaseless(db: Reader, teamId: number, from: Day, to: Day): Promise<Set<number>> {
  const { field } = idiomOf(db);
  const isLess = (table: Table) => {
    const kept = (what: string) => sql`CAST(${sql.raw(field(field('basis', table), what))} AS INTEGER)`;
    const since = sql.raw(field('basis', 'since'));
    return sql`(SELECT count(*) ${within(table, teamId, since, sql`held_on`)} AND told.id <= ${kept('last')}) < ${kept('rows')}`;
  };
  const { rows } = await sql<{ id: number; held_on: Day; basis: string; less: unknown }>`
    SELECT id, held_on, basis, (${sql.join((Object.keys(TOLD_BY) as Table[]).map(isLess), sql` OR `)}) AS less
    FROM (SELECT id, held_on, ${sql.raw(field('plan', 'basis'))} AS basis FROM meeting
      WHERE team_id = ${teamId} AND held_on BETWEEN ${from} AND ${to} AND plan IS NOT NULL) AS made
    WHERE basis IS NOT NULL`.execute(db);
  if (rows.length === 0) return new Set();
  const brought = await readBrought(db, teamId, addDays(from, -DAYS), to);
  const isBaseless = ({ held_on: on, basis }: (typeof rows)[number]) => {
    const { since, records } = JSON.parse(basis) as Partial<StageBasis>;
    const left = brought.filter(
      ({ journal, day }) => journal <= (records?.last ?? 0) && day >= (since ?? on) && day <= on,
    );
    const count = left.reduce((sum, each) => sum + each.rows, 0);
    // A copy that was put back is brought by a command that is newer than all.
    const isPutBack = brought.length > 0 && brought.every(({ journal }) => journal > (records?.last ?? 0));
    return records !== undefined && !isPutBack && count < records.rows;
  };
  return new Set(rows.filter((row) => Boolean(row.less) || isBaseless(row)).map(({ id }) => id));
}

/** What the stage of a stored agenda rested on when it was made; null where there is none, or none that says so. */
export async function readKeptBasis(
  db: Reader,
  { teamId, kind, date }: { teamId: number; kind: string; date: Day },
): Promise<StageBasis | null> {
  const { rows } = await sql<{ basis: string | null }>`
    SELECT ${sql.raw(idiomOf(db).field('plan', 'basis'))} AS basis FROM meeting
    WHERE team_id = ${teamId} AND kind = ${kind} AND held_on = ${date} AND plan IS NOT NULL`.execute(db);
  const basis = rows[0]?.basis ?? null;
  return basis === null ? null : (JSON.parse(basis) as StageBasis);
}
