import { type BoardPeriod, type DaySpan, spanOf } from '../../domain/board/period.ts';
import { addDays, addMonths, type Day } from '../../domain/calendar/day.ts';
import type { Measure } from '../../domain/records/day-record.ts';
import type { Team } from '../../domain/team/team.ts';
import { TeamctlError } from '../../errors.ts';
import { readHeads, readLastDay, readTeamSums, type TeamSum } from '../../store/company-reader.ts';
import type { Reader } from '../../store/database.ts';
import { readTeams } from '../../store/team-reader.ts';
import { requireMeasure } from '../find/measure.ts';
import type { Scope } from '../scope.ts';
import { BY, USUAL } from './board.ts';

/** With fewer people behind it a team's number would be somebody's. */
const LEAST_PEOPLE = 3;

export interface TeamsBoardView {
  measure: Measure;
  period: BoardPeriod;
  /** Up to the latest day that has records. */
  span: DaySpan;
  /** As many days of the period before. */
  before: DaySpan;
  /** By name: no team is first, and none last. */
  teams: readonly { name: string; heads: number; value: number; before: number | null }[];
  /** Teams that are on the board, and whose number would be one person's. */
  few: number;
  /** Teams that did not say that they want to be on it. */
  notOn: number;
}

/** The days of the period before that lie as far from its beginning. A month may be shorter. */
function spanBefore(period: BoardPeriod, { from, to }: DaySpan): DaySpan {
  if (period !== 'month') return { from: addDays(from, -7), to: addDays(to, -7) };
  return { from: addMonths(from, -1), to: addMonths(to, -1) };
}

async function measureOf(db: Reader, ids: readonly number[], span: DaySpan, word: string | null): Promise<Measure> {
  if (word !== null) return (requireMeasure(BY, [], word) as { builtIn: Measure }).builtIn;
  for (const measure of USUAL)
    if ((await readTeamSums(db, ids, measure, span.from, span.to)).some(({ value }) => value > 0)) return measure;
  return 'deals';
}

const byTeam = (sums: readonly TeamSum[]) => new Map(sums.map((each) => [each.teamId, each]));

/**
 * Teams that said that they want to be on a board of all teams, each beside its own days before. Of people there is nothing
 * in it. @param by a measure that every team has, as people call it; null: what is usual
 * @throws TeamctlError `measure-unknown`, `board-points-apart` for points: each team has them by rules of its own
 */
export async function lookAtTeamsBoard(scope: Scope, period: BoardPeriod, by: string | null): Promise<TeamsBoardView> {
  if (by === 'points') throw new TeamctlError('usage', 'board-points-apart');
  const db = await scope.reader();
  const known = (await readTeams(db)).filter(({ archived }) => !archived);
  const wanting = known.filter(({ settings }: Team) => settings.board && settings.companyBoard);
  const ids = wanting.map(({ id }) => id);
  const on: Day = (await readLastDay(db, ids, scope.today)) ?? scope.today;
  const span = { from: spanOf(period, on).from, to: on };
  const before = spanBefore(period, span);
  const measure = await measureOf(db, ids, span, by);
  const sums = byTeam(await readTeamSums(db, ids, measure, span.from, span.to));
  const earlier = byTeam(await readTeamSums(db, ids, measure, before.from, before.to));
  const heads = await readHeads(db, on);
  const counted = wanting.flatMap(({ id, name }) => {
    const now = sums.get(id);
    return now === undefined ? [] : [{ id, name, now }];
  });
  const shown = counted.filter(({ now }) => now.people >= LEAST_PEOPLE);
  const was = (id: number) => ((earlier.get(id)?.people ?? 0) < LEAST_PEOPLE ? null : (earlier.get(id)?.value ?? null));
  return {
    measure,
    period,
    span,
    before,
    teams: shown
      .map(({ id, name, now }) => ({ name, heads: heads.get(id) ?? 0, value: now.value, before: was(id) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    few: counted.length - shown.length,
    notOn: known.length - wanting.length,
  };
}
