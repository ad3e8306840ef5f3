import type { Day } from '../domain/calendar/day.ts';
import type { Grade } from '../domain/drill/grade.ts';
import type { Forecast } from '../domain/drill/report.ts';
import type { Standing } from '../domain/drill/review.ts';
import type { Reader } from './database.ts';

/** A member's id; null is the manager. */
export type Practiser = number | null;

/** The last answer to each card of each person; `before`: as it was when that day began. */
function lastOfEachCard(db: Reader, teamId: number, before?: Day) {
  const answers = db
    .selectFrom('drill_review')
    .select((eb) => [eb.fn.max('id').as('last'), eb.fn.countAll<number>().as('reviews')])
    .where('team_id', '=', teamId);
  const counted = before === undefined ? answers : answers.where('reviewed_on', '<', before);
  return counted.groupBy(['member_id', 'card']);
}

/** Where one person stands with every card they have been asked, by card. */
export async function readStandings(db: Reader, teamId: number, member: Practiser): Promise<Standing[]> {
  const rows = await db
    .with('latest', () => lastOfEachCard(db, teamId))
    .selectFrom('drill_review as r')
    .innerJoin('latest', 'latest.last', 'r.id')
    .select(['r.card', 'r.stability', 'r.difficulty', 'r.reviewed_on', 'r.due_on', 'latest.reviews'])
    .where('r.member_id', 'is not distinct from', member)
    .orderBy('r.card')
    .execute();
  return rows.map(({ card, stability, difficulty, reviewed_on, due_on, reviews }) => ({
    card,
    stability,
    difficulty,
    reviewedOn: reviewed_on,
    due: due_on,
    reviews,
  }));
}

/** How many cards one person met for the first time on that day. */
export async function countFirstMet(db: Reader, teamId: number, member: Practiser, day: Day): Promise<number> {
  const rows = await db
    .selectFrom('drill_review')
    .select('card')
    .where('team_id', '=', teamId)
    .where('member_id', 'is not distinct from', member)
    .groupBy('card')
    .having((eb) => eb(eb.fn.min('reviewed_on'), '=', day))
    .execute();
  return rows.length;
}

export interface DrillDue {
  member: Practiser;
  cards: number;
}

/**
 * How many cards are due by that day, for everybody who has any; the manager (`member` null) first.
 * `cards`: ids of the objections and cards that the playbook has today. `since: 'dawn'` leaves out what was
 * answered on the day itself, so that a morning agenda says the same all day.
 */
export async function readDrillDue(
  db: Reader,
  teamId: number,
  day: Day,
  cards: ReadonlySet<string>,
  since: 'dawn' | 'now' = 'now',
): Promise<DrillDue[]> {
  const rows = await db
    .with('latest', () => lastOfEachCard(db, teamId, since === 'dawn' ? day : undefined))
    .selectFrom('drill_review as r')
    .innerJoin('latest', 'latest.last', 'r.id')
    .select(['r.member_id', 'r.card'])
    .where('r.due_on', '<=', day)
    .orderBy('r.member_id', (order) => order.asc().nullsFirst())
    .execute();
  const counts = new Map<Practiser, number>();
  for (const { member_id, card } of rows) {
    if (cards.has(card)) counts.set(member_id, (counts.get(member_id) ?? 0) + 1);
  }
  return [...counts].map(([member, count]) => ({ member, cards: count }));
}

/** Answers of which recall had been predicted, oldest first; everybody's when `member` is undefined. */
export async function readForecasts(db: Reader, teamId: number, member?: Practiser): Promise<Forecast[]> {
  let query = db
    .selectFrom('drill_review')
    .select(['grade', 'predicted'])
    .where('team_id', '=', teamId)
    .where('predicted', 'is not', null);
  if (member !== undefined) query = query.where('member_id', 'is not distinct from', member);
  const rows = await query.orderBy('id').execute();
  return rows.map((row) => ({ grade: row.grade as Grade, predicted: row.predicted as number }));
}
