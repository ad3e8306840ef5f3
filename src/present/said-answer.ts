import type { AnswerKind } from '../domain/diagnosis/levels.ts';
import { stageWords } from '../i18n/areas/stage.ts';
import type { Locale } from '../i18n/locale.ts';

export interface Given {
  answer: number;
  /** The word that was given for it; none where it was computed, or where it is only thought of. */
  degree?: string | undefined;
}

/**
 * An answer in the words in which it was given: who said "never" finds "never" again, not "no". Where nobody gave a word,
 * those in which its question offers it.
 * @param kind how its question is answered; null where the records answered
 */
export function saidAnswer(
  { answer, degree }: Given,
  kind: AnswerKind | null,
  isAsked: boolean,
  locale: Locale,
): string {
  const say = stageWords(locale);
  const words: Readonly<Record<string, string>> = say.degrees;
  const changes: Readonly<Record<string, string>> = say.changes;
  const given = degree === undefined ? undefined : ((kind === 'change' ? changes[degree] : undefined) ?? words[degree]);
  return given ?? say.answer(answer, kind, isAsked);
}
