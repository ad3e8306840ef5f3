import type { TrainTexts, TrainView } from '../app/train/view.ts';
import { clockPlus } from '../domain/agenda/clock.ts';
import { asCancelled, sessionUid, TRAINING } from '../domain/calendar/calendar-event.ts';
import { addDays, type Day, earliestOfAll } from '../domain/calendar/day.ts';
import { grouped } from '../domain/records/ordered-records.ts';
import type { Session } from '../domain/training/shapes.ts';
import { trainWords } from '../i18n/areas/train.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Block, Report } from './document.ts';
import { nameOf } from './name-of.ts';
import { openTestsOf } from './tests-open.ts';
import { weekGrid, weeksOf } from './train-grid.ts';
import {
  audienceOf,
  dayText,
  moduleTitle,
  reasonText,
  sessionTitle,
  shortTitle,
  type TrainWords,
  trainerOf,
  weekdayText,
} from './train-texts.ts';
import { unscheduledBlocks } from './train-unscheduled.ts';

/** First and last of each run of days that follow each other. */
function runsOf(list: readonly Day[]): [Day, Day][] {
  const runs: [Day, Day][] = [];
  for (const day of list) {
    const last = runs.at(-1);
    if (last && addDays(last[1], 1) === day) last[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}

function headBlocks(view: TrainView, words: TrainWords): Block[] {
  const { plan, texts, stage } = view;
  const stageTitle = texts.stages.find((each) => each.id === stage.id)?.title;
  const days = (list: readonly Day[]) => words.names(list.map((day) => dayText(day, words)));
  const ranges = (list: readonly Day[]) =>
    words.names(
      runsOf(list).map(([from, to]) =>
        from === to ? dayText(from, words) : words.dayRange(dayText(from, words), dayText(to, words)),
      ),
    );
  const holidayNames = [...new Set(view.holidays.map((each) => each.name))].map((name) => {
    const own = view.holidays.filter((each) => each.name === name).map((each) => each.date);
    return `${words.holiday(name)} ${ranges(own)}`;
  });
  return [
    { kind: 'heading', level: 1, text: words.title(view.team.name, view.only) },
    {
      kind: 'facts',
      rows: [
        {
          label: words.facts.span,
          value: words.span(dayText(plan.from, words), dayText(plan.to, words), view.workdays.length),
        },
        {
          label: words.facts.stage,
          value:
            stageTitle === undefined
              ? words.stageHow[stage.how]
              : words.stageLine(stageTitle, words.stageHow[stage.how]),
        },
        ...(holidayNames.length === 0
          ? []
          : [{ label: words.facts.holidays, value: holidayNames.join(words.separator) }]),
        ...(view.makeUpDays.length === 0 ? [] : [{ label: words.facts.makeUp, value: days(view.makeUpDays) }]),
        ...(view.peaks.length === 0 ? [] : [{ label: words.facts.peaks, value: words.peaks(days(view.peaks)) }]),
      ],
    },
    ...(view.uncoveredYears.length === 0
      ? []
      : [
          {
            kind: 'notice' as const,
            tone: 'warn' as const,
            text: [words.uncovered(words.names(view.uncoveredYears.map(String)))],
          },
        ]),
  ];
}

/** Who calls and has failed a test, and of whom it is to be asked, those with the same to pass in one line. */
function untestedBlocks({ untested, texts, only }: TrainView, words: TrainWords): Block[] {
  const called = {
    nameOf: (id: number) => nameOf(texts, id),
    titleOf: (id: string) => shortTitle(texts, id),
    dayText: (day: Day) => dayText(day, words),
  };
  const blockOf = (isUnsure: boolean, title: string): Block[] => {
    const told = untested.filter(
      (each) => each.isCalling && each.isUnsure === isUnsure && (only === null || called.nameOf(each.member) === only),
    );
    const groups = grouped(told, ({ modules, failed, unmarked }) => JSON.stringify([modules, failed, unmarked]));
    const lines = [...groups.values()].map((group) => {
      const { plannedOn: _, ...first } = group[0] as (typeof group)[number];
      const on = earliestOfAll(group.map((each) => each.plannedOn));
      const rest = {
        members: group.map(({ member }) => member),
        areOff: group.every(({ rehearses }) => rehearses),
        ...(on === null ? {} : { plannedOn: on }),
      };
      return words.openTests(openTestsOf({ ...first, ...rest }, called));
    });
    return lines.length === 0 ? [] : [{ kind: 'notice', tone: 'warn', title, text: lines }];
  };
  return [...blockOf(false, words.stopTitle), ...blockOf(true, words.askTitle)];
}

/** Everything but reviews: those only repeat whom and what the main session had. */
function listBlocks(sessions: readonly Session[], texts: TrainTexts, words: TrainWords): Block[] {
  const shown = sessions.filter((session) => session.kind !== 'review');
  if (shown.length === 0) return [];
  const { columns } = words;
  return [
    { kind: 'heading', level: 2, text: words.listTitle },
    {
      kind: 'table',
      columns: [
        { title: columns.id, align: 'right' },
        ...[columns.module, columns.when, columns.who, columns.trainer, columns.why].map((title) => ({ title })),
      ],
      rows: shown.map((session) => [
        `#${session.id}`,
        session.step === 0 ? moduleTitle(texts, session.module) : sessionTitle(texts, session, words),
        words.when(dayText(session.date, words), weekdayText(session.date, words), session.start),
        audienceOf(texts, session.audience, words),
        trainerOf(texts, session.trainer, words),
        reasonText(texts, session.reason, words),
      ]),
    },
  ];
}

/** Sessions as calendar entries, and what earlier files had that is not held any more; names of those who come, never why. */
function calendarPart({ team, plan, texts, fallenOut, isDraft }: TrainView, words: TrainWords): Partial<Report> {
  if (fallenOut === null) return {};
  const held = plan.sessions.map((session) => ({
    uid: sessionUid(team.id, session),
    day: session.date,
    start: session.start,
    minutes: session.minutes,
    title: words.calendarTitle(sessionTitle(texts, session, words), team.name),
    description: [
      moduleTitle(texts, session.module),
      texts.modules.find((module) => module.id === session.module)?.purpose ?? '',
      words.calendarText(audienceOf(texts, session.audience, words, true), trainerOf(texts, session.trainer, words)),
    ].join('\n'),
  }));
  const gone = fallenOut.filter(({ uid }) => !held.some((event) => event.uid === uid));
  return { events: [...held, ...gone.map(asCancelled)], eventsOf: { teamId: team.id, origin: TRAINING, isDraft } };
}

/** The notice board: what, when, who, led by whom; the reasons stay with the manager. */
function sessionSheet(
  sessions: readonly Session[],
  texts: TrainTexts,
  words: TrainWords,
): NonNullable<Report['sheet']> {
  const { sheet } = words;
  return {
    columns: [sheet.date, sheet.weekday, sheet.start, sheet.end, sheet.what, sheet.who, sheet.trainer, sheet.id],
    rows: sessions.map((session) => [
      session.date,
      weekdayText(session.date, words),
      session.start,
      clockPlus(session.start, session.minutes),
      sessionTitle(texts, session, words),
      audienceOf(texts, session.audience, words, true),
      trainerOf(texts, session.trainer, words),
      session.id,
    ]),
  };
}

/** A session as scripts see it. */
export const sessionData = (session: Session, after: readonly number[], texts: TrainTexts) => ({
  id: session.id,
  module: session.module,
  title: moduleTitle(texts, session.module),
  date: session.date,
  start: session.start,
  minutes: session.minutes,
  kind: session.kind,
  series: session.series,
  step: session.step,
  audience: session.audience,
  trainer: session.trainer,
  after,
  reason: session.reason,
  origin: session.origin,
});

/** What a new plan would do better than the one that stands. */
function replanBlocks({ gatesWait, notNeeded }: TrainView, words: TrainWords): Block[] {
  const text = [...(gatesWait ? [words.gatesWait] : []), ...(notNeeded > 0 ? [words.notNeeded(notNeeded)] : [])];
  return text.map((line) => ({ kind: 'notice', tone: 'warn', text: [line] }));
}

/**
 * The timetable in all its forms.
 * @param forTeam it goes to the group or on the wall: what found no place is the manager's, and who has to pass
 * something first is between them
 */
export function presentTraining(view: TrainView, locale: Locale, { forTeam = false } = {}): Report {
  const words = trainWords(locale);
  const { plan, texts } = view;
  const { sessions } = plan;
  const grids = weeksOf(view.workdays, sessions).flatMap((week) => weekGrid(week, view.slotStarts, texts, words));
  return {
    data: {
      schema: 'teamctl.train/1',
      team: view.team,
      asOf: view.asOf,
      stage: view.stage.id,
      stageBy: view.stage.how,
      from: plan.from,
      to: plan.to,
      sessions: sessions.map((session) => sessionData(session, view.after.get(session.id) ?? [], texts)),
      unscheduled: plan.unscheduled,
      stopToday: view.untested
        .filter(({ isCalling }) => isCalling)
        .map(({ member, modules, isUnsure }) => ({ member, modules, isUnsure })),
      calendar: {
        workdays: view.workdays.length,
        covered: view.uncoveredYears.length === 0,
        holidays: view.holidays,
        makeUpDays: view.makeUpDays,
        peaks: view.peaks,
      },
      gaps: view.gaps,
    },
    document: [
      ...headBlocks(view, words),
      ...(forTeam ? [] : untestedBlocks(view, words)),
      ...(forTeam ? [] : replanBlocks(view, words)),
      ...(sessions.length === 0 ? [{ kind: 'paragraph' as const, text: words.nothing }] : grids),
      ...listBlocks(sessions, texts, words),
      ...(forTeam ? [] : unscheduledBlocks(plan.unscheduled, texts, view.only, words)),
    ],
    ...calendarPart(view, words),
    sheet: sessionSheet(sessions, texts, words),
  };
}
