import type { ReportView } from '../app/report/view.ts';
import type { WeekTotals } from '../domain/records/weekly-totals.ts';
import { reportWords } from '../i18n/areas/report.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Block, Report } from './document.ts';
import { reliabilityBlocks } from './stage-agreement.ts';
import { evidenceTable } from './stage-evidence.ts';
import { inForceTexts } from './stage-in-force.ts';
import { stageLine } from './stage-line.ts';
import { historyChart } from './stage-other.ts';
import { peopleBlocks } from './stage-plan.ts';
import { progressTable, uncoveredNotice } from './targets.ts';
import { titleOf } from './title-of.ts';

/** `11-23`: the year is in the heading. */
const short = (day: string) => day.slice(5);

function weekCharts(view: ReportView, locale: Locale): Block[] {
  const say = reportWords(locale);
  const { weeks } = view;
  if (weeks.every((week) => week.dials === null && week.effective === null && week.deals === null)) {
    return [{ kind: 'paragraph', text: say.noRecords }];
  }
  const x = weeks.map((week) => week.monday);
  const chart = (
    caption: string,
    series: readonly (readonly [string, (week: WeekTotals) => number | null])[],
  ): Block => ({
    kind: 'chart',
    form: 'lines',
    caption: `${caption}${say.lastWeek(view.stage.diagnosis.asOf)}`,
    x,
    series: series.map(([label, value]) => ({ label, values: weeks.map(value) })),
  });
  return [
    chart(say.callsCaption, [
      [say.medianDials, (week) => week.medianDials],
      [say.medianEffective, (week) => week.medianEffective],
    ]),
    chart(say.dealsCaption, [[say.deals, (week) => week.deals]]),
  ];
}

function rhythmBlock({ rhythm }: ReportView, locale: Locale): Block {
  const say = reportWords(locale);
  if (rhythm.every((week) => week.held + week.skipped + week.planned === 0)) {
    return { kind: 'paragraph', text: say.noMeetings };
  }
  return {
    kind: 'table',
    columns: [
      { title: say.week },
      { title: say.held, align: 'right' },
      { title: say.planned, align: 'right' },
      { title: say.skipped, align: 'right' },
    ],
    rows: rhythm.map((week) => [short(week.monday), String(week.held), String(week.planned), String(week.skipped)]),
  };
}

/** The team's targets; those of single members are for the manager. */
function targetBlocks({ targets, stage, withPrivate }: ReportView, locale: Locale): Block[] {
  const shown = targets.filter((each) => withPrivate || each.target.memberId === null);
  if (shown.length === 0) return [{ kind: 'paragraph', text: reportWords(locale).noTargets }];
  const members = [...stage.names].map(([id, name]) => ({ id, name }));
  return [progressTable(shown, members, locale), ...uncoveredNotice(shown, locale)];
}

function trainingBlock({ training, stage }: ReportView, locale: Locale): Block {
  const say = reportWords(locale);
  if (training.length === 0) return { kind: 'paragraph', text: say.noTraining };
  return {
    kind: 'table',
    columns: [{ title: say.module }, { title: say.done, align: 'right' }, { title: say.due, align: 'right' }],
    rows: training.map(({ module, held, planned }) => [
      titleOf(stage.words.modules, module),
      String(held),
      String(planned),
    ]),
  };
}

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });

/** The team on one page: for the team by default; with the people who need a word for the manager. */
export function presentReport(view: ReportView, locale: Locale): Report {
  const say = reportWords(locale);
  const { stage } = view;
  return {
    data: {
      schema: 'teamctl.report/1',
      team: stage.team,
      asOf: stage.diagnosis.asOf,
      stages: stage.diagnosis.stages,
      inForce: stage.inForce,
      weeks: view.weeks,
      training: view.training,
      meetings: view.rhythm,
      ...(view.withPrivate ? { people: stage.people } : {}),
    },
    document: [
      { kind: 'heading', level: 1, text: say.title(stage.team.name, stage.diagnosis.asOf) },
      { kind: 'paragraph', text: [{ text: stageLine(stage, locale), tone: 'strong' }] },
      ...inForceTexts(stage.inForce, stage.words.stages, stage.diagnosis, locale).map(
        (text): Block => ({ kind: 'paragraph', text }),
      ),
      heading(say.history),
      historyChart(stage, locale, view.weeks.length),
      heading(say.evidence),
      ...evidenceTable(stage, locale, true),
      ...reliabilityBlocks(view.agreement, locale),
      heading(say.targets),
      ...targetBlocks(view, locale),
      heading(say.calls),
      ...weekCharts(view, locale),
      heading(say.training),
      trainingBlock(view, locale),
      heading(say.meetings),
      rhythmBlock(view, locale),
      ...(view.withPrivate ? peopleBlocks(stage, locale) : []),
      { kind: 'rule' },
      { kind: 'paragraph', text: [{ text: view.withPrivate ? say.privateFoot : say.teamFoot, tone: 'muted' }] },
    ],
  };
}
