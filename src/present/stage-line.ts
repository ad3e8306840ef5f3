import type { PersonNote } from '../domain/diagnosis/people.ts';
import { byLocale, type Locale } from '../i18n/locale.ts';
import { stage as en } from '../i18n/messages/en/stage.ts';
import { stage as zh } from '../i18n/messages/zh-CN/stage.ts';
import { type StageView, titleOf } from './stage-input.ts';

const wordsOf = (locale: Locale) => byLocale(locale, { 'zh-CN': zh, en: en as typeof zh });

type Verdict = Pick<StageView, 'diagnosis' | 'words'>;

/** The verdict in one sentence. */
export function verdictText({ diagnosis, words }: Verdict, locale: Locale): string {
  return wordsOf(locale).verdict[diagnosis.confidence](titleOf(words.stages, diagnosis.leading));
}

/** The same with its share. */
export function stageLine(view: Verdict, locale: Locale): string {
  const { diagnosis } = view;
  const share = diagnosis.stages.find((stage) => stage.id === diagnosis.leading)?.posterior ?? 0;
  const say = wordsOf(locale);
  const verdict = verdictText(view, locale).replace(/[。.]$/, '');
  return locale === 'en' ? `${verdict} (${say.percent(share)}).` : `${verdict}（${say.percent(share)}）。`;
}

/** Why somebody is named, as a sentence for the manager. */
export function personReason({ reason }: PersonNote, locale: Locale): string {
  return wordsOf(locale).reasons[reason.code](reason as unknown as Record<string, number>);
}
