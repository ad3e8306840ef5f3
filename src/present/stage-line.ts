import type { StageView } from '../app/stage/view.ts';
import type { PersonNote } from '../domain/diagnosis/people.ts';
import { stageWords } from '../i18n/areas/stage.ts';
import type { Locale } from '../i18n/locale.ts';
import { titleOf } from './title-of.ts';

type Verdict = Pick<StageView, 'diagnosis' | 'words' | 'isNotYet'>;

/** Whether anything but the team's age has spoken, this week or in the weeks before. */
export const hasSigns = ({ diagnosis }: Pick<Verdict, 'diagnosis'>): boolean =>
  diagnosis.evidence.length > 0 || diagnosis.history.weeks.some((week) => week.answers > 0);

/** The verdict in one sentence; age alone, however sure, is no verdict. */
export function verdictText(view: Verdict, locale: Locale): string {
  const { diagnosis, words } = view;
  const say = stageWords(locale);
  const stage = titleOf(words.stages, diagnosis.leading);
  if (view.isNotYet) return say.notYet;
  if (hasSigns(view)) return say.verdict[diagnosis.confidence](stage);
  return diagnosis.ageMonths === null ? say.nothingKnown : say.ageAlone(stage);
}

/** The same with its share. */
export function stageLine(view: Verdict, locale: Locale): string {
  const { diagnosis } = view;
  const share = diagnosis.stages.find((stage) => stage.id === diagnosis.leading)?.posterior ?? 0;
  const say = stageWords(locale);
  const verdict = verdictText(view, locale).replace(/[。.]$/, '');
  if (view.isNotYet) return verdictText(view, locale);
  return locale === 'en' ? `${verdict} (${say.likelihood(share)}).` : `${verdict}（${say.likelihood(share)}）。`;
}

/** Why somebody is named, as a sentence for the manager. */
export function personReason({ reason }: PersonNote, locale: Locale): string {
  return stageWords(locale).reasons[reason.code](reason as unknown as Record<string, number>);
}
