import { gradeCard } from '../../../app/drill/grade.ts';
import type { DrillFace, DrillListView } from '../../../app/drill/view.ts';
import { grades } from '../../../domain/drill/grade.ts';
import { drillWords } from '../../../i18n/areas/drill.ts';
import { answerOf, questionOf } from '../../../present/drill.ts';
import { wrapped } from '../../../render/wrap.ts';
import type { Context } from '../../context.ts';
import { sayKept } from '../../terminal/kept.ts';
import { askChoice, askText } from '../../terminal/prompt.ts';

/** A paragraph a line, wrapped for this terminal. */
const say = (context: Context, paragraphs: readonly string[]) =>
  context.hint(paragraphs.flatMap((text) => wrapped(text, context.columns)).join('\n'));

/** Shows a card, its answer after a moment, and asks how it went; null: enough for now. */
async function askCard(context: Context, face: DrillFace, reviews: number, lead: string) {
  const words = drillWords(context.locale);
  await say(context, ['', lead, questionOf(face, reviews, context.locale), '']);
  await askText(context, words.reveal);
  const parts = [words.answer(answerOf(face, reviews))];
  if (face.why !== null) parts.push(words.why(face.why));
  if (face.avoid !== null) parts.push(words.avoid(face.avoid));
  await say(context, ['', ...parts, '']);
  const choices = [
    ...grades.map((grade) => ({ value: String(grade), name: words.grades[grade] })),
    { value: 'stop', name: words.stop },
  ];
  const chosen = await askChoice(context, words.rate, choices);
  return grades.find((grade) => String(grade) === chosen) ?? null;
}

export interface Sitting {
  /** A word that names the member; null: the manager. */
  who: string | null;
  /** Cards asked at most; what is asked a second time does not count. */
  limit: number;
}

/**
 * Asks card after card on the terminal; each grade is kept at once. What did not come is asked a
 * second time at the end of the same sitting.
 * @returns how many answers were graded
 */
export async function practise(context: Context, list: DrillListView, { who, limit }: Sitting): Promise<number> {
  const words = drillWords(context.locale);
  const { due, fresh } = list.picked;
  const wanted = [...due, ...fresh.map((card) => ({ card, reviews: 0 }))].slice(0, limit);
  const queue = wanted.map(({ card, reviews }) => ({ card, reviews, again: false }));
  let graded = 0;
  for (let at = 0; at < queue.length; at += 1) {
    const { card, reviews, again } = queue[at] as (typeof queue)[number];
    const face = list.faces.get(card) as DrillFace;
    const lead = again ? words.again : words.question(at + 1, wanted.length, words.kinds[face.kind]);
    const grade = await askCard(context, face, reviews, lead).catch(sayKept(graded > 0));
    if (grade === null) break;
    const { review } = await gradeCard(context.scope, { card, grade, who });
    graded += 1;
    await context.hint(words.graded(card, words.grades[grade], review.due));
    if (grade === 1 && !again) queue.push({ card, reviews: reviews + 1, again: true });
  }
  return graded;
}
