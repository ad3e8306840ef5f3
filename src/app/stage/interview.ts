import type { AnswerKind } from '../../domain/diagnosis/levels.ts';
import type { Inside, Scope } from '../scope.ts';
import { gatherStage, type StageCase } from './case.ts';
import { concernsOf } from './concerns.ts';
import type { StageView } from './view.ts';

export interface AskedQuestion {
  sign: string;
  question: string;
  /** What kind of answer fits it. */
  answers: AnswerKind;
  /** Not about what one came for: a thing that deserves a look beside it. */
  isAside?: boolean;
}

/** The best question now, and where the team stands before it is answered. */
export interface NextQuestion {
  standing: Pick<StageView, 'diagnosis' | 'words'>;
  /** Null when enough is known. */
  asked: AskedQuestion | null;
}

/** A question beside the stage, for which the stage has to need none. */
function askedBeside(found: StageCase): AskedQuestion | null {
  const [id] = concernsOf(found).toAsk;
  const concern = found.core.concerns.find((each) => each.id === id);
  return concern ? { sign: concern.id, question: concern.ask, answers: concern.answers, isAside: true } : null;
}

/** @param scope one without anything gathered: each question takes the answers before it into account */
export async function nextStageQuestion(scope: Scope): Promise<NextQuestion> {
  const found = await gatherStage(scope, await scope.team(), { withFlip: false });
  const { diagnosis, core } = found;
  const [best] = diagnosis.nextQuestions;
  const isOver = diagnosis.enough || best === undefined;
  const sign = core.signs.find(({ id }) => id === best?.sign);
  return {
    standing: { diagnosis, words: { ...core, modules: [] } },
    asked: isOver
      ? diagnosis.enoughBecause === 'asked-enough'
        ? null
        : askedBeside(found)
      : { sign: best.sign, question: sign?.ask ?? best.sign, answers: sign?.answers ?? 'degrees' },
  };
}

/** Stores an answer at once, so that stopping loses nothing. */
export function keepStageAnswer(scope: Scope, sign: string, degree: string): Promise<void> {
  const work = async ({ db, team, today, summarize }: Inside) => {
    const { insertObservation } = await import('../../store/observation-writer.ts');
    await insertObservation(db, (await team()).id, { sign, degree, how: 'asked', on: today, note: null });
    summarize(sign);
  };
  return scope.change('stage --ask', work, { sortsForgotten: true });
}

export function takeBackStageAnswer(scope: Scope, sign: string): Promise<void> {
  const work = async ({ db, team, today, summarize }: Inside) => {
    const { removeAnswer } = await import('../../store/observation-writer.ts');
    await removeAnswer(db, (await team()).id, sign, today);
    summarize(sign);
  };
  return scope.change('stage --ask', work, { sortsForgotten: true });
}
