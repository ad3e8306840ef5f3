import type { StageInForce } from '../app/stage/in-force.ts';
import { type Day, startOfWeek } from '../domain/calendar/day.ts';
import type { Diagnosis } from '../domain/diagnosis/diagnose.ts';
import { stageWords } from '../i18n/areas/stage.ts';
import type { Locale } from '../i18n/locale.ts';
import { titleOf } from './title-of.ts';

type Titled = readonly { id: string; title: string }[];

/** Which stage one goes by, since when and why. */
export function inForceText(inForce: StageInForce, stages: Titled, today: Day, locale: Locale): string {
  const say = stageWords(locale).inForce;
  const { id, since, how } = inForce;
  if (id === null) return say.nothing;
  const from = since === null ? '' : say.since(since, startOfWeek(today), today);
  return say.line(titleOf(stages, id), from, say.why[how]);
}

/** This week's change with its reason; null where there was none. */
export function stageNewsText(inForce: StageInForce, stages: Titled, today: Day, locale: Locale): string | null {
  const say = stageWords(locale).inForce;
  const { change, isNews } = inForce;
  if (!isNews || change === null) return null;
  const on = say.on(change.on, startOfWeek(today), today);
  return say.change(titleOf(stages, change.from), titleOf(stages, change.to), on, say.because[change.because]);
}

/** What one goes by, the news of it, and that today's look points elsewhere, where it does. */
export function inForceTexts(
  inForce: StageInForce,
  stages: Titled,
  { asOf, leading, confidence }: Pick<Diagnosis, 'asOf' | 'leading' | 'confidence'>,
  locale: Locale,
): string[] {
  const news = stageNewsText(inForce, stages, asOf, locale);
  const isOther = inForce.id !== null && inForce.id !== leading;
  return [
    inForceText(inForce, stages, asOf, locale),
    ...(news === null ? [] : [news]),
    ...(isOther
      ? [stageWords(locale).inForce.waits(titleOf(stages, leading), inForce.how, confidence !== 'insufficient')]
      : []),
  ];
}
