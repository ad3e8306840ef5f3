import { nodeAt } from '../located.ts';
import type { Objection, WholeModule } from '../parts.ts';
import { type Problem, problem } from '../problem.ts';
import type { Check } from './check.ts';

/** What can be said in one breath: 60 characters of Chinese; a Latin script takes about three times as many. */
const BREATH = { han: 60, latin: 180 };

const HAN = /\p{Script=Han}/u;

const lengthOf = (text: string) => [...text].length;
const breathOf = (text: string) => (HAN.test(text) ? BREATH.han : BREATH.latin);

/** Every module has a practice for the meeting, short enough to be said once and done. */
export const checkQuick: Check = (playbook) =>
  playbook.values.modules.flatMap(({ value, node }): Problem[] => {
    const { id, quick } = value as unknown as WholeModule;
    if (quick === undefined) return [problem('quick-missing', node.place, { id }, 'warning')];
    const most = breathOf(quick.say);
    if (lengthOf(quick.say) <= most) return [];
    const { place } = nodeAt(node, ['quick', 'say']);
    return [problem('quick-long', place, { id, length: lengthOf(quick.say), most })];
  });

/** Each wording of an objection has an answer of its own, or all share one; none is a speech. */
export const checkAnswers: Check = (playbook) =>
  playbook.values.objections.flatMap(({ value, node }): Problem[] => {
    const { id, said, good } = value as unknown as Objection;
    const { place } = nodeAt(node, ['good']);
    const answers = good.answers ?? (good.answer === undefined ? [] : [good.answer]);
    if (answers.length === 0 || (good.answers && good.answers.length !== said.length))
      return [problem('answers-count', place, { id, answers: answers.length, said: said.length })];
    return (good.answers ?? []).flatMap((answer, i): Problem[] => {
      const most = breathOf(answer);
      if (lengthOf(answer) <= most) return [];
      return [
        problem('answer-long', nodeAt(node, ['good', 'answers', i]).place, { id, length: lengthOf(answer), most }),
      ];
    });
  });
