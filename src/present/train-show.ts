import type { ModuleView, PersonView, WeekView } from '../app/train/show.ts';
import type { TrainTexts, TrainView } from '../app/train/view.ts';
import type { ModuleProgress, Progress } from '../domain/training/progress.ts';
import type { Session } from '../domain/training/shapes.ts';
import { trainWords } from '../i18n/areas/train.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Block, Report, Text, Tone } from './document.ts';
import { nameOf } from './name-of.ts';
import { presentTraining, sessionData } from './train.ts';
import {
  audienceOf,
  dayText,
  moduleTitle,
  sessionTitle,
  type TrainWords,
  trainerOf,
  weekdayText,
} from './train-texts.ts';

/** Who may call live lists: those who passed every test that is asked of them, or of whom none is. */
const certifiedOf = (progress: readonly Progress[]) =>
  progress.filter(({ toPass }) => toPass === null || toPass.length === 0).map(({ member }) => member);

function progressBlocks(
  progress: readonly Progress[],
  { texts, untested }: Pick<TrainView, 'texts' | 'untested'>,
  words: TrainWords,
): Block[] {
  const rows = progress
    .filter((each) => each.modules.length > 0)
    .map(({ member, done, modules }) => ({
      label: nameOf(texts, member),
      value: done / modules.length,
      note: words.progressNote(done, modules.length),
    }));
  const asked = progress.some((each) => each.toPass !== null);
  const names = (members: readonly number[]) => words.names(members.map((member) => nameOf(texts, member)));
  const may = certifiedOf(progress);
  const unsure = untested.flatMap(({ member, isUnsure }) => (isUnsure ? [member] : []));
  const wait = progress.flatMap(({ member }) => (may.includes(member) || unsure.includes(member) ? [] : [member]));
  return [
    ...(rows.length === 0
      ? []
      : [
          { kind: 'heading' as const, level: 2 as const, text: words.progressTitle },
          { kind: 'bars' as const, scale: 1, rows },
        ]),
    ...(asked
      ? [
          {
            kind: 'facts' as const,
            rows: [
              { label: words.facts.certified, value: may.length === 0 ? words.certifiedNone : names(may) },
              ...(wait.length === 0 ? [] : [{ label: words.facts.testFirst, value: names(wait) }]),
              ...(unsure.length === 0 ? [] : [{ label: words.facts.askFirst, value: names(unsure) }]),
            ],
          },
        ]
      : []),
  ];
}

const progressData = ({ member, modules, done, toPass }: Progress) => ({
  member,
  done,
  of: modules.length,
  certified: toPass === null ? null : toPass.length === 0,
  toPass: toPass ?? [],
});

/** A week of the timetable, then how far everybody is; the team sees the week alone. */
export function presentWeek({ timetable, progress }: WeekView, locale: Locale, { forTeam = false } = {}): Report {
  const words = trainWords(locale);
  const report = presentTraining(timetable, locale, { forTeam });
  return {
    ...report,
    data: { ...(report.data as object), progress: progress.map(progressData), certified: certifiedOf(progress) },
    document: [...report.document, ...(forTeam ? [] : progressBlocks(progress, timetable, words))],
  };
}

const tones: Record<ModuleProgress['state'], Tone> = {
  passed: 'good',
  done: 'good',
  failed: 'warn',
  planned: 'accent',
  open: 'muted',
};

function sessionTable(sessions: readonly Session[], texts: TrainTexts, words: TrainWords): Block {
  const { columns } = words;
  return {
    kind: 'table',
    columns: [
      { title: columns.id, align: 'right' },
      ...[columns.when, columns.module, columns.who, columns.trainer].map((title) => ({ title })),
    ],
    rows: sessions.map((session) => [
      `#${session.id}`,
      words.when(dayText(session.date, words), weekdayText(session.date, words), session.start),
      sessionTitle(texts, session, words),
      audienceOf(texts, session.audience, words),
      trainerOf(texts, session.trainer, words),
    ]),
  };
}

