import type { TodayView } from '../app/today/view.ts';
import { stageWords } from '../i18n/areas/stage.ts';
import { todayWords } from '../i18n/areas/today.ts';
import { todoWords } from '../i18n/areas/todo.ts';
import type { Locale } from '../i18n/locale.ts';
import { presentAgenda } from './agenda.ts';
import { awayText } from './day.ts';
import type { Block, ListItem, Report } from './document.ts';
import { inForceTexts } from './stage-in-force.ts';
import { personReason, stageLine } from './stage-line.ts';
import { titleOf } from './title-of.ts';

function dueItems(view: TodayView, locale: Locale): ListItem[] {
  const say = todayWords(locale);
  return [
    ...view.sessions.map(({ title, start, kind, meets }) => ({
      text: [
        say.session(start, title, kind === 'review'),
        ...(meets === null ? [] : [{ text: say.clash(say.kinds[meets.kind] ?? meets.title), tone: 'warn' as const }]),
      ],
    })),
    ...(view.coaching === 0 ? [] : [{ text: say.coaching(view.coaching) }]),
    ...view.todos.map((todo) => ({
      text: [
        say.todo(todo.text, todo.owner),
        { text: ` ${say.due(todo.due, view.date)}`, tone: 'muted' as const },
        ...(todo.isLeft ? [{ text: ` ${say.left(todo.id)}`, tone: 'warn' as const }] : []),
        ...(todo.unsaid === null
          ? []
          : [{ text: ` ${todoWords(locale).unsaidBriefly(todo.unsaid)}`, tone: 'warn' as const }]),
      ],
    })),
  ];
}

function section(title: string, items: readonly ListItem[], none: string): Block[] {
  return [
    { kind: 'heading', level: 2, text: title },
    items.length > 0 ? { kind: 'list', items } : { kind: 'paragraph', text: none },
  ];
}

/** Only where it is no usual day of work. */
function dayRow({ status }: TodayView, say: ReturnType<typeof todayWords>): { label: string; value: string }[] {
  const { kind, works, name, mayMoveWith } = status;
  if (!works) return [{ label: say.day, value: say.off(name) }];
  if (kind === 'make-up') return [{ label: say.day, value: say.madeUp(name) }];
  return mayMoveWith === null ? [] : [{ label: say.day, value: say.mayBeOff(mayMoveWith) }];
}

/** The day at a glance: stage in a line, next meeting, what is due, who needs a word. For the manager. */
export function presentToday(view: TodayView, locale: Locale): Report {
  const say = todayWords(locale);
  const { stage, meeting } = view;
  const inForce = inForceTexts(stage.inForce, stage.words.stages, stage.diagnosis, locale);
  const agenda = view.agenda === null ? null : presentAgenda(view.agenda, locale);
  const people = stage.people.needAWord.map((note) => ({
    text: [
      { text: stage.names.get(note.member) ?? String(note.member), tone: 'strong' as const },
      `${say.colon}${personReason(note, locale)}`,
    ],
  }));
  return {
    data: {
      schema: 'teamctl.today/1',
      team: stage.team,
      date: view.date,
      isWorkday: view.status.works,
      holiday: view.status.name,
      stage: {
        leading: stage.diagnosis.leading,
        confidence: stage.diagnosis.confidence,
        inForce: stage.inForce,
      },
      nextMeeting: meeting,
      away: view.away,
      agenda: agenda?.data ?? null,
      todos: view.todos,
      sessions: view.sessions,
      coaching: view.coaching,
      needAWord: stage.people.needAWord,
    },
    document: [
      { kind: 'heading', level: 1, text: `${stage.team.name} · ${view.date}` },
      {
        kind: 'facts',
        rows: [
          ...dayRow(view, say),
          { label: say.stage, value: inForce.join(locale === 'en' ? ' ' : '') },
          { label: stageWords(locale).inForce.today, value: stageLine(stage, locale) },
          ...view.leftOver.map(({ stage: of, sessions }) => ({
            label: say.timetable,
            value: say.leftOver(titleOf(stage.words.stages, of), sessions),
          })),
          {
            label: say.next,
            value: meeting
              ? say.meeting(say.kinds[meeting.kind] ?? meeting.title, meeting.date, meeting.start, view.date)
              : say.noMeeting,
          },
          // On a day without work nobody is missed.
          ...(view.status.works
            ? [{ label: say.away, value: view.away.length === 0 ? say.nobodyAway : awayText(view.away, locale) }]
            : []),
        ],
      },
      ...section(say.dueTitle, dueItems(view, locale), say.nothingDue),
      ...section(say.people, people, say.nobody),
      ...(agenda?.document ?? []),
    ],
  };
}

/** What somebody sees who has no team yet. */
export function presentWelcome(locale: Locale): Report {
  const say = todayWords(locale);
  return {
    data: { schema: 'teamctl.today/1', team: null },
    document: [
      { kind: 'paragraph', text: say.welcome },
      {
        kind: 'facts',
        rows: say.firstSteps.map(([label, value]) => ({ label: label as string, value: value as string })),
      },
    ],
  };
}
