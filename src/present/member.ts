import type { MemberView } from '../app/member/look.ts';
import type { RampCurve } from '../domain/board/ramp-curve.ts';
import { boardWords } from '../i18n/areas/board.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Block, Report } from './document.ts';
import { progressData, progressTable, uncoveredNotice } from './targets.ts';

/** A screen shows this many weeks; `--json` has all of them. */
const SHOWN_WEEKS = 16;
const round = (value: number | null) => (value === null ? null : Number(value.toFixed(4)));

function curveBlocks(curve: RampCurve, locale: Locale): Block[] {
  const words = boardWords(locale);
  const basisText =
    curve.basis === null ? words.basis[curve.isPast ? 'past' : 'none'] : words.basis[curve.basis](curve.people);
  const weeks = curve.weeks.slice(-SHOWN_WEEKS);
  if (weeks.every((week) => week.own === null)) return [{ kind: 'paragraph', text: words.noCurve }];
  const isCompared = curve.basis !== null;
  const { week, own, expected } = words.columns;
  const text = (value: number | null) => (value === null ? '' : words.number(value));
  return [
    {
      kind: 'chart',
      form: 'lines',
      caption: words.curveCaption(words.measures[curve.measure]),
      x: weeks.map((each) => String(each.week)),
      series: [
        { label: words.ownSeries, values: weeks.map((each) => each.own) },
        ...(isCompared ? [{ label: words.expectedSeries, values: weeks.map((each) => each.expected) }] : []),
      ],
    },
    {
      kind: 'table',
      columns: [
        { title: week, align: 'right' },
        { title: own, align: 'right' },
        ...(isCompared ? [{ title: expected, align: 'right' as const }] : []),
      ],
      rows: weeks.map((each) => [String(each.week), text(each.own), ...(isCompared ? [text(each.expected)] : [])]),
    },
    {
      kind: 'paragraph',
      text: [{ text: basisText, tone: 'muted' }],
    },
  ];
}

/** One member's facts, weeks since joining and targets; nothing that was noted in private. */
export function presentMember(view: MemberView, locale: Locale): Report {
  const words = boardWords(locale);
  const { member, curve, own, progress, tenureMonths } = view;
  const { facts } = words;
  const joined =
    member.joinedOn === null || tenureMonths === null
      ? facts.unknown
      : `${member.joinedOn} · ${facts.months(tenureMonths)}`;
  return {
    data: {
      schema: 'teamctl.member/1',
      member: {
        id: member.id,
        name: member.name,
        code: member.code,
        role: member.role,
        joinedOn: member.joinedOn,
        leftOn: member.leftOn,
      },
      asOf: view.asOf,
      tenureMonths: round(tenureMonths),
      curve: {
        measure: curve.measure,
        basis: curve.basis,
        people: curve.people,
        isPast: curve.isPast,
        weeks: curve.weeks.map((each) => ({ week: each.week, own: round(each.own), expected: round(each.expected) })),
      },
      targets: progress.map((each) => progressData(each, member.name)),
    },
    document: [
      { kind: 'heading', level: 1, text: words.memberTitle(member.name) },
      {
        kind: 'facts',
        rows: [
          { label: facts.code, value: member.code ?? facts.none },
          { label: facts.role, value: words.roles[member.role] },
          { label: facts.joined, value: joined },
          ...(member.leftOn === null ? [] : [{ label: facts.left, value: member.leftOn }]),
        ],
      },
      ...curveBlocks(curve, locale),
      ...(progress.length === 0
        ? []
        : [
            { kind: 'heading' as const, level: 2 as const, text: words.targetTitle },
            progressTable(progress, [member], own, locale),
            ...uncoveredNotice(progress, locale),
          ]),
    ],
  };
}
