import type { AskedQuestion } from '../../app/stage/interview.ts';
import { degreesFor } from '../../domain/diagnosis/levels.ts';
import { stageWords } from '../../i18n/areas/stage.ts';
import type { Context } from '../context.ts';
import { sayKept } from './kept.ts';
import { askListed } from './prompt.ts';

export interface Interview {
  /** The best question now; null when enough is known. */
  next(): Promise<AskedQuestion | null>;
  /** Stores an answer at once, so that stopping loses nothing. */
  keep(sign: string, degree: string): Promise<void>;
  takeBack(sign: string): Promise<void>;
}

/** Asks one question after another, each answered by a degree; one may go back, skip and stop at any time. */
export async function holdInterview(context: Context, interview: Interview): Promise<void> {
  const { degrees, changes, aside } = stageWords(context.locale);
  const answered: string[] = [];
  for (let asked = await interview.next(); asked; asked = await interview.next()) {
    const fitting = [...degreesFor[asked.answers], ...(answered.length > 0 ? ['back'] : []), 'stop'];
    const names: Readonly<Record<string, string>> = asked.answers === 'change' ? { ...degrees, ...changes } : degrees;
    const degree = await askListed(
      context,
      asked.isAside ? aside(asked.question) : asked.question,
      fitting.map((value) => ({ value, name: names[value] ?? value })),
    ).catch(sayKept(answered.length > 0));
    if (degree === 'stop') return;
    if (degree === 'back') await interview.takeBack(answered.pop() as string);
    else {
      await interview.keep(asked.sign, degree);
      answered.push(asked.sign);
    }
  }
}
