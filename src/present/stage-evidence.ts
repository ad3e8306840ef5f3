import type { StageView } from '../app/stage/view.ts';
import { exampleAnswer } from '../domain/diagnosis/levels.ts';
import { stageWords } from '../i18n/areas/stage.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Block, ListItem, Text } from './document.ts';
import { saidAnswer } from './said-answer.ts';
import { hasSigns } from './stage-line.ts';
import { titleOf } from './title-of.ts';

/** One decimal, and no minus before a nought. */
const decibelText = (decibel: number) => (Math.round(decibel * 10) / 10 || 0).toFixed(1);

const SHOWN = 8;
const LACKING_SHOWN = 5;
const comma = (locale: Locale) => (locale === 'en' ? ', ' : '、');

/** Less than this, in decibel, tips nothing. */
const EVEN = 0.05;

/**
 * For the leading stage, or more like another, compared with the one that comes next: what fits that one still better may
 * speak for both.
 */
function sideText(decibel: number, other: string, locale: Locale): Text {
  const say = stageWords(locale).verdictSide;
  if (Math.abs(decibel) < EVEN) return say.even;
  return decibel > 0 ? say.for : [{ text: say.against(other), tone: 'warn' }];
}

/** How a sign's question is answered; null where nothing is asked. */
const kindOf = (sign: string, { signs }: Pick<StageView['words'], 'signs'>) =>
  signs.find(({ id }) => id === sign)?.answers ?? null;

/** What speaks for and against, strongest first; with dates when everything is wanted. */
export function evidenceTable(view: StageView, locale: Locale, everything: boolean): Block[] {
  const say = stageWords(locale);
  const { diagnosis, words } = view;
  if (diagnosis.evidence.length === 0)
    return [{ kind: 'paragraph', text: hasSigns(view) ? say.noFreshEvidence : say.noEvidence }];
  const shown = everything ? diagnosis.evidence : diagnosis.evidence.slice(0, SHOWN);
  const hidden = diagnosis.evidence.length - shown.length;
  const { sign, answer, source, strength, decibel, supports, verdict, on } = say.columns;
  const table: Block = {
    kind: 'table',
    columns: [sign, answer, verdict, strength, source, ...(everything ? [decibel, supports, on] : [])].map((title) => ({
      title,
    })),
    rows: shown.map((line) => [
      titleOf(words.signs, line.sign),
      saidAnswer(line, line.source === 'computed' ? null : kindOf(line.sign, words), line.source === 'asked', locale),
      sideText(line.decibel, titleOf(words.stages, line.supports), locale),
      {
        strong: [{ text: say.strength.strong, tone: 'strong' as const }],
        medium: say.strength.medium,
        weak: [{ text: say.strength.weak, tone: 'muted' as const }],
      }[line.strength],
      say.source[line.source],
      ...(everything ? [decibelText(line.decibel), titleOf(words.stages, line.supports), line.on] : []),
    ]),
  };
  return [
    table,
    ...(hidden > 0 ? [{ kind: 'paragraph' as const, text: [{ text: say.more(hidden), tone: 'muted' as const }] }] : []),
  ];
}

function priorText(view: StageView, locale: Locale): string {
  const say = stageWords(locale);
  if (view.diagnosis.ageMonths === null) return say.startUnknown;
  const parts = view.diagnosis.stages.map(
    (share) => `${titleOf(view.words.stages, share.id)} ${say.likelihood(share.prior)}`,
  );
  return say.start(say.shares(parts));
}

/** A difference of shares that is worth a line. */
const NOTABLE = 0.05;

/** What the weeks before make of it, where that is not what this week's evidence says alone. */
function historyText(view: StageView, locale: Locale): string[] {
  const say = stageWords(locale);
  const { crossSection, history, leading, stages } = view.diagnosis;
  const most = crossSection.indexOf(Math.max(...crossSection));
  const alone = stages[most] as (typeof stages)[number];
  const isSame = alone.id === leading && Math.abs(alone.posterior - Math.max(...crossSection)) < NOTABLE;
  if (history.weeks.length < 2 || isSame) return [];
  const share = say.likelihood(crossSection[most] as number);
  return [say.withHistory(history.weeks.length - 1, `${titleOf(view.words.stages, alone.id)} ${share}`)];
}

/** That the team was shaken since some of the answers were given, which count for less since; nothing where none was. */
function shakenText({ diagnosis: { history, evidence } }: StageView, locale: Locale): string[] {
  const say = stageWords(locale);
  const last = history.shocks.filter(({ strength }) => strength > 0).at(-1);
  if (last === undefined) return [];
  const on = last.on ?? last.week;
  const before = evidence.filter((each) => each.source !== 'computed' && each.on < on).length;
  return before === 0 ? [] : [say.saidBefore(on, say.shockKinds[last.kind] ?? last.kind, before)];
}

/** Everything that should make one hesitate, and what would settle it. */
function doubtItems(view: StageView, locale: Locale): ListItem[] {
  const say = stageWords(locale);
  const { diagnosis, words, window } = view;
  const { flip, nextQuestions } = diagnosis;
  const lacking = diagnosis.notEnoughData.map((id) => titleOf(words.signs, id));
  const [best] = nextQuestions;
  const enough = diagnosis.enoughBecause ?? (best ? null : 'all-asked');
  const flipText = flip
    ? say.flip(
        titleOf(words.signs, flip.sign),
        saidAnswer({ answer: flip.degree }, kindOf(flip.sign, words), flip.how !== 'reported', locale),
        titleOf(words.stages, flip.to),
        flip.how,
      )
    : say.noFlip;
  // "The next questions hardly change it" and "this answer would" are both true, and belong into one breath.
  const isFlipLast = enough === 'sure' && flip !== null;
  const texts = [
    ...shakenText(view, locale),
    ...diagnosis.discounts.map((each) =>
      say.discount(titleOf(words.clusters, each.cluster), each.answers, each.countedAs),
    ),
    ...(isFlipLast ? [] : [flipText]),
    ...(lacking.length === 0
      ? []
      : [
          say.lacking(lacking.slice(0, LACKING_SHOWN).join(comma(locale)), Math.max(0, lacking.length - LACKING_SHOWN)),
        ]),
    ...historyText(view, locale),
    ...(diagnosis.unknown.length > 0 ? [say.unknown(diagnosis.unknown.length)] : []),
    ...(window ? [say.window(window.from, window.to)] : []),
    say.judgement,
  ];
  const items: ListItem[] = texts.map((text) => ({ text }));
  if (enough !== null || !best) {
    const text = say.enough[enough ?? 'all-asked'];
    const gap = locale === 'en' ? ' ' : '';
    return [...items, { text: isFlipLast ? `${text}${gap}${say.flipStill(flipText)}` : text }];
  }
  const asked = words.signs.find((sign) => sign.id === best.sign);
  return [
    ...items,
    {
      text: [{ text: `${say.headings.ask}${locale === 'en' ? ': ' : '：'}`, tone: 'accent' }, asked?.ask ?? best.sign],
      children: [{ text: say.howToAnswer(best.sign, exampleAnswer(asked?.answers ?? 'degrees')) }],
    },
  ];
}

export function stageEvidence(view: StageView, locale: Locale, everything: boolean): Block[] {
  const say = stageWords(locale);
  return [
    { kind: 'heading', level: 2, text: say.headings.evidence },
    { kind: 'paragraph', text: [{ text: priorText(view, locale), tone: 'muted' }] },
    ...evidenceTable(view, locale, everything),
    { kind: 'heading', level: 2, text: say.headings.doubts },
    { kind: 'list', items: doubtItems(view, locale) },
  ];
}
