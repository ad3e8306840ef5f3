import type { Grade } from '../../domain/drill/grade.ts';
import { review } from '../../domain/drill/review.ts';
import { TeamctlError } from '../../errors.ts';
import { insertReview } from '../../store/drill-writer.ts';
import { requireCard } from '../find/card.ts';
import type { Inside, Scope } from '../scope.ts';
import { gatherDrill } from './case.ts';
import type { GradedView } from './view.ts';

export interface GradeWords {
  /** Id of the card. */
  card: string;
  grade: Grade;
  /** A word that names the member; null: the manager. */
  who: string | null;
}

/**
 * Keeps an answer of today; it counts from where the person stands with the card at that moment.
 * @throws TeamctlError for an unknown card or member, and for a card that was asked on a later day already
 */
export function gradeCard(scope: Scope, { card: wanted, grade, who }: GradeWords): Promise<GradedView> {
  const work = async (inside: Inside) => {
    const { team, person, faces, standings } = await gatherDrill(inside, who);
    const card = requireCard(faces.keys(), wanted);
    const before = standings.find((each) => each.card === card) ?? null;
    if (before && before.reviewedOn > inside.today)
      throw new TeamctlError('invalid', 'drill-earlier-day', { card, on: before.reviewedOn });
    const answer = review(card, before, grade, inside.today, await inside.calendar(team));
    await insertReview(inside.db, team.id, person?.id ?? null, answer);
    inside.summarize(card);
    return { person, review: answer };
  };
  // The word for a person may mean somebody else once they are forgotten.
  return scope.change('drill', work, { sortsForgotten: who === null });
}
