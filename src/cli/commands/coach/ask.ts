import { gatherCoaching, openPlan, referralMet } from '../../../app/coach/case.ts';
import { coachView } from '../../../app/coach/coach-view.ts';
import { questionText } from '../../../present/coach-input.ts';
import { insertPrivateObservation, removePrivateAnswer } from '../../../store/observation-writer.ts';
import type { Context } from '../../context.ts';
import { holdInterview } from '../../terminal/interview.ts';

/** Best question first, until the explanations are told apart. Stops where help from outside comes first. */
export async function askAboutMember(context: Context, who: string): Promise<void> {
  const { member } = await gatherCoaching(context, who);
  await holdInterview(context, {
    async next() {
      const found = await gatherCoaching(context, who);
      const [best] = found.assessment.nextQuestions;
      if (!best || found.assessment.enough || referralMet(found)) return null;
      return { sign: best.sign, question: questionText(coachView(found, openPlan(found)).words, best.sign) };
    },
    keep: (sign, degree) =>
      context.write('coach', ({ db }) =>
        insertPrivateObservation(db, member.id, { sign, degree, how: 'asked', on: context.today, note: null }),
      ),
    takeBack: (sign) => context.write('coach', ({ db }) => removePrivateAnswer(db, member.id, sign, context.today)),
  });
}
