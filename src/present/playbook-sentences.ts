import type { Confusion } from '../app/note/train.ts';
import type { SentenceReport } from '../app/playbook/test.ts';
import { playbookWords } from '../i18n/areas/playbook.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Block } from './document.ts';

const percentOf = (part: number, whole: number) => (whole === 0 ? '–' : `${Math.round((part / whole) * 1000) / 10}%`);

/** How well sentences are understood; wrong ones are listed, right ones are only counted. */
export function sentenceBlocks(report: SentenceReport, locale: Locale): Block[] {
  const words = playbookWords(locale).sentences;
  const { columns } = words;
  const rows = [
    [words.all, report.all],
    [words.tuned, report.tuned],
    [words.heldOut, report.heldOut],
  ] as const;
  const { topThree, falseAlarms } = report.thresholds;
  const items = report.wrong.map(({ text, expect, heard }) => ({
    text: [
      ...(report.enough ? [] : [{ text: '✗ ', tone: 'bad' as const }]),
      words.wrong(text, expect.join(' '), heard.join(' ')),
    ],
  }));
  const missed = (report.enough ? words.missedWithin : words.missed)(items.length);
  return [
    { kind: 'heading', level: 2, text: words.title },
    {
      kind: 'table',
      columns: [
        { title: '' },
        { title: columns.right, align: 'right' },
        { title: columns.sure, align: 'right' },
        { title: columns.falseAlarms, align: 'right' },
        { title: columns.named, align: 'right' },
      ],
      rows: rows.map(([name, score]) => [
        name,
        `${score.right}/${score.meaning} ${percentOf(score.right, score.meaning)}`,
        `${score.sure}/${score.meaning} ${percentOf(score.sure, score.meaning)}`,
        `${score.falseAlarms}/${score.idle} ${percentOf(score.falseAlarms, score.idle)}`,
        `${score.namedRight}/${score.named}`,
      ]),
    },
    ...(items.length > 0
      ? [
          { kind: 'paragraph' as const, text: missed },
          { kind: 'list' as const, items },
        ]
      : []),
    {
      kind: 'paragraph',
      text: (report.enough ? words.enough : words.short)(Math.round(topThree * 100), Math.round(falseAlarms * 100)),
    },
  ];
}

/** What the manager made of the readings, worst first; nothing where nobody has decided yet. */
export function deskBlocks(desk: readonly Confusion[], locale: Locale): Block[] {
  if (desk.length === 0) return [];
  const { desk: words } = playbookWords(locale).sentences;
  const { sign, kept, unticked, added, left } = words.columns;
  return [
    { kind: 'heading', level: 2, text: words.title },
    {
      kind: 'table',
      columns: [{ title: sign }, ...[kept, unticked, added, left].map((title) => ({ title, align: 'right' as const }))],
      rows: desk.map((each) => [each.sign, ...[each.kept, each.unticked, each.added, each.left].map(String)]),
    },
  ];
}
