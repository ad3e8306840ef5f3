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

/**
 * This week's change with its reason; null where there was none.
 * @param leading what today's look puts first: where that is the stage of before, the reason is last week's, and says so
 */
export function stageNewsText(
  inForce: StageInForce,
  stages: Titled,
  today: Day,
  locale: Locale,
  leading: string | null = null,
): string | null {
  const say = stageWords(locale).inForce;
  const { change, isNews } = inForce;
  if (!isNews || change === null) return null;
  const on = say.on(change.on, startOfWeek(today), today);
  const because =
    isBack(inForce, leading) && change.because === 'reading' ? say.asOfSunday : say.because[change.because];
  return say.change(titleOf(stages, change.from), titleOf(stages, change.to), on, because);
}

/** Whether today's look is back at the stage that this week's change left. */
const isBack = ({ change, isNews }: StageInForce, leading: string | null) => isNews && change?.from === leading;

/** What one goes by, the news of it, and that today's look points elsewhere, where it does. */
export function inForceTexts(
  inForce: StageInForce,
  stages: Titled,
  { asOf, leading, confidence }: Pick<Diagnosis, 'asOf' | 'leading' | 'confidence'>,
  locale: Locale,
): string[] {
  const say = stageWords(locale).inForce;
  const news = stageNewsText(inForce, stages, asOf, locale, leading);
  const isSure = confidence !== 'insufficient';
  const isOther = inForce.id !== null && inForce.id !== leading;
  return [
    inForceText(inForce, stages, asOf, locale),
    ...(news === null ? [] : [news]),
    ...(isOther
      ? [
          isSure && isBack(inForce, leading) && inForce.how !== 'confirmed'
            ? say.isBack(titleOf(stages, leading))
            : say.waits(titleOf(stages, leading), inForce.how, isSure),
        ]
      : []),
  ];
}
