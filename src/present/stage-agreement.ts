import type { Agreement } from '../domain/diagnosis/agreement.ts';
import { stageWords } from '../i18n/areas/stage.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Block } from './document.ts';
import { titleOf } from './title-of.ts';

type Titled = readonly { id: string; title: string }[];

/** Agreed and computed side by side, latest first; nothing where nothing was agreed on yet. */
export function agreementBlocks({ lines, agreedShare }: Agreement, stages: Titled, locale: Locale): Block[] {
  const say = stageWords(locale);
  if (agreedShare === null) return [];
  const { on, agreed, computed, share, verdict } = say.agreement.columns;
  return [
    { kind: 'heading', level: 2, text: say.agreement.heading },
    {
      kind: 'paragraph',
      text: say.agreement.often(lines.filter((line) => line.agreed === line.computed).length, lines.length),
    },
    {
      kind: 'table',
      columns: [on, agreed, computed, share, verdict].map((title) => ({ title })),
      rows: lines.map((line) => [
        line.on,
        titleOf(stages, line.agreed),
        titleOf(stages, line.computed),
        say.likelihood(line.share),
        line.agreed === line.computed ? say.agreement.same : say.agreement.differs,
      ]),
    },
  ];
}

/** The reliability picture: for each strength of verdict how sure it sounded and how often it was agreed with. */
export function reliabilityBlocks({ bins }: Agreement, locale: Locale): Block[] {
  const say = stageWords(locale);
  if (bins.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: say.agreement.reliability },
    { kind: 'paragraph', text: say.agreement.howToRead },
    {
      kind: 'bars',
      scale: 1,
      rows: bins.flatMap(({ confidence, count, said, came }) => [
        {
          label: say.agreement.said(say.confidence[confidence]),
          value: said,
          note: say.likelihood(said),
          tone: 'muted' as const,
        },
        {
          label: say.agreement.came(count),
          value: came,
          note: say.percent(came),
          tone: 'accent' as const,
        },
      ]),
    },
  ];
}
