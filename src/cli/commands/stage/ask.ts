import { byLocale } from '../../../i18n/locale.ts';
import { stage as en } from '../../../i18n/messages/en/stage.ts';
import { stage as zh } from '../../../i18n/messages/zh-CN/stage.ts';
import { verdictText } from '../../../present/stage-line.ts';
import { insertObservation, removeAnswer } from '../../../store/observation-writer.ts';
import type { Context } from '../../context.ts';
import { gatherDiagnosis } from '../../../app/stage/case.ts';
import { holdInterview } from '../../terminal/interview.ts';

/** Best question first, until enough is known or the manager has had enough. */
export async function askQuestions(context: Context): Promise<void> {
  const words = byLocale(context.locale, { 'zh-CN': zh, en });
  const team = await context.team();
  await holdInterview(context, {
    async next() {
      const { diagnosis, core } = await gatherDiagnosis(context, team);
      await context.hint(words.hint(verdictText({ diagnosis, words: { ...core, modules: [] } }, context.locale)));
      const [best] = diagnosis.nextQuestions;
      if (diagnosis.enough || !best) return null;
      return { sign: best.sign, question: core.signs.find((sign) => sign.id === best.sign)?.ask ?? best.sign };
    },
    keep: (sign, degree) =>
      context.write('stage --ask', async ({ db, summarize }) => {
        await insertObservation(db, team.id, { sign, degree, how: 'asked', on: context.today, note: null });
        summarize(sign);
      }),
    takeBack: (sign) =>
      context.write('stage --ask', async ({ db, summarize }) => {
        await removeAnswer(db, team.id, sign, context.today);
        summarize(sign);
      }),
  });
}
