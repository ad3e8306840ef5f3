import type { SomebodyAway } from '../app/away/on-day.ts';
import type { DayView } from '../app/day/day.ts';
import type { Noted } from '../app/meeting/agreed.ts';
import type { ClosingView } from '../app/meeting/view.ts';
import { grouped } from '../domain/records/ordered-records.ts';
import { dayWords } from '../i18n/areas/day.ts';
import type { Locale } from '../i18n/locale.ts';
import { figureTexts } from './agenda.ts';
import type { Block, Report } from './document.ts';
import { agreedText } from './due-day.ts';
import { nameOf } from './name-of.ts';

/** Names of those who are away, with the half of the day where it is only one. */
export function awayText(away: readonly SomebodyAway[], locale: Locale): string {
  const words = dayWords(locale);
  return away.map(({ name, half }) => words.away(name, half)).join(words.separator);
}

/** A to-do that is new, with what is in its way. @param owner null: everybody's */
function freshText(todo: Noted, owner: string | null, locale: Locale) {
  return dayWords(locale).todo(owner, todo.text, todo.due) + agreedText(todo, owner ?? '', locale);
}

function meetingRows({ kind, absent, present, done, todos }: ClosingView, view: DayView, locale: Locale) {
  const words = dayWords(locale);
  const name = (id: number) => nameOf(view.texts, id);
  const fresh = todos.map((todo) => freshText(todo, todo.owner === null ? null : name(todo.owner), locale));
  return [
    {
      label: kind === 'weekly' ? words.facts.weekly : words.facts.meeting,
      value: words.attended(present.length, absent.map(name).join(words.separator)),
    },
    { label: words.facts.todos, value: words.todos(done.length, fresh.join(words.separator)) },
  ];
}

/** On a day without a meeting: only where there is something. */
function looseRows({ loose: { added, done } }: DayView, locale: Locale) {
  const words = dayWords(locale);
  if (added.length + done === 0) return [];
  const fresh = added.map((todo) =>
    freshText({ ...todo, owner: todo.owner?.id ?? null }, todo.owner?.name ?? null, locale),
  );
  return [{ label: words.facts.todos, value: words.todos(done, fresh.join(words.separator)) }];
}

/** “保险基础知识：一张保单是怎么回事” is called by what stands before the colon; of a test that would be “过关”. */
const briefTitle = ({ title, isTest }: { title: string; isTest: boolean }): string =>
  isTest ? title : (title.split(/[：:]/)[0] as string);

function coursesText({ held, open }: DayView, locale: Locale): string {
  const words = dayWords(locale);
  const together = (list: DayView['held']) => list.map(briefTitle).join(words.separator);
  const parts = [
    ...(held.length === 0 ? [] : [words.held(together(held))]),
    ...(open.length === 0 ? [] : [words.open(together(open), open.map(({ id }) => id).join(' '))]),
  ];
  return parts.length === 0 ? words.noCourses : parts.join(locale === 'en' ? '; ' : '；');
}

/** Of whom marks are missing, those with the same tests together. */
function marksRows({ unmarked }: DayView, locale: Locale) {
  const words = dayWords(locale);
  const together = [...grouped(unmarked, ({ who }) => who.join(words.separator))];
  if (together.length === 0) return [];
  const asked = together.map(([who, tests]) =>
    words.unmarked(tests.map(({ title }) => title).join(words.separator), who, tests[0]?.who.length ?? 0),
  );
  return [{ label: words.facts.marks, value: words.marks(asked) }];
}

/** The end of a day on one screen, below what was imported. @param imported null: no file was given */
export function presentDay(view: DayView, imported: Report | null, locale: Locale): Report {
  const words = dayWords(locale);
  const { next, closing } = view;
  const courses = next.sessions.length;
  const figures = view.evening === null ? [] : figureTexts(view.evening, view.texts, locale);
  const document: Block[] = [
    ...(imported?.document ?? []),
    { kind: 'heading', level: 1, text: words.title(view.team, view.date) },
    ...(figures.length === 0
      ? []
      : [
          { kind: 'heading' as const, level: 2 as const, text: words.figures },
          { kind: 'list' as const, items: figures.map((text) => ({ text })) },
        ]),
    ...(closing === null ? [{ kind: 'paragraph' as const, text: words.noMeeting }] : []),
    {
      kind: 'facts',
      rows: [
        ...(closing === null ? looseRows(view, locale) : meetingRows(closing, view, locale)),
        { label: words.facts.courses, value: coursesText(view, locale) },
        ...marksRows(view, locale),
        { label: words.facts.next, value: words.next(next.day, next.start, awayText(next.away, locale), courses) },
      ],
    },
  ];
  return {
    data: {
      schema: 'teamctl.day/1',
      date: view.date,
      imported: imported?.data ?? null,
      meeting:
        closing === null
          ? null
          : {
              kind: closing.kind,
              present: closing.present,
              absent: closing.absent,
              done: closing.done,
              todos: closing.todos,
            },
      figures,
      sessions: { held: view.held.map(({ id }) => id), open: view.open.map(({ id }) => id) },
      next,
    },
    document,
  };
}
