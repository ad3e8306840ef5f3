import type { CompareView } from '../app/member/compare.ts';
import type { MemberReportView } from '../app/member/report.ts';
import { riseOf, type Sums, type WeekMeasure, weekMeasures } from '../domain/records/own-weeks.ts';
import { boardWords } from '../i18n/areas/board.ts';
import { trainWords } from '../i18n/areas/train.ts';
import { weekWords } from '../i18n/areas/weeks.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Block, Report, Text } from './document.ts';
import { presentMember } from './member.ts';
import { moduleTitle, sessionTitle } from './train-texts.ts';

const round = (value: number) => Number(value.toFixed(value < 1 ? 2 : value < 10 ? 1 : 0));

/** Talk is stored in seconds and read in minutes. */
const shown = (measure: WeekMeasure, value: number | null): number | null =>
  value === null ? null : round(measure === 'talkSeconds' ? value / 60 : value);

function titlesOf(locale: Locale): string[] {
  const { measures } = boardWords(locale);
  return weekMeasures.map((measure) => (measure === 'talkSeconds' ? weekWords(locale).talk : measures[measure]));
}

const figures = (sums: Sums): string[] => weekMeasures.map((measure) => String(shown(measure, sums[measure]) ?? ''));

function weekTable({ weeks, now, before }: MemberReportView, locale: Locale): Block {
  const words = weekWords(locale);
  const first = weeks.findIndex(({ days }) => days > 0);
  return {
    kind: 'table',
    columns: [
      { title: words.week },
      { title: words.days, align: 'right' },
      ...titlesOf(locale).map((title) => ({ title, align: 'right' as const })),
    ],
    rows: [
      ...weeks
        .slice(first)
        .map(({ monday, days, sums }) => [monday.slice(5), days === 0 ? '' : String(days), ...figures(sums)]),
      [words.perDay, '', ...figures(now)],
      // Whoever has just come has no weeks before these.
      ...(weekMeasures.every((measure) => before[measure] === null) ? [] : [[words.before, '', ...figures(before)]]),
    ],
  };
}

/** How many weeks since joining stand beside what newcomers usually do. */
const RAMP_WEEKS = 5;

/** What is in the way of one page: who it is stands above, a drawing says what its table says. */
const growth = (member: Report): Block[] =>
  member.document.slice(1).flatMap((block, at, all): Block[] => {
    if (block.kind === 'facts') return [];
    if (block.kind === 'chart') return [{ kind: 'paragraph', text: block.caption }];
    const isCurve = block.kind === 'table' && all[at - 1]?.kind === 'chart';
    const isSaid = (row: readonly Text[]) => row.slice(1).some((text) => text !== '');
    return isCurve ? [{ ...block, rows: block.rows.filter(isSaid).slice(-RAMP_WEEKS) }] : [block];
  });

/** How many of the courses learned last and of those to come stand on the page. */
const LAST = 6;
const NEXT = 5;

/** What was learned, with what came of it, and what comes next. */
function courseBlocks({ progress, sessions, texts }: MemberReportView['training'], locale: Locale): Block[] {
  const [words, train] = [weekWords(locale), trainWords(locale)];
  const learned = progress.modules.filter(({ state }) => state !== 'planned' && state !== 'open');
  const next = sessions
    .slice(0, NEXT)
    .map((session) => words.session(session.date, session.start, sessionTitle(texts, session, train)));
  const past = learned
    .slice(-LAST)
    .map(({ module, state, score }) => words.learned(moduleTitle(texts, module), train.states[state], score));
  return [
    { kind: 'paragraph', text: words.progress(progress.done, progress.modules.length) },
    ...[past, next].flatMap((lines): Block[] =>
      lines.length === 0 ? [] : [{ kind: 'list', items: lines.map((text) => ({ text })) }],
    ),
  ];
}

/** A person's month on one page, to talk over together. */
export function presentMemberReport(view: MemberReportView, locale: Locale): Report {
  const words = weekWords(locale);
  const { page, training, agreed, weeks, now, before } = view;
  const member = presentMember(page, locale);
  const agreements: Block =
    agreed.length === 0
      ? { kind: 'paragraph', text: words.noneAgreed }
      : { kind: 'list', items: agreed.map(({ text, due }) => ({ text: words.agreed(text, due) })) };
  return {
    data: {
      schema: 'teamctl.member-report/1',
      ...(member.data as { member: object; targets: object }),
      weeks,
      perDay: now,
      perDayBefore: before,
      agreed,
    },
    document: [
      { kind: 'heading', level: 1, text: words.title(page.member.name, page.asOf) },
      { kind: 'heading', level: 2, text: words.weeks },
      weekTable(view, locale),
      { kind: 'heading', level: 2, text: words.growth },
      ...growth(member),
      { kind: 'heading', level: 2, text: words.courses },
      ...courseBlocks(training, locale),
      { kind: 'heading', level: 2, text: words.agreements },
      agreements,
    ],
  };
}

const signed = (rise: number) => `${rise >= 0 ? '+' : '−'}${Math.abs(Math.round(rise * 100))}%`;

/** A day now and a day before; nothing where neither is known. */
function pair(measure: WeekMeasure, now: number | null, before: number | null): Text {
  if (now === null && before === null) return '';
  const rise = riseOf(now, before);
  const text = `${shown(measure, before) ?? '–'} → ${shown(measure, now) ?? '–'}`;
  return rise === null ? text : `${text} ${signed(rise)}`;
}

/** Everybody's weeks beside the own weeks before. */
export function presentComparison(view: CompareView, locale: Locale): Report {
  const words = weekWords(locale);
  const titles = titlesOf(locale);
  return {
    data: { schema: 'teamctl.compare/1', ...view },
    document: [
      { kind: 'heading', level: 1, text: words.compareTitle(view.weeks) },
      { kind: 'paragraph', text: [{ text: words.compareSpan(view.before, view.from, view.to), tone: 'muted' }] },
      {
        kind: 'table',
        columns: [{ title: words.who }, ...titles.map((title) => ({ title, align: 'right' as const }))],
        rows: view.people.map(({ name, now, before }) => [
          name,
          ...weekMeasures.map((measure) => pair(measure, now[measure], before[measure])),
        ]),
      },
    ],
    sheet: {
      columns: [
        words.who,
        ...titles.flatMap((title) => [`${title} ${words.sheetBefore}`, `${title} ${words.sheetNow}`]),
      ],
      rows: view.people.map(({ name, now, before }) => [
        name,
        ...weekMeasures.flatMap((measure) => [shown(measure, before[measure]), shown(measure, now[measure])]),
      ]),
    },
  };
}