/** One person's sessions and how far they are. For the manager, not for the wall. */
export function presentPerson({ member, sessions, progress, texts, asOf }: PersonView, locale: Locale): Report {
  const words = trainWords(locale);
  const { stateColumns: columns } = words;
  const { toPass } = progress;
  const left = words.names((toPass ?? []).map((id) => moduleTitle(texts, id)));
  const certified = toPass === null ? null : toPass.length === 0 ? words.certified.yes : words.certified.no(left);
  const row = (each: ModuleProgress): Text[] => [
    moduleTitle(texts, each.module),
    [{ text: words.states[each.state], tone: tones[each.state] }],
    each.on === null ? '' : dayText(each.on, words),
    each.score === null ? '' : String(each.score),
  ];
  return {
    data: {
      schema: 'teamctl.train-person/1',
      member,
      asOf,
      modules: progress.modules,
      done: progress.done,
      certified: toPass === null ? null : toPass.length === 0,
      toPass: toPass ?? [],
      sessions: sessions.map((session) => sessionData(session, [], texts)),
    },
    document: [
      { kind: 'heading', level: 1, text: words.personTitle(member.name) },
      ...(certified === null ? [] : [{ kind: 'paragraph' as const, text: certified }]),
      {
        kind: 'bars',
        scale: 1,
        rows: [
          {
            label: words.progressTitle,
            value: progress.modules.length === 0 ? 0 : progress.done / progress.modules.length,
            note: words.progressNote(progress.done, progress.modules.length),
          },
        ],
      },
      ...(progress.modules.length === 0
        ? []
        : [
            {
              kind: 'table' as const,
              columns: [columns.module, columns.state, columns.when, columns.score].map((title) => ({ title })),
              rows: progress.modules.map(row),
            },
          ]),
      { kind: 'heading', level: 2, text: words.sessionsTitle },
      sessions.length === 0 ? { kind: 'paragraph', text: words.module.none } : sessionTable(sessions, texts, words),
    ],
  };
}

const section = (title: string, lines: readonly string[] | undefined, ordered = false): Block[] =>
  lines === undefined || lines.length === 0
    ? []
    : [
        { kind: 'heading', level: 3, text: title },
        { kind: 'list', ordered, items: lines.map((text) => ({ text })) },
      ];

/** A module in full, and when it is held. */
export function presentModule({ module, sessions, texts }: ModuleView, locale: Locale): Report {
  const words = trainWords(locale);
  const say = words.module;
  return {
    data: {
      schema: 'teamctl.train-module/1',
      module,
      sessions: sessions.map((session) => sessionData(session, [], texts)),
    },
    document: [
      { kind: 'heading', level: 1, text: module.title },
      { kind: 'paragraph', text: module.purpose },
      {
        kind: 'facts',
        rows: [
          { label: say.facts.minutes, value: say.minutes(module.minutes) },
          { label: say.facts.kind, value: say.methods[module.method] },
          { label: say.facts.trainer, value: words.names(module.trainers.map((role) => say.trainers[role])) },
          ...(module.after.length === 0
            ? []
            : [{ label: say.facts.after, value: words.names(module.after.map((id) => moduleTitle(texts, id))) }]),
          ...(module.passMark === undefined
            ? []
            : [{ label: say.facts.passMark, value: say.passMark(module.passMark) }]),
          ...(module.gatesLiveCalls ? [{ label: say.facts.gate, value: say.gate }] : []),
        ],
      },
      ...section(say.points, module.points),
      ...section(say.materials, module.materials),
      { kind: 'heading', level: 3, text: say.opening },
      { kind: 'paragraph', text: module.opening },
      ...section(
        say.steps,
        module.steps.map((step) => say.step(step.minutes, step.text)),
        true,
      ),
      ...section(say.good, module.goodModel),
      ...section(say.bad, module.badModel),
      { kind: 'heading', level: 3, text: say.exercise },
      { kind: 'paragraph', text: module.exercise },
      { kind: 'heading', level: 3, text: say.questions },
      {
        kind: 'list',
        ordered: true,
        items: module.questions.map(({ question, answer }) => ({
          text: question,
          children: [{ text: `${say.answer}${answer}` }],
        })),
      },
      { kind: 'heading', level: 3, text: say.sessions },
      sessions.length === 0 ? { kind: 'paragraph', text: say.none } : sessionTable(sessions, texts, words),
    ],
  };
}
