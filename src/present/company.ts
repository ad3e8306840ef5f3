import type { CompanyView, TeamLine } from '../app/report/company.ts';
import { boardWords } from '../i18n/areas/board.ts';
import { reportWords } from '../i18n/areas/report.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Block, Report } from './document.ts';

const shown = (value: number | null) => (value === null ? '' : `${value}`);

function teamRow({ name, heads, stage, deals, dealsBefore, target, courses }: TeamLine, locale: Locale): string[] {
  const words = reportWords(locale).company;
  return [
    name,
    `${heads}`,
    stage === null ? words.notAgreed : words.stage(stage.title, stage.since.slice(5), stage.before),
    shown(deals),
    shown(dealsBefore),
    target === null ? '' : words.target(target.done, target.value),
    courses === null ? '' : `${courses.held}/${courses.due}`,
  ];
}

/** How many teams agreed on each stage, week by week, as a picture; null where nothing was ever agreed on. */
function stagesChart({ teams, stages, weeks }: CompanyView, locale: Locale): Block[] {
  const { company: words, figures } = reportWords(locale);
  const had = stages.filter(({ title }) => teams.some(({ stageByWeek }) => stageByWeek.includes(title)));
  if (had.length === 0) return [];
  return [
    {
      kind: 'chart',
      form: 'lines',
      caption: words.stagesWeekly,
      x: weeks.map(({ monday }) => monday),
      series: had.map(({ title }) => ({
        label: title,
        values: weeks.map((_, i) => teams.filter(({ stageByWeek }) => stageByWeek[i] === title).length),
      })),
      table: figures,
    },
  ];
}

/** Places of the weeks that stand beside each other in the table: every fourth, the running one the last. */
const EVERY = 4;

/** The stage of each team then and now; those that never agreed on one are in the list of teams. */
function stagesTable({ teams, weeks }: CompanyView, locale: Locale): Block[] {
  const { company: words } = reportWords(locale);
  const at = weeks.map((_, i) => i).filter((i) => (weeks.length - 1 - i) % EVERY === 0);
  const rows = teams.filter(({ stageByWeek }) => stageByWeek.some((each) => each !== null));
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: words.sideBySide },
    {
      kind: 'table',
      columns: [words.columns.team, ...at.map((i) => words.weekOf(weeks[i]?.monday ?? ''))].map((title) => ({
        title,
      })),
      rows: rows.map(({ name, stageByWeek }) => [name, ...at.map((i) => stageByWeek[i] ?? '')]),
    },
  ];
}

/** Teams whose stage is another one than it was, in a sentence each. */
function changedList({ teams }: CompanyView, locale: Locale): Block[] {
  const { company: words } = reportWords(locale);
  const changed = teams.flatMap(({ name, stage }) =>
    stage?.before ? [{ text: words.changed(name, stage.since.slice(5), stage.before, stage.title) }] : [],
  );
  if (changed.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: words.changedTitle },
    { kind: 'list', items: changed },
  ];
}

/** What playbooks count beside what every team has. */
function ownBlocks({ own }: CompanyView, locale: Locale): Block[] {
  if (own.length === 0) return [];
  const { ownTitle, columns } = reportWords(locale).company;
  const { measured } = boardWords(locale);
  const figure = (value: number | null, unit: string) =>
    value === null ? '' : measured(Math.round(value * 10) / 10, unit);
  return [
    { kind: 'heading', level: 2, text: ownTitle },
    {
      kind: 'table',
      columns: [
        { title: columns.team },
        { title: columns.measure },
        { title: columns.now, align: 'right' },
        { title: columns.before, align: 'right' },
      ],
      rows: own.map(({ team, measure, now, before }) => [
        team,
        measure.title,
        figure(now, measure.unit),
        figure(before, measure.unit),
      ]),
    },
  ];
}

/** Teams side by side, for whoever leads several; of people there is nothing in it. */
export function presentCompany(view: CompanyView, locale: Locale): Report {
  const { company: words, deals, running, figures } = reportWords(locale);
  const { columns } = words;
  const scale = Math.max(1, view.teams.length);
  const x = view.weeks.map(({ monday }) => monday);
  const chart = (label: string, values: readonly (number | null)[]): Block => ({
    kind: 'chart',
    form: 'lines',
    caption: words.weekly(label),
    x,
    series: [{ label, values }],
    running: running(view.asOf),
    table: figures,
  });
  const titles = [
    columns.team,
    columns.heads,
    columns.stage,
    columns.deals,
    columns.before,
    columns.target,
    columns.courses,
  ];
  return {
    data: { schema: 'teamctl.company/1', ...view },
    document: [
      { kind: 'heading', level: 1, text: words.title(view.teams.length, view.asOf) },
      {
        kind: 'bars',
        scale,
        caption: words.stages,
        rows: view.stages.map(({ title, teams }) => ({ label: title, value: teams, note: `${teams}` })),
      },
      ...stagesChart(view, locale),
      ...changedList(view, locale),
      { kind: 'heading', level: 2, text: words.agreeing },
      view.agreeing.length === 0
        ? { kind: 'paragraph', text: words.noneAgreeing }
        : {
            kind: 'list',
            items: view.agreeing.map(({ title, teams }) => ({ text: words.sign(title, teams, view.teams.length) })),
          },
      chart(
        words.dials,
        view.weeks.map((week) => week.dials),
      ),
      chart(
        deals,
        view.weeks.map((week) => week.deals),
      ),
      { kind: 'heading', level: 2, text: words.teams },
      {
        kind: 'table',
        columns: titles.map((title, i) => (i === 0 || i === 2 ? { title } : { title, align: 'right' })),
        rows: view.teams.map((team) => teamRow(team, locale)),
      },
      ...stagesTable(view, locale),
      ...ownBlocks(view, locale),
      ...(view.unread.length === 0 ? [] : [{ kind: 'paragraph' as const, text: words.unread(view.unread) }]),
      { kind: 'paragraph', text: words.foot },
    ],
  };
}
