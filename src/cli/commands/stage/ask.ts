import { keepStageAnswer, nextStageQuestion, takeBackStageAnswer } from '../../../app/stage/interview.ts';
import { stageWords } from '../../../i18n/areas/stage.ts';
import { verdictText } from '../../../present/stage-line.ts';
import type { Context } from '../../context.ts';
import { holdInterview } from '../../terminal/interview.ts';

/** Best question first, until enough is known or the manager has had enough. */
export async function askQuestions(context: Context): Promise<void> {
  const { scope, locale } = context;
  const words = stageWords(locale);
  await holdInterview(context, {
    async next() {
      const { standing, asked } = await nextStageQuestion(scope);
      await context.hint(words.hint(verdictText(standing, locale)));
      return asked;
    },
    keep: (sign, degree) => keepStageAnswer(scope, sign, degree),
    takeBack: (sign) => takeBackStageAnswer(scope, sign),
  });
}
