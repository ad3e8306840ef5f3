import { byLocale } from '../i18n/locale.ts';
import { stage as en } from '../i18n/messages/en/stage.ts';
import { stage as zh } from '../i18n/messages/zh-CN/stage.ts';
import { questionText } from '../present/coach-input.ts';
import { insertPrivateObservation } from '../store/observation-writer.ts';
import { coachView } from './coach-view.ts';
import type { Context } from './context.ts';
import { gatherCoaching, openPlan, referralMet } from './gather-coaching.ts';
import { askChoice } from './prompt.ts';

/** Best question first, until the explanations are told apart; each answer is kept at once. Stops where help from outside comes first. */
export async function askAboutMember(context: Context, who: string): Promise<void> {
  const words = byLocale(context.locale, { 'zh-CN': zh, en });
  const choices = Object.entries(words.degrees).map(([value, name]) => ({ value, name }));
  for (;;) {
    const found = await gatherCoaching(context, who);
    const [best] = found.assessment.nextQuestions;
    if (!best || found.assessment.enough || referralMet(found)) return;
    const question = questionText(coachView(found, openPlan(found)).words, best.sign);
    const degree = await askChoice(context, question, choices);
    if (degree === 'stop') return;
    await context.write('coach', async ({ db }) => {
      const observation = { sign: best.sign, degree, how: 'asked' as const, on: context.today, note: null };
      await insertPrivateObservation(db, found.member.id, observation);
    });
  }
}
