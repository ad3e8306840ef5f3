import { TeamctlError } from '../../errors.ts';
import { stageWords } from '../../i18n/areas/stage.ts';
import type { Context } from '../context.ts';
import { askChoice } from './prompt.ts';

export interface Interview {
  /** The best question now; null when enough is known. */
  next(): Promise<{ sign: string; question: string } | null>;
  /** Stores an answer at once, so that stopping loses nothing. */
  keep(sign: string, degree: string): Promise<void>;
  takeBack(sign: string): Promise<void>;
}

/** Asks one question after another, each answered by a degree; one may go back, skip and stop at any time. */
export async function holdInterview(context: Context, interview: Interview): Promise<void> {
  const { degrees } = stageWords(context.locale);
  const answered: string[] = [];
  for (let asked = await interview.next(); asked; asked = await interview.next()) {
    const choices = Object.entries(degrees).filter(([value]) => value !== 'back' || answered.length > 0);
    const degree = await askChoice(
      context,
      asked.question,
      choices.map(([value, name]) => ({ value, name })),
    ).catch((error) => {
      const isLate = error instanceof TeamctlError && error.kind === 'interrupted' && answered.length > 0;
      throw isLate ? new TeamctlError('interrupted', 'interrupted-kept') : error;
    });
    if (degree === 'stop') return;
    if (degree === 'back') await interview.takeBack(answered.pop() as string);
    else {
      await interview.keep(asked.sign, degree);
      answered.push(asked.sign);
    }
  }
}
