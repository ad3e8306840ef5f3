import type { StageView } from '../app/stage/view.ts';
import { stageWords } from '../i18n/areas/stage.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Block, Report } from './document.ts';
import { stageData } from './stage-data.ts';
import { stageEvidence } from './stage-evidence.ts';
import { inForceTexts, triedText } from './stage-in-force.ts';
import { hasSigns, verdictText } from './stage-line.ts';
import { stagePlan } from './stage-plan.ts';
import { titleOf } from './title-of.ts';

/** Months from which its people are said to be younger than their team. */
const YOUNGER = 0.5;

/** How old the team is, where its people are here for a shorter time and it counts as younger; else null. */
function foundedBefore({ ageMonths, calendarMonths }: StageView['diagnosis']): number | null {
  const isYounger = ageMonths !== null && calendarMonths !== null && calendarMonths - ageMonths >= YOUNGER;
  return isYounger ? calendarMonths : null;
}

function verdictBlocks(view: StageView, locale: Locale): Block[] {
  const say = stageWords(locale);
  const { diagnosis, words } = view;
  const isSure = diagnosis.confidence !== 'insufficient' && hasSigns(view);
  const runnerUp =
    diagnosis.runnerUp === null || !hasSigns(view)
      ? []
      : [locale === 'en' ? ' ' : '', say.runnerUp(titleOf(words.stages, diagnosis.runnerUp))];
  const age = diagnosis.ageMonths === null ? say.ageUnknown : say.age(diagnosis.ageMonths, foundedBefore(diagnosis));
  return [
    { kind: 'heading', level: 1, text: `${view.team.name} · ${say.asOf(diagnosis.asOf)}` },
    { kind: 'paragraph', text: [{ text: verdictText(view, locale), tone: isSure ? 'strong' : 'warn' }, ...runnerUp] },
    ...(view.isTrial
      ? [triedText(view.inForce, view.plan.stage, words.stages, locale)]
      : inForceTexts(view.inForce, words.stages, diagnosis, locale, true)
    ).map((text) => ({
      kind: 'paragraph' as const,
      text,
    })),
    {
      kind: 'bars',
      scale: 1,
      rows: diagnosis.stages.map((share) => ({
        label: titleOf(words.stages, share.id),
        value: share.posterior,
        note:
          diagnosis.stale && diagnosis.ageMonths !== null
            ? say.besideAge(share.posterior, share.prior)
            : say.likelihood(share.posterior),
        tone: share.id === diagnosis.leading ? ('accent' as const) : ('muted' as const),
      })),
    },
    ...(diagnosis.stale
      ? [
          {
            kind: 'paragraph' as const,
            text: say.stale(diagnosis.stale.last, diagnosis.stale.weeks, fadeOf(diagnosis)),
          },
        ]
      : []),
    {
      kind: 'paragraph',
      text: [{ text: `${age}${locale === 'en' ? '. ' : '。'}`, tone: 'muted' }, calendarText(view, locale)],
    },
  ];
}

/** Since when, or from when on, the shares fall; null where they do not. */
const fadeOf = ({ stale, asOf }: StageView['diagnosis']) =>
  stale?.fadesFrom ? { from: stale.fadesFrom, isBegun: stale.fadesFrom <= asOf } : null;

/** Signs against age and the weeks before; where no sign of these weeks speaks there is nothing to compare. */
function calendarText(view: StageView, locale: Locale): string {
  const say = stageWords(locale);
  const { calendar, leading, ground, confidence } = view.diagnosis;
  const title = (stage: string) => titleOf(view.words.stages, stage);
  if (calendar.stage === null || calendar.signs === null) return '';
  if (calendar.isEven) return say.signsEven;
  if (calendar.signs !== leading && ground.stage === leading)
    return say.signsOutweighed(title(calendar.signs), ground.by);
  if (calendar.signs !== leading)
    return say.signsMixed(title(calendar.signs), ground.by, title(ground.stage), title(leading));
  if (calendar.agrees) return say.calendarAgrees;
  const disagree = confidence === 'insufficient' ? say.calendarUnsure : say.calendarDisagrees;
  return disagree(title(calendar.stage), title(leading));
}

/** The whole diagnosis: verdict, evidence for and against, doubts, what to do, people. */
export function presentStage(view: StageView, locale: Locale, everything = false): Report {
  return {
    data: stageData(view),
    document: [...verdictBlocks(view, locale), ...stageEvidence(view, locale, everything), ...stagePlan(view, locale)],
  };
}
