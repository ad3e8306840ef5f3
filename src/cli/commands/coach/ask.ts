import { keepCoachAnswer, nextCoachQuestion, takeBackCoachAnswer } from '../../../app/coach/interview.ts';
import type { Context } from '../../context.ts';
import { holdInterview } from '../../terminal/interview.ts';

/** Best question first, until the explanations are told apart. Stops where help from outside comes first. */
export async function askAboutMember(context: Context, who: string): Promise<void> {
  const { scope } = context;
  await holdInterview(context, {
    next: () => nextCoachQuestion(scope, who),
    keep: (sign, degree) => keepCoachAnswer(scope, who, sign, degree),
    takeBack: (sign) => takeBackCoachAnswer(scope, who, sign),
  });
}
