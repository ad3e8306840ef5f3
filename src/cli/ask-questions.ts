import { byLocale } from '../i18n/locale.ts';
import { stage as en } from '../i18n/messages/en/stage.ts';
import { stage as zh } from '../i18n/messages/zh-CN/stage.ts';
import { verdictText } from '../present/stage-line.ts';
import { insertObservation } from '../store/observation-writer.ts';
import type { Context } from './context.ts';
import { gatherDiagnosis } from './gather-diagnosis.ts';
import { askChoice } from './prompt.ts';

/** Best question first, until enough is known or the manager has had enough; each answer is kept at once. */
export async function askQuestions(context: Context): Promise<void> {
  const words = byLocale(context.locale, { 'zh-CN': zh, en });
  const choices = Object.entries(words.degrees).map(([value, name]) => ({ value, name }));
  const team = await context.team();
  for (;;) {
    const { diagnosis, core } = await gatherDiagnosis(context, team);
    await context.hint(words.hint(verdictText({ diagnosis, words: { ...core, modules: [] } }, context.locale)));
    const [best] = diagnosis.nextQuestions;
    if (diagnosis.enough || !best) return;
    const question = core.signs.find((sign) => sign.id === best.sign)?.ask ?? best.sign;
    const degree = await askChoice(context, question, choices);
    if (degree === 'stop') return;
    await context.write('stage --ask', async ({ db, summarize }) => {
      await insertObservation(db, team.id, { sign: best.sign, degree, how: 'asked', on: context.today, note: null });
      summarize(best.sign);
    });
  }
}
