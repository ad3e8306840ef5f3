import type { ObservedView } from '../app/observe/observe.ts';
import type { CalibrationView } from '../app/stage/calibrate.ts';
import type { AllStages, StageHistory } from '../app/stage/diagnose.ts';
import type { StageView } from '../app/stage/view.ts';
import type { WeekInForce } from '../app/stage/weeks-before.ts';
import { addDays, type Day } from '../domain/calendar/day.ts';
import { stageWords } from '../i18n/areas/stage.ts';
import type { Locale } from '../i18n/locale.ts';
import { likelihood } from '../i18n/percent.ts';
import type { Block, Report } from './document.ts';
import { agreementBlocks } from './stage-agreement.ts';
import { stageData } from './stage-data.ts';
import { hasSigns } from './stage-line.ts';
import { titleOf } from './title-of.ts';

const shownWeeks = ({ diagnosis }: StageView, weeks: number) => {
  const shown = diagnosis.history.weeks.slice(-weeks);
  const x = shown.map((week) => week.week);
  return { shown, x, shocks: diagnosis.history.shocks.filter((shock) => x.includes(shock.week)) };
};

/** The shares of the last weeks as a chart, shocks marked. */
export function historyChart(view: StageView, locale: Locale, weeks: number): Extract<Block, { kind: 'chart' }> {
  const say = stageWords(locale);
  const { shown, x, shocks } = shownWeeks(view, weeks);
  const last = shown.at(-1);
  const said = view.diagnosis.stages.map(
    ({ id }, i) => `${titleOf(view.words.stages, id)} ${likelihood(last?.shares[i] ?? 0)}`,
  );
  return {
    kind: 'chart',
    form: 'shares',
    caption: say.historyCaption,
    x,
    series: view.diagnosis.stages.map((stage, i) => ({
      label: titleOf(view.words.stages, stage.id),
      values: shown.map((week) => week.shares[i] as number),
    })),
    ...(last === undefined ? {} : { alt: `${last.week} ${said.join(' · ')}` }),
    marks: shocks.map((shock) => ({ at: x.indexOf(shock.week), label: say.shockKinds[shock.kind] ?? shock.kind })),
  };
}

/** The shares week by week, with the weeks that shook the team. */
export function presentHistory(
  { stage: view, agreement, inForce }: StageHistory,
  locale: Locale,
  weeks: number,
): Report {
  const say = stageWords(locale);
  const { shown, shocks } = shownWeeks(view, weeks);
  return {
    data: {
      schema: 'teamctl.history/1',
      team: view.team,
      weeks: shown.map(({ week, shares, answers }) => ({
        week,
        answers,
        stages: view.diagnosis.stages.map((stage, i) => ({ id: stage.id, posterior: shares[i] })),
      })),
      shocks: shocks.map(({ week, kind }) => ({ week, kind })),
      inForce: inForce.map(({ monday, stage }) => ({ week: monday, stage })),
      agreed: agreement.lines,
      agreedShare: agreement.agreedShare,
    },
    document: [
      { kind: 'heading', level: 1, text: `${view.team.name} · ${say.headings.history}` },
      historyChart(view, locale, weeks),
      ...ledByBlocks(inForce, view, locale),
      ...agreementBlocks(agreement, view.words.stages, locale),
    ],
  };
}

/** What the team was led by, a line for each time that it was one stage; nothing where it never was. */
function ledByBlocks(weeks: readonly WeekInForce[], { words }: StageView, locale: Locale): Block[] {
  const { ledBy } = stageWords(locale);
  const spans: { from: string; to: string; stage: string }[] = [];
  for (const { monday, stage } of weeks) {
    const last = spans.at(-1);
    if (stage === null) continue;
    if (last?.stage === stage && last.to === addDays(monday, -7)) last.to = monday;
    else spans.push({ from: monday, to: monday, stage });
  }
  if (spans.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: ledBy.heading },
    { kind: 'paragraph', text: ledBy.howToRead },
    {
      kind: 'table',
      columns: [{ title: ledBy.weeks }, { title: stageWords(locale).columns.stage }],
      rows: spans.map(({ from, to, stage }) => [ledBy.span(from, to), titleOf(words.stages, stage)]),
    },
  ];
}

/** One line a team. */
export function presentAllStages({ views, unread }: AllStages, locale: Locale): Report {
  const say = stageWords(locale);
  const { columns } = say;
  return {
    data: { schema: 'teamctl.stages/1', teams: views.map(stageData), unread },
    document: [
      {
        kind: 'table',
        columns: [
          { title: columns.team },
          { title: columns.stage },
          { title: say.inForce.today },
          { title: columns.share, align: 'right' },
          { title: columns.confidence },
          { title: columns.next },
        ],
        rows: views.map(({ team, diagnosis, inForce, words, isNotYet }) =>
          isNotYet
            ? [team.name, '', say.notYet, '', '', '']
            : [
                team.name,
                inForce.id === null ? '' : titleOf(words.stages, inForce.id),
                titleOf(words.stages, diagnosis.leading),
                say.likelihood(diagnosis.stages.find((stage) => stage.id === diagnosis.leading)?.posterior ?? 0),
                hasSigns({ diagnosis }) ? say.confidence[diagnosis.confidence] : say.byAge,
                diagnosis.enough ? '' : titleOf(words.signs, diagnosis.nextQuestions[0]?.sign ?? ''),
              ],
        ),
      },
      ...(unread.length === 0 ? [] : [{ kind: 'paragraph' as const, text: say.unread(unread) }]),
    ],
  };
}

export function presentCalibration(view: CalibrationView, locale: Locale): Report {
  const { calibration, agreement } = stageWords(locale);
  const { loss, agreed } = view;
  return {
    data: { schema: 'teamctl.calibration/1', ...view },
    document: [
      { kind: 'paragraph', text: calibration.done(view.directory, view.confirmed, view.signs + view.reports) },
      ...(agreed.of > 0 ? [{ kind: 'paragraph' as const, text: agreement.often(agreed.same, agreed.of) }] : []),
      { kind: 'paragraph', text: calibration.loss(loss.before, loss.after) },
      { kind: 'paragraph', text: loss.after < loss.before ? calibration.use(view.directory) : calibration.worse },
    ],
  };
}

/** What was written down, as it was understood. */
export function observedText({ signs, member, on }: ObservedView, today: Day, locale: Locale): string {
  const say = stageWords(locale);
  const words: Readonly<Record<string, string>> = say.degrees;
  const told = signs.map(({ title, degree }) => ({ title, answer: words[degree] ?? degree }));
  return say.observed(told, member, on === today ? null : on);
}
