import type { Review } from '../domain/drill/review.ts';
import type { Writer } from './database.ts';

/** Keeps an answer; `member` null is the manager. */
export async function insertReview(db: Writer, teamId: number, member: number | null, review: Review): Promise<void> {
  const { card, grade, on, due, predicted, stability, difficulty } = review;
  await db
    .insertInto('drill_review')
    .values({
      team_id: teamId,
      member_id: member,
      card,
      grade,
      reviewed_on: on,
      predicted,
      stability,
      difficulty,
      due_on: due,
    })
    .execute();
}
