import type { DrillFace, DrillListView, DrillPerson, DrillReportView, GradedView } from '../app/drill/view.ts';
import type { DueCard } from '../domain/drill/pick.ts';
import type { DrillReport } from '../domain/drill/report.ts';
import { drillWords } from '../i18n/areas/drill.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Block, Report } from './document.ts';

/** How the card is asked the next time; `reviews`: how often it was asked before. */
export function questionOf(face: DrillFace, reviews: number, locale: Locale): string {
  const text = face.questions[reviews % face.questions.length] as string;
  return face.kind === 'objection' ? drillWords(locale).customerSays(text) : text;
}

/** What fits the question that is asked after so many reviews. */
export const answerOf = (face: DrillFace, reviews: number): string =>
  face.answers[reviews % face.answers.length] as string;

function dueBlocks(due: readonly DueCard[], faces: DrillListView['faces'], locale: Locale): Block[] {
  if (due.length === 0) return [];
  const { columns, percent, times } = drillWords(locale);
  return [
    {
      kind: 'table',
      columns: [
        { title: columns.card },
        { title: columns.question },
        { title: columns.since },
        { title: columns.recall, align: 'right' },
        { title: columns.reviews, align: 'right' },
      ],
      rows: due.map((each) => [
        each.card,
        questionOf(faces.get(each.card) as DrillFace, each.reviews, locale),
        each.due,
        percent(each.recall),
        times(each.reviews),
      ]),
    },
  ];
}

function freshBlocks(fresh: readonly string[], faces: DrillListView['faces'], locale: Locale): Block[] {
  if (fresh.length === 0) return [];
  const { columns, fresh: title } = drillWords(locale);
  return [
    { kind: 'heading', level: 2, text: title },
    {
      kind: 'table',
      columns: [{ title: columns.card }, { title: columns.question }],
      rows: fresh.map((id) => [id, questionOf(faces.get(id) as DrillFace, 0, locale)]),
    },
  ];
}

const refOf = (face: DrillFace) => ({ card: face.id, kind: face.kind, module: face.module });

export function presentDrillList(view: DrillListView, locale: Locale): Report {
  const words = drillWords(locale);
  const { picked, faces, people, person } = view;
  const nameOf = (who: DrillPerson | null) => who?.name ?? words.yourself;
  const empty = picked.due.length + picked.fresh.length === 0;
  const others: Block[] =
    people.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text: words.people },
          {
            kind: 'table',
            columns: [{ title: words.columns.who }, { title: words.columns.due, align: 'right' }],
            rows: people.map((each) => [nameOf(each.person), String(each.cards)]),
          },
        ];
  return {
    data: {
      schema: 'teamctl.drill/1',
      asOf: view.asOf,
      member: person,
      counts: { due: picked.due.length, new: picked.fresh.length, cards: faces.size },
      due: picked.due.map(({ card, due, reviewedOn, reviews, recall }) => ({
        ...refOf(faces.get(card) as DrillFace),
        due,
        reviewedOn,
        reviews,
        recall,
      })),
      new: picked.fresh.map((id) => refOf(faces.get(id) as DrillFace)),
      next: picked.next,
      people: people.map((each) => ({ member: each.person, due: each.cards })),
    },
    document: [
      { kind: 'heading', level: 1, text: words.listTitle(nameOf(person), view.asOf) },
      {
        kind: 'paragraph',
        text: empty ? words.nothing(picked.next) : words.counts(picked.due.length, picked.fresh.length),
      },
      ...dueBlocks(picked.due, faces, locale),
      ...freshBlocks(picked.fresh, faces, locale),
      ...others,
      ...(empty ? [] : [{ kind: 'paragraph' as const, text: words.how(person?.name ?? null) }]),
    ],
  };
}

/** An answer that was noted. */
export function presentGraded({ review, person }: GradedView, locale: Locale): Report {
  const words = drillWords(locale);
  const { card, grade, on, due, predicted, stability, difficulty } = review;
  return {
    data: {
      schema: 'teamctl.drill/1',
      asOf: on,
      member: person,
      graded: { card, grade, due, predicted, stability, difficulty },
    },
    document: [{ kind: 'paragraph', text: words.graded(card, words.grades[grade], due) }],
  };
}

const decimals = (value: number) => value.toFixed(3);

function reportBlocks(report: DrillReport, locale: Locale): Block[] {
  const { percent, report: words } = drillWords(locale);
  const { logLoss, recalled } = report;
  if (logLoss === null || recalled === null) return [{ kind: 'paragraph', text: words.none }];
  const share = (value: number | null) => (value === null ? '' : percent(value));
  return [
    { kind: 'paragraph', text: words.summary(report.answers, percent(recalled)) },
    {
      kind: 'table',
      columns: [
        { title: words.columns.range },
        ...[words.columns.answers, words.columns.predicted, words.columns.observed].map((title) => ({
          title,
          align: 'right' as const,
        })),
      ],
      rows: report.bins
        .filter((bin) => bin.answers > 0)
        .map((bin) => [
          `${percent(bin.from)}–${percent(bin.to)}`,
          String(bin.answers),
          share(bin.predicted),
          share(bin.observed),
        ]),
    },
    { kind: 'paragraph', text: words.loss(decimals(logLoss.model), decimals(logLoss.plain)) },
    { kind: 'notice', tone: report.verdict === 'better' ? 'good' : 'muted', text: [words.verdicts[report.verdict]] },
  ];
}

export function presentDrillReport({ report, person, asOf }: DrillReportView, locale: Locale): Report {
  const words = drillWords(locale);
  const who = person === undefined ? words.report.everyone : (person?.name ?? words.yourself);
  return {
    data: { schema: 'teamctl.drill/1', asOf, member: person ?? null, report },
    document: [
      { kind: 'heading', level: 1, text: words.report.title(who) },
      ...reportBlocks(report, locale),
      { kind: 'paragraph', text: [{ text: words.report.selfGraded, tone: 'muted' }] },
    ],
  };
}
