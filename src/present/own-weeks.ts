import type { CompareView } from '../app/member/compare.ts';
import type { MemberReportView } from '../app/member/report.ts';
import type { OwnMeasure } from '../domain/records/own-measure.ts';
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

const titleOf = (measure: WeekMeasure, locale: Locale): string =>
  measure === 'talkSeconds' ? weekWords(locale).talk : boardWords(locale).measures[measure];

/** What came of the work always has its column; of the rest only what somebody said something of. */
const columnsOf = (sums: readonly Sums[]): WeekMeasure[] =>
  weekMeasures.filter(
    (measure) => measure === 'deals' || measure === 'amount' || sums.some((each) => each[measure] !== null),
  );

const said = (value: number | null): string => (value === null ? '' : String(round(value)));

/** Which of these measures are the better the lower they are: nobody should take more of them for a gain. */
function lessIsBetter(measures: readonly OwnMeasure[], locale: Locale): string | null {
  const titles = measures.filter(({ direction }) => direction === 'less').map(({ title }) => title);
  return titles.length === 0 ? null : weekWords(locale).lessIsBetter(titles);
}

const muted = (text: string | null): Block[] =>
  text === null ? [] : [{ kind: 'paragraph', text: [{ text, tone: 'muted' }] }];

const right = (title: string) => ({ title, align: 'right' as const });

function weekTable({ weeks, now, before, own }: MemberReportView, locale: Locale): Block {
  const words = weekWords(locale);
  const columns = columnsOf([...weeks.map(({ sums }) => sums), now, before]);
  const isKnown = ({ days }: { days: number }, at: number) => days > 0 || own.some(({ weeks: all }) => all[at] != null);
  const first = Math.max(0, weeks.findIndex(isKnown));
  const figures = (sums: Sums) => columns.map((measure) => String(shown(measure, sums[measure]) ?? ''));
  const hasBefore = columns.some((measure) => before[measure] !== null) || own.some((each) => each.before !== null);
  return {
    kind: 'table',
    columns: [
      { title: words.week },
      right(words.days),
      ...columns.map((measure) => right(titleOf(measure, locale))),
      ...own.map(({ measure }) => right(measure.title)),
    ],
    rows: [
      ...weeks
        .map(({ monday, days, sums }, at) => [
          monday.slice(5),
          days === 0 ? '' : String(days),
          ...figures(sums),
          ...own.map((each) => said(each.weeks[at] ?? null)),
        ])
        .slice(first),
      [words.perDay, '', ...figures(now), ...own.map((each) => said(each.now))],
      // Whoever has just come has no weeks before these.
      ...(hasBefore ? [[words.before, '', ...figures(before), ...own.map((each) => said(each.before))]] : []),
    ],
  };
}

/** How many weeks since joining stand beside what newcomers usually do. */
const RAMP_WEEKS = 5;

/** What is in the way of one page: who it is stands above, a drawing says what its table says. */
const growth = (member: Report, isPast: boolean): Block[] =>
  member.document.slice(1).flatMap((block, at, all): Block[] => {
    if (block.kind === 'facts') return [];
    // The weeks of whoever has long been here stand above, and beside nobody's.
    if (isPast && (block.kind === 'chart' || all[at - 1]?.kind === 'chart' || all[at - 2]?.kind === 'chart')) return [];
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
    { kind: 'paragraph', text: words.progress(progress.done, progress.modules.length, Math.min(learned.length, LAST)) },
    ...[past, next].flatMap((lines): Block[] =>
      lines.length === 0 ? [] : [{ kind: 'list', items: lines.map((text) => ({ text })) }],
    ),
  ];
}

