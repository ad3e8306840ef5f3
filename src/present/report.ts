import type { BandedFigure, ReportView } from '../app/report/view.ts';
import { boardWords } from '../i18n/areas/board.ts';
import { reportWords } from '../i18n/areas/report.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Block, Report } from './document.ts';
import { measureName } from './measure-name.ts';
import { reliabilityBlocks } from './stage-agreement.ts';
import { evidenceTable } from './stage-evidence.ts';
import { inForceTexts } from './stage-in-force.ts';
import { stageLine } from './stage-line.ts';
import { historyChart } from './stage-other.ts';
import { peopleBlocks } from './stage-plan.ts';
import { progressBars, progressTable, uncoveredNotice } from './targets.ts';
import { titleOf } from './title-of.ts';

/** `11-23`: the year is in the heading. */
const short = (day: string) => day.slice(5);

type Values = readonly (number | null)[];
type Bands = readonly ({ low: number; high: number } | null)[];

/** From the first week that says anything: before it there was no team, or nobody wrote anything down. */
const firstKnown = (view: ReportView): number => {
  const said = [
    ...(['dialsPerDay', 'effectivePerDay', 'dealsInFiveDays'] as const).map((of) => view.weeks.map((w) => w[of])),
    ...view.ownWeeks.map(({ values }) => values),
  ];
  return Math.max(
    0,
    view.weeks.findIndex((_, at) => said.some((values) => values[at] !== null)),
  );
};

function weekCharts(view: ReportView, locale: Locale): Block[] {
  const say = reportWords(locale);
  const from = firstKnown(view);
  const x = view.weeks.slice(from).map(({ monday }) => monday);
  const short = { at: x.flatMap((monday, at) => (view.shortWeeks.includes(monday) ? [at] : [])), label: say.shortWeek };
  const chart = (caption: string, label: string, all: Values, allBands: Bands, isOfWeek = false): Block[] => {
    const [values, bands] = [all.slice(from), allBands.slice(from)];
    if (values.every((value) => value === null)) return [];
    const [low, high] = [bands.map((band) => band?.low ?? null), bands.map((band) => band?.high ?? null)];
    return [
      {
        kind: 'chart',
        form: 'lines',
        caption,
        x,
        series: [{ label, values }],
        ...(bands.every((band) => band === null) ? {} : { band: { label: say.band, low, high } }),
        ...altOf(values, bands, isOfWeek && short.at.includes(x.length - 2), locale),
        running: say.running(view.stage.diagnosis.asOf),
        ...(isOfWeek ? { short } : {}),
        table: say.figures,
      },
    ];
  };
  const usual = (caption: string, label: string, figure: BandedFigure) =>
    chart(
      view.isWithoutNew ? say.withoutNew(caption) : caption,
      label,
      view.weeks.map((week) => week[figure]),
      view.bands[figure],
    );
  const charts = [
    ...usual(say.dialsCaption, say.dials, 'dialsPerDay'),
    ...usual(say.effectiveCaption, say.effective, 'effectivePerDay'),
    ...usual(say.dealsCaption, say.deals, 'dealsInFiveDays'),
    ...view.ownWeeks.flatMap(({ measure: { title, unit, direction }, values, bands }) =>
      chart(say.ownCaption(title, unit, direction === 'less'), title, values, bands, true),
    ),
  ];
  return charts.length === 0 ? [{ kind: 'paragraph', text: say.noRecords }] : charts;
}

/** Figures that lie close together, with as many places as keep apart what is said to differ. */
function apart(values: readonly number[], locale: Locale): string[] {
  const { number } = boardWords(locale);
  const isApart = (texts: readonly string[]) => new Set(texts).size === new Set(values).size;
  const plain = values.map(number);
  if (isApart(plain)) return plain;
  const texts = [1, 2].map((places) => values.map((value) => String(Number(value.toFixed(places)))));
  return texts.find(isApart) ?? (texts[1] as string[]);
}

/** Last week beside what was usual: the running one says too little, and whole weeks with holidays look low. */
function altOf(values: Values, bands: Bands, isShort: boolean, locale: Locale): { alt?: string } {
  const at = values.length - 2;
  const [value, band] = [values[at], bands[at]];
  if (value === null || value === undefined) return {};
  const say = reportWords(locale);
  const number = boardWords(locale).number;
  if (isShort) return { alt: say.altShort(number(value)) };
  if (!band) return { alt: say.alt(number(value)) };
  const place = value < band.low ? 'below' : value > band.high ? 'above' : 'within';
  const [now, low, high] = apart([value, band.low, band.high], locale) as [string, string, string];
  // “2 to 2” is one number.
  return { alt: low === high ? say.altOne[place](now, low) : say.altBand[place](now, low, high) };
}

function rhythmBlock({ rhythm }: ReportView, locale: Locale): Block {
  const say = reportWords(locale);
  const first = rhythm.findIndex((week) => week.held + week.skipped + week.planned > 0);
  if (first < 0) return { kind: 'paragraph', text: say.noMeetings };
  return {
    kind: 'table',
    columns: [
      { title: say.week },
      { title: say.held, align: 'right' },
      { title: say.planned, align: 'right' },
      { title: say.skipped, align: 'right' },
    ],
    rows: rhythm
      .slice(first)
      .map((week) => [short(week.monday), String(week.held), String(week.planned), String(week.skipped)]),
  };
}

/** The team's targets; those of single members are for the manager. */
function targetBlocks({ targets, own, stage, withPrivate }: ReportView, locale: Locale): Block[] {
  const shown = targets.filter((each) => withPrivate || each.target.memberId === null);
  if (shown.length === 0) return [{ kind: 'paragraph', text: reportWords(locale).noTargets }];
  const members = [...stage.names].map(([id, name]) => ({ id, name }));
  const bars = progressBars(shown, members, own, locale);
  const picture: Block[] = bars.rows.length === 0 ? [] : [{ ...bars, caption: reportWords(locale).targetsCaption }];
  return [...picture, progressTable(shown, members, own, locale), ...uncoveredNotice(shown, locale)];
}

/** How much of what had its day was held; what is still to come says nothing yet. */
function keptBars({ training, stage }: ReportView, locale: Locale): Block[] {
  const say = reportWords(locale);
  const rows = training
    .filter(({ fallen }) => fallen > 0)
    .map(({ module, held, fallen }) => ({
      label: titleOf(stage.words.modules, module),
      value: held / fallen,
      note: say.kept(held, fallen),
      tone: held === fallen ? ('good' as const) : ('accent' as const),
    }));
  return rows.length === 0 ? [] : [{ kind: 'bars', scale: 1, caption: say.keptCaption, rows }];
}

/** What has had its day, course by course; of what is still to come only how much it is. */
function trainingBlocks({ training, stage }: ReportView, locale: Locale): Block[] {
  const say = reportWords(locale);
  if (training.length === 0) return [{ kind: 'paragraph', text: say.noTraining }];
  const begun = training.filter(({ held, fallen }) => held + fallen > 0);
  const later = training.filter((each) => !begun.includes(each));
  const sessions = later.reduce((sum, { planned }) => sum + planned, 0);
  const table: Block = {
    kind: 'table',
    columns: [{ title: say.module }, { title: say.done, align: 'right' }, { title: say.due, align: 'right' }],
    rows: begun.map(({ module, held, planned }) => [
      titleOf(stage.words.modules, module),
      String(held),
      String(planned),
    ]),
  };
  return [
    ...(begun.length === 0 ? [] : [table]),
    ...(sessions === 0 ? [] : [{ kind: 'paragraph' as const, text: say.toCome(later.length, sessions) }]),
  ];
}

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });

/** What was seen and judged is for the manager; the team sees at most in which stage it is. */
function stageBlocks({ stage, agreement, weeks, withPrivate, withStage }: ReportView, locale: Locale): Block[] {
  const say = reportWords(locale);
  const line = (text: string): Block => ({ kind: 'paragraph', text: [{ text, tone: 'strong' }] });
  const { id } = stage.inForce;
  if (!withPrivate) return withStage && id !== null ? [line(say.stageIs(titleOf(stage.words.stages, id)))] : [];
  return [
    line(stageLine(stage, locale)),
    ...inForceTexts(stage.inForce, stage.words.stages, stage.diagnosis, locale, true).map(
      (text): Block => ({ kind: 'paragraph', text }),
    ),
    heading(say.history),
    { ...historyChart(stage, locale, weeks.length), table: say.figures },
    heading(say.evidence),
    ...evidenceTable(stage, locale, true),
    ...reliabilityBlocks(agreement, locale),
  ];
}

function bestBlocks({ bests, bestsIn, own, stage }: ReportView, locale: Locale): Block[] {
  if (bests.length === 0) return [];
  const [say, board] = [reportWords(locale), boardWords(locale)];
  const measure = measureName(board.measures, own, bestsIn);
  const figure = (value: number) => board.figure(bestsIn, value);
  const items = bests.map(({ memberId, kind, value, before, on }) => ({
    text: board.best(
      stage.names.get(memberId) ?? '',
      measure,
      kind,
      figure(value),
      before === 0 ? null : figure(before),
      on,
    ),
  }));
  return [heading(say.bests), { kind: 'list', items }];
}

function agreementBlocks({ agreements }: ReportView, locale: Locale): Block[] {
  if (agreements.length === 0) return [];
  const say = reportWords(locale);
  const items = agreements.map(({ text, owner, due }) => ({ text: say.agreement(owner, text, due) }));
  return [heading(say.agreements), { kind: 'list', items }];
}

/** The team on one page: for the team by default; with the people who need a word for the manager. */
export function presentReport(view: ReportView, locale: Locale): Report {
  const say = reportWords(locale);
  const { stage } = view;
  return {
    data: {
      schema: 'teamctl.report/1',
      team: stage.team,
      asOf: stage.diagnosis.asOf,
      ...(view.withStage ? { stage: stage.inForce.id } : {}),
      ...(view.withPrivate ? { stages: stage.diagnosis.stages, inForce: stage.inForce } : {}),
      bests: view.bests,
      agreements: view.agreements,
      weeks: view.weeks,
      own: view.ownWeeks.map(({ measure: { id, title, unit }, values }) => ({ id, title, unit, weeks: values })),
      training: view.training,
      meetings: view.rhythm,
      ...(view.withPrivate ? { people: stage.people } : {}),
    },
    document: [
      { kind: 'heading', level: 1, text: say.title(stage.team.name, stage.diagnosis.asOf) },
      ...stageBlocks(view, locale),
      heading(say.targets),
      ...targetBlocks(view, locale),
      ...bestBlocks(view, locale),
      heading(say.calls),
      ...weekCharts(view, locale),
      heading(say.training),
      ...keptBars(view, locale),
      ...trainingBlocks(view, locale),
      ...agreementBlocks(view, locale),
      heading(say.meetings),
      rhythmBlock(view, locale),
      ...(view.withPrivate ? peopleBlocks(stage, locale) : []),
      { kind: 'rule' },
      { kind: 'paragraph', text: [{ text: view.withPrivate ? say.privateFoot : say.teamFoot, tone: 'muted' }] },
    ],
  };
}