/** What they may be proud of comes first. */
function bestBlocks({ bests, firstDeal, page }: MemberReportView, locale: Locale): Block[] {
  const words = boardWords(locale);
  const first = firstDeal === null ? [] : [{ text: weekWords(locale).firstDeal(firstDeal.on, firstDeal.deals) }];
  const told = bests.map(({ measure, kind, on, value, before }) => ({
    text: words.best(
      page.member.name,
      words.measures[measure],
      kind,
      words.figure(measure, value),
      words.figure(measure, before),
      on,
    ),
  }));
  const items = [...first, ...told];
  return items.length === 0 ? [] : [{ kind: 'list', items }];
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
      own: view.own,
      firstDeal: view.firstDeal,
      bests: view.bests,
      agreed,
    },
    document: [
      { kind: 'heading', level: 1, text: words.title(page.member.name, page.asOf) },
      { kind: 'heading', level: 2, text: words.weeks },
      weekTable(view, locale),
      ...muted(
        lessIsBetter(
          view.own.map(({ measure }) => measure),
          locale,
        ),
      ),
      { kind: 'heading', level: 2, text: words.growth },
      ...bestBlocks(view, locale),
      ...growth(member, page.curve.isPast),
      { kind: 'heading', level: 2, text: words.courses },
      ...courseBlocks(training, locale),
      { kind: 'heading', level: 2, text: words.agreements },
      agreements,
    ],
  };
}

/** What happens less often than every other day is no share: of one complaint and two nobody makes a doubling. */
const OFTEN = 0.5;

const riseOfOften = (now: number | null, before: number | null): number | null =>
  before !== null && before < OFTEN ? null : riseOf(now, before);

const signed = (rise: number) => `${rise >= 0 ? '+' : '−'}${Math.abs(Math.round(rise * 100))}%`;

/** What was before and what is now, as it is shown. */
type Pair = readonly [before: number | null, now: number | null];

/** Nothing where neither is known. */
function pairText([before, now]: Pair, rise: number | null): Text {
  if (now === null && before === null) return '';
  const text = `${before ?? '–'} → ${now ?? '–'}`;
  return rise === null ? text : `${text} ${signed(rise)}`;
}

interface Column {
  title: string;
  pairOf: (person: CompareView['people'][number]) => Pair;
  riseFor: (person: CompareView['people'][number]) => number | null;
}

/** The measures of the playbook that anybody here has figures of. */
const ownOf = (people: CompareView['people']): OwnMeasure[] => [
  ...new Map(people.flatMap(({ own }) => own.map(({ measure }) => [measure.id, measure]))).values(),
];

/** The columns of a comparison: the figures that every team may have, then those of the playbook. */
function comparedBy({ people }: CompareView, locale: Locale): Column[] {
  const usual = columnsOf(people.flatMap(({ now, before }) => [now, before])).map((measure) => ({
    title: titleOf(measure, locale),
    pairOf: ({ now, before }: CompareView['people'][number]) =>
      [shown(measure, before[measure]), shown(measure, now[measure])] as const,
    riseFor: ({ now, before }: CompareView['people'][number]) => riseOfOften(now[measure], before[measure]),
  }));
  const own = ownOf(people).map(({ id, title, adds }): Column => {
    const of = (person: CompareView['people'][number]) => person.own.find(({ measure }) => measure.id === id);
    const rounded = (value: number | null | undefined) => (value == null ? null : round(value));
    const rise = adds === 'sum' ? riseOfOften : riseOf;
    return {
      title,
      pairOf: (person) => [rounded(of(person)?.before), rounded(of(person)?.now)],
      riseFor: (person) => rise(of(person)?.now ?? null, of(person)?.before ?? null),
    };
  });
  return [...usual, ...own];
}

/** Everybody's weeks beside the own weeks before. */
export function presentComparison(view: CompareView, locale: Locale): Report {
  const words = weekWords(locale);
  const columns = comparedBy(view, locale);
  return {
    data: { schema: 'teamctl.compare/1', ...view },
    document: [
      { kind: 'heading', level: 1, text: words.compareTitle(view.weeks) },
      ...muted(
        words.compareSpan(
          view.before,
          view.from,
          view.to,
          view.down.map((day) => day.slice(5)),
        ),
      ),
      ...muted(lessIsBetter(ownOf(view.people), locale)),
      {
        kind: 'table',
        columns: [{ title: words.who }, ...columns.map(({ title }) => right(title))],
        rows: view.people.map((person) => [
          person.name,
          ...columns.map(({ pairOf, riseFor }) => pairText(pairOf(person), riseFor(person))),
        ]),
      },
    ],
    sheet: {
      columns: [
        words.who,
        ...columns.flatMap(({ title }) => [`${title} ${words.sheetBefore}`, `${title} ${words.sheetNow}`]),
      ],
      rows: view.people.map((person) => [person.name, ...columns.flatMap(({ pairOf }) => pairOf(person))]),
    },
  };
}
